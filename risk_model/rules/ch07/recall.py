"""Chapter 7: after a recall the level is reviewed (7.27, 7.28)."""

from collections.abc import Iterator
from datetime import date

from guidance import cite
from risk_model.calendar import in_words
from risk_model.conditions import Condition
from risk_model.due import days_late, last_day_after, last_day_before
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from schemas.recall import ParoleReview
from schemas.vocabularies import RecallKind


@rule(
    "REC-7.27a", Check.ERROR, cites=(cite("7.27"), cite("7.28"), cite("15.20"), cite("15.21")),
    title="After a recall the level is reviewed in time",
    when=Condition("a recall is recorded", lambda look: look.case.recall.is_filled), purposes=EVERY_PURPOSE,
    meaning="After a fixed-term recall the level will be reviewed before release; after a standard recall before the Parole "
    "Board's review at 28 days, six months before each later one (as soon as possible at shorter notice, which only chapter 7 "
    "allows and which is followed) and before executive re-release. Before its last day a review is only asked about.",
)
def the_level_is_reviewed(look: Inspection) -> Iterator[Gap]:
    """A recall without its kind or day, or a review of the level that is missing, due or late."""
    case = look.case.recall
    for place, words in (("recalled_on", "its day"), ("kind", "whether it is a fixed-term or a standard recall")):
        if getattr(case, place) is None:
            yield Gap("recall", place, f"A recall is recorded without {words}.", f"Record {words}.")
    if case.kind is RecallKind.FIXED_TERM and case.release_on:
        yield from _due(look, case.release_on, "release from the fixed-term recall", _reviewed(look), "level_reviewed_on")
    if case.kind is RecallKind.FIXED_TERM and case.release_on is None and _reviewed(look) is None:
        yield Gap(
            "recall", "release_on", "A fixed-term recall has no day of release, before which the level is reviewed.",
            "Give the day of release, and review the level before it.",
        )
    if case.kind is RecallKind.STANDARD:
        limit = look.limit("recall_first_board_review")
        if case.recalled_on and limit:
            first = last_day_after(case.recalled_on, limit)
            yield from _due(look, first, "the Parole Board's first review", _reviewed(look), "level_reviewed_on")
        for index, review in enumerate(case.parole_reviews):
            yield from _later_review(look, index, review)
    if case.executive_release_considered_on:
        yield from _due(
            look, case.executive_release_considered_on, "executive re-release is considered",
            case.level_reviewed_for_executive_release_on, "level_reviewed_for_executive_release_on",
        )


def _reviewed(look: Inspection) -> date | None:
    """When the level was reviewed after the recall: as recorded there, or by a decision on the level since."""
    case, decided = look.case.recall, look.mappa.level_decided_on
    since = decided is not None and case.recalled_on is not None and case.recalled_on <= decided <= look.on
    return case.level_reviewed_on or (decided if since else None)


def _later_review(look: Inspection, index: int, review: ParoleReview) -> Iterator[Gap]:
    limit, place = look.limit("recall_later_board_review"), f"parole_reviews.{index}.level_reviewed_on"
    if review.on is None:
        yield Gap(
            "recall", f"parole_reviews.{index}.on", "A later review by the Parole Board has no date.", "Give its day.",
        )
    elif limit:
        last = last_day_before(review.on, limit)
        # At shorter notice as soon as possible will do: the review itself is then the last day.
        short = review.told_on is not None and review.told_on > last
        yield from _due(
            look, review.on if short else last, f"the Parole Board's review of {in_words(review.on)}",
            review.level_reviewed_on, place,
        )


def _due(look: Inspection, last: date, what: str, done: date | None, place: str) -> Iterator[Gap]:
    if look.case.recall.late_reason or (done is not None and done <= last):
        return
    if done is not None:
        message = f"The level was reviewed on {in_words(done)} for {what}, {days_late(last, done)} late"
        yield Gap("recall", "late_reason", f"{message}: the last day was {in_words(last)}.", "Say why it was late.")
    elif last < look.on:
        message = f"The level has not been reviewed for {what}, and is {days_late(last, look.on)} late"
        yield Gap("recall", place, f"{message}: the last day was {in_words(last)}.", "Review it, and give the day and why it is late.")
    else:
        yield Gap(
            "recall", place, f"The level is to be reviewed by {in_words(last)}, for {what}.",
            "Give the day once it has been reviewed.", Check.PROMPT,
        )
