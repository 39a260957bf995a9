"""Chapter 7: the level is there, decided by a recorded process, on what was weighed (7.1, 7.8, 7.20)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import in_words
from risk_model.conditions import EVERY_CASE, Condition
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule

A_LEVEL_IS_RECORDED = Condition("a level is recorded", lambda look: look.mappa.level is not None)


def has_reasons(look: Inspection) -> bool:
    """Whether the decision on the level has reasons; at Level 1 those with its three answers will do."""
    mappa = look.mappa
    return mappa.level_reasons is not None or (mappa.level == 1 and mappa.level_1_answers.reasons is not None)


def day_of_review(look: Inspection) -> bool:
    """Whether the level is to be looked at again: on a day of its own, with the plan, or at a meeting."""
    meetings = any(meeting.next_meeting_on or (meeting.held_on and meeting.held_on > look.on) for meeting in look.case.meetings)
    return bool(look.mappa.level_review_on or look.plan.review_on or meetings)


@rule(
    "LVL-7.1a", Check.ERROR, cites=(cite("7.1"), cite("7.8")),
    title="The level is recorded, with its day, its reasons and how it was decided", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="The level of management comes from a robust, defensible and recorded process (MAPPA Q is recommended) and is "
    "looked at again regularly. People decide it; this check asks for the level, its day, its reasons and the process.",
)
def the_level_is_decided(look: Inspection) -> Iterator[Gap]:
    """No level; or a level without its reasons, its day, the process or a day of review; or one that is due for review."""
    mappa = look.mappa
    if mappa.level is None:
        yield Gap(
            "mappa", "level", "No level of management is recorded.",
            "Record the level that people decided, with its day, its reasons and how it was decided.",
        )
        return
    if not has_reasons(look):
        yield Gap(
            "mappa", "level_reasons", f"Level {mappa.level} is recorded without the reasons for the decision.",
            "Say why people decided on this level and not another.",
        )
    if mappa.level_decided_on is None:
        yield Gap(
            "mappa", "level_decided_on", f"Level {mappa.level} is recorded without the day on which it was decided.",
            "Give the day of the decision.",
        )
    elif mappa.level_decided_on > look.on:
        yield Gap(
            "mappa", "level_decided_on",
            f"The decision on the level is dated {in_words(mappa.level_decided_on)}, after the day of this check.",
            "Give the day on which it was decided.", Check.WARNING,
        )
    if mappa.level_method is None:
        yield Gap(
            "mappa", "level_method", f"It is not recorded how Level {mappa.level} was decided.",
            "Name the process, for example MAPPA Q.",
        )
    if not (day_of_review(look) or look.assessment.next_review_on):
        yield Gap(
            "mappa", "level_review_on", f"No day is set on which Level {mappa.level} is looked at again.",
            "Give the day of the next review of the level, the plan or the assessment.", asked_by=("RMP-12.9e", "L1-7.25a"),
        )
    # That a day of review has passed at Level 1 is L1-7.25a's.
    if mappa.level != 1 and mappa.level_review_on and mappa.level_review_on < look.on:
        yield Gap(
            "mappa", "level_review_on", f"The level was to be looked at again by {in_words(mappa.level_review_on)}.",
            "Look at it again, and give the day of the next review.", Check.WARNING,
        )


@rule(
    "LVL-7.20a", Check.ERROR, cites=(cite("7.20"),),
    title="Past offending, compliance and re-offending were weighed", when=A_LEVEL_IS_RECORDED, purposes=EVERY_PURPOSE,
    meaning="Those who set the level must consider the nature of previous offending, compliance with supervision, and whether "
    "and how soon the person offended again. One account of previous offending that covers the three will do.",
)
def the_past_was_weighed(look: Inspection) -> Iterator[Gap]:
    """A level with no account of the past, or with one of its three parts missing."""
    past = look.mappa.past_conduct
    if look.case.offence.previous_related is not None:
        return
    if not past.is_filled:
        yield Gap(
            "offence", "previous_related", "A level is recorded, and nothing says what previous offending was weighed for it.",
            "Say what came before, how the person complied and how soon they offended again, or that there was nothing.",
        )
        return
    for place, words in (
        ("nature", "the nature of previous offending"),
        ("compliance", "how the person complied with supervision"),
        ("recidivism", "whether and how soon the person offended again"),
    ):
        if getattr(past, place) is None:
            yield Gap(
                "mappa", f"past_conduct.{place}", f"What was weighed for the level does not say {words}.", f"Say {words}.",
            )
