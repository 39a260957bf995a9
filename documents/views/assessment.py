"""The risk assessment around its risks, in words: definitions, tools, factors, the overall level (chapter 11)."""

from documents.words import Row, agencies, contact, day, label, lines, row, said, text, yes_no
from guidance import LEVELS, SERIOUS_HARM
from schemas.case import Case
from schemas.vocabularies import RiskGroup, RiskLevel


def definition_lines() -> list[dict[str, str]]:
    """Serious harm and the four levels, in the guidance's own words."""
    levels = [{"term": level.label, "words": LEVELS[level.value].words} for level in RiskLevel]
    return [{"term": "Serious harm", "words": SERIOUS_HARM.words}, *levels]


def definitions_from() -> str:
    """Whose words the definitions are."""
    return lines(dict.fromkeys([SERIOUS_HARM.attribution, *(d.attribution for d in LEVELS.values())]))


def assessment_rows(case: Case) -> list[Row]:
    """When, by whom, and when again."""
    assessment = case.assessment
    return [
        row("Assessed on", day(assessment.assessed_on)),
        row("Assessed by", contact(assessment.assessed_by.name, assessment.assessed_by.agency)),
        row("Next review", day(assessment.next_review_on)),
    ]


def tool_lines(case: Case) -> list[dict[str, str]]:
    """The tools, each with its outcome as the tool states it."""
    return [
        {"name": text(t.name), "outcome": text(t.outcome), "on": day(t.on), "assessor": text(t.assessor)}
        for t in case.assessment.tools
    ]


def factor_lines(case: Case) -> list[dict[str, str]]:
    """What raises the risk."""
    return [
        {"id": f.id, "kind": label(f.kind), "description": text(f.description), "critical": yes_no(f.critical)}
        for f in case.assessment.factors
    ]


def factor_notes(case: Case) -> str:
    """Why there is no factor of a kind, where that has been recorded."""
    assessment = case.assessment
    return lines([
        said("No static factor:", assessment.no_static_factors_reason),
        said("No dynamic factor:", assessment.no_dynamic_factors_reason),
    ], "" if assessment.factors else "No factor is recorded.")


def protective_lines(case: Case) -> list[dict[str, str]]:
    """What lowers it."""
    return [
        {"id": p.id, "description": text(p.description), "evidence": text(p.evidence)}
        for p in case.assessment.protective_factors
    ]


def not_at_risk_rows(case: Case) -> list[Row]:
    """The groups of 11.8 without a risk entry, each with the reason."""
    with_risk = {risk.group for risk in case.assessment.risks}
    reasons = case.assessment.not_at_risk
    return [row(g.label, text(reasons.get(g))) for g in RiskGroup if g in reasons or g not in with_risk]


def overall_rows(case: Case) -> list[Row]:
    """The overall level as people agreed it."""
    overall = case.assessment.overall
    return [
        row("Level", label(overall.level)),
        row("Reasons", text(overall.reasons)),
        row("Impact", text(overall.impact)),
        row("Likelihood", text(overall.likelihood)),
        row("Imminence", text(overall.imminence)),
        row("Agreed with", agencies(overall.agreed_with, case.agencies)),
        row("Agreed on", day(overall.agreed_on)),
    ]


def gap_lines(case: Case) -> list[dict[str, str]]:
    """What is not known."""
    return [
        {"what": text(g.what), "who": text(g.who_could_know), "action": text(g.action)}
        for g in case.assessment.information_gaps
    ]
