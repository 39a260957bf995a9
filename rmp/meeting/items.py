"""The items of the agenda in the order of 13a.36, and which part of the record each is about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from guidance import Paragraph, cite
from risk_model.inspection import Inspection
from rmp.rules.ch13a.latest_meeting import level_of, meetings_before
from schemas.meeting_room import Agenda
from schemas.meetings import Meeting
from schemas.vocabularies import MeetingKind


def _is_first(look: Inspection, meeting: Meeting) -> str:
    first = meeting.kind is MeetingKind.INITIAL or (meeting.kind is None and not meetings_before(look, meeting))
    return "It is the first meeting." if first else ""


def _below_level_3(look: Inspection, meeting: Meeting) -> str:
    level = level_of(look, meeting)
    return f"It is a Level {level} meeting." if level in (1, 2) else ""


def _leaves(look: Inspection, meeting: Meeting) -> str:
    return "The meeting decided on Level 1." if meeting.level_decision.level == 1 else ""


def _always(look: Inspection, meeting: Meeting) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Item:
    """One item: its key in `meetings[].agenda`, its name, its paragraph and the fields of the meeting that it is about.

    `records` are sections and letters of records whose findings belong here; `does_not_arise` gives the plain reason
    why the item does not come up at a meeting, or nothing.
    """

    key: str
    label: str
    paragraph: Paragraph
    fields: tuple[str, ...]
    records: tuple[str, ...] = ()
    does_not_arise: Callable[[Inspection, Meeting], str] = _always


ITEMS: tuple[Item, ...] = (
    Item(
        "attendance", "Who is here", cite("13a.5"),
        ("attendees", "chair", "minute_taker", "invitations_sent_on", "late_invitation_reason", "emergency", "papers_sent_on",
         "calendar_name_only", "moved", "remote", "recording", "sensitive", "prevent_lead", "mode", "kind", "level", "held_on",
         "pre_release"),
        ("agencies",),
    ),
    Item("confidentiality", "Confidentiality", cite("14.12"), ("confidentiality_statement", "attention_drawn")),
    Item(
        "previous_minutes", "Last minutes", cite("13a.36"), ("previous_minutes_confirmed",), does_not_arise=_is_first,
    ),
    Item("previous_actions", "Last time's actions", cite("13a.36"), ("action_outcomes",), does_not_arise=_is_first),
    Item("risk", "Risk", cite("11.11"), ("risk_summary", "child_welfare"), ("assessment", "people_at_risk", "R", "F", "P", "V")),
    Item("disclosure", "Disclosure", cite("10.7"), (), ("disclosures", "D", "disclosure_scheme")),
    Item("plan", "Plan and safety", cite("12.9"), ("plan_agreed_by_chair", "victim_information"), ("plan", "A", "C", "L", "O")),
    Item("media", "Media", cite("13a.36"), ("media",)),
    Item("visor", "ViSOR", cite("13a.36"), ("visor",)),
    Item("human_rights", "Human rights", cite("13a.36"), ("human_rights",)),
    Item("protected_characteristics", "Nine characteristics", cite("13a.36"), ("protected_characteristics",)),
    Item(
        "critical_public_protection", "Critical public protection", cite("12.27"), ("cppc",), does_not_arise=_below_level_3,
    ),
    Item("level", "Level", cite("13a.38"), ("level_decision", "re_referral", "dissent"), ("mappa", "exit", "recall")),
    Item("board", "Issues for the Board", cite("13a.36"), ("smb_issues",)),
    Item("next_meeting", "Next meeting", cite("13a.37"), ("next_meeting_on",), does_not_arise=_leaves),
)  # fmt: skip
"""In the order of 13a.36, with attendance before it and the day of the next meeting (13a.37) after it."""

assert tuple(item.key for item in ITEMS) == tuple(Agenda.model_fields)
