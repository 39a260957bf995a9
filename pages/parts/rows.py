"""Rows of lists without ids: which row of a later version is the one that was on screen."""

from schemas.paths import get
from schemas.reading import Document


def same_row(base: Document, theirs: Document, path: str) -> bool:
    """Whether a path by place in a list leads to the same row in both: the row itself, or all the others, stayed as they were."""
    steps = path.split(".")
    for length, step in enumerate(steps):
        if step.isdigit():
            before, now = (list(get(document, ".".join(steps[:length]))) for document in (base, theirs))
            rest = [
                {k: v for k, v in rows.pop(int(step)).items() if k not in steps[length + 1 :]} for rows in (before, now)
            ]
            return before == now or rest[0] == rest[1]
    return True
