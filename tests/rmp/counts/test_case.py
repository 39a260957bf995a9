"""The figures of a case: what is counted, what is not and why; and figures of many cases put together."""

from datetime import date

import pytest

from guidance import edition
from rmp.counts import Figure, figures_of, indicator, summed
from schemas.paths import put
from schemas.reading import case_of
from schemas.vocabularies import Agency
from tests.rmp.rules.ch23.a_child import child
from tests.rmp.rules.ch31.test_reviews import reviewed
from tests.support.rules import DAY
from tests.support.sound import sound


def of(document, number, on=DAY, agency=None, limits=None) -> Figure:
    found = figures_of(case_of(document), on=on, limits=limits and edition(limits))
    [figure] = [f for f in found if f.indicator.number == number and f.agency == agency]
    return figure


def share(figure):
    return figure.numerator, figure.denominator


def test_the_sound_case():
    case = sound()
    assert [share(of(case, n)) for n in (1, 2, 3, 4, 7, 8, 9)] == [(0, 0), (0, 0), (1, 1), (0, 0), (0, 0), (1, 1), (1, 1)]
    assert share(of(case, 6, agency=Agency.CHILDREN_SERVICES)) == (1, 1)
    assert of(case, 3).meets_standard is True
    assert of(case, 1).meets_standard is None


def test_a_child_has_a_figure_for_indicator_4():
    assert share(of(child(), 4)) == (1, 1)
    unknown = of(put(child(), "person.date_of_birth", None), 4)
    assert (share(unknown), [entry.why for entry in unknown.not_counted]) == ((0, 0), ["The date of birth is not known."])


def test_indicators_1_and_2_count_the_case_and_name_the_meetings():
    late = of(reviewed(2, 113), 2)
    assert (share(late), [entry.meeting for entry in late.missed]) == ((0, 1), ["M1"])
    assert share(of(reviewed(2, 112), 2)) == (1, 1)
    assert share(of(reviewed(3, 57), 1, on=date(2026, 8, 1))) == (0, 1)
    assert share(of(reviewed(2, 60), 2, on=date(2026, 8, 1), limits="thames_valley_2008")) == (0, 1)


def test_a_case_reviewed_twice_counts_once():
    case = reviewed(2, 56)
    third = case["meetings"][1] | {"id": "M2", "held_on": "2026-11-12"}
    figure = of(put(case, "meetings", [*case["meetings"], third]), 2)
    assert (len(figure.counted), share(figure)) == (2, (1, 1))


def test_a_review_before_release_is_said_and_not_counted():
    figure = of(put(reviewed(2, 113), "meetings.M0.pre_release", True), 2)
    assert (share(figure), [entry.meeting for entry in figure.not_counted]) == ((0, 0), ["M1"])


@pytest.mark.parametrize(("held_on", "counted"), [(None, [None]), ("2026-12-01", [])])
def test_a_meeting_without_a_day_cannot_be_placed_and_one_to_come_adds_nothing(held_on, counted):
    figure = of(put(sound(), "meetings.M1.held_on", held_on), 8)
    assert [entry.met for entry in figure.counted] == counted


def test_a_level_1_meeting_is_none_of_these():
    assert of(put(sound(), "meetings.M1.level", 1), 3).counted == ()


def test_an_empty_case_has_figures_without_anything_in_them():
    found = figures_of(case_of({"schema_version": 1, "reference": "FP-1"}), on=DAY)
    assert [f.indicator.number for f in found] == [1, 2, 3, 4, 7, 8, 9]
    assert all(share(f) == (0, 0) for f in found)


def test_figures_of_many_cases_are_summed_by_indicator_and_agency():
    documents = [put(sound(), "reference", f"FP-{n}") for n in range(10)]
    documents[3]["disclosures"] = []
    found = [f for d in documents for f in figures_of(case_of(d), on=DAY)]
    together = summed(found)
    by_number = {(f.indicator.number, f.agency): f for f in together}
    assert share(by_number[3, None]) == (9, 10)
    assert by_number[3, None].meets_standard is False
    assert share(by_number[6, Agency.CHILDREN_SERVICES]) == (10, 10)
    assert [entry.case for entry in by_number[3, None].missed] == ["FP-3"]
    assert [f.indicator.number for f in together] == sorted(f.indicator.number for f in together)


def test_nine_of_ten_is_ninety_per_cent():
    documents = [put(sound(), "reference", f"FP-{n}") for n in range(10)]
    documents[0]["meetings"][0]["attendees"][1]["rank"] = "Constable"
    documents[0]["meetings"][0]["attendees"][1]["delegated_authority"] = False
    [figure] = [f for f in summed(f for d in documents for f in figures_of(case_of(d), on=DAY)) if f.indicator.number == 8]
    assert (share(figure), figure.meets_standard) == ((9, 10), True)


@pytest.mark.parametrize(("number", "standard"), [(1, 90), (2, 90), (3, 100), (4, 100), (6, 90), (7, 90), (8, 90), (9, 90)])
def test_the_standards_are_those_of_31_21(number, standard):
    assert indicator(number).standard == standard
    assert indicator(number).rule == f"KPI-31.21{'abcdefghi'[number - 1]}"


def test_the_boards_own_meetings_are_not_counted_here():
    with pytest.raises(LookupError):
        indicator(5)
