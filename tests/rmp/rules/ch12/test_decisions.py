import pytest

from risk_model.kinds import Check, Purpose
from schemas.paths import append, put, remove
from tests.support.rules import findings_of, fires, stays_quiet, waits
from tests.support.sound import sound

MEETING = Purpose.MEETING


def level_3(**cppc):
    document = put(put(sound(), "mappa.level", 3), "meetings.M1.level", 3)
    return put(document, "meetings.M1.cppc", cppc)


def test_a_level_3_meeting_that_did_not_consider_registration_is_found():
    assert fires("RMP-12.27a", level_3(), "M1", "cppc.considered", purpose=MEETING).check is Check.ERROR
    fires("RMP-12.27a", level_3(considered=False), "M1", "cppc.considered", purpose=MEETING)


def test_registration_not_considered_for_a_reason_is_in_order():
    stays_quiet("RMP-12.27a", level_3(considered=False, reason="Registered since 2024"), purpose=MEETING)


def test_registration_considered_without_a_decision_is_found():
    assert fires("RMP-12.27a", level_3(considered=True), "M1", "cppc.decision", purpose=MEETING).check is Check.ERROR
    document = level_3(considered=True, reason="No public interest")
    assert fires("RMP-12.27a", document, "M1", "cppc.decision", purpose=MEETING).check is Check.WARNING


def test_registration_considered_and_decided_is_in_order():
    stays_quiet("RMP-12.27a", level_3(considered=True, decision="Not referred"), purpose=MEETING)


def test_the_paperwork_for_registration_is_due_within_a_week():
    decided = {"considered": True, "decision": "Refer"}
    stays_quiet("RMP-12.27a", level_3(**decided, paperwork_on="2026-11-19"), purpose=MEETING)
    late = level_3(**decided, paperwork_on="2026-11-20")
    assert fires("RMP-12.27a", late, "M1", "cppc.paperwork_on", purpose=MEETING).check is Check.ERROR


def test_a_later_meeting_is_told_what_came_of_the_referral():
    document = level_3(considered=True, decision="Refer", paperwork_on="2026-11-13")
    document = append(document, "meetings", {"id": "M2", "level": 2, "held_on": "2026-11-18"})
    assert fires("RMP-12.27a", document, "M1", "cppc.outcome_reported_on", purpose=MEETING).check is Check.WARNING
    stays_quiet("RMP-12.27a", put(document, "meetings.M1.cppc.outcome_reported_on", "2026-11-18"), purpose=MEETING)


def test_a_meeting_without_a_level_is_one_of_the_cases_level():
    fires("RMP-12.27a", remove(level_3(), "meetings.M1.level"), "M1", "cppc.considered", purpose=MEETING)


def test_a_level_3_meeting_that_lowered_the_level_considers_registration_all_the_same():
    fires("RMP-12.27a", put(level_3(), "mappa.level", 2), "M1", "cppc.considered", purpose=MEETING)


def test_registration_is_not_asked_for_at_level_2():
    stays_quiet("RMP-12.27a", sound(), purpose=MEETING)


def test_a_level_3_meeting_still_to_come_has_considered_nothing_yet():
    document = put(level_3(), "meetings", [{"id": "M1", "level": 3, "held_on": "2026-11-20"}])
    stays_quiet("RMP-12.27a", document, purpose=MEETING)


@pytest.mark.parametrize("place", ["level", "agreed", "reasons"])
def test_a_decision_on_the_level_that_leaves_something_out_is_found(place):
    found = findings_of("RMP-12.32a", remove(sound(), f"meetings.M1.level_decision.{place}"), purpose=MEETING)
    assert [(f.check, f.record, f.place) for f in found] == [(Check.ERROR, "M1", f"level_decision.{place}")]


def test_dissent_without_the_views_is_found():
    document = put(remove(sound(), "meetings.M1.level_decision.views"), "meetings.M1.level_decision.agreed", False)
    assert fires("RMP-12.32a", document, "M1", "level_decision.views", purpose=MEETING).check is Check.ERROR


def test_agreement_without_the_views_is_only_asked_about():
    document = remove(sound(), "meetings.M1.level_decision.views")
    assert fires("RMP-12.32a", document, "M1", "level_decision.views", purpose=MEETING).check is Check.PROMPT


def test_dissent_with_the_views_is_in_order():
    stays_quiet("RMP-12.32a", put(sound(), "meetings.M1.level_decision.agreed", False), purpose=MEETING)


def test_a_meeting_still_to_come_has_decided_nothing_yet():
    stays_quiet("RMP-12.32a", put(sound(), "meetings", [{"id": "M1", "held_on": "2026-11-20"}]), purpose=MEETING)
    fires("RMP-12.32a", put(sound(), "meetings", [{"id": "M1", "held_on": "2026-11-19"}]), "M1", purpose=MEETING)


def test_the_level_agreed_at_meetings_waits_for_the_level_of_the_case():
    waits("RMP-12.32a", remove(sound(), "mappa.level"), "mappa.level", purpose=MEETING)


def test_the_meeting_of_the_sound_case_agreed_the_level():
    stays_quiet("RMP-12.32a", sound(), purpose=MEETING)
