"""The picture of a case's dates: lanes from top to bottom, time from left to right, what stands out with a sign and a word."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import streamlit as st

from pages.parts.html import day, show
from pages.parts.plotting import ACCENT, CONFIG, FONT, INK, LINES, PAPER, go, plain
from rmp.moments import Lane, Mark, Moment

BEFORE, AFTER = timedelta(days=120), timedelta(days=400)
"""How far the picture reaches back and ahead of today; what lies outside stands in the table alone."""

_LOOKS = {
    Mark.PLAIN: ("circle", ACCENT, "as recorded"),
    Mark.OVERDUE: ("x", "#8a1f11", "overdue"),
    Mark.CLASH: ("triangle-up", "#6b3fa0", "clash"),
}
_SIZES = {Mark.PLAIN: 10, Mark.OVERDUE: 13, Mark.CLASH: 14}
SIGNS = {Mark.PLAIN: "", Mark.OVERDUE: "✕ overdue", Mark.CLASH: "▲ clash"}
_BANDS = ("#f3f5f6", PAPER)


def picture(moments: Sequence[Moment], today: date) -> int:
    """Show the moments near today; gives how many lie outside the picture."""
    first, last = today - BEFORE, today + AFTER
    shown = [
        m for m in moments if m.on <= last and (m.until or m.on) >= first and not (m.until is None and m.on < first)
    ]
    if shown:
        show("<p>● as recorded · ✕ overdue · ▲ clash</p>")
        rows = list(dict.fromkeys(m.row for m in shown))
        figure = go.Figure([*_spans(shown, first, last), *_marks(shown, first)])
        _today(figure, today)
        _bands(figure, shown, rows)
        _layout(figure, rows, first, last)
        alt = f"Dates of the case from {day(first)} to {day(last)}, by lane; the table below holds them all in words"
        st.plotly_chart(figure, key="timeline", theme=None, config=CONFIG, alt=alt)
    return len(moments) - len(shown)


def _spans(shown: Sequence[Moment], first: date, last: date) -> list[go.Scatter]:
    """A line from the first to the last day of what lasts: an order, an action from its start or milestone to its end."""
    ends: dict[str, list[date]] = {}
    for m in shown:
        if m.lane is Lane.ACTIONS or m.until:
            ends.setdefault(m.row, []).extend(d for d in (m.on, m.until) if d)
    return [
        go.Scatter(
            x=[max(min(days), first), min(max(days), last)], y=[row, row], mode="lines", hoverinfo="skip", showlegend=False,
            line={"color": "#7b8a93", "width": 4},
        )
        for row, days in ends.items() if min(days) != max(days)
    ]  # fmt: skip


def _marks(shown: Sequence[Moment], first: date) -> list[go.Scatter]:
    traces = []
    for mark, (symbol, colour, name) in _LOOKS.items():
        theirs = [m for m in shown if m.mark is mark and m.on >= first]
        if theirs:
            traces.append(
                go.Scatter(
                    x=[m.on for m in theirs], y=[m.row for m in theirs], name=name, mode="markers",
                    marker={"symbol": symbol, "color": colour, "size": _SIZES[mark], "line": {"color": INK, "width": 1}},
                    hovertext=[hover(m) for m in theirs], hoverinfo="text",
                )
            )  # fmt: skip
    return traces


def hover(moment: Moment) -> str:
    """What a mark says under the pointer: our words and dates, and what was typed with nothing that reads as HTML."""
    lines = [moment.what, day(moment.on) + (f" to {day(moment.until)}" if moment.until else ""), *moment.why]
    return "<br>".join(plain(line) for line in lines)


def _today(figure: go.Figure, today: date) -> None:
    figure.add_vline(x=today.isoformat(), line={"color": INK, "width": 2, "dash": "dash"})
    figure.add_annotation(
        x=today.isoformat(),
        y=0,
        yref="paper",
        yanchor="top",
        text="today",
        showarrow=False,
        font={"size": 14, "color": INK},
    )


def _bands(figure: go.Figure, shown: Sequence[Moment], rows: list[str]) -> None:
    """A shade behind every second lane, so that the lanes are told apart."""
    lanes = {m.row: m.lane for m in shown}
    for number, lane in enumerate(dict.fromkeys(lanes.values())):
        places = [place for place, row in enumerate(rows) if lanes[row] is lane]
        figure.add_hrect(
            y0=min(places) - 0.5, y1=max(places) + 0.5, fillcolor=_BANDS[number % 2], line_width=0, layer="below"
        )


def _layout(figure: go.Figure, rows: list[str], first: date, last: date) -> None:
    figure.update_layout(
        height=110 + 28 * len(rows), paper_bgcolor=PAPER, plot_bgcolor=PAPER, dragmode=False, hovermode="closest",
        font=FONT, margin={"l": 10, "r": 10, "t": 50, "b": 40},
        showlegend=False, hoverlabel={"align": "left", "bgcolor": PAPER, "font": {"color": INK}},
    )  # fmt: skip
    figure.update_xaxes(
        range=[first.isoformat(), last.isoformat()], side="top", gridcolor=LINES, tickformat="%b<br>%Y", dtick="M3", minor={"dtick": "M1", "showgrid": True, "gridcolor": "#e6eaec"},
        fixedrange=True, tickangle=0,
    )  # fmt: skip
    figure.update_yaxes(
        type="category", categoryorder="array", categoryarray=rows, autorange="reversed", automargin=True, fixedrange=True,
        ticksuffix=" ",
    )  # fmt: skip
