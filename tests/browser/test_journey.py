"""The main journey as a practitioner makes it: a new case to a plan with no open error, and it is still there."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Server
from tests.browser.hands import Hands

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser-1")]


def test_from_a_new_case_to_a_checked_plan_that_survives_reload_and_restart(server: Server, page: Page, tmp_path: Path):
    hands = Hands(page, server.url)
    hands.start()
    _new_case(page, hands)
    _person_and_context(page, hands)
    _assessment(page, hands)
    _plan(page, hands)
    _disclosure(page, hands)
    _check(page, hands)
    exported = _export(page, hands, tmp_path)

    page.reload()
    expect(page.locator(".fp-who").first).to_contain_text("FP-0500 · Tarrant, Miles", timeout=60_000)
    address = page.url
    server.kill()
    server.start()
    page.goto(address)
    expect(page.locator(".fp-who").first).to_contain_text("FP-0500 · Tarrant, Miles", timeout=60_000)
    hands.settle()
    assert _export(page, hands, tmp_path) == exported
    assert "Traceback" not in server.log


def _new_case(page: Page, hands: Hands) -> None:
    hands.part("New case")
    page.get_by_test_id("stForm").get_by_role("textbox", name="Reference", exact=True).fill("FP-0500")
    page.get_by_test_id("stForm").get_by_role("textbox", name="Last name", exact=True).fill("Tarrant")
    page.get_by_test_id("stForm").get_by_role("textbox", name="First name", exact=True).fill("Miles")
    page.get_by_text("Yes, fictional").click()
    hands.press("Start the case")
    expect(page.locator(".fp-who").first).to_contain_text("FP-0500 · Tarrant, Miles")
    expect(page.locator(".fp-fictional")).to_be_visible()
    hands.settle()


def _person_and_context(page: Page, hands: Hands) -> None:
    hands.day("person.date_of_birth", "02/03/1979")
    hands.write("person.diversity_needs", "None known; asked at the first visit")
    hands.write("person.visor_reference", "V-FIC-0500")
    hands.part("Offence")
    hands.choose("offence.disposal", "Conviction")
    hands.write("offence.previous_related", "One earlier contact offence, three years before; kept to his order")
    hands.part("Where and when")
    hands.choose("context.setting", "Community")
    hands.part("Questions")
    for question in ("on_licence", "domestic_abuse", "stalking", "child_protection_plan", "adult_at_risk"):
        hands.answer(f"context.{question}", "No")
    hands.part("MAPPA")
    hands.choose("mappa.category", "1")
    hands.choose("mappa.level", "1")
    hands.choose("mappa.lead_agency", "Police")
    hands.day("mappa.level_decided_on", "02/11/2026")
    hands.write("mappa.level_method", "MAPPA Q, with the police public protection unit")
    hands.answer("mappa.category_basis.schedule_3", "Yes")
    hands.answer("mappa.category_basis.notification", "Yes")
    hands.write("mappa.level_reasons", "One agency manages it; police and school act together without formal meetings")
    hands.part("Agencies")
    hands.press_and_save("Add an agency")
    hands.choose("agencies.0.agency", "Police")
    hands.day("agencies.0.contributed_on", "02/11/2026")
    hands.part("People at risk")
    hands.press_and_save("Add a person or group at risk")
    hands.write("people_at_risk.V1.name", "Ada Lorne")
    hands.choose("people_at_risk.V1.kind", "Child")
    hands.choose("people_at_risk.V1.group", "Children")


def _assessment(page: Page, hands: Hands) -> None:
    hands.go("Risk assessment")
    hands.part("Factors")
    for place, (kind, words) in enumerate((("Static", "Two convictions for contact offences"), ("Dynamic", "Seeks work with families")), 1):
        hands.press_and_save("Add a factor")
        hands.choose(f"assessment.factors.F{place}.kind", kind)
        hands.write(f"assessment.factors.F{place}.description", words)
    hands.part("Protecting")
    hands.press_and_save("Add a protective factor")
    hands.write("assessment.protective_factors.P1.description", "Keeps to every reporting date")
    hands.part("Risks")
    expect(page.get_by_text("more likely than not to happen imminently")).to_be_visible()
    hands.press_and_save("Add a risk")
    risk = "assessment.risks.R1"
    hands.choose(f"{risk}.group", "Children")
    hands.choose(f"{risk}.people", "V1 Ada Lorne")
    for key, words in (
        ("nature", "Sexual assault of girls under ten"), ("method", "Befriends the mother, offers to mind the child"),
        ("imminence", "When he gets to know a family with young children"), ("past_pattern", "Both offences followed a new friendship"),
        ("situation", "Lives beside a school"), ("level_reasons", "Harm is unlikely unless he befriends a family"),
    ):
        hands.write(f"{risk}.{key}", words)
    hands.choose(f"{risk}.timing", "If circumstances change")
    hands.choose(f"{risk}.factors", "F1", "F2")
    hands.choose(f"{risk}.level", "Medium")
    hands.part("Groups not at risk")
    for group in ("public", "known_adult", "staff", "prisoners"):
        hands.write(f"assessment.not_at_risk.{group}", "No such pattern in any record")
    hands.part("Overall")
    hands.choose("assessment.overall.level", "Medium")
    hands.write("assessment.overall.reasons", "One risk, which depends on access to a family")
    hands.part("Assessor and tools")
    hands.day("assessment.assessed_on", "02/11/2026")
    hands.day("assessment.next_review_on", "02/05/2027")
    hands.write("assessment.assessed_by.name", "DC Priya Nair")


def _plan(page: Page, hands: Hands) -> None:
    hands.go("Plan")
    before = hands.version()
    page.get_by_role("button", name="Add victim safety for R1: nothing yet").click(delay=60)
    hands.saved_after(before)
    expect(hands.box("plan.actions.A1.risks")).to_contain_text("R1 Children")
    expect(hands.box("plan.actions.A1.pillar").locator("input")).to_have_value("Victim safety")
    expect(page.get_by_text("Action A1 has no owning agency.").first).to_be_visible()
    action = "plan.actions.A1"
    hands.write(f"{action}.what", "DC Priya Nair visits Ada Lorne's mother on the first Monday of each month until May 2027")
    hands.write(f"{action}.how_it_manages_risk", "She hears of any approach within the month and knows whom to ring")
    hands.write(f"{action}.success_measure", "A dated note of each visit on the police record")
    hands.choose(f"{action}.owner.agency", "Police")
    hands.write(f"{action}.owner.name", "DC Priya Nair")
    hands.day(f"{action}.created_on", "03/11/2026")
    hands.day(f"{action}.due_on", "03/05/2027")
    hands.choose(f"{action}.people", "V1 Ada Lorne")
    hands.choose(f"{action}.safeguarding", "Safeguards a child")
    for pillar in ("monitoring_and_control", "interventions_and_treatment"):
        hands.write(f"plan.nothing_needed.{pillar}", "Programme finished in 2025; visits under victim safety do this work")
    hands.part("Contingency")
    hands.press_and_save("Add a contingency")
    contingency = "plan.contingencies.C1"
    hands.choose(f"{contingency}.kind", "Situational change")
    hands.write(f"{contingency}.trigger", "He is seen at the school gate")
    hands.write(f"{contingency}.response", "Officers stop him and tell Ada's mother the same hour")
    hands.write(f"{contingency}.within_hours", "2")
    hands.choose(f"{contingency}.owner.agency", "Police")
    hands.write(f"{contingency}.owner.name", "DC Priya Nair")
    hands.choose(f"{contingency}.risks", "R1")


def _disclosure(page: Page, hands: Hands) -> None:
    hands.go("Referral and disclosure")
    hands.part("Disclosure")
    hands.press_and_save("Add a decision")
    hands.day("disclosures.D1.considered_on", "02/11/2026")
    hands.choose("disclosures.D1.decision", "Do not disclose")
    hands.write("disclosures.D1.reasons", "Her mother was told by police at the time and knows what to look for")


def _check(page: Page, hands: Hands) -> None:
    """One thing is left: *Go to* lands on its field."""
    hands.go("Check")
    expect(page.locator(".fp-who[role=status]")).to_contain_text("1 thing must be put right before this plan is complete")
    found = page.locator(".st-key-found-kind-error")
    found.locator("button.link").first.click(delay=60)  # opens the row of what is put right together
    expect(found.get_by_text("first: ")).to_have_count(0)
    found.locator("tr", has_text="The plan has no date for its formal review.").last.locator("button.link").click(delay=60)
    expect(page.get_by_text("Paragraph 12.9")).to_be_visible()
    hands.press("Go to the field")
    expect(page.get_by_role("heading", name="Plan", exact=True)).to_be_visible()
    expect(hands.box("plan.review_on")).to_be_in_viewport()
    hands.settle()
    hands.day("plan.review_on", "02/05/2027")
    hands.go("Check")
    expect(page.locator(".fp-who[role=status]")).to_contain_text("Nothing must be put right")


def _export(page: Page, hands: Hands, folder: Path) -> dict[str, object]:
    """The case file as downloaded; the Word document opens as what it is."""
    hands.go("Referral and disclosure")
    hands.part("Documents")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the case file (JSON)").click()
    download.value.save_as(folder / "case.json")
    hands.press("Make the Word document for the referral")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the Word document").click()
    download.value.save_as(folder / "referral.docx")
    assert "DC Priya Nair" in zipfile.ZipFile(folder / "referral.docx").read("word/document.xml").decode()
    document: dict[str, object] = json.loads((folder / "case.json").read_text(encoding="utf-8"))
    assert document["reference"] == "FP-0500"
    return document
