import pytest

from risk_model.kinds import Check
from schemas.paths import append, put, remove
from tests.support.rules import fires, stays_quiet, waits
from tests.support.sound import sound

THREAT = put(sound(), "context.threat_to_life", True)


def test_a_threat_to_life_asks_for_the_protected_persons_service():
    assert fires("RMP-12.10a", THREAT, "plan", "protected_persons.considered").check is Check.PROMPT


@pytest.mark.parametrize("answer", [True, False])
def test_the_answer_on_the_protected_persons_service_needs_its_reason(answer):
    document = put(THREAT, "plan.protected_persons.considered", answer)
    fires("RMP-12.10a", document, "plan", "protected_persons.reason")
    stays_quiet("RMP-12.10a", put(document, "plan.protected_persons.reason", "The police have referred her"))


def test_without_a_threat_to_life_nothing_is_asked():
    stays_quiet("RMP-12.10a", sound())


def test_the_protected_persons_service_waits_for_the_question_about_the_threat():
    waits("RMP-12.10a", remove(sound(), "context.threat_to_life"), "context.threat_to_life")


def travelling(**more):
    return put(sound(), "plan.foreign_travel", {"possible": True, **more})


def test_travel_that_is_possible_needs_restrictions_and_reason():
    finding = fires("RMP-12.24a", travelling(reason="One trip"), "plan", "foreign_travel.restrictions")
    assert finding.check is Check.PROMPT
    fires("RMP-12.24a", travelling(restrictions="Licence L1"), "plan", "foreign_travel.reason")
    stays_quiet("RMP-12.24a", travelling(restrictions="Standard licence condition", reason="Refused on 2 November"))


UNANSWERED = remove(sound(), "plan.foreign_travel")


def test_travel_not_answered_is_not_asked_about_where_nothing_makes_it_a_question():
    stays_quiet("RMP-12.24a", UNANSWERED)


def test_notification_makes_travel_a_question():
    fires("RMP-12.24a", put(UNANSWERED, "mappa.category", 1), "plan", "foreign_travel.possible")
    fires("RMP-12.24a", put(UNANSWERED, "mappa.category_basis.notification", True), "plan", "foreign_travel.possible")


@pytest.mark.parametrize(
    "kind", ["Sexual Harm Prevention Order", "SHPO", "Sexual risk order", "SRO", "Foreign travel order"]
)
def test_an_order_that_can_hold_travel_prohibitions_makes_travel_a_question(kind):
    document = put(UNANSWERED, "plan.orders.O1.kind", kind)
    fires("RMP-12.24a", document, "plan", "foreign_travel.possible")


def test_nobody_travels_from_custody():
    stays_quiet("RMP-12.24a", put(put(UNANSWERED, "mappa.category", 1), "context.setting", "custody"))


def test_travel_that_is_not_possible_needs_nothing():
    stays_quiet("RMP-12.24a", put(sound(), "mappa.category", 1))


def test_approved_premises_not_considered_are_a_warning():
    document = remove(sound(), "plan.approved_premises")
    assert fires("RMP-12.26a", document, "plan", "approved_premises.considered").check is Check.WARNING
    fires("RMP-12.26a", remove(sound(), "plan.approved_premises.considered"), "plan", "approved_premises.considered")


@pytest.mark.parametrize("answer", [True, False])
def test_the_answer_on_approved_premises_needs_its_reason(answer):
    document = put(remove(sound(), "plan.approved_premises.reason"), "plan.approved_premises.considered", answer)
    fires("RMP-12.26a", document, "plan", "approved_premises.reason")


def test_approved_premises_are_asked_about_at_level_2_and_3():
    stays_quiet("RMP-12.26a", put(remove(sound(), "plan.approved_premises"), "mappa.level", 1))
    fires("RMP-12.26a", put(remove(sound(), "plan.approved_premises"), "mappa.level", 3))


RESIDENT = put(sound(), "context.approved_premises", True)


def test_a_stay_without_the_staff_of_the_premises_is_found():
    fires("RMP-12.26a", RESIDENT, "agencies")


def test_staff_of_the_premises_take_part_as_agency_attendee_or_owner():
    stays_quiet("RMP-12.26a", append(RESIDENT, "agencies", {"agency": "approved_premises"}))
    stays_quiet("RMP-12.26a", append(RESIDENT, "meetings.M1.attendees", {"agency": "approved_premises"}))
    stays_quiet("RMP-12.26a", put(RESIDENT, "plan.actions.A1.owner.agency", "approved_premises"))


def test_a_stay_in_the_plan_shows_that_it_was_considered():
    document = append(RESIDENT, "agencies", {"agency": "approved_premises"})
    stays_quiet("RMP-12.26a", remove(document, "plan.approved_premises.considered"))


def test_approved_premises_are_considered_in_the_sound_case():
    stays_quiet("RMP-12.26a", sound())
