"""Chapter 22: victims and others at risk are identified, in contact with somebody, and protected (22.4 to 22.11)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import EVERY_CASE, Condition
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule, rule_for_each
from rmp.rules.ch22.voices import KNOWN_VICTIMS
from schemas.people import PersonAtRisk
from schemas.vocabularies import PersonKind, RiskGroup

MAY_BE_IN_TOUCH = (PersonKind.PARTNER, PersonKind.CHILD, PersonKind.POTENTIAL_VICTIM)


def _with_contact(look: Inspection) -> list[PersonAtRisk]:
    return [
        person
        for person in look.case.people_at_risk
        if person.kind in KNOWN_VICTIMS or (person.name and person.kind in MAY_BE_IN_TOUCH)
    ]


@rule_for_each(
    _with_contact, "VIC-22.4a", Check.ERROR, cites=(cite("22.4"),), title="Somebody is in contact with each victim",
    when=Condition("a victim is known", lambda look: bool(_with_contact(look))), purposes=EVERY_PURPOSE,
    meaning="It is important to know who is in contact with each victim, and to plan for the victim's safety. Name the "
    "agency or the person. For somebody who may become a victim, and for a victim who is not named, the check only warns.",
)
def somebody_is_in_contact(look: Inspection, person: PersonAtRisk) -> Iterator[Gap]:
    """A victim, or somebody named who may become one, with whom nobody is recorded as being in contact."""
    if person.contact.agency is None and person.contact.name is None:
        certain = person.kind in KNOWN_VICTIMS and person.name is not None
        yield Gap(
            person.id, "contact", f"Nobody is recorded as being in contact with {person.id}.",
            f"Name the agency or the person who is in contact with {person.id}.", None if certain else Check.WARNING,
        )


@rule(
    "VIC-22.6a", Check.ERROR, cites=(cite("22.5"), cite("22.6")),
    title="Each victim and person at risk is identified by kind", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="The lead agency must identify direct and previous victims, new and potential victims and those who support "
    "them, named or not: also people who are vulnerable by where they are, their age, their gender or another "
    "characteristic. Nobody is called a victim by the program: people choose the kind.",
)
def people_at_risk_are_identified(look: Inspection) -> Iterator[Gap]:
    """Somebody at risk without their kind or their group; nobody recorded at all, and no risk that says why."""
    in_a_group = {link for risk in look.assessment.risks if risk.group for link in risk.people}
    for person in look.case.people_at_risk:
        if person.kind is None:
            yield Gap(
                person.id, "kind", f"It is not said how {person.id} is connected with the case.",
                "Choose the kind: victim, previous or potential victim, partner, child, supporter, staff or other.",
            )
        elif person.group is None:
            yield Gap(
                person.id, "group", f"It is not said which of the five groups {person.id} belongs to.",
                "Choose the group.", Check.WARNING if person.id in in_a_group else None,
            )
    yield from _nobody_recorded(look)


def _nobody_recorded(look: Inspection) -> Iterator[Gap]:
    """Nobody, while a risk gives no reason for it or there is no risk yet; weaker where each does: a known adult is somebody."""
    risks = look.assessment.risks
    if look.case.people_at_risk:
        return
    known = [risk for risk in risks if risk.group is RiskGroup.KNOWN_ADULT]
    reasoned = bool(risks) and all(risk.not_named_reason for risk in risks)
    if not reasoned or known:
        wrong = f"{known[0].id} is a risk to a known adult, and nobody" if known else "Nobody"
        yield Gap(
            "people_at_risk", "kind", f"{wrong} at risk is recorded{'' if known else ': no victim, no group'}.",
            "Record each person or group at risk with their kind; where a name is not known or not safe, say why.",
            Check.WARNING if reasoned else None, asked_by=() if risks else ("RA-11.1a", "RA-11.8a"),
        )


def _outside_the_scheme(look: Inspection) -> list[PersonAtRisk]:
    return [person for person in look.case.people_at_risk if person.in_victim_contact_scheme is False]


@rule_for_each(
    _outside_the_scheme, "VIC-22.11a", Check.ERROR, cites=(cite("22.11"),),
    title="People outside the victim contact scheme have actions in the plan",
    when=Condition("somebody at risk outside the victim contact scheme", lambda look: bool(_outside_the_scheme(look))),
    purposes=EVERY_PURPOSE,
    meaning="The contact scheme is not a safety plan, and many who are at risk are not in it. Information about them must "
    "reach the meeting, and meetings must ensure that the plan holds actions to manage the risk to them. For staff, others "
    "and groups in which nobody is named, the check only warns.",
)
def those_outside_the_scheme_are_protected(look: Inspection, person: PersonAtRisk) -> Iterator[Gap]:
    """Somebody at risk outside the scheme whom no action protects."""
    if not look.actions_for_person(person.id):
        likely = person.name is None or person.kind in (PersonKind.STAFF, PersonKind.OTHER)
        yield Gap(
            person.id, "actions",
            f"{person.id} is outside the victim contact scheme, and no action in the plan manages the risk to them.",
            f"Add or link the action that protects {person.id}, and bring what is known of them to the meeting.",
            Check.WARNING if likely else None, asked_by=("RMP-12.9g", "RMP-12.1a"),
        )
