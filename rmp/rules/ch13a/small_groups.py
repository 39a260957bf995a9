"""Chapter 13a: core groups and professionals' meetings (13a.49, 13a.50)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import Condition
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from schemas.meetings import Meeting
from schemas.small_meetings import ProfessionalsMeeting


@rule(
    "MTG-13a.49a", Check.WARNING, cites=(cite("13a.49"), cite("13a.50")),
    title="Core groups report, and professionals' meetings keep notes",
    when=Condition(
        "a core group or a professionals' meeting is recorded",
        lambda look: look.case.core_group.is_filled or bool(look.case.professionals_meetings),
    ),
    purposes=EVERY_PURPOSE,
    meaning="A core group is set up by the MAPPA meeting, does what the meeting asks and reports its progress to "
    "later meetings. A professionals' meeting, at any level, always includes the referrer, whose notes should be "
    "stored on the lead agency's case management system.",
)
def small_groups_are_accountable(look: Inspection) -> Iterator[Gap]:
    """A core group without meeting, tasks or report; a professionals' meeting without day, referrer or notes."""
    if look.case.core_group.is_filled:
        yield from _core_group(look)
    for place, meeting in enumerate(look.case.professionals_meetings):
        yield from _professionals(place, meeting)


def _core_group(look: Inspection) -> Iterator[Gap]:
    group = look.case.core_group
    if group.meeting is None:
        yield Gap(
            "core_group", "meeting", "The core group names no meeting that set it up.",
            "Name the MAPPA meeting that set it up and that it answers to.",
        )
    if group.tasks is None:
        yield Gap(
            "core_group", "tasks", "Nothing says what the meeting asked the core group to do.", "Record its tasks.",
        )
    told = {report.meeting for report in group.reports if report.progress}
    later = _meetings_since(look, group.meeting)
    if later and later[-1].id not in told:
        yield Gap(
            "core_group", "reports", f"The core group is not recorded as having reported to meeting {later[-1].id}.",
            "Record what it reported on its progress.",
        )


def _meetings_since(look: Inspection, setting_up: str | None) -> list[Meeting]:
    """The meetings held after the one that set the group up."""
    held = [meeting.id for meeting in look.held_meetings]
    return list(look.held_meetings[held.index(setting_up) + 1 :]) if setting_up in held else []


def _professionals(place: int, meeting: ProfessionalsMeeting) -> Iterator[Gap]:
    name = f"The professionals' meeting {place + 1} in the list"
    for key, missing, wrong, fix in (
        ("held_on", meeting.held_on is None, "has no day", "Give the day it was held."),
        (
            "referrer_took_part", not meeting.referrer_took_part, "is not recorded as including the referrer",
            "Record whether the referrer took part, who manages these meetings.",
        ),
        (
            "notes_reference", meeting.notes_reference is None, "does not say where its notes are kept",
            "Store them on the lead agency's system, and give the reference.",
        ),
    ):
        if missing:
            yield Gap("professionals_meetings", f"{place}.{key}", f"{name} {wrong}.", fix)
