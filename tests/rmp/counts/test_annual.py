"""What a case adds to the annual return. Category 1 is counted on 31 March, the others and the levels over the year."""

from datetime import date

import pytest

from rmp.counts.annual import InYear, first_sign, in_year, levels_in
from rmp.counts.period import Period, reporting_year
from schemas.paths import put
from tests.rmp.counts.test_due import look
from tests.support.sound import sound

YEAR = reporting_year(date(2026, 3, 31))
AFTER = date(2026, 6, 1)
"""The year to 31 March 2026, looked at in June 2026."""


def case(category=2, level=2, identified="2025-06-02", ended=None, decided="2025-06-10", **mappa):
    document = put(put(sound(), "meetings", []), "disclosures", [])
    about = {"category": category, "level": level, "level_decided_on": decided, "area": "Wexmoor", **mappa}
    document = put(put(document, "mappa", about), "referral", {})
    document = put(document, "identification", {"identified_on": identified})
    return put(document, "exit", {"ended_on": ended})


def adds(document, on=AFTER, year=YEAR):
    found = in_year(look(document, on), year)
    return found.category if found.in_total else None, sorted(found.levels), [u.place for u in found.untold]


@pytest.mark.parametrize("category", [1, 2, 3, 4])
def test_a_case_that_was_there_all_along_counts_in_its_category_and_level(category):
    assert adds(case(category)) == (category, [2], [])


@pytest.mark.parametrize(
    ("category", "ended", "counted"),
    [
        (1, "2026-04-01", 1), (1, "2026-03-31", None), (1, "2025-12-01", None),
        (2, "2026-03-31", 2), (2, "2025-12-01", 2), (2, "2025-06-03", 2),
    ],
)
def test_category_1_is_a_snapshot_and_the_others_cover_the_year(category, ended, counted):
    assert adds(case(category, ended=ended))[0] == counted


def test_a_category_1_case_that_ended_in_the_year_still_counts_at_its_level():
    found = in_year(look(case(1, ended="2025-12-01"), AFTER), YEAR)
    assert (found.category, found.in_total, found.levels) == (1, False, {2})


@pytest.mark.parametrize(("identified", "ended"), [("2026-04-01", None), ("2024-01-01", "2025-04-01"), ("2024-01-01", "2025-03-31")])
def test_a_case_outside_the_year_adds_nothing(identified, ended):
    assert in_year(look(case(identified=identified, ended=ended), AFTER), YEAR) == InYear()


def test_the_last_day_and_the_first_day_of_the_year_count():
    assert adds(case(identified="2026-03-31", decided="2026-03-31")) == (2, [2], [])
    assert adds(case(identified="2024-01-01", decided="2024-01-01", ended="2025-04-02"))[0] == 2


def test_a_year_that_still_runs_is_counted_up_to_today_and_one_to_come_is_empty():
    assert adds(case(), on=AFTER, year=reporting_year(AFTER)) == (2, [2], [])
    assert adds(case(), on=AFTER, year=reporting_year(date(2027, 6, 1))) == (None, [], [])


def test_without_any_dated_sign_the_case_is_named_and_not_counted():
    assert adds(case(identified=None, decided=None)) == (None, [], ["identification.identified_on"])


def test_without_category_or_level_it_is_named():
    assert adds(case(category=None)) == (None, [2], ["mappa.category"])
    assert adds(case(level=None)) == (2, [], ["mappa.level_decided_on"])
    assert adds(case(decided=None)) == (2, [], ["mappa.level_decided_on"])
    assert adds(case(decided="2026-05-02")) == (2, [], ["mappa.level_decided_on"])


def test_the_level_of_today_says_nothing_of_a_year_that_is_over():
    assert levels_in(look(case(decided=None), AFTER), YEAR) == frozenset()
    assert levels_in(look(case(decided=None), AFTER), Period(date(2026, 4, 1), AFTER)) == {2}


def test_changes_of_level_in_the_year_count_at_both():
    change = {"on": "2025-09-01", "from_level": 2, "to_level": 3}
    assert adds(case(level=3, decided="2025-09-01", level_changes=[change]))[1] == [2, 3]


def test_a_change_after_the_year_says_at_which_level_it_was():
    change = {"on": "2026-05-01", "from_level": 2, "to_level": 1}
    assert adds(case(level=1, decided="2026-05-01", level_changes=[change]))[1] == [2]


def test_a_change_before_the_year_leaves_the_later_level():
    change = {"on": "2025-03-01", "from_level": 3, "to_level": 2}
    assert adds(case(level=2, identified="2024-06-01", decided="2025-03-01", level_changes=[change]))[1] == [2]


def test_a_meeting_counts_at_the_level_it_was_held_at_and_at_the_one_it_decided():
    meeting = {"id": "M1", "level": 3, "held_on": "2025-10-01", "level_decision": {"level": 2}}
    assert adds(put(case(decided=None), "meetings", [meeting]))[1] == [2, 3]
    before = {**meeting, "held_on": "2025-03-20"}
    assert adds(put(case(decided=None, identified="2025-01-01"), "meetings", [before]))[1] == [2]


def test_the_first_sign_is_the_earliest_unless_identification_says_so():
    assert first_sign(look(sound())) == date(2026, 8, 3)
    assert first_sign(look(put(sound(), "identification.identified_on", "2026-09-01"))) == date(2026, 9, 1)
    assert first_sign(look({"schema_version": 1, "reference": "FP-1"})) is None
