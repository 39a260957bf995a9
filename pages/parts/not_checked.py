"""What the check could not look at: questions that are not answered yet, and rules that broke."""

from __future__ import annotations

from pages.parts.desk import Desk
from pages.parts.going import go_to
from pages.parts.html import counted, show
from pages.parts.labels import label
from pages.parts.table import Cell, Part, Row, cell, table
from schemas.describe import describe


def questions_waiting(desk: Desk) -> None:
    """The few questions that most checks wait for, each with the way to its field, and the rest in a line."""
    if not desk.report.waiting:
        return
    rows = []
    for question in desk.report.pressing_questions:
        about = describe(question.place)
        rows.append(
            Row(
                [
                    Cell([Part(label(question.place, about), value=question.place, look="link")]),
                    cell(counted(len(question.rules), "check waits", "checks wait") + " for the answer"),
                ]
            )
        )
    others = len(desk.report.waiting) - len(rows)
    if others:
        more = counted(others, "more question")
        rows.append(Row([Cell([Part(f"and {more}", value="context.domestic_abuse", look="link")]), cell("")]))
    clicked = table("questions", "Not answered yet", [cell("Question"), cell("Why it matters")], rows, folds=True)
    if clicked:
        section, place = clicked.split(".", 1)
        go_to(desk, section, place)


def could_not_be_checked(desk: Desk) -> None:
    """Every rule that broke, with the records that it broke on, so that none looks as if it had passed."""
    broken: dict[tuple[str, str], list[str]] = {}
    for entry in desk.report.could_not_check:
        broken.setdefault((entry.rule, entry.reason), []).extend([entry.record] if entry.record else [])
    for (rule, reason), records in broken.items():
        show(
            '<p class="fp-fault">{rule}{on} could not be checked: {reason}. It does not count as passed.</p>',
            rule=rule,
            on=f" on {', '.join(records)}" if records else "",
            reason=reason,
        )
