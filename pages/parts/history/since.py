"""Choosing the version that a document is compared with: a sign-off, or any earlier version."""

from __future__ import annotations

import streamlit as st

from documents.views.changes import Since
from pages.parts.desk import Desk
from pages.parts.history.lines import moment
from pages.parts.settings import the_store
from rmp.changes import what_changed
from store.sign_offs import SignOffRole, sign_offs_of

_ROLES = {SignOffRole.LINE_MANAGER: "line manager", SignOffRole.CHAIR: "Chair"}


def since_chosen(desk: Desk) -> tuple[str, Since | None]:
    """What was chosen, as a key, and what changed since; `None` where the document is to leave that part out.

    The latest sign-off of each role comes first, then the earlier versions, the newest first.
    """
    offers = {"": ("", 0), **_sign_offs(desk), **_versions(desk)}
    if len(offers) == 1:
        return "", None
    chosen = st.selectbox(
        "Say what changed since",
        list(offers),
        key="changed-since",
        format_func=lambda key: offers[key][0] if key else "Leave this part out",
    )
    if not chosen:
        return "", None
    words, number = offers[chosen]
    version = the_store().read(desk.case_id, number)
    saved = f"That version was saved by {version.author} on {moment(version.saved_at)}."
    return chosen, Since(words.partition(",")[0], what_changed(version.document, desk.document), saved)


def _sign_offs(desk: Desk) -> dict[str, tuple[str, int]]:
    latest = {sign_off.role: sign_off for sign_off in sign_offs_of(the_store(), desk.case_id)}
    return {
        f"sign-off {role}": (
            f"the sign-off by {_ROLES[role]} (version {found.version}), {moment(found.at)}",
            found.version,
        )
        for role, found in latest.items()
    }


def _versions(desk: Desk) -> dict[str, tuple[str, int]]:
    lines = the_store().history(desk.case_id)
    return {
        f"version {line.number}": (f"version {line.number}, {moment(line.saved_at)}, {line.author}", line.number)
        for line in reversed(lines)
        if line.number < desk.version.number
    }
