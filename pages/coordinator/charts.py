"""Pictures of the co-ordinator's page. Each series has its own pattern and its numbers written out; the table is below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from pages.parts.html import show
from pages.parts.plotting import ACCENT, CONFIG, FONT, INK, LINES, PAPER, go, plain

_LOOKS = ((ACCENT, ""), ("#d5dde1", "/"), (PAPER, ""))
"""Fill and pattern of the first, second and third series, full, hatched and empty: told apart in black and white too."""


@dataclass(frozen=True)
class Bars:
    """One series: what it is, and a number for each label."""

    name: str
    numbers: Sequence[int]


def bars(key: str, title: str, labels: Sequence[str], series: Sequence[Bars], alt: str) -> None:
    """Lying bars, the series one behind the other on each label, zero left out."""
    show("<p><strong>{title}</strong></p>", title=title)
    above = 30 + 20 * len(series)  # On a narrow screen the names of the series stand one below the other.
    figure = go.Figure(
        [
            go.Bar(
                name=one.name, y=[plain(label) for label in labels], x=list(one.numbers), orientation="h", text=[str(n or "") for n in one.numbers],
                textposition="inside", insidetextanchor="middle", textangle=0, constraintext="none",
                textfont={"color": PAPER if fill == _LOOKS[0][0] else INK, "size": 15},
                marker={"color": fill, "line": {"color": INK, "width": 1.5}, "pattern": _pattern(pattern)},
                hovertemplate="%{y}: %{x} " + one.name + "<extra></extra>",
            )
            for one, (fill, pattern) in zip(series, _LOOKS, strict=False)
        ]
    )  # fmt: skip
    figure.update_layout(
        barmode="stack", height=70 + above + 34 * len(labels), bargap=0.3,
        font=FONT, paper_bgcolor=PAPER, plot_bgcolor=PAPER, dragmode=False,
        margin={"l": 10, "r": 10, "t": above, "b": 30}, legend={"orientation": "h", "yref": "container", "y": 1, "yanchor": "top", "x": 0, "traceorder": "normal"},
    )  # fmt: skip
    figure.update_xaxes(dtick=_step(series), gridcolor=LINES, zeroline=False, rangemode="tozero", fixedrange=True)
    figure.update_yaxes(type="category", automargin=True, fixedrange=True, ticksuffix=" ")
    st.plotly_chart(figure, key=f"chart-{key}", theme=None, config=CONFIG, alt=alt)


def _pattern(shape: str) -> dict[str, object]:
    return {"shape": shape, "fgcolor": INK, "fgopacity": 0.3, "size": 9, "solidity": 0.15} if shape else {"shape": ""}


def _step(series: Sequence[Bars]) -> int:
    """Whole numbers on the axis, at most some twelve of them."""
    largest = max((sum(numbers) for numbers in zip(*(one.numbers for one in series), strict=True)), default=0)
    return max(1, -(-largest // 12))
