"""What the parts of a template that several documents share print: the risk assessment, and the plan."""

from documents.views import actions, assessment, findings, plan, risks
from documents.words import none_note
from rmp.report import Report
from schemas.case import Case

View = dict[str, object]


def assessment_part(case: Case) -> View:
    """Definitions, tools, each risk, factors, what protects, the overall level, what is not known."""
    return {
        "definitions": assessment.definition_lines(),
        "definitions_from": assessment.definitions_from(),
        "assessment_rows": assessment.assessment_rows(case),
        "tools": assessment.tool_lines(case),
        "tool_note": none_note("tool", case.assessment.tools, case.assessment.no_tools_reason),
        "risks": risks.risk_blocks(case),
        "factors": assessment.factor_lines(case),
        "factor_notes": assessment.factor_notes(case),
        "protective_factors": assessment.protective_lines(case),
        "protective_note": none_note(
            "protective factor", case.assessment.protective_factors, case.assessment.no_protective_factors_reason
        ),
        "not_at_risk_rows": assessment.not_at_risk_rows(case),
        "overall_rows": assessment.overall_rows(case),
        "gaps": assessment.gap_lines(case),
    }


def plan_part(case: Case, report: Report) -> View:
    """The pillars, which action manages which risk, contingency, conditions, orders. Coverage is the report's."""
    return {
        "plan_rows": plan.plan_rows(case),
        "pillars": actions.pillar_blocks(case),
        "coverage": findings.coverage_lines(case, report),
        "coverage_note": findings.coverage_note(report),
        "contingencies": actions.contingency_lines(case),
        "escalation_rows": actions.escalation_rows(case),
        "conditions": plan.condition_lines(case),
        "condition_note": none_note(
            "licence condition", case.plan.licence_conditions, case.plan.no_licence_conditions_reason
        ),
        "orders": plan.order_lines(case),
        "other_rows": plan.other_rows(case),
    }
