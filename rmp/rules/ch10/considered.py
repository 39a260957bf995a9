"""Chapter 10: disclosure is considered for everybody, at each review and each meeting (10.3, 10.5, 10.7)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import in_words
from risk_model.conditions import EVERY_CASE
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, MEETING_ONLY, Check, Purpose
from risk_model.registry import rule
from rmp.rules.ch12.which_meeting import recorded_meeting
from rmp.rules.ch13a.latest_meeting import LEVEL_2_OR_3_MEETING
from schemas.disclosures import Disclosure
from schemas.meetings import Meeting


@rule(
    "DIS-10.3a", Check.ERROR, cites=(cite("Std before 10.3"), cite("10.3"), cite("10.5"), cite("7.26")),
    title="Disclosure to a third party is considered, decided and dated", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="Whether to tell somebody outside the agencies must be considered for every person at every level, at "
    "each review. Record the decision either way, with its date and its reasons; people decide it.",
)
def disclosure_is_considered(look: Inspection) -> Iterator[Gap]:
    """No consideration at all, one without decision, date or reasons, or none since the latest meeting or review."""
    if not look.case.disclosures:
        yield Gap(
            "disclosures", "considered_on", "It is not recorded that disclosure to a third party was considered.",
            "Consider it, and record the decision either way with its date and reasons.",
        )
    for entry in look.case.disclosures:
        if entry.considered_on is None:
            yield Gap(
                entry.id, "considered_on", f"Disclosure decision {entry.id} has no date.",
                "Give the day on which it was considered.",
            )
        if entry.decision is None:
            yield Gap(
                entry.id, "decision", f"Disclosure {entry.id} was considered, but no decision is recorded.",
                "Record the decision, to disclose or not.",
            )
        if entry.considered_on is not None and entry.considered_on > look.on:
            yield Gap(
                entry.id, "considered_on",
                f"Disclosure decision {entry.id} is dated {in_words(entry.considered_on)}, which is still to come.",
                "Give the day on which it was considered.", Check.WARNING,
            )
        if entry.reasons is None:
            yield Gap(
                entry.id, "reasons", f"Disclosure decision {entry.id} has no reasons.", "Say why, either way.",
                asked_by=("DIS-10.8a",),
            )
    yield from _since_the_latest_meeting(look)
    yield from _since_the_latest_review(look)


def _since_the_latest_review(look: Inspection) -> Iterator[Gap]:
    """At Level 1 each review of the case considers disclosure (10.5)."""
    reviewed = max((entry.on for entry in look.mappa.level_reviews if entry.on and entry.on <= look.on), default=None)
    days = [entry.considered_on for entry in look.case.disclosures if entry.considered_on]
    if look.mappa.level == 1 and reviewed and days and max(days) < reviewed:
        yield Gap(
            "disclosures", "considered_on",
            f"Disclosure was last considered on {in_words(max(days))}, and the case was reviewed later, on {in_words(reviewed)}.",
            "Record what that review decided on disclosure, also where nothing changes.", check=Check.WARNING,
        )


def _since_the_latest_meeting(look: Inspection) -> Iterator[Gap]:
    if not look.held_meetings or look.purpose is Purpose.MEETING:
        # In a check for the meeting the rule on its minutes asks.
        return
    meeting, entries = look.held_meetings[-1], look.case.disclosures
    held, level = meeting.held_on or look.on, meeting.level or look.mappa.level
    earlier = [d.considered_on for d in entries if d.considered_on and d.considered_on < held]
    taken_up = any(d.meeting == meeting.id for d in entries)
    if level in (2, 3) and entries and len(earlier) == len(entries) and not taken_up:
        yield Gap(
            "disclosures", "considered_on",
            f"Disclosure was last considered on {in_words(max(earlier))}, and meeting {meeting.id} was held later, on "
            f"{in_words(held)}.",
            "Record what that meeting decided on disclosure, also where nothing changes.", check=Check.WARNING,
        )


@rule(
    "DIS-10.7a", Check.ERROR, cites=(cite("10.7"), cite("13a.36"), cite("31.21")),
    title="The meeting considers disclosure", when=LEVEL_2_OR_3_MEETING, purposes=MEETING_ONLY,
    meaning="Every Level 2 or 3 meeting must consider disclosure to a third party. Its minutes must record in full the "
    "reasons for telling or not telling, with any disagreement or concern.",
)
def the_meeting_considers_disclosure(look: Inspection) -> Iterator[Gap]:
    """No consideration by this meeting; one without decision or reasons, or not agreed and without the disagreement."""
    meeting = recorded_meeting(look)
    if meeting is None:
        return
    considered = [entry for entry in look.case.disclosures if _was_considered_at(entry, meeting)]
    if not considered:
        yield Gap(
            meeting.id, "disclosures", f"Nothing shows that meeting {meeting.id} considered disclosure.",
            "Record what it decided, either way and also where nothing changes, and name the meeting in the entry.",
            asked_by=("DIS-10.3a",),
        )
    for entry in considered:
        if entry.decision is None:
            yield Gap(
                entry.id, "decision", f"The minutes of {meeting.id} do not say what was decided on {entry.id}.",
                "Record the decision, to disclose or not.", asked_by=("DIS-10.3a",),
            )
        if entry.reasons is None:
            yield Gap(
                entry.id, "reasons", f"The minutes of {meeting.id} have no reasons for decision {entry.id}.",
                "Record the reasons in full, either way.", asked_by=("DIS-10.3a", "DIS-10.8a"),
            )
        if entry.agreement.agreed_by_all is False and entry.dissent is None and meeting.dissent is None:
            yield Gap(
                entry.id, "dissent",
                f"Not all agencies agreed on {entry.id}, and the disagreement is not recorded.",
                "Record who disagreed or was concerned, and why.",
            )


def _was_considered_at(entry: Disclosure, meeting: Meeting) -> bool:
    """Linked with the meeting; or, linked with none, considered on its day or, for an undated one, at all."""
    if entry.meeting is not None:
        return entry.meeting == meeting.id
    return meeting.held_on is None or entry.considered_on == meeting.held_on
