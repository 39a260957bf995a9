"""Chapter 10: disclosure to the media."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.rmp.rules.ch10.disclosing import disclosing
from tests.support.rules import findings_of, fires, stays_quiet
from tests.support.sound import sound

APPROVED = {"police_approval": "Chief Inspector Rhodri Vance", "approved_on": "2026-11-12", "press_office_told_on": "2026-11-14"}


def to_the_media(**changes):
    return disclosing(**{"recipient_kind": "media", "media_approval": APPROVED, **changes})


def of_nobodys_supervision(document):
    document = put(put(document, "mappa.lead_agency", "police"), "context.on_licence", False)
    return put(document, "context.setting", "community")


def test_a_disclosure_to_the_media_without_police_approval_is_found():
    case = to_the_media(media_approval={**APPROVED, "police_approval": None})
    assert fires("DIS-10.15a", case, "D1", "media_approval.police_approval").check is Check.ERROR


@pytest.mark.parametrize("agency", ["probation", "prison", "approved_premises", "victim_liaison"])
def test_prison_and_probation_staff_never_disclose_to_the_media(agency):
    case = to_the_media(discloser={"agency": agency, "name": "Ife Nwosu"})
    assert fires("DIS-10.15a", case, "D1", "discloser.agency").check is Check.ERROR


def test_the_press_office_is_told_no_later_than_the_day_of_the_disclosure():
    stays_quiet("DIS-10.15a", to_the_media())
    late = to_the_media(media_approval={**APPROVED, "press_office_told_on": "2026-11-15"})
    assert fires("DIS-10.15a", late, "D1", "media_approval.press_office_told_on").check is Check.ERROR


@pytest.mark.parametrize(("path", "value"), [
    ("mappa.lead_agency", "probation"), ("context.on_licence", True), ("context.setting", "custody"),
])
def test_it_is_told_about_people_in_prison_or_under_probation(path, value):
    untold = of_nobodys_supervision(to_the_media(media_approval={**APPROVED, "press_office_told_on": None}))
    stays_quiet("DIS-10.15a", untold)
    fires("DIS-10.15a", put(untold, path, value), "D1", "media_approval.press_office_told_on")


def test_other_recipients_need_no_such_approval():
    assert not findings_of("DIS-10.15a", disclosing())
    stays_quiet("DIS-10.15a", to_the_media(media_approval=None, decision="do_not_disclose"))
    stays_quiet("DIS-10.15a", sound())
