"""Minutes, each agency's actions and the executive summary: everything the meeting recorded, and nothing to the wrong reader."""

from __future__ import annotations

import re
import zipfile
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from docx import Document

from documents.agency_actions import agency_actions_docx, all_agencies_zip, owners_at
from documents.executive_summary import executive_summary_docx, kept_back, names_to_look_at, sections
from documents.minutes import minutes_docx
from documents.templates import build_agency_actions, build_executive_summary, build_minutes
from documents.words import day
from risk_model.kinds import Purpose
from rmp.check import check
from schemas.paths import put
from schemas.reading import case_of
from tests.documents import word_file
from tests.documents.every_field import EveryField
from tests.documents.test_referral_view import CODE
from tests.support.meeting import second_meeting
from tests.support.sound import sound

ON = date(2026, 11, 19)


def minutes(document: dict[str, Any], place: int = -1) -> bytes:
    case = case_of(document)
    report = check(case, on=ON, purpose=Purpose.MEETING)
    return minutes_docx(case, case.meetings[place], report, marking="OFFICIAL-SENSITIVE", made_on=ON, version=9)


def reviewed() -> dict[str, Any]:
    document = second_meeting({
        "dissent": "Nobody disagreed",
        "agenda.media": {"state": "done", "note": "The local paper has rung once"},
        "attendees.1.information": "Two call-outs since September, neither to her address",
        "action_outcomes": [
            {"action": "A1", "progress": "done", "outcome": "Seen every week"},
            {"action": "A2", "progress": "not_done", "reason": "The officer was on leave"},
        ],
    })  # fmt: skip
    return put(document, "plan.actions.A3.meeting", "M2")


@pytest.mark.parametrize(
    ("template", "build"),
    [
        (build_minutes.TEMPLATE, build_minutes.minutes_template),
        (build_agency_actions.TEMPLATE, build_agency_actions.agency_actions_template),
        (build_executive_summary.TEMPLATE, build_executive_summary.executive_summary_template),
    ],
)
def test_the_templates_are_those_that_the_program_builds(template: Any, build: Any) -> None:
    built = BytesIO()
    build().save(built)
    assert word_file.parts(template.read_bytes()) == word_file.parts(built.getvalue())


@pytest.mark.parametrize("choice", range(4))
def test_the_minutes_are_a_word_file_without_placeholders_or_codes(choice: int) -> None:
    content = minutes(EveryField(choice).document)
    text = word_file.text(content)
    assert Document(BytesIO(content)).paragraphs
    assert not re.search(r"\{\{|\{%|%\}|\}\}|\bNone\b|\bnull\b", text)
    assert not CODE.search(text)


def test_the_minutes_hold_what_the_meeting_recorded() -> None:
    text = word_file.text(minutes(reviewed()))
    for words in (
        "Minutes of the Level 2 review meeting, 12 November 2026", "DRAFT, not yet approved by the Chair, fictional case",
        "The local paper has rung once", "Two call-outs since September", "Seen every week",
        "Not done because: The officer was on leave", "Joan Osei", "Petra Lund", "Each restriction was weighed",
        "Male perpetrator, female victim", "Nothing to report", "New reasons", "14 January 2027",
    ):  # fmt: skip
        assert words in text, words


def test_everything_recorded_of_a_meeting_reaches_its_minutes() -> None:
    filled = EveryField()
    text = word_file.text(minutes(filled.document))
    kept_elsewhere = (
        "meetings.moved.", "meetings.remote.", "meetings.recording.", "meetings.sensitive.", "meetings.prevent_lead.",
        "meetings.minutes.", "meetings.closings.", "meetings.late_invitation_reason", "meetings.invitations_sent_on",
        "meetings.papers_sent_on", "meetings.chair.trained_on", "meetings.visor.updated_on", "meetings.attendees.told_afterwards",
        "meetings.attendees.agreed_reason",
    )  # fmt: skip
    theirs = {p: w for p, w in filled.texts.items() if p.startswith("meetings.") and not p.startswith(kept_elsewhere)}
    reasons = [p for p in theirs if p.startswith("meetings.agenda.") and p.endswith(".reason")]
    missing = [p for p, words in theirs.items() if words not in text and p not in reasons]
    assert missing == []
    days = {p: on for p, on in filled.days.items() if p.startswith("meetings.") and not p.startswith(kept_elsewhere)}
    assert [p for p, on in days.items() if day(on) not in text] == []


def test_an_item_that_was_not_applicable_says_why() -> None:
    document = put(reviewed(), "meetings.M2.agenda.media", {"state": "not_applicable", "reason": "Nobody has asked"})
    assert "Nobody has asked" in word_file.text(minutes(document))


def test_only_this_meetings_actions_are_those_agreed_here() -> None:
    tables = [t for t in word_file.tables(minutes(reviewed())) if t[0][:2] == ["Id", "What will be done"] and "Accepted" in t[0]]
    assert [row[0] for row in tables[0][1:]] == ["A3"]


def test_minutes_name_the_day_of_approval() -> None:
    document = put(reviewed(), "meetings.M2.minutes.approved_on", "2026-11-18")
    text = word_file.text(minutes(document))
    assert "approved by the Chair on 18 November 2026" in text
    assert "DRAFT" not in text


def test_hostile_text_is_text_in_the_minutes() -> None:
    document = put(reviewed(), "meetings.M2.agenda.risk.note", "{{ 7*7 }} <b>x</b> & {% if %}")
    assert "{{ 7*7 }} <b>x</b> & {% if %}" in word_file.text(minutes(document))


def agency_list(document: dict[str, Any], owner: str) -> str:
    case = case_of(document)
    return word_file.text(agency_actions_docx(case, case.meetings[-1], owner, marking="OFFICIAL-SENSITIVE", made_on=ON))


def test_an_agency_gets_its_own_actions_and_nobody_elses() -> None:
    case = case_of(reviewed())
    for owner, actions in owners_at(case).items():
        text = agency_list(reviewed(), owner)
        others = [a for o, theirs in owners_at(case).items() if o != owner for a in theirs]
        assert all(a.what and a.what in text for a in actions)
        assert not [a.id for a in others if a.what and a.what in text]
        assert "Serious violence to" not in text


def test_declined_done_and_abandoned_actions_are_on_no_list() -> None:
    before = sum(len(a) for a in owners_at(case_of(sound())).values())
    for place, value in (("acceptance", "declined"), ("progress", "done"), ("progress", "not_done")):
        after = owners_at(case_of(put(sound(), f"plan.actions.A1.{place}", value)))
        assert sum(len(a) for a in after.values()) == before - 1


def test_the_zip_has_a_file_for_each_agency() -> None:
    case = case_of(reviewed())
    content = all_agencies_zip(case, case.meetings[-1], marking="OFFICIAL-SENSITIVE", made_on=ON)
    names = zipfile.ZipFile(BytesIO(content)).namelist()
    assert len(names) == len(set(names)) == len(owners_at(case)) > 2
    assert all(name.endswith(".docx") for name in names)


def summary(document: dict[str, Any]) -> str:
    case = case_of(document)
    return word_file.text(executive_summary_docx(case, case.meetings[-1], marking="OFFICIAL-SENSITIVE", made_on=ON))


def test_the_summary_has_the_eight_sections_in_order() -> None:
    case = case_of(reviewed())
    content = executive_summary_docx(case, case.meetings[-1], marking="OFFICIAL-SENSITIVE", made_on=ON)
    assert len(word_file.styled(content, "Heading1")) == 8
    assert list(sections(case, case.meetings[-1])) == [key for _, key in build_executive_summary.SECTIONS]


def test_attendance_is_by_role_and_body_and_never_by_name() -> None:
    case = case_of(reviewed())
    said = sections(case, case.meetings[-1])["attendance"]
    assert "Police (Detective inspector)" in said
    for attendee in case.meetings[-1].attendees:
        assert attendee.name and attendee.name not in said
    assert said in summary(reviewed())


def test_apologies_stand_apart() -> None:
    document = put(reviewed(), "meetings.M2.attendees.2.attendance", "apologies")
    said = sections(case_of(document), case_of(document).meetings[-1])["attendance"]
    assert said.splitlines()[1] == "Apologies or absent: Children's Services (Social worker)"


def test_what_is_kept_from_the_person_is_not_in_the_summary() -> None:
    document = put(reviewed(), "plan.actions.A1.handling", "not_for_offender")
    hidden = document["plan"]["actions"][0]["what"]
    assert hidden not in summary(document)
    assert "Seen every week" not in summary(document)
    assert "A1" in kept_back(case_of(document))


def test_names_in_free_text_are_listed_for_the_chair() -> None:
    quiet = put(reviewed(), "meetings.M2.agenda.media.note", None)
    document = put(quiet, "meetings.M2.agenda.risk.note", "DI Saul doubts it")
    case = case_of(document)
    assert {"DI Ravi Saul", "Ife Nwosu"} <= set(names_to_look_at(case, case.meetings[-1]))
    without = case_of(quiet)
    assert "DI Ravi Saul" not in names_to_look_at(without, without.meetings[-1])
