"""A recall to prison, and the reviews of the level that belong to it (7.27, 7.28)."""

from typing import Annotated

from schemas.base import Day, NullAsEmpty, Record, Text, described, listed
from schemas.vocabularies import RecallKind


class ParoleReview(Record):
    """A review by the Parole Board after a standard recall, later than the first at 28 days (7.28)."""

    on: Day = described("Day of the review (7.28).")
    told_on: Day = described("Day on which the review was announced (7.28).")
    level_reviewed_on: Day = described("Day the level was reviewed for it (7.28).")


class Recall(Record):
    """The latest recall (7.27, 7.28)."""

    recalled_on: Day = described("Day of the recall (7.27).")
    kind: RecallKind | None = described("Fixed-term or standard recall (7.27, 7.28).")
    reason: Text = described("Why the person was recalled.")
    release_on: Day = described("Day of release from a fixed-term recall (7.27).")
    level_reviewed_on: Day = described(
        "Day the level was reviewed after the recall: before release from a fixed-term recall, or before the Parole "
        "Board's review at 28 days (7.27, 7.28)."
    )
    parole_reviews: Annotated[list[ParoleReview], NullAsEmpty] = listed("Later reviews by the Parole Board (7.28).")
    executive_release_considered_on: Day = described("Day on which executive re-release is considered (7.28).")
    level_reviewed_for_executive_release_on: Day = described("Day the level was reviewed for that (7.28).")
    late_reason: Text = described("Why a review of the level came late (7.27, 7.28).")
