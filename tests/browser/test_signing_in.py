"""Signing in by a provider's own pages (OpenID Connect): who has access sees the cases under their own name, who has none sees nothing."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from store import open_store
from store.audit import Event, entries
from tests.browser.conftest import Server
from tests.browser.hands import Hands

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser-4")]

SECRETS = """[auth]
redirect_uri = "{app}/oauth2callback"
cookie_secret = "only for this test"
client_id = "four-pillars"
client_secret = "only for this test"
server_metadata_url = "{provider}/.well-known/openid-configuration"
"""


@pytest.fixture
def guarded(tmp_path: Path) -> Iterator[Server]:
    """The app with a provider that knows two people, one of whom has access."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from oidc_provider_mock import User, run_server_in_thread
    people = [
        User(sub="meera", claims={"name": "Meera Joshi", "email": "meera@example.org", "email_verified": True}),
        User(sub="stranger", claims={"name": "Sam Stranger", "email": "sam@example.net", "email_verified": True}),
    ]
    with run_server_in_thread(user_claims=people) as provider:
        secrets = tmp_path / "secrets.toml"
        server = Server(tmp_path, FOUR_PILLARS_SIGN_IN_FOR="@example.org", STREAMLIT_SECRETS_FILES=str(secrets))
        secrets.write_text(SECRETS.format(app=server.url, provider=f"http://127.0.0.1:{provider.server_port}"), encoding="utf-8")
        server.start()
        yield server
        server.kill()


def _signs_in(page: Page, server: Server, who: str) -> None:
    page.goto(server.url)
    page.get_by_role("button", name="Sign in").click(delay=60)
    page.get_by_role("textbox").first.fill(who)
    page.get_by_role("button", name="Authorize").click()


def _signs_out(page: Page) -> None:
    """Out of the app, and out of the provider, which sends back to the app."""
    page.get_by_role("button", name="Sign out").click(delay=60)
    page.get_by_role("button", name="End session").click()
    expect(page.get_by_role("button", name="Sign in")).to_be_visible(timeout=60_000)


def test_who_has_access_works_under_their_own_name_and_who_has_none_sees_no_case(guarded: Server, page: Page, tmp_path: Path) -> None:
    page.goto(guarded.url)
    expect(page.get_by_role("button", name="Sign in")).to_be_visible(timeout=60_000)
    assert page.get_by_text("FP-0007").count() == 0

    _signs_in(page, guarded, "stranger")
    expect(page.get_by_text("Sam Stranger, who has no access here")).to_be_visible(timeout=60_000)
    assert page.get_by_text("FP-0007").count() == 0
    _signs_out(page)

    _signs_in(page, guarded, "meera")
    expect(page.get_by_role("heading", name="Cases")).to_be_visible(timeout=60_000)
    hands = Hands(page, guarded.url)
    hands.settle()
    page.get_by_role("button", name="Open FP-0007").click(delay=60)
    page.wait_for_selector(".fp-state", timeout=60_000)
    hands.settle()
    hands.go("Person and context")
    hands.write("person.diversity_needs", "Reads large print")
    hands.go("Referral and disclosure")
    hands.part("Documents")
    with page.expect_download():
        page.get_by_role("button", name="Download the case file (JSON)").click()
    hands.settle()
    _signs_out(page)

    with open_store(f"sqlite:///{tmp_path}/four-pillars.db", clock=lambda: datetime.now(UTC)) as store:
        case_id = store.find("FP-0007")
        assert case_id is not None
        assert store.history(case_id)[-1].author == "Meera Joshi"
        told = [(entry.event, entry.who, entry.version) for entry in reversed(entries(store).entries) if entry.event != Event.DEMO]
    meera = "Meera Joshi"
    assert told == [
        (Event.SIGN_IN_REFUSED, "Sam Stranger", None),
        (Event.SIGN_IN, meera, None),
        (Event.VIEW, meera, 1),
        (Event.SAVE, meera, 2),
        (Event.EXPORT, meera, 2),
        (Event.SIGN_OUT, meera, None),
    ]
    assert "Traceback" not in guarded.log
