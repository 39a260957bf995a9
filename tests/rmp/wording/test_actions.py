"""The sentences of the specification, and what each slot passes and flags."""

import pytest

from risk_model.findings import Slot
from rmp.wording import WordingGap, gaps_in_action
from schemas.plan import Action

OKAFOR = (
    "PC Okafor makes an unannounced home visit every two weeks until 1 June and checks the devices named in condition 7"
)


def gaps(**fields: object) -> list[WordingGap]:
    return gaps_in_action(Action.model_validate({"id": "A1", **fields}))


def slots(**fields: object) -> list[Slot]:
    return [gap.slot for gap in gaps(**fields)]


@pytest.mark.parametrize("what", [
    OKAFOR,
    "monitors his bank statements every Friday for cash withdrawals over 200 pounds",
    "DC Ito monitors the tag map at eight each morning and rings the duty sergeant about any entry to the zone.",
    "Weekly home visit by PC Lamb",
    "See him every Tuesday",
    "Support worker Ana Lees fills in the tenancy form with him on 3 May.",
    "The locks are to be changed by the council by 3 May.",
    "He is to be driven to the hostel by the key worker.",
    "Liaise with the gym by phone each Friday to obtain the sign-in sheet.",
    "No contact with Ms Tarrant or her children.",
])
def test_an_act_that_can_be_seen_is_not_flagged_whatever_its_verb(what: str) -> None:
    assert slots(what=what) == []


@pytest.mark.parametrize("what", [
    "Monitor", "monitor.", "Liaise", "Support", "Engage", "Explore", "Be aware", "Manage risk", "Police to monitor",
    "Police to monitor.", "Agencies to share information as needed", "Monitor his behaviour in the community.",
    "His compliance is to be monitored.", "Ongoing liaison between agencies", "Support him with his emotional needs.",
    "Moniter him.", "Ensure that risks are managed.", "All staff to be vigilant.", "Offence focused work",
])
def test_a_vague_verb_that_nothing_completes_is_flagged(what: str) -> None:
    assert slots(what=what, due_on="2027-06-01", frequency="Weekly") == [Slot.ACT]


def test_a_date_elsewhere_in_the_record_does_not_complete_the_act() -> None:
    assert slots(what="Police to monitor", due_on="2027-06-01", frequency="every Friday") == [Slot.ACT]


@pytest.mark.parametrize("how", [
    "reduces risk", "Manages risk", "to keep everyone safe", "To manage the risk of reoffending.", "Public protection",
])
def test_an_aim_is_no_mechanism(how: str) -> None:
    assert slots(how_it_manages_risk=how) == [Slot.HOW]


@pytest.mark.parametrize("how", [
    "He drinks before he fights; a test at the door shows it the same day.", "Keeps him away from the school run.",
    "Reduces risk by taking away the second phone.", "She can lock the door before he is there.",
])
def test_a_mechanism_is_not_flagged(how: str) -> None:
    assert slots(how_it_manages_risk=how) == []


@pytest.mark.parametrize("words", [
    "ASAP", "ongoing", "regularly", "as and when", "in due course", "TBC", "when possible", "from time to time",
    "as soon as practicable", "until further notice", "on a regular basis", "at the earliest opportunity",
])
def test_words_that_fix_no_time_are_flagged_and_shown(words: str) -> None:
    (gap,) = gaps(what=f"PC Lamb checks his phone {words}")
    assert (gap.slot, gap.words, gap.place) == (Slot.WHEN, words, "what")


@pytest.mark.parametrize("fields", [
    {"what": "PC Lamb regularly checks his phone, every Tuesday until 1 March"},
    {"what": "PC Lamb regularly checks his phone", "frequency": "weekly", "due_on": "2027-03-01"},
    {"what": "PC Lamb regularly checks his phone", "frequency": "weekly", "milestone_on": "2027-03-01"},
    {"what": "PC Lamb takes his phone ASAP", "due_on": "2027-03-01"},
    {"what": "PC Lamb takes his phone ASAP, by 1 March"},
    {"what": "Ongoing: PC Lamb checks his phone each Friday", "milestone_on": "2027-03-01"},
    {"what": "PC Lamb takes his phone as soon as he is released"},
    {"what": "PC Lamb asks about the ongoing trial"},
    {"what": "PC Lamb checks his phone", "frequency": "At each appointment"},
])
def test_the_text_or_the_record_may_complete_the_time(fields: dict[str, object]) -> None:
    assert slots(**fields) == []


@pytest.mark.parametrize("frequency", ["Regularly", "As and when", "Ad hoc", "Variable", "As required", "TBC"])
def test_a_date_does_not_say_how_often(frequency: str) -> None:
    (gap,) = gaps(what="PC Lamb checks his phone", frequency=frequency, due_on="2027-03-01")
    assert (gap.slot, gap.place, gap.words) == (Slot.WHEN, "frequency", frequency)


@pytest.mark.parametrize("measure", [
    "as appropriate", "As required", "where necessary", "to be satisfied that he is safe", "improvement", "No concerns",
    "Risk is reduced.", "He engages well.", "OM feels that he is doing better.",
])
def test_a_verdict_is_no_evidence(measure: str) -> None:
    assert slots(success_measure=measure) == [Slot.EVIDENCE]


@pytest.mark.parametrize("measure", [
    "Visit recorded on ViSOR", "Attendance list", "12 of 12 sessions", "Certificate", "Improvement from 14 to 8 on the scale",
    "The lock is fitted.", "Logged in the house book", "His sister says that he slept there.",
])
def test_what_can_be_looked_up_or_counted_is_evidence(measure: str) -> None:
    assert slots(success_measure=measure) == []


def test_a_hedge_in_the_act_is_flagged_only_where_nothing_would_show_it() -> None:
    what = "PC Lamb checks his phone each Friday and takes steps as appropriate"
    (gap,) = gaps(what=what)
    assert (gap.slot, gap.words, gap.place) == (Slot.EVIDENCE, "as appropriate", "what")
    assert slots(what=what, success_measure="Entry on ViSOR") == []
    assert slots(what=f"{what}, noting it in the log") == []
    assert slots(what="He hands in his passport as required by condition 7") == []


def test_a_restriction_names_its_power() -> None:
    (gap,) = gaps(restrictive=True, authority="as agreed")
    assert (gap.slot, gap.words, gap.place) == (Slot.AUTHORITY, "as agreed", "authority")
    for authority in ("Licence condition 4", "SHPO", "s.47", "L2", "Bail"):
        assert slots(restrictive=True, authority=authority) == []
    assert slots(restrictive=False, authority="as agreed") == []


def test_a_restriction_without_authority_is_flagged_unless_its_own_words_name_one() -> None:
    (gap,) = gaps(what="Not to enter Fenwick Road.", restrictive=True)
    assert (gap.slot, gap.words, gap.place) == (Slot.AUTHORITY, "Not to enter Fenwick Road", "authority")
    assert slots(what="Not to enter Fenwick Road (licence condition 4).", restrictive=True) == []


def test_necessary_and_proportionate_is_no_reason() -> None:
    assert slots(necessity_reason="Necessary and proportionate.") == [Slot.BALANCE]
    assert slots(necessity_reason="He waited outside her work on nine evenings.") == []


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
    from rmp.wording.gap import SENTENCES

    for says, fix in SENTENCES.values():
        assert not says.endswith(".") and "." not in says
        assert fix.endswith(".") and fix.count(".") == 1
