"""The labelled lines, and how well the checks do on them."""

from collections import Counter

import pytest

from risk_model.findings import Slot
from rmp.wording.words import words_of
from schemas.base import Record
from schemas.plan import Action, Contingency
from tests.rmp.wording.measure import JUDGED, SETS, figures, first_sight, first_sight_scores, labelled_lines, measure
from tests.rmp.wording.page import PAGE, page


@pytest.mark.parametrize("split", [*SETS, None])
def test_precision_and_recall_reach_the_aim_on_every_set_and_on_all_lines(split: str | None) -> None:
    scores = measure(labelled_lines(split))
    about = first_sight_scores(split) if split in first_sight() else dict.fromkeys(JUDGED)
    for slot in (slot for slot in JUDGED if slot in about):
        assert scores[slot].precision >= 0.95, slot
        assert scores[slot].recall >= 0.90, slot


def test_the_lines_are_many_and_distinct_and_those_read_before_they_were_seen_are_most_of_the_records() -> None:
    lines = labelled_lines()
    assert len({line["id"] for line in lines}) == len(lines)
    texts = [tuple(sorted((key, str(value)) for key, value in line["record"].items() if key != "id")) for line in lines]
    assert len(set(texts)) == len(lines)
    splits = Counter(line["split"] for line in lines)
    assert set(splits) == set(SETS)
    assert splits.total() - splits["phrases"] - splits["tuning"] >= 2 * splits["tuning"]


def test_first_sight_is_kept_for_every_blind_set_and_counts_each_of_its_empty_slots() -> None:
    assert list(first_sight()) == [name for name in SETS if name.startswith("blind")]
    for name in first_sight():
        labels = Counter(line["empty"] for line in labelled_lines(name))
        for slot, score in first_sight_scores(name).items():
            assert score.right + score.missed == labels[slot], (name, slot)


def test_the_figures_printed_begin_with_first_sight() -> None:
    printed = list(figures())
    assert printed[0] == f"{SETS[list(first_sight())[-1]]}, at first sight"
    assert "All lines, now" in printed


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
