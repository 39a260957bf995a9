"""The dates that matter in a case: what is due when, and which limit it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from guidance import Limit
from risk_model.due import last_day_after, last_day_before
from risk_model.inspection import Inspection
from schemas.meetings import Meeting
from schemas.vocabularies import Setting


@dataclass(frozen=True, slots=True)
class Clock:
    """Something due on a day. `limit_on` is the last day that the `limit` allows, where there is a limit."""

    what: str
    record: str
    due_on: date | None
    limit_on: date | None
    paragraph: str
    limit: Limit | None = None

    def is_late(self, on: date) -> bool:
        """Whether the day that counts has passed without the thing being dated within it."""
        day = self.due_on or self.limit_on
        return day is not None and day < on

    def as_json(self) -> dict[str, Any]:
        """The clock as the command line prints it."""
        return {
            "what": self.what,
            "record": self.record,
            "paragraph": self.paragraph,
            "due_on": self.due_on.isoformat() if self.due_on else None,
            "limit_on": self.limit_on.isoformat() if self.limit_on else None,
            "limit": self.limit.as_json() if self.limit else None,
        }


def clocks(look: Inspection) -> tuple[Clock, ...]:
    """The dates of a case, the earliest first."""
    found = [*_reviews(look), *_release(look), *_meetings(look)]
    return tuple(sorted(found, key=lambda c: c.due_on or c.limit_on or date.max))


def review_limit_day(look: Inspection, meeting: Meeting) -> tuple[date, Limit] | None:
    """The last day for the next Level 2 or 3 meeting in the community (13a.37), with its limit; `None` where none is set."""
    level = meeting.level_decision.level or meeting.level or look.mappa.level
    if level not in (2, 3) or meeting.held_on is None or look.context.setting is not Setting.COMMUNITY:
        return None
    limit = look.edition.review_limit(level)
    return (last_day_after(meeting.held_on, limit), limit) if limit else None


def _reviews(look: Inspection) -> Iterator[Clock]:
    if look.assessment.next_review_on:
        yield Clock("Review of the risk assessment", "assessment", look.assessment.next_review_on, None, "11.3")
    if look.plan.review_on:
        yield Clock("Formal review of the plan", "plan", look.plan.review_on, None, "12.9")


def _release(look: Inspection) -> Iterator[Clock]:
    release = look.context.earliest_release_on
    if release is None or look.context.setting is not Setting.CUSTODY:
        return
    yield Clock("Earliest release", "context", release, None, "14.25")
    limit = look.limit("referral_before_release")
    if limit and look.referral.referred_on is None and look.mappa.level in (2, 3):
        yield Clock("Referral to Level 2 or 3", "referral", None, last_day_before(release, limit), "7.10", limit)


def _meetings(look: Inspection) -> Iterator[Clock]:
    if not look.held_meetings:
        return
    meeting = look.held_meetings[-1]
    last, limit = review_limit_day(look, meeting) or (None, None)
    if meeting.next_meeting_on or last:
        yield Clock("Next meeting", meeting.id, meeting.next_meeting_on, last, "13a.37", limit)
    level = meeting.level or look.mappa.level
    minutes = look.edition.minutes_limit(level) if level in (2, 3) else None
    if meeting.held_on and meeting.minutes.approved_on is None and minutes:
        yield Clock("Minutes approved", meeting.id, None, last_day_after(meeting.held_on, minutes), "13b.3", minutes)
