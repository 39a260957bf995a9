"""Area: the co-ordinator's page. What is due and late, the indicators, the annual return; each number with its cases."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from pages.coordinator.annual_return import annual_return
from pages.coordinator.choosing import Choice, choose
from pages.coordinator.indicators import indicators
from pages.coordinator.late import late_and_due
from pages.coordinator.listing import Line, Listing, listing
from pages.coordinator.reading import AreaRead, Question, area_read
from pages.parts.desk import limits
from pages.parts.frame import guard
from pages.parts.html import clock_time, counted, day, piece, show
from pages.parts.limits import fault_in_setting
from pages.parts.parts_of import part_chosen
from pages.parts.settings import marking, now, today
from pages.parts.style import style

PARTS = ["Late and due", "Key performance indicators", "Annual return"]
_FAULTY = Listing(
    "faulty", "Cases that could not be read", "case", ("Case", "Why"), "", "They are in no list and no figure."
)


def screen() -> None:
    """The choices, what was read, and one part at a time."""
    guard()
    style()
    st.title("Area")
    fault_in_setting()
    choice = choose()
    found = area_read(choice.cases, Question(today(), choice.period, limits()))
    _said(choice, found)
    if not found.entries:
        show(
            "<p>There are no {kind} in {where}. Choose another area, or the other kind of cases above.</p>",
            kind=choice.kind,
            where=choice.where,
        )
        return
    if found.faulty:
        listing(_FAULTY, [Line(e.case_id, "person", (e.reference, e.wrong)) for e in found.faulty])
    part, cases = part_chosen("area_part", PARTS, {}), list(found.read)
    if part == PARTS[0]:
        late_and_due(choice, cases, today())
    elif part == PARTS[1]:
        indicators(choice, cases)
    else:
        annual_return(choice, cases, now())


def _said(choice: Choice, found: AreaRead) -> None:
    """Which cases are counted, how many, as of when, under whose limits."""
    read: Sequence[object] = list(found.read)
    mark = piece('<span class="fp-fictional">FICTIONAL</span>') if choice.cases.fictional else ""
    show(
        '<header class="fp-head"><p class="fp-who">{where} · {kind} only{mark}</p><p class="fp-state">'
        '<span class="fp-mark">{marking}</span>{count} read, as of {on}, {at} · limits: {limits}</p></header>',
        where=choice.where[:1].upper() + choice.where[1:],
        kind=choice.kind,
        mark=mark,
        marking=marking(),
        count=counted(len(read), "case"),
        on=day(today()),
        at=clock_time(found.at),
        limits=limits().title,
    )


screen()
