"""A calendar file with the days of one person's actions, holding only references (13a.29): no name, no text, no place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID, uuid5

from icalendar import Calendar, Event

from schemas.plan import Action, Owner
from schemas.vocabularies import Agency

_SPACE = UUID("6f1f2a52-8d0a-4c0e-9d35-1f3a6c6c7b11")
"""What our event ids are made in; it must never change, or events would appear twice."""


@dataclass(frozen=True, slots=True)
class ActionDay:
    """A day in somebody's calendar: which action, and whether it is due or has a milestone."""

    action: str
    kind: str
    on: date


def owner_in_words(owner: Owner) -> str:
    """Agency and name of an owner, to choose from; what is not recorded is said."""
    agency = owner.agency.label if owner.agency else "no agency named"
    if owner.agency is Agency.OTHER and owner.agency_name:
        agency = owner.agency_name
    return f"{agency}: {owner.name or 'nobody named'}"


def days_by_owner(actions: Iterable[Action]) -> dict[str, list[ActionDay]]:
    """For each owner of some actions, the days on which these are due or have a milestone; owners in alphabetical order."""
    found: dict[str, list[ActionDay]] = {}
    for action in actions:
        days = found.setdefault(owner_in_words(action.owner), [])
        for kind, day in (("milestone", action.milestone_on), ("due", action.due_on)):
            if day:
                days.append(ActionDay(action.id, kind, day))
    return dict(sorted(found.items()))


def calendar_file(reference: str, days: Sequence[ActionDay], *, made_at: datetime, version: int) -> bytes:
    """One all-day event a day. The same action and kind always have the same id, so a newer file replaces the older events."""
    calendar = Calendar()
    calendar.add("prodid", "-//Four Pillars//Actions//EN")
    calendar.add("version", "2.0")
    for day in days:
        calendar.add_component(_event(reference, day, made_at, version))
    return bytes(calendar.to_ical())


def _event(reference: str, day: ActionDay, made_at: datetime, version: int) -> Event:
    event = Event()
    event.add("uid", str(uuid5(_SPACE, f"{reference}\n{day.action}\n{day.kind}")))
    event.add("dtstamp", made_at)
    event.add("dtstart", day.on)
    event.add("dtend", day.on + timedelta(days=1))
    event.add("summary", f"{reference} {day.action}")
    event.add("sequence", version)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    return event
