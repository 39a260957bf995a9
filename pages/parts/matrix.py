"""The coverage matrix: risks down the side, pillars across the top. An empty cell is a question."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from markupsafe import Markup

from pages.parts.desk import Desk, add_with_id
from pages.parts.html import joined, piece, show
from pages.parts.table import Cell, Part, Row, cell, table
from risk_model.kinds import Check
from rmp.coverage import RiskRow
from schemas.assessment import Risk
from schemas.vocabularies import Pillar

PILLAR_MARKS = {
    Pillar.SUPERVISION: "◆",
    Pillar.MONITORING_AND_CONTROL: "■",
    Pillar.INTERVENTIONS_AND_TREATMENT: "▲",
    Pillar.VICTIM_SAFETY: "⬟",
}
"""The four pillar marks differ by shape."""


def matrix(desk: Desk) -> None:
    """The matrix, the factors below it, and what a click does: land on the record, or begin one with the cell filled in."""
    if not desk.report.coverage.risks:
        show("<p>No risk is assessed yet, so there is nothing to manage. Start with the risk assessment.</p>")
        st.page_link(st.session_state["screens"]["assessment"], label="Go to the risk assessment")
        return
    clicked = matrix_table(desk, "matrix")
    _factors(desk)
    if clicked:
        _act_on(desk, clicked)


CAPTION = "● has owner, date and measure; ○ something is missing; + nothing yet: adds one for that risk"


def matrix_table(
    desk: Desk, key: str, words: Callable[[str], str] = str, *, caption: str = CAPTION, dense: bool = False
) -> str | None:
    """The table alone; gives what was clicked: `go A3 what`, `add action R1 supervision` or `add contingency R1 -`.

    `words` says how a record is called in its cells, by its id alone unless told otherwise. `dense` is for the meeting: rows
    close together, and in each cell a way to add one more.
    """
    heads = [
        cell("Who is at risk of what"),
        *(cell(f"{PILLAR_MARKS[p]} {p.label}") for p in Pillar),
        cell("If it breaks down"),
    ]
    return table(
        key,
        caption,
        heads,
        [_row(desk, row, words, more=dense) for row in desk.report.coverage.risks],
        folds=True,
        dense=dense,
    )


def _row(desk: Desk, row: RiskRow, words: Callable[[str], str], *, more: bool) -> Row:
    risk = next(r for r in desk.case.assessment.risks if r.id == row.risk)
    cells = [_who(desk, risk)]
    for pillar, current in row.pillars.items():
        ids = (*current, *row.waiting.get(pillar, ()))
        cells.append(
            _cell(
                desk, ids, f"add action {risk.id} {pillar.value}", f"{pillar.label.lower()} for {risk.id}", words, more=more
            )
        )
    contingencies = (*row.contingencies, *row.contingencies_waiting)
    adds, what = f"add contingency {risk.id} -", f"contingency for {risk.id}"
    cells.append(_cell(desk, contingencies, adds, what, words, more=more))
    return Row(cells)


def _who(desk: Desk, risk: Risk) -> Cell:
    level = risk.level.label.lower() if risk.level else "level not chosen"
    group = risk.group.label if risk.group else "group not chosen"
    names = [p.name or p.description or p.id for p in desk.case.people_at_risk if p.id in risk.people]
    return Cell(
        [
            Part(risk.id, value=f"go {risk.id} group", look="link", title=f"Go to {risk.id}"),
            Part(f"{group} · {level}"),
            *([Part(", ".join(names), sub=True)] if names else []),
        ]
    )


def _cell(
    desk: Desk, ids: tuple[str, ...], adds: str, what: str, words: Callable[[str], str], *, more: bool
) -> Cell:
    if not ids:
        return Cell([Part("+ nothing yet", value=adds, look="add", title=f"Add {what}: nothing yet")])
    parts = []
    for record in ids:
        if desk.report.review and record in desk.report.review.not_looked_at:
            title = f"{record}: not looked at yet in this review"
            parts.append(Part(f"○ {words(record)}", value=f"go {record} what", title=title))
            continue
        missing = [f.message for f in desk.report.about(record) if f.check is not Check.PROMPT]
        title = f"{record}: {' '.join(missing)}" if missing else f"{record}: owner, date and measure are there"
        parts.append(Part(f"{'○' if missing else '●'} {words(record)}", value=f"go {record} what", title=title))
    if more:
        parts.append(Part("+", value=adds, look="add", title=f"Add one more {what}"))
    return Cell(parts)


def _factors(desk: Desk) -> None:
    # In a review, what nobody has looked at does not count: a factor is then not said to have nothing.
    nothing = "nothing looked at yet" if desk.report.review and desk.report.review.not_looked_at else "nothing linked"
    raising = [
        _linked(
            f.description or f.id,
            desk.report.coverage.factors[f.id].actions + desk.report.coverage.factors[f.id].contingencies,
            nothing,
        )
        for f in desk.case.assessment.factors
    ]
    unseen = desk.report.review.not_looked_at if desk.report.review else ()
    protecting = [
        _linked(
            p.description or p.id,
            tuple(a.id for a in desk.case.plan.actions if p.id in a.protective_factors and a.id not in unseen),
            nothing,
        )
        for p in desk.case.assessment.protective_factors
    ]
    for words, entries in (("Raising it", raising), ("Protecting", protecting)):
        if entries:
            show(
                '<p class="fp-line"><strong>{words}:</strong> {entries}</p>',
                words=words,
                entries=joined(entries, " · "),
            )


def _linked(words: str, ids: tuple[str, ...], nothing: str) -> Markup:
    return piece(
        "{words} <small>({ids})</small>",
        words=words if len(words) < 80 else words[:77] + "…",
        ids=", ".join(ids) or nothing,
    )


def _act_on(desk: Desk, clicked: str) -> None:
    verb, *rest = clicked.split(" ")
    if verb == "go" and rest[0] in {risk.id for risk in desk.case.assessment.risks}:
        from pages.parts.going import go_to

        go_to(desk, rest[0], rest[1])
    if verb == "go":
        open_record("contingencies" if rest[0] in {c.id for c in desk.case.plan.contingencies} else "actions", rest[0])
    if verb == "add" and rest[0] == "action":
        open_record("actions", add_with_id("plan.actions", "A", risks=[rest[1]], pillar=rest[2]))
    if verb == "add" and rest[0] == "contingency":
        open_record("contingencies", add_with_id("plan.contingencies", "C", risks=[rest[1]]))
    st.rerun()


def open_record(which: str, record: str | None) -> None:
    """Open one of the `actions` or `contingencies` below the matrix and land on its first field."""
    if record:
        st.session_state["going"] = f"plan.{which}.{record}.{'trigger' if which == 'contingencies' else 'what'}"
