"""Who speaks for the victims of a case, as the record shows it: victim liaison, advisers, advocates, link workers."""

import re
from collections.abc import Iterable, Iterator

from risk_model.conditions import ABUSE_OR_STALKING, Condition, answered_yes
from risk_model.inspection import Inspection
from schemas.attendance import Attendee
from schemas.mappa import AgencyInvolved
from schemas.people import PersonAtRisk
from schemas.plan import Owner
from schemas.vocabularies import Agency, Attendance, PersonKind

KNOWN_VICTIMS = (PersonKind.VICTIM, PersonKind.PREVIOUS_VICTIM)

TOOK_PART = (Attendance.PRESENT, Attendance.REMOTE, Attendance.REPORT)
"""Present or by report: the victim's information reached the meeting (22.14)."""

_ADVISER_BY_TITLE = re.compile(
    r"\bI[DS]VAs?\b|\bISACs?\b|(?:stalking|independent) advoca|independent (?:domestic|sexual|stalking)", re.IGNORECASE
)
_ADVISER_BY_SERVICE = re.compile(
    r"domestic (?:abuse|violence) (?:advis|advoc|support|service|project|worker)", re.IGNORECASE
)
_VICTIMS_OFFICER = re.compile(r"\bvictim|\bVLOs?\b", re.IGNORECASE)
_VICTIMS_SERVICE = re.compile(r"partner link|women['’]?s aid|\brefuge\b|domestic (?:abuse|violence)", re.IGNORECASE)
_OF_THE_PERSON = (Agency.POLICE, Agency.PRISON)
"""A domestic abuse unit of these works with those who abuse: for them only a title counts, not the name of a service."""


def victims(look: Inspection) -> list[PersonAtRisk]:
    """The direct and previous victims who are recorded."""
    return [person for person in look.case.people_at_risk if person.kind in KNOWN_VICTIMS]


A_VICTIM_IS_KNOWN = Condition("a victim is recorded", lambda look: bool(victims(look)))

MARAC_INVOLVED = (
    Condition(
        "somebody at risk was referred to a MARAC",
        lambda look: look.context.marac is True or any(person.marac for person in look.case.people_at_risk),
    )
    | (ABUSE_OR_STALKING & answered_yes("marac", "a MARAC is involved"))
)


def is_adviser(agency: Agency | None, *words: str | None) -> bool:
    """Whether an entry is an independent adviser or advocate for victims of abuse or stalking, whatever its code."""
    if agency is Agency.IDVA or _says(_ADVISER_BY_TITLE, words):
        return True
    return agency not in _OF_THE_PERSON and _says(_ADVISER_BY_SERVICE, words)


def is_voice(agency: Agency | None, *words: str | None) -> bool:
    """Whether an entry carries what victims say: victim liaison, a victim worker, an adviser or advocate."""
    if agency is Agency.VICTIM_LIAISON or is_adviser(agency, *words) or _says(_VICTIMS_OFFICER, words):
        return True
    return agency not in _OF_THE_PERSON and _says(_VICTIMS_SERVICE, words)


def _says(pattern: re.Pattern[str], words: tuple[str | None, ...]) -> bool:
    return any(text and pattern.search(text) for text in words)


def of_agency(entry: AgencyInvolved) -> tuple[Agency | None, str | None, str | None]:
    """What tells who an agency in the list is."""
    return entry.agency, entry.agency_name, entry.contact


def of_attendee(entry: Attendee) -> tuple[Agency | None, str | None, str | None]:
    """What tells who somebody at a meeting is."""
    return entry.agency, entry.agency_name, entry.role


def of_owner(entry: Owner) -> tuple[Agency | None, str | None, str | None]:
    """What tells who the owner of an action is."""
    return entry.agency, entry.agency_name, entry.role


def owners(look: Inspection) -> Iterator[Owner]:
    """Those who own an action or a contingency of the plan."""
    yield from (action.owner for action in look.standing_actions)
    yield from (contingency.owner for contingency in look.plan.contingencies)


def advisers_in(attendees: Iterable[Attendee]) -> list[Attendee]:
    """The independent advisers and advocates on an attendance list."""
    return [entry for entry in attendees if is_adviser(*of_attendee(entry))]


def are_heard(look: Inspection) -> bool:
    """Whether somebody who speaks for victims contributed, took part in a meeting or owns a part of the plan."""
    contributed = [a for a in look.case.agencies if a.contribution or a.contributed_on]
    there = [a for m in look.held_meetings for a in m.attendees if a.attendance in TOOK_PART]
    return (
        any(is_voice(*of_agency(entry)) for entry in contributed)
        or any(is_voice(*of_attendee(entry)) for entry in there)
        or any(is_voice(*of_owner(owner)) for owner in owners(look))
    )
