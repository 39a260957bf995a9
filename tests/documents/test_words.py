from datetime import date

import pytest

from documents import words
from schemas.mappa import AgencyInvolved
from schemas.meetings import Meeting
from schemas.offence import Sentence
from schemas.plan import Owner
from schemas.vocabularies import Agency, SentenceKind


def test_a_day_is_written_as_people_write_it() -> None:
    assert words.day(date(2027, 3, 9)) == "9 March 2027"
    assert words.day(None) == "not recorded"


def test_no_answer_is_not_a_no() -> None:
    assert [words.yes_no(a) for a in (True, False, None)] == ["Yes", "No", "not answered"]


@pytest.mark.parametrize(("sentence", "expected"), [
    (Sentence(), "not recorded"),
    (Sentence(kind=SentenceKind.IMPRISONMENT), "Imprisonment"),
    (Sentence(kind=SentenceKind.IMPRISONMENT, months=54), "Imprisonment, 54 months"),
    (Sentence(kind=SentenceKind.SUSPENDED, months=1, days=1), "Suspended sentence, 1 month and 1 day"),
    (Sentence(months=0), "0 months"),
])
def test_a_sentence_has_kind_and_length(sentence: Sentence, expected: str) -> None:
    assert words.sentence(sentence) == expected


@pytest.mark.parametrize(("value", "expected"), [(None, "not recorded"), (1, "1 hour"), (0.5, "0.5 hours"), (24.0, "24 hours")])
def test_a_time_limit(value: float | None, expected: str) -> None:
    assert words.hours(value) == expected


@pytest.mark.parametrize(("code", "name", "expected"), [
    (Agency.POLICE, None, "Police"),
    (Agency.POLICE, "Wexmoor Police", "Wexmoor Police (Police)"),
    (Agency.OTHER, "Recovery Service", "Recovery Service"),
    (Agency.OTHER, None, "Other agency, not named"),
    (None, None, "Agency not recorded"),
])
def test_an_agency_has_its_own_name_and_its_kind(code: Agency | None, name: str | None, expected: str) -> None:
    assert words.agency(code, name) == expected


def test_other_agencies_in_a_list_go_by_the_names_in_the_case() -> None:
    involved = [AgencyInvolved(agency=Agency.OTHER, agency_name="Recovery Service")]
    assert words.agencies([Agency.POLICE, Agency.OTHER], involved) == "Police; Recovery Service"
    assert words.agencies([Agency.OTHER]) == "Other agency, not named"
    assert words.agencies([]) == "not recorded"


def test_an_owner_without_a_name_says_why() -> None:
    assert words.owner(Owner()) == "not recorded"
    assert words.owner(Owner(agency=Agency.POLICE)) == "Person not recorded\nPolice"
    unnamed = Owner(agency=Agency.POLICE, role="Duty officer", no_name_reason="shifts")
    assert words.owner(unnamed) == "No person named: shifts\nDuty officer\nPolice"


def test_a_meeting_has_its_day() -> None:
    held = [Meeting(id="M1", held_on=date(2026, 8, 27)), Meeting(id="M2")]
    assert words.meeting("M1", held) == "M1, 27 August 2026"
    assert words.meeting("M2", held) == "M2"
    assert words.meeting(None, held) is None


def test_an_empty_list_says_whether_a_reason_is_recorded() -> None:
    assert words.none_note("tool", [], None) == "No tool is recorded. Reason: not recorded"
    assert words.none_note("tool", [], "new case") == "No tool is recorded. Reason: new case"
    assert words.none_note("tool", [1], None) == ""
    assert words.none_note("tool", [1], "left from before") == "Reason recorded for no tool: left from before"
