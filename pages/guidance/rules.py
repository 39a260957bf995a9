"""Rules: every rule with its paragraph, its meaning and its examples, and its open findings in the open case."""

from __future__ import annotations

import json

import streamlit as st

from pages.parts.desk import desk_if_open
from pages.parts.frame import guard, header, side_panel
from pages.parts.going import css_name
from pages.parts.html import counted, show
from pages.parts.rule_entry import chosen_rule, rule_entry
from pages.parts.style import style
from risk_model.kinds import Check
from risk_model.registry import Rule
from rmp.check import all_rules
from rmp.rule_reference import title_of
from rmp.rule_search import chapters_of, matching

PAGE_SIZE = 20
FEW = 3
"""So few rules found are shown unfolded."""


def screen() -> None:
    """Search, a page of rules, and the rule that somebody came for."""
    guard()
    style()
    desk = desk_if_open()
    if desk:
        header(desk)
        side_panel(desk)
    st.title("Rules")
    chosen = _came_for()
    found = _found()
    if not found:
        st.info("No rule matches. Search for other words, or choose another chapter or kind.")
        return
    page = min(st.session_state.get("rules_page", 1), -(-len(found) // PAGE_SIZE))
    shown = found[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
    first = (page - 1) * PAGE_SIZE + 1
    show(
        '<p role="status">{count}, {first} to {last} shown</p>',
        count=counted(len(found), "rule"),
        first=first,
        last=first + len(shown) - 1,
    )
    with st.container(gap="xsmall"):
        for rule in shown:
            if rule is chosen:
                chosen_rule(rule, desk)
            else:
                rule_entry(rule, desk, _choose, unfolded=len(found) <= FEW)
    _turn_pages(page, -(-len(found) // PAGE_SIZE))
    if chosen in shown and chosen and st.session_state.pop("rule_to_show", ""):
        _scroll_to(chosen)


def _came_for() -> Rule | None:
    """The rule in the address. Coming to a new one, the filters are cleared and its page is opened."""
    wanted = st.query_params.get("rule", "")
    rule = next((rule for rule in all_rules() if rule.id == wanted), None)
    if wanted and rule is None:
        show(
            '<p class="fp-fault" role="alert">There is no rule {wanted}. All rules are listed below.</p>', wanted=wanted
        )
    if rule and st.session_state.get("rule_came_for") != rule.id:
        st.session_state.update(rules_text="", rules_chapter=None, rules_kind=None)
        st.session_state["rules_page"] = all_rules().index(rule) // PAGE_SIZE + 1
        st.session_state["rule_to_show"] = rule.id
    st.session_state["rule_came_for"] = rule.id if rule else ""
    return rule


def _found() -> list[Rule]:
    search, chapter, kind = st.columns([3, 2, 1])
    text = search.text_input("Search by id, paragraph or words", key="rules_text", max_chars=200, on_change=_anew)
    titles = {number: f"{number}. {title_of(number)}" for number in chapters_of(all_rules())}
    number = chapter.selectbox(
        "Chapter",
        list(titles),
        index=None,
        placeholder="All",
        format_func=lambda n: titles[n],
        key="rules_chapter",
        on_change=_anew,
    )
    check = kind.selectbox(
        "Kind",
        list(Check),
        index=None,
        placeholder="All",
        format_func=lambda c: c.value,
        key="rules_kind",
        on_change=_anew,
    )
    return matching(all_rules(), text, number, check)


def _anew() -> None:
    """Another search begins on its first page, and no longer at the rule that somebody came for."""
    st.session_state["rules_page"] = 1
    st.query_params.pop("rule", None)


def _choose(rule: str) -> None:
    """Open a rule where it stands, and name it in the address."""
    st.query_params["rule"] = rule
    st.session_state["rule_came_for"] = rule


def _turn_pages(page: int, last: int) -> None:
    if last == 1:
        return
    back, words, on = st.columns([1, 2, 1])
    back.button("Earlier", disabled=page == 1, on_click=_turn_to, args=(page - 1,), key="rules-earlier")
    words.caption(f"Page {page} of {last}")
    on.button("Further", disabled=page >= last, on_click=_turn_to, args=(page + 1,), key="rules-further")


def _turn_to(page: int) -> None:
    st.session_state["rules_page"] = page
    st.query_params.pop("rule", None)


def _scroll_to(rule: Rule) -> None:
    """Bring the rule into view, once it is there."""
    name = json.dumps(css_name(f"went-to-rule-{rule.id}"))
    st.html(
        "<script>(() => { let tries = 0; const find = () => { const rule = document.querySelector('.st-key-' + "
        + name
        + """); if (rule) rule.scrollIntoView({block: 'start'}); else if (++tries < 20) setTimeout(find, 150); };
        setTimeout(find, 200); })();</script>""",
        unsafe_allow_javascript=True,
    )


screen()
