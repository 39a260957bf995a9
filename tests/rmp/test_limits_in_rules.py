"""The editions change what the rules and clocks ask for; every limit that they ask for is there."""

import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

import rmp.check
from guidance import Edition, Limit, Unit, cite, edition, edition_names, edition_or_area
from risk_model.conditions import EVERY_CASE
from risk_model.findings import Finding, Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check, Purpose
from risk_model.registry import Rule
from rmp.check import check
from schemas.paths import put
from schemas.reading import case_of
from tests.rmp.rules.ch23.a_child import child
from tests.support import rules
from tests.support.rules import DAY
from tests.support.sound import sound

ROOT = Path(__file__).parents[2]
ASKED_IN = [path for room in ("risk_model", "rmp") for path in sorted((ROOT / room).rglob("*.py"))]
HELD_ON = date(2026, 11, 12)


def next_after(level: int, **time: int) -> dict[str, Any]:
    """A case whose next meeting is so long after the latest."""
    document = put(put(sound(), "meetings.M1.held_on", HELD_ON.isoformat()), "meetings.M1.level_decision.level", level)
    return put(document, "meetings.M1.next_meeting_on", (HELD_ON + timedelta(**time)).isoformat())


def found(document: dict[str, Any], name: str) -> list[Finding]:
    return rules.findings_of("MTG-13a.37a", document, purpose=Purpose.MEETING, edition=name)


@pytest.mark.parametrize(
    ("name", "level", "last"),
    [
        ("national", 2, timedelta(weeks=16)),
        ("national", 3, timedelta(weeks=8)),
        ("thames_valley_2008", 2, timedelta(weeks=8)),
        ("thames_valley_2008", 3, timedelta(weeks=6)),
        ("protocol_2005", 2, date(2027, 5, 12) - HELD_ON),
        ("protocol_2005", 3, timedelta(weeks=8)),
    ],
)
def test_each_edition_is_quiet_on_the_last_day_of_its_own_limit_and_fires_the_day_after(name: str, level: int, last: timedelta):
    assert not found(next_after(level, days=last.days), name)
    [finding] = found(next_after(level, days=last.days + 1), name)
    assert "1 day later than the limit" in finding.message


def test_thames_valley_asked_for_4_to_6_weeks_at_level_3():
    shortest, longest = (edition("thames_valley_2008").limit(key) for key in ("review_level_3_shortest", "review_level_3"))
    assert shortest is not None
    assert longest is not None
    assert (shortest.in_words, longest.in_words) == ("4 weeks", "6 weeks")
    assert "4 to 6 weeks" in longest.says


def test_a_finding_about_a_limit_carries_the_limit_with_its_disagreement():
    [finding] = found(next_after(2, weeks=9), "thames_valley_2008")
    assert finding.limits == (edition("thames_valley_2008").review_limit(2),)
    assert finding.as_json()["limits"][0]["disagrees"].startswith("National guidance allows 16 weeks")


def test_a_finding_that_looked_up_no_limit_carries_none():
    [finding] = found(put(sound(), "meetings.M1.next_meeting_on", None), "national")
    assert finding.limits == ()
    assert "limits" not in finding.as_json()


def test_what_one_record_asked_for_is_not_told_of_the_next():
    def steps(look: Inspection) -> Any:
        yield "A1", lambda: [Gap("A1", "what", str(look.limit("invitation")), "Mend it.")]
        yield "A2", lambda: [Gap("A2", "what", "Nothing looked up.", "Mend it.")]

    rule = Rule("RMP-12.99z", Check.ERROR, (cite("12.9"),), "Made up", EVERY_CASE, EVERY_PURPOSE, "For a test.", steps)
    first, second = check(case_of(sound()), on=DAY, rules=[rule]).findings
    assert [limit.key for limit in first.limits] == ["invitation"]
    assert second.limits == ()


def test_the_report_names_the_edition_and_its_title(tmp_path: Path):
    area = tmp_path / "oxford.toml"
    area.write_text(
        'title = "Oxfordshire limits"\ndocument = "Oxfordshire procedure"\ninherits = "national"\n\n[[limit]]\nkey = "review_level_2"\n'
        'value = 60\nunit = "calendar_days"\ncites = "section 3"\nsays = "A Level 2 case is reviewed at least every 60 days."\n',
        encoding="utf-8",
    )
    report = check(case_of(next_after(2, days=61)), on=DAY, purpose=Purpose.MEETING, limits=edition_or_area(str(area)))
    assert (report.edition, report.edition_title) == ("oxford.toml", "Oxfordshire limits")
    [finding] = [f for f in report.findings if f.rule == "MTG-13a.37a"]
    assert "1 day later than the limit of 60 calendar days" in finding.message
    assert [limit.cites for limit in finding.limits] == ["Oxfordshire procedure, section 3"]
    assert next(c for c in report.clocks if c.what == "Next meeting").limit_on == date(2027, 1, 11)


def area(key: str, value: int, unit: Unit) -> Edition:
    """The limits of an area that sets this one."""
    return Edition("area.toml", "An area", (Limit(key, value, unit, "section 1", "So long.", None, "at_least"),))


def released_on(day: str, case: dict[str, Any]) -> dict[str, Any]:
    return put(put(case, "context.setting", "custody"), "context.earliest_release_on", day)


def unprotected() -> dict[str, Any]:
    """A case in which nobody tells the person at risk of a release on the first Monday after New Year."""
    return put(released_on("2027-01-04", sound()), "people_at_risk.V1.in_victim_contact_scheme", False)


def unsent() -> dict[str, Any]:
    """A child in custody, released that day, without MAPPA H."""
    return released_on("2027-01-04", child(identification__notification=None))


@pytest.mark.parametrize(
    ("rule", "document", "limit", "last"),
    [
        ("DA-27.25a", unprotected(), ("level_set_before_release", 4, "weeks"), date(2026, 12, 6)),
        ("DA-27.25a", unprotected(), ("level_set_before_release", 5, "working_days"), date(2026, 12, 22)),
        ("CHI-23.19a", unsent(), ("youth_notification", 4, "weeks"), date(2026, 12, 7)),
        ("CHI-23.19a", unsent(), ("youth_notification", 30, "calendar_days"), date(2026, 12, 5)),
        ("CHI-23.19a", unsent(), ("youth_notification", 5, "working_days"), date(2026, 12, 23)),
        ("CHI-23.30a", child(), ("transition_to_adult", 30, "weeks"), date(2027, 9, 20)),
        ("CHI-23.30a", child(), ("transition_to_adult", 2, "working_days"), date(2028, 4, 12)),
    ],
)
def test_a_day_counts_back_in_the_unit_of_the_areas_own_limit(
    rule: str, document: dict[str, Any], limit: tuple[str, int, Unit], last: date
):
    limits = area(*limit)
    rules.stays_quiet(rule, document, on=last, edition=limits)
    rules.fires(rule, document, on=last + timedelta(days=1), edition=limits)


@pytest.mark.parametrize(
    ("limit", "last"), [((3, "weeks"), "2026-10-22"), ((8, "working_days"), "2026-11-02"), ((1, "months"), "2026-10-12")]
)
def test_invitations_count_back_in_the_unit_of_the_areas_own_limit(limit: tuple[int, Unit], last: str):
    limits = area("invitation", *limit)
    document = put(sound(), "meetings.M1.invitations_sent_on", last)
    rules.stays_quiet("MTG-13a.29a", document, purpose=Purpose.MEETING, edition=limits)
    day_after = date.fromisoformat(last) + timedelta(days=1)
    late = put(document, "meetings.M1.invitations_sent_on", day_after.isoformat())
    finding = rules.fires("MTG-13a.29a", late, purpose=Purpose.MEETING, edition=limits)
    assert f"1 day later than {limits.limits[0].in_words} before" in finding.message


def asked_for() -> set[str]:
    """The keys in the source; one that is made with a level stands for Level 2 and Level 3."""
    source = "\n".join(path.read_text(encoding="utf-8") for path in ASKED_IN)
    keys = re.findall(r"""\blimit\(\s*f?["']([^"']+)["']""", source)
    keys += [f"{kind}_level_{{}}" for kind in ("review", "minutes") if f".{kind}_limit(" in source]
    return {re.sub(r"\{.*?\}", level, key) for key in keys for level in "23"}


def test_every_limit_that_a_rule_or_clock_asks_for_is_in_the_national_edition():
    keys = asked_for()
    assert {"referral_before_release", "visor_update", "review_level_2", "minutes_level_3"} <= keys
    assert {key for key in keys if isinstance(edition("national").limit(key), Limit)} == keys


@pytest.mark.parametrize("name", edition_names())
@pytest.mark.parametrize("purpose", Purpose)
def test_no_rule_breaks_with_the_limits_of_any_edition(name: str, purpose: Purpose):
    assert not check(case_of(sound()), on=DAY, purpose=purpose, limits=edition(name)).could_not_check


def test_without_an_edition_the_national_limits_count():
    assert rmp.check.DEFAULT_EDITION == "national"
    assert check(case_of(sound()), on=DAY).edition_title == edition("national").title
