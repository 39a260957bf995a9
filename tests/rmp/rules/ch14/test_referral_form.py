"""Chapter 14: what the referral must hold."""

import pytest

from risk_model.kinds import Check, Purpose
from schemas.paths import put
from tests.support.rules import findings_of, fires, stays_quiet, waits
from tests.support.sound import sound

REFERRAL = {"purpose": Purpose.REFERRAL}


def in_custody(**person):
    case = put(put(sound(), "context.setting", "custody"), "context.earliest_release_on", "2027-09-01")
    case["person"] |= {
        "prison": "HMP Blackmoss", "prison_number": "FIC0900S", "last_address_before_custody": "1 Weir Terrace",
        "proposed_release_address": "Not known yet", "current_address": None, **person,
    }
    return case


@pytest.mark.parametrize(("path", "name"), [
    ("person.last_name", "last name"), ("person.first_name", "first name"), ("person.date_of_birth", "date of birth"),
    ("person.gender", "gender"), ("person.ethnicity", "ethnicity"), ("person.pnc_id", "PNC ID"),
    ("person.lead_agency_reference", "lead agency's identifier"), ("person.current_address", "current address"),
    ("offence.index_offence", "index offence"), ("offence.disposed_on", "date of conviction"),
    ("offence.details", "brief details"), ("referral.referred_by", "person referring"),
])
def test_a_field_of_the_list_left_blank_is_found_by_name(path, name):
    section, key = path.split(".")
    finding = fires("DOC-14.25a", put(sound(), path, None), section, key, **REFERRAL)
    assert finding.check is Check.ERROR
    assert name in finding.message


def test_blanks_of_a_section_are_one_finding_and_not_one_each():
    case = put(sound(), "person", {})
    case["offence"] = {}
    person, offence, sentence = findings_of("DOC-14.25a", case, **REFERRAL)
    assert (person.record, person.field, person.also_asks[0]) == ("person", "last_name", "first_name")
    assert "last name, first name" in person.message
    assert (offence.record, sentence.field, sentence.asked_by) == ("offence", "sentence", ("CAT-6.8a",))


def test_a_referral_with_every_field_is_whole():
    stays_quiet("DOC-14.25a", sound(), **REFERRAL)
    stays_quiet("DOC-14.25a", in_custody(), **REFERRAL)


@pytest.mark.parametrize("key", ["prison", "prison_number", "last_address_before_custody", "proposed_release_address"])
def test_prison_fields_are_asked_for_in_custody_only(key):
    fires("DOC-14.25a", in_custody(**{key: None}), "person", key, **REFERRAL)
    stays_quiet("DOC-14.25a", put(sound(), f"person.{key}", None), **REFERRAL)


def test_an_address_in_the_community_is_asked_for_there_only():
    stays_quiet("DOC-14.25a", put(put(sound(), "person.current_address", None), "context.setting", "hospital"), **REFERRAL)


def test_a_person_may_have_no_other_names_and_no_visor_reference():
    stays_quiet("DOC-14.25a", put(put(sound(), "person.aliases", []), "person.visor_reference", None), **REFERRAL)


def test_the_release_date_is_asked_for_in_custody_in_one_line_with_7_10():
    case = put(in_custody(), "context.earliest_release_on", None)
    assert fires("DOC-14.25a", case, "context", "earliest_release_on", **REFERRAL).asked_by == ("REF-7.10b",)


def test_a_sentence_is_asked_for_unless_there_is_none():
    case = put(put(sound(), "mappa.category", 1), "offence.sentence", None)
    assert fires("DOC-14.25a", case, "offence", "sentence", **REFERRAL).asked_by == ()
    stays_quiet("DOC-14.25a", put(case, "offence.disposal", "caution"), **REFERRAL)
    assert fires("DOC-14.25a", put(case, "mappa.category", 2), "offence", "sentence", **REFERRAL).asked_by == ("CAT-6.8a",)


@pytest.mark.parametrize("kind", ["community_order", "youth_rehabilitation_order"])
@pytest.mark.parametrize(("key", "word"), [("order_starts_on", "start"), ("order_ends_on", "end")])
def test_a_community_order_has_its_dates(kind, key, word):
    case = put(sound(), "offence.sentence.kind", kind)
    case["context"] |= {"order_starts_on": "2026-03-04", "order_ends_on": "2028-03-03"}
    stays_quiet("DOC-14.25a", case, **REFERRAL)
    assert f"{word} of the community order" in fires("DOC-14.25a", put(case, f"context.{key}", None), **REFERRAL).message


def test_marac_children_and_adults_at_risk_have_an_answer_somewhere():
    case = sound()
    case["context"] |= dict.fromkeys(("marac", "child_protection_plan", "child_in_need", "child_victim_links", "adult_at_risk"))
    stays_quiet("DOC-14.25a", case, **REFERRAL)  # those at risk say it
    for person in case["people_at_risk"]:
        person |= {"marac": None, "adult_at_risk": None}
    case["assessment"]["risks"][1]["group"] = "public"
    message = fires("DOC-14.25a", case, "context", "marac", **REFERRAL).message
    assert "MARAC involvement, child protection concerns and concerns about adults at risk" in message
    quiet = put(put(case, "context.domestic_abuse", False), "context.child_in_need", False)
    stays_quiet("DOC-14.25a", put(quiet, "context.adult_at_risk", False), **REFERRAL)


def test_a_sign_off_is_not_required_everywhere():
    assert fires("DOC-14.25a", put(sound(), "referral.signed_off_by", None), "referral", "signed_off_by", **REFERRAL
                 ).check is Check.WARNING


def test_a_referral_not_begun_is_not_asked_for_its_sign_off():
    assert [f.place for f in findings_of("DOC-14.25a", put(sound(), "referral", {}), **REFERRAL)] == ["referred_by"]


def test_it_is_a_rule_of_the_referral():
    stays_quiet("DOC-14.25a", put(sound(), "person.pnc_id", None))


def sexual(answer=True, reference=None):
    return put(put(sound(), "offence.sexual", answer), "person.visor_reference", reference)


@pytest.mark.parametrize("purpose", Purpose)
def test_a_sexual_offender_without_a_visor_reference_is_found(purpose):
    finding = fires("DOC-14.25b", sexual(), "person", "visor_reference", purpose=purpose)
    assert finding.check is Check.ERROR


def test_a_reference_is_enough_and_others_need_none():
    stays_quiet("DOC-14.25b", sexual(reference="V-FIC-0900"))
    stays_quiet("DOC-14.25b", sexual(answer=False))


def test_until_the_kind_of_offence_is_known_it_waits():
    waits("DOC-14.25b", sexual(answer=None), "offence.sexual")


@pytest.mark.parametrize("place", ["offence.child_sex_offence", "mappa.category_basis.schedule_3"])
def test_a_child_sex_offence_schedule_3_and_category_1_say_that_it_is_sexual(place):
    fires("DOC-14.25b", put(sexual(answer=None), place, True), "person", "visor_reference")
    fires("DOC-14.25b", put(sexual(answer=None), "mappa.category", 1), "person", "visor_reference")
    stays_quiet("DOC-14.25b", put(sexual(answer=False), place, True))
