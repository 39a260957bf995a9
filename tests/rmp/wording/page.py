"""Writes `docs/wording.md` from the labelled lines and the code: `python -m tests.rmp.wording.page`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from risk_model.findings import Slot
from tests.rmp.wording.measure import (
    JUDGED,
    SETS,
    Miss,
    Score,
    first_sight,
    first_sight_scores,
    labelled_lines,
    measure,
)

PAGE = Path(__file__).parents[3] / "docs" / "wording.md"
TEXT = Path(__file__).parent / "page.md"
_SHOWN = 160
_HEAD = ("| Line | Reader says | Program says | Words flagged | Record |", "|---|---|---|---|---|")


def page() -> str:
    """The whole page."""
    parts = {"first": _first_sight(), "differences": _differences(), "figures": _figures(), "misses": _misses()}
    typed = TEXT.read_text(encoding="utf-8")
    for name, lines in parts.items():
        typed = typed.replace(f"{{{{{name}}}}}", "\n".join(lines))
    return typed


def _first_sight() -> Iterator[str]:
    for name in reversed(first_sight()):
        yield from _table(SETS[name], labelled_lines(name), first_sight_scores(name))


def _differences() -> Iterator[str]:
    for name, seen in reversed(first_sight().items()):
        lines = {line["id"]: line for line in labelled_lines(name)}
        yield f"**{SETS[name]}**: {len(seen['differences'])}."
        yield ""
        yield from _HEAD
        yield from (_difference(lines[place], slot, words) for place, slot, words in seen["differences"])
        yield ""


def _figures() -> Iterator[str]:
    for split, heading in (*SETS.items(), (None, "All lines")):
        lines = labelled_lines(split)
        yield from _table(heading, lines, measure(lines))


def _table(heading: str, lines: list[dict[str, Any]], scores: dict[Slot, Score]) -> Iterator[str]:
    sound = sum(line["empty"] is None for line in lines)
    yield f"**{heading}**: {len(lines)} lines, {sound} sound and {len(lines) - sound} with one empty slot."
    yield ""
    yield "| Slot | Flagged rightly | Flagged wrongly | Missed | Precision | Recall |"
    yield "|---|---:|---:|---:|---:|---:|"
    yield from (_row(slot, score) for slot, score in scores.items())
    yield ""


def _row(slot: Slot, score: Score) -> str:
    name = f"**{slot}**" if slot in JUDGED else str(slot)
    return (
        f"| {name} | {score.right} | {score.wrong} | {score.missed} | {score.precision:.2f} | {score.recall:.2f} |"
    )


def _misses() -> Iterator[str]:
    for split, heading in SETS.items():
        found = [(slot, miss) for slot, score in measure(labelled_lines(split)).items() for miss in score.misses]
        yield f"**{heading}**: {len(found) or 'none'}."
        yield ""
        if found:
            yield from _HEAD
            yield from (_difference(miss.line, slot, miss.flagged.words if miss.flagged else None) for slot, miss in found)
            yield ""


def _difference(line: dict[str, Any], slot: str, words: str | None) -> str:
    says = f"{slot} empty" if words else f"{slot} not empty"
    label = f"{line['empty']} empty" if line["empty"] else "sound"
    text = Miss(line, None).text
    text = text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()} …"
    cells = (line["id"], label, says, words or "", text)
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
