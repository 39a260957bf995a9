"""Chapter 12: victims in the contact scheme are told of a recall (12.23)."""

import re
from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import Condition
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule_for_each
from schemas.people import PersonAtRisk
from schemas.vocabularies import Agency

_LIAISON = re.compile(r"\bvictim liaison\b|\bVLOs?\b", re.IGNORECASE)


def _in_scheme(look: Inspection) -> list[PersonAtRisk]:
    return [person for person in look.case.people_at_risk if person.in_victim_contact_scheme]


@rule_for_each(
    _in_scheme, "RMP-12.23a", Check.ERROR, cites=(cite("12.23"),), title="Victims in the scheme are told of a recall",
    when=Condition("somebody in the victim contact scheme", lambda look: bool(_in_scheme(look))),
    purposes=EVERY_PURPOSE,
    meaning="The Victim Liaison Officer must tell victims in the statutory contact scheme when recall proceedings "
    "start, and keep them informed while the return to custody is delayed. A contingency that victim liaison owns "
    "shows it.",
)
def victim_liaison_tells_the_victim(look: Inspection, person: PersonAtRisk) -> Iterator[Gap]:
    """Nobody in victim liaison owns a contingency for them; only a warning where one at least tells victim liaison."""
    contingencies = look.plan.contingencies
    may_be_theirs = (Agency.VICTIM_LIAISON, None)  # without an owner: RMP-12.22a asks for it first
    theirs = [c for c in contingencies if c.owner.agency in may_be_theirs and (person.id in c.people or not c.people)]
    if theirs:
        return
    told = any(_LIAISON.search(name) for contingency in contingencies for name in contingency.tell)
    yield Gap(
        person.id, "contingencies",
        f"{person.id} is in the victim contact scheme, and no contingency of victim liaison tells them of a recall.",
        "Add a contingency owned by victim liaison: who tells them when recall starts, and how they hear of any delay.",
        Check.WARNING if told else None, asked_by=() if contingencies else ("RMP-12.9j",),
    )
