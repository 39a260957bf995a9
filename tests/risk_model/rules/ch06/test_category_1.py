"""Chapter 6: Category 1, notification and the threshold of Schedule 3, and the police for a patient."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.support.rules import fires, stays_quiet, waits
from tests.support.sound import sound


def category_1(sentence=None, **basis):
    case = put(put(sound(), "mappa.category", 1), "mappa.category_basis", {"schedule_3": True, "notification": True, **basis})
    return case if sentence is None else put(case, "offence.sentence", sentence)


def detention_and_training(months, threshold=None):
    case = category_1({"kind": "detention_and_training_order", "months": months})
    return case if threshold is None else put(case, "mappa.eligibility", {"schedule_3_threshold_months": threshold})


def test_category_1_on_notification_after_a_schedule_3_offence_is_fine():
    stays_quiet("CAT-6.5a", category_1())


@pytest.mark.parametrize("answer", [None, False])
def test_category_1_without_notification_is_found(answer):
    assert fires("CAT-6.5a", category_1(notification=answer), "mappa", "category_basis.notification").check is Check.ERROR


def test_category_1_without_a_schedule_3_offence_is_found():
    assert fires("CAT-6.5a", category_1(schedule_3=False), "mappa", "category_basis.schedule_3").check is Check.ERROR


def test_a_schedule_3_offence_not_answered_is_a_warning_beside_notification():
    assert fires("CAT-6.5a", category_1(schedule_3=None), "mappa", "category_basis.schedule_3").check is Check.WARNING


@pytest.mark.parametrize("disposal", ["conviction", "caution", "insanity", "unfit_but_did_act"])
def test_any_of_the_four_findings_will_do(disposal):
    stays_quiet("CAT-6.5a", put(category_1(), "offence.disposal", disposal))


def test_category_1_without_a_finding_is_found():
    assert fires("CAT-6.5a", put(category_1(), "offence.disposal", None), "offence", "disposal").check is Check.ERROR


def test_a_notification_order_stands_for_offence_and_finding():
    case = put(category_1(schedule_3=False), "offence.disposal", None)
    stays_quiet("CAT-6.5a", put(case, "plan.orders.O1.kind", "Notification Order"))
    stays_quiet("CAT-6.5a", put(case, "mappa.eligibility", {"notification_order": True}))


def test_bailed_before_sentence_the_police_lead():
    case = put(category_1(), "mappa.eligibility", {"bailed_before_sentence": True})
    fires("CAT-6.5a", case, "mappa", "lead_agency")
    stays_quiet("CAT-6.5a", put(case, "mappa.lead_agency", "police"))


def test_notification_that_began_has_its_end_or_is_for_life():
    begun = {"notification_starts_on": "2025-03-04"}
    assert fires("CAT-6.5a", put(category_1(), "mappa.eligibility", begun), "mappa").check is Check.WARNING
    stays_quiet("CAT-6.5a", put(category_1(), "mappa.eligibility", {**begun, "notification_ends_on": "2035-03-03"}))
    stays_quiet("CAT-6.5a", put(category_1(), "mappa.eligibility", {**begun, "notification_for_life": True}))


def test_a_sentence_shorter_than_the_threshold_recorded_is_found():
    case = put(category_1({"kind": "imprisonment", "months": 11}), "mappa.eligibility", {"schedule_3_threshold_months": 12})
    fires("CAT-6.5a", case, "mappa", "eligibility.schedule_3_threshold_months")
    stays_quiet("CAT-6.5a", put(case, "offence.sentence.months", 12))


def test_what_category_1_rests_on_concerns_no_other_category():
    stays_quiet("CAT-6.5a", sound())
    waits("CAT-6.5a", put(category_1(), "mappa.category", None), "mappa.category")


def test_half_of_a_twelve_month_order_reaches_six_months():
    stays_quiet("CAT-6.5c", detention_and_training(12))
    stays_quiet("CAT-6.5c", detention_and_training(12, threshold=6))


def test_half_of_an_eleven_month_order_does_not():
    finding = fires("CAT-6.5c", detention_and_training(11), "offence", "sentence.months")
    assert finding.check is Check.ERROR
    fires("CAT-6.5c", detention_and_training(11, threshold=6), "offence", "sentence.months")


def test_the_threshold_of_the_offence_itself_counts():
    fires("CAT-6.5c", detention_and_training(18, threshold=12), "offence", "sentence.months")
    stays_quiet("CAT-6.5c", detention_and_training(24, threshold=12))
    stays_quiet("CAT-6.5c", detention_and_training(4, threshold=0))


def test_an_order_without_its_length_is_found():
    assert fires("CAT-6.5c", detention_and_training(None), "offence", "sentence.months").check is Check.ERROR


def test_other_sentences_count_in_full():
    stays_quiet("CAT-6.5c", category_1({"kind": "imprisonment", "months": 6}))
    stays_quiet("CAT-6.5c", put(detention_and_training(6), "mappa.category", 2))


def test_notification_that_has_ended_is_found_until_the_end_is_recorded():
    case = put(category_1(), "mappa.eligibility.notification_ends_on", "2026-11-18")
    assert fires("CAT-6.5a", case, "mappa", "eligibility.notification_ends_on").asked_by == ("EXIT-6.38a",)
    stays_quiet("CAT-6.5a", put(case, "exit", {"ended_on": "2026-11-18", "reason": "notification_ended"}))
    stays_quiet("CAT-6.5a", put(case, "mappa.eligibility.notification_ends_on", "2026-11-19"))


def in_hospital(agencies):
    case = put(category_1({"kind": "hospital_order"}), "context.setting", "hospital")
    return put(case, "agencies", [{"agency": name, "contributed_on": "2026-10-30"} for name in agencies])


def test_a_patient_in_category_1_without_the_police_is_found():
    finding = fires("CAT-6.6a", in_hospital(["mental_health"]), "mappa", "police_consultations")
    assert finding.check is Check.ERROR


def test_police_among_the_agencies_or_consulted_by_themselves_are_enough():
    stays_quiet("CAT-6.6a", in_hospital(["mental_health", "police"]))
    stays_quiet("CAT-6.6a", put(in_hospital(["mental_health"]), "mappa.police_consultations", [{"on": "2026-10-01"}]))


def test_police_who_are_listed_without_a_day_are_not_known_to_have_been_consulted():
    case = in_hospital(["mental_health", "police"])
    police = case["agencies"][-1]
    assert police["agency"] == "police"
    police["contributed_on"] = None
    assert fires("CAT-6.6a", case, "mappa", "police_consultations").asked_by == ("LVL-7.7a",)
    police["reason_none"] = "Asked; no leave is in view"
    stays_quiet("CAT-6.6a", case)


def test_a_consultation_without_its_day_is_found():
    case = put(in_hospital(["mental_health"]), "mappa.police_consultations", [{"about": "First unescorted leave"}])
    fires("CAT-6.6a", case, "mappa", "police_consultations.0.on")


@pytest.mark.parametrize(("place", "value"), [("context.setting", "custody"), ("mappa.category", 2)])
def test_others_than_patients_in_category_1_are_not_asked_about(place, value):
    stays_quiet("CAT-6.6a", put(in_hospital(["mental_health"]), place, value))
