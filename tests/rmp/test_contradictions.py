"""Where the guidance contradicts itself (catalogue section 9A), the rule that it touches says which paragraph is followed."""

import pytest

from rmp.check import all_rules

SAID_ON = {
    "X1": ("CAT-6.2a", ("four is right",)),
    "X2": ("REF-7.16a", ("chapter 14",)),
    "X3": ("KPI-31.21h", ("13a.7", "Superintendent")),
    "X4": ("KPI-31.21i", ("13a.10", "assistant chief officer")),
    "X5": ("MTG-13a.5a", ("3.8", "31.21")),
    "X6": ("KPI-31.21g", ("15.29",)),
    "X10": ("RMP-12.30a", ("26.48",)),
    "X11": ("RMP-12.32a", ("7.13", "7.17")),
    "X12": ("MTG-13a.19a", ("1.28", "23.17")),
    "X13": ("DIS-10.13a", ("23.29",)),
    "X14": ("EXIT-6.38a", ("Chapters 8 and 26",)),
    "X16": ("REF-7.10b", ("26.63",)),
    "X17": ("REC-7.27a", ("chapter 7",)),
    "X18": ("CAT-6.27a", ("24.8",)),
    "X19": ("RMP-12.16a", ("12.21", "27.11")),
    "X23": ("MIN-13b.15a", ("13b.20", "14.21")),
    "X25": ("RMP-12.27a", ("19.4", "24.12")),
    "X26": ("RMP-12.11a", ("12.11",)),
}
"""The contradictions that touch a chapter whose rules are built, by their number there."""


@pytest.mark.parametrize("number", SAID_ON)
def test_a_contradiction_is_written_on_the_rule_that_it_touches(number: str):
    rule, words = SAID_ON[number]
    [meaning] = [entry.meaning for entry in all_rules() if entry.id == rule]
    assert all(word in meaning for word in words), meaning
