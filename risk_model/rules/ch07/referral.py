"""Chapter 7: what the referral to Level 2 or 3 must say (7.14, 7.15)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import EVERY_CASE
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import REFERRAL_ONLY, Check
from risk_model.registry import rule
from schemas.assessment import Risk


@rule(
    "REF-7.14a", Check.ERROR, cites=(cite("7.14"), cite("7.15")), title="The referral gives its reasons",
    when=EVERY_CASE, purposes=REFERRAL_ONLY,
    meaning="The referral must set out why the case is referred. Without reasons nobody can decide whether it meets "
    "the criteria.",
)
def reasons_for_referral(look: Inspection) -> Iterator[Gap]:
    """A referral without reasons."""
    if look.referral.reasons is None:
        yield Gap("referral", "reasons", "The referral gives no reasons.", "Say why the case is referred.")


@rule(
    "REF-7.14b", Check.ERROR, cites=(cite("7.14"),), title="The referral describes the nature of the risk",
    when=EVERY_CASE, purposes=REFERRAL_ONLY,
    meaning="The referral must describe the nature of the risk: what the person might do. It is taken from the risk "
    "entries of the assessment.",
)
def nature_of_the_risk(look: Inspection) -> Iterator[Gap]:
    """No risk at all, or none whose nature is described."""
    risks = look.assessment.risks
    if not risks:
        yield Gap(
            "assessment", "risks", "The referral describes no risk: the assessment has no risk entry.",
            "Record at least one risk, with what the person might do.",
            asked_by=("RA-11.1a",),
        )
    elif not any(risk.nature for risk in risks):
        yield Gap(
            risks[0].id, "nature",
            "The referral does not say what the person might do: no risk has its nature described.",
            f"Describe the range of behaviour, beginning with {risks[0].id}.",
        )


@rule(
    "REF-7.14c", Check.ERROR, cites=(cite("7.14"),), title="The referral estimates the likelihood of re-offending",
    when=EVERY_CASE, purposes=REFERRAL_ONLY,
    meaning="The referral must estimate how likely re-offending is and say what the estimate rests on. It is a "
    "person's estimate: no score of a tool is turned into one.",
)
def likelihood_of_reoffending(look: Inspection) -> Iterator[Gap]:
    """A referral without an estimate of re-offending."""
    if look.referral.likelihood_of_reoffending is None:
        yield Gap(
            "referral", "likelihood_of_reoffending", "The referral does not estimate the likelihood of re-offending.",
            "Give the estimate, and what it rests on.",
        )


@rule(
    "REF-7.14d", Check.ERROR, cites=(cite("7.14"),), title="The referral estimates serious harm: when and to whom",
    when=EVERY_CASE, purposes=REFERRAL_ONLY,
    meaning="The referral must estimate the risk of serious harm, when it may come and to whom. At least one risk "
    "entry needs a level, a timing and those at risk, and the assessment an overall level; people choose every level.",
)
def estimate_of_serious_harm(look: Inspection) -> Iterator[Gap]:
    """No risk with level, timing and those at risk together; no overall level."""
    risks = look.assessment.risks
    if risks and not any(_is_estimated(risk) for risk in risks):
        yield Gap(
            "assessment", "risks", "No risk says together how high it is, when harm may come and to whom.",
            "Give at least one risk its level, its timing and those at risk.",
        )
    if look.assessment.overall.level is None:
        yield Gap(
            "assessment", "overall.level", "The referral gives no overall level of risk of serious harm.",
            "Choose the overall level by the definitions, with reasons.",
            asked_by=("RA-11.7a", "RA-11.1a"),
        )


def _is_estimated(risk: Risk) -> bool:
    level = risk.level or risk.level_in_custody
    return bool(level and (risk.timing or risk.imminence) and (risk.people or risk.not_named_reason or risk.group))


@rule(
    "REF-7.14e", Check.ERROR, cites=(cite("7.14"),), title="The referral estimates how imminent serious harm is",
    when=EVERY_CASE, purposes=REFERRAL_ONLY,
    meaning="The referral must estimate how soon serious harm may come: overall, or in the risk entries.",
)
def imminence_of_serious_harm(look: Inspection) -> Iterator[Gap]:
    """Nothing says how soon serious harm may come."""
    said = look.assessment.overall.imminence or any(r.imminence or r.timing for r in look.assessment.risks)
    if not said:
        yield Gap(
            "assessment", "overall.imminence", "The referral does not estimate how soon serious harm may come.",
            "Say how soon, and what would bring it nearer.",
            asked_by=("RA-11.1a",),
        )


@rule(
    "REF-7.14f", Check.ERROR, cites=(cite("7.14"),), title="The referral includes the lead agency's plan",
    when=EVERY_CASE, purposes=REFERRAL_ONLY,
    meaning="The lead agency's risk management plan must go with the referral: at least its actions and its "
    "contingency. What the plan itself lacks is shown by the checks of the plan.",
)
def plan_goes_with_the_referral(look: Inspection) -> Iterator[Gap]:
    """A referral whose plan holds no action or no contingency."""
    if not look.standing_actions:
        yield Gap(
            "plan", "actions", "The plan that goes with the referral has no action.",
            "Write the lead agency's actions before referring.",
            asked_by=("RMP-12.1a",),
        )
    if not look.plan.contingencies:
        yield Gap(
            "plan", "contingencies", "The plan that goes with the referral has no contingency.",
            "Write what is done if the plan no longer suffices.",
            asked_by=("RMP-12.9j",),
        )


@rule(
    "REF-7.15a", Check.ERROR, cites=(cite("7.15"), cite("14.25")),
    title="The referral shows what formal meetings would add", when=EVERY_CASE, purposes=REFERRAL_ONLY,
    meaning="The referral must show specific issues that need formal work between agencies beyond what Level 1 "
    "gives: the added value. Whether meetings do add value is for people to judge.",
)
def added_value(look: Inspection) -> Iterator[Gap]:
    """A referral that does not say what formal meetings would add."""
    if look.referral.added_value is None:
        yield Gap(
            "referral", "added_value", "The referral does not say what formal meetings would add.",
            "Name the issues that need formal work between agencies beyond Level 1.",
        )
