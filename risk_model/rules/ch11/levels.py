"""Chapter 11: serious harm and its levels, always chosen by a person (11.6, 11.7, 11.15)."""

from collections.abc import Iterator

from guidance import LEVELS, SERIOUS_HARM, cite
from risk_model.conditions import EVERY_CASE
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule, rule_for_each
from risk_model.rules.ch11.basics import assessment_is_there, is_serious_harm
from schemas.assessment import Risk
from schemas.vocabularies import RiskGroup, RiskLevel, Setting, Timing

TIMING_IN_DEFINITION = {
    RiskLevel.LOW: Timing.NO_CURRENT_INDICATION,
    RiskLevel.MEDIUM: Timing.IF_CIRCUMSTANCES_CHANGE,
    RiskLevel.HIGH: Timing.AT_ANY_TIME,
    RiskLevel.VERY_HIGH: Timing.IMMINENT,
}
"""What each definition says of timing. Used to ask about evidence only, never to get a level from a timing."""


@rule(
    "RA-11.6a", Check.ERROR, cites=(cite("11.6"),),
    title="Serious harm has one fixed definition", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning=f"Serious harm is: “{SERIOUS_HARM.words}” This is met by design: the words stand fixed beside every choice of a "
    "level, and no case can hold others.",
)
def serious_harm_has_one_definition(look: Inspection) -> Iterator[Gap]:
    """Finds nothing: the case file has no place for another definition."""
    yield from ()


@rule(
    "RA-11.7a", Check.ERROR, cites=(cite("11.7"), cite("Std before 11.6")),
    title="Each risk of serious harm has a level, chosen by a named person", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="The risk of serious harm is one of " + ", ".join(level.label.lower() for level in RiskLevel) + ", as defined. A "
    "person chooses the level of each risk and the overall level and is named as the assessor; the program never chooses or "
    "suggests one.",
)
def levels_are_chosen(look: Inspection) -> Iterator[Gap]:
    """A risk of serious harm without a level; no overall level, no named assessor or no day."""
    for risk in look.assessment.risks:
        if is_serious_harm(risk) and not _has_level(risk):
            yield Gap(
                risk.id, "level", f"{risk.id} has no level of risk of serious harm.",
                "Choose the level whose definition the evidence meets.",
            )
    first = () if assessment_is_there(look) else ("RA-11.1a",)
    if look.assessment.assessed_on is None:
        yield Gap(
            "assessment", "assessed_on", "The levels are chosen on no recorded day.", "Give the day of the assessment.",
            asked_by=("RA-11.3a", "RA-11.1a"),
        )
    if look.assessment.overall.level is None:
        yield Gap(
            "assessment", "overall.level", "The assessment has no overall level of risk of serious harm.",
            "Choose the overall level, and say why.", asked_by=first,
        )
    if not look.assessment.assessed_by.name:
        yield Gap(
            "assessment", "assessed_by.name", "Nobody is named as having made the assessment.", "Name the assessor.",
            asked_by=first,
        )


@rule_for_each(
    lambda look: [risk for risk in look.assessment.risks if is_serious_harm(risk)],
    "RA-11.7b", Check.WARNING, cites=(cite("11.7"),),
    title="The evidence on timing goes with the level", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="Each level says something about timing. Low: " + LEVELS["low"].words + " Medium: unlikely unless there is a "
    "change in circumstances, and the assessment says which. High: it could happen at any time. Very high: it is imminent. "
    "Where the timing recorded is another, the evidence for both is worth a second look; which of them to change, if "
    "either, is for people.",
)
def timing_goes_with_the_level(look: Inspection, risk: Risk) -> Iterator[Gap]:
    """A level and a timing that the definitions do not put together, or a change of circumstances that nothing names."""
    levels = _levels_now(look, risk)
    if risk.timing is None or not levels:
        return
    if risk.timing not in [TIMING_IN_DEFINITION[level] for level in levels]:
        chosen = " and in custody ".join(level.label.lower() for level in levels)
        yield Gap(
            risk.id, "timing",
            f"{risk.id} has the level {chosen} and the timing “{risk.timing.label.lower()}”, "
            "which the definitions do not put together.",
            "Look again at the evidence for both, and record what it shows.",
        )
    elif risk.timing is Timing.IF_CIRCUMSTANCES_CHANGE and not _names_the_change(look, risk):
        yield Gap(
            risk.id, "key_events", f"{risk.id} hangs on a change in circumstances, and nothing says which change.",
            "Name the change as a key event, in the situation or as the trigger of a contingency.",
        )


@rule(
    "RA-11.15a", Check.ERROR, cites=(cite("11.15"),),
    title="Every level has its reasons", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="Assessment must never become a formula, and there must be room for discretion and professional judgement. By "
    "design there is a field for free reasoning beside every level; a level chosen without reasons is a gap.",
)
def levels_have_reasons(look: Inspection) -> Iterator[Gap]:
    """A level, of a risk or overall, that stands without reasons."""
    for risk in look.assessment.risks:
        if (risk.level or risk.level_in_custody) and not risk.level_reasons:
            yield Gap(
                risk.id, "level_reasons", f"The level of {risk.id} stands without reasons.",
                "Say in your own words why this level and not the one above or below.",
            )
    overall = look.assessment.overall
    if overall.level and not overall.reasons:
        yield Gap(
            "assessment", "overall.reasons", "The overall level stands without reasons.",
            "Say in your own words why this level and not the one above or below.",
        )


def _has_level(risk: Risk) -> bool:
    # Prisoners can only be harmed in custody, so for them the level in custody is an answer too.
    return risk.level is not None or (risk.group is RiskGroup.PRISONERS and risk.level_in_custody is not None)


def _levels_now(look: Inspection, risk: Risk) -> list[RiskLevel]:
    """The levels that a timing may be about: in the community, and outside it the level in custody as well."""
    in_custody = None if look.context.setting is Setting.COMMUNITY else risk.level_in_custody
    return [level for level in dict.fromkeys((risk.level, in_custody)) if level is not None]


def _names_the_change(look: Inspection, risk: Risk) -> bool:
    return bool(risk.situation) or any(event.what for event in risk.key_events) or any(
        contingency.trigger and (risk.id in contingency.risks or set(risk.factors) & set(contingency.factors))
        for contingency in look.plan.contingencies
    )
