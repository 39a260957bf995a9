"""Chapter 22: licence conditions that victims ask for, and zones that may show where they are (22.12, 22.17)."""

import re
from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import Condition
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule_for_each
from schemas.people import PersonAtRisk
from schemas.plan import LicenceCondition
from schemas.vocabularies import ConditionKind, PersonKind


def _asking(look: Inspection) -> list[PersonAtRisk]:
    return [
        person
        for person in look.case.people_at_risk
        if person.condition_requests and person.in_victim_contact_scheme is not False
    ]


@rule_for_each(
    _asking, "VIC-22.12a", Check.ERROR, cites=(cite("22.12"), cite("22.13")),
    title="A victim's request for a licence condition goes to whoever decides",
    when=Condition("a victim in the scheme asks for a licence condition", lambda look: bool(_asking(look))),
    purposes=EVERY_PURPOSE,
    meaning="Victims in the scheme may ask for any licence condition through the Victim Liaison Officer. The practitioner "
    "may not prevent that, but can ask whether the victim would change it, or propose an alternative to the decision maker. "
    "Whether it is granted is for the decision maker.",
)
def requests_reach_the_decision_maker(look: Inspection, person: PersonAtRisk) -> Iterator[Gap]:
    """A request without its content, or one that went to nobody; an alternative without a reason."""
    for index, request in enumerate(person.condition_requests):
        which = f"Request {index + 1} of {person.id} for a licence condition"
        if request.asked_for is None:
            yield Gap(
                person.id, f"condition_requests.{index}.asked_for", f"{which} does not say what is asked for.",
                "Record the condition that the victim asks for.",
            )
        if request.decision_maker is None and not request.withdrawn:
            yield Gap(
                person.id, f"condition_requests.{index}.decision_maker",
                f"{which} names no decision maker that it goes to.",
                "Send it to whoever decides, with an alternative if there is one; it may not be held back.",
            )
        if request.alternative is not None and request.alternative_reason is None:
            yield Gap(
                person.id, f"condition_requests.{index}.alternative_reason",
                f"{which} has an alternative without a reason.",
                "Say why something else is proposed to the decision maker.", Check.WARNING,
            )


_ZONE = re.compile(
    r"\bexclusion\b|\bno[ -]go\b|\bnot (?:to )?enter\b(?! into\b)|\bnot (?:to )?(?:enter|go|approach|be|come|travel)\b[^.;]{0,60}?"
    r"\b(?:area|zone|within|street|road|town|city|village|near|home|address|premises|place|where)\b"
    r"|\b(?:stay|keep|remain) (?:away|out|outside)\b",
    re.IGNORECASE,
)
"""An exclusion zone as conditions word it."""

_SOMEBODY = (
    PersonKind.VICTIM, PersonKind.PREVIOUS_VICTIM, PersonKind.POTENTIAL_VICTIM, PersonKind.PARTNER,
    PersonKind.CHILD, PersonKind.SUPPORTER,
)


def _zones(look: Inspection) -> list[LicenceCondition]:
    named = any(person.name and person.kind in _SOMEBODY for person in look.case.people_at_risk)
    return [c for c in look.plan.licence_conditions if c.reveals_victim_location or (named and _is_zone(c))]


def _is_zone(condition: LicenceCondition) -> bool:
    return condition.kind is not ConditionKind.STANDARD and bool(condition.text and _ZONE.search(condition.text))


@rule_for_each(
    _zones, "VIC-22.17a", Check.PROMPT, cites=(cite("22.17"), cite("27.31")),
    title="An exclusion zone does not show where a victim lives or goes",
    when=Condition("a condition keeps the person away from a place", lambda look: bool(_zones(look))),
    purposes=EVERY_PURPOSE,
    meaning="An exclusion zone can tell the person where a victim lives, works or goes, and some victims therefore ask for "
    "none. The Victim Liaison Officer should bring to the meeting what the victim is willing to share instead.",
)
def zones_keep_the_secret(look: Inspection, condition: LicenceCondition) -> Iterator[Gap]:
    """A zone for which the question is not answered, or one that shows it while nothing else was offered."""
    if condition.reveals_victim_location is None:
        yield Gap(
            condition.id, "reveals_victim_location",
            f"It is not answered whether condition {condition.id} could show where a victim lives or goes.",
            "Ask the Victim Liaison Officer, and answer yes or no.",
        )
    elif condition.reveals_victim_location and condition.victim_shares is None:
        yield Gap(
            condition.id, "reveals_victim_location",
            f"Condition {condition.id} could show where a victim lives or goes, and it is not recorded what the victim is "
            "willing to share instead.",
            "Ask the Victim Liaison Officer what the victim is willing to share, and record it.",
        )
