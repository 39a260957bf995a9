"""Chapter 14: what the minutes must hold (14.25)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import MEETING_ONLY, Check
from risk_model.registry import rule
from rmp.counts.reviews import disclosure
from rmp.rules.ch12.phrases import listed
from rmp.rules.ch12.which_meeting import recorded_meeting
from rmp.rules.ch13a.latest_meeting import LEVEL_2_OR_3_MEETING
from rmp.rules.ch14.listed_fields import blanks
from schemas.base import Record
from schemas.disclosures import Disclosure
from schemas.meetings import Meeting
from schemas.plan import Action
from schemas.vocabularies import DisclosureDecision, Progress


@rule(
    "DOC-14.25c", Check.ERROR, cites=(cite("14.25"),), title="The minutes hold every field of the list",
    when=LEVEL_2_OR_3_MEETING, purposes=MEETING_ONLY,
    meaning="Minutes used in place of the national form must contain every field of the list: identity, addresses, "
    "offence, safeguarding, press and media; past actions with their outcome, new actions with agency and deadline, and "
    "disclosure yes or no with details, method and date. What is blank of the person and the offence is one finding. The "
    "agreed assessment and plan, level and human rights have checks of their own.",
)
def minutes_hold_every_field(look: Inspection) -> Iterator[Gap]:
    """The fields left blank, in one finding; an action without outcome, agency or deadline; disclosure without its details."""
    meeting = recorded_meeting(look)
    if meeting is None:
        return
    left = [*(blank.name for blank in blanks(look)), *_of_the_meeting(look, meeting)]
    if left:
        yield Gap(
            meeting.id, "minutes", f"The minutes of {meeting.id} leave blank: {listed(left)}.",
            "Fill in what is known, or write that it is not known.",
        )
    yield from _past_actions(meeting)
    yield from _new_actions(look, meeting)
    yield from _disclosure(look, meeting)


def _of_the_meeting(look: Inspection, meeting: Meeting) -> Iterator[str]:
    if not meeting.media.is_filled and look.context.media_interest is None:
        yield "press and media handling"


def _past_actions(meeting: Meeting) -> Iterator[Gap]:
    """Entries in the minutes that are neither complete nor say why not. Actions without an entry: 13a.36 asks."""
    for place, entry in enumerate(meeting.action_outcomes):
        if entry.progress is Progress.NOT_DONE and entry.reason is None:
            yield Gap(
                meeting.id, f"action_outcomes.{place}.reason",
                f"The minutes of {meeting.id} do not say why action {entry.action} was not done.", "Say why.",
                asked_by=("MTG-13a.36d",),
            )


def _new_actions(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    for action in look.standing_actions:
        if not _set_by(meeting, action):
            continue
        if action.owner.agency is None and not _answered(look, "RMP-12.9b", action):
            yield Gap(
                action.id, "owner.agency", f"The minutes of {meeting.id} name no agency for action {action.id}.",
                "Name the agency that does it.", asked_by=("RMP-12.9b",),
            )
        dated = action.due_on or action.milestone_on or action.starts_on
        if not dated and not _answered(look, "RMP-12.9f", action):
            yield Gap(
                action.id, "due_on", f"The minutes of {meeting.id} give no deadline for action {action.id}.",
                "Give the day by which it is done; for ongoing work, the day it starts or its next milestone.",
                asked_by=("RMP-12.9f",),
            )


def _answered(look: Inspection, rule_id: str, action: Action) -> bool:
    """Whether a reason is recorded under 12.9 for the same blank: it answers it here too (1.2)."""
    return any(d.rule == rule_id and d.record in (action.id, None) and d.reason for d in look.case.departures)


def _set_by(meeting: Meeting, action: Action) -> bool:
    """Whether the meeting set the action: linked with it, or linked with none and not of another day."""
    if action.meeting:
        return action.meeting == meeting.id
    return action.created_on is None or action.created_on == meeting.held_on


def _disclosure(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    considered = disclosure(look, meeting)
    if considered.met is False:
        yield Gap(
            meeting.id, "disclosures", f"The minutes of {meeting.id} do not say whether a disclosure is to be made.",
            "Record yes or no, with the details.", asked_by=("DIS-10.7a", "DIS-10.3a", "KPI-31.21c"),
        )
    for entry in look.case.disclosures:
        if entry.meeting != meeting.id or entry.decision is not DisclosureDecision.DISCLOSE:
            continue
        missing = [name for key, name in _OF_A_DISCLOSURE.items() if not _has(entry, key)]
        if missing:
            yield Gap(
                entry.id, next(key for key in _OF_A_DISCLOSURE if not _has(entry, key)),
                f"The minutes of {meeting.id} leave blank for disclosure {entry.id}: {listed(missing)}.",
                "Record what is told to whom, who tells it, and when.", asked_by=("DIS-10.8a",),
            )


_OF_A_DISCLOSURE = {"recipient": "who is told", "content": "what is told", "discloser": "who tells it", "disclosed_on": "when"}


def _has(entry: Disclosure, key: str) -> bool:
    value = getattr(entry, key)
    return value.is_filled if isinstance(value, Record) else value is not None
