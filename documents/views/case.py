"""Who, what and where: the person, the offence, the context, the agencies, the people at risk (the list of 14.25)."""

from documents import labels
from documents.words import (
    NOT_RECORDED, Row, agency, answer, contact, day, label, lines, on_day, row, said, sentence, text, yes_no,
)
from schemas.case import Case
from schemas.mappa import AgencyInvolved, Mappa
from schemas.people import PersonAtRisk
from schemas.vocabularies import Agency


def mappa_rows(case: Case) -> list[Row]:
    """Reference, area, lead agency, practitioner, category and level."""
    mappa = case.mappa
    return [
        row("Reference", case.reference),
        row("Area", text(mappa.area)),
        row("Lead agency", label(mappa.lead_agency)),
        row("Practitioner", lines([mappa.practitioner.name, mappa.practitioner.email])),
        row("Category", labels.category(mappa.category)),
        row("What the category rests on", _basis(mappa)),
        *_category_3(mappa),
        row("Level of management", labels.management_level(mappa.level)),
        row("Why this level", text(mappa.level_reasons)),
        row("Level decided", lines([on_day("On", mappa.level_decided_on), mappa.level_method])),
        row("ViSOR record owned by", agency(mappa.visor_owner) if mappa.visor_owner else NOT_RECORDED),
    ]


def person_rows(case: Case) -> list[Row]:
    """The identity fields of 14.25, what the person has been told, and what they say themselves."""
    person = case.person
    told, views = person.told_about_mappa, person.views
    leaflet = None if told.leaflet is None else f"leaflet used: {yes_no(told.leaflet).lower()}"
    return [
        row("Last name", text(person.last_name)),
        row("First name", text(person.first_name)),
        row("Aliases and nicknames", "; ".join(person.aliases) or NOT_RECORDED),
        row("Date of birth", day(person.date_of_birth)),
        row("Gender", text(person.gender)),
        row("Ethnicity", text(person.ethnicity)),
        row("PNC ID", text(person.pnc_id)),
        row("ViSOR reference", text(person.visor_reference)),
        row("Lead agency's reference", text(person.lead_agency_reference)),
        row("Prison", text(person.prison)),
        row("Prison number", text(person.prison_number)),
        row("Last address before custody", text(person.last_address_before_custody)),
        row("Proposed release address", text(person.proposed_release_address)),
        row("Current address, if in the community", text(person.current_address)),
        row("Individual needs", text(person.diversity_needs)),
        row("Told about MAPPA", answer(told.told, on_day("on", told.on), said("by", told.by), leaflet)),
        row("Views sought", answer(views.sought, on_day("on", views.on))),
        row("The person's views", text(views.summary)),
    ]


def offence_rows(case: Case) -> list[Row]:
    """Index offence, disposal, sentence, what came before."""
    offence = case.offence
    return [
        row("Index offence or caution", text(offence.index_offence)),
        row("Date", day(offence.disposed_on)),
        row("Disposal", label(offence.disposal)),
        row("Sentence", sentence(offence.sentence)),
        row("Brief details", text(offence.details)),
        row("Previous related offending", text(offence.previous_related)),
        row("Sexual offence", yes_no(offence.sexual)),
        row("Child sex offence", yes_no(offence.child_sex_offence)),
    ]


def context_rows(case: Case) -> list[Row]:
    """Where the person is, the dates, the questions answered yes, and those that nobody has answered yet."""
    context = case.context
    yes = [words for key, words in labels.QUESTIONS.items() if getattr(context, key)]
    open_questions = [words for key, words in labels.QUESTIONS.items() if getattr(context, key) is None]
    return [
        row("Where the person is", label(context.setting)),
        row("Earliest release", day(context.earliest_release_on)),
        row("Community order starts", day(context.order_starts_on)),
        row("Community order ends", day(context.order_ends_on)),
        row("On licence now", yes_no(context.on_licence)),
        row("Licence ends", day(context.licence_ends_on)),
        *(row(words, yes_no(getattr(context, key))) for key, words in labels.SAFEGUARDING_QUESTIONS.items()),
        row("Also answered yes", lines(yes, "none")),
        row("Not answered yet", "; ".join(open_questions) or "none"),
    ]


def agency_lines(case: Case) -> list[dict[str, str]]:
    """Each agency and what it contributed."""
    return [
        {"agency": agency(a.agency, a.agency_name), "contact": text(a.contact), "on": day(a.contributed_on),
         "contribution": _contribution(a), "source": text(a.source_consulted)}
        for a in case.agencies
    ]


def psychology(case: Case) -> str:
    """Whether psychology is among the agencies: the referral has to say so (13a.16)."""
    there = any(a.agency is Agency.PSYCHOLOGY for a in case.agencies)
    return f"Psychology is {'' if there else 'not '}among the agencies listed."


def people_lines(case: Case) -> list[dict[str, str]]:
    """Each person or group at risk."""
    return [
        {"id": p.id, "who": lines([_name(p), p.description]), "kind": f"{label(p.kind)}\nGroup: {label(p.group).lower()}",
         "contact": contact(p.contact.name, p.contact.agency),
         "answers": f"Victim contact scheme: {yes_no(p.in_victim_contact_scheme).lower()}\n"
                    f"MARAC: {yes_no(p.marac).lower()}\nAdult at risk: {yes_no(p.adult_at_risk).lower()}"}
        for p in case.people_at_risk
    ]


def _basis(mappa: Mappa) -> str:
    answers = [(words, getattr(mappa.category_basis, key)) for key, words in labels.CATEGORY_BASIS.items()]
    yes, unanswered = ([w for w, a in answers if a is value] for value in (True, None))
    parts = (said("Yes:", "; ".join(yes)), said("Not answered:", "; ".join(unanswered)), mappa.category_basis.reasons)
    return lines(parts) if mappa.category_basis.is_filled else NOT_RECORDED


def _category_3(mappa: Mappa) -> list[Row]:
    asked = mappa.category_3_consideration
    if not asked.is_filled:
        return []
    return [row("Category 3 considered", lines([answer(asked.considered, on_day("on", asked.on)), asked.outcome, asked.reason]))]


def _contribution(involved: AgencyInvolved) -> str:
    return lines([involved.contribution, said("Nothing contributed:", involved.reason_none)])


def _name(person: PersonAtRisk) -> str:
    return lines([person.name, said("Not named:", person.reason_not_named)], "name not recorded")
