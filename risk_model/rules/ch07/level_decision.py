"""Chapter 7: the level is there, decided by a recorded process, on what was weighed (7.1, 7.8, 7.20 to 7.22)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import in_words
from risk_model.conditions import EVERY_CASE, Condition, at_level
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from schemas.vocabularies import RiskLevel, SentenceKind

A_LEVEL_IS_RECORDED = Condition("a level is recorded", lambda look: look.mappa.level is not None)

LIFE_QUESTIONS = ("well_past_tariff", "not_supported", "past_non_compliance", "public_interest")

_HIGH = (RiskLevel.HIGH, RiskLevel.VERY_HIGH)


def _has_reasons(look: Inspection) -> bool:
    """Whether the decision on the level has reasons; at Level 1 those with its three answers will do."""
    mappa = look.mappa
    return mappa.level_reasons is not None or (mappa.level == 1 and mappa.level_1_answers.reasons is not None)


def _is_high(look: Inspection) -> bool:
    """Whether people have assessed the risk as high: overall, or for one group where nothing overall is recorded."""
    assessment = look.assessment
    if assessment.overall.level is not None:
        return assessment.overall.level in _HIGH
    return any(risk.level in _HIGH for risk in assessment.risks)


@rule(
    "LVL-7.1a", Check.ERROR, cites=(cite("7.1"), cite("7.8")),
    title="The level is recorded, with its day, its reasons and how it was decided", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="The level of management comes from a robust, defensible and recorded process (MAPPA Q is recommended) and is "
    "looked at again regularly. People decide it; this check asks for the level, its day, its reasons and the process.",
)
def the_level_is_decided(look: Inspection) -> Iterator[Gap]:
    """No level; or a level without its reasons, its day or the process; or one that is due to be looked at again."""
    mappa = look.mappa
    if mappa.level is None:
        yield Gap(
            "mappa", "level", "No level of management is recorded.",
            "Record the level that people decided, with its day, its reasons and how it was decided.",
        )
        return
    if not _has_reasons(look):
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
            "Name the process, for example MAPPA Q.", Check.WARNING,
        )
    # At Level 1 the review is L1-7.25a's.
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


@rule(
    "LVL-7.21a", Check.PROMPT, cites=(cite("7.21"),),
    title="Release from a life or public protection sentence: Level 2 or 3 given thought", purposes=EVERY_PURPOSE,
    when=at_level(1) & Condition(
        "a life or public protection sentence", lambda look: look.case.offence.sentence.kind is SentenceKind.INDETERMINATE
    ),
    meaning="On release from a life or public protection sentence, Level 1 may do. Particular thought should be given to Level "
    "2 or 3 where release is well past tariff, was not supported in reports, follows past non-compliance, or meets high "
    "public interest. Four questions and your reasons; the answers are kept and never counted.",
)
def level_2_or_3_was_given_thought(look: Inspection) -> Iterator[Gap]:
    """Level 1 after such a sentence, with some of the four questions open or without what was made of them."""
    answers = look.mappa.life_release
    unanswered = [key for key in LIFE_QUESTIONS if getattr(answers, key) is None]
    if unanswered:
        how_many = "the four questions are" if len(unanswered) == len(LIFE_QUESTIONS) else "some of the four questions are"
        yield Gap(
            "mappa", "life_release", f"The case is at Level 1 after an indeterminate sentence, and {how_many} still open.",
            "Answer whether release is well past tariff, was not supported, follows non-compliance or meets public interest.",
        )
    elif answers.reason is None:
        yield Gap(
            "mappa", "life_release.reason", "The four questions on release are answered without what was made of them.",
            "Say why Level 1 is right all the same.",
        )


@rule(
    "LVL-7.22a", Check.ERROR, cites=(cite("7.22"),),
    title="A high-risk case at Level 1 has its reasons and is under review", purposes=EVERY_PURPOSE,
    when=at_level(1) & Condition("assessed as high or very high risk", _is_high),
    meaning="A case is managed at the lowest level that gives a defensible plan. A high-risk case may be at Level 1, if the "
    "decision is clearly recorded, defensible and kept under review. No level of risk is turned into a level: only reasons "
    "and a day of review are asked for.",
)
def high_risk_at_level_1_is_reasoned(look: Inspection) -> Iterator[Gap]:
    """High risk at Level 1 without reasons, or without any day of review."""
    mappa = look.mappa
    if not _has_reasons(look):
        yield Gap(
            "mappa", "level_reasons", "A case assessed as high risk is at Level 1 without the reasons for that.",
            "Say why the lead agency can manage the risk at Level 1.",
        )
    if not (mappa.level_review_on or look.assessment.next_review_on or look.plan.review_on):
        yield Gap(
            "mappa", "level_review_on", "A case assessed as high risk is at Level 1, and no day of review is set.",
            "Give the day by which the decision is looked at again.",
        )
