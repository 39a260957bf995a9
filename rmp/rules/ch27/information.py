"""Chapter 27: what agencies and victims know informs the plan (27.20, 27.22)."""

import re
from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import ABUSE_OR_STALKING
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from rmp.rules.ch12.people import A_RISK_TO_CHILDREN
from rmp.rules.ch22.voices import are_heard, owners
from schemas.people import PersonAtRisk
from schemas.vocabularies import Agency, LeadAgency, PersonKind

_MAY_SPEAK = (PersonKind.VICTIM, PersonKind.PREVIOUS_VICTIM, PersonKind.PARTNER)


@rule(
    "DA-27.20a", Check.ERROR, cites=(cite("27.20"),), title="The victim's perspective informs the plan",
    when=ABUSE_OR_STALKING, purposes=EVERY_PURPOSE,
    meaning="Active steps should be taken with other agencies so that the victim's perspective informs the plan at every "
    "level, and important information is shared at once and not at the next meeting. What a victim liaison officer, an "
    "adviser or a victim's worker brought shows it, and so do the victim's own recorded views.",
)
def the_victim_is_heard(look: Inspection) -> Iterator[Gap]:
    """A plan with a known victim whose views nobody carries; a question only, where a contact may carry them."""
    known = [person for person in look.case.people_at_risk if person.kind in _MAY_SPEAK and person.name]
    if not known or are_heard(look) or any(_is_recorded(person) for person in known):
        return
    first = known[0]
    in_touch = any(person.contact.agency or person.contact.name for person in known)
    yield Gap(
        first.id, "views", f"Nothing shows that the perspective of {first.id} has informed the plan.",
        "Ask whoever is in contact with them, and record what they say and how it was obtained.",
        Check.PROMPT if in_touch else None,
    )


def _is_recorded(person: PersonAtRisk) -> bool:
    return bool(person.views.summary or person.views.how_obtained or person.in_victim_contact_scheme)


_CHILDREN = re.compile(r"child(?:ren)?(?:['’]?s)? (?:services|social)|social (?:services|care|work)", re.IGNORECASE)


@rule(
    "DA-27.22a", Check.WARNING, cites=(cite("27.22"), cite("27.20")),
    title="Police, Children's Services and others are asked what they know", when=ABUSE_OR_STALKING,
    purposes=EVERY_PURPOSE,
    meaning="Where domestic abuse or stalking is evident, information should be sought from the police, such as call-outs, "
    "from Children's Services and from others who work with the person or the victim, support services and advisers among "
    "them; where possible ViSOR is looked at. The list of agencies with their days is the record of that.",
)
def agencies_are_asked(look: Inspection) -> Iterator[Gap]:
    """Police, or with a risk to children Children's Services, missing from the agencies; police without a word or a day."""
    if look.mappa.lead_agency is not LeadAgency.POLICE:
        yield from _police(look)
    if A_RISK_TO_CHILDREN.test(look) and not _for_children(look):
        yield Gap(
            "agencies", "agency",
            "There is domestic abuse or stalking and a risk to children, and Children's Services are not among those asked.",
            "Ask Children's Services what they know, and add them with the day their information came.",
            asked_by=("RMP-12.9i",) if look.context.child_protection_plan else _asked_with_the_list(look),
        )


def _police(look: Inspection) -> Iterator[Gap]:
    entries = [(place, a) for place, a in enumerate(look.case.agencies) if a.agency is Agency.POLICE]
    if not entries:
        yield Gap(
            "agencies", "agency",
            "There is domestic abuse or stalking, and the police are not among the agencies asked what they know.",
            "Ask the police about call-outs and intelligence, and add them with the day their information came.",
            asked_by=_asked_with_the_list(look),
        )
    elif not any(a.contributed_on or a.contribution or a.reason_none or a.source_consulted for _, a in entries):
        yield Gap(
            "agencies", f"{entries[0][0]}.contributed_on",
            "There is domestic abuse or stalking, and nothing shows that the police were asked what they know.",
            "Ask the police about call-outs and intelligence, and give the day their information came.",
            asked_by=("LVL-7.7a", "RA-11.9a"),
        )


def _asked_with_the_list(look: Inspection) -> tuple[str, ...]:
    """While no agency is listed, the rule that asks for the list asks for these too."""
    return () if look.case.agencies else ("LVL-7.7a",)


def _for_children(look: Inspection) -> bool:
    codes = {*look.involved_agencies, *(person.contact.agency for person in look.case.people_at_risk)}
    codes |= {owner.agency for owner in owners(look)}
    named = any(entry.agency_name and _CHILDREN.search(entry.agency_name) for entry in look.case.agencies)
    return Agency.CHILDREN_SERVICES in codes or named
