"""Who must be at the meeting of this case, and where they stand: known before it, and while it sits."""

from typing import Any

import pytest

from rmp.meeting.expected import Expected, Standing, expected_at, missing_from
from schemas.paths import put
from tests.rmp.meeting.looking import looked_at
from tests.support.meeting import POLICE, bent, with_attendee, without_attendee
from tests.support.sound import sound


def expected(document: dict[str, Any], meeting: str = "M1") -> dict[str, Expected]:
    look, held, _ = looked_at(document, meeting)
    return {entry.who: entry for entry in expected_at(look, held)}


def missing(document: dict[str, Any], meeting: str = "M1") -> list[str]:
    look, held, _ = looked_at(document, meeting)
    return [entry.who for entry in missing_from(look, held)]


def context(question: str) -> dict[str, Any]:
    return put(sound(), f"context.{question}", True)


def test_nobody_is_missing_at_a_sound_meeting() -> None:
    assert missing(sound()) == []


def test_police_and_probation_are_always_expected() -> None:
    entries = expected(sound())
    assert (entries["Police"].must, entries["Police"].paragraph.number) == (True, "13a.7")
    assert (entries["Probation"].must, entries["Probation"].paragraph.number) == (True, "13a.10")


def test_those_who_must_come_stand_before_those_who_should() -> None:
    musts = [entry.must for entry in expected(context("mental_health")).values()]
    assert musts == sorted(musts, reverse=True)
    assert False in musts


@pytest.mark.parametrize(
    ("document", "who"),
    [
        (context("approved_premises"), "Staff of the approved premises"),
        (bent({"pre_release": True}), "The prison"),
        (context("foreign_national"), "Immigration Enforcement"),
        (bent({"level": 3, "pre_release": True}), "HMPPS Psychology"),
        (put(sound(), "person.date_of_birth", "2009-03-02"), "The youth offending team"),
    ],
)
def test_a_case_brings_its_own_people(document: dict[str, Any], who: str) -> None:
    assert who not in expected(sound())
    assert who in missing(document)


@pytest.mark.parametrize(
    ("attendance", "standing", "is_missing"),
    [
        ("present", Standing.HERE, False),
        ("remote", Standing.HERE, False),
        ("report", Standing.REPORT, True),
        (None, Standing.LISTED, True),
        ("apologies", Standing.APOLOGIES, True),
        ("absent", Standing.ABSENT, True),
    ],
)
def test_a_report_is_no_attendance(attendance: str | None, standing: Standing, is_missing: bool) -> None:
    document = bent({f"attendees.{POLICE}.attendance": attendance})
    assert expected(document)["Police"].standing is standing
    assert ("Police" in missing(document)) is is_missing


def test_victim_liaison_may_report_instead() -> None:
    look = expected(bent({"attendees.3.attendance": "report"}))
    assert not look["The Victim Liaison Officer"].is_missing


def test_the_adviser_and_immigration_have_only_to_be_invited() -> None:
    document = with_attendee(context("foreign_national"), agency="home_office", attendance="apologies")
    assert "Immigration Enforcement" not in missing(document)
    assert not expected(bent({"attendees.4.attendance": "apologies"}))["The independent adviser of the victim"].is_missing


def test_somebody_who_is_not_on_the_list_can_still_be_invited() -> None:
    assert expected(without_attendee(POLICE))["Police"].standing is Standing.NOT_LISTED


def test_the_chair_counts_for_their_agency() -> None:
    document = put(without_attendee(POLICE), "meetings.M1.chair.agency", "police")
    assert expected(document)["Police"].standing is Standing.HERE


def test_the_practitioner_of_probation_or_agreed_cover_must_come() -> None:
    who = "Ife Nwosu, or agreed cover"
    assert not expected(sound())[who].is_missing
    assert who in missing(bent({"attendees.0.name": "Someone Else"}))
    covered = bent({"attendees.0.name": "Someone Else", "attendees.0.stands_in_for": "Ife Nwosu"})
    assert who not in missing(covered)


def test_an_agency_with_an_action_is_expected() -> None:
    document = put(sound(), "plan.actions.A1.owner.agency", "housing_authority")
    entry = expected(document)["The housing authority"]
    assert (entry.must, entry.why, entry.standing) == (True, "has an action", Standing.NOT_LISTED)


def test_a_meeting_to_come_tells_whom_to_invite() -> None:
    document = bent({"held_on": "2027-01-14", "attendees": []})
    assert {"Police", "Children's Services", "The independent adviser of the victim"} <= set(missing(document))
    standings = {who: entry.standing for who, entry in expected(document).items()}
    assert standings.pop("Probation") is Standing.HERE  # the Chair is theirs
    assert set(standings.values()) == {Standing.NOT_LISTED}
