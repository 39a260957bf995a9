"""A plan is changed, the change is read on History in words, and the earlier version is put back as a new one."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Server
from tests.browser.hands import Hands

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser-1")]


def test_a_change_is_read_in_words_and_the_version_before_it_restored(shared_server: Server, page: Page) -> None:
    hands = Hands(page, shared_server.url)
    hands.start()
    page.get_by_role("button", name="FP-0003").first.click()
    expect(page.locator(".fp-who").first).to_contain_text("FP-0003")
    hands.settle()
    hands.go("Person and context")
    hands.write("person.gender", "Not stated")
    before = hands.version() - 1

    hands.go("History")
    hands.part("What changed")
    line = page.get_by_text("The person: gender is now Not stated")
    expect(line).to_be_visible()
    line.click()
    expect(page.get_by_text("Before", exact=True).first).to_be_visible()

    hands.part("Versions")
    page.get_by_role("button", name=f"Open version {before}", exact=True).click()
    expect(page.get_by_text(f"Version {before} of {before + 1}, read only")).to_be_visible()
    page.get_by_text(f"Restore version {before}", exact=True).click()
    page.get_by_role("textbox", name="Why is it restored?").fill("Typed into the wrong case")
    page.get_by_role("button", name=f"Restore version {before} as version {before + 2}").click()
    expect(page.get_by_role("status").filter(has_text=f"Version {before} is restored, as version {before + 2}.")).to_be_visible()
    expect(page.get_by_text(f"Version {before} restored: Typed into the wrong case")).to_be_visible()
    page.set_viewport_size({"width": 390, "height": 900})
    page.wait_for_timeout(500)
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
    assert "Traceback" not in shared_server.log
