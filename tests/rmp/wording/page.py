"""Writes `docs/wording.md` from the labelled lines and the code: `python -m tests.rmp.wording.page`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from risk_model.findings import Slot
from tests.rmp.wording.measure import JUDGED, Miss, Score, labelled_lines, measure

PAGE = Path(__file__).parents[3] / "docs" / "wording.md"
TEXT = Path(__file__).parent / "page.md"
HALVES = (("tuning", "Tuning half"), ("held_out", "Held-out half"), (None, "All lines"))
_SHOWN = 160


def page() -> str:
    """The whole page."""
    return TEXT.read_text(encoding="utf-8").replace("{{figures}}", "\n".join(_figures())).replace(
        "{{misses}}", "\n".join(_misses())
    )


def _figures() -> Iterator[str]:
    for split, heading in HALVES:
        lines = labelled_lines(split)
        sound = sum(line["empty"] is None for line in lines)
        yield f"**{heading}**: {len(lines)} lines, {sound} sound and {len(lines) - sound} with one empty slot."
        yield ""
        yield "| Slot | Flagged rightly | Flagged wrongly | Missed | Precision | Recall |"
        yield "|---|---:|---:|---:|---:|---:|"
        for slot, score in measure(lines).items():
            yield _row(slot, score)
        yield ""


def _row(slot: Slot, score: Score) -> str:
    name = f"**{slot}**" if slot in JUDGED else str(slot)
    return (
        f"| {name} | {score.right} | {score.wrong} | {score.missed} | {score.precision:.2f} | {score.recall:.2f} |"
    )


def _misses() -> Iterator[str]:
    for split, heading in HALVES[:2]:
        found = [(slot, miss) for slot, score in measure(labelled_lines(split)).items() for miss in score.misses]
        yield f"**{heading}**: {len(found) or 'none'}."
        yield ""
        if found:
            yield "| Line | Reader says | Program says | Words flagged | Record |"
            yield "|---|---|---|---|---|"
            yield from (_miss(slot, miss) for slot, miss in found)
            yield ""


def _miss(slot: Slot, miss: Miss) -> str:
    line: dict[str, Any] = miss.line
    text = miss.text if len(miss.text) <= _SHOWN else f"{miss.text[:_SHOWN].rstrip()} …"
    says = f"{slot} empty" if miss.flagged else f"{slot} not empty"
    label = f"{line['empty']} empty" if line["empty"] else "sound"
    cells = (line["id"], label, says, miss.flagged.words if miss.flagged else "", text)
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
