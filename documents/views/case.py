"""Who, what and where: the person's place in MAPPA, the person, the offence, the context (the list of 14.25)."""

from documents import labels
from documents.words import (
    NOT_RECORDED,
    Row,
    agency,
    answer,
    day,
    details,
    filled,
    label,
    lines,
    on_day,
    row,
    said,
    sentence,
    text,
    yes_no,
)
from schemas.case import Case
from schemas.mappa import Mappa


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
        *filled(
            row("Notification requirements", details(mappa.registration)),
            row("Details of eligibility", details(mappa.eligibility)),
            row("Level to be looked at again by", day(mappa.level_review_on)),
            row("Weighed for the level", details(mappa.past_conduct)),
            row("Release from a life or public protection sentence", details(mappa.life_release)),
            row("Difference of view", details(mappa.disagreement)),
        ),
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
        *filled(
            *(row("Sentence for one offence", details(part)) for part in offence.sentences),
            row("Conviction abroad", details(offence.abroad)),
        ),
    ]


def context_rows(case: Case) -> list[Row]:
    """Where the person is, the dates, the questions answered yes, and those that nobody has answered yet."""
    context = case.context
    yes = [words for key, words in labels.QUESTIONS.items() if getattr(context, key)]
    open_questions = [words for key, words in labels.QUESTIONS.items() if getattr(context, key) is None]
    return [
        row("Where the person is", label(context.setting)),
        row("Earliest release", day(context.earliest_release_on)),
        row("Community or other order starts", day(context.order_starts_on)),
        row("Community or other order ends", day(context.order_ends_on)),
        row("On licence now", yes_no(context.on_licence)),
        row("Licence ends", day(context.licence_ends_on)),
        *(row(words, yes_no(getattr(context, key))) for key, words in labels.SAFEGUARDING_QUESTIONS.items()),
        row("Also answered yes", lines(yes, "none")),
        row("Not answered yet", "; ".join(open_questions) or "none"),
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
    considered = answer(asked.considered, on_day("on", asked.on))
    return [row("Category 3 considered", lines([considered, asked.outcome, asked.reason]))]
