"""One look at a case: which actions count, which meeting is the latest, what is linked with what."""

from datetime import date
from typing import Any

import pytest

from guidance import edition
from risk_model.inspection import Inspection
from risk_model.kinds import Purpose
from schemas.paths import put
from schemas.reading import case_of
from schemas.vocabularies import Agency, FactorKind, Pillar
from tests.support.rules import DAY
from tests.support.sound import sound


def look_at(document: dict[str, Any], on: date = DAY) -> Inspection:
    return Inspection(case_of(document), on, Purpose.PLAN, edition("national"))


def ids(records: Any) -> list[str]:
    return [record.id for record in records]


@pytest.mark.parametrize(
    ("path", "value", "standing", "covering", "live"),
    [
        ("acceptance", "declined", False, False, False), ("acceptance", "proposed", True, True, True), ("acceptance", None, True, True, True),
        ("progress", "not_done", True, False, False), ("progress", "done", True, True, False), ("progress", "in_progress", True, True, True),
        ("progress", None, True, True, True),
    ],
)
def test_which_actions_still_count(path: str, value: str | None, standing: bool, covering: bool, live: bool) -> None:
    look = look_at(put(sound(), f"plan.actions.A3.{path}", value))
    assert ("A3" in ids(look.standing_actions)) is standing
    assert ("A3" in ids(look.covering_actions)) is covering
    assert ("A3" in ids(look.live_actions)) is live


def meetings(*held_on: str | None) -> dict[str, Any]:
    return {
        "schema_version": 1, "reference": "FP-1",
        "meetings": [{"id": f"M{n}", "held_on": day} for n, day in enumerate(held_on, 1)],
    }


@pytest.mark.parametrize(
    ("held_on", "latest"),
    [
        ((), None), (("2026-01-01",), "M1"), (("2026-01-01", "2026-05-01"), "M2"), (("2026-05-01", "2026-01-01"), "M1"),
        (("2026-05-01", None), "M2"), ((None, "2026-05-01"), "M1"), (("2026-05-01", "2026-05-01"), "M2"), (("2027-01-01", "2026-05-01"), "M1"),
    ],
)
def test_the_latest_meeting_is_the_last_by_date_and_an_undated_one_is_the_newest(held_on: tuple[str | None, ...], latest: str | None) -> None:
    found = look_at(meetings(*held_on)).latest_meeting
    assert (found.id if found else None) == latest


def test_meetings_held_are_those_up_to_the_day_in_their_order() -> None:
    look = look_at(meetings("2026-11-19", "2026-11-20", None, "2026-03-01"))
    assert ids(look.held_meetings) == ["M4", "M1"]


def test_an_agency_is_involved_once_however_often_it_is_listed() -> None:
    document = {"schema_version": 1, "reference": "FP-1", "agencies": [{"agency": "prison"}, {}, {"agency": "police"}, {"agency": "prison"}]}
    assert look_at(document).involved_agencies == (Agency.PRISON, Agency.POLICE)


def test_links_are_followed_both_ways() -> None:
    look = look_at(sound())
    assert ids(look.actions_for_risk("R1", Pillar.SUPERVISION)) == ["A1"]
    assert ids(look.actions_for_risk("R2")) == ["A1", "A2", "A5"]
    assert ids(look.actions_for_factor("F2")) == ["A1", "A3"]
    assert ids(look.actions_for_person("V2")) == ["A5"]
    assert ids(look.actions_under(Pillar.VICTIM_SAFETY)) == ["A4", "A5"]
    assert ids(look.contingencies_for(factor="F3")) == ["C1"]
    assert ids(look.contingencies_for(person="V1")) == ["C1", "C3", "C5"]
    assert look.contingencies_for() == []
    assert ids(look.factors_of(FactorKind.STATIC, FactorKind.DYNAMIC)) == ["F1", "F2"]
    assert look.risk("R2").group == "children"
    assert look.person_at_risk("V1").name == "Bryony Hale"


@pytest.mark.parametrize(("born", "child"), [("2008-11-20", True), ("2008-11-19", False), (None, None)])
def test_whether_the_person_is_a_child_depends_on_the_day_of_the_check(born: str | None, child: bool | None) -> None:
    assert look_at(put(sound(), "person.date_of_birth", born)).is_child is child
