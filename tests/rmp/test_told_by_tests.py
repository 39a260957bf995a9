"""What is read from the source of a test: which rules fire in it, and which stay quiet."""

import ast
from textwrap import dedent

import pytest

from rmp.told_by_tests import told_by


def told(source: str) -> dict[str, tuple[set[str], set[str]]]:
    return {name: (set(fires), set(quiet)) for name, fires, quiet in told_by(ast.parse(dedent(source)))}


@pytest.mark.parametrize(
    ("body", "fires", "quiet"),
    [
        ('fires("RMP-12.9f", case)', {"RMP-12.9f"}, set()),
        ('stays_quiet("RMP-12.9f", case)', set(), {"RMP-12.9f"}),
        ('assert rules.fires("MTG-13a.37a", case, "M1").check is Check.ERROR', {"MTG-13a.37a"}, set()),
        ('assert len(findings_of("RMP-12.9f", case)) == 1', {"RMP-12.9f"}, set()),
        ('[finding] = findings_of("RMP-12.9f", case)', {"RMP-12.9f"}, set()),
        ('assert not findings_of("RMP-12.9f", case)', set(), {"RMP-12.9f"}),
        ('assert findings_of("RMP-12.9f", case) == []', set(), {"RMP-12.9f"}),
        ('found = findings_of("RMP-12.9f", case)\n    assert not found', set(), {"RMP-12.9f"}),
        ('found = findings_of("RMP-12.9f", case)\n    assert found', {"RMP-12.9f"}, set()),
        ('fires("RMP-12.9f", case)\n    stays_quiet("RMP-12.9e", case)', {"RMP-12.9f"}, {"RMP-12.9e"}),
        ('for rule in ("RMP-12.9e", "RMP-12.9f"):\n        stays_quiet(rule, case)', set(), {"RMP-12.9e", "RMP-12.9f"}),
        ('found = [f for each in RULES for f in findings_of(each, case)]\n    assert not found', set(), {"CAT-6.2a", "CAT-6.2b"}),
        ("fires(RULE, case)", {"RMP-12.9f"}, set()),
        ("is_found(case)", {"RMP-12.22a"}, set()),
        ('is_fine("RMP-12.1a", case)', set(), {"RMP-12.1a"}),
        ('waits("RMP-12.9f", case, "mappa.level")', set(), set()),
        ('assert "RMP-12.9f" in words', set(), set()),
    ],
)
def test_a_rule_is_told_by_call_constant_loop_or_helper(body: str, fires: set[str], quiet: set[str]) -> None:
    source = f"""
RULE = "RMP-12.9f"
RULES = ("CAT-6.2a", "CAT-6.2b")

def is_found(case):
    fires("RMP-12.22a", case)

def is_fine(rule, case):
    stays_quiet(rule, case)

def test_it():
    {body}
"""
    assert told(source)["test_it"] == (fires, quiet)


def test_the_parameters_of_a_test_name_rules_too() -> None:
    source = """
        @pytest.mark.parametrize("rule", ["RMP-12.9e", "RMP-12.9f"])
        def test_one(rule):
            fires(rule, case)

        @pytest.mark.parametrize(("rule", "other", "place"), [("RMP-12.1a", "RMP-12.2a", "x"), ("RMP-12.4a", "RMP-12.6a", "y")])
        def test_two(rule, other, place):
            fires(rule, case)
            stays_quiet(other, case)

        @pytest.mark.parametrize("rule, place", CASES)
        def test_three(rule, place):
            fires(rule, case)

        CASES = [("CAT-6.2a", "mappa")]
    """
    assert told(source) == {
        "test_one": ({"RMP-12.9e", "RMP-12.9f"}, set()),
        "test_two": ({"RMP-12.1a", "RMP-12.4a"}, {"RMP-12.2a", "RMP-12.6a"}),
        "test_three": ({"CAT-6.2a"}, set()),
    }


def test_a_helper_of_the_modules_own_does_not_hide_the_rule() -> None:
    source = """
        def fires(rule, case, **options):
            return rules.fires(rule, case, **{**REFERRAL, **options})

        def test_it():
            fires("REF-7.14a", case)
    """
    assert told(source) == {"test_it": ({"REF-7.14a"}, set())}


def test_helpers_that_call_each_other_come_to_an_end() -> None:
    source = """
        def one(case):
            other(case)

        def other(case):
            one(case)
            stays_quiet("RMP-12.9f", case)

        def test_it():
            one(case)
    """
    assert told(source) == {"test_it": (set(), {"RMP-12.9f"})}


def test_tests_come_in_the_order_of_the_file_and_helpers_are_left_out() -> None:
    assert list(told("def test_b(): pass\ndef helper(): pass\ndef test_a(): pass\n")) == ["test_b", "test_a"]
