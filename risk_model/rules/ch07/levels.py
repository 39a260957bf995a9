"""Chapter 7: what each level of management rests on (7.4 to 7.6, 7.19). No check here reads a level of risk."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import EVERY_CASE, at_level
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule

LEVEL_1_QUESTIONS = {
    "plan_is_robust": "the lead agency is confident that the plan is robust",
    "no_formal_oversight_needed": "formal multi-agency oversight is not needed",
    "no_barrier_to_actions": "nothing stands in the way of the agreed multi-agency actions",
}


@rule(
    "LVL-7.4a", Check.ERROR, cites=(cite("7.4"),), title="Level 1 rests on all three of its conditions",
    when=at_level(1), purposes=EVERY_PURPOSE,
    meaning="Level 1 is only for a case where the lead agency is confident that the plan is robust, formal oversight "
    "is not needed, and nothing stands in the way of the agreed actions. Give the reasons; a condition that is not "
    "met rules Level 1 out.",
)
def level_1_conditions(look: Inspection) -> Iterator[Gap]:
    """Level 1 without reasons, or with one of its three conditions answered no."""
    answers = look.mappa.level_1_answers
    given = {key: getattr(answers, key) for key in LEVEL_1_QUESTIONS}
    for key, words in LEVEL_1_QUESTIONS.items():
        if given[key] is False:
            yield Gap(
                "mappa", f"level_1_answers.{key}", f"The case is at Level 1, but it is answered no that {words}.",
                "Look again at the level, or put right what stands against Level 1 and answer again.",
            )
    if look.mappa.level_reasons is None and not (answers.reasons and all(v is not None for v in given.values())):
        yield Gap(
            "mappa", "level_reasons", "The case is at Level 1 without reasons.",
            "Say why the plan is robust, formal oversight is not needed and nothing stands in the way of the actions.",
            asked_by=("LVL-7.1a",),
        )
    elif any(v is not None for v in given.values()):
        # Reasons in words will do; answers that are begun are finished, because Level 1 needs all three.
        for key, words in LEVEL_1_QUESTIONS.items():
            if given[key] is None:
                yield Gap(
                    "mappa", f"level_1_answers.{key}", f"For Level 1 it is not answered whether {words}.",
                    "Answer yes or no.",
                )


@rule(
    "LVL-7.5a", Check.ERROR, cites=(cite("7.5"), cite("27.19")),
    title="Level 2 rests on added value and one of its criteria", when=at_level(2), purposes=EVERY_PURPOSE,
    meaning="Level 2 is for a case where formal multi-agency meetings would add value to the lead agency's "
    "management and at least one of the four Level 2 criteria applies. People judge both; this check asks that the "
    "judgement is recorded.",
)
def level_2_criteria(look: Inspection) -> Iterator[Gap]:
    """Level 2 without a criterion, without a word on what meetings add, or without reasons."""
    if not look.referral.level_2_criteria:
        yield Gap(
            "referral", "level_2_criteria", "The case is at Level 2 without a Level 2 criterion.",
            "Mark which of the four Level 2 criteria apply.",
        )
    if look.referral.added_value is None:
        yield Gap(
            "referral", "added_value", "The case is at Level 2, and nothing says what formal meetings add.",
            "Say what formal meetings add to the lead agency's own management of the case.", asked_by=("REF-7.15a",),
        )
    if look.mappa.level_reasons is None and look.referral.reasons is None:
        yield Gap("mappa", "level_reasons", "The case is at Level 2 without reasons.", "Say why it needs Level 2.", asked_by=("LVL-7.1a",))


@rule(
    "LVL-7.6a", Check.ERROR, cites=(cite("7.6"),), title="Level 3 rests on one of its criteria", when=at_level(3),
    purposes=EVERY_PURPOSE,
    meaning="Level 3 is for a case that meets at least one of its four criteria: senior resources at short notice, "
    "public confidence, national security, or serious organised crime. Mark which apply, and say why this level.",
)
def level_3_criteria(look: Inspection) -> Iterator[Gap]:
    """Level 3 without a criterion or without reasons."""
    if not look.referral.level_3_criteria:
        yield Gap(
            "referral", "level_3_criteria", "The case is at Level 3 without a Level 3 criterion.",
            "Mark which of the four Level 3 criteria apply.",
        )
    if look.mappa.level_reasons is None:
        yield Gap("mappa", "level_reasons", "The case is at Level 3 without reasons.", "Say why it needs Level 3.", asked_by=("LVL-7.1a",))


@rule(
    "LVL-7.19a", Check.ERROR, cites=(cite("7.19"), cite("13a.38")),
    title="The level of management is never derived from the level of risk", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="A level of risk does not translate into a MAPPA level: not every high-risk case needs Level 2 or 3. Met "
    "by design: the two are recorded apart, people choose both, and no check turns one into the other.",
)
def levels_are_kept_apart(look: Inspection) -> Iterator[Gap]:
    """Nothing: the case file keeps the two levels apart, and no rule maps one to the other."""
    yield from ()
