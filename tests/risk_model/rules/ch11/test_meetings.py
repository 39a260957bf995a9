"""Chapter 11: the assessment at a Level 2 or 3 meeting, and after it."""

from datetime import date
from typing import Any

from risk_model.kinds import Check, Purpose
from schemas.paths import append, put, remove
from tests.support.rules import findings_of, fires, stays_quiet
from tests.support.sound import sound

EMPTY = {"schema_version": 1, "reference": "FP-0901"}
SUMMARY = "meetings.M1.risk_summary"
MEETING: dict[str, Any] = {"purpose": Purpose.MEETING}


def _assessed(assessed_on: str, agreed_on: str | None = "2026-11-02") -> dict[str, Any]:
    return put(put(sound(), "assessment.assessed_on", assessed_on), "assessment.overall.agreed_on", agreed_on)


def test_each_part_that_the_summary_leaves_out_is_found() -> None:
    for key in ("risks", "impact", "likelihood", "imminence"):
        found = fires("RA-11.11a", put(sound(), f"{SUMMARY}.{key}", None), "M1", f"risk_summary.{key}", **MEETING)
        assert found.check is Check.ERROR


def test_a_meeting_without_a_summary_is_one_finding() -> None:
    found = findings_of("RA-11.11a", remove(sound(), SUMMARY), **MEETING)
    assert [(f.record, f.field) for f in found] == [("M1", "risk_summary")]


def test_an_unanswered_agreement_is_found() -> None:
    fires("RA-11.11a", put(sound(), f"{SUMMARY}.agreed", None), "M1", "risk_summary.agreed", **MEETING)


def test_disagreement_needs_to_say_how_the_meeting_differs() -> None:
    disagreed = put(sound(), f"{SUMMARY}.agreed", False)
    fires("RA-11.11a", disagreed, "M1", "risk_summary.changed_from_lead_agency", **MEETING)
    stays_quiet("RA-11.11a", put(disagreed, f"{SUMMARY}.changed_from_lead_agency", "Police see staff at risk too"), **MEETING)


def test_a_summed_up_and_agreed_assessment_is_quiet() -> None:
    stays_quiet("RA-11.11a", sound(), **MEETING)
    stays_quiet("RA-11.11a", put(sound(), f"{SUMMARY}.changed_from_lead_agency", "V3 added"), **MEETING)


def test_the_summary_belongs_to_the_check_for_the_meeting_only() -> None:
    stays_quiet("RA-11.11a", remove(sound(), SUMMARY))


def test_only_the_latest_meeting_is_looked_at() -> None:
    second = {"id": "M2", "level": 2, "held_on": "2026-11-19"}
    fires("RA-11.11a", append(sound(), "meetings", second), "M2", "risk_summary", **MEETING)
    stays_quiet("RA-11.11a", append(sound(), "meetings", second), "M1", **MEETING)


def test_a_meeting_still_to_come_has_nothing_to_sum_up() -> None:
    planned = append(sound(), "meetings", {"id": "M2", "level": 2, "held_on": "2026-11-20"})
    stays_quiet("RA-11.11a", planned, **MEETING)
    fires("RA-11.11a", remove(planned, SUMMARY), "M1", "risk_summary", **MEETING)
    stays_quiet("RA-11.11a", put(sound(), "meetings", [{"id": "M1", "level": 2, "held_on": "2026-11-20"}]), **MEETING)


def test_the_meeting_that_lowers_the_case_to_level_1_is_still_asked() -> None:
    fires("RA-11.11a", remove(put(sound(), "mappa.level", 1), SUMMARY), "M1", "risk_summary", **MEETING)


def test_a_level_1_meeting_needs_no_summary() -> None:
    stays_quiet("RA-11.11a", remove(put(sound(), "meetings.M1.level", 1), SUMMARY), **MEETING)
    stays_quiet("RA-11.11a", EMPTY, **MEETING)


def test_a_recorded_meeting_whose_level_is_not_said_is_asked_too() -> None:
    unknown = put(put(sound(), "mappa.level", None), "meetings.M1.level", None)
    fires("RA-11.11a", remove(unknown, SUMMARY), "M1", "risk_summary", **MEETING)


def test_an_assessment_older_than_the_last_meeting_is_found() -> None:
    found = fires("RA-11.12a", _assessed("2026-11-11"), "assessment", "assessed_on")
    assert found.check is Check.WARNING
    assert "11 November 2026" in found.message
    assert "M1" in found.message
    fires("RA-11.12a", _assessed("2026-11-02", "2026-11-11"), "assessment", "assessed_on")
    fires("RA-11.12a", put(_assessed("2026-11-11"), "mappa.level", 1), "assessment", "assessed_on")


def test_without_other_agencies_the_day_of_assessment_alone_counts() -> None:
    fires("RA-11.12a", put(_assessed("2026-11-11", None), "agencies", [{"agency": "probation"}]), "assessment", "assessed_on")


def test_where_only_the_day_of_agreement_is_missing_people_see_one_line() -> None:
    assert "RA-11.15b" in fires("RA-11.12a", _assessed("2026-11-11", None), "assessment", "assessed_on").asked_by


def test_an_assessment_or_agreement_of_the_day_of_the_meeting_is_an_update() -> None:
    stays_quiet("RA-11.12a", sound())
    stays_quiet("RA-11.12a", _assessed("2026-11-12"))
    stays_quiet("RA-11.12a", _assessed("2026-11-02", "2026-11-12"))


def test_on_the_day_of_the_meeting_no_update_is_late() -> None:
    stays_quiet("RA-11.12a", _assessed("2026-11-02"), on=date(2026, 11, 12))
    fires("RA-11.12a", _assessed("2026-11-02"), "assessment", "assessed_on", on=date(2026, 11, 13))


def test_a_missing_day_of_assessment_is_another_rules_gap() -> None:
    stays_quiet("RA-11.12a", put(_assessed("2026-11-02"), "assessment.assessed_on", None))


def test_a_meeting_still_to_come_or_at_level_1_asks_for_no_update() -> None:
    stays_quiet("RA-11.12a", put(_assessed("2026-11-02"), "meetings.M1.held_on", "2026-11-20"))
    stays_quiet("RA-11.12a", put(_assessed("2026-11-02"), "meetings.M1.level", 1))
    stays_quiet("RA-11.12a", EMPTY)
