"""Chapter 14: the fields that referral and minutes share, and which of them are blank (14.25)."""

from collections.abc import Iterator
from dataclasses import dataclass

from risk_model.inspection import Inspection
from schemas.vocabularies import Disposal, RiskGroup, SentenceKind, Setting

ORDERS_WITH_DATES = (SentenceKind.COMMUNITY_ORDER, SentenceKind.YOUTH_REHABILITATION_ORDER)


@dataclass(frozen=True, slots=True)
class Blank:
    """A field that is blank: the section and key where it stands, and its name. `asked_by` are rules that ask for it too."""

    record: str
    key: str
    name: str
    asked_by: tuple[str, ...] = ()


def blanks(look: Inspection) -> list[Blank]:
    """What is blank of what the list asks for and this case can have.

    Left to the checks that own them: category, assessment, tools, plan, added value and the ViSOR reference.
    Other names may well not exist, so an empty list of them is not a blank.
    """
    return [*_identity(look), *_addresses(look), *_offence(look), *_dates(look), *_safeguarding(look)]


def _identity(look: Inspection) -> Iterator[Blank]:
    for key, name in (
        ("last_name", "last name"),
        ("first_name", "first name"),
        ("date_of_birth", "date of birth"),
        ("gender", "gender"),
        ("ethnicity", "ethnicity"),
        ("pnc_id", "PNC ID"),
        ("lead_agency_reference", "lead agency's identifier"),
    ):
        if getattr(look.person, key) is None:
            yield Blank("person", key, name)


def _addresses(look: Inspection) -> Iterator[Blank]:
    person, setting = look.person, look.context.setting
    if setting is Setting.COMMUNITY and person.current_address is None:
        yield Blank("person", "current_address", "current address")
    if setting is Setting.CUSTODY:
        for key, name in (
            ("prison", "prison"),
            ("prison_number", "prison number"),
            ("last_address_before_custody", "last address before custody"),
            ("proposed_release_address", "proposed release address"),
        ):
            if getattr(person, key) is None:
                yield Blank("person", key, name)


def _offence(look: Inspection) -> Iterator[Blank]:
    offence = look.case.offence
    if offence.index_offence is None:
        yield Blank("offence", "index_offence", "index offence or caution")
    if offence.disposed_on is None:
        yield Blank("offence", "disposed_on", "date of conviction or caution")
    if not (offence.sentence.is_filled or offence.disposal is Disposal.CAUTION):
        yield Blank("offence", "sentence", "sentence", ("CAT-6.8a",) if look.mappa.category == 2 else ())
    if offence.details is None:
        yield Blank("offence", "details", "brief details of the offence")


def _dates(look: Inspection) -> Iterator[Blank]:
    context = look.context
    if context.setting is Setting.CUSTODY and context.earliest_release_on is None:
        yield Blank("context", "earliest_release_on", "earliest release date", ("REF-7.10b",))
    if look.case.offence.sentence.kind in ORDERS_WITH_DATES:
        if context.order_starts_on is None:
            yield Blank("context", "order_starts_on", "start of the community order")
        if context.order_ends_on is None:
            yield Blank("context", "order_ends_on", "end of the community order")


def _safeguarding(look: Inspection) -> Iterator[Blank]:
    """MARAC involvement, child protection and adults at risk: answered by any question or record that speaks of it."""
    context, people = look.context, look.case.people_at_risk
    no_marac = context.marac is None and all(person.marac is None for person in people)
    if no_marac and (context.domestic_abuse is not False or context.stalking is True):
        yield Blank("context", "marac", "MARAC involvement")
    asked = (context.child_protection_plan, context.child_in_need, context.child_victim_links)
    of_children = any(risk.group is RiskGroup.CHILDREN for risk in look.assessment.risks)
    if all(answer is None for answer in asked) and not of_children:
        yield Blank("context", "child_protection_plan", "child protection concerns")
    if context.adult_at_risk is None and all(person.adult_at_risk is None for person in people):
        yield Blank("context", "adult_at_risk", "concerns about adults at risk")
