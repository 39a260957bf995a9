"""The report as plain text, for a terminal."""

from risk_model.kinds import Check
from rmp.report import Report
from rmp.text_groups import group_lines

HEADINGS = {
    Check.ERROR: "Must be put right",
    Check.WARNING: "Look at again",
    Check.PROMPT: "For your judgement",
}
"""The three lists of the check, in the order in which they are read."""


def as_text(report: Report, *, full: bool = False) -> str:
    """The report: a line for what is put right together or, in full, a line a finding with how to put it right."""
    lines = [
        f"{_flat(report.case)}, checked on {report.checked_on.isoformat()} for the {report.purpose} ({report.edition} limits)"
    ]
    if report.review and report.review.not_looked_at:
        ids = ", ".join(report.review.not_looked_at)
        lines += ["", "Not looked at yet in the review begun on " + report.review.started_on.isoformat(), f"  {ids}"]
    for kind, heading in HEADINGS.items():
        lines += _findings(report, kind, heading) if full else group_lines(report, kind, heading)
    if not full and any(len(group.asks) > 1 for group in report.groups):
        lines += ["", "How to put each of them right: --full"]
    if report.waiting:
        lines += ["", "Not answered yet"]
        lines += [
            f"  {q.place}: {len(q.rules)} check{' waits' if len(q.rules) == 1 else 's wait'} for the answer"
            for q in report.pressing_questions
        ]
        others = len(report.waiting) - len(report.pressing_questions)
        if others:
            lines.append(f"  and {others} more question{'' if others == 1 else 's'} about the case")
    departed = [f for f in report.findings if f.departed]
    if departed:
        lines += ["", "A reason is recorded (1.2)"]
        lines += [f"  {f.record}: {_flat(f.message)} ({f.paragraph}, {f.rule})" for f in departed]
    if report.could_not_check:
        lines += ["", "Could not be checked"]
        lines += [f"  {n.rule}{f' on {n.record}' if n.record else ''}: {n.reason}" for n in report.could_not_check]
    if len(lines) == 1:
        lines.append("No gap found by the checks that apply. Whether the plan is good is for people to judge.")
    return "\n".join(lines)


def _findings(report: Report, kind: Check, heading: str) -> list[str]:
    found = report.open(kind)
    lines = [f"  {f.record}: {_flat(f.message)} {_flat(f.fix)} ({f.paragraph}, {f.rule})" for f in found]
    return ["", f"{heading} ({len(found)})", *lines] if lines else []


def _flat(text: str) -> str:
    """Text on one line: people's own words may hold line breaks."""
    return " ".join(text.split())
