"""Cases: search, filter, sort, open; new, import, duplicate as fictional."""

from __future__ import annotations

import streamlit as st

from pages.caseload.arriving import bring_in
from pages.parts.frame import guard
from pages.parts.html import counted, day, show
from pages.parts.limits import fault_in_setting
from pages.parts.settings import the_store, today
from pages.parts.style import style
from pages.parts.table import Cell, Part, Row, cell, table
from schemas.vocabularies import RiskLevel
from store import CaseloadPage, CaseloadQuery, CaseRow, Order
from store.rechecking import recheck

PAGE_SIZE = 20
AT_A_TIME = 20
"""How many cases not yet checked today are checked again when the list is opened, besides those that it shows."""
_COLUMNS = {
    "reference": "Reference",
    "name": "Name",
    "area": "Area",
    "risk_level": "Risk of serious harm",
    "level": "MAPPA level",
    "next_date": "Next date",
    "open_errors": "Open",
}


def screen() -> None:
    """The caseload."""
    guard()
    style()
    st.title("Cases")
    notice = st.session_state.pop("notice", None)
    if notice:
        show('<p class="fp-said" role="status">{notice}</p>', notice=notice)
    fault_in_setting()
    bring_in()
    query = _query()
    recheck(the_store(), most=AT_A_TIME)
    page = the_store().caseload(query)
    if recheck(the_store(), only=[row.case_id for row in page.rows if row.checked_on != today()]):
        page = the_store().caseload(query)
    if not page.total:
        st.info(
            "No case matches. Change the search, or start a new case."
            if _filtered(query)
            else "There is no case yet. Start a new one, or import a case file."
        )
        return
    clicked = table(
        "caseload",
        f"{_how_many(page)}, {_range(query, page)}",
        _heads(),
        [_row(r) for r in page.rows],
        folds=True,
    )
    if clicked:
        _act_on(clicked)
    _turn_pages(page)


def _query() -> CaseloadQuery:
    search, level, risk, category, kind = st.columns([3, 1, 1, 1, 1])
    text = search.text_input("Search by reference, name or area", key="case_search")
    chosen_level = level.selectbox("MAPPA level", [1, 2, 3], index=None, placeholder="All", key="case_level")
    chosen_risk = risk.selectbox(
        "Risk", list(RiskLevel), index=None, placeholder="All", format_func=lambda r: r.label, key="case_risk"
    )
    chosen_category = category.selectbox("Category", [1, 2, 3, 4], index=None, placeholder="All", key="case_category")
    fictional = kind.selectbox(
        "Cases",
        [True, False],
        index=None,
        placeholder="All",
        format_func=lambda f: "Fictional" if f else "Not fictional",
        key="case_kind",
    )
    wanted = (text, chosen_level, chosen_risk, chosen_category, fictional)
    if st.session_state.get("case_wanted") != wanted:
        st.session_state["case_wanted"], st.session_state["case_page"] = wanted, 1
    order, descending = st.session_state.get("case_order", ("reference", False))
    return CaseloadQuery(
        text=text,
        level=chosen_level,
        risk_level=chosen_risk,
        category=chosen_category,
        fictional=fictional,
        order_by=Order(order),
        descending=descending,
        page=st.session_state.get("case_page", 1),
        page_size=PAGE_SIZE,
    )


def _filtered(query: CaseloadQuery) -> bool:
    return bool(query.text) or any(
        v is not None for v in (query.level, query.risk_level, query.category, query.fictional)
    )


def _how_many(page: CaseloadPage) -> str:
    """How many cases match; of many, only as far as they were counted."""
    return f"more than {counted(page.total, 'case')}" if page.more else counted(page.total, "case")


def _range(query: CaseloadQuery, page: CaseloadPage) -> str:
    first = (query.page - 1) * query.page_size + 1
    return f"{first} to {first + len(page.rows) - 1} shown"


def _heads() -> list[Cell]:
    order, descending = st.session_state.get("case_order", ("reference", False))
    heads = []
    for key, words in _COLUMNS.items():
        now = ("descending" if descending else "ascending") if key == order else ""
        mark = {"ascending": " ↑", "descending": " ↓", "": ""}[now]
        heads.append(Cell([Part(words + mark, value=f"sort {key}", title=f"Sort by {words.lower()}")], sorted=now))
    return [*heads, Cell([Part("Copy")])]


def _row(row: CaseRow) -> Row:
    name = ", ".join(filter(None, [row.last_name, row.first_name])) or "no name yet"
    late = row.next_on is not None and row.next_on < today()
    return Row(
        [
            Cell(
                [
                    Part(row.reference, value=f"open {row.case_id}", look="link", title=f"Open {row.reference}"),
                    *([Part("FICTIONAL", sub=True)] if row.fictional else []),
                ]
            ),
            cell(name),
            cell(row.area or ""),
            cell(RiskLevel(row.risk_level).label if row.risk_level else "not assessed"),
            cell(
                f"Level {row.level}" if row.level else "not decided", f"Category {row.category}" if row.category else ""
            ),
            cell(
                day(row.next_on, ""),
                (
                    f"{row.next_what}, {counted((today() - row.next_on).days, 'day')} late"
                    if late and row.next_on
                    else row.next_what or ""
                ),
            ),
            cell(*_open(row)),
            Cell([Part("Duplicate", value=f"copy {row.case_id}", title=f"Duplicate {row.reference} as fictional")]),
        ]
    )


def _open(row: CaseRow) -> tuple[str, str]:
    """What is open in a case, in words; a case that could not be checked never looks as if nothing were."""
    if row.open_errors is None or row.could_not_check:
        return "could not be checked", ""
    return (
        f"{row.open_errors} to put right" if row.open_errors else "nothing to put right",
        f"{row.open_warnings} to look at again" if row.open_warnings else "",
    )


def _act_on(clicked: str) -> None:
    verb, value = clicked.split(" ", 1)
    if verb == "open":
        st.session_state["case_id"] = value
        st.switch_page(st.session_state["screens"]["plan"], query_params={"case": value})
    if verb == "sort":
        order, descending = st.session_state.get("case_order", ("reference", False))
        st.session_state["case_order"] = (value, not descending if value == order else False)
    if verb == "copy":
        st.session_state["copying"] = value
    st.rerun()


def _turn_pages(page: CaseloadPage) -> None:
    number = st.session_state.get("case_page", 1)
    last = -(-page.total // PAGE_SIZE)
    if last <= 1 and not page.more:
        return
    back, words, on = st.columns([1, 2, 1])
    back.button("Earlier", disabled=number == 1, on_click=_turn_to, args=(number - 1,))
    words.caption(f"Page {number}" if page.more else f"Page {number} of {last}")
    on.button("Further", disabled=number >= last and not page.more, on_click=_turn_to, args=(number + 1,))


def _turn_to(number: int) -> None:
    st.session_state["case_page"] = number


screen()
