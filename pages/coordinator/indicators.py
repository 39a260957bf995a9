"""Key performance indicators 1 to 9 (31.21): numerator, denominator, the standard in words, and the cases behind each."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from pages.coordinator.charts import Bars, bars
from pages.coordinator.choosing import Choice, in_words
from pages.coordinator.listing import Line, Listing, download, listing
from pages.parts.html import counted, show
from pages.parts.table import Cell, Part, Row, cell, table
from rmp.counts.area import FromCase, over_all
from rmp.counts.figures import Counted, Figure

_HEADS = ("Indicator", "What is counted", "Standard", "Figure", "Standard met?", "Could not be counted")
BOARD = (
    "5", "Each member of the Strategic Management Board at its meetings", "at least 75 in 100", "can't be computed",
    "can't be told: attendance at the Board's own meetings stands in no case", "",
)  # fmt: skip
_RESULT = {False: "not met", None: "could not be counted", True: "met"}


def indicators(choice: Choice, cases: Sequence[tuple[str, FromCase]]) -> None:
    """The figures, a picture of them, and what stands behind the chosen one."""
    figures = over_all(case for _, case in cases)
    st.subheader(f"Key performance indicators, {start_small(in_words(choice.period))}", anchor=False)
    st.caption(
        "Counted over Level 2 and 3 meetings held in the period. Where only a few could be counted, one meeting more or "
        "less decides whether a standard is met. An indicator measures whether agencies meet as they should, not whether "
        "a plan is good (31.19)."
    )
    if not figures:
        show("<p>No case was counted, so there is no figure.</p>")
        return
    _picture(figures)
    clicked = table("kpis", "The figures", [cell(head) for head in _HEADS], _rows(figures), folds=True)
    download(
        "the figures", _HEADS, [*_lines(figures)], f"{choice.file}-kpis-{choice.period.first}-{choice.period.last}"
    )
    names = {name_of(figure): figure for figure in figures}
    if clicked in names:
        st.session_state["kpi_chosen"] = clicked
    _behind(choice, names, {case.reference: case_id for case_id, case in cases})


def name_of(figure: Figure) -> str:
    """The indicator as it is chosen: its number, and for number 6 the agency."""
    return f"{figure.indicator.number}" + (f", {figure.agency.label}" if figure.agency else "")


def standard_in_words(standard: int) -> str:
    """The standard of an indicator in words."""
    return "every one" if standard == 100 else f"at least {standard} in 100"


def start_small(words: str) -> str:
    """Words that go on in the middle of a line."""
    return words[:1].lower() + words[1:]


def _values(figure: Figure) -> tuple[str, ...]:
    """What a row says of a figure."""
    unit = figure.indicator.unit.removesuffix("s")
    share = (
        f"{figure.numerator} of {counted(figure.denominator, unit)}" if figure.denominator else f"no {unit} to count"
    )
    met = {True: "met", False: "not met", None: "can't be told: nothing could be counted"}[figure.meets_standard]
    left_out = len(figure.not_counted)
    return (
        name_of(figure), figure.indicator.what, standard_in_words(figure.indicator.standard), share, met,
        counted(left_out, "entry", "entries") if left_out else "",
    )  # fmt: skip


def _lines(figures: Sequence[Figure]) -> list[tuple[str, ...]]:
    lines = [_values(figure) for figure in figures]
    after = sum(figure.indicator.number < 5 for figure in figures)
    if not any(figure.indicator.number == 6 for figure in figures):
        about = ("6", "Each invited duty to co-operate agency there, able to decide", "at least 90 in 100")
        lines.insert(after, (*about, "no meeting to count", "can't be told: none was invited", ""))
    lines.insert(after, BOARD)
    return lines


def _rows(figures: Sequence[Figure]) -> list[Row]:
    known = {name_of(figure) for figure in figures}
    return [
        Row([Cell([Part(name, value=name, look="link", title=f"Cases behind indicator {name}")]) if name in known else cell(name), *(cell(words) if words else Cell([]) for words in rest)])
        for name, *rest in _lines(figures)
    ]  # fmt: skip


def _picture(figures: Sequence[Figure]) -> None:
    drawn = [figure for figure in reversed(figures) if figure.counted]
    if drawn:
        series = [
            Bars("met", [figure.numerator for figure in drawn]),
            Bars("not met", [figure.denominator - figure.numerator for figure in drawn]),
            Bars("could not be counted", [len(figure.not_counted) for figure in drawn]),
        ]
        alt = "For each indicator how many cases or meetings met it, did not, or could not be counted; the table below says the same"
        bars(
            "kpis", "Cases (1, 2) and meetings (the others) counted", [name_of(figure) for figure in drawn], series, alt
        )


def _behind(choice: Choice, names: dict[str, Figure], ids: dict[str, str]) -> None:
    if st.session_state.get("kpi_chosen") not in names:
        st.session_state["kpi_chosen"] = next(
            (name for name, figure in names.items() if figure.counted), next(iter(names))
        )
    chosen = st.selectbox("Show the cases behind indicator", list(names), key="kpi_chosen")
    figure = names[chosen if chosen in names else next(iter(names))]
    order = list(_RESULT)
    about = Listing(
        "behind", f"Behind indicator {name_of(figure)}: {figure.indicator.what}", "line",
        ("Case", "Meeting", "Counted as", "Why"), "Nothing stands behind this indicator in the period.",
    )  # fmt: skip
    lines = [
        Line(ids[entry.case], place_of(entry), (entry.case, entry.meeting, _RESULT[entry.met], entry.why))
        for entry in sorted(figure.counted, key=lambda entry: order.index(entry.met))
        if entry.case in ids
    ]
    listing(about, lines, f"{choice.file}-kpi-{name_of(figure).replace(', ', '-').replace(' ', '-').lower()}")


def place_of(entry: Counted) -> str:
    """Where in the case an entry shows."""
    if entry.place == "date_of_birth":
        return "person.date_of_birth"
    return entry.place if entry.place == "disclosures" else f"meetings.{entry.meeting}.{entry.place}"
