"""Chapter 14: the fields that referral and minutes share, and which of them are blank (14.25)."""

from collections.abc import Iterator

from risk_model.inspection import Inspection
from schemas.vocabularies import Disposal, RiskGroup, SentenceKind, Setting

ORDERS_WITH_DATES = (SentenceKind.COMMUNITY_ORDER, SentenceKind.YOUTH_REHABILITATION_ORDER)


def blanks(look: Inspection) -> list[str]:
    """What is blank, by name, of what the list asks for and this case can have.

    Left to the checks that own them: category, assessment, tools, plan, added value, the ViSOR reference, release date,
    and in Category 2 and 4, which rest on it, the sentence.
    Other names may well not exist, so an empty list of them is not a blank.
    """
    return [*_identity(look), *_addresses(look), *_offence(look), *_safeguarding(look)]


def _identity(look: Inspection) -> Iterator[str]:
    person = look.person
    for value, name in (
        (person.last_name, "last name"),
        (person.first_name, "first name"),
        (person.date_of_birth, "date of birth"),
        (person.gender, "gender"),
        (person.ethnicity, "ethnicity"),
        (person.pnc_id, "PNC ID"),
        (person.lead_agency_reference, "lead agency's identifier"),
    ):
        if value is None:
            yield name


def _addresses(look: Inspection) -> Iterator[str]:
    person, setting = look.person, look.context.setting
    if setting is Setting.COMMUNITY and person.current_address is None:
        yield "current address"
    if setting is Setting.CUSTODY:
        for value, name in (
            (person.prison, "prison"),
            (person.prison_number, "prison number"),
            (person.last_address_before_custody, "last address before custody"),
            (person.proposed_release_address, "proposed release address"),
        ):
            if value is None:
                yield name


def _offence(look: Inspection) -> Iterator[str]:
    offence, context = look.case.offence, look.context
    if offence.index_offence is None:
        yield "index offence or caution"
    if offence.disposed_on is None:
        yield "date of conviction or caution"
    asked_for_the_category = look.mappa.category in (2, 4)
    if not (offence.sentence.is_filled or asked_for_the_category or offence.disposal is Disposal.CAUTION):
        yield "sentence"
    if offence.details is None:
        yield "brief details of the offence"
    if offence.sentence.kind in ORDERS_WITH_DATES:
        if context.order_starts_on is None:
            yield "start of the community order"
        if context.order_ends_on is None:
            yield "end of the community order"


def _safeguarding(look: Inspection) -> Iterator[str]:
    """MARAC involvement, child protection and adults at risk: answered by any question or record that speaks of it."""
    context, people = look.context, look.case.people_at_risk
    no_marac = context.marac is None and all(person.marac is None for person in people)
    if no_marac and (context.domestic_abuse is not False or context.stalking is True):
        yield "MARAC involvement"
    asked = (context.child_protection_plan, context.child_in_need, context.child_victim_links)
    of_children = any(risk.group is RiskGroup.CHILDREN for risk in look.assessment.risks)
    if all(answer is None for answer in asked) and not of_children:
        yield "child protection concerns"
    if context.adult_at_risk is None and all(person.adult_at_risk is None for person in people):
        yield "concerns about adults at risk"
