"""An example each way for every rule: taken from the tests, shipped as data, current."""

from pathlib import Path

import pytest

from guidance import cite
from risk_model.conditions import EVERY_CASE
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import Rule
from rmp import examples
from rmp.check import all_rules
from rmp.examples import NONE, PUBLISHED, Examples, as_toml, examples_of
from rmp.examples_from_tests import TESTS, examples_from

RULE = Rule("RMP-12.99z", Check.ERROR, (cite("12.9"),), "What is asked is there", EVERY_CASE, EVERY_PURPOSE, "For a test.", lambda look: iter(()))


def taken_from(source: str, folder: Path) -> Examples:
    (folder / "test_made_up.py").write_text(source.replace("ID", '"RMP-12.99z", case'), encoding="utf-8")
    return examples_from(folder, [RULE])["RMP-12.99z"]


def test_the_published_examples_are_current():
    assert PUBLISHED.read_text(encoding="utf-8") == as_toml(examples_from(TESTS, all_rules())), "run python -m rmp.rule_reference"


@pytest.mark.parametrize("entry", all_rules(), ids=lambda entry: entry.id)
def test_every_rule_has_an_example_each_way(entry: Rule):
    found = examples_of(entry.id)
    assert found.stays_quiet, f"no test keeps {entry.id} quiet"
    assert found.speaks_up or "by design" in entry.meaning, f"no test makes {entry.id} fire"
    assert found.speaks_up != found.stays_quiet


def test_examples_are_sentences_without_a_full_stop_and_without_the_words_of_a_test():
    for entry in all_rules():
        for sentence in filter(None, (examples_of(entry.id).speaks_up, examples_of(entry.id).stays_quiet)):
            assert sentence[0].isupper() or sentence[0].isdigit()
            assert not sentence.endswith(".")
            assert "_" not in sentence


def test_the_first_test_that_fires_and_the_first_that_stays_quiet_are_the_examples(tmp_path: Path):
    source = """
def test_the_first_is_found(): fires(ID)
def test_the_second_is_found(): fires(ID)
def test_the_first_is_fine(): stays_quiet(ID)
def test_the_second_is_fine(): stays_quiet(ID)
"""
    assert taken_from(source, tmp_path) == Examples("The first is found", "The first is fine")


def test_a_test_about_a_sound_case_or_the_purpose_says_nothing_of_the_rule(tmp_path: Path):
    source = """
def test_the_sound_case_is_quiet(): stays_quiet(ID)
def test_it_belongs_to_the_referral(): stays_quiet(ID)
def test_this_one_tells(): stays_quiet(ID)
"""
    assert taken_from(source, tmp_path).stays_quiet == "This one tells"


def test_a_test_that_tells_both_is_second_choice_for_firing_and_none_for_quiet(tmp_path: Path):
    both = "def test_both_ways():\n    fires(ID)\n    stays_quiet(ID)\n"
    assert taken_from(both, tmp_path) == Examples("Both ways", "What is asked is there")
    assert taken_from(both + "def test_one_way(): fires(ID)\n", tmp_path) == Examples("One way", "What is asked is there")


def test_a_test_about_this_rule_alone_comes_before_one_about_several(tmp_path: Path):
    source = "def test_several():\n    stays_quiet(ID)\n    stays_quiet('RMP-12.1a', case)\ndef test_alone(): stays_quiet(ID)\n"
    assert taken_from(source, tmp_path).stays_quiet == "Alone"


def test_the_tests_that_mirror_the_rules_come_first(tmp_path: Path):
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "test_z.py").write_text('def test_beside_the_rule(): fires("RMP-12.99z", case)\n', encoding="utf-8")
    assert taken_from("def test_elsewhere(): fires(ID)\n", tmp_path).speaks_up == "Beside the rule"


def test_without_a_test_there_is_no_example(tmp_path: Path):
    assert taken_from("", tmp_path) == NONE


def test_what_is_met_by_design_says_so():
    [up, quiet] = examples_of("RA-11.6a").lines
    assert up == ("Speaks up", "never: the design of the program meets it")
    assert quiet[1]


def test_any_sentence_can_be_written_and_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    found = {"RMP-12.99z": Examples('He said "no" \\ and left', "Ünïcode – fine"), "RMP-12.98z": NONE}
    file = tmp_path / "examples.toml"
    file.write_text(as_toml(found), encoding="utf-8")
    monkeypatch.setattr(examples, "PUBLISHED", file)
    examples._published.cache_clear()
    assert examples_of("RMP-12.99z") == found["RMP-12.99z"]
    assert examples_of("RMP-12.98z") == NONE
    examples._published.cache_clear()


def test_the_examples_need_no_tests_while_the_product_runs():
    source = Path(examples.__file__).read_text(encoding="utf-8")
    assert "tests" not in "".join(line for line in source.splitlines() if "import" in line)
