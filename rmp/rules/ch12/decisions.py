"""Chapter 12: what the meeting decides on critical public protection and on the level (12.27, 12.32, 12.33)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import in_words
from risk_model.conditions import LEVEL_2_OR_3, Condition, at_level
from risk_model.due import last_day_after
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import MEETING_ONLY, Check
from risk_model.registry import rule
from rmp.rules.ch12.which_meeting import recorded_meeting
from schemas.meetings import Meeting


def _at_level_3(look: Inspection) -> Meeting | None:
    """The meeting under the check, where it was held at Level 3 (the case's level, where the meeting gives none)."""
    meeting = recorded_meeting(look)
    return meeting if meeting and (meeting.level or look.mappa.level) == 3 else None


@rule(
    "RMP-12.27a", Check.ERROR, cites=(cite("12.27"), cite("13a.36")),
    title="Registration as a critical public protection case is considered",
    when=at_level(3) | Condition("a Level 3 meeting is recorded", lambda look: _at_level_3(look) is not None),
    purposes=MEETING_ONLY,
    meaning="All Level 3 cases should be considered for registration as a critical public protection case, and the "
    "minutes should say so. Once referral is agreed the paperwork is done within a week, and the next meeting is told "
    "the outcome. 24.12 names terrorism cases without a level; 19.4 asks for Level 3 and is followed.",
)
def critical_public_protection_is_considered(look: Inspection) -> Iterator[Gap]:
    """Not considered, no decision, late paperwork; an earlier referral whose outcome a later meeting was not told."""
    if (meeting := _at_level_3(look)) is not None:
        yield from _considered(meeting)
        yield from _paperwork(look, meeting)
    for earlier in look.held_meetings[:-1]:
        if earlier.cppc.paperwork_on and earlier.cppc.outcome_reported_on is None:
            yield Gap(
                earlier.id, "cppc.outcome_reported_on",
                f"Meeting {earlier.id} referred the case for registration, and no later meeting was told the outcome.",
                "Tell the meeting the outcome, and give the day.", Check.WARNING,
            )


def _considered(meeting: Meeting) -> Iterator[Gap]:
    answer = meeting.cppc
    if answer.considered is None or (answer.considered is False and answer.reason is None):
        yield Gap(
            meeting.id, "cppc.considered",
            f"The record of meeting {meeting.id} does not show that registration as a critical public protection case "
            "was considered.",
            "Consider it, and record the decision with its reason.",
        )
    elif answer.considered and answer.decision is None:
        yield Gap(
            meeting.id, "cppc.decision",
            f"Meeting {meeting.id} considered registration as a critical public protection case without recording its "
            "decision.",
            "Record what was decided, and why.", Check.WARNING if answer.reason else None,
        )


def _paperwork(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    limit, done = look.limit("cppc_paperwork"), meeting.cppc.paperwork_on
    if limit and done and meeting.held_on and done > (due := last_day_after(meeting.held_on, limit)):
        yield Gap(
            meeting.id, "cppc.paperwork_on",
            f"The paperwork for registration that meeting {meeting.id} agreed was done on {in_words(done)}; it was "
            f"due by {in_words(due)}.",
            "Correct the day, or record why it was late.",
        )


@rule(
    "RMP-12.32a", Check.ERROR, cites=(cite("12.32"), cite("12.33")),
    title="The level is agreed, with reasons and views",
    when=LEVEL_2_OR_3, purposes=MEETING_ONLY,
    meaning="The Chair agrees the level with those present; if they cannot agree, the lead agency decides. The range "
    "of views and the reasons for the level must be recorded, whether it stays or changes. "
    "By 7.13 and 7.17 the Co-ordination Unit decides whether a referral is accepted: that is another decision.",
)
def the_level_is_agreed(look: Inspection) -> Iterator[Gap]:
    """No level, no answer on agreement, no reasons, or dissent without the views."""
    meeting = recorded_meeting(look)
    if meeting is None:
        return
    decision = meeting.level_decision
    for place, wrong, fix in (
        ("level", "does not record the level decided", "Record the level that the meeting decided."),
        ("agreed", "does not say whether all agreed on the level", "Record whether all agreed on the level."),
        ("reasons", "gives no reasons for the level", "Record why the case is managed at this level."),
    ):
        if getattr(decision, place) is None:
            yield Gap(meeting.id, f"level_decision.{place}", f"Meeting {meeting.id} {wrong}.", fix)
    if decision.agreed is not None and decision.views is None:
        wrong = "does not record the views" if decision.agreed else "did not agree, and does not record the views"
        yield Gap(
            meeting.id, "level_decision.views", f"Meeting {meeting.id} {wrong} on the level.",
            "Record the range of views.",
            Check.PROMPT if decision.agreed else None,
        )
