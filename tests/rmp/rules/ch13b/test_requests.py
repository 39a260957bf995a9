"""Chapter 13b: requests for minutes, from the person and from others."""

from datetime import date

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.support.rules import findings_of, fires, stays_quiet
from tests.support.sound import sound

SUBJECT = {
    "received_on": "2026-11-02", "requested_by": "the_person", "received_by": "probation", "told_coordinator_on": "2026-11-03",
}
THIRD = {
    "received_on": "2026-11-02", "requested_by": "parole_board", "requester": "Parole Board", "received_by": "probation",
    "told_coordinator_on": "2026-11-03", "what_is_sought": "Attendance at the programme", "summary_offered": True,
    "source_agencies_asked": True, "chair_decision": "The summary only; section 9 basis recorded",
}


def asked(request, **changes):
    return put(sound(), "minutes_requests", [{**request, **changes}])


def test_a_case_without_requests_is_not_asked():
    stays_quiet("MIN-13b.15a", sound())
    stays_quiet("MIN-13b.26a", sound())


@pytest.mark.parametrize("part", ["received_on", "requested_by", "told_coordinator_on"])
def test_each_request_has_a_day_a_requester_and_a_report(part):
    stays_quiet("MIN-13b.15a", asked(SUBJECT))
    finding = fires("MIN-13b.15a", asked(SUBJECT, **{part: None}), "minutes_requests", f"0.{part}")
    assert finding.check is Check.WARNING


@pytest.mark.parametrize("requested_by", ["the_person", "representative", "victim"])
def test_thirty_days_on_the_probation_and_prison_route(requested_by):
    case = asked(SUBJECT, requested_by=requested_by)
    stays_quiet("MIN-13b.15a", case, on=date(2026, 12, 2))
    finding = fires("MIN-13b.15a", case, "minutes_requests", "0.replied_on", on=date(2026, 12, 3))
    assert "1 day ago" in finding.message


def test_an_answer_after_the_limit_is_late():
    reply = {"reply": "executive_summary"}
    stays_quiet("MIN-13b.15a", asked(SUBJECT, replied_on="2026-12-02", **reply), on=date(2027, 1, 4))
    late = fires("MIN-13b.15a", asked(SUBJECT, replied_on="2026-12-14", **reply), place="0.replied_on", on=date(2027, 1, 4))
    assert "12 days late" in late.message


def test_another_agency_has_a_time_of_its_own():
    case = asked(SUBJECT, received_by="police")
    fires("MIN-13b.15a", case, "minutes_requests", "0.due_on")
    stays_quiet("MIN-13b.15a", put(case, "minutes_requests.0.due_on", "2026-12-01"))
    fires("MIN-13b.15a", put(case, "minutes_requests.0.due_on", "2026-11-18"), "minutes_requests", "0.replied_on")


def test_a_summary_for_a_marac_is_due_in_ten_working_days():
    case = asked(SUBJECT, requested_by="marac", received_by="police")
    stays_quiet("MIN-13b.15a", case, on=date(2026, 11, 16))
    fires("MIN-13b.15a", case, "minutes_requests", "0.replied_on", on=date(2026, 11, 17))


def test_a_subject_access_request_is_answered_with_a_summary():
    case = asked(SUBJECT, replied_on="2026-11-10")
    stays_quiet("MIN-13b.15a", put(case, "minutes_requests.0.reply", "executive_summary"))
    fires("MIN-13b.15a", put(case, "minutes_requests.0.reply", "full_minutes"), "minutes_requests", "0.reply")


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("what_is_sought", None), ("summary_offered", None), ("summary_offered", False), ("source_agencies_asked", None),
        ("chair_decision", None),
    ],
)
def test_a_third_partys_request_is_clarified_and_decided(part, value):
    stays_quiet("MIN-13b.26a", asked(THIRD))
    finding = fires("MIN-13b.26a", asked(THIRD, **{part: value}), "minutes_requests", f"0.{part}")
    assert finding.check is Check.PROMPT


def test_of_a_request_only_the_first_step_that_is_missing_is_asked():
    bare = asked({"requested_by": "court"})
    assert len(findings_of("MIN-13b.26a", bare)) == 1


def test_requests_of_the_person_and_of_a_marac_are_none_of_these():
    stays_quiet("MIN-13b.26a", asked(SUBJECT))
    stays_quiet("MIN-13b.26a", asked(SUBJECT, requested_by="marac"))


def test_freedom_of_information_asks_for_the_answer_only():
    case = asked({"requested_by": "freedom_of_information"})
    fires("MIN-13b.26a", case, "minutes_requests", "0.reply")
    stays_quiet("MIN-13b.26a", put(case, "minutes_requests.0.reply", "neither_confirm_nor_deny"))


@pytest.mark.parametrize("reply", ["full_minutes", "executive_summary"])
def test_minutes_given_out_under_freedom_of_information_need_the_chairs_decision(reply):
    case = asked({"requested_by": "freedom_of_information", "reply": reply})
    assert fires("MIN-13b.26a", case, "minutes_requests", "0.chair_decision").check is Check.PROMPT
    stays_quiet("MIN-13b.26a", put(case, "minutes_requests.0.chair_decision", "Already public"))
