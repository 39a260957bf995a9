"""The large case of the benchmarks: a case like any other, only larger."""

from collections import Counter

import pytest

from benchmarks.__main__ import DAY, main
from benchmarks.large_case import ACTIONS, CONTINGENCIES, RISKS, large_case
from risk_model.kinds import Purpose
from rmp.check import check
from schemas.links import records_by_list
from schemas.reading import case_of


def test_it_is_a_case_with_12_risks_60_actions_and_12_contingencies_or_more() -> None:
    case = case_of(large_case())
    assert (len(case.assessment.risks), len(case.plan.actions)) == (RISKS, ACTIONS) == (12, 60)
    assert len(case.plan.contingencies) == CONTINGENCIES >= 12
    ids = [record for ids in records_by_list(case).values() for record in ids]
    assert [record for record, count in Counter(ids).items() if count > 1] == []


def test_its_links_are_spread_over_all_risks() -> None:
    case = case_of(large_case())
    actions = Counter(risk for action in case.plan.actions for risk in action.risks)
    assert set(actions) == {risk.id for risk in case.assessment.risks}
    assert min(actions.values()) >= 5
    assert {risk for entry in case.plan.contingencies for risk in entry.risks} == set(actions)


def test_it_is_the_same_every_time() -> None:
    assert large_case() == large_case()


@pytest.mark.parametrize("purpose", Purpose)
def test_no_rule_breaks_on_it(purpose: Purpose) -> None:
    report = check(case_of(large_case()), on=DAY, purpose=purpose)
    assert report.could_not_check == ()
    assert len(report.coverage.risks) == 12
    assert all(row.is_covered for row in report.coverage.risks)


def test_the_benchmarks_print_its_ratio(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("benchmarks.__main__.milliseconds", lambda work, runs=31: (work(), 1.0)[1])
    main()
    [line] = [line for line in capsys.readouterr().out.splitlines() if line.startswith("12 risks, 60 actions, 24 contingencies")]
    assert "ratio  1.00" in line
