"""The draft of an executive summary: the eight sections of 13b.31, attendance by role or body and never by name.

A person decides what is released (13b.32). What is kept from the person managed is not in it; names of people who attended that
stand in free text are listed for the Chair to look at, and nothing is rewritten.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from documents.printing import printed
from documents.templates.build_executive_summary import TEMPLATE
from documents.views.meeting import account_lines
from documents.views.meeting_decisions import disclosure_said
from documents.words import NOT_RECORDED, agency, day, label, lines, on_day, said, text
from rmp.meeting.items import ITEMS
from schemas.case import Case
from schemas.meetings import Meeting
from schemas.plan import Action
from schemas.vocabularies import Attendance, Handling

KEPT = (Handling.NOT_FOR_OFFENDER, Handling.RESTRICTED)
_AWAY = (Attendance.APOLOGIES, Attendance.ABSENT)
_WORD = re.compile(r"[^\W\d_]{3,}")


def sections(case: Case, meeting: Meeting) -> dict[str, str]:
    """The eight sections as drafted from the record, by their keys in `executive_summaries[]`."""
    decision = meeting.level_decision
    return {
        "risk_outcomes": lines(
            [*(f"{text(t.name)}: {text(t.outcome)} ({day(t.on)})" for t in case.assessment.tools),
             said("Overall level of risk of serious harm:", label(case.assessment.overall.level))]
        ),
        "referral_reason": text(case.referral.reasons),
        "meeting_dates": lines([on_day("Meeting:", meeting.held_on), on_day("Next meeting:", meeting.next_meeting_on)]),
        "attendance": attendance(meeting),
        "discussion": lines(_discussion(meeting)),
        "risk_and_plan": lines(
            [meeting.risk_summary.risks, meeting.risk_summary.likelihood, *_actions(case),
             said("Level of management:", f"Level {decision.level}" if decision.level else None),
             said("Reasons for the level:", decision.reasons)]
        ),
        "disclosure": disclosure_said(case, meeting),
        "other_actions": lines((f"{entry['id']}: {entry['progress']}. {entry['told']}" for entry in _accounts(case, meeting)),
                               "none"),
    }  # fmt: skip


def attendance(meeting: Meeting) -> str:
    """Who was there and who sent apologies, by role or body and never by name (13b.31)."""
    there = [_body(a.agency and agency(a.agency, a.agency_name), a.role) for a in meeting.attendees if a.attendance not in _AWAY]
    away = [_body(a.agency and agency(a.agency, a.agency_name), a.role) for a in meeting.attendees if a.attendance in _AWAY]
    return lines([said("Attended or reported:", "; ".join(there)), said("Apologies or absent:", "; ".join(away))])


def names_to_look_at(case: Case, meeting: Meeting) -> list[str]:
    """Names of people who attended, or are at risk, that stand in the text: for the Chair to look at before release."""
    said_there = " ".join(sections(case, meeting).values()).casefold()
    people = [a.name for a in meeting.attendees] + [meeting.chair.name, meeting.minute_taker]
    people += [p.name for p in case.people_at_risk]
    words = {word.casefold() for word in _WORD.findall(said_there)}
    return sorted({name for name in people if name and any(w.casefold() in words for w in _WORD.findall(name))})


def kept_back(case: Case) -> list[str]:
    """Ids of the actions that are not in the summary, because they are not for the person (27.31)."""
    return [a.id for a in case.plan.actions if a.handling in KEPT]


def executive_summary_docx(case: Case, meeting: Meeting, *, marking: str, made_on: date) -> bytes:
    """The draft as a Word document."""
    view: dict[str, object] = {
        "marking": marking,
        "reference": case.reference,
        "made": day(made_on),
        "fictional": "Fictional case: every person and place in it is invented." if case.fictional else "",
        **sections(case, meeting),
    }
    return printed(TEMPLATE, view, title=f"Executive summary {case.reference} {meeting.id}", made_on=made_on)


def _body(name: str | None, role: str | None) -> str:
    return f"{name} ({role})" if name and role else name or role or NOT_RECORDED


def _discussion(meeting: Meeting) -> Iterator[str]:
    for item in ITEMS:
        note = getattr(meeting.agenda, item.key).note
        if note:
            yield f"{item.label}: {note}"


def _actions(case: Case) -> Iterator[str]:
    for action in case.plan.actions:
        if action.handling not in KEPT:
            yield f"{action.id}: {text(action.what)} ({_who(action)}; {label(action.progress, 'under way').lower()})"


def _who(action: Action) -> str:
    return agency(action.owner.agency, action.owner.agency_name)


def _accounts(case: Case, meeting: Meeting) -> list[dict[str, str]]:
    kept = set(kept_back(case))
    return [entry for entry in account_lines(case, meeting) if entry["id"] not in kept]
