"""A Level 2 review and a Level 3 first meeting run whole on the big screen, with a second browser watching."""

from __future__ import annotations

import json
import os
import time
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Server
from tests.browser.hands import Hands
from tests.support.review import before_the_first_level_3_meeting, before_the_review

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser-meeting")]

CHARACTERISTICS = (
    "age", "disability", "gender_reassignment", "marriage_and_civil_partnership", "pregnancy_and_maternity", "race",
    "religion_or_belief", "sex", "sexual_orientation",
)  # fmt: skip


class Room(Hands):
    """Hands at the meeting screen."""

    def opens(self, case: str, item: str = "") -> None:
        self.page.goto(f"{self.url}/meeting?case={case}&meeting=M2&item={item}")
        expect(self.page.locator(".fp-item").first).to_be_visible(timeout=60_000)
        self.settle()

    def shot(self, name: str) -> None:
        if folder := os.environ.get("FOUR_PILLARS_SHOTS"):
            self.page.screenshot(path=f"{folder}/{name}.png")

    def done(self) -> None:
        """The presenter's key: this item is dealt with, on to the next."""
        before = self.version()
        self.page.evaluate("document.activeElement.blur()")
        self.settle()
        self.page.keyboard.press("Alt+d")
        self.saved_after(before)

    def at(self, heading: str) -> None:
        expect(self.page.locator(".fp-item").first).to_contain_text(heading, timeout=20_000)


@pytest.fixture
def wide(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1920, "height": 1080}, locale="en-GB")
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


def _imported(page: Page, url: str, folder: Path, document: dict[str, Any]) -> str:
    """The case on the morning of the meeting, imported as a user does it; gives its id."""
    file = folder / f"{document['reference']}.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    hands = Hands(page, url)
    hands.start()
    hands.imports(file)
    page.get_by_role("button", name="Import", exact=True).last.click()
    page.wait_for_selector(".fp-state", timeout=60_000)
    hands.settle()
    return page.url.split("case=")[1].split("&")[0]


def test_a_review_of_twelve_actions_five_risks_and_eleven_people_is_run_and_minuted(
    server: Server, page: Page, wide: Page, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    case = _imported(page, server.url, tmp_path, before_the_review())
    room, watcher = Room(wide, server.url), Room(page, server.url)
    room.opens(case, "attendance")
    watcher.opens(case, "plan")
    _large_enough(room)
    _who_is_here(room)
    _last_time(room)
    _risk_and_disclosure(room)
    seconds = _an_action_seen_elsewhere(room, watcher)
    _decisions(room)
    _level_and_next_day(room)
    minutes = _close(room, tmp_path)
    for words in ("Seen as agreed, action A7", "The school has a photograph now", "Owen Stannard's shifts moved to nights", "A13"):
        assert words in minutes, words
    expect(watcher.page.locator(".fp-now")).to_contain_text("closed; version", timeout=20_000)
    assert "Traceback" not in server.log
    with capsys.disabled():
        print(f"\na change at one machine was on the other after {seconds:.1f} s")


def _large_enough(room: Room) -> None:
    size = room.page.evaluate("parseFloat(getComputedStyle(document.querySelector('[data-testid=stMarkdownContainer] p, .fp-line')).fontSize)")
    assert size >= 24
    table = room.page.locator("table").first
    assert table.evaluate("e => parseFloat(getComputedStyle(e).fontSize)") >= 24
    box = table.bounding_box()
    assert box is not None and box["y"] + box["height"] <= 1080, "the matrix needs scrolling"
    assert box["width"] >= 1400
    room.shot("1-who-is-here")


def _who_is_here(room: Room) -> None:
    expect(room.page.locator(".fp-must").first).to_contain_text("Police (13a.7)")
    room.press_and_save("Begin with the list of M1")
    for place in range(11):
        path = f"meetings.M2.attendees.{place}"
        room.choose(f"{path}.attendance", "Sent a report" if place == 3 else "Present in person")
        if place < 5:
            room.answer(f"{path}.delegated_authority", "Yes")
    room.write("meetings.M2.attendees.2.information", "The school has a photograph now")
    room.choose("meetings.M2.chair.agency", "Probation")
    room.write("meetings.M2.chair.name", "Joan Osei")
    room.write("meetings.M2.minute_taker", "Petra Lund")
    expect(room.page.locator(".fp-state").first).to_contain_text("must be here: all present")
    room.done()
    room.at("Confidentiality")
    room.choose("meetings.M2.confidentiality_statement", "Read out")
    room.done()
    room.answer("meetings.M2.previous_minutes_confirmed", "Yes")
    room.done()


def _last_time(room: Room) -> None:
    room.at("Last time's actions")
    expect(room.page.get_by_text("0 of 12 actions accounted for")).to_be_visible()
    for number in range(1, 13):
        before = room.version()
        entry = room.page.locator(f".st-key-account-A{number}")
        entry.get_by_text("Not done" if number == 3 else "On its way", exact=True).click(delay=40)
        room.saved_after(before)
        told = "reason" if number == 3 else "outcome"
        words = "No place on the programme yet" if number == 3 else f"Seen as agreed, action A{number}"
        room.write(f"meetings.M2.action_outcomes.{number - 1}.{told}", words)
    expect(room.page.get_by_text("12 of 12 actions accounted for")).to_be_visible()
    room.shot("2-last-actions")
    room.done()


def _risk_and_disclosure(room: Room) -> None:
    room.at("Risk")
    for name in ("risks", "impact", "likelihood", "imminence"):
        room.write(f"meetings.M2.risk_summary.{name}", f"As in the assessment, {name} unchanged since September")
    room.answer("meetings.M2.risk_summary.agreed", "Yes")
    room.write("meetings.M2.agenda.risk.note", "Owen Stannard's shifts moved to nights")
    room.day("assessment.overall.agreed_on", "19/11/2026")
    room.shot("3-risk")
    room.done()
    room.press_and_save("Add a decision on disclosure, either way")
    room.choose("disclosures.D2.decision", "Do not disclose")
    room.write("disclosures.D2.reasons", "Employer still has no contact with partners or children")
    room.done()


def _an_action_seen_elsewhere(room: Room, watcher: Room) -> float:
    """A new action from an empty cell, accepted by its agency; the other machine shows it without being touched."""
    room.at("Plan and safety")
    expect(watcher.page.get_by_role("button", name="A13")).to_have_count(0)
    room.page.get_by_role("button", name="victim safety for R4").first.click(delay=60)
    dialog = room.page.get_by_role("dialog")
    dialog.get_by_label("What will be done?").fill("PC Dana Whitlock shows the doormen his photograph on 4 December 2026")
    dialog.get_by_label("How does that manage the risk?").fill("They turn him away before he drinks")
    dialog.get_by_label("How will anyone know").fill("Signed list of doormen on the police record")
    dialog.get_by_label("Agency").click()
    room.page.get_by_role("option", name="Police").first.click()
    room.settle()
    before = room.version()
    dialog.get_by_role("button", name="Add the action").click(delay=60)
    room.saved_after(before)
    started = time.monotonic()
    expect(watcher.page.get_by_role("button", name="A13").first).to_be_visible(timeout=20_000)
    seconds = time.monotonic() - started
    room.day("plan.actions.A13.due_on", "04/12/2026")
    room.write("plan.actions.A13.owner.name", "PC Dana Whitlock")
    room.press_and_save("Police accepts")
    expect(watcher.page.locator("table").first).to_contain_text("A13 ✓", timeout=20_000)
    room.shot("4-plan")
    room.answer("meetings.M2.plan_agreed_by_chair", "Yes")
    room.done()
    return seconds


def _decisions(room: Room) -> None:
    room.answer("meetings.M2.media.expected", "No")
    room.done()
    room.choose("meetings.M2.visor.owner", "Probation")
    room.write("meetings.M2.visor.updater", "Petra Lund")
    room.done()
    room.answer("meetings.M2.human_rights.confirmed", "Yes")
    room.write("meetings.M2.human_rights.reasons", "Each restriction was weighed again")
    room.done()
    for name in CHARACTERISTICS:
        room.write(f"meetings.M2.protected_characteristics.{name}", "Considered; no bearing on the risk")
    room.shot("5-characteristics")
    room.done()
    room.done()


def _level_and_next_day(room: Room) -> None:
    room.at("Level")
    room.choose("meetings.M2.level_decision.level", "1")
    room.answer("meetings.M2.level_decision.plan_robust", "No")
    expect(room.page.locator(".fp-must").first).to_contain_text("13a.38")
    room.shot("6-level-stopped")
    room.choose("meetings.M2.level_decision.level", "2")
    room.answer("meetings.M2.level_decision.plan_robust", "Yes")
    room.answer("meetings.M2.level_decision.agreed", "Yes")
    room.write("meetings.M2.level_decision.reasons", "Five agencies still act together until the programme ends")
    room.write("meetings.M2.level_decision.views", "All agreed")
    room.done()
    room.write("meetings.M2.smb_issues", "Nothing to report")
    room.done()
    room.day("meetings.M2.next_meeting_on", "11/02/2027")
    expect(room.page.get_by_text("Last day allowed")).to_be_visible()
    room.done()


def test_a_first_level_3_meeting_before_release_names_its_people_and_starts_its_clocks(
    server: Server, page: Page, wide: Page, tmp_path: Path
):
    case = _imported(page, server.url, tmp_path, before_the_first_level_3_meeting())
    room, watcher = Room(wide, server.url), Room(page, server.url)
    room.opens(case, "attendance")
    watcher.opens(case, "attendance")
    expect(room.page.locator(".fp-must").first).to_contain_text("Police (13a.7); Probation (13a.10); The prison (13a.15)")
    expect(room.page.locator("table").nth(1)).to_contain_text("HMPPS Psychology")
    for agency, name in (("Police", "DCI Ravi Saul"), ("Prison", "Wyn Carter"), ("Psychology", "Dr Asha Rao")):
        _comes_in(room, agency, name)
    for place in range(3):
        room.choose(f"meetings.M2.attendees.{place}.attendance", "Present remotely" if place else "Present in person")
    expect(watcher.page.locator(".fp-must").first).not_to_contain_text("The prison", timeout=20_000)
    room.shot("8-level-3")
    agenda = room.page.locator('[class*="st-key-meeting-agenda"]')
    for words in ("Last minutes (not applicable)", "Last time's actions (not applicable)"):
        expect(agenda).to_contain_text(words)
    room.opens(case, "critical_public_protection")
    room.answer("meetings.M2.cppc.considered", "Yes")
    room.write("meetings.M2.cppc.decision", "Refer for registration")
    room.write("meetings.M2.cppc.reason", "Very high risk, and the trial was in every paper")
    room.shot("9-critical-public-protection")
    room.opens(case, "close")
    room.page.get_by_label("Why is it closed with this left open?").fill("Only what this test is about was filled in")
    room.page.keyboard.press("Tab")
    room.settle()
    room.press_and_save("Close the meeting and keep this plan as its version")
    started = room.page.locator("table").nth(1)
    for words in ("26 November 2026", "Critical public protection paperwork"):
        expect(started).to_contain_text(words)
    room.shot("10-level-3-closed")
    assert "Traceback" not in server.log


def _comes_in(room: Room, agency: str, name: str) -> None:
    form = room.page.get_by_test_id("stForm").first
    form.get_by_label("Agency").click()
    room.page.keyboard.type(agency)
    room.page.get_by_role("option", name=agency, exact=True).click()
    form.get_by_label("Name", exact=True).fill(name)
    before = room.version()
    form.get_by_role("button", name="Add").click(delay=60)
    room.saved_after(before)


def _close(room: Room, folder: Path) -> str:
    room.at("Close")
    why = room.page.get_by_label("Why is it closed with this left open?")
    if why.count():
        why.fill("The adviser's report comes tomorrow")
        why.blur()
        room.settle()
    room.press_and_save("Close the meeting and keep this plan as its version")
    expect(room.page.get_by_text("is the plan as this meeting left it")).to_be_visible()
    expect(room.page.locator("table").nth(1)).to_contain_text("Minutes approved by the Chair")
    expect(room.page.locator("table").nth(1)).to_contain_text("3 December 2026")
    room.shot("7-closed")
    with room.page.expect_download() as download:
        room.page.get_by_role("button", name="Minutes (Word)").click()
    content = Path(download.value.path()).read_bytes()
    with room.page.expect_download() as lists:
        room.page.get_by_role("button", name="Every agency's actions (ZIP)").click()
    assert len(zipfile.ZipFile(Path(lists.value.path())).namelist()) >= 4
    return zipfile.ZipFile(BytesIO(content)).read("word/document.xml").decode()
