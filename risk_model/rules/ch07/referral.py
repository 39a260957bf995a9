"""Chapter 7: what the referral to Level 2 or 3 must say: reasons, nature, plan, added value (7.14, 7.15)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import EVERY_CASE
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import REFERRAL_ONLY, Check
from risk_model.registry import rule


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
    """No risk at all, or one whose nature is not described."""
    risks = look.assessment.risks
    if not risks:
        yield Gap(
            "assessment", "risks", "The referral describes no risk: the assessment has no risk entry.",
            "Record at least one risk, with what the person might do.",
            asked_by=("RA-11.1a",),
        )
    for risk in risks:
        if not risk.nature:
            yield Gap(
                risk.id, "nature", f"The referral does not say of {risk.id} what the person might do.",
                "Describe the range of behaviour that is feared.", asked_by=("RA-11.10b",),
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
