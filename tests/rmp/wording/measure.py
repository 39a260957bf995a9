"""Measures the wording checks against the labelled lines: test support, no part of the product."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from risk_model.findings import Slot
from rmp.wording import WordingGap, gaps_in_action, gaps_in_contingency
from schemas.plan import Action, Contingency

LABELLED = Path(__file__).parent / "labelled.jsonl"
FIRST_SIGHT = Path(__file__).parent / "first_sight.json"
SETS = {
    "tuning": "Tuning half",
    "held_out": "Held-out half",
    "blind_1": "First blind set",
    "blind_2": "Second blind set",
    "blind_3": "Third blind set",
    "blind_4": "Fourth blind set",
    "blind_5": "Fifth blind set",
    "blind_6": "Sixth blind set, of undated records and *when* alone",
    "blind_7": "Seventh blind set, by three other writers",
    "blind_8": "Eighth blind set, by two more writers",
    "blind_9": "Ninth blind set, by a sixth writer",
    "blind_10": "Tenth blind set, by a seventh and an eighth writer",
    "phrases": "Short phrases in a plain record",
}
"""The sets of labelled lines, by the `split` of a line."""

JUDGED = (Slot.ACT, Slot.WHEN, Slot.EVIDENCE, Slot.CONTINGENCY)


@dataclass(frozen=True)
class Miss:
    """A line on which reader and program differ about a slot."""

    line: dict[str, Any]
    flagged: WordingGap | None

    @property
    def text(self) -> str:
        """The record, short enough for one line of a table."""
        return "; ".join(f"{key}: {value}" for key, value in self.line["record"].items() if key not in ("id", "pillar"))


@dataclass(frozen=True)
class Score:
    """How often a flag of this slot is right, and how many of the empty ones are flagged."""

    right: int
    wrong: int
    missed: int
    misses: tuple[Miss, ...]

    @property
    def precision(self) -> float:
        """Share of the flags that are right; 1 when nothing was flagged."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Share of the empty ones that are flagged; 1 when there are none."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


def labelled_lines(split: str | None = None) -> list[dict[str, Any]]:
    """The labelled lines, all or those of one half."""
    lines = [json.loads(line) for line in LABELLED.read_text(encoding="utf-8").splitlines()]
    return [line for line in lines if split in (None, line["split"])]


def first_sight() -> dict[str, dict[str, Any]]:
    """What was measured on each blind set before anything was changed for it: `slots` and `differences`, by set."""
    seen: dict[str, dict[str, Any]] = json.loads(FIRST_SIGHT.read_text(encoding="utf-8"))
    return seen


def first_sight_scores(name: str) -> dict[Slot, Score]:
    """Those figures as scores."""
    slots = first_sight()[name]["slots"]
    return {Slot(slot): Score(right, wrong, missed, ()) for slot, (right, wrong, missed) in slots.items()}


def gaps_on(line: dict[str, Any]) -> list[WordingGap]:
    """What the checks say about one line."""
    if line["kind"] == "action":
        return gaps_in_action(Action.model_validate(line["record"]))
    return gaps_in_contingency(Contingency.model_validate(line["record"]))


def measure(lines: Iterable[dict[str, Any]]) -> dict[Slot, Score]:
    """Precision, recall and every difference, slot by slot."""
    seen = [(line, {gap.slot: gap for gap in reversed(gaps_on(line))}) for line in lines]
    return {slot: _score(slot, seen) for slot in Slot}


def _score(slot: Slot, seen: list[tuple[dict[str, Any], dict[Slot, WordingGap]]]) -> Score:
    right = wrong = missed = 0
    misses: list[Miss] = []
    for line, flagged in seen:
        is_empty = line["empty"] == slot
        if is_empty and slot in flagged:
            right += 1
        elif is_empty or slot in flagged:
            wrong += slot in flagged
            missed += is_empty
            misses.append(Miss(line, flagged.get(slot)))
    return Score(right, wrong, missed, tuple(misses))


def rows(scores: dict[Slot, Score]) -> Iterator[str]:
    """One line a slot, for printing."""
    for slot, score in scores.items():
        yield (
            f"{slot:12} precision {score.precision:.2f} recall {score.recall:.2f} "
            f"(right {score.right}, wrong {score.wrong}, missed {score.missed})"
        )


def figures() -> Iterator[str]:
    """First sight of the newest blind set, then every set as it is now."""
    newest = list(first_sight())[-1]
    yield f"{SETS[newest]}, at first sight"
    yield from (f"  {row}" for row in rows(first_sight_scores(newest)))
    for split, heading in (*SETS.items(), (None, "All lines")):
        yield f"{heading}, now"
        yield from (f"  {row}" for row in rows(measure(labelled_lines(split))))


if __name__ == "__main__":
    print(*figures(), sep="\n")
