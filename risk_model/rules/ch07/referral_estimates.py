"""Chapter 7: what the referral must estimate: re-offending, serious harm, imminence (7.14)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import EVERY_CASE
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import REFERRAL_ONLY, Check
from risk_model.registry import rule
from risk_model.rules.ch11.basics import is_serious_harm
from schemas.assessment import Risk


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
    meaning="The referral must estimate the risk of serious harm, when it may come and to whom. Each risk of serious "
    "harm has a level, a timing and those at risk, and the assessment an overall level; people choose every level.",
)
def estimate_of_serious_harm(look: Inspection) -> Iterator[Gap]:
    """No risk; one of serious harm without its level, its timing, its group or those at risk; no overall level."""
    if not look.assessment.risks:
        yield Gap(
            "assessment", "risks", "The referral does not say when serious harm may come and to whom: no risk is recorded.",
            "Record each risk with its level, its timing and those at risk.", asked_by=("RA-11.1a", "REF-7.14b"),
        )
    for risk in look.assessment.risks:
        if is_serious_harm(risk):
            yield from _not_estimated(risk)
    if look.assessment.overall.level is None:
        yield Gap(
            "assessment", "overall.level", "The referral gives no overall level of risk of serious harm.",
            "Choose the overall level by the definitions, with reasons.",
            asked_by=("RA-11.7a", "RA-11.1a"),
        )


def _not_estimated(risk: Risk) -> Iterator[Gap]:
    for given, place, what, fix, asked_by in (
        (risk.level or risk.level_in_custody, "level", "how high it is", "Choose the level by the definitions.", "RA-11.7a"),
        (risk.timing, "timing", "when harm may come", "Choose what the evidence shows.", "RA-11.10c"),
        (risk.group, "group", "which group is at risk", "Choose one of the five groups.", "RA-11.10a"),
        (
            risk.people or risk.not_named_reason, "people", "who is at risk",
            "Link each person at risk, or say why nobody can be named.", "RA-11.10a",
        ),
    ):
        if not given:
            yield Gap(risk.id, place, f"The referral does not say of {risk.id} {what}.", fix, asked_by=(asked_by,))


@rule(
    "REF-7.14e", Check.ERROR, cites=(cite("7.14"),), title="The referral estimates how imminent serious harm is",
    when=EVERY_CASE, purposes=REFERRAL_ONLY,
    meaning="The referral must estimate how soon serious harm may come, of each risk.",
)
def imminence_of_serious_harm(look: Inspection) -> Iterator[Gap]:
    """A risk of serious harm that does not say how soon it may come; without any, nothing overall."""
    risks = [risk for risk in look.assessment.risks if is_serious_harm(risk)]
    if not risks and not look.assessment.overall.imminence:
        yield Gap(
            "assessment", "overall.imminence", "The referral does not estimate how soon serious harm may come.",
            "Say how soon, and what would bring it nearer.",
            asked_by=("RA-11.1a",),
        )
    for risk in risks:
        if not risk.imminence:
            yield Gap(
                risk.id, "imminence", f"The referral does not say of {risk.id} how soon serious harm may come.",
                "Say how soon, and what would bring it nearer.", asked_by=("RA-11.10c",),
            )
