"""What the referral's template prints, in the order of MAPPA A. Coverage and findings are the report's."""

from datetime import date

from documents.views import actions, assessment, decisions, findings, people, plan, risks
from documents.views import case as basics
from documents.words import day, ids, none_note
from rmp.report import Report
from schemas.case import Case

View = dict[str, object]


def referral_view(case: Case, report: Report, *, marking: str, made_on: date, version: int | None) -> View:
    """Everything that the referral says. The report has to be one on this case."""
    if report.case != case.reference:
        raise ValueError("the report is on another case")
    return {
        **_front(case, marking, made_on, version),
        "mappa_rows": basics.mappa_rows(case),
        "person_rows": basics.person_rows(case),
        "offence_rows": basics.offence_rows(case),
        "context_rows": basics.context_rows(case),
        "agencies": people.agency_lines(case),
        "psychology": people.psychology(case),
        "people": people.people_lines(case),
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
        "referral_rows": decisions.referral_rows(case),
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
        "disclosures": decisions.disclosure_blocks(case),
        "departures": decisions.departure_lines(case),
        "checked_on": day(report.checked_on),
        "checked_for": f"Checked for the {report.purpose.value} with the limits of: {report.edition_title}.",
        "summary": findings.summary(report),
        "finding_blocks": findings.finding_blocks(report),
        "waiting": findings.waiting_lines(report),
        "not_checked": findings.not_checked_lines(report),
        "departed": findings.departed_lines(case, report),
    }


def _front(case: Case, marking: str, made_on: date, version: int | None) -> View:
    """The top of the first page, and what header and footer repeat."""
    kept, level = actions.kept_from_the_person(case), case.referral.to_level
    state = f"version {version}" if version is not None else "no saved version"
    return {
        "marking": marking,
        "reference": case.reference,
        "title": f"Referral to MAPPA Level {level}" if level else "Referral to MAPPA Level 2 or 3",
        "state": "DRAFT, fictional case" if case.fictional else "DRAFT",
        "made": f"{state}, {day(made_on)}",
        "fictional": "Fictional case: every person and place in it is invented." if case.fictional else "",
        "keep": f"Not to be shared with the person. Restricted or not for the person: {ids(kept)}." if kept else "",
    }
