"""Chapter 10: disclosure to a victim, and protected information on gender recognition (10.23, 10.25)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import Condition
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule_for_each
from rmp.rules.ch10.decisions import decided
from schemas.disclosures import Disclosure
from schemas.vocabularies import PersonKind

SEVEN_QUESTIONS = (
    "representations_safe", "risk_to_victim", "prevents_crime", "necessary", "risk_to_person", "may_pass_on",
    "defeats_condition",
)


def _to_victims(look: Inspection) -> list[Disclosure]:
    """Those marked as to a victim, and those whose recipient goes by the name of somebody recorded as one."""
    victims = (PersonKind.VICTIM, PersonKind.PREVIOUS_VICTIM)
    names = {p.name.strip().casefold() for p in look.case.people_at_risk if p.name and p.kind in victims}
    return [
        entry
        for entry in decided(look)
        if entry.victim_questions.to_victim
        or (entry.victim_questions.to_victim is None and (entry.recipient or "").strip().casefold() in names)
    ]


@rule_for_each(
    _to_victims, "DIS-10.23b", Check.PROMPT,
    cites=(cite("10.23 (second)"), cite("22.26"), cite("22.27"), cite("22.28")),
    title="The seven questions are asked before a victim is told",
    when=Condition("disclosure to a victim was decided", lambda look: bool(_to_victims(look))), purposes=EVERY_PURPOSE,
    meaning="Seven questions help to decide whether a victim is told: can the person safely be asked, do they pose a "
    "risk to the victim, does it prevent crime, is it necessary and proportionate, does it put the person at risk, may "
    "the victim pass it on, and would silence defeat a condition that the victim asked for. Distress at hearing it from "
    "another source is not usually enough to go beyond the Victim Contact Service.",
)
def seven_questions_are_asked(look: Inspection, entry: Disclosure) -> Iterator[Gap]:
    """A disclosure to a victim with some of the seven questions open: one question about all of them."""
    left = [name for name in SEVEN_QUESTIONS if getattr(entry.victim_questions, name) is None]
    if left:
        count = "all seven questions are" if len(left) == 7 else f"{len(left)} of the seven questions {_are(left)}"
        yield Gap(
            entry.id, f"victim_questions.{left[0]}", f"{entry.id} tells a victim, and {count} open.",
            "Answer each of the seven; people weigh the answers.",
        )


def _are(names: list[str]) -> str:
    return "is" if len(names) == 1 else "are"


def _of_gender_recognition(look: Inspection) -> list[Disclosure]:
    return [entry for entry in decided(look) if entry.gender_recognition.involved]


@rule_for_each(
    _of_gender_recognition, "DIS-10.25a", Check.ERROR, cites=(cite("10.25"), cite("22.30")),
    title="Protected information on gender recognition is told only with a legal reason",
    when=Condition(
        "a disclosure holds information on gender recognition", lambda look: bool(_of_gender_recognition(look))
    ),
    purposes=EVERY_PURPOSE,
    meaning="Information about an application for a gender recognition certificate is protected: it is an offence to "
    "disclose it unless that is necessary to prevent or detect crime. The reason is recorded before anything is told.",
)
def gender_recognition_is_protected(look: Inspection, entry: Disclosure) -> Iterator[Gap]:
    """Such information is to be disclosed, and the reason in law is missing."""
    if entry.gender_recognition.legal_reason is None:
        yield Gap(
            entry.id, "gender_recognition.legal_reason",
            f"{entry.id} discloses information about an application for gender recognition, and no reason in law is "
            "recorded; without one it is an offence.",
            "Leave the information out, or say why it is needed to prevent or detect crime.",
        )
