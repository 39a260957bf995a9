"""Which fields of a case hold names, places and numbers of real people, and which words in them are nobody's name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

import schemas.vocabularies as vocabularies
from schemas.reading import Document

OWN, NAME, PLACE, BODY = "own", "name", "place", "body"
"""The person's own name; somebody's name or role; an address; the name of an area, a team, a prison."""

FIELDS: dict[str, str] = {
    "person.last_name": OWN,
    "person.first_name": OWN,
    "person.aliases": OWN,
    "people_at_risk.name": NAME,
    "people_at_risk.contact.name": NAME,
    "person.told_about_mappa.by": NAME,
    "mappa.practitioner.name": NAME,
    "agencies.contact": NAME,
    "agencies.source_consulted": NAME,
    "assessment.assessed_by.name": NAME,
    "assessment.tools.assessor": NAME,
    "assessment.information_gaps.who_could_know": NAME,
    "plan.actions.owner.name": NAME,
    "plan.actions.messenger.name": NAME,
    "plan.actions.messenger.reply_to": NAME,
    "plan.contingencies.owner.name": NAME,
    "plan.contingencies.tell": NAME,
    "disclosures.recipient": NAME,
    "disclosures.discloser.name": NAME,
    "disclosures.agreement.partners_consulted": NAME,
    "disclosures.consultation.youth_offending_team": NAME,
    "disclosures.consultation.children_services": NAME,
    "disclosures.consultation.adult_social_care": NAME,
    "disclosure_scheme.by": NAME,
    "meetings.victim_information.by": NAME,
    "disclosures.media_approval.police_approval": NAME,
    "referral.urgent_contact.who": NAME,
    "referral.referred_by": NAME,
    "referral.signed_off_by": NAME,
    "referral.additional_invitees": NAME,
    "meetings.chair.name": NAME,
    "meetings.minute_taker": NAME,
    "meetings.attendees.name": NAME,
    "meetings.attendees.stands_in_for": NAME,
    "meetings.minutes.recipients.name": NAME,
    "meetings.minutes.exceptions.who": NAME,
    "core_group.members": NAME,
    "professionals_meetings.took_part": NAME,
    "minutes_requests.requester": NAME,
    "executive_summaries.written_by": NAME,
    "reports.sources.agreed_with": NAME,
    "meetings.media.police_contact": NAME,
    "meetings.media.probation_contact": NAME,
    "meetings.visor.updater": NAME,
    "departures.by": NAME,
    "meetings.closings.closed_by": NAME,
    "meetings.closings.reopened_by": NAME,
    "plan.review.started_by": NAME,
    "plan.review.finished_by": NAME,
    "plan.review.looked_at.by": NAME,
    "person.last_address_before_custody": PLACE,
    "person.proposed_release_address": PLACE,
    "person.current_address": PLACE,
    "mappa.area": BODY,
    "person.prison": BODY,
    "agencies.agency_name": BODY,
    "plan.actions.owner.agency_name": BODY,
    "plan.contingencies.owner.agency_name": BODY,
    "meetings.attendees.agency_name": BODY,
}

NUMBERS: dict[str, str] = {
    "person.pnc_id": "pnc",
    "person.visor_reference": "visor",
    "person.lead_agency_reference": "file",
    "person.prison_number": "prison",
    "mappa.practitioner.email": "e-mail",
    "meetings.minutes.visor_reference": "visor",
}

PATTERNS: tuple[tuple[str, str], ...] = (
    ("e-mail", r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+"),
    ("web", r"(?:https?://|www\.)[^\s<>\"]+"),
    ("telephone", r"(?<![\w/-])(?:\+44\s?\(?0?\)?\s?|0)\d(?:[\s-]?\d){7,9}(?!\w)"),
    ("postcode", r"(?<!\w)[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}(?!\w)"),
    ("pnc", r"(?<!\w)\d{2,4}/\d{1,7}[A-Z](?!\w)"),
    ("prison", r"(?<!\w)[A-Z]\d{4}[A-Z]{2}(?!\w)"),
)
"""Numbers that are recognised by their form, wherever they stand."""

CODES = frozenset(
    str(member)
    for kind in vars(vocabularies).values()
    if isinstance(kind, type) and issubclass(kind, StrEnum)
    for member in kind
)

ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
TIME_OF_DAY = re.compile(r"\d{2}:\d{2}")
WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")


def texts_in(here: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a document with the path of its field, list places left out."""
    if isinstance(here, str):
        yield path, here
    elif isinstance(here, list):
        for entry in here:
            yield from texts_in(entry, path)
    elif isinstance(here, dict):
        for key, value in here.items():
            yield from texts_in(value, f"{path}.{key}" if path else key)


def ids_in(document: Document) -> list[str]:
    """The ids of all records."""
    return [text for path, text in texts_in(document) if path.rpartition(".")[2] == "id"]
