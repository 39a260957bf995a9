"""A field of the case on the screen: one widget bound to one path, saved when it changes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import streamlit as st

from pages.parts.desk import Desk, faults, write
from pages.parts.html import show
from pages.parts.labels import ON_ONE_LINE
from pages.parts.labels import label as words_for
from schemas.base import EARLIEST, LATEST
from schemas.describe import LINKED_LISTS, Described, Kind, describe
from schemas.vocabularies import RiskGroup

YES, NO, NOT_ANSWERED = "Yes", "No", "Not answered"


def key_of(case_id: str, path: str) -> str:
    """The widget's key: also the CSS class by which *Go to* finds it."""
    return f"field-{case_id[:8]}-{path}"


def field(desk: Desk, path: str, label: str = "", *, quiet: bool = False) -> None:
    """The field at a path: its widget by what the models say it is, its help, and what is still needed beside it.

    `quiet` leaves out what is still needed.
    """
    about = describe(path)
    draw = _DRAW[about.kind]
    draw(desk, path, label or words_for(path, about), about)
    _refusal(desk, path)
    if not quiet:
        said(desk, path)


def _refusal(desk: Desk, path: str) -> None:
    """Why what stands in the field is not saved, where it is not."""
    fault = faults().get((desk.case_id, path))
    if fault:
        show(
            '<p class="fp-fault" role="alert">Not saved yet. {fault} What you typed is still in the field.</p>',
            fault=fault,
        )


def fields(desk: Desk, paths: Sequence[str], columns: int = 2) -> None:
    """Several fields in columns, each column holding those that follow one another: on a narrow screen the order stays."""
    cells = st.columns(columns)
    share = -(-len(paths) // columns)
    for place, path in enumerate(paths):
        with cells[place // share]:
            field(desk, path)


def said(desk: Desk, path: str) -> None:
    """What the check still asks for at a path, in words, with its paragraph."""
    for finding in desk.said_at(path):
        said_beside_fields().add((finding.rule, finding.record, finding.place))
        show(
            '<p class="fp-said"><span aria-hidden="true">○</span> {message} {fix} <span class="fp-para">{para}</span></p>',
            message=finding.message,
            fix=finding.fix,
            para=finding.paragraph,
        )


def said_beside_fields() -> set[tuple[str, str, str]]:
    """The findings that stand beside a field, by rule, record and place: for a list that says only the others."""
    found: set[tuple[str, str, str]] = st.session_state.setdefault("said_beside_fields", set())
    return found


def _bind(desk: Desk, path: str, shown: Any, convert: Callable[[Any], Any]) -> dict[str, Any]:
    """Key and callback for a widget that shows the document's value until the user changes it.

    The widget keeps its own state while it is on screen. Where the document has changed underneath, and the user has
    not, the new value is shown. What could not be saved stays in the field, with the version that it was made from, also
    while the user is elsewhere.
    """
    key = key_of(desk.case_id, path)
    seen, unsaved = st.session_state.setdefault("seen", {}), st.session_state.setdefault("unsaved", {})
    drawn = desk.version.number
    if (desk.case_id, path) in faults() and key in unsaved:
        typed, drawn = unsaved[key]
        st.session_state.setdefault(key, typed)
    elif key not in st.session_state or seen.get(key) != shown:
        st.session_state[key] = shown
    seen[key] = shown

    def changed() -> None:
        value = st.session_state[key]
        seen[key] = value
        write(path, convert(value), drawn)
        unsaved[key] = (value, drawn)

    return {"key": key, "on_change": changed}


def clean(text: str | None) -> str | None:
    """Text as it is kept: blank is `None`, and a word processor's soft line breaks are line breaks."""
    text = re.sub(r"\r\n?|[\x0b\x0c]", "\n", text or "")
    return text if text.strip() else None


def _text(desk: Desk, path: str, label: str, about: Described) -> None:
    bound = _bind(desk, path, desk.value(path) or "", clean)
    if path.rsplit(".", 1)[-1] in ON_ONE_LINE:
        st.text_input(label, help=about.description, **bound)
    else:
        st.text_area(label, help=about.description, height="content", **bound)


def _texts(desk: Desk, path: str, label: str, about: Described) -> None:
    def lines(text: str) -> list[str]:
        return [line.strip() for line in (clean(text) or "").split("\n") if line.strip()]

    bound = _bind(desk, path, "\n".join(desk.value(path) or []), lines)
    st.text_area(label, help=about.description, height="content", **bound)


def _day(desk: Desk, path: str, label: str, about: Described) -> None:
    stored = desk.value(path)
    bound = _bind(
        desk, path, date.fromisoformat(stored) if stored else None, lambda day: day.isoformat() if day else None
    )
    st.date_input(label, help=about.description, format="DD/MM/YYYY", min_value=EARLIEST, max_value=LATEST, **bound)


def _yes_no(desk: Desk, path: str, label: str, about: Described) -> None:
    answers = {YES: True, NO: False, NOT_ANSWERED: None}
    shown = next(words for words, answer in answers.items() if answer is desk.value(path))
    bound = _bind(desk, path, shown, answers.__getitem__)
    st.radio(label, list(answers), horizontal=True, help=about.description, **bound)


def _choice(desk: Desk, path: str, label: str, about: Described) -> None:
    assert about.vocabulary is not None
    names = {code.value: code.label for code in about.vocabulary}
    bound = _bind(desk, path, desk.value(path), lambda code: code)
    st.selectbox(
        label,
        list(names),
        index=None,
        placeholder="Choose",
        format_func=lambda c: names.get(c, c),
        help=about.description,
        **bound,
    )


def _choices(desk: Desk, path: str, label: str, about: Described) -> None:
    assert about.vocabulary is not None
    names = {code.value: code.label for code in about.vocabulary}
    bound = _bind(desk, path, desk.value(path) or [], list)
    st.multiselect(
        label, list(names), format_func=lambda c: names[c], placeholder="Choose", help=about.description, **bound
    )


def _level(desk: Desk, path: str, label: str, about: Described) -> None:
    bound = _bind(desk, path, desk.value(path), lambda number: number)
    st.selectbox(label, list(about.numbers), index=None, placeholder="Choose", help=about.description, **bound)


def _number(desk: Desk, path: str, label: str, about: Described) -> None:
    bound = _bind(desk, path, desk.value(path), lambda number: number)
    whole = path.endswith(("months", "days"))
    bound_value = st.session_state[bound["key"]]
    if bound_value is not None:
        st.session_state[bound["key"]] = int(bound_value) if whole else float(bound_value)
    limits: dict[str, Any] = (
        {"min_value": 0, "max_value": 36_500, "step": 1}
        if whole
        else {"min_value": 0.0, "max_value": 8_760.0, "step": 1.0}
    )
    st.number_input(label, value=None, placeholder="Not given", help=about.description, **limits, **bound)


def _links(desk: Desk, path: str, label: str, about: Described) -> None:
    linked = LINKED_LISTS[path.rsplit(".", 1)[-1]]
    names = {r["id"]: f"{r['id']} {link_words(linked, r)}" for r in desk.value(linked) or []}
    bound = _bind(desk, path, desk.value(path) or [], list)
    st.multiselect(
        label,
        list(names),
        format_func=lambda i: names.get(i, i),
        placeholder="Choose" if names else "None recorded yet",
        help=about.description,
        **bound,
    )


def link_words(records: str, record: dict[str, Any]) -> str:
    """A few words that tell which record of a list this is, as plain text."""
    if records == "assessment.risks":
        group = record.get("group")
        return RiskGroup(group).label if group else "no group yet"
    words = record.get("name") or record.get("description") or record.get("reason_not_named") or ""
    return words if len(words) <= 60 else words[:57] + "…"


def _mapping(desk: Desk, path: str, label: str, about: Described) -> None:
    assert about.vocabulary is not None
    st.markdown(f"**{label}**", help=about.description)
    for code in about.vocabulary:
        entry = f"{path}.{code.value}"
        bound = _bind(desk, entry, desk.value(entry) or "", clean)
        st.text_area(code.label, height="content", **bound)
        _refusal(desk, entry)


def _section(desk: Desk, path: str, label: str, about: Described) -> None:
    assert about.model is not None
    st.markdown(f"**{label}**", help=about.description)
    for name in about.model.model_fields:
        field(desk, f"{path}.{name}")


def _records(desk: Desk, path: str, label: str, about: Described) -> None:
    from pages.parts.records import rows_of

    rows_of(desk, path, label)


_DRAW: dict[Kind, Callable[[Desk, str, str, Described], None]] = {
    Kind.TEXT: _text,
    Kind.TEXTS: _texts,
    Kind.DAY: _day,
    Kind.YES_NO: _yes_no,
    Kind.NUMBER: _number,
    Kind.CHOICE: _choice,
    Kind.CHOICES: _choices,
    Kind.LEVEL: _level,
    Kind.LINKS: _links,
    Kind.MAPPING: _mapping,
    Kind.SECTION: _section,
    Kind.RECORDS: _records,
}
