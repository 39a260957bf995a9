"""Chapter 12: the four headings of the plan, and the work of monitoring and change among them (12.4, 12.11)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import EVERY_CASE
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from schemas.vocabularies import Pillar


@rule(
    "RMP-12.4a", Check.ERROR, cites=(cite("12.4"),),
    title="Actions monitor the person and, where possible, bring change",
    when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="The plan must hold actions that monitor the person's behaviour and attitudes and, where possible, change "
    "them. Where either is not possible, the plan says why.",
)
def plan_monitors_and_changes(look: Inspection) -> Iterator[Gap]:
    """No action that monitors, or none that works for change, and no reason why not."""
    # RMP-12.11a asks about the same two headings, and both fire: there an empty heading is a warning, whichever it
    # is, because areas need not adopt the four; here the two kinds of work that every plan must hold are missing.
    empty = _empty_pillars(look)
    if Pillar.MONITORING_AND_CONTROL in empty:
        yield Gap(
            "plan", "actions", "No action in the plan monitors the person's behaviour and attitudes.",
            "Add an action under monitoring and control, or say under that heading why none is needed.",
            asked_by=() if look.plan.actions else ("RMP-12.1a",),
            also_asks=(f"nothing_needed.{Pillar.MONITORING_AND_CONTROL.value}",),
        )
    if Pillar.INTERVENTIONS_AND_TREATMENT in empty:
        yield Gap(
            "plan", "actions", "No action in the plan works to change the person's behaviour and attitudes.",
            "Add an action under interventions and treatment, or say under that heading why change is not possible.",
            asked_by=() if look.plan.actions else ("RMP-12.1a",),
            also_asks=(f"nothing_needed.{Pillar.INTERVENTIONS_AND_TREATMENT.value}",),
        )


_WORK = (Pillar.MONITORING_AND_CONTROL, Pillar.INTERVENTIONS_AND_TREATMENT)
"""The two headings whose work every plan must hold (12.4)."""


@rule(
    "RMP-12.11a", Check.WARNING, cites=(cite("Std before 12.11"), *(cite(f"12.{number}") for number in range(11, 22))),
    title="Each of the four headings has an action or a reason", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="The plan should address supervision, monitoring and control, interventions and treatment, and victim "
    "safety. A heading with nothing under it needs a reason; the examples under each are examples only. Contingency "
    "is checked apart. The Standard asks for five headings, and 12.11 lets an area work without the Four Pillars: an empty "
    "heading is a warning, missing contingency (12.9) an error.",
)
def every_pillar_is_addressed(look: Inspection) -> Iterator[Gap]:
    """A heading with neither action nor reason; an action under no heading."""
    for pillar in _empty_pillars(look):
        yield Gap(
            "plan", f"nothing_needed.{pillar.value}", f"The plan has nothing under {pillar.label.lower()}.",
            "Add an action under this heading, or say why none is needed.",
            asked_by=("RMP-12.1a",) if not look.plan.actions else ("RMP-12.4a",) if pillar in _WORK else (),
        )
    for action in look.standing_actions:
        if action.pillar is None:
            yield Gap(
                action.id, "pillar", f"Action {action.id} stands under none of the four headings.",
                "Choose the heading that the action serves.",
            )


def _empty_pillars(look: Inspection) -> list[Pillar]:
    """The headings with neither action nor reason; none while the actions without a heading may be the missing ones."""
    empty = [p for p in Pillar if not look.actions_under(p) and not look.plan.nothing_needed.get(p)]
    unplaced = sum(action.pillar is None for action in look.covering_actions)
    return empty if unplaced < len(empty) else []
