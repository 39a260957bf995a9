"""A review of the plan: what stood in it when the review began, and who has looked at which record since."""

from typing import Annotated

from schemas.base import Day, NullAsEmpty, Record, SafeText, Text, described, listed
from schemas.vocabularies import ReviewResult


class LookedAt(Record):
    """One record that somebody has looked at in the review, and what came of it."""

    record: Text = described("What was looked at: an action (A…), a contingency (C…) or `assessment` (13a.36).")
    result: ReviewResult | None = described(
        "Done, not done, carried on with a new date, updated, or unchanged and looked at (13a.36)."
    )
    on: Day = described("Day it was looked at.")
    by: Text = described("Who looked at it.")
    note: Text = described("What came of it, why it was not done, or why it stands (13a.36).")


class PlanReview(Record):
    """The latest review of the plan. Nothing in `to_look_at` counts as current until somebody has looked at it (28.5).

    The review before it is in the versions of its time.
    """

    started_on: Day = described("Day the review began (13a.36).")
    started_by: Text = described("Who began it.")
    meeting: Text = described("Id of the meeting whose plan it starts from, M… (13a.36).")
    to_look_at: Annotated[list[SafeText], NullAsEmpty] = listed(
        "What stood when the review began: ids of actions and contingencies, and `assessment` (13a.36)."
    )
    looked_at: Annotated[list[LookedAt], NullAsEmpty] = listed("What somebody has looked at (13a.36).")
    finished_on: Day = described("Day the review ended, everything having been looked at.")
    finished_by: Text = described("Who ended it.")

    @property
    def is_open(self) -> bool:
        """Whether a review has begun and not ended."""
        return self.started_on is not None and self.finished_on is None

    @property
    def seen(self) -> frozenset[str]:
        """The records with a result."""
        return frozenset(look.record for look in self.looked_at if look.record and look.result)
