"""Chapter 2: one lead agency, and the one whose supervision it is (2.3, 2.4)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import ADULT, birthday
from risk_model.conditions import EVERY_CASE
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from schemas.vocabularies import LeadAgency, SentenceKind, Setting

HOSPITAL_KINDS = (SentenceKind.HOSPITAL_ORDER, SentenceKind.GUARDIANSHIP_ORDER)
SUPERVISED_KINDS = (SentenceKind.COMMUNITY_ORDER, SentenceKind.SUSPENDED)
YOUTH_KINDS = (
    SentenceKind.YOUTH_REHABILITATION_ORDER, SentenceKind.DETENTION_AND_TRAINING_ORDER, SentenceKind.YOUTH_DETENTION,
)


@rule(
    "LEAD-2.3a", Check.ERROR, cites=(cite("2.3"), cite("Std before 6.33")), title="The case has one lead agency",
    when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="Every case must have one lead agency: the one with the main legal authority to manage the person in the "
    "community. It decides whether to refer to Level 2 or 3 or to stay at Level 1. The Co-ordination Unit decides "
    "whether a referral is accepted; a level on which a meeting can't agree is for the lead agency to decide.",
)
def there_is_a_lead_agency(look: Inspection) -> Iterator[Gap]:
    """A case without a lead agency."""
    if look.mappa.lead_agency is None:
        yield Gap(
            "mappa", "lead_agency", "No lead agency is named.",
            "Choose the one agency that leads the case, decides on referral and completes the plan.",
        )


@rule(
    "LEAD-2.4a", Check.WARNING, cites=(cite("2.4"), cite("26.51")), title="The lead agency follows the supervision",
    when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="Probation leads for adults it supervises, the youth offending team for children it supervises (and some "
    "18-year-olds in transition), mental health or learning disability services for patients under a hospital, "
    "guardianship or community treatment order whom neither supervises, and the police for everyone else and once "
    "that supervision ends. Shown only where what is recorded plainly says otherwise; supervision after sentence is "
    "supervision too: its last day is given as the end of the order.",
)
def the_lead_agency_follows_supervision(look: Inspection) -> Iterator[Gap]:
    """A lead agency that age, sentence, setting or dates plainly contradict; one reason is enough."""
    lead = look.mappa.lead_agency
    why = None if lead is None else _contradiction(look, lead)
    if why is not None:
        yield Gap(
            "mappa", "lead_agency", f"The lead agency does not fit: {why}.",
            "Check who supervises the person, supervision after sentence included, and correct the lead agency, the dates "
            "or the setting.",
        )


def _contradiction(look: Inspection, lead: LeadAgency) -> str | None:
    if lead is LeadAgency.YOUTH_OFFENDING_TEAM:
        return _against_youth_offending_team(look)
    if _is_patient(look):
        return None if lead is LeadAgency.MENTAL_HEALTH else "mental health services lead for a patient under this order"
    if look.is_child:
        return _against_adult_services(look, lead)
    if look.is_child is False and lead is not LeadAgency.PROBATION and _is_supervised(look):
        return "Probation leads for an adult while it supervises them, and this supervision has not ended"
    if lead is LeadAgency.PROBATION and _supervision_is_over(look):
        return "the police lead once supervision has ended, and every end date given is past"
    return None


def _against_youth_offending_team(look: Inspection) -> str | None:
    born = look.person.date_of_birth
    if born is not None and look.on >= birthday(born, ADULT + 1):
        return "the youth offending team leads for children and some 18-year-olds, and the person is 19 or older"
    return None


def _against_adult_services(look: Inspection, lead: LeadAgency) -> str | None:
    if lead is LeadAgency.PROBATION:
        return "Probation leads for adults, and the person is under 18"
    kind, ends = look.case.offence.sentence.kind, look.context.order_ends_on
    if lead is LeadAgency.POLICE and (_on_licence(look) or (kind in YOUTH_KINDS and ends is not None and ends >= look.on)):
        return "the youth offending team leads for a child whom it supervises"
    return None


def _is_patient(look: Inspection) -> bool:
    """Under a hospital or guardianship order that is plainly still running."""
    if look.case.offence.sentence.kind not in HOSPITAL_KINDS:
        return False
    ends = look.context.order_ends_on
    return look.context.setting is Setting.HOSPITAL or (ends is not None and ends >= look.on)


def _on_licence(look: Inspection) -> bool:
    ends = look.context.licence_ends_on
    return look.context.on_licence is True and (ends is None or ends >= look.on)


def _is_supervised(look: Inspection) -> bool:
    """On licence, in prison with a licence to come, or under a community order or suspended sentence still running."""
    licence, order = look.context.licence_ends_on, look.context.order_ends_on
    to_come = look.context.setting is Setting.CUSTODY and licence is not None and licence >= look.on
    ordered = look.case.offence.sentence.kind in SUPERVISED_KINDS and order is not None and order >= look.on
    return _on_licence(look) or to_come or ordered


def _supervision_is_over(look: Inspection) -> bool:
    """Not in prison or hospital, and every end that is given has passed, that of supervision after sentence too."""
    if look.context.setting in (Setting.CUSTODY, Setting.HOSPITAL):
        return False
    ends = [day for day in (look.context.licence_ends_on, look.context.order_ends_on) if day is not None]
    return bool(ends) and max(ends) < look.on
