"""Chapter 10: whoever may be at risk is identified, and the plan says how each risk is managed (10.3)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import Condition
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from risk_model.rules.ch11.basics import is_serious_harm
from schemas.assessment import Risk
from schemas.people import PersonAtRisk

A_RISK_OR_PEOPLE = Condition(
    "a risk or people at risk are recorded", lambda look: bool(look.assessment.risks or look.case.people_at_risk)
)


@rule(
    "DIS-10.3b", Check.ERROR, cites=(cite("10.3"), cite("27.48")),
    title="Each person at risk belongs to a risk that the plan manages", when=A_RISK_OR_PEOPLE,
    purposes=EVERY_PURPOSE,
    meaning="The assessment must identify anyone who may be at risk of serious harm, and the plan must say how each "
    "such risk is managed. Everybody listed as at risk is therefore linked with a risk, by the risk itself or by an "
    "action or contingency that protects them from it, and has an action, as each risk has.",
)
def everybody_at_risk_has_a_risk(look: Inspection) -> Iterator[Gap]:
    """Somebody at risk whom nothing connects with a risk; a risk that says nobody; either of them without an action."""
    groups = {risk.group for risk in look.assessment.risks if risk.group is not None}
    for person in look.case.people_at_risk:
        if not _has_a_risk(look, person):
            yield Gap(
                person.id, "risks", f"{person.id} is listed as at risk, and nothing says which risk that is.",
                f"Link {person.id} with a risk entry, or add the risk.",
                # Where an entry covers the whole group, the link alone is missing.
                Check.WARNING if person.group in groups else None, asked_by=("RA-11.1a",),
            )
        if not look.actions_for_person(person.id):
            yield Gap(
                person.id, "actions", f"{person.id} is listed as at risk, and the plan does not say how that is managed.",
                f"Add an action that protects {person.id}, or link the action that does.",
                None if person.name else Check.WARNING, asked_by=("RMP-12.9g", "RMP-12.1a"),
            )
    for risk in look.assessment.risks:
        if is_serious_harm(risk):
            yield from _of_a_risk(look, risk)


def _of_a_risk(look: Inspection, risk: Risk) -> Iterator[Gap]:
    if not (risk.people or risk.not_named_reason):
        yield Gap(
            risk.id, "people", f"{risk.id} identifies nobody who may be at risk.",
            "Link each person at risk, or say why nobody can be named.", asked_by=("RA-11.10a",),
        )
    if not look.actions_for_risk(risk.id):
        yield Gap(
            risk.id, "actions", f"The plan does not say how {risk.id} is managed.",
            f"Add an action that manages {risk.id}, or link the action that does.", asked_by=("RMP-12.9d", "RMP-12.1a"),
        )


def _has_a_risk(look: Inspection, person: PersonAtRisk) -> bool:
    measures = [
        *((action.people, action.risks) for action in look.standing_actions),
        *((contingency.people, contingency.risks) for contingency in look.plan.contingencies),
    ]
    return any(person.id in risk.people for risk in look.assessment.risks) or any(
        person.id in people and risks for people, risks in measures
    )
