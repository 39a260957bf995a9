"""Chapter 12: the people whom the plan protects: victims, others at risk, children, adults at risk (12.9)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import EVERY_CASE, Condition, answered_yes
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from rmp.rules.ch12.phrases import listed, with_level_note
from schemas.vocabularies import Agency, PersonKind, Pillar, RiskGroup, Safeguarding


@rule(
    "RMP-12.9g", Check.ERROR, cites=(cite("12.9"), cite("22.2"), cite("27.21"), cite("27.25")),
    title="Each person at risk has an action that protects them", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="The plan must hold actions that protect victims and other identified people at risk, with a clear "
    "measure for each of them. For a group in which nobody is named, the check only warns.",
)
@with_level_note
def everybody_at_risk_is_protected(look: Inspection) -> Iterator[Gap]:
    """Somebody at risk whom no action protects; a plan that protects nobody while nobody at risk is recorded."""
    first = () if look.plan.actions else ("RMP-12.1a",)
    for person in look.case.people_at_risk:
        if not look.actions_for_person(person.id):
            yield Gap(
                person.id, "actions",
                f"No action protects {person.id}, who {'is' if person.name else 'may be'} at risk.",
                f"Add an action that protects {person.id}, or link the action that does.",
                None if person.name else Check.WARNING, asked_by=first,
            )
    if look.assessment.risks and not look.case.people_at_risk and not _protects_anybody(look):
        yield Gap(
            "plan", "actions", "People are at risk, and no action in the plan protects anybody.",
            "Add an action that protects those at risk, or say under victim safety why none is needed.", asked_by=first,
        )


def _protects_anybody(look: Inspection) -> bool:
    """Whether victim safety has an action or a reason; an action under no heading yet may be the one."""
    may_protect = (None, Pillar.VICTIM_SAFETY)
    reason = look.plan.nothing_needed.get(Pillar.VICTIM_SAFETY)
    return reason is not None or any(action.pillar in may_protect for action in look.covering_actions)


def _children(look: Inspection) -> list[str]:
    risks = [risk.id for risk in look.assessment.risks if risk.group is RiskGroup.CHILDREN]
    people = [p.id for p in look.case.people_at_risk if PersonKind.CHILD is p.kind or RiskGroup.CHILDREN is p.group]
    return risks + people


def _adults(look: Inspection) -> list[str]:
    return [person.id for person in look.case.people_at_risk if person.adult_at_risk]


A_RISK_TO_CHILDREN = Condition("a risk to children", lambda look: bool(_children(look)))
AN_ADULT_AT_RISK = Condition(
    "an adult at risk among the people at risk", lambda look: bool(_adults(look))
) | answered_yes("adult_at_risk", "a risk to adults at risk")


@rule(
    "RMP-12.9h", Check.ERROR, cites=(cite("12.9"),), title="Children and adults at risk have safeguarding actions",
    when=A_RISK_TO_CHILDREN | AN_ADULT_AT_RISK, purposes=EVERY_PURPOSE,
    meaning="Where the person may harm children (a known child, children in general, an unborn child) or adults at "
    "risk, the plan must include specific safeguarding actions. An action counts when it is marked as safeguarding a "
    "child or an adult.",
)
@with_level_note
def safeguarding_actions_are_there(look: Inspection) -> Iterator[Gap]:
    """A risk to children or adults at risk, and no action marked as safeguarding them."""
    first = () if look.plan.actions else ("RMP-12.1a",)
    marked = {action.safeguarding for action in look.covering_actions}
    if A_RISK_TO_CHILDREN.test(look) and Safeguarding.CHILD not in marked:
        yield Gap(
            "plan", "actions",
            f"There is a risk to children ({listed(_children(look))}), and no action is marked as safeguarding a "
            "child.",
            "Add the safeguarding action for children, or mark the action that is one.", asked_by=first,
        )
    if AN_ADULT_AT_RISK.test(look) and Safeguarding.ADULT not in marked:
        where = f" ({listed(_adults(look))})" if _adults(look) else ""
        yield Gap(
            "plan", "actions",
            f"There is a risk to adults at risk{where}, and no action is marked as safeguarding an adult.",
            "Add the safeguarding action for adults at risk, or mark the action that is one.", asked_by=first,
        )


@rule(
    "RMP-12.9i", Check.ERROR, cites=(cite("12.9"),), title="The plan is aligned with the child protection plan",
    when=answered_yes("child_protection_plan", "a child protection plan"), purposes=EVERY_PURPOSE,
    meaning="Where an identified child has a child protection plan, this plan must align with it. The record says "
    "how, and Children's Services are among those involved.",
)
@with_level_note
def plan_is_aligned_with_child_protection(look: Inspection) -> Iterator[Gap]:
    """No word on how the plans align (error); nobody from Children's Services in the case (warning)."""
    if look.plan.child_protection_alignment is None:
        yield Gap(
            "plan", "child_protection_alignment", "The plan does not say how it aligns with the child protection plan.",
            "Say which parts of the two plans belong together, and how conflicts are avoided.",
        )
    involved = {*look.involved_agencies, *(person.contact.agency for person in look.case.people_at_risk)}
    involved |= {action.owner.agency for action in look.standing_actions}
    if Agency.CHILDREN_SERVICES not in involved:
        yield Gap(
            "agencies", "agency",
            "There is a child protection plan, and nobody from Children's Services is involved in the case.",
            "Add Children's Services and their contact to the agencies involved.", Check.WARNING,
        )
