"""Which decisions the rules of chapter 10 are about, and who has a part in the case."""

from risk_model.conditions import Condition
from risk_model.inspection import Inspection
from schemas.disclosures import Disclosure
from schemas.vocabularies import Agency, DisclosureDecision


def decided(look: Inspection) -> list[Disclosure]:
    """The entries with a decision to disclose."""
    return [entry for entry in look.case.disclosures if entry.decision is DisclosureDecision.DISCLOSE]


def involved(look: Inspection) -> set[Agency | None]:
    """Every agency that has a part in the case: listed, at a meeting, owning an action or in contact with somebody."""
    attending = {attendee.agency for meeting in look.case.meetings for attendee in meeting.attendees}
    in_contact = {person.contact.agency for person in look.case.people_at_risk}
    owners = {action.owner.agency for action in look.standing_actions}
    return {*look.involved_agencies, *attending, *in_contact, *owners}


A_DISCLOSURE_DECIDED = Condition("a disclosure was decided", lambda look: bool(decided(look)))
