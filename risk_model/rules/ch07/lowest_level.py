"""Chapter 7: the lowest level that will do: Level 1 after a life sentence, and at high risk (7.21, 7.22)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import Condition, at_level
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from risk_model.rules.ch07.level_decision import day_of_review, has_reasons
from schemas.vocabularies import RiskLevel, SentenceKind

LIFE_QUESTIONS = ("well_past_tariff", "not_supported", "past_non_compliance", "public_interest")

_HIGH = (RiskLevel.HIGH, RiskLevel.VERY_HIGH)


def _is_high(look: Inspection) -> bool:
    """Whether people have assessed the risk as high, overall or for one of the groups."""
    assessment = look.assessment
    return assessment.overall.level in _HIGH or any(risk.level in _HIGH for risk in assessment.risks)


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
    if not has_reasons(look):
        yield Gap(
            "mappa", "level_reasons", "A case assessed as high risk is at Level 1 without the reasons for that.",
            "Say why the lead agency can manage the risk at Level 1.",
        )
    if not day_of_review(look):
        yield Gap(
            "mappa", "level_review_on", "A case assessed as high risk is at Level 1, and no day of review is set.",
            "Give the day by which the decision is looked at again.", asked_by=("RMP-12.9e", "L1-7.25a"),
        )
