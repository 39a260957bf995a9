"""Chapter 23: the move to adult services is thought of in time."""

from datetime import date

import pytest

from risk_model.kinds import Check
from rmp.rules.ch23.transition import last_day
from schemas.paths import put
from tests.rmp.rules.ch23.a_child import child
from tests.support.rules import fires, stays_quiet, waits

BORN = "2009-05-07"
LAST, DAY_AFTER = date(2026, 11, 7), date(2026, 11, 8)


def nearly_grown(**changes):
    return child(person__date_of_birth=BORN, **changes)


def test_six_months_before_the_birthday_is_the_last_day():
    assert fires("CHI-23.30a", nearly_grown(), "mappa", "transition.considered_on", on=DAY_AFTER).check is Check.WARNING
    stays_quiet("CHI-23.30a", nearly_grown(), on=LAST)
    assert "1 day ago" in fires("CHI-23.30a", nearly_grown(), on=DAY_AFTER).message


def test_considered_in_time_is_fine_and_late_needs_a_reason():
    stays_quiet("CHI-23.30a", nearly_grown(mappa__transition={"considered_on": "2026-11-07"}))
    late = nearly_grown(mappa__transition={"considered_on": "2026-11-19"})
    assert "12 days late" in fires("CHI-23.30a", late, "mappa", "transition.late_reason").message
    stays_quiet("CHI-23.30a", put(late, "mappa.transition.late_reason", "Sentenced on 16 November"))


@pytest.mark.parametrize(("place", "words"), [
    ("plan__actions__A1__what", "Rob Senior and Yas Burrell plan the transition by 4 December 2026"),
    ("meetings__M1__dissent", "None on transfer to adult services"),
    ("mappa__transition__plan", "Probation from May; Rob Senior meets him in January"),
])
def test_the_plan_or_the_meeting_may_show_it(place, words):
    stays_quiet("CHI-23.30a", nearly_grown(**{place: words}))


def test_level_1_is_reviewed_with_mappa_q():
    case = nearly_grown(mappa__level=1, plan__actions__A1__what="Plans the transition")
    case = put(case, "mappa.level_method", "MAPPA Q")
    stays_quiet("CHI-23.30a", case)
    fires("CHI-23.30a", put(case, "mappa.level_method", "Discussion"), "mappa")
    fires("CHI-23.30a", put(case, "mappa.level_decided_on", "2025-03-04"), "mappa")


def test_at_level_1_a_move_that_was_considered_needs_mappa_q_too():
    case = nearly_grown(mappa__level=1, mappa__level_method="Discussion", mappa__transition={"considered_on": "2026-11-02"})
    assert fires("CHI-23.30a", case, "mappa", "level_method").check is Check.WARNING
    stays_quiet("CHI-23.30a", put(case, "mappa.level_method", "MAPPA Q"))
    stays_quiet("CHI-23.30a", put(case, "mappa.level", 2))


def test_a_grown_up_or_a_younger_child_is_not_asked_about():
    stays_quiet("CHI-23.30a", nearly_grown(), on=date(2027, 5, 7))
    stays_quiet("CHI-23.30a", child())
    waits("CHI-23.30a", child(person__date_of_birth=None), "person.date_of_birth")


def test_the_last_day_is_that_of_the_limit(child_look):
    assert last_day(child_look) == LAST


@pytest.fixture
def child_look():
    from guidance import edition
    from risk_model.inspection import Inspection
    from risk_model.kinds import Purpose
    from schemas.reading import case_of

    return Inspection(case_of(nearly_grown()), LAST, Purpose.PLAN, edition("national"))
