"""The panel of a record that two people changed: each field that differs, before, mine and theirs, and a choice."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import streamlit as st

from pages.parts.html import show
from pages.parts.labels import label
from pages.parts.late_choice import Late, add_it, set_aside, take, take_chosen, type_again
from pages.parts.settings import the_store
from pages.parts.unit_words import unit_words
from rmp.changes import in_words
from schemas.describe import Kind, describe
from schemas.merging import Clash, ClashField, Side
from schemas.paths import NoSuchPlace, get

MINE, THEIRS, TOGETHER = "Mine", "Theirs", "Written together"


def clash_panel(late: Late, who: str) -> None:
    """The whole panel of one late save: its records, then the ways to settle it."""
    for clash in late.found.clashes:
        if clash.removed_by:
            _removed(late, clash, who)
        else:
            _record(late, clash)
    if late.found.merged:
        show("<p>What else you changed meets nothing of theirs and is saved with it.</p>")
    removed = [clash for clash in late.found.clashes if clash.removed_by]
    if len(removed) == len(late.found.clashes):
        mine_gone = removed[0].removed_by is Side.MINE
        quick_ways(
            late, *(("Remove it", "Keep it") if mine_gone else ("Put it back with my change", "Leave it removed"))
        )
        return
    several = sum(len(clash.fields) for clash in late.found.clashes) > 1
    with st.container(horizontal=True, gap="small"):
        st.button(
            "Save this record" if len(late.found.clashes) == 1 else "Save these records",
            type="primary", key=f"late-save-{late.refused.id}", on_click=_save, args=(late,),
        )  # fmt: skip
        ours, saved = ("mine", "theirs") if late.is_mine else (f"what {late.refused.author} typed", "what is saved")
        _button(late, f"Use {ours} whole" if several else f"Use {ours}", "mine", take, Side.MINE)
        _button(late, f"Keep {saved} whole" if several else f"Keep {saved}", "theirs", take, Side.THEIRS)


def quick_ways(late: Late, mine: str, theirs: str) -> None:
    """Two buttons where nothing is to be chosen field by field."""
    with st.container(horizontal=True, gap="small"):
        if late.found.clashes:
            _button(late, mine, "mine", take, Side.MINE)
            _button(late, theirs, "theirs", take, Side.THEIRS)
        else:
            _button(late, mine, "mine", add_it)
            _button(late, theirs, "theirs", set_aside)


def _button(late: Late, words: str, key: str, settles: Any, *more: Any) -> None:
    st.button(words, key=f"late-{key}-{late.refused.id}", on_click=settles, args=(late, *more))


def _record(late: Late, clash: Clash) -> None:
    theirs = [field for field in clash.fields if field.by is not Side.MINE]
    names = dict.fromkeys(who_changed(late, field) for field in theirs)
    show(
        "<p><strong>{who} changed {what} while {writer} changing it.</strong> Nothing is lost: both are here. Choose field "
        "by field; a field that only one of the two changed is set to that one.</p>",
        who=" and ".join(names),
        writer="you were" if late.is_mine else f"{late.refused.author} was",
        what=unit_words(clash.path),
    )
    for field in clash.fields:
        _field(late, field)


def _field(late: Late, field: ClashField) -> None:
    words = label(field.path, describe(field.path))
    show("<p class='fp-clash-name'>{words}</p>", words=words)
    columns = st.columns(3)
    before, mine, theirs = (in_words(field.path, value) for value in (field.base, field.mine, field.theirs))
    for column, heading, value in (
        (columns[0], "Before:", before),
        (columns[1], "Yours:" if late.is_mine else f"Typed by {late.refused.author}:", mine if field.by is not Side.THEIRS else "as before"),
        (columns[2], "Theirs, saved now:" if late.is_mine else "Saved now:", theirs if field.by is not Side.MINE else "as before"),
    ):
        with column:
            show("<p class='fp-source'>{heading}</p><p class='fp-text'>{value}</p>", heading=heading, value=value)
    ways = [MINE, THEIRS, *([TOGETHER] if _is_text(field) else [])]
    preset = {Side.MINE: MINE, Side.THEIRS: THEIRS, Side.BOTH: None}[field.by]
    key = _key(late, field)
    st.session_state.setdefault(key, preset)
    names = {} if late.is_mine else {MINE: f"As {late.refused.author} typed it", THEIRS: "As it is saved"}
    chosen = st.radio(
        f"{words} Which?", ways, horizontal=True, key=key, label_visibility="collapsed",
        format_func=lambda way: names.get(way, way),
    )  # fmt: skip
    if chosen == TOGETHER:
        st.session_state.setdefault(f"{key}-text", _both(field))
        st.text_area(
            f"{words} Written together", key=f"{key}-text", height="content", max_chars=4000, on_change=_keep, args=(late, field),
        )  # fmt: skip


def _both(field: ClashField) -> str:
    """Both texts to begin with; what was written together before has theirs in it already."""
    texts = [str(value) for value in (field.theirs, field.mine) if value]
    return texts[-1] if texts[0] in texts[-1] else "\n".join(texts)


def _keep(late: Late, field: ClashField) -> None:
    """Keep what is being written together in the database, in place of what was typed first: a screen may be left any time."""
    old, text = f"late-{late.refused.id}-", st.session_state[f"{_key(late, field)}-text"]
    kept = type_again(late, field.path, text)
    if kept is None:
        return
    for key in [str(key) for key in st.session_state if str(key).startswith(old)]:
        st.session_state[f"late-{kept}-{key.removeprefix(old)}"] = st.session_state[key]
    looked_at = st.session_state.setdefault("late_looked_at", set())
    looked_at.add(kept)


def _removed(late: Late, clash: Clash, who: str) -> None:
    name = unit_words(clash.path)
    if clash.removed_by is Side.MINE:
        mine = "You" if late.is_mine else late.refused.author
        show("<p><strong>{mine} removed {name} while {who} changed it.</strong></p>", mine=mine, name=name, who=who)
        return
    show(
        "<p><strong>{who} removed {name} while {writer} changing it.</strong> What was written is here.</p>"
        "<p class='fp-text'>{mine}</p>",
        who=_who_removed(late, clash) or who,
        writer="you were" if late.is_mine else f"{late.refused.author} was",
        name=name,
        mine="\n".join(_lines(clash)),
    )


def _lines(clash: Clash) -> list[str]:
    """The record as I changed it, a line for each field that is filled in."""
    found = []
    for name, value in clash.mine.items():
        path = f"{clash.path}.{name}"
        if name != "id" and value not in (None, "", [], {}):
            found.append(f"{label(path, describe(path))} {in_words(path, value)}")
    return found


def _save(late: Late) -> None:
    choices: dict[str, Side] = {}
    written: dict[str, str] = {}
    open_fields = []
    for field in (field for clash in late.found.clashes for field in clash.fields):
        chosen = st.session_state.get(_key(late, field))
        if chosen is None:
            open_fields.append(label(field.path, describe(field.path)))
        elif chosen == TOGETHER:
            written[field.path] = st.session_state.get(f"{_key(late, field)}-text") or ""
        else:
            choices[field.path] = Side.MINE if chosen == MINE else Side.THEIRS
    if open_fields:
        st.session_state["notice"] = f"Not saved yet. Choose for: {' '.join(open_fields)}"
        return
    take_chosen(late, choices, written)


def _key(late: Late, field: ClashField) -> str:
    """The choice belongs to what was shown: where theirs changes, it is asked anew."""
    return f"late-{late.refused.id}-{field.path}-{hash(str(field.theirs))}"


def _is_text(field: ClashField) -> bool:
    return describe(field.path).kind is Kind.TEXT and field.by is Side.BOTH and bool(field.mine and field.theirs)


def who_changed(late: Late, field: ClashField) -> str:
    """Who put there what stands in a field now."""
    return _author_at(late.desk.case_id, late.desk.version.number, field.path, late.refused.based_on)


def _who_removed(late: Late, clash: Clash) -> str:
    return _author_at(late.desk.case_id, late.desk.version.number, clash.path, late.refused.based_on)


@lru_cache(maxsize=256)
def _author_at(case_id: str, number: int, path: str, since: int) -> str:
    """The author of the first version, after another, with the value that stands there now. Versions never change."""
    version = the_store().read(case_id, number)
    value = _value(version.document, path)
    while version.number > since + 1:
        before = the_store().read(case_id, version.number - 1)
        if _value(before.document, path) != value:
            break
        version = before
    return version.author


def _value(document: dict[str, Any], path: str) -> Any:
    try:
        return get(document, path)
    except NoSuchPlace:
        return None
