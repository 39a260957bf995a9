"""Chapter 27: a SARA for intimate partner abuse."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.support.rules import fires, stays_quiet, waits
from tests.support.sound import sound

WITHOUT = put(sound(), "assessment.tools", sound()["assessment"]["tools"][:1])


def test_partner_abuse_without_a_sara_is_found():
    assert fires("DA-27.24a", WITHOUT, "assessment", "tools").check is Check.WARNING
    fires("DA-27.24a", put(sound(), "assessment.tools", []), "assessment", "tools")
    stays_quiet("DA-27.24a", sound())


@pytest.mark.parametrize("name", ["SARA version 3", "sara", "Spousal Assault Risk Assessment", "OASys and SARA"])
def test_a_sara_is_known_by_its_names(name):
    stays_quiet("DA-27.24a", put(WITHOUT, "assessment.tools.0.name", name))


@pytest.mark.parametrize("name", ["SARAH's list", "DASH", None])
def test_other_tools_are_no_sara(name):
    fires("DA-27.24a", put(WITHOUT, "assessment.tools.0.name", name))


@pytest.mark.parametrize(("place", "value"), [
    ("mappa.lead_agency", "police"), ("person.date_of_birth", "2010-01-01"), ("assessment.no_tools_reason", "No English"),
])
def test_for_another_agency_a_child_or_with_a_reason_it_is_a_question(place, value):
    assert fires("DA-27.24a", put(WITHOUT, place, value)).check is Check.PROMPT


def test_it_applies_once_the_question_is_answered_yes():
    stays_quiet("DA-27.24a", put(WITHOUT, "context.intimate_partner_abuse", False))
    waits("DA-27.24a", put(WITHOUT, "context.intimate_partner_abuse", None), "context.intimate_partner_abuse")
    none = put(put(WITHOUT, "context.intimate_partner_abuse", None), "context.domestic_abuse", False)
    stays_quiet("DA-27.24a", none)
    fires("DA-27.24a", put(put(WITHOUT, "context.domestic_abuse", False), "context.stalking", False))


def test_without_an_assessment_it_is_one_line_with_it():
    case = {"schema_version": 1, "reference": "FP-1", "context": {"intimate_partner_abuse": True}}
    assert fires("DA-27.24a", case, "assessment", "tools").asked_by == ("RA-11.1a",)


def test_a_sara_has_its_day():
    case = put(WITHOUT, "assessment.tools.0", {"name": "SARA", "outcome": "Completed"})
    assert fires("DA-27.24a", case, "assessment", "tools.0.on").asked_by == ("RA-11.4b",)
    stays_quiet("DA-27.24a", put(case, "assessment.tools.0.on", "2026-10-29"))
