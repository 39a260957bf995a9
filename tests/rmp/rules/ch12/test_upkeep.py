from datetime import date

from risk_model.kinds import Check
from schemas.paths import put, remove
from tests.support.rules import fires, stays_quiet, waits
from tests.support.sound import sound


def differs(**more):
    return put(sound(), "plan.recorded_differently", {"differs": True, **more})


def test_a_difference_without_its_minutes_is_found():
    document = differs(what="Victim safety is left out")
    assert fires("RMP-12.7a", document, "plan", "recorded_differently.meeting").check is Check.ERROR


def test_a_difference_that_does_not_say_what_differs_is_found():
    fires("RMP-12.7a", differs(meeting="M1"), "plan", "recorded_differently.what")


def test_a_difference_half_recorded_without_a_yes_is_found():
    document = put(sound(), "plan.recorded_differently", {"what": "Police tactics are left out"})
    fires("RMP-12.7a", document, "plan", "recorded_differently.meeting")


def test_a_minuted_difference_is_in_order():
    stays_quiet("RMP-12.7a", differs(what="Victim safety is left out", meeting="M1"))


def test_one_plan_without_differences_is_in_order():
    stays_quiet("RMP-12.7a", sound())
    stays_quiet("RMP-12.7a", put(sound(), "plan.recorded_differently", {"differs": False}))


def test_differences_wait_for_the_level():
    waits("RMP-12.7a", remove(differs(), "mappa.level"), "mappa.level")


APPROVED = put(sound(), "meetings.M1.minutes.approved_on", "2026-11-13")


def test_visor_may_be_updated_until_three_working_days_after_the_minutes_are_agreed():
    stays_quiet("RMP-12.8a", APPROVED, on=date(2026, 11, 18))


def test_visor_not_updated_three_working_days_after_the_minutes_are_agreed_is_found():
    finding = fires("RMP-12.8a", APPROVED, "M1", "visor.updated_on", on=date(2026, 11, 19))
    assert finding.check is Check.ERROR
    assert finding.field == "visor"
    assert "1 day ago" in finding.message


def test_minutes_not_agreed_give_visor_ten_and_three_working_days_at_level_2():
    stays_quiet("RMP-12.8a", sound(), on=date(2026, 12, 1))
    fires("RMP-12.8a", sound(), "M1", "visor.updated_on", on=date(2026, 12, 2))


def test_minutes_not_agreed_give_visor_five_and_three_working_days_at_level_3():
    document = put(sound(), "meetings.M1.level", 3)
    stays_quiet("RMP-12.8a", document, on=date(2026, 11, 24))
    fires("RMP-12.8a", document, "M1", "visor.updated_on", on=date(2026, 11, 25))


def test_visor_updated_before_the_meeting_is_found():
    fires("RMP-12.8a", put(sound(), "meetings.M1.visor.updated_on", "2026-11-11"), "M1", "visor.updated_on")


def test_visor_updated_on_the_day_of_the_meeting_is_updated():
    stays_quiet("RMP-12.8a", put(APPROVED, "meetings.M1.visor.updated_on", "2026-11-12"))


def test_a_plan_updated_before_the_meeting_is_found():
    assert fires("RMP-12.8a", put(sound(), "plan.updated_on", "2026-11-11"), "plan", "updated_on").check is Check.ERROR


def test_a_plan_updated_on_the_day_of_the_meeting_is_updated():
    stays_quiet("RMP-12.8a", put(sound(), "plan.updated_on", "2026-11-12"))


def test_on_the_day_of_the_meeting_nothing_is_asked_yet():
    stays_quiet("RMP-12.8a", put(sound(), "plan.updated_on", "2026-11-01"), on=date(2026, 11, 12))
    fires("RMP-12.8a", put(sound(), "plan.updated_on", "2026-11-01"), "plan", "updated_on", on=date(2026, 11, 13))


NO_DAY = remove(sound(), "plan.updated_on")


def test_a_plan_shared_after_the_meeting_shows_that_it_was_updated():
    stays_quiet("RMP-12.8a", NO_DAY)


def test_work_on_an_action_after_the_meeting_shows_that_the_plan_was_updated():
    untouched = put(remove(NO_DAY, "plan.shared_on"), "assessment.overall.agreed_on", "2026-11-02")
    assert fires("RMP-12.8a", untouched, "plan", "updated_on").check is Check.ERROR
    stays_quiet("RMP-12.8a", put(untouched, "plan.actions.A1.progress_on", "2026-11-12"))
    stays_quiet("RMP-12.8a", put(untouched, "plan.actions.A1.created_on", "2026-11-12"))


def test_without_a_meeting_nothing_has_to_be_updated():
    stays_quiet("RMP-12.8a", remove(sound(), "meetings.M1"))


def test_updates_after_meetings_belong_to_levels_2_and_3():
    stays_quiet("RMP-12.8a", put(put(sound(), "plan.updated_on", "2026-11-01"), "mappa.level", 1))
