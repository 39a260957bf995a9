import pytest

from risk_model.kinds import Check
from schemas.paths import put, remove
from tests.support.rules import findings_of, fires, stays_quiet, waits
from tests.support.sound import sound

NO_CONDITIONS = put(sound(), "plan.licence_conditions", [])


def test_somebody_on_licence_without_conditions_is_found():
    assert fires("RMP-12.11b", NO_CONDITIONS, "plan", "licence_conditions").check is Check.ERROR


def test_a_reason_stands_in_for_licence_conditions():
    document = put(NO_CONDITIONS, "plan.no_licence_conditions_reason", "Licence not issued before 1 December")
    stays_quiet("RMP-12.11b", document)


def test_a_condition_without_its_text_is_found():
    fires("RMP-12.11b", remove(sound(), "plan.licence_conditions.L1.text"), "L1", "text")


def test_somebody_not_on_licence_has_no_conditions():
    stays_quiet("RMP-12.11b", put(NO_CONDITIONS, "context.on_licence", False))


def test_conditions_wait_for_the_question_about_the_licence():
    waits("RMP-12.11b", remove(NO_CONDITIONS, "context.on_licence"), "context.on_licence")


def test_the_sound_plan_records_its_conditions():
    stays_quiet("RMP-12.11b", sound())


NO_ORDERS = put(sound(), "plan.orders", [])
ORDER = {"id": "O1", "kind": "Sexual Risk Order"}


def test_a_continuing_risk_without_an_order_considered_is_asked_about():
    assert fires("RMP-12.16a", NO_ORDERS, "plan", "orders").check is Check.PROMPT


@pytest.mark.parametrize("level", ["low", "medium", None])
def test_no_order_is_asked_for_below_a_high_risk(level):
    document = put(put(NO_ORDERS, "assessment.overall.level", level), "assessment.risks.R1.level", level)
    stays_quiet("RMP-12.16a", document)


def test_one_high_risk_is_enough_to_ask():
    fires("RMP-12.16a", put(NO_ORDERS, "assessment.overall.level", "medium"), "plan", "orders")


def test_an_order_neither_made_nor_considered_is_asked_about():
    fires("RMP-12.16a", put(sound(), "plan.orders", [ORDER]), "O1", "considered")


@pytest.mark.parametrize("answer", [True, False])
def test_an_order_not_made_needs_its_reason(answer):
    considered = {**ORDER, "considered": answer}
    fires("RMP-12.16a", put(sound(), "plan.orders", [considered]), "O1", "reason")
    stays_quiet("RMP-12.16a", put(sound(), "plan.orders", [{**considered, "reason": "The police will apply in March"}]))


def test_an_order_that_was_made_needs_no_more():
    stays_quiet("RMP-12.16a", put(sound(), "plan.orders", [{**ORDER, "made_on": "2025-03-04"}]))


def test_the_sound_case_has_an_order():
    stays_quiet("RMP-12.16a", sound())


def test_a_restrictive_action_without_a_reason_is_asked_about():
    finding = fires("RMP-12.31a", remove(sound(), "plan.actions.A2.necessity_reason"), "A2", "necessity_reason")
    assert finding.check is Check.PROMPT


@pytest.mark.parametrize("answer", [False, None])
def test_an_action_that_does_not_restrict_needs_no_reason(answer):
    document = put(remove(sound(), "plan.actions.A2.necessity_reason"), "plan.actions.A2.restrictive", answer)
    stays_quiet("RMP-12.31a", document)


NO_REASON = remove(sound(), "plan.licence_conditions.L1.necessity_reason")


@pytest.mark.parametrize("kind", ["additional", "bespoke"])
def test_a_condition_beyond_the_standard_ones_without_a_reason_is_asked_about(kind):
    document = put(NO_REASON, "plan.licence_conditions.L1.kind", kind)
    assert [f.record for f in findings_of("RMP-12.31a", document)] == ["L1"]


def test_a_standard_condition_needs_no_reason():
    stays_quiet("RMP-12.31a", put(NO_REASON, "plan.licence_conditions.L1.kind", "standard"))


def test_each_restriction_of_the_sound_case_has_its_reason():
    stays_quiet("RMP-12.31a", sound())
