"""Chapter 13a: who was at a meeting, as its record shows it."""

import pytest

from rmp.rules.ch13a.attended import at_the_start, in_words, same_name, those_from, was_there
from schemas.attendance import Attendee
from schemas.meetings import Meeting
from schemas.vocabularies import Agency


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Carl Lowther", "DI Carl Lowther"), ("DS Farrow", "Beth Farrow"), ("OSEI, Joan", "Joan Osei"),
        ("Dr Ines Carvalho", "Ines Carvalho"), ("Detective Inspector Ravi Saul", "DI Ravi Saul"),
    ],
)
def test_names_that_may_be_one_persons(one, other):
    assert same_name(one, other)


@pytest.mark.parametrize(("one", "other"), [("Joan Osei", "Joan Hale"), ("DI", "DI Saul"), (None, "Joan Osei"), ("", ""), ("Dr", "Dr")])
def test_names_that_are_not(one, other):
    assert not same_name(one, other)


@pytest.mark.parametrize(
    ("agency", "entry"),
    [
        (Agency.POLICE, {"agency": Agency.POLICE}), (Agency.MENTAL_HEALTH, {"agency": Agency.NHS_TRUST}),
        (Agency.YOUTH_OFFENDING_TEAM, {"agency": Agency.OTHER, "agency_name": "Wexmoor Youth Justice Service"}),
        (Agency.CHILDREN_SERVICES, {"agency": None, "role": "Children’s social worker"}),
        (Agency.APPROVED_PREMISES, {"agency": Agency.PROBATION, "role": "Approved Premises manager"}),
    ],
)
def test_an_entry_is_found_by_its_code_or_its_words(agency, entry):
    assert those_from(Meeting(id="M1", attendees=[Attendee(**entry)]), agency)


def test_words_do_not_outweigh_a_code_of_another_agency():
    police = Attendee(agency=Agency.POLICE, role="Child protection and children's services link")
    assert not those_from(Meeting(id="M1", attendees=[police]), Agency.CHILDREN_SERVICES)


def test_nobody_listed_was_not_there():
    assert not was_there([])


@pytest.mark.parametrize("agency", Agency)
def test_every_agency_has_words_for_a_sentence(agency):
    words = in_words(agency)
    assert words == words.strip()
    assert "_" not in words
    assert at_the_start(words)[0].isupper()
