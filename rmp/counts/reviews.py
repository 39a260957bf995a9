"""Indicators 1 to 3: reviews in time, and disclosure at each meeting."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from risk_model.calendar import in_words
from risk_model.due import last_day_after
from risk_model.inspection import Inspection
from rmp.counts.figures import Counted
from schemas.meetings import Meeting
from schemas.vocabularies import Setting


def reviews(look: Inspection, level: int) -> Iterator[Counted]:
    """Each review that was due at a level: held in time or not. One that is not due yet does not count."""
    held = [m for m in look.held_meetings if (m.level or look.mappa.level) in (2, 3)]
    for before, after in pairwise(held):
        if _level_after(look, before) == level:
            yield _review(look, level, before, after)
    if held and _level_after(look, held[-1]) == level and _is_still_managed(look, level):
        overdue = _review(look, level, held[-1], None)
        if overdue.met is False:
            yield overdue


def _level_after(look: Inspection, meeting: Meeting) -> int | None:
    """The level that holds until the next meeting."""
    return meeting.level_decision.level or meeting.level or look.mappa.level


def _is_still_managed(look: Inspection, level: int) -> bool:
    return look.mappa.level in (level, None) and look.case.exit.ended_on is None


def _review(look: Inspection, level: int, before: Meeting, after: Meeting | None) -> Counted:
    case, limit, start = look.case.reference, look.edition.review_limit(level), before.held_on
    meeting, day = (after or before).id, (after.held_on if after else look.on)
    assert start is not None and day is not None
    outside = _in_the_community(look, before)
    if outside is None:
        return Counted(case, meeting, None, f"It is not said where the person was after meeting {before.id}.", "held_on")
    if not outside or limit is None:
        return Counted(case, meeting, None, f"No limit holds for the review after meeting {before.id}.", "held_on")
    last = last_day_after(start, limit)
    span = limit.in_words
    if day <= last:
        return Counted(case, meeting, True, f"Within {span} of meeting {before.id}.", "held_on")
    late = f"{(day - last).days} day{'s' * ((day - last).days != 1)}"
    if after is not None:
        why = f"Meeting {meeting} was held {late} later than {span} after {before.id} allow, of which the last was {in_words(last)}."
        return Counted(case, meeting, False, why, "held_on")
    why = f"No meeting is recorded since {meeting}: with {span} the last day was {in_words(last)}, {late} ago."
    return Counted(case, meeting, False, why, "next_meeting_on")


def _in_the_community(look: Inspection, meeting: Meeting) -> bool | None:
    """Whether the person was in the community from this meeting on; the limits are for people there (13a.37)."""
    if meeting.pre_release is True:
        return False
    setting = look.context.setting
    if meeting.pre_release is False and setting is not Setting.HOSPITAL:
        return True
    return None if setting is None else setting is Setting.COMMUNITY


def disclosure(look: Inspection, meeting: Meeting) -> Counted:
    """Whether disclosure was considered at a meeting and the decision recorded."""
    case, entries = look.case.reference, look.case.disclosures
    theirs = [d for d in entries if d.meeting == meeting.id]
    theirs += [d for d in entries if not d.meeting and d.considered_on is not None and d.considered_on == meeting.held_on]
    if any(d.decision is not None for d in theirs):
        return Counted(case, meeting.id, True, f"Disclosure was decided on at meeting {meeting.id}.", "disclosures")
    if any(not d.meeting and d.considered_on is None and d.decision is not None for d in entries):
        why = "A decision on disclosure has neither a meeting nor a day."
        return Counted(case, meeting.id, None, why, "disclosures")
    what = "no decision on disclosure" if theirs else "no consideration of disclosure"
    unlinked = any(not d.meeting and d not in theirs for d in entries)
    return Counted(case, meeting.id, False, f"Meeting {meeting.id} has {what}.", "disclosures", plain=not unlinked)
