"""Chapter 11: who is at risk, of what, when and in which circumstances."""

from risk_model.kinds import Check
from schemas.paths import put, remove
from tests.support.rules import findings_of, fires, stays_quiet
from tests.support.sound import sound

EMPTY = {"schema_version": 1, "reference": "FP-0901"}
R1 = "assessment.risks.R1"


def test_a_risk_without_its_group_is_found() -> None:
    assert fires("RA-11.10a", put(sound(), f"{R1}.group", None), "R1", "group").check is Check.ERROR


def test_a_risk_with_nobody_named_and_no_reason_is_found() -> None:
    fires("RA-11.10a", put(sound(), f"{R1}.people", []), "R1", "people")


def test_a_risk_with_a_reason_for_naming_nobody_is_enough() -> None:
    stays_quiet("RA-11.10a", put(put(sound(), f"{R1}.people", []), f"{R1}.not_named_reason", "No new partner is known"))


def test_a_person_at_risk_without_a_name_is_found() -> None:
    fires("RA-11.10a", put(sound(), "people_at_risk.V1.name", None), "V1", "name")
    assert len(findings_of("RA-11.10a", remove(sound(), "people_at_risk.V1.name"))) == 1


def test_a_person_at_risk_with_a_reason_for_no_name_is_enough() -> None:
    unnamed = put(sound(), "people_at_risk.V1.name", None)
    stays_quiet("RA-11.10a", put(unnamed, "people_at_risk.V1.reason_not_named", "A group: women he may meet"))


def test_everybody_named_is_quiet_and_nobody_is_asked_for_without_a_risk() -> None:
    stays_quiet("RA-11.10a", sound())
    stays_quiet("RA-11.10a", EMPTY)


def test_a_risk_without_its_nature_is_found() -> None:
    assert fires("RA-11.10b", put(sound(), f"{R1}.nature", " "), "R1", "nature").check is Check.ERROR


def test_a_risk_without_its_method_is_found() -> None:
    fires("RA-11.10b", remove(sound(), "assessment.risks.R2.method"), "R2", "method")


def test_nature_and_method_are_enough() -> None:
    stays_quiet("RA-11.10b", sound())
    stays_quiet("RA-11.10b", EMPTY)


def test_a_risk_without_timing_is_found() -> None:
    assert fires("RA-11.10c", put(sound(), f"{R1}.timing", None), "R1", "timing").check is Check.ERROR


def test_a_risk_without_imminence_is_found() -> None:
    fires("RA-11.10c", put(sound(), f"{R1}.imminence", None), "R1", "imminence")


def test_a_key_event_without_a_date_is_found() -> None:
    found = findings_of("RA-11.10c", put(sound(), f"{R1}.key_events", [{"what": "Release of his brother"}]))
    assert [(f.record, f.place, f.check) for f in found] == [("R1", "key_events", Check.ERROR)]


def test_a_date_without_its_event_is_found() -> None:
    found = fires("RA-11.10c", put(sound(), f"{R1}.key_events", [{"on": "2027-01-20"}]), "R1", "key_events")
    assert found.check is Check.ERROR


def test_a_risk_needs_no_key_event() -> None:
    stays_quiet("RA-11.10c", sound())
    stays_quiet("RA-11.10c", put(sound(), f"{R1}.key_events", []))
    stays_quiet("RA-11.10c", put(sound(), f"{R1}.key_events", [{"what": None, "on": None}]))
    stays_quiet("RA-11.10c", EMPTY)


def test_a_risk_without_its_past_pattern_is_found() -> None:
    assert fires("RA-11.10d", put(sound(), f"{R1}.past_pattern", None), "R1", "past_pattern").check is Check.ERROR


def test_a_risk_without_its_situation_is_found() -> None:
    fires("RA-11.10d", put(sound(), f"{R1}.situation", None), "R1", "situation")


def test_a_risk_linked_with_no_factor_is_found() -> None:
    fires("RA-11.10d", put(sound(), f"{R1}.factors", []), "R1", "factors")


def test_pattern_situation_and_a_factor_are_enough() -> None:
    stays_quiet("RA-11.10d", sound())
    stays_quiet("RA-11.10d", put(sound(), f"{R1}.factors", ["F2"]))
    stays_quiet("RA-11.10d", EMPTY)
