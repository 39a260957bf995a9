"""A comparison of two documents as plain text and as JSON, for the command line and for taking away."""

from __future__ import annotations

import json
from typing import Any

from rmp.changes.changes import Changes
from rmp.changes.values import flat
from schemas.reading import Document


def compared_as_text(before: Document, after: Document, changes: Changes) -> str:
    """The changes under a heading for each record, a line a change."""
    one, other = flat(before["reference"]), flat(after["reference"])
    name = one if one == other else f"{one} and {other}"
    count = len(changes.lines)
    if not count:
        return f"{name}: nothing changed."
    lines = [f"{name}: {count} change{'' if count == 1 else 's'}"]
    for group in changes.groups:
        lines += ["", group.heading, *(f"  {line.sentence}" for line in group.lines)]
    return "\n".join(lines)


def compared(before: Document, after: Document, changes: Changes, **about: Any) -> dict[str, Any]:
    """The comparison as plain data: both references, whatever else is known about the two, then the changes."""
    return {"before": before["reference"], "after": after["reference"], **about, **changes.as_json()}


def compared_as_json(before: Document, after: Document, changes: Changes, **about: Any) -> str:
    """The comparison as indented JSON."""
    return json.dumps(compared(before, after, changes, **about), indent=2, ensure_ascii=False)
