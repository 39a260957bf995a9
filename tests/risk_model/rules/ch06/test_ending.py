"""Chapter 6: the end of MAPPA status, and what is considered before it."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.support.rules import fires, stays_quiet
from tests.support.sound import sound

YESTERDAY, TODAY, TOMORROW = "2026-11-18", "2026-11-19", "2026-11-20"


def licence_ends(day, **exit_record):
    case = put(sound(), "context.licence_ends_on", day)
    return put(case, "exit", exit_record) if exit_record else case


def category_1(ends, **more):
    case = put(put(sound(), "mappa.category", 1), "mappa.category_basis", {"notification": True, "schedule_3": True})
    return put(case, "mappa.eligibility", {"notification_ends_on": ends, **more})


def test_a_licence_that_has_ended_needs_the_end_of_status():
    assert fires("EXIT-6.38a", licence_ends(YESTERDAY), "exit", "ended_on").check is Check.ERROR
    stays_quiet("EXIT-6.38a", licence_ends(TODAY))
    stays_quiet("EXIT-6.38a", licence_ends(YESTERDAY, ended_on=YESTERDAY, reason="licence_expired"))


def test_a_consecutive_sentence_prolongs_the_status():
    other = [{"offence": "Theft", "qualifying_offence": False, "kind": "imprisonment", "months": 6, "ends_on": TOMORROW}]
    case = put(licence_ends(YESTERDAY), "offence.sentences", other)
    stays_quiet("EXIT-6.38a", case)
    early = put(case, "exit", {"ended_on": YESTERDAY, "reason": "licence_expired"})
    fires("EXIT-6.38a", early, "exit", "ended_on")


def test_the_end_of_a_suspended_sentence_is_a_warning():
    case = put(put(sound(), "offence.sentence", {"kind": "suspended", "months": 18}), "context.order_ends_on", YESTERDAY)
    assert fires("EXIT-6.38a", case, "exit", "ended_on").check is Check.WARNING


def test_a_hospital_order_has_no_last_day():
    stays_quiet("EXIT-6.38a", put(licence_ends(YESTERDAY), "offence.sentence", {"kind": "hospital_order"}))


def test_notification_that_has_ended_needs_the_end_of_status():
    fires("EXIT-6.38a", category_1(YESTERDAY), "exit", "ended_on")
    stays_quiet("EXIT-6.38a", category_1(TODAY))
    stays_quiet("EXIT-6.38a", category_1(YESTERDAY, notification_for_life=True))
    stays_quiet("EXIT-6.38a", put(category_1(None), "context.licence_ends_on", YESTERDAY))


def test_category_4_ends_with_what_it_rests_on():
    by_notification = put(category_1(YESTERDAY), "mappa.category", 4)
    fires("EXIT-6.38a", by_notification, "exit", "ended_on")
    by_offence = put(put(licence_ends(YESTERDAY), "mappa.category", 4), "mappa.category_basis", {"terrorist_offence": True})
    fires("EXIT-6.38a", by_offence, "exit", "ended_on")
    stays_quiet("EXIT-6.38a", put(by_offence, "mappa.category_basis.discretionary", True))


def test_category_3_does_not_end_by_a_date():
    stays_quiet("EXIT-6.38a", put(licence_ends(YESTERDAY), "mappa.category", 3))


@pytest.mark.parametrize("key", ["ended_on", "reason"])
def test_a_record_of_the_end_is_completed_once_begun(key):
    record = {"ended_on": YESTERDAY, "reason": "licence_expired", key: None}
    assert fires("EXIT-6.38a", licence_ends(YESTERDAY, **record), "exit", key).check is Check.ERROR


def ended(category, reason, **more):
    return put(put(sound(), "mappa.category", category), "exit", {"ended_on": YESTERDAY, "reason": reason, **more})


@pytest.mark.parametrize(("category", "reason"), [
    (1, "licence_expired"), (2, "notification_ended"), (2, "management_no_longer_needed"), (3, "licence_expired"),
    (4, "meeting_decided"),
])
def test_a_reason_that_does_not_end_this_category_is_found(category, reason):
    fires("EXIT-6.38a", ended(category, reason, meeting="M1"), "exit", "reason")


@pytest.mark.parametrize(("category", "reason"), [
    (1, "notification_ended"), (2, "absolute_discharge"), (2, "community_treatment_order_expired"), (3, "meeting_decided"),
    (4, "notification_ended"), (4, "management_no_longer_needed"), (4, "absolute_discharge"),
])
def test_these_reasons_end_it(category, reason):
    stays_quiet("EXIT-6.38a", ended(category, reason, meeting="M1"))


def test_another_reason_is_named():
    fires("EXIT-6.38a", ended(2, "other"), "exit", "note")
    stays_quiet("EXIT-6.38a", ended(2, "other", note="He died"))


def test_category_3_ends_by_a_level_2_or_3_meeting():
    fires("EXIT-6.38a", ended(3, "meeting_decided"), "exit", "meeting")
    fires("EXIT-6.38a", put(ended(3, "meeting_decided", meeting="M1"), "meetings.M1.level", 1), "exit", "meeting")


def test_an_end_still_to_come_is_a_warning():
    finding = fires("EXIT-6.38a", ended(1, "notification_ended", ended_on=TOMORROW), "exit", "ended_on")
    assert finding.check is Check.WARNING


def test_a_sub_threshold_sexual_offence_is_spoken_of_in_one_line():
    case = put(licence_ends(YESTERDAY), "offence.sexual", True)
    assert fires("EXIT-6.38a", case, "exit", "ended_on").asked_by == ("CAT-6.7a",)
    fires("CAT-6.7a", case)


NEXT_MEETING = "2027-01-14"  # in the sound case; sixteen weeks from the day of the check are 11 March 2027


def test_an_end_before_the_next_meeting_has_to_be_prepared():
    finding = fires("EXIT-6.39a", licence_ends("2027-01-13"), "mappa", "category_3_consideration")
    assert finding.check is Check.ERROR
    assert "13 January 2027" in finding.message


def test_an_end_after_the_next_meeting_is_asked_about_within_one_review():
    assert fires("EXIT-6.39a", licence_ends(NEXT_MEETING), "mappa").check is Check.PROMPT
    assert fires("EXIT-6.39a", licence_ends("2027-03-11"), "mappa").check is Check.PROMPT
    stays_quiet("EXIT-6.39a", licence_ends("2027-03-12"))


def test_at_level_3_one_review_is_eight_weeks():
    case = put(licence_ends("2027-01-14"), "mappa.level", 3)
    fires("EXIT-6.39a", case, "mappa")
    stays_quiet("EXIT-6.39a", put(case, "context.licence_ends_on", "2027-01-15"))


def test_without_another_meeting_it_is_an_error_at_once():
    case = put(licence_ends("2027-03-11"), "meetings.M1.next_meeting_on", None)
    assert fires("EXIT-6.39a", case, "mappa").check is Check.ERROR
    assert fires("EXIT-6.39a", put(licence_ends("2027-03-11"), "meetings", None) | {"disclosures": []}, "mappa").check is Check.ERROR


def test_a_meeting_that_is_planned_counts_as_the_next():
    planned = {"id": "M2", "level": 2, "held_on": "2026-12-10"}
    case = put(licence_ends("2026-12-10"), "meetings", [*sound()["meetings"], planned])
    assert fires("EXIT-6.39a", case, "mappa").check is Check.PROMPT


def test_a_consideration_with_its_outcome_is_enough():
    considered = {"considered": True, "on": "2026-11-12", "outcome": "Category 3 is not needed"}
    stays_quiet("EXIT-6.39a", put(licence_ends(TOMORROW), "mappa.category_3_consideration", considered))
    case = put(licence_ends(TOMORROW), "mappa.category_3_consideration", {"considered": True})
    fires("EXIT-6.39a", case, "mappa", "category_3_consideration.outcome")


@pytest.mark.parametrize(("place", "value"), [
    ("mappa.level", 1), ("mappa.category", 3), ("context.licence_ends_on", YESTERDAY), ("context.licence_ends_on", None),
])
def test_others_are_not_asked_about(place, value):
    stays_quiet("EXIT-6.39a", put(licence_ends(TOMORROW), place, value))


def test_notification_that_nears_its_end_is_treated_alike():
    fires("EXIT-6.39a", category_1(TOMORROW), "mappa", "category_3_consideration")
    stays_quiet("EXIT-6.39a", category_1(TOMORROW, notification_for_life=True))
