"""Chapter 10: who is told, how they are prepared, complex disclosures."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.rmp.rules.ch10.disclosing import PREPARED, disclosing
from tests.support.rules import findings_of, fires, stays_quiet
from tests.support.sound import sound


def prepared(**changes):
    return disclosing(**{"preparation": PREPARED, **changes})


def test_a_disclosure_that_names_no_recipient_is_found():
    assert fires("DIS-10.18a", prepared(recipient=" "), "D1", "recipient").check is Check.ERROR


def test_a_disclosure_that_names_nobody_to_make_it_is_found_in_one_line_with_the_record():
    assert fires("DIS-10.18a", prepared(discloser=None), "D1", "discloser").asked_by == ("DIS-10.8a",)
    stays_quiet("DIS-10.18a", prepared(discloser={"agency": "police"}))


def test_the_kind_of_recipient_decides_the_further_checks():
    assert fires("DIS-10.18a", prepared(recipient_kind=None), "D1", "recipient_kind").check is Check.WARNING
    assert [f.place for f in findings_of("DIS-10.18a", prepared(recipient=None, recipient_kind=None))] == ["recipient"]


@pytest.mark.parametrize("tick", list(PREPARED))
@pytest.mark.parametrize("answer", [None, False])
def test_a_preparation_that_leaves_a_point_out_is_found(tick, answer):
    finding = fires("DIS-10.18a", prepared(preparation={**PREPARED, tick: answer}), "D1", f"preparation.{tick}")
    assert finding.check is Check.ERROR


def test_a_preparation_that_nobody_recorded_is_one_question():
    [finding] = findings_of("DIS-10.18a", disclosing())
    assert finding.check is Check.PROMPT


def test_before_it_is_known_who_is_told_what_there_is_no_such_question():
    stays_quiet("DIS-10.18a", disclosing(content=None))
    assert [f.place for f in findings_of("DIS-10.18a", disclosing(recipient=None))] == ["recipient"]


def test_a_prepared_recipient_is_fine_with_and_without_a_signed_form():
    for signed in (True, False, None):
        stays_quiet("DIS-10.18a", prepared(preparation={**PREPARED, "form_signed": signed}))


def test_of_a_body_it_is_asked_which_rules_apply():
    body = prepared(recipient_kind="organisation")
    assert fires("DIS-10.18a", body, "D1", "preparation.associate").check is Check.PROMPT
    stays_quiet("DIS-10.18a", put(body, "disclosures.D1.preparation.associate", False))
    assert len(findings_of("DIS-10.18a", disclosing(recipient_kind="organisation"))) == 1


def test_a_decision_not_to_disclose_prepares_nobody():
    stays_quiet("DIS-10.18a", sound())


def complex_one(**complexity):
    return disclosing(complexity=complexity)


def test_a_complex_disclosure_outside_a_meeting_is_a_question():
    outside = put(complex_one(complex=True), "disclosures.D1.meeting", None)
    assert fires("DIS-10.19a", outside, "D1", "meeting").check is Check.PROMPT
    stays_quiet("DIS-10.19a", put(outside, "disclosures.D1.complexity.no_meeting_reason", "The danger was the same night"))
    stays_quiet("DIS-10.19a", complex_one(complex=True))


def test_a_photograph_needs_its_genuine_risk_and_is_shown_only():
    shown = {"photograph": True, "shown_not_given": True, "genuine_risk": "She could not know him at her door"}
    stays_quiet("DIS-10.19a", complex_one(**shown))
    fires("DIS-10.19a", complex_one(**{**shown, "genuine_risk": None}), "D1", "complexity.genuine_risk")
    for answer in (None, False):
        fires("DIS-10.19a", complex_one(**{**shown, "shown_not_given": answer}), "D1", "complexity.shown_not_given")


def test_a_photograph_that_is_refused_is_not_shown():
    refused = put(complex_one(photograph=True), "disclosures.D1.decision", "do_not_disclose")
    stays_quiet("DIS-10.19a", refused)


def test_an_ordinary_disclosure_is_not_asked_about():
    stays_quiet("DIS-10.19a", disclosing())
    stays_quiet("DIS-10.19a", put(complex_one(complex=False), "disclosures.D1.meeting", None))
