"""Chapter 27: everybody identified is protected, and learns of a release in time (27.25)."""

import re
from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import in_words
from risk_model.conditions import ABUSE_OR_STALKING
from risk_model.due import last_day_before
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from rmp.rules.ch22.voices import is_voice, of_owner
from schemas.people import PersonAtRisk
from schemas.plan import Action, Contingency
from schemas.vocabularies import PersonKind, Pillar, Setting

IDENTIFIED = (
    PersonKind.VICTIM, PersonKind.PREVIOUS_VICTIM, PersonKind.POTENTIAL_VICTIM, PersonKind.PARTNER,
)
_RELEASE = re.compile(r"\breleas|\bdischarg|\bparole|\bleav(?:e|es|ing) (?:prison|custody|hospital)|\bfreed\b", re.IGNORECASE)


@rule(
    "DA-27.25a", Check.ERROR, cites=(cite("27.25"), cite("27.40")),
    title="Everybody identified is protected and learns of a release", when=ABUSE_OR_STALKING, purposes=EVERY_PURPOSE,
    meaning="The victim safety part of the plan must hold actions for each identified person: past, current or potential "
    "partners as well as the victim of the index offence. Before a release or discharge the lead agency must settle how "
    "those at risk are told. Whether words settle it is for people: where some part of the plan names the release, but none "
    "for those at risk, the check only warns.",
)
def everybody_identified_is_protected(look: Inspection) -> Iterator[Gap]:
    """A partner or victim without an action, or without one for their safety; a release nobody is told about."""
    people = [person for person in look.case.people_at_risk if person.kind in IDENTIFIED]
    for person in people:
        actions = look.actions_for_person(person.id)
        if not actions:
            yield Gap(
                person.id, "actions", f"No action protects {person.id} from domestic abuse or stalking.",
                f"Add an action for the safety of {person.id} under victim safety, or link the one that is.",
                None if person.name else Check.WARNING, asked_by=("RMP-12.9g", "RMP-12.1a"),
            )
        elif person.name and not any(action.pillar in (None, Pillar.VICTIM_SAFETY) for action in actions):
            yield Gap(
                person.id, "actions", f"No action under victim safety is for {person.id}.",
                f"Add an action for the safety of {person.id}, or link the one that is.", Check.WARNING,
            )
    yield from _release(look, people)


def _release(look: Inspection, people: list[PersonAtRisk]) -> Iterator[Gap]:
    """Asked once release is as near as the limit by which the level is set; somebody in the scheme is told by statute."""
    release, limit = look.context.earliest_release_on, look.limit("level_set_before_release")
    inside = look.context.setting in (Setting.CUSTODY, Setting.HOSPITAL)
    untold = [person for person in people if person.name and not person.in_victim_contact_scheme]
    if not inside or release is None or limit is None or not untold or _somebody_tells(look):
        return
    if look.on >= last_day_before(release, limit):
        yield Gap(
            "plan", "actions",
            f"The earliest release is on {in_words(release)}, and no action says how {untold[0].id} will be told of it.",
            "Add an action: who tells those at risk what, and by when.", Check.WARNING if _release_is_named(look) else None,
            asked_by=() if look.plan.actions else ("RMP-12.1a",),
        )


def _naming_release(look: Inspection) -> Iterator[Action | Contingency]:
    """The parts of the plan whose words name the release."""
    records: list[Action | Contingency] = [*look.covering_actions, *look.plan.contingencies]
    for record in records:
        texts = (record.what, record.success_measure) if isinstance(record, Action) else (record.trigger, record.response)
        if any(t and _RELEASE.search(t) for t in texts):
            yield record


def _release_is_named(look: Inspection) -> bool:
    return any(True for _ in _naming_release(look))


def _somebody_tells(look: Inspection) -> bool:
    """Whether something that is for those at risk, or is owned by somebody who speaks for them, names the release."""
    return any(record.people or is_voice(*of_owner(record.owner)) for record in _naming_release(look))
