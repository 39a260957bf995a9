"""Chapter 11: static and dynamic factors, and what protects (11.4, 11.10)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import EVERY_CASE
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from risk_model.rules.ch11.basics import assessment_is_begun
from schemas.vocabularies import FactorKind


@rule(
    "RA-11.4a", Check.ERROR, cites=(cite("11.4"), cite("11.15")),
    title="Static and dynamic factors are both considered", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="A risk assessment must consider both static factors, which cannot change, and dynamic ones, which can. There is "
    "at least one of each, or a reason why there is none; a situational factor stands for neither. What protects belongs to "
    "it, too.",
)
def both_kinds_of_factor_are_considered(look: Inspection) -> Iterator[Gap]:
    """No static, dynamic or protective factor and no reason for that, or a factor without its kind or its words."""
    first = () if assessment_is_begun(look) else ("RA-11.1a",)
    missing = _missing_kinds(look)
    without_kind = [factor for factor in look.assessment.factors if factor.kind is None]
    # A factor whose kind has not been said may be the one that is missing: then its kind is the question to ask.
    if len(missing) > len(without_kind):
        words = " and no ".join(kind.value for kind in missing)
        yield Gap(
            "assessment", "factors", f"The assessment records no {words} factor.",
            "Record what raises the risk, static and dynamic, or say why none of that kind was found.", asked_by=first,
        )
    if not look.assessment.protective_factors and not look.assessment.no_protective_factors_reason:
        yield Gap(
            "assessment", "protective_factors", "The factors are considered without those that protect.",
            "List what protects, or say why none was found.", asked_by=("RA-11.10e",),
        )
    for factor in without_kind:
        yield Gap(
            factor.id, "kind", f"Nothing says whether factor {factor.id} is static, dynamic or situational.",
            "Choose its kind.", None if missing else Check.WARNING,
        )
    for factor in look.assessment.factors:
        if not factor.description:
            yield Gap(factor.id, "description", f"Factor {factor.id} is not described.", "Say what it is, in a line.")


@rule(
    "RA-11.10e", Check.ERROR, cites=(cite("11.10"), cite("13a.31")),
    title="Protective factors are listed", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="The assessment should list what protects: a stable relationship, housing or work, motivation to change, "
    "engagement with the plan. If none was found, it says so and why.",
)
def protective_factors_are_listed(look: Inspection) -> Iterator[Gap]:
    """Neither protective factors nor a reason for none; both at once; or one without words."""
    listed, reason = look.assessment.protective_factors, look.assessment.no_protective_factors_reason
    if not listed and not reason:
        yield Gap(
            "assessment", "protective_factors", "No protective factor is listed, and nothing says that none was found.",
            "List what protects, or say why none was found.",
            asked_by=() if assessment_is_begun(look) else ("RA-11.1a",),
        )
    if listed and reason:
        yield Gap(
            "assessment", "no_protective_factors_reason",
            "Protective factors are listed, and yet there is a reason for finding none.",
            "Keep the list or the reason, whichever holds now.", Check.WARNING,
        )
    for factor in listed:
        if not factor.description:
            yield Gap(factor.id, "description", f"Protective factor {factor.id} is not described.", "Say what it is.")


def _missing_kinds(look: Inspection) -> list[FactorKind]:
    reasons = {
        FactorKind.STATIC: look.assessment.no_static_factors_reason,
        FactorKind.DYNAMIC: look.assessment.no_dynamic_factors_reason,
    }
    return [kind for kind, reason in reasons.items() if not reason and not look.factors_of(kind)]
