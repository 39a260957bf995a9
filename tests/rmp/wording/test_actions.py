"""The slots *authority* and *victim*, and what is true of every gap."""

from risk_model.findings import Slot
from rmp.wording.gap import SENTENCES
from tests.rmp.wording.asking import gaps, slots


def test_a_restriction_names_its_power() -> None:
    (gap,) = gaps(restrictive=True, authority="as agreed")
    assert (gap.slot, gap.words, gap.place) == (Slot.AUTHORITY, "as agreed", "authority")
    for authority in ("Licence condition 4", "SHPO", "s.47", "L2", "Bail"):
        assert slots(restrictive=True, authority=authority) == []
    assert slots(restrictive=False, authority="as agreed") == []


def test_a_restriction_without_authority_is_flagged_unless_its_own_words_name_one() -> None:
    (gap,) = gaps(what="Not to enter Fenwick Road.", restrictive=True, due_on="2027-03-01")
    assert (gap.slot, gap.words, gap.place) == (Slot.AUTHORITY, "Not to enter Fenwick Road", "authority")
    assert slots(what="Not to enter Fenwick Road (licence condition 4).", restrictive=True, due_on="2027-03-01") == []


def test_knowing_protects_nobody() -> None:
    for what in ("VLO aware", "Victim informed", "Ms Hill is aware of the release."):
        assert slots(what=what, pillar="victim_safety") == [Slot.VICTIM]
    for what in ("VLO reads Ms Hill the conditions on 3 May.", "Victim informed of the zone by letter on 3 May"):
        assert slots(what=what, pillar="victim_safety") == []


def test_blank_fields_are_left_to_other_rules() -> None:
    assert slots() == []


def test_a_gap_names_the_words_and_what_would_fill_it_in_one_sentence_each() -> None:
    (gap,) = gaps(what="Police to monitor")
    assert gap.words == "monitor"
    assert gap.message == "“monitor” does not say what anybody will be seen to do."
    assert gap.fix.endswith(".") and gap.fix.count(".") == 1


def test_every_message_is_one_sentence() -> None:
    for says, fix in SENTENCES.values():
        assert not says.endswith(".") and "." not in says
        assert fix.endswith(".") and fix.count(".") == 1
