"""Chapter 27: what the prison does about orders, and when somebody absconds."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.support.rules import findings_of, fires, stays_quiet, waits
from tests.support.sound import sound

ABSCONDS = "He absconds from HMP Blackmoss or from an escort"


def in_prison(absconding=True, prison_acts=True):
    case = put(sound(), "context.setting", "custody")
    if absconding:
        case = put(case, "plan.contingencies.C4.trigger", ABSCONDS)
    if prison_acts:
        case = put(case, "plan.actions.A2.owner", {"agency": "prison", "name": "Paul Denny"})
    return case


def test_an_order_that_the_prison_does_not_carry_out_is_found():
    finding = fires("DA-27.34a", in_prison(prison_acts=False), "plan", "actions")
    assert finding.check is Check.WARNING
    stays_quiet("DA-27.34a", in_prison())


@pytest.mark.parametrize(("place", "value"), [
    ("kind", "Sexual harm prevention order"), ("kind", None), ("made_on", None), ("ends_on", "2026-11-18"),
])
def test_only_a_protective_order_in_force_counts(place, value):
    stays_quiet("DA-27.34a", put(in_prison(prison_acts=False), f"plan.orders.O1.{place}", value))


@pytest.mark.parametrize("kind", ["Non-molestation order", "Stalking Protection Order", "Domestic Abuse Protection Order"])
def test_other_protective_orders_count_too(kind):
    fires("DA-27.34a", put(in_prison(prison_acts=False), "plan.orders.O1.kind", kind), "plan", "actions")


def test_absconding_without_a_contingency_is_a_question():
    [finding] = findings_of("DA-27.34a", in_prison(absconding=False))
    assert (finding.place, finding.check) == ("contingencies", Check.PROMPT)


@pytest.mark.parametrize("words", ["He is unlawfully at large", "He fails to return from temporary release", "An escape"])
def test_absconding_is_known_by_its_words(words):
    stays_quiet("DA-27.34a", put(in_prison(absconding=False), "plan.contingencies.C1.trigger", words))


def test_it_applies_in_custody_only():
    stays_quiet("DA-27.34a", sound())
    waits("DA-27.34a", put(sound(), "context.setting", None), "context.setting")


def test_without_any_action_it_is_one_line_with_the_plan():
    case = put(in_prison(False, False), "plan.actions", [])
    assert fires("DA-27.34a", case, "plan", "actions").asked_by == ("RMP-12.1a",)


def test_an_order_with_no_more_than_its_kind_is_taken_to_be_made():
    case = put(in_prison(prison_acts=False), "plan.orders", [{"id": "O1", "kind": "Restraining order"}])
    fires("DA-27.34a", case, "plan", "actions")
