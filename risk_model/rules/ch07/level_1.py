"""Chapter 7: what goes with Level 1: equality, professionals' meetings, reviews (7.23 to 7.25)."""

from collections.abc import Iterator
from datetime import date

from guidance import cite
from risk_model.calendar import in_words
from risk_model.conditions import Condition, at_level
from risk_model.due import days_late, last_day_after
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule


@rule(
    "L1-7.23a", Check.ERROR, cites=(cite("7.23"),), title="At Level 1 equality, diversity and inclusion are considered",
    when=at_level(1), purposes=EVERY_PURPOSE,
    meaning="Equality, diversity and inclusion must be considered for Level 1 cases as for all others, and any issue about a "
    "protected characteristic addressed. Say what was considered, or that nothing was found; nothing is inferred.",
)
def equality_is_considered(look: Inspection) -> Iterator[Gap]:
    """Level 1 without a word on it."""
    if look.person.diversity_needs is None:
        yield Gap(
            "person", "diversity_needs", "The case is at Level 1, and nothing shows that equality and diversity were considered.",
            "Record what was considered and how it is addressed, or that no issue was found.",
        )


@rule(
    "L1-7.24a", Check.PROMPT, cites=(cite("7.24"),), title="A professionals' meeting asks whether to refer",
    when=Condition("a professionals' meeting is recorded", lambda look: bool(look.case.professionals_meetings)),
    purposes=EVERY_PURPOSE,
    meaning="Every professionals' meeting, at any level, should consider whether a referral to Level 2 or 3 is necessary. The "
    "answer and its reason are kept; people decide.",
)
def a_referral_was_considered(look: Inspection) -> Iterator[Gap]:
    """A professionals' meeting, held by now, that does not say whether it asked, or what it decided and why."""
    for index, meeting in enumerate(look.case.professionals_meetings):
        if meeting.held_on is not None and meeting.held_on > look.on:
            continue
        which = f"of {in_words(meeting.held_on)}" if meeting.held_on else f"{index + 1} in the list"
        if not meeting.referral_considered:
            yield Gap(
                "professionals_meetings", f"{index}.referral_considered",
                f"The professionals' meeting {which} is not recorded as having asked whether to refer to Level 2 or 3.",
                "Answer whether it asked; if it did not, ask now.",
            )
        elif meeting.referral_reason is None:
            yield Gap(
                "professionals_meetings", f"{index}.referral_reason",
                f"The professionals' meeting {which} considered a referral, and it is not recorded what it decided and why.",
                "Record what people decided, and why.",
            )


@rule(
    "L1-7.25a", Check.ERROR, cites=(cite("7.25"),), title="A Level 1 case is reviewed regularly and on every change",
    when=at_level(1), purposes=EVERY_PURPOSE,
    meaning="Level 1 cases must be reviewed regularly, to a minimum standard agreed with the Board, and should always be "
    "reviewed on a change of circumstances, significant information or escalating risk. A day of review of the level or "
    "the plan will do; where the chosen edition sets a longest time between reviews, it is kept.",
)
def level_1_is_reviewed(look: Inspection) -> Iterator[Gap]:
    """No day of review at all; one that has passed or lies beyond the area's limit; a review without day or outcome."""
    review = look.mappa.level_review_on
    others = [day for day in (look.assessment.next_review_on, look.plan.review_on) if day is not None]
    if review is None and not others:
        yield Gap(
            "mappa", "level_review_on", "The case is at Level 1, and no day of review is set.",
            "Give the day of the next review of the level or of the plan.",
        )
    elif review is None and look.plan.review_on is None:
        yield Gap(
            "mappa", "level_review_on",
            "The case is at Level 1, and no day of review is set for the case; only the assessment has one.",
            "Give the day of the next review of the level or of the plan.", asked_by=("RMP-12.9e",),
        )
    elif review is None and look.plan.review_on is not None and look.plan.review_on < look.on:
        yield Gap(
            "mappa", "level_review_on",
            f"The case is at Level 1, and its review was due on {in_words(look.plan.review_on)}, "
            f"{days_late(look.plan.review_on, look.on)} ago.",
            "Review the case, record what came of it and give the day of the next review.", asked_by=("RMP-12.9e",),
        )
    elif review is not None and review < look.on:
        yield Gap(
            "mappa", "level_review_on",
            f"The review of the level was due on {in_words(review)}, {days_late(review, look.on)} ago.",
            "Review the case, record what came of it and give the day of the next review.",
        )
    yield from _beyond_the_limit(look, min([*others, *([review] if review else [])], default=None))
    for index, entry in enumerate(look.mappa.level_reviews):
        for place, words in (("on", "day"), ("outcome", "outcome")):
            if getattr(entry, place) is None:
                yield Gap(
                    "mappa", f"level_reviews.{index}.{place}", f"Review {index + 1} of the level has no {words}.",
                    f"Give its {words}.",
                )


def _beyond_the_limit(look: Inspection, review: date | None) -> Iterator[Gap]:
    limit = look.edition.review_limit(1)
    days = [look.mappa.level_decided_on, *(entry.on for entry in look.mappa.level_reviews)]
    start = max([day for day in days if day is not None and day <= look.on], default=None)
    if limit is None or start is None or review is None or review <= (last := last_day_after(start, limit)):
        return
    yield Gap(
        "mappa", "level_review_on",
        f"The next review is set for {in_words(review)}, {days_late(last, review)} later than the limit allows, counted from "
        f"{in_words(start)}.",
        f"Set it for {in_words(last)} or earlier, or record why it should be later.",
    )
