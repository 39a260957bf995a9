"""Chapter 13b: minutes that stand alone, approved in time, stored on ViSOR (13b.1, 13b.3, 13b.6)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import in_words
from risk_model.due import days_late, last_day_after
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import MEETING_ONLY, Check
from risk_model.registry import rule
from rmp.rules.ch13a.latest_meeting import LEVEL_2_OR_3_MEETING, about_the_meeting, level_of
from schemas.meetings import Meeting


@rule(
    "MIN-13b.1a", Check.ERROR, cites=(cite("13b.1"), cite("24.29"), cite("28.5")),
    title="The minutes stand alone, with reasons and differing views", when=LEVEL_2_OR_3_MEETING, purposes=MEETING_ONLY,
    meaning="Minutes must let somebody who was not there, and knows nothing of the person, understand the "
    "discussion. All decisions and actions and the rationale behind them must be recorded, and the different views "
    "should be there. Looked at: the day of the meeting, whether the minutes as a whole stand alone, the reasons for "
    "the level, for each decision on disclosure and on critical public protection, and whether anybody saw things "
    "differently.",
)
@about_the_meeting
def minutes_stand_alone(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """No day, minutes that do not stand alone, a decision without its reason; no word on other views,
    only asked about where all agreed on the level."""
    if meeting.held_on is None:
        yield Gap(
            meeting.id, "held_on", f"Nothing says when meeting {meeting.id} was held.", "Give the day of the meeting.",
        )
    if meeting.minutes.stands_alone is False:
        yield Gap(
            meeting.id, "minutes.stands_alone",
            f"The minutes of meeting {meeting.id} cannot be understood by somebody who was not there.",
            "Write out what they take for granted.",
        )
    if meeting.cppc.decision and meeting.cppc.reason is None:
        yield Gap(
            meeting.id, "cppc.reason",
            f"Meeting {meeting.id} decided on critical public protection, and its minutes give no reason.",
            "Record why.",
        )
    if meeting.level_decision.reasons is None:
        yield Gap(
            meeting.id, "level_decision.reasons",
            f"The minutes of meeting {meeting.id} do not say why the level was kept or changed.",
            "Record the reasons for the level.", asked_by=("MTG-13a.38a",),
        )
    for entry in look.case.disclosures:
        if entry.meeting == meeting.id and entry.decision and entry.reasons is None:
            yield Gap(
                entry.id, "reasons", f"The minutes of meeting {meeting.id} do not say why decision {entry.id} was taken.",
                "Say why, either way.", asked_by=("DIS-10.3a", "DIS-10.8a"),
            )
    if meeting.dissent is None and meeting.level_decision.is_filled:
        yield Gap(
            meeting.id, "dissent",
            f"The minutes of meeting {meeting.id} do not say whether anybody saw things differently.",
            "Record the different views, or that there were none.",
            Check.PROMPT if meeting.level_decision.agreed and meeting.level_decision.views else None,
        )


@rule(
    "MIN-13b.3a", Check.WARNING, cites=(cite("13b.3"), cite("16.22")), title="The Chair approves the minutes in time",
    when=LEVEL_2_OR_3_MEETING, purposes=MEETING_ONLY,
    meaning="The Chair should approve the minutes for distribution within 10 working days of a Level 2 meeting and "
    "5 of a Level 3 meeting (16.22 says only days; working days are counted).",
)
@about_the_meeting
def minutes_are_approved_in_time(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """Approved late, or before the meeting; not approved after the limit. A recorded reason answers it."""
    level, held_on, approved_on = level_of(look, meeting), meeting.held_on, meeting.minutes.approved_on
    limit = look.edition.minutes_limit(level) if level else None
    if held_on is None or limit is None or meeting.minutes.late_reason is not None:
        return
    due = last_day_after(held_on, limit)
    if approved_on is None:
        if due < look.on:
            yield Gap(
                meeting.id, "minutes.approved_on",
                f"The minutes of meeting {meeting.id} have not been approved; they were due on {in_words(due)}, "
                f"{days_late(due, look.on)} ago.",
                "Have the Chair approve them, and record why they are late.",
            )
    elif approved_on > due:
        yield Gap(
            meeting.id, "minutes.approved_on",
            f"The minutes of meeting {meeting.id} were approved on {in_words(approved_on)}, "
            f"{days_late(due, approved_on)} later than the limit of {limit.in_words} allows.",
            "Correct the day, or record why they were late.",
        )
    elif approved_on < held_on:
        yield Gap(
            meeting.id, "minutes.approved_on",
            f"The minutes of meeting {meeting.id} are dated {in_words(approved_on)}, before the meeting.",
            "Give the day on which the Chair approved them.",
        )


def _names_ndelius(text: str | None) -> bool:
    return "delius" in (text or "").casefold()


@rule(
    "MIN-13b.6a", Check.ERROR, cites=(cite("13b.6"), cite("13b.7")),
    title="The minutes are stored on ViSOR, corrections approved", when=LEVEL_2_OR_3_MEETING, purposes=MEETING_ONLY,
    meaning="Minutes must be stored on ViSOR. The Chair should approve corrections before ViSOR is updated, and must "
    "confirm at the next meeting that the minutes are correct (asked for there). They should not be stored on nDelius.",
)
@about_the_meeting
def minutes_are_on_visor(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """Approved or sent minutes without a ViSOR reference, a correction that the Chair did not approve, a copy on nDelius."""
    minutes, here = meeting.minutes, meeting.id
    finished = [day for day in (minutes.approved_on, minutes.sent_on) if day and day <= look.on]
    if finished and minutes.visor_reference is None:
        done = "approved" if minutes.approved_on in finished else "sent"
        yield Gap(
            here, "minutes.visor_reference",
            f"The minutes of meeting {here} are {done}, and nothing shows where they are stored on ViSOR.",
            "Store them on ViSOR, and give the reference.",
        )
    for place, amendment in enumerate(minutes.amendments):
        if not amendment.approved_by_chair:
            yield Gap(
                here, f"minutes.amendments.{place}.approved_by_chair",
                f"Nothing shows that the Chair approved correction {place + 1} to the minutes of meeting {here}.",
                "Have the Chair approve it before ViSOR is updated.",
            )
    if _names_ndelius(minutes.visor_reference) or any(_names_ndelius(copy) for copy in minutes.other_copies):
        key = "visor_reference" if _names_ndelius(minutes.visor_reference) else "other_copies"
        yield Gap(
            here, f"minutes.{key}", f"The minutes of meeting {here} are kept on nDelius.",
            "Take them off nDelius; a reference to the ViSOR record is enough.", Check.WARNING,
        )
