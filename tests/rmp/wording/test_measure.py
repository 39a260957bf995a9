"""The labelled lines, and how well the checks do on them."""

from collections import Counter

import pytest

from risk_model.findings import Slot
from rmp.wording.words import words_of
from schemas.base import Record
from schemas.plan import Action, Contingency
from tests.rmp.wording.measure import JUDGED, labelled_lines, measure, rows
from tests.rmp.wording.page import PAGE, page


def test_precision_and_recall_on_all_lines(capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        for split in ("tuning", "held_out", None):
            print(f"\n{split or 'all lines'}", *rows(measure(labelled_lines(split))), sep="\n  ")
    scores = measure(labelled_lines())
    for slot in JUDGED:
        assert scores[slot].precision >= 0.95, slot
        assert scores[slot].recall >= 0.90, slot


def test_the_lines_are_many_distinct_and_half_of_them_held_out() -> None:
    lines = labelled_lines()
    assert len(lines) >= 260
    assert len({line["id"] for line in lines}) == len(lines)
    texts = [tuple(sorted((key, str(value)) for key, value in line["record"].items() if key != "id")) for line in lines]
    assert len(set(texts)) == len(lines)
    splits = Counter(line["split"] for line in lines)
    assert set(splits) == {"tuning", "held_out"} and splits["held_out"] >= splits["tuning"]


def test_about_half_of_the_lines_are_sound_and_every_slot_has_empty_ones() -> None:
    labels = Counter(line["empty"] for line in labelled_lines())
    assert 0.4 < labels[None] / labels.total() < 0.6
    assert {label for label in labels if label} == set(Slot)


def test_every_line_is_a_valid_record() -> None:
    for line in labelled_lines():
        model: type[Record] = Action if line["kind"] == "action" else Contingency
        assert model.model_validate(line["record"]).is_filled


def test_the_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run python -m tests.rmp.wording.page"


def test_a_list_that_is_not_there_raises() -> None:
    with pytest.raises(KeyError):
        words_of("doing", "no such list")
