"""Which version of a case is on this session's screen, and which versions this session made itself. View state only."""

from __future__ import annotations

import streamlit as st


def on_screen() -> tuple[str, int]:
    """The case that is open and the version that was read last."""
    shown: tuple[str, int] = st.session_state["version_on_screen"]
    return shown


def now_on_screen(case_id: str, number: int) -> None:
    """Note which version is read for the screen."""
    st.session_state["version_on_screen"] = (case_id, number)


def saved_here(case_id: str, number: int, path: str = "") -> None:
    """Note a version that this session made, and the field that it was made from."""
    now_on_screen(case_id, number)
    _own().add((case_id, number))
    if path:
        _written()[case_id, path] = number


def is_own(case_id: str, number: int) -> bool:
    """Whether this session made a version."""
    return (case_id, number) in _own()


def based_on(case_id: str, path: str, drawn: int) -> int:
    """The version that what stands in a field was made from.

    It is the version that the field was drawn from, or a later one that this session made in between: who types on before
    the screen is drawn again never meets a save of their own.
    """
    number = max(drawn, _written().get((case_id, path), 0))
    while is_own(case_id, number + 1):
        number += 1
    return number


def _own() -> set[tuple[str, int]]:
    own: set[tuple[str, int]] = st.session_state.setdefault("own_versions", set())
    return own


def _written() -> dict[tuple[str, str], int]:
    written: dict[tuple[str, str], int] = st.session_state.setdefault("fields_written", {})
    return written
