"""Chapter 13a: somebody tells an absent agency of its action."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.support.meeting import CHILDREN, LIAISON, bent, fires, stays_quiet, with_attendee, without_attendee
from tests.support.sound import sound

TOLD = {"name": "Ife Nwosu", "reply_to": "Ife Nwosu", "by": "2026-11-26"}


def owned_by(agency, case=None, **owner):
    return put(case or sound(), "plan.actions.A3.owner", {"agency": agency, "name": "Somebody", **owner})


@pytest.mark.parametrize("attendance", ["report", "apologies", "absent"])
def test_an_action_for_an_agency_that_was_not_there_is_found(attendance):
    case = bent({f"attendees.{CHILDREN}.attendance": attendance})
    finding = fires("MTG-13a.25a", case, "A5", "messenger.name")
    assert finding.check is Check.ERROR
    stays_quiet("MTG-13a.25a", put(case, "plan.actions.A5.messenger", TOLD))


def test_an_agency_that_is_not_on_the_list_was_not_there():
    fires("MTG-13a.25a", without_attendee(CHILDREN), "A5", "messenger.name")


@pytest.mark.parametrize("part", ["reply_to", "by", "name"])
def test_each_part_of_a_messenger_is_asked_for(part):
    case = put(without_attendee(CHILDREN), "plan.actions.A5.messenger", {**TOLD, part: None})
    fires("MTG-13a.25a", case, "A5", f"messenger.{part}")


def test_agencies_that_were_there_and_those_within_probation_need_none():
    stays_quiet("MTG-13a.25a", sound())
    stays_quiet("MTG-13a.25a", bent({f"attendees.{LIAISON}.attendance": "report"}), "A4")
    stays_quiet("MTG-13a.25a", owned_by("approved_premises"))


@pytest.mark.parametrize("state", [{"progress": "done"}, {"progress": "not_done"}, {"acceptance": "declined"}, {"created_on": "2026-11-13"}])
def test_an_action_that_is_over_declined_or_set_later_needs_none(state):
    case = without_attendee(CHILDREN)
    for key, value in state.items():
        case = put(case, f"plan.actions.A5.{key}", value)
    stays_quiet("MTG-13a.25a", case, "A5")


def test_a_body_without_the_duty_is_a_warning():
    finding = fires("MTG-13a.25a", owned_by("other", agency_name="Wexmoor Recovery"), "A3", "messenger.name")
    assert finding.check is Check.WARNING
    assert "Wexmoor Recovery" in finding.message
    assert fires("MTG-13a.25a", owned_by("prison"), "A3").check is Check.WARNING


def test_another_body_is_known_by_its_name():
    case = owned_by("other", agency_name="Wexmoor Recovery")
    stays_quiet("MTG-13a.25a", with_attendee(case, agency="other", agency_name="Wexmoor Recovery Service"))
    fires("MTG-13a.25a", with_attendee(case, agency="other", agency_name="Faith in Change"), "A3")


def test_without_an_attendance_list_nothing_is_said():
    stays_quiet("MTG-13a.25a", bent({"attendees": []}))
