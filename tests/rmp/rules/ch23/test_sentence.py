"""Chapter 23: notification and licence conditions for a child."""

from datetime import date

from risk_model.kinds import Check
from schemas.paths import put
from tests.rmp.rules.ch23.a_child import child
from tests.support.rules import fires, stays_quiet, waits
from tests.support.sound import sound


def test_an_extra_condition_without_a_word_on_the_child_is_asked_about():
    case = child(plan__licence_conditions__L1__necessity_reason=None)
    assert fires("CHI-23.17a", case, "L1", "child_needs").check is Check.PROMPT
    stays_quiet("CHI-23.17a", put(case, "plan.licence_conditions.L1.child_needs", "Read out to him, one at a time"))
    stays_quiet("CHI-23.17a", put(case, "plan.licence_conditions.L1.kind", "standard"))
    stays_quiet("CHI-23.17a", child())


def test_for_an_adult_12_31_asks_alone():
    case = put(sound(), "plan.licence_conditions.L1.necessity_reason", None)
    stays_quiet("CHI-23.17a", case)
    fires("RMP-12.31a", case, "L1")
    waits("CHI-23.17a", put(case, "person.date_of_birth", None), "person.date_of_birth")


FORM = "identification__notification"


def test_a_form_that_is_due_and_nowhere_recorded_is_asked_about():
    finding = fires("CHI-23.19a", child(**{FORM: None}), "identification", "notification.sent_on")
    assert finding.check is Check.PROMPT
    stays_quiet("CHI-23.19a", child())


def test_a_form_that_was_begun_and_is_due_is_an_error():
    case = child(**{FORM: {"form": "mappa_h"}})
    assert fires("CHI-23.19a", case, "identification", "notification.sent_on").check is Check.ERROR


def test_words_elsewhere_show_the_form():
    stays_quiet("CHI-23.19a", child(**{FORM: None}, mappa__level_method="MAPPA H and MAPPA Q by Yas Burrell"))


def test_in_the_community_it_is_due_once_the_assessment_is_done():
    stays_quiet("CHI-23.19a", child(**{FORM: None}, assessment__assessed_on=None))


def test_in_custody_it_is_due_six_months_before_release():
    case = child(**{FORM: None}, context__setting="custody", context__earliest_release_on="2027-05-19")
    stays_quiet("CHI-23.19a", case, on=date(2026, 11, 19))
    finding = fires("CHI-23.19a", case, on=date(2026, 12, 1))
    assert "19 November 2026, 12 days ago" in finding.message
    stays_quiet("CHI-23.19a", put(case, "context.earliest_release_on", None), on=date(2026, 12, 1))


def test_a_form_sent_late_needs_its_reason():
    case = child(context__setting="custody", context__earliest_release_on="2027-05-19", **{FORM: {"form": "mappa_h", "sent_on": "2026-11-19"}})
    stays_quiet("CHI-23.19a", case, on=date(2026, 12, 1))
    late = put(case, "identification.notification.sent_on", "2026-11-20")
    finding = fires("CHI-23.19a", late, "identification", "notification.late_reason", on=date(2026, 12, 1))
    assert finding.asked_by == ("ID-6.37a",)
    stays_quiet("CHI-23.19a", put(late, "identification.notification.late_reason", "Sentenced in October"), on=date(2026, 12, 1))


def test_only_the_youth_offending_team_sends_it():
    stays_quiet("CHI-23.19a", child(**{FORM: None}, mappa__lead_agency="mental_health"))
    waits("CHI-23.19a", child(**{FORM: None}, mappa__lead_agency=None), "mappa.lead_agency")
    stays_quiet("CHI-23.19a", put(sound(), "mappa.lead_agency", "youth_offending_team"))
