"""What goes wrong on a real machine: nothing typed is lost, nothing typed is executed, no traceback is shown."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.browser.conftest import Server
from tests.browser.hands import Hands
from tests.support.sound import sound

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser-2")]

HOSTILE = "<script>window.hurt=1</script><img src=x onerror='window.hurt=1'> **bold** ![p](http://127.0.0.1:9/p.png) [l](javascript:hurt())"


def _hostile_case() -> dict[str, object]:
    """The sound case with every text replaced."""

    def bent(here: object, key: str = "") -> object:
        if isinstance(here, dict):
            return {k: bent(v, k) for k, v in here.items()}
        if isinstance(here, list):
            return [bent(v, key) for v in here]
        free = isinstance(here, str) and " " in here
        return f"{HOSTILE} {here}"[:4000] if free else here

    document = bent(sound())
    assert isinstance(document, dict)
    document["person"]["last_name"] = HOSTILE
    return document


def _open(page: Page, hands: Hands, reference: str) -> None:
    hands.start()
    page.get_by_role("button", name=f"Open {reference}").click(delay=60)
    page.wait_for_selector(".fp-state", timeout=60_000)
    hands.settle()


def _import(page: Page, hands: Hands, file: Path) -> None:
    hands.start()
    hands.imports(file)


def test_typing_is_saved_before_the_field_is_left_and_survives_a_killed_server(server: Server, page: Page):
    hands = Hands(page, server.url)
    _open(page, hands, "FP-0007")
    hands.go("Person and context")
    before = hands.version()
    field = hands.box("person.diversity_needs").locator("textarea")
    field.click()
    page.keyboard.press("Control+End")
    page.keyboard.type(" Reads large print.", delay=20)
    hands.saved_after(before)
    caret = "[document.activeElement.tagName, document.activeElement.selectionStart === document.activeElement.value.length]"
    assert page.evaluate(caret) == ["TEXTAREA", True]
    address = page.url
    server.kill()
    server.start()
    page.goto(address)  # a deep link to a server that has not run yet
    expect(hands.box("person.diversity_needs").locator("textarea")).to_have_value(re.compile("Reads large print"), timeout=60_000)
    expect(page.get_by_text("Page not found")).to_have_count(0)


def test_reloading_with_something_unsent_warns_first(shared_server: Server, page: Page):
    hands = Hands(page, shared_server.url)
    _open(page, hands, "FP-0007")
    hands.go("Person and context")
    seen: list[str] = []

    def heard(dialog: Dialog) -> None:
        seen.append(dialog.type)
        dialog.accept()

    page.on("dialog", heard)
    hands.box("person.diversity_needs").locator("textarea").click()
    page.keyboard.type("x")
    page.reload()
    assert seen == ["beforeunload"]


def test_what_users_type_is_shown_and_never_executed(shared_server: Server, page: Page, tmp_path: Path):
    file = tmp_path / "hostile.json"
    file.write_text(json.dumps(_hostile_case()), encoding="utf-8")
    outside: list[str] = []
    page.on("request", lambda request: outside.append(request.url) if not request.url.startswith((shared_server.url, "data:", "blob:")) else None)
    hands = Hands(page, shared_server.url)
    _import(page, hands, file)
    page.get_by_role("button", name="Import", exact=True).last.click()
    page.wait_for_selector(".fp-state", timeout=60_000)
    for screen in ("Plan", "Person and context", "Risk assessment", "Referral and disclosure", "Check"):
        hands.go(screen)
        assert page.evaluate("window.hurt") is None
        expect(page.get_by_text("Traceback")).to_have_count(0)
    expect(page.locator(".fp-who").first).to_contain_text("<script>")
    hands.go("Cases")
    assert page.evaluate("window.hurt") is None
    assert not [url for url in outside if "127.0.0.1:9" in url], outside


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("truncated.json", b'{"schema_version": 1, "reference": "X", "person": {', "ends too early"),
        ("date.json", b'{"schema_version": 1, "reference": "X", "plan": {"review_on": "2026-02-31"}}', "not a day in the calendar"),
        ("newer.json", b'{"schema_version": 9, "reference": "X"}', "newer than this program"),
    ],
)
def test_a_faulty_file_gets_one_clear_sentence(shared_server: Server, page: Page, tmp_path: Path, name: str, content: bytes, words: str):
    file = tmp_path / name
    file.write_bytes(content)
    hands = Hands(page, shared_server.url)
    _import(page, hands, file)
    expect(page.get_by_role("alert").filter(has_text=words)).to_be_visible()
    expect(page.get_by_text("Traceback")).to_have_count(0)


def test_a_file_of_30_mb_is_refused_and_nothing_is_changed(shared_server: Server, page: Page, tmp_path: Path):
    file = tmp_path / "large.json"
    file.write_bytes(b'{"schema_version": 1, "reference": "' + b"x" * 30_000_000 + b'"}')
    hands = Hands(page, shared_server.url)
    _import(page, hands, file)
    expect(page.get_by_text("10.0MB").or_(page.get_by_text("10MB")).first).to_be_visible()
    expect(page.get_by_text(re.compile(r"\d+ cases, 1 to"))).to_be_visible()
