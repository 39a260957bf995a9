"""Two people at one plan, each in a browser of their own: nothing is overwritten, nothing vanishes, each sees the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import Server
from tests.browser.hands import Hands

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser-2")]

WHAT, HOW = "plan.actions.{}.what", "plan.actions.{}.how_it_manages_risk"
MINE = "Meera Joshi sees him at the office every Monday until 29 March 2027"
THEIRS = "Ravi Saul sees him at the office every Friday until 26 March 2027"


class Editor:
    """Somebody with a browser, a name and the plan of one case open at one action."""

    def __init__(self, context: BrowserContext, server: Server, name: str) -> None:
        context.set_default_timeout(30_000)
        self.page: Page = context.new_page()
        self.hands = Hands(self.page, server.url)
        self.hands.start()
        box = self.page.get_by_role("textbox", name="Your name")
        box.fill(name)
        box.press("Enter")
        self.hands.settle()

    def opens(self, reference: str, action: str) -> None:
        self.page.get_by_role("button", name=f"Open {reference}", exact=True).click(delay=60)
        self.page.wait_for_selector(".fp-state")
        self.hands.settle()
        self.opens_action(action)

    def opens_action(self, action: str) -> None:
        self.page.locator('[class*="st-key-actions-"]').get_by_role("button", name=f"Open {action}", exact=True).click(delay=60)
        expect(self.hands.box(WHAT.format(action))).to_be_visible()
        self.hands.settle()

    def types(self, path: str, text: str) -> None:
        """Type and leave the field, whatever comes of it."""
        field = self.hands.box(path).locator("textarea").first
        field.click()
        field.fill(text)
        field.blur()
        self.hands.settle()

    def field(self, path: str) -> str:
        return self.hands.box(path).locator("textarea").first.input_value()

    def panel_field(self, words: str) -> None:
        """The panel holds these words."""
        expect(self.page.locator('[class*="st-key-late-"]').get_by_text(words).first).to_be_visible()

    def chooses(self, question: str, way: str) -> None:
        group = self.page.get_by_role("radiogroup", name=re.compile(re.escape(question)))
        group.locator("label", has_text=re.compile(f"^{way}$")).click()
        self.hands.settle()


@pytest.fixture
def two(browser: Browser, shared_server: Server) -> Iterator[tuple[Editor, Editor]]:
    contexts = [browser.new_context(viewport={"width": 1440, "height": 1000}, locale="en-GB") for _ in range(2)]
    yield Editor(contexts[0], shared_server, "Meera Joshi"), Editor(contexts[1], shared_server, "Ravi Saul")
    for context in contexts:
        context.close()


def test_edits_to_different_records_merge_by_themselves_and_say_so(two: tuple[Editor, Editor]):
    meera, ravi = two
    meera.opens("FP-0007", "A3")
    ravi.opens("FP-0007", "A2")
    ravi.hands.write(WHAT.format("A2"), THEIRS)
    meera.types(WHAT.format("A3"), MINE)
    said = meera.page.locator(".fp-said[role=status]", has_text="meanwhile (A2). Your change to A3 was added to it.")
    expect(said).to_contain_text("Ravi Saul saved version")
    assert meera.field(WHAT.format("A3")) == MINE
    meera.opens_action("A2")
    expect(meera.hands.box(WHAT.format("A2")).locator("textarea").first).to_have_value(THEIRS)


def test_edits_to_the_same_record_open_a_panel_and_a_choice_field_by_field(two: tuple[Editor, Editor]):
    meera, ravi = two
    meera.opens("FP-0002", "A1")
    ravi.opens("FP-0002", "A1")
    ravi.hands.write(WHAT.format("A1"), THEIRS)
    ravi.hands.write(HOW.format("A1"), "What Ravi says of it")
    meera.types(WHAT.format("A1"), MINE)
    for words in ("Ravi Saul changed A1 while you were changing it.", MINE, THEIRS, "What Ravi says of it"):
        meera.panel_field(words)
    assert meera.field(WHAT.format("A1")) == THEIRS
    expect(meera.page.get_by_text("Ravi Saul changed A1 while")).to_be_in_viewport()
    before = meera.hands.version()
    meera.chooses("What will be done?", "Mine")
    meera.hands.press("Save this record")
    meera.hands.saved_after(before)
    assert meera.field(WHAT.format("A1")) == MINE
    assert meera.field(HOW.format("A1")) == "What Ravi says of it"
    expect(meera.page.get_by_role("button", name="Save this record")).to_have_count(0)


def test_loading_the_page_again_in_the_middle_of_a_choice_loses_nothing(two: tuple[Editor, Editor]):
    meera, ravi = two
    meera.opens("FP-0003", "A1")
    ravi.opens("FP-0003", "A1")
    ravi.hands.write(WHAT.format("A1"), THEIRS)
    meera.types(WHAT.format("A1"), MINE)
    meera.panel_field(MINE)
    meera.page.reload()
    meera.page.wait_for_selector(".fp-clash-name", timeout=60_000)
    meera.hands.settle()
    expect(meera.page.get_by_role("textbox", name="Your name")).to_have_value("Meera Joshi")
    meera.panel_field(MINE)
    meera.panel_field(THEIRS)
    meera.chooses("What will be done?", "Written together")
    together = meera.page.get_by_role("textbox", name=re.compile("Written together"))
    expect(together).to_have_value(f"{THEIRS}\n{MINE}")
    together.fill("Seen every Monday and every Friday until 29 March 2027")
    together.blur()
    meera.hands.settle()
    expect(together).to_have_value("Seen every Monday and every Friday until 29 March 2027")
    meera.page.reload()
    meera.page.wait_for_selector(".fp-clash-name", timeout=60_000)
    meera.hands.settle()
    meera.panel_field("Seen every Monday and every Friday until 29 March 2027")
    meera.chooses("What will be done?", "Mine")
    before = meera.hands.version()
    meera.hands.press("Save this record")
    meera.hands.saved_after(before)
    ravi.page.get_by_role("button", name="Show it").click(delay=60)
    expect(ravi.hands.box(WHAT.format("A1")).locator("textarea").first).to_have_value(
        "Seen every Monday and every Friday until 29 March 2027"
    )


def test_each_sees_the_other_and_that_the_other_has_saved_without_losing_the_field(two: tuple[Editor, Editor]):
    meera, ravi = two
    meera.opens("FP-0005", "A1")
    ravi.opens("FP-0005", "A2")
    for one, other in ((meera, "Ravi Saul"), (ravi, "Meera Joshi")):
        expect(one.page.get_by_text(f"Also open: {other}, on Plan")).to_be_visible(timeout=20_000)
    ravi.hands.go("Check")
    expect(meera.page.get_by_text("Also open: Ravi Saul, on Check")).to_be_visible(timeout=20_000)
    ravi.hands.go("Plan")
    ravi.opens_action("A2")
    ravi.hands.write(WHAT.format("A2"), THEIRS)
    field = meera.hands.box(HOW.format("A1")).locator("textarea").first
    field.click()
    expect(meera.page.get_by_text(re.compile(r"Version \d+ was saved by Ravi Saul"))).to_be_visible(timeout=20_000)
    assert meera.page.evaluate("document.activeElement.tagName") == "TEXTAREA"
    shown = meera.hands.version()
    meera.page.get_by_role("button", name="Show it").click(delay=60)
    meera.hands.saved_after(shown)
    expect(meera.page.get_by_role("button", name="Show it")).to_have_count(0)


def test_in_a_review_nobody_looks_at_a_text_that_was_not_on_the_screen(two: tuple[Editor, Editor]):
    meera, ravi = two
    meera.opens("FP-0004", "A1")
    meera.hands.part("Review")
    meera.hands.press_and_save("Start a review")
    ravi.opens("FP-0004", "A1")
    ravi.hands.write(WHAT.format("A1"), THEIRS)
    meera.hands.press("A1: unchanged")
    expect(meera.page.get_by_text("Not recorded: Ravi Saul changed A1 meanwhile. Look at it as it is now.").first).to_be_visible()
    expect(meera.page.get_by_text(THEIRS).first).to_be_visible()
    meera.hands.press("A1: not done")
    reason = meera.page.get_by_role("textbox", name="Why was it not done?")
    reason.fill("No officer was free in November")
    reason.blur()
    meera.hands.settle()
    ravi.hands.part("Review")
    ravi.hands.press_and_save("A1: unchanged")
    before = meera.hands.version()
    meera.hands.press("Record")
    expect(meera.page.get_by_text("Not recorded: Ravi Saul has looked at A1 meanwhile.")).to_be_visible()
    expect(reason).to_have_value("No officer was free in November")
    meera.hands.press("Record")
    meera.hands.saved_after(before)


def test_a_restore_waits_until_what_somebody_saved_meanwhile_was_looked_at(two: tuple[Editor, Editor]):
    meera, ravi = two
    meera.opens("FP-0001", "A1")
    first = meera.hands.version()
    meera.hands.write(WHAT.format("A1"), MINE)
    ravi.opens("FP-0001", "A1")
    meera.hands.go("History")
    meera.page.get_by_role("button", name=f"Open version {first}", exact=True).click()
    meera.page.get_by_text(f"Restore version {first}", exact=True).click()
    reason = meera.page.get_by_role("textbox", name="Why is it restored?")
    expect(reason).to_be_visible()
    ravi.hands.write(WHAT.format("A1"), THEIRS)
    reason.fill("Typed into the wrong case")
    meera.page.get_by_role("button", name=re.compile(f"Restore version {first} as")).click()
    expect(meera.page.get_by_text(re.compile("Ravi Saul saved version .* meanwhile"))).to_be_visible()
    assert ravi.field(WHAT.format("A1")) == THEIRS
    expect(reason).to_have_value("Typed into the wrong case")
    meera.hands.press("I have looked at it")
    meera.hands.press(f"Restore version {first} as")
    expect(meera.page.get_by_role("status").filter(has_text=f"Version {first} is restored")).to_be_visible()
