"""Chapter 14: confidentiality at a meeting."""

import pytest

from risk_model.kinds import Check, Purpose
from schemas.paths import put
from tests.support.rules import findings_of, fires, stays_quiet
from tests.support.sound import sound

MEETING = {"purpose": Purpose.MEETING}


THERE = [{"agency": a, "name": n, "attendance": "present"} for a, n in (("probation", "Ife Nwosu"), ("police", "DI Saul"))]


def signing(**more):
    """A meeting of two, the first of whom has signed."""
    return put(sound(), "meetings.M1.attendees", [{**THERE[0], "signed": True}, {**THERE[1], **more}])


def with_an_outsider(**more):
    outsider = {"agency": "other", "agency_name": "Wendle Vale Homes", "name": "Joyce Amory", "attendance": "present",
                "invited": True, "signatory": False, **more}
    return put(sound(), "meetings.M1.attendees", [*THERE, outsider])


@pytest.mark.parametrize("attendance", ["present", "remote"])
@pytest.mark.parametrize("confirmed", [None, False])
def test_somebody_outside_the_agreement_who_took_part_unconfirmed_is_found(attendance, confirmed):
    case = with_an_outsider(attendance=attendance, restrictions_confirmed=confirmed)
    finding = fires("DOC-14.6a", case, "M1", "attendees.2.restrictions_confirmed", **MEETING)
    assert finding.check is Check.ERROR
    assert "Joyce Amory" in finding.message


def test_one_who_confirmed_may_attend():
    stays_quiet("DOC-14.6a", with_an_outsider(restrictions_confirmed=True), **MEETING)


def test_one_who_could_not_is_told_afterwards():
    away = with_an_outsider(attendance="apologies", restrictions_confirmed=False)
    assert fires("DOC-14.6a", away, "M1", "attendees.2.told_afterwards", **MEETING).check is Check.WARNING
    stays_quiet("DOC-14.6a", put(away, "meetings.M1.attendees.2.told_afterwards", "The date of release"), **MEETING)


def test_one_who_stayed_away_for_another_reason_is_not_asked_about():
    stays_quiet("DOC-14.6a", with_an_outsider(attendance="apologies"), **MEETING)


def test_parties_to_the_agreement_and_the_unknown_are_not_asked_about():
    stays_quiet("DOC-14.6a", with_an_outsider(signatory=True), **MEETING)
    stays_quiet("DOC-14.6a", with_an_outsider(signatory=None), **MEETING)
    stays_quiet("DOC-14.6a", sound(), **MEETING)


def test_a_statement_neither_read_nor_displayed_is_found():
    case = put(sound(), "meetings.M1.confidentiality_statement", None)
    assert fires("DOC-14.12a", case, "M1", "confidentiality_statement", **MEETING).check is Check.ERROR


@pytest.mark.parametrize("given", ["read", "displayed"])
def test_a_statement_read_or_displayed_is_given(given):
    stays_quiet("DOC-14.12a", put(sound(), "meetings.M1.confidentiality_statement", given), **MEETING)


def test_a_statement_displayed_without_a_word_is_found():
    case = put(sound(), "meetings.M1.confidentiality_statement", "displayed")
    fires("DOC-14.12a", put(case, "meetings.M1.attention_drawn", False), "M1", "attention_drawn", **MEETING)
    stays_quiet("DOC-14.12a", put(case, "meetings.M1.attention_drawn", True), **MEETING)
    stays_quiet("DOC-14.12a", put(sound(), "meetings.M1.attention_drawn", False), **MEETING)


def test_once_signatures_are_recorded_everybody_there_has_signed():
    for answer in (None, False):
        finding = fires("DOC-14.12a", signing(signed=answer), "M1", "attendees.1.signed", **MEETING)
        assert finding.check is Check.WARNING
        assert "DI Saul" in finding.message
    stays_quiet("DOC-14.12a", signing(signed=True), **MEETING)


def test_those_who_were_not_there_sign_nothing():
    stays_quiet("DOC-14.12a", signing(attendance="apologies"), **MEETING)


def test_an_attendee_without_a_name_goes_by_role_agency_or_place():
    case = put(sound(), "meetings.M1.attendees", [{"attendance": "present", "signed": False}, {"attendance": "present", "agency": "prison"}])
    assert "Attendee 1 and Prison" in fires("DOC-14.12a", case, "M1", **MEETING).message


def test_they_are_rules_of_the_meeting():
    assert not findings_of("DOC-14.6a", with_an_outsider())
    stays_quiet("DOC-14.12a", put(sound(), "meetings.M1.confidentiality_statement", None))
