"""Reviews of a case that are due soon or late, each with the limit that holds for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from risk_model.inspection import Inspection
from rmp.clocks import Clock, clocks
from rmp.counts.untold import Untold
from schemas.vocabularies import Setting

AHEAD = timedelta(weeks=4)
"""How far the list of reviews looks ahead, the last day included."""

NEXT_MEETING = "Next meeting"
_PLACES = {
    "Review of the risk assessment": "assessment.next_review_on",
    "Formal review of the plan": "plan.review_on",
}


@dataclass(frozen=True, slots=True)
class DueReview:
    """A review that is due in four weeks or late. `last_day` is the last that the limit allows, where one holds."""

    what: str
    paragraph: str
    place: str
    set_for: date | None
    last_day: date | None
    limit: str

    def after_the_day_set(self, on: date) -> int | None:
        """Days since the day set for it, 0 while that is not over; `None` where no day is set."""
        return None if self.set_for is None else max((on - self.set_for).days, 0)

    def past_the_limit(self, on: date) -> int | None:
        """Days since the last day that the limit allows, 0 while that is not over; `None` where no limit holds."""
        return None if self.last_day is None else max((on - self.last_day).days, 0)

    def is_late(self, on: date) -> bool:
        """Whether the day set or the last day of the limit is over."""
        return bool(self.after_the_day_set(on) or self.past_the_limit(on))

    @property
    def first_day(self) -> date:
        """The earlier of the day set and the last day of the limit."""
        return min(day for day in (self.set_for, self.last_day) if day)


def due_reviews(look: Inspection) -> Iterator[DueReview]:
    """The reviews due up to four weeks ahead, and the late ones; none for a case that has ended (6.38)."""
    for review in _reviews(look):
        if review.first_day <= look.on + AHEAD:
            yield review


def untold_reviews(look: Inspection) -> Iterator[Untold]:
    """A Level 2 or 3 case whose next meeting has neither a day nor a limit that could be counted."""
    if look.mappa.level not in (2, 3) or any(review.what == NEXT_MEETING for review in _reviews(look)):
        return
    what = "When the next meeting is due"
    if not look.held_meetings:
        yield Untold(what, "meetings", f"Level {look.mappa.level}, and no meeting that was held has a day.")
        return
    last, setting = look.held_meetings[-1], look.context.setting
    where = {None: "it is not said where the person is", Setting.COMMUNITY: "its level sets none"}
    why = where.get(setting, "the limits are for people in the community (13a.37)")
    yield Untold(
        what, f"meetings.{last.id}.next_meeting_on", f"Meeting {last.id} sets no next day, and no limit holds: {why}."
    )


def _reviews(look: Inspection) -> Iterator[DueReview]:
    planned = min((m.held_on for m in look.case.meetings if m.held_on and m.held_on > look.on), default=None)
    met = False
    for clock in clocks(look):
        if clock.what in _PLACES:
            yield _review(clock, _PLACES[clock.what], clock.due_on)
        elif clock.what == NEXT_MEETING:
            met = True
            # A meeting entered ahead of its day says the same as the day that the last one set.
            yield _review(clock, f"meetings.{clock.record}.next_meeting_on", planned or clock.due_on)
    if planned and not met:
        meeting = next(m for m in look.case.meetings if m.held_on == planned)
        yield DueReview(NEXT_MEETING, "13a.37", f"meetings.{meeting.id}.held_on", planned, None, "")
    if look.mappa.level_review_on:
        yield DueReview("Review of the level", "7.25", "mappa.level_review_on", look.mappa.level_review_on, None, "")


def _review(clock: Clock, place: str, set_for: date | None) -> DueReview:
    return DueReview(
        clock.what, clock.paragraph, place, set_for, clock.limit_on, clock.limit.in_words if clock.limit else ""
    )
