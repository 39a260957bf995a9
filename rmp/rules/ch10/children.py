"""Chapter 10: disclosure about a child, to a child and to an adult at risk (10.13, 10.14)."""

import re
from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import is_child
from risk_model.conditions import Condition
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule_for_each
from rmp.rules.ch10.decisions import decided, involved
from schemas.disclosures import Disclosure
from schemas.vocabularies import Agency, Attendance, DisclosureDecision, RecipientKind


def _outside_meetings(look: Inspection) -> list[Disclosure]:
    """Decisions, either way, that no meeting took, made while the person was a child and not called urgent."""
    born, held = look.person.date_of_birth, {meeting.held_on for meeting in look.case.meetings if meeting.held_on}
    return [
        entry
        for entry in look.case.disclosures
        if entry.decision is not None
        and entry.meeting is None
        and entry.considered_on not in held
        and is_child(born, entry.considered_on or look.on) is not False
        and entry.agreement.urgent is not True
    ]


def _about_a_child(look: Inspection) -> bool | None:
    if not _outside_meetings(look):
        return False
    return None if look.person.date_of_birth is None else True


DECIDED_ABOUT_A_CHILD = Condition(
    "a decision was made outside a meeting, on a day on which the person was under 18", _about_a_child,
    ("person.date_of_birth",),
)

TO_CONSULT = {
    "youth_offending_team": (Agency.YOUTH_OFFENDING_TEAM, "the youth offending team"),
    "children_services": (Agency.CHILDREN_SERVICES, "Children's Services"),
}


@rule_for_each(
    _outside_meetings, "DIS-10.13a", Check.ERROR, cites=(cite("10.13"), cite("23.29")),
    title="Disclosure about a child is decided with the youth offending team and Children's Services",
    when=DECIDED_ABOUT_A_CHILD,
    purposes=EVERY_PURPOSE,
    meaning="Except in urgent cases no decision on disclosure about somebody under 18 should be made without "
    "consulting a senior member of the youth offending team and of Children's Services. Inside a meeting 23.29 applies "
    "instead: both must be present, with no exception; that is checked with the meeting.",
)
def senior_staff_are_consulted_about_a_child(look: Inspection, entry: Disclosure) -> Iterator[Gap]:
    """A decision about a child without one of the two; a question only where nothing is told and both work on the case."""
    there = {*involved(look), entry.discloser.agency}
    if look.mappa.lead_agency is not None:
        there.add(Agency(look.mappa.lead_agency.value))
    missing = {place: TO_CONSULT[place] for place in TO_CONSULT if getattr(entry.consultation, place) is None}
    begun = any(getattr(entry.consultation, place) is not None for place in TO_CONSULT)
    if missing:
        names = " and ".join(name for _, name in missing.values())
        absent = any(agency not in there for agency, _ in missing.values())
        told = entry.decision is DisclosureDecision.DISCLOSE and not _names_both(entry)
        yield Gap(
            entry.id, f"consultation.{next(iter(missing))}",
            f"{entry.id} was decided about a child outside a meeting, and no consultation of a senior member of "
            f"{names} is recorded.",
            "Name who was consulted and give the day, or record that it was urgent.",
            None if begun or absent or told else Check.PROMPT,
        )


_NAMES = {
    Agency.CHILDREN_SERVICES: re.compile(r"children.?s (?:services|social)|social worker|safeguarding", re.IGNORECASE),
    Agency.ADULT_SOCIAL_CARE: re.compile(r"adult (?:social )?(?:care|services)|social worker|safeguarding", re.IGNORECASE),
}
"""Words by which an entry shows that the agency had a part in the decision."""


def _who_met(look: Inspection, entry: Disclosure) -> set[Agency | None]:
    """The agencies that took part in the meeting of the decision, by a report too."""
    part = (Attendance.PRESENT, Attendance.REMOTE, Attendance.REPORT)
    met = [meeting for meeting in look.case.meetings if meeting.id == entry.meeting]
    return {attendee.agency for meeting in met for attendee in meeting.attendees if attendee.attendance in part}


def _in_words(entry: Disclosure) -> str:
    texts = (entry.reasons, entry.purpose, entry.alternatives_rejected, entry.risks_of_disclosing, entry.necessity_reason)
    return " ".join(text for text in texts if text)


_YOUTH_TEAM = re.compile(r"youth (?:offending|justice)|\bYOT\b", re.IGNORECASE)


def _names_both(entry: Disclosure) -> bool:
    text = _in_words(entry)
    return bool(_YOUTH_TEAM.search(text) and _NAMES[Agency.CHILDREN_SERVICES].search(text))


def _to_the_vulnerable(look: Inspection) -> list[Disclosure]:
    return [d for d in decided(look) if d.recipient_kind in (RecipientKind.CHILD, RecipientKind.ADULT_AT_RISK)]


@rule_for_each(
    _to_the_vulnerable, "DIS-10.14a", Check.ERROR, cites=(cite("10.14"),),
    title="Disclosure to a child or an adult at risk is safe for them",
    when=Condition(
        "disclosure to a child or an adult at risk was decided", lambda look: bool(_to_the_vulnerable(look))
    ),
    purposes=EVERY_PURPOSE,
    meaning="Before a child is told, that child's safeguarding needs must be considered with Children's Services, and "
    "telling should happen only in the child's best interests, with the parents' or guardians' views. For an adult at "
    "risk, adult social care or safeguarding should be involved, and mental capacity may need thought.",
)
def telling_is_safe_for_the_recipient(look: Inspection, entry: Disclosure) -> Iterator[Gap]:
    """Told without consultation or best interests; a question only where the agency met on it or the entry names it."""
    child = entry.recipient_kind is RecipientKind.CHILD
    whom, agency, name, why, what = (
        ("children_services", Agency.CHILDREN_SERVICES, "Children's Services", "best_interests", "the child's best interests")
        if child
        else ("adult_social_care", Agency.ADULT_SOCIAL_CARE, "adult social care", "capacity", "the adult's mental capacity")
    )
    consulted = getattr(entry.consultation, whom) is not None or entry.discloser.agency is agency
    weighed = getattr(entry.consultation, why) is not None
    if not consulted:
        begun = weighed or entry.consultation.on is not None
        softer = Check.PROMPT if agency in _who_met(look, entry) or _NAMES[agency].search(_in_words(entry)) else None
        yield Gap(
            entry.id, f"consultation.{whom}",
            f"{entry.id} tells {'a child' if child else 'an adult at risk'}, and it is not recorded that {name} was "
            f"consulted{'' if weighed else f' and {what} considered'}.",
            "Name who was consulted, and what was considered for the person who is told.", None if begun else softer,
        )
    elif not weighed and entry.consultation.is_filled:
        yield Gap(
            entry.id, f"consultation.{why}", f"{entry.id} does not say what was considered on {what}.",
            "Record it, with the views of parents or guardians." if child else "Record it, or that there was no doubt.",
            None if child else Check.PROMPT,
        )
