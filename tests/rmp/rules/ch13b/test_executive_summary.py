"""Chapter 13b: what an executive summary holds, and who sees it before it goes."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.support.rules import findings_of, fires, stays_quiet
from tests.support.sound import sound

SECTIONS = (
    "risk_outcomes", "referral_reason", "meeting_dates", "attendance", "discussion", "risk_and_plan", "disclosure", "other_actions",
)
SUMMARY = {
    **{section: f"What is recorded under {section.replace('_', ' ')}" for section in SECTIONS},
    "attendance": "Probation (practitioner), police (inspector), Children's Services; apologies from the prison",
    "meeting": "M1", "circulated_on": "2026-11-16", "chair_decided_on": "2026-11-18", "released_on": "2026-11-19",
}


def summary(**changes):
    return put(sound(), "executive_summaries", [{**SUMMARY, **changes}])


def test_a_case_without_a_summary_is_not_asked():
    stays_quiet("MIN-13b.31a", sound())
    stays_quiet("MIN-13b.31a", summary())


@pytest.mark.parametrize("section", SECTIONS)
def test_each_of_the_eight_sections_is_asked_for(section):
    assert fires("MIN-13b.31a", summary(**{section: None}), "executive_summaries", f"0.{section}").check is Check.ERROR


def test_several_missing_sections_are_one_finding():
    case = summary(disclosure=None, discussion=None)
    assert len(findings_of("MIN-13b.31a", case)) == 1


@pytest.mark.parametrize("name", ["Ife Nwosu", "JOAN OSEI", "DI Ravi Saul", "Petra Lund"])
def test_a_name_in_the_attendance_is_found(name):
    fires("MIN-13b.31a", summary(attendance=f"Probation ({name}), police"), "executive_summaries", "0.attendance")


def test_the_draft_is_circulated_before_the_chair_decides():
    fires("MIN-13b.31a", summary(circulated_on=None), "executive_summaries", "0.circulated_on")
    fires("MIN-13b.31a", summary(circulated_on="2026-11-19"), "executive_summaries", "0.circulated_on")
    stays_quiet("MIN-13b.31a", summary(circulated_on="2026-11-18"))


def test_nothing_is_released_before_the_chair_decides():
    fires("MIN-13b.31a", summary(chair_decided_on=None), "executive_summaries", "0.chair_decided_on")
    fires("MIN-13b.31a", summary(released_on="2026-11-17"), "executive_summaries", "0.chair_decided_on")
    stays_quiet("MIN-13b.31a", summary(chair_decided_on=None, released_on=None))


@pytest.mark.parametrize("name", ["Mrs Tranter", "DI Saul", "I. Nwosu"])
def test_a_last_name_with_a_title_or_an_initial_is_a_name(name):
    fires("MIN-13b.31a", summary(attendance=f"Probation, {name}"), "executive_summaries", "0.attendance")
    stays_quiet("MIN-13b.31a", summary(attendance="Probation, police of Saul and Tranter division"))


def test_the_draft_goes_to_every_agency_that_attended_once_the_list_is_begun():
    everybody = [a["agency"] for a in sound()["meetings"][0]["attendees"]]
    stays_quiet("MIN-13b.31a", summary(circulated_to=everybody))
    finding = fires("MIN-13b.31a", summary(circulated_to=everybody[1:]), "executive_summaries", "0.circulated_to")
    assert finding.check is Check.WARNING
    assert "Probation" in finding.message
