"""Chapter 22: the victim contact scheme, and victims who are supervised themselves (22.8, 22.16)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import Condition
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule_for_each
from schemas.people import PersonAtRisk
from schemas.vocabularies import PersonKind, SentenceKind

_TERMS = (
    SentenceKind.IMPRISONMENT, SentenceKind.YOUTH_DETENTION, SentenceKind.DETENTION_AND_TRAINING_ORDER,
    SentenceKind.SERVICE_DETENTION,
)
_WHATEVER_LENGTH = (SentenceKind.INDETERMINATE, SentenceKind.HOSPITAL_ORDER)
TWELVE_MONTHS, DAYS_IN_A_YEAR = 12, 365


def _direct_victims(look: Inspection) -> list[PersonAtRisk]:
    return [person for person in look.case.people_at_risk if person.kind is PersonKind.VICTIM]


def _sentence_reaches(look: Inspection) -> bool:
    sentence = look.case.offence.sentence
    if sentence.kind in _WHATEVER_LENGTH:
        return True
    long_enough = (sentence.months or 0) >= TWELVE_MONTHS or (sentence.days or 0) >= DAYS_IN_A_YEAR
    return sentence.kind in _TERMS and long_enough


def _offence_is_another(look: Inspection) -> bool:
    """Whether it was answered that the offence is neither sexual nor on one of the two schedules."""
    basis = look.mappa.category_basis
    return look.case.offence.sexual is False and basis.schedule_15 is False and basis.schedule_3 is False


@rule_for_each(
    _direct_victims, "VIC-22.8a", Check.WARNING, cites=(cite("22.8"), cite("22.9"), cite("27.44"), cite("2.13")),
    title="It is known whether each victim is in the contact scheme",
    when=Condition("a victim of the offence is recorded", lambda look: bool(_direct_victims(look))),
    purposes=EVERY_PURPOSE,
    meaning="Victims of a specified violent or sexual offence with 12 months' imprisonment or more, and of patients, have a "
    "right to the contact scheme. Below that threshold nobody should be assumed to be without a Victim Liaison Officer "
    "either: the victim liaison unit can check.",
)
def the_scheme_was_checked(look: Inspection, person: PersonAtRisk) -> Iterator[Gap]:
    """A victim for whom it is not answered whether they are in the scheme."""
    if person.in_victim_contact_scheme is None:
        suggested = _sentence_reaches(look) and not _offence_is_another(look)
        because = ", which this sentence suggests" if suggested else ""
        yield Gap(
            person.id, "in_victim_contact_scheme",
            f"It is not answered whether {person.id} is in the victim contact scheme{because}.",
            "Check with the victim liaison unit, and record the answer.",
        )


def _in_both_roles(look: Inspection) -> list[PersonAtRisk]:
    return [person for person in look.case.people_at_risk if person.dual_role.supervised]


@rule_for_each(
    _in_both_roles, "VIC-22.16a", Check.PROMPT, cites=(cite("22.16"),),
    title="A victim who is supervised for an offence of their own",
    when=Condition("somebody at risk is supervised for an offence", lambda look: bool(_in_both_roles(look))),
    purposes=EVERY_PURPOSE,
    meaning="The victim of one offence may have committed another, for example between gangs. Practitioner and Victim "
    "Liaison Officer should then work closely together, and think about what can safely be shared.",
)
def both_roles_are_thought_about(look: Inspection, person: PersonAtRisk) -> Iterator[Gap]:
    """Somebody in both roles without a word on liaison, or on what is safe to share."""
    for key, wrong, fix in (
        ("liaison", "how practitioner and Victim Liaison Officer work together on it", "Say who speaks with whom."),
        ("safe_to_share", "what can safely be shared with them", "Say what may be shared, and what not."),
    ):
        if getattr(person.dual_role, key) is None:
            yield Gap(
                person.id, f"dual_role.{key}",
                f"{person.id} is supervised for an offence of their own, and it is not said {wrong}.", fix,
            )
