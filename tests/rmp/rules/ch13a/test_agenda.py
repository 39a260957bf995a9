"""Chapter 13a: what every meeting covers."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.support import rules
from tests.support.meeting import bent, fires, second_meeting, stays_quiet
from tests.support.sound import sound


@pytest.mark.parametrize("answer", [None, False])
def test_a_later_meeting_that_does_not_confirm_the_minutes_is_found(answer):
    case = second_meeting({"previous_minutes_confirmed": answer})
    assert fires("MTG-13a.36b", case, "M2", "previous_minutes_confirmed").check is Check.ERROR
    fires("MTG-13a.36b", put(case, "meetings.M2.kind", None), "M2")


def test_a_first_meeting_has_no_minutes_to_confirm():
    stays_quiet("MTG-13a.36b", sound())
    stays_quiet("MTG-13a.36b", bent({"kind": None}))
    stays_quiet("MTG-13a.36b", second_meeting())


def test_a_review_whose_first_meeting_is_not_in_the_file_confirms_them_too():
    fires("MTG-13a.36b", bent({"kind": "review"}), "M1", "previous_minutes_confirmed")


def assessed(assessed_on, agreed_on):
    return put(put(sound(), "assessment.assessed_on", assessed_on), "assessment.overall.agreed_on", agreed_on)


def test_an_assessment_older_than_the_meeting_is_found():
    finding = fires("MTG-13a.36c", assessed("2026-11-11", "2026-11-10"), "assessment", "assessed_on")
    assert finding.check is Check.ERROR
    assert "11 November 2026" in finding.message


@pytest.mark.parametrize(
    ("assessed_on", "agreed_on"),
    [("2026-11-12", None), ("2026-11-02", "2026-11-12"), ("2026-11-13", None), (None, "2026-11-12")],
)
def test_an_assessment_of_the_day_of_the_meeting_or_later_is_not(assessed_on, agreed_on):
    stays_quiet("MTG-13a.36c", assessed(assessed_on, agreed_on))


def test_an_assessment_without_a_day_is_found_where_it_is_asked_for_too():
    finding = fires("MTG-13a.36c", assessed(None, None), "assessment", "assessed_on")
    assert finding.check is Check.ERROR
    assert finding.asked_by == ("RA-11.3a", "RA-11.1a")


def test_a_meeting_without_a_day_says_nothing_about_the_assessment():
    stays_quiet("MTG-13a.36c", put(assessed("2020-01-01", None), "meetings.M1.held_on", None))


@pytest.mark.parametrize("section", [None, {"reasons": "Each was weighed"}])
def test_human_rights_not_confirmed_are_found(section):
    assert fires("MTG-13a.36g", bent({"human_rights": section}), "M1", "human_rights.confirmed").check is Check.ERROR


def test_human_rights_on_which_not_all_were_satisfied():
    assert fires("MTG-13a.36g", bent({"human_rights": {"confirmed": False}}), "M1").check is Check.ERROR
    told = {"confirmed": False, "reasons": "Two agencies think the curfew too long"}
    assert fires("MTG-13a.36g", bent({"human_rights": told}), "M1", "human_rights.confirmed").check is Check.ERROR


def test_human_rights_without_reasons_are_a_warning():
    assert fires("MTG-13a.36g", bent({"human_rights.reasons": " "}), "M1", "human_rights.reasons").check is Check.WARNING
    stays_quiet("MTG-13a.36g", sound())


@pytest.mark.parametrize("which", list(sound()["meetings"][0]["protected_characteristics"]))
def test_each_of_the_nine_is_asked_for(which):
    finding = fires("MTG-13a.36h", bent({f"protected_characteristics.{which}": None}), "M1", "protected_characteristics")
    assert finding.check is Check.ERROR
    assert which.replace("_", " ") in finding.message


def test_none_of_the_nine_is_one_finding():
    found = rules.findings_of("MTG-13a.36h", bent({"protected_characteristics": None}), purpose=rules.Purpose.MEETING)
    assert len(found) == 1
    stays_quiet("MTG-13a.36h", sound())


def test_no_word_on_issues_for_the_board_is_found():
    assert fires("MTG-13a.36i", bent({"smb_issues": None}), "M1", "smb_issues").check is Check.ERROR
    stays_quiet("MTG-13a.36i", sound())


def test_a_meeting_without_a_level_decided_is_found():
    case = bent({"level_decision.level": None})
    assert fires("MTG-13a.36i", case, "M1", "level_decision.level").asked_by == ("RMP-12.32a",)
    assert fires("MTG-13a.36i", put(case, "mappa.level", None), "M1", "level_decision.level").check is Check.ERROR
