"""Coverage both ways: what each risk, factor and person has, and which actions are for nothing."""

from typing import Any

import pytest

from guidance import edition
from risk_model.inspection import Inspection
from risk_model.kinds import Purpose
from rmp.coverage import Coverage, Links, coverage
from schemas.paths import put
from schemas.reading import case_of
from schemas.vocabularies import Pillar
from tests.support.rules import DAY
from tests.support.sound import sound


def coverage_of(document: dict[str, Any]) -> Coverage:
    return coverage(Inspection(case_of(document), DAY, Purpose.PLAN, edition("national")))


def row_of(document: dict[str, Any], risk: str) -> dict[str, tuple[str, ...]]:
    [row] = [row for row in coverage_of(document).risks if row.risk == risk]
    return {**{pillar.value: ids for pillar, ids in row.pillars.items()}, "contingency": row.contingencies}


def test_a_row_has_the_actions_of_each_pillar_and_the_contingencies() -> None:
    assert row_of(sound(), "R1") == {
        "supervision": ("A1",), "monitoring_and_control": ("A2",), "interventions_and_treatment": ("A3",),
        "victim_safety": ("A4",), "contingency": ("C1", "C2", "C3", "C4", "C5"),
    }
    assert row_of(sound(), "R2") == {
        "supervision": ("A1",), "monitoring_and_control": ("A2",), "interventions_and_treatment": (),
        "victim_safety": ("A5",), "contingency": ("C1", "C4"),
    }


def test_the_rows_stand_in_the_order_of_the_assessment_with_all_four_pillars() -> None:
    rows = coverage_of(sound()).risks
    assert [row.risk for row in rows] == ["R1", "R2"]
    assert all(list(row.pillars) == list(Pillar) for row in rows)


def test_factors_and_people_have_their_actions_and_contingencies() -> None:
    found = coverage_of(sound())
    assert found.factors == {
        "F1": Links((), ()), "F2": Links(("A1", "A3"), ("C2",)), "F3": Links(("A2",), ("C1",)),
    }
    assert found.people == {"V1": Links(("A2", "A4"), ("C1", "C3", "C5")), "V2": Links(("A5",), ("C1",))}


@pytest.mark.parametrize(
    ("path", "value"), [("plan.actions.A3.acceptance", "declined"), ("plan.actions.A3.progress", "not_done")]
)
def test_an_action_that_was_declined_or_not_done_covers_nothing(path: str, value: str) -> None:
    document = put(sound(), path, value)
    assert row_of(document, "R1")["interventions_and_treatment"] == ()
    assert coverage_of(document).factors["F2"].actions == ("A1",)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("plan.actions.A3.acceptance", "proposed"), ("plan.actions.A3.acceptance", None), ("plan.actions.A3.progress", "done"),
        ("plan.actions.A3.progress", None),
    ],
)
def test_an_action_that_is_proposed_or_done_still_covers(path: str, value: str | None) -> None:
    assert row_of(put(sound(), path, value), "R1")["interventions_and_treatment"] == ("A3",)


def test_a_risk_without_an_action_is_not_covered_whatever_its_contingencies() -> None:
    document = sound()
    for action in document["plan"]["actions"]:
        action["risks"] = [risk for risk in action["risks"] if risk != "R2"]
    rows = {row.risk: row for row in coverage_of(document).risks}
    assert rows["R1"].is_covered
    assert not rows["R2"].is_covered
    assert rows["R2"].contingencies == ("C1", "C4")


def test_an_action_without_a_pillar_covers_its_risk_under_no_pillar_and_is_named() -> None:
    document = put(sound(), "plan.actions.A3.pillar", None)
    assert row_of(document, "R1")["interventions_and_treatment"] == ()
    assert coverage_of(document).actions_without_pillar == ("A3",)
    assert coverage_of(sound()).actions_without_pillar == ()


def test_an_action_for_no_risk_is_named() -> None:
    document = put(put(sound(), "plan.actions.A4.risks", []), "plan.actions.A5.risks", None)
    assert coverage_of(document).actions_without_risk == ("A4", "A5")
    assert coverage_of(put(document, "plan.actions.A4.acceptance", "declined")).actions_without_risk == ("A5",)
    assert coverage_of(sound()).actions_without_risk == ()


def test_a_draft_has_nothing_to_cover() -> None:
    assert coverage_of({"schema_version": 1, "reference": "FP-1"}) == Coverage((), {}, {}, (), ())


def test_as_json_it_holds_ids_under_the_codes() -> None:
    found = coverage_of(put(sound(), "plan.actions.A5.risks", [])).as_json()
    assert found["risks"]["R2"] == {
        "supervision": ["A1"], "monitoring_and_control": ["A2"], "interventions_and_treatment": [], "victim_safety": [],
        "contingency": ["C1", "C4"],
    }
    assert found["factors"]["F3"] == {"actions": ("A2",), "contingencies": ("C1",)}
    assert found["actions_without_risk"] == ["A5"]
    assert found["actions_without_pillar"] == []
