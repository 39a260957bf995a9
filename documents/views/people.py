"""The agencies and what they contributed, and the people at risk, in words (7.7, 11.10)."""

from documents.words import agency, contact, day, label, lines, said, text, yes_no
from schemas.case import Case
from schemas.mappa import AgencyInvolved
from schemas.people import PersonAtRisk
from schemas.vocabularies import Agency


def agency_lines(case: Case) -> list[dict[str, str]]:
    """Each agency and what it contributed."""
    return [
        {
            "agency": agency(a.agency, a.agency_name),
            "contact": text(a.contact),
            "on": day(a.contributed_on),
            "contribution": _contribution(a),
            "source": text(a.source_consulted),
        }
        for a in case.agencies
    ]


def psychology(case: Case) -> str:
    """Whether psychology is among the agencies: the referral has to say so (13a.16)."""
    there = any(a.agency is Agency.PSYCHOLOGY for a in case.agencies)
    return f"Psychology is {'' if there else 'not '}among the agencies listed."


def people_lines(case: Case) -> list[dict[str, str]]:
    """Each person or group at risk."""
    return [
        {
            "id": p.id,
            "who": lines([_name(p), p.description]),
            "kind": f"{label(p.kind)}\nGroup: {label(p.group).lower()}",
            "contact": contact(p.contact.name, p.contact.agency),
            "answers": f"Victim contact scheme: {yes_no(p.in_victim_contact_scheme).lower()}\n"
            f"MARAC: {yes_no(p.marac).lower()}\nAdult at risk: {yes_no(p.adult_at_risk).lower()}",
        }
        for p in case.people_at_risk
    ]


def _contribution(involved: AgencyInvolved) -> str:
    return lines([involved.contribution, said("Nothing contributed:", involved.reason_none)])


def _name(person: PersonAtRisk) -> str:
    return lines([person.name, said("Not named:", person.reason_not_named)], "Name not recorded")
