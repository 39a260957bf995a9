"""Chapter 1: a departure from the guidance can be shown."""

import pytest

from risk_model.kinds import Check
from rmp.check import check
from schemas.paths import put
from schemas.reading import case_of
from tests.support.rules import DAY, fires, stays_quiet
from tests.support.sound import sound

WHOLE = {
    "rule": "RMP-12.9f", "record": "A3", "reason": "The start depends on the court", "by": "Ife Nwosu", "on": "2026-11-19",
}


def departing(**changes):
    return put(sound(), "departures", [{**WHOLE, **changes}])


def test_a_departure_with_rule_reason_person_and_day_is_fine():
    stays_quiet("GEN-1.2a", departing())
    stays_quiet("GEN-1.2a", sound())


@pytest.mark.parametrize("key", ["rule", "reason", "by", "on"])
def test_a_departure_that_lacks_something_is_found(key):
    finding = fires("GEN-1.2a", departing(**{key: None}), "departures", key)
    assert finding.check is Check.ERROR


def test_the_message_says_which_departure():
    assert "RMP-12.9f on A3" in fires("GEN-1.2a", departing(reason=" "), "departures", "reason").message


def test_a_departure_from_the_whole_case_names_no_record():
    stays_quiet("GEN-1.2a", departing(record=None))


def test_a_rule_that_nobody_knows_is_shown_and_not_dropped():
    finding = fires("GEN-1.2a", departing(rule="RMP-99.9z"), "departures", "rule")
    assert finding.check is Check.WARNING


def test_a_check_that_does_not_apply_needs_its_reason_too():
    fires("GEN-1.2a", departing(kind="not_applicable", reason=None), "departures", "reason")


def test_a_departure_of_today_is_fine_and_of_tomorrow_is_found():
    stays_quiet("GEN-1.2a", departing(on="2026-11-19"))
    assert fires("GEN-1.2a", departing(on="2026-11-20"), "departures", "on").check is Check.ERROR


def test_a_departure_without_its_reason_leaves_the_finding_open():
    undated = put(put(sound(), "mappa.category", None), "departures", [{**WHOLE, "rule": "CAT-6.2a", "record": "mappa"}])
    report = check(case_of(undated), on=DAY)
    assert [f.departed for f in report.findings if f.rule == "CAT-6.2a"] == [True]
    report = check(case_of(put(undated, "departures.0.reason", None)), on=DAY)
    assert [f.departed for f in report.findings if f.rule == "CAT-6.2a"] == [False]


def test_a_departure_longer_than_a_line_is_shortened():
    message = fires("GEN-1.2a", departing(record="x\n" * 900, reason=None), "departures", "reason").message
    assert len(message) < 120
    assert "\n" not in message
