"""Two Streamlit processes on one PostgreSQL behind nginx, as `deploy/` sets them up: one is killed, and nobody loses a word."""

from __future__ import annotations

import json
import socket
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from schemas.paths import get
from store import Store, open_store
from tests.browser.conftest import Server
from tests.browser.hands import Hands
from tests.browser.nginx import Nginx
from tests.store.conftest import started

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser-3")]

FIELD = "person.diversity_needs"


@dataclass
class House:
    """What stands behind one address."""

    servers: dict[str, Server]
    nginx: Nginx
    store: Store

    def case_id(self) -> str:
        found = self.store.find("FP-0007")
        assert found
        return found

    def standing(self) -> str:
        """What the database has in the field."""
        return str(self.store.read(self.case_id()).document["person"]["diversity_needs"])


@dataclass
class User:
    """Somebody in a browser of their own."""

    page: Page
    hands: Hands

    def server(self) -> str:
        """The name of the process that serves them."""
        return next(c["value"] for c in self.page.context.cookies() if c["name"] == "four_pillars_server")

    def open_case(self, name: str) -> None:
        self.hands.start()
        self.page.get_by_role("textbox", name="Your name").fill(name)
        self.page.keyboard.press("Enter")
        self.page.get_by_role("button", name="Open FP-0007").click(delay=60)
        self.page.wait_for_selector(".fp-state", timeout=60_000)
        self.hands.settle()
        self.hands.go("Person and context")

    def type_at_the_end(self, words: str) -> None:
        self.hands.box(FIELD).locator("textarea").click()
        self.page.keyboard.press("Control+End")
        self.page.keyboard.type(words, delay=10)

    def sees(self, words: str) -> None:
        expect(self.hands.box(FIELD).locator("textarea")).to_have_value(words, timeout=20_000)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with started() as postgresql:
        url = postgresql.empty()
        settings = {
            "DATABASE_URL": url,
            "STREAMLIT_SERVER_COOKIE_SECRET": "only for this test, the same for both of them",
            "STREAMLIT_SERVER_SCRIPT_HEALTH_CHECK_ENABLED": "true",
        }
        servers = {name: Server(tmp_path_factory.mktemp(f"server-{name}"), **settings) for name in ("1", "2")}
        for server in servers.values():
            server.launch()
        with ThreadPoolExecutor() as both:
            list(both.map(_warm, servers.values()))
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        nginx = Nginx(tmp_path_factory.mktemp("nginx"), port, servers["1"].port, servers["2"].port)
        with open_store(url, clock=lambda: datetime.now(UTC)) as store:
            yield House(servers, nginx, store)
        nginx.stop()
        for server in servers.values():
            server.kill()


def _warm(server: Server) -> None:
    """What `ExecStartPost` of the systemd unit does."""
    server.answers()
    urllib.request.urlopen(f"{server.url}/_stcore/script-health-check", timeout=60).read()


@pytest.fixture
def priya(house: House, page: Page) -> User:
    """Somebody at a case."""
    user = User(page, Hands(page, house.nginx.url))
    user.open_case("Priya Nair")
    return user


@pytest.fixture
def owen(house: House, priya: User, browser: Browser) -> Iterator[User]:
    """Somebody else at the same case, whom nginx has sent to the other process."""
    context = browser.new_context(viewport={"width": 1440, "height": 1000}, locale="en-GB")
    context.set_default_timeout(20_000)
    page = context.new_page()
    user = User(page, Hands(page, house.nginx.url))
    user.open_case("Owen Hale")
    yield user
    context.close()


def test_a_process_killed_in_mid_edit_costs_not_even_the_field_being_typed(house: House, priya: User, owen: User, tmp_path: Path):
    assert {priya.server(), owen.server()} == {"1", "2"}
    before = house.standing()
    version = priya.hands.version()
    priya.type_at_the_end(" Reads large print.")
    priya.hands.saved_after(version)
    owen.page.reload()
    owen.sees(f"{before} Reads large print.")

    killed = house.servers[priya.server()]
    priya.type_at_the_end(" Not yet sent")
    version = priya.hands.version()
    killed.kill()
    priya.hands.saved_after(version)
    priya.sees(f"{before} Reads large print. Not yet sent")
    version = priya.hands.version()
    priya.page.keyboard.type(", and goes on.", delay=20)
    priya.hands.saved_after(version)
    assert priya.server() == owen.server()
    assert house.standing() == f"{before} Reads large print. Not yet sent, and goes on."
    assert {line.author for line in house.store.history(house.case_id())[1:]} == {"Priya Nair"}

    killed.launch()
    _warm(killed)
    priya.page.reload()
    priya.sees(house.standing())
    assert priya.server() == owen.server()
    assert _downloaded(priya, tmp_path) == house.store.read(house.case_id()).document
    assert "Traceback" not in "".join(server.log for server in house.servers.values())


def test_no_screen_needs_what_the_headers_forbid(house: House, page: Page):
    forbidden: list[str] = []
    page.expose_function("tellTest", lambda what: forbidden.append(what))
    page.add_init_script("addEventListener('securitypolicyviolation', e => tellTest(`${e.violatedDirective} ${e.blockedURI} ${location.pathname}`))")
    hands = Hands(page, house.nginx.url)
    hands.start()
    screens = page.get_by_test_id("stSidebarNav").get_by_role("link").evaluate_all("links => links.map(link => link.href)")
    assert len(screens) > 5
    for address in screens:
        page.goto(f"{address}?case={house.case_id()}")
        expect(page.get_by_test_id("stMain").locator("h1, h2").first).to_be_visible(timeout=20_000)
        hands.settle()
    assert forbidden == []


def test_a_connection_that_drops_in_mid_edit_costs_nothing_either(house: House, priya: User):
    before, version, server = house.standing(), priya.hands.version(), priya.server()
    priya.type_at_the_end(" Dropped")
    house.nginx.stop()
    house.nginx.start()
    priya.hands.saved_after(version)
    priya.sees(f"{before} Dropped")
    assert (house.standing(), priya.server()) == (f"{before} Dropped", server)


def test_a_connection_that_drops_in_the_middle_of_a_meeting_costs_nothing_either(house: House, page: Page):
    hands = Hands(page, house.nginx.url)
    page.goto(f"{house.nginx.url}/meeting?case={house.case_id()}&item=risk")
    expect(page.locator(".fp-item").first).to_contain_text("Risk", timeout=60_000)
    hands.settle()
    path, version = "meetings.M2.agenda.risk.note", hands.version()
    hands.box(path).locator("textarea").click()
    page.keyboard.type("Said while the line went down", delay=10)
    house.nginx.stop()
    house.nginx.start()
    hands.saved_after(version)
    expect(hands.box(path).locator("textarea")).to_have_value("Said while the line went down")
    assert get(house.store.read(house.case_id()).document, path) == "Said while the line went down"


def test_after_a_killed_process_nothing_is_typed_over_what_somebody_else_saved(house: House, priya: User, owen: User):
    priya.hands.part("MAPPA")
    priya.hands.part("Person")
    version = owen.hands.version()
    owen.type_at_the_end(" Owen was here.")
    owen.hands.saved_after(version)
    theirs = house.standing()
    priya.type_at_the_end(" Priya too")
    house.servers[priya.server()].kill()
    kept = priya.page.locator(".fp-kept")
    expect(kept).to_contain_text("Priya too")
    expect(kept).to_contain_text("What you typed last is not saved")
    priya.sees(theirs)
    priya.page.get_by_role("heading", level=1).click()
    priya.hands.settle()
    assert house.standing() == theirs


def _downloaded(user: User, folder: Path) -> dict[str, object]:
    """The case file, which lives in the memory of the process that made it: page and download must meet there."""
    user.hands.go("Referral and disclosure")
    user.hands.part("Documents")
    with user.page.expect_download() as download:
        user.page.get_by_role("button", name="Download the case file (JSON)").click()
    download.value.save_as(folder / "case.json")
    document: dict[str, object] = json.loads((folder / "case.json").read_text(encoding="utf-8"))
    return document
