"""What the template of the minutes prints, in the order of 14.25: everything that somebody who was not there must know (13b.1)."""

from datetime import date

from documents.views import case as basics
from documents.views import decisions, people
from documents.views import meeting as held
from documents.views import meeting_decisions as decided
from documents.views.parts import View, assessment_part, plan_part
from documents.words import day, label
from rmp.report import Report
from schemas.case import Case
from schemas.meetings import Meeting


def minutes_view(
    case: Case, meeting: Meeting, report: Report, *, marking: str, made_on: date, version: int | None
) -> View:
    """Everything that the minutes say. The report has to be one on this case, which is the plan as the meeting left it."""
    if report.case != case.reference:
        raise ValueError("the report is on another case")
    theirs = case.model_copy(update={"disclosures": [d for d in case.disclosures if d.meeting == meeting.id]})
    return {
        **_front(case, meeting, marking, made_on, version),
        "held_rows": held.held_rows(meeting),
        "attendees": held.attendance_lines(meeting),
        "mappa_rows": basics.mappa_rows(case),
        "person_rows": basics.person_rows(case),
        "offence_rows": basics.offence_rows(case),
        "context_rows": basics.context_rows(case),
        "people": people.people_lines(case),
        "agencies": people.agency_lines(case),
        "accounts": held.account_lines(case, meeting),
        "items": held.item_lines(meeting),
        **assessment_part(case),
        "summary_rows": decided.summary_rows(meeting),
        "disclosure_said": decided.disclosure_said(case, meeting),
        "disclosures": decisions.disclosure_blocks(theirs),
        **plan_part(case, report),
        "victims": decided.victim_lines(case, meeting),
        "agreed": held.agreed_lines(case, meeting),
        "decision_rows": decided.decision_rows(meeting),
        "characteristic_rows": decided.characteristic_rows(meeting),
        "level_rows": decided.level_rows(meeting),
        "departures": decisions.departure_lines(case),
    }


def _front(case: Case, meeting: Meeting, marking: str, made_on: date, version: int | None) -> View:
    approved = meeting.minutes.approved_on
    kind = label(meeting.kind, "").lower()
    state = f"approved by the Chair on {day(approved)}" if approved else "DRAFT, not yet approved by the Chair"
    return {
        "marking": marking,
        "reference": case.reference,
        "title": " ".join(f"Minutes of the Level {meeting.level or '2 or 3'} {kind} meeting, {day(meeting.held_on)}".split()),
        "state": f"{state}, fictional case" if case.fictional else state,
        "made": f"version {version}, {day(made_on)}" if version is not None else day(made_on),
        "fictional": "Fictional case: every person and place in it is invented." if case.fictional else "",
    }
