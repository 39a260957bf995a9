"""The figures of an area: a handful of invented cases, every number worked out by hand."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance import edition
from rmp.counts.annual import InYear
from rmp.counts.area import FromCase, at_level_1_alone, by_level, from_case, over_all, totals
from rmp.counts.period import Period, reporting_year
from schemas.paths import put
from schemas.reading import case_of
from schemas.vocabularies import Agency
from tests.rmp.counts.test_annual import case as yearly
from tests.rmp.rules.ch31.test_reviews import reviewed
from tests.support.rules import DAY
from tests.support.sound import sound

YEAR = reporting_year(DAY)


def adds(document, on=DAY, period=YEAR) -> FromCase:
    return from_case(case_of(document), on=on, limits=edition("national"), period=period)


def shares(cases, number):
    return [(f.numerator, f.denominator, f.meets_standard) for f in over_all(cases) if f.indicator.number == number]


def test_ten_cases_of_which_one_was_reviewed_a_day_late():
    # First meeting on 1 June 2026; the second 112 days later, on 21 September; one of them 113 days later.
    cases = [adds(put(reviewed(2, 113 if n == 3 else 112), "reference", f"FP-{n}")) for n in range(10)]
    assert shares(cases, 2) == [(9, 10, True)]
    assert shares(cases[:4], 2) == [(3, 4, False)]
    assert shares(cases, 1) == [(0, 0, None)]
    # Each of the two meetings counts for disclosure; the decision of the sound case names M1, so M0 has none.
    assert shares(cases, 3) == [(10, 20, False)]
    [figure] = [f for f in over_all(cases) if f.indicator.number == 2]
    assert [(entry.case, entry.meeting) for entry in figure.missed] == [("FP-3", "M1")]


def test_only_meetings_of_the_period_count():
    document = reviewed(2, 113)
    june = Period(date(2026, 6, 1), date(2026, 6, 30))
    later = Period(date(2026, 7, 1), DAY)
    assert shares([adds(document, period=june)], 3) == [(0, 1, False)]
    assert shares([adds(document, period=later)], 3) == [(1, 1, True)]
    assert shares([adds(document, period=june)], 2) == [(0, 0, None)]
    assert shares([adds(document, period=later)], 2) == [(0, 1, False)]


@pytest.mark.parametrize(("last", "share"), [(date(2026, 9, 21), (0, 0, None)), (date(2026, 9, 22), (0, 1, False))])
def test_a_review_that_nobody_held_counts_from_the_day_after_the_limit(last, share):
    document = put(reviewed(2), "meetings", reviewed(2)["meetings"][:1])
    document = put(document, "disclosures", [])
    assert shares([adds(document, period=Period(date(2026, 7, 1), last))], 2) == [share]


def test_before_the_period_begins_there_is_nothing():
    assert adds(sound(), period=Period(date(2026, 11, 20), date(2026, 12, 31))).figures == ()


def test_a_meeting_without_a_day_is_named_in_every_period():
    [figure] = [f for f in adds(put(sound(), "meetings.M1.held_on", None)).figures if f.indicator.number == 8]
    assert [(entry.met, entry.why) for entry in figure.counted] == [(None, "Meeting M1 has no day.")]


def test_each_duty_to_co_operate_agency_has_a_figure_of_its_own():
    figures = [f for f in over_all([adds(sound()), adds(put(sound(), "reference", "FP-2"))]) if f.indicator.number == 6]
    assert [(f.agency, f.numerator, f.denominator) for f in figures] == [(Agency.CHILDREN_SERVICES, 2, 2)]


def test_what_is_late_today_does_not_depend_on_the_period():
    document = put(sound(), "plan.actions.A2.due_on", "2026-11-18")
    [action] = adds(document, period=reporting_year(date(2020, 1, 1))).actions
    assert (action.agency, action.action, action.days_late(DAY)) == ("Police", "A2", 1)


def test_a_case_that_has_ended_owes_its_minutes_and_nothing_else():
    document = put(put(sound(), "plan.actions.A2.due_on", "2026-11-01"), "meetings.M1.held_on", "2026-10-01")
    running, ended = adds(document), adds(put(document, "exit.ended_on", "2026-11-19"))
    assert (len(running.minutes), len(running.actions)) == (1, 1)
    assert (len(ended.minutes), ended.actions, ended.reviews, ended.referrals) == (1, (), (), ())


def test_the_annual_return_of_six_cases():
    year, on = Period(date(2025, 4, 1), date(2026, 3, 31)), date(2026, 6, 1)
    change = {"on": "2025-09-01", "from_level": 2, "to_level": 3}
    six = [
        yearly(1, 1), yearly(1, 2, ended="2025-12-01"), yearly(2, 3, level_changes=[change], decided="2025-09-01"),
        yearly(2, 1), yearly(3, 2), yearly(None, 2),
    ]
    cases = [adds(document, on=on, period=year) for document in six]
    assert totals(cases) == {1: 1, 2: 2, 3: 1, 4: 0}
    assert by_level(cases) == {(1, 2): 1, (1, 3): 0, (2, 2): 1, (2, 3): 1, (3, 2): 1, (3, 3): 0, (4, 2): 0, (4, 3): 0}
    assert at_level_1_alone(cases) == {1: 1, 2: 1, 3: 0, 4: 0}
    assert [u.place for c in cases for u in c.year.untold] == ["mappa.category"]


IN_YEAR = st.builds(
    InYear, st.sampled_from([None, 1, 2, 3, 4]), st.booleans(), st.frozensets(st.sampled_from([1, 2, 3]))
).map(lambda year: InYear() if year.category is None else year)


@given(st.lists(IN_YEAR, max_size=20))
def test_the_tables_add_up(years):
    cases = [FromCase(f"FP-{n}", year=year) for n, year in enumerate(years)]
    assert sum(totals(cases).values()) == sum(year.in_total for year in years)
    assert sum(by_level(cases).values()) == sum(len(year.levels & {2, 3}) for year in years if year.category)
    assert all(alone <= totals(cases)[category] for category, alone in at_level_1_alone(cases).items())


def test_a_draft_adds_nothing():
    found = adds({"schema_version": 1, "reference": "FP-1"})
    assert (found.reviews, found.minutes, found.actions, found.referrals) == ((), (), (), ())
    assert all(not figure.counted for figure in found.figures)
