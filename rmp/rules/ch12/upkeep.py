"""Chapter 12: one plan, and records that keep up with the meetings (12.7, 12.8)."""

from collections.abc import Iterator
from datetime import date

from guidance import cite
from risk_model.calendar import in_words
from risk_model.conditions import LEVEL_2_OR_3
from risk_model.due import days_late, last_day_after
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from rmp.rules.ch12.which_meeting import meeting_before_today
from schemas.meetings import Meeting


@rule(
    "RMP-12.7a", Check.ERROR, cites=(cite("12.7"), cite("12.8")),
    title="There is one plan, and differences are minuted",
    when=LEVEL_2_OR_3, purposes=EVERY_PURPOSE,
    meaning="There should be one plan, the lead agency's, which reflects what the meeting agreed. Where something is "
    "left out of the lead agency's system on purpose, the minutes should say so.",
)
def differences_are_minuted(look: Inspection) -> Iterator[Gap]:
    """A deliberate difference that does not say what differs, or which meeting's minutes say so."""
    difference = look.plan.recorded_differently
    if difference.differs is False or not difference.is_filled:
        return
    if difference.what is None:
        yield Gap(
            "plan", "recorded_differently.what",
            "The plan is recorded differently on the lead agency's system, without saying what differs.",
            "Say what is left out or recorded differently, and why.",
        )
    if difference.meeting is None:
        yield Gap(
            "plan", "recorded_differently.meeting",
            "The plan is recorded differently on the lead agency's system, and no meeting's minutes are named that "
            "say so.",
            "Name the meeting whose minutes state the difference.",
        )


@rule(
    "RMP-12.8a", Check.ERROR, cites=(cite("Std before 12.8"), cite("12.8")),
    title="The lead agency's plan and ViSOR are updated after every meeting", when=LEVEL_2_OR_3, purposes=EVERY_PURPOSE,
    meaning="After every Level 2 or 3 meeting the case manager must bring the lead agency's plan and the ViSOR record "
    "up to date. ViSOR is due three working days after the minutes are agreed.",
)
def records_are_updated_after_the_meeting(look: Inspection) -> Iterator[Gap]:
    """A plan or ViSOR record that is older than the last meeting; quiet on the day of the meeting itself."""
    if held := meeting_before_today(look):
        yield from _visor(look, *held)
        yield from _plan(look, *held)


def _visor(look: Inspection, meeting: Meeting, held_on: date) -> Iterator[Gap]:
    updated = meeting.visor.updated_on
    fix = f"Update the ViSOR record with what meeting {meeting.id} decided, and give the day."
    if updated is not None and updated < held_on:
        yield Gap(
            meeting.id, "visor.updated_on",
            f"ViSOR was last updated on {in_words(updated)}, before meeting {meeting.id} of {in_words(held_on)}.", fix,
        )
    elif updated is None and (due := _visor_due_on(look, meeting, held_on)) and due < look.on:
        yield Gap(
            meeting.id, "visor.updated_on",
            f"There is no day on which ViSOR was updated after meeting {meeting.id}; it was due on {in_words(due)}, "
            f"{days_late(due, look.on)} ago.", fix,
        )


def _visor_due_on(look: Inspection, meeting: Meeting, held_on: date) -> date | None:
    """The limit runs from the approval of the minutes, and from the last day for that while they are not approved."""
    level, update = meeting.level or look.mappa.level, look.limit("visor_update")
    minutes = look.edition.minutes_limit(level) if level else None
    agreed = meeting.minutes.approved_on or (minutes and last_day_after(held_on, minutes))
    return last_day_after(max(agreed, held_on), update) if agreed and update else None


def _plan(look: Inspection, meeting: Meeting, held_on: date) -> Iterator[Gap]:
    updated = look.plan.updated_on
    fix = "Bring the lead agency's plan into line with the meeting, and give the day."
    if updated is not None and updated < held_on:
        yield Gap(
            "plan", "updated_on",
            f"The plan was last updated on {in_words(updated)}, before meeting {meeting.id} of "
            f"{in_words(held_on)}.", fix,
        )
    elif updated is None and not _plan_moved_since(look, held_on):
        yield Gap(
            "plan", "updated_on",
            f"Nothing shows that the plan was updated after meeting {meeting.id} of {in_words(held_on)}.", fix,
        )


def _plan_moved_since(look: Inspection, day: date) -> bool:
    """Whether a date of the plan shows work on it since a day: shared, an action set or its progress, level agreed."""
    signs = [look.plan.shared_on, look.assessment.overall.agreed_on]
    signs += [sign for action in look.plan.actions for sign in (action.created_on, action.progress_on)]
    return any(sign is not None and sign >= day for sign in signs)
