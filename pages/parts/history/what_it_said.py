"""Everything that a version said: each section and record with the fields that are filled in, in words."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from pages.parts.html import joined, piece, show
from pages.parts.settings import today
from rmp.changes.names import RECORDS, SECTIONS, noun
from rmp.changes.titles import record_title
from rmp.changes.values import pairs_of
from rmp.check import check
from rmp.in_words import in_words
from schemas.describe import Kind, describe
from schemas.paths import RECORD_LISTS, get
from schemas.reading import Document, case_of
from store import Version

_PARTS = {
    "Plan": ("plan",),
    "Assessment": ("assessment", "people_at_risk"),
    "Person and context": ("", "person", "offence", "context", "mappa", "agencies"),
    "Everything else": tuple(
        name
        for name in SECTIONS
        if name and "." not in name
        and name not in ("plan", "assessment", "people_at_risk", "person", "offence", "context", "mappa", "agencies")
    ),
}  # fmt: skip
"""Which sections are shown together; the blank one holds what stands in no section."""


def what_it_said(version: Version) -> None:
    """What was open in the version, then one part of it at a time."""
    case = case_of(version.document)
    open_in_it = [piece("<li>{line}</li>", line=line) for line in in_words(case, check(case, on=today()))]
    show(
        '<p>What was open in it, by the checks of today:</p><ul class="fp-words">{lines}</ul>', lines=joined(open_in_it)
    )
    part = st.segmented_control(
        "Part of this version",
        list(_PARTS),
        key="version_part",
        default="Plan",
        required=True,
        label_visibility="collapsed",
    )
    pieces = [block for name in _PARTS[part or "Plan"] for block in _section(version.document, name)]
    show("<div>{blocks}</div>", blocks=joined(pieces) if pieces else "Nothing was filled in here.")


def _section(document: Document, name: str) -> list[Markup]:
    """A section's own fields, then each of its records."""
    if not name:
        return [_block(SECTIONS[""], [("Reference", document["reference"])])]
    value = document.get(name)
    if not value:
        return []
    if name in RECORD_LISTS:
        return _records(document, name)
    if describe(name).kind is Kind.RECORDS:
        return [_block(SECTIONS[name], *(pairs_of(f"{name}.0", row) for row in value))]
    inner = [path for path in RECORD_LISTS if path.startswith(f"{name}.")]
    own = {key: entry for key, entry in value.items() if f"{name}.{key}" not in inner}
    pairs = pairs_of(name, own)
    blocks = [_block(SECTIONS[name], pairs)] if pairs else []
    return blocks + [block for path in inner for block in _records(document, path)]


def _records(document: Document, path: str) -> list[Markup]:
    records = get(document, path) or []
    blocks = []
    for record in records:
        where = f"{path}.{record['id']}"
        title = record_title(where, record)
        blocks.append(_block(f"{RECORDS[path]} {record['id']}{f': {title}' if title else ''}", pairs_of(where, record)))
    return blocks or [_block(f"No {noun(path)}")]


def _block(heading: str, *rows: list[tuple[str, str]]) -> Markup:
    """A heading, and a list of fields for each row."""
    return piece(
        '<h3 class="fp-changed">{heading}</h3>{rows}', heading=heading, rows=joined([_row(row) for row in rows if row])
    )


def _row(pairs: list[tuple[str, str]]) -> Markup:
    said = [
        piece('<dt>{called}</dt><dd class="fp-text">{words}</dd>', called=called, words=words)
        for called, words in pairs
    ]
    return piece('<dl class="fp-facts">{said}</dl>', said=joined(said))
