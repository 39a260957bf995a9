"""Chapter 10: the record of a disclosure, its purpose and the law behind it."""

import pytest

from risk_model.kinds import Check
from schemas.paths import append, put
from tests.rmp.rules.ch10.disclosing import RECORD, disclosing
from tests.support.rules import findings_of, fires, stays_quiet
from tests.support.sound import sound

SEVEN = (
    "reasons", "alternatives_rejected", "risks_of_disclosing", "discloser.agency", "discloser.name", "content",
    "disclosed_on", "offender_representations.sought",
)


@pytest.mark.parametrize("place", SEVEN)
def test_a_record_of_a_disclosure_that_lacks_something_is_found(place):
    assert fires("DIS-10.8a", put(disclosing(), f"disclosures.D1.{place}", None), "D1", place).check is Check.ERROR


def test_a_whole_record_of_a_disclosure_is_fine():
    stays_quiet("DIS-10.8a", disclosing())


def test_a_decision_not_to_disclose_needs_no_such_record():
    stays_quiet("DIS-10.8a", sound())


def test_each_disclosure_is_looked_at_by_itself():
    case = append(disclosing(), "disclosures", {**RECORD, "id": "D2", "content": None})
    fires("DIS-10.8a", case, "D2", "content")
    stays_quiet("DIS-10.8a", case, "D1")


@pytest.mark.parametrize("place", ["purpose", "victim_identifying", "alternatives_rejected", "content"])
def test_a_disclosure_without_purpose_alternatives_content_or_word_on_victims_is_found(place):
    assert fires("DIS-10.4a", put(disclosing(), f"disclosures.D1.{place}", None), "D1", place).check is Check.ERROR


@pytest.mark.parametrize("answer", [True, False])
def test_a_disclosure_with_its_purpose_is_fine_whatever_the_answer_on_victims(answer):
    stays_quiet("DIS-10.4a", disclosing(victim_identifying=answer))


def test_what_could_identify_a_victim_is_told_only_where_it_is_necessary():
    case = put(put(disclosing(), "disclosures.D1.victim_identifying", True), "disclosures.D1.necessity_reason", None)
    assert fires("DIS-10.4a", case, "D1", "necessity_reason").asked_by == ("DIS-10.10a",)
    stays_quiet("DIS-10.4a", put(case, "disclosures.D1.victim_identifying", False))


def test_a_decision_not_to_disclose_needs_no_purpose():
    stays_quiet("DIS-10.4a", sound())
    stays_quiet("DIS-10.10a", sound())


@pytest.mark.parametrize("place", ["lawful_authority", "necessity_reason", "schedule_8_condition"])
def test_a_disclosure_without_its_law_is_found(place):
    document = put(disclosing(), f"disclosures.D1.{place}", " ")
    assert [f.place for f in findings_of("DIS-10.10a", document)] == [place]
    assert fires("DIS-10.10a", document, "D1", place).check is Check.ERROR


def test_processing_that_is_not_sensitive_needs_no_condition():
    stays_quiet("DIS-10.10a", disclosing(schedule_8_condition=None, sensitive=False))
    fires("DIS-10.10a", disclosing(schedule_8_condition=None, sensitive=True), "D1", "schedule_8_condition")


def test_a_lawful_disclosure_is_fine():
    stays_quiet("DIS-10.10a", disclosing())
