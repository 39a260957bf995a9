"""The report in words: coverage, findings, questions that wait, what could not be checked. Nothing is checked here."""

from collections.abc import Sequence

from documents import labels
from documents.words import ids, label, text, together
from risk_model.findings import Finding
from rmp.report import Report
from rmp.text_report import HEADINGS
from schemas.case import Case
from schemas.vocabularies import Pillar


def coverage_lines(case: Case, report: Report) -> list[dict[str, str]]:
    """The matrix of risks and pillars, as the report has it."""
    groups = {risk.id: label(risk.group, "Group not recorded") for risk in case.assessment.risks}
    return [
        {
            "risk": f"{row.risk}: {groups[row.risk]}",
            **{p.value: _cell(row.pillars[p], row.waiting.get(p, ())) for p in Pillar},
            "contingency": _cell(row.contingencies, row.contingencies_waiting),
        }
        for row in report.coverage.risks
    ]


def coverage_note(report: Report) -> str:
    """The actions that stand outside the matrix, and what an open review has not looked at, if any."""
    without, review = report.coverage.actions_without_risk, report.review
    waiting = review.not_looked_at if review else ()
    return " ".join([
        *([f"Actions that manage no risk: {ids(without)}."] if without else []),
        *([f"A review is open; nobody has looked at {ids(waiting)} in it yet."] if waiting else []),
    ])


def _cell(current: Sequence[str], waiting: Sequence[str]) -> str:
    """The ids of a cell; those that an open review has not looked at say so."""
    return ids([*current, *(f"{i} (not looked at yet)" for i in waiting)])


def finding_blocks(report: Report) -> list[dict[str, object]]:
    """The open findings in their three lists, the empty ones too."""
    return [
        {"heading": heading, "findings": [_line(f) for f in report.open(kind)]} for kind, heading in HEADINGS.items()
    ]


def waiting_lines(report: Report) -> list[dict[str, str]]:
    """Questions that nobody has answered, each with the number of checks that wait for it."""
    return [{"place": labels.place(q.place), "checks": str(len(q.rules))} for q in report.waiting]


def not_checked_lines(report: Report) -> list[dict[str, str]]:
    """Rules that broke."""
    return [
        {"rule": n.rule, "record": labels.record(n.record), "reason": n.reason, "paragraph": n.paragraph}
        for n in report.could_not_check
    ]


def departed_lines(case: Case, report: Report) -> list[dict[str, str]]:
    """Findings for which a reason is recorded, with that reason (1.2)."""
    return [{**_line(f), "reason": _reason(f, case)} for f in report.findings if f.departed]


def summary(report: Report) -> str:
    """How many findings are open, in words. Gaps are counted, the plan is never judged (catalogue section 10, N6)."""
    counts = [f"{len(report.open(kind))} {heading.lower()}" for kind, heading in HEADINGS.items() if report.open(kind)]
    broken = len(report.could_not_check)
    return together([
        f"Open findings: {', '.join(counts)}." if counts else "No gap found by the checks that apply.",
        f"Could not be checked: {broken}." if broken else None,
        "Whether the plan is good is for people to judge.",
    ], " ")


def _line(finding: Finding) -> dict[str, str]:
    return {
        "record": labels.record(finding.record), "message": finding.message, "fix": finding.fix,
        "paragraph": finding.paragraph, "rule": finding.rule,
    }


def _reason(finding: Finding, case: Case) -> str:
    """The reason that the report counted: complete, for this rule, for this record or the whole case."""
    reasons = [
        d.reason for d in case.departures
        if d.rule == finding.rule and d.record in (finding.record, None) and d.reason and d.by and d.on
    ]
    return text("\n".join(dict.fromkeys(reason for reason in reasons if reason)))
