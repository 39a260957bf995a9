"""A case as a file to take away: JSON without loss, under a name that every system accepts."""

import json
import re
import unicodedata

from schemas.reading import SIZE_LIMIT, Document

_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com\d|lpt\d)", re.IGNORECASE)
_SPARED = frozenset(" -_.")
_LONGEST = 150
"""Bytes of a name without its suffix; most systems stop at 255 for both."""


def to_json(document: Document) -> bytes:
    """The document as a UTF-8 file: keys in their order, nulls and all, so that reading it gives the same document.

    It is indented for people, unless that would make it larger than what can be read back.
    """
    content = _dumped(document, indent=2)
    return content if len(content) <= SIZE_LIMIT else _dumped(document, indent=None)


def file_name(reference: str, suffix: str) -> str:
    """A file's name made of the case's reference and a suffix (`.json`, `-referral.docx`), fit for Windows too."""
    stem = _safe(reference)[:_LONGEST]
    while len(stem.encode()) > _LONGEST:
        stem = stem[:-1]
    stem = stem.strip(" .-") or "case"
    if _RESERVED.fullmatch(stem.partition(".")[0].strip()):
        stem = f"case-{stem}"
    return stem + _safe(suffix).rstrip(" .-")


def _dumped(document: Document, *, indent: int | None) -> bytes:
    separators = (",", ": ") if indent else (",", ":")
    text = json.dumps(document, ensure_ascii=False, allow_nan=False, indent=indent, separators=separators)
    return f"{text}\n".encode()


def _safe(text: str) -> str:
    """Letters of any script, digits, and `-`, `_`, `.`, single spaces; whatever else stands there becomes a hyphen."""
    composed = unicodedata.normalize("NFKC", text)
    kept = "".join(c if c in _SPARED or unicodedata.category(c)[0] in "LNM" else "-" for c in composed)
    return re.sub(r"\.{2,}", ".", re.sub(r"-{2,}", "-", re.sub(r" {2,}", " ", kept)))
