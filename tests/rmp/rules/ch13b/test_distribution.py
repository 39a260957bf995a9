"""Chapter 13b: who receives the minutes, and who decides on exceptions."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.support.meeting import bent, fires, stays_quiet, with_attendee
from tests.support.sound import sound

KEPT = {"approved_on": "2026-11-17", "sent_on": "2026-11-18", "visor_reference": "V-FIC-0900/M1"}
RECIPIENTS = [
    {"agency": a["agency"], "name": a["name"].removeprefix("DI "), "secure_email": True, "receipt_confirmed_on": "2026-11-19"}
    for a in sound()["meetings"][0]["attendees"]
]
WITHOUT_LIAISON = [recipient for recipient in RECIPIENTS if recipient["name"] != "Carys Bevan"]


def sent(case=None, **changes):
    return bent({"minutes": {**KEPT, "recipients": RECIPIENTS, **changes}}, case)


def test_minutes_approved_and_not_sent_are_found():
    assert fires("MIN-13b.4a", bent({"minutes": {**KEPT, "sent_on": None}}), "M1", "minutes.sent_on").check is Check.ERROR
    stays_quiet("MIN-13b.4a", bent({"minutes": KEPT}))
    stays_quiet("MIN-13b.4a", sound())


def test_minutes_sent_before_approval_are_found_and_on_the_day_are_not():
    finding = fires("MIN-13b.4a", bent({"minutes": {**KEPT, "sent_on": "2026-11-16"}}), "M1", "minutes.sent_on")
    assert finding.check is Check.WARNING
    stays_quiet("MIN-13b.4a", bent({"minutes": {**KEPT, "sent_on": "2026-11-17"}}))


def test_somebody_who_is_not_among_the_recipients_is_found():
    finding = fires("MIN-13b.4a", sent(recipients=WITHOUT_LIAISON), "M1", "minutes.recipients")
    assert finding.check is Check.ERROR
    assert "Carys Bevan" in finding.message
    stays_quiet("MIN-13b.4a", sent())


def test_somebody_invited_who_did_not_come_receives_them_too():
    case = with_attendee(None, agency="prison", name="Paul Denny", attendance="apologies")
    fires("MIN-13b.4a", sent(case), "M1", "minutes.recipients")
    mailbox = {"agency": "prison", "name": "Prison functional mailbox", "secure_email": True, "receipt_confirmed_on": "2026-11-19"}
    stays_quiet("MIN-13b.4a", sent(case, recipients=[*RECIPIENTS, mailbox]))


def test_somebody_whom_the_chair_left_out_is_not_missing():
    left_out = {"kind": "left_out", "who": "Carys Bevan", "decided_by_chair": True, "minuted": True, "reason": "On leave"}
    stays_quiet("MIN-13b.4a", sent(recipients=WITHOUT_LIAISON, exceptions=[left_out]))


@pytest.mark.parametrize("answer", [False, None])
def test_a_recipient_without_secure_email_is_found(answer):
    case = put(sent(), "meetings.M1.minutes.recipients.1.secure_email", answer)
    assert fires("MIN-13b.4a", case, "M1", "minutes.recipients.1.secure_email").check is Check.ERROR


def test_a_receipt_that_is_not_confirmed_is_a_warning_from_the_next_day():
    case = put(sent(), "meetings.M1.minutes.recipients.1.receipt_confirmed_on", None)
    assert fires("MIN-13b.4a", case, "M1", "minutes.recipients.1.receipt_confirmed_on").check is Check.WARNING
    stays_quiet("MIN-13b.4a", put(case, "meetings.M1.minutes.sent_on", "2026-11-19"))


EXCEPTION = {"kind": "sent_to_others", "who": "Lay Adviser pool", "decided_by_chair": True, "minuted": True, "reason": "Training"}


def excepted(**changes):
    return bent({"minutes": {**KEPT, "exceptions": [{**EXCEPTION, **changes}]}})


def test_without_exceptions_nothing_is_asked():
    stays_quiet("MIN-13b.5a", sound())
    stays_quiet("MIN-13b.5a", excepted())


@pytest.mark.parametrize("answer", [False, None])
@pytest.mark.parametrize("part", ["decided_by_chair", "minuted"])
def test_an_exception_is_the_chairs_and_minuted(part, answer):
    finding = fires("MIN-13b.5a", excepted(**{part: answer}), "M1", f"minutes.exceptions.0.{part}")
    assert finding.check is Check.ERROR


@pytest.mark.parametrize("part", ["kind", "who", "reason"])
def test_an_exception_says_what_who_and_why(part):
    fires("MIN-13b.5a", excepted(**{part: None}), "M1", f"minutes.exceptions.0.{part}")


@pytest.mark.parametrize("kind", ["shared_outside", "marac", "court_bundle"])
def test_sharing_further_needs_the_chair_and_not_the_minutes(kind):
    stays_quiet("MIN-13b.5a", excepted(kind=kind, minuted=None))
    fires("MIN-13b.5a", excepted(kind=kind, decided_by_chair=None), "M1", "minutes.exceptions.0.decided_by_chair")


def test_somebody_of_another_body_among_the_recipients_is_the_chairs_decision_too():
    council = {"agency": "housing_authority", "name": "Iain Moss", "secure_email": True, "receipt_confirmed_on": "2026-11-19"}
    case = sent(recipients=[*RECIPIENTS, council])
    finding = fires("MIN-13b.5a", case, "M1", "minutes.recipients")
    assert finding.check is Check.ERROR
    assert "Iain Moss" in finding.message
    decided = {"kind": "sent_to_others", "who": "Iain Moss", "decided_by_chair": True, "minuted": True, "reason": "His tenancy"}
    stays_quiet("MIN-13b.5a", put(case, "meetings.M1.minutes.exceptions", [decided]))
    stays_quiet("MIN-13b.5a", sent())
    stays_quiet("MIN-13b.5a", with_attendee(case, agency="housing_authority", attendance="apologies"))
