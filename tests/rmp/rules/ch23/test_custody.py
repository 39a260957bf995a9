"""Chapter 23: what places that hold children owe."""

import pytest

from risk_model.kinds import Check, Purpose
from schemas.paths import put
from tests.rmp.rules.ch23.a_child import child
from tests.support.rules import fires, stays_quiet, waits
from tests.support.sound import sound

MEETING = {"purpose": Purpose.MEETING}
UNIT = {"agency": "prison", "name": "Ana Reeve", "role": "Resettlement worker", "attendance": "present", "invited": True}


def held(*attendees, **changes):
    case = child(context__setting="custody", **changes)
    return put(case, "meetings.M1.attendees", [*case["meetings"][0]["attendees"], *attendees])


def test_nobody_from_the_unit_at_the_meeting_is_found():
    assert fires("CHI-23.22a", held(), "M1", "attendees", **MEETING).check is Check.ERROR
    fires("CHI-23.22a", held({**UNIT, "attendance": "report"}), "M1", **MEETING)
    assert fires("CHI-23.22a", put(held(), "meetings.M1.attendees", []), "M1", **MEETING).asked_by == ("MTG-13a.5a",)
    stays_quiet("CHI-23.22a", held())


def test_somebody_who_came_without_mappa_f_is_asked_about():
    assert fires("CHI-23.22a", held(UNIT), "M1", "attendees", **MEETING).check is Check.PROMPT
    stays_quiet("CHI-23.22a", held({**UNIT, "role": "Author of the MAPPA F"}), **MEETING)
    agencies = [*child()["agencies"], {"agency": "prison", "contribution": "Report of October"}]
    stays_quiet("CHI-23.22a", held(UNIT, agencies=agencies), **MEETING)


@pytest.mark.parametrize("name", ["Ashdown secure children's home", "Youth Custody Service", "Millbrook STC"])
def test_a_unit_is_known_by_its_words(name):
    entry = {"agency": "other", "agency_name": name, "role": "Case worker, MAPPA F", "attendance": "remote"}
    stays_quiet("CHI-23.22a", held(entry), **MEETING)


RELEASE = {"on": "2026-11-10", "temporary": True, "police_told_on": "2026-11-10"}


def test_the_police_are_told_of_every_release():
    stays_quiet("CHI-23.22a", child(releases=[RELEASE]))
    finding = fires("CHI-23.22a", child(releases=[{**RELEASE, "police_told_on": None}]), "releases", "0.police_told_on")
    assert (finding.check, finding.field) == (Check.ERROR, "police_told_on")
    late = fires("CHI-23.22a", child(releases=[{**RELEASE, "police_told_on": "2026-11-12"}]), "releases")
    assert (late.check, "2 days after" in late.message) == (Check.WARNING, True)


def test_it_is_about_children_only():
    stays_quiet("CHI-23.22a", put(put(sound(), "context.setting", "custody"), "releases", [{}]), **MEETING)
    waits("CHI-23.22a", held(person__date_of_birth=None), "person.date_of_birth", purpose=Purpose.MEETING)
    stays_quiet("CHI-23.22a", child(), **MEETING)
