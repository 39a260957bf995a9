"""Chapter 12: contingency, for when the plan no longer suffices (12.9, 12.22, 12.23)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import EVERY_CASE
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule, rule_for_each
from rmp.rules.ch12.owners import without_agency
from rmp.wording import gaps_in_contingency
from schemas.assessment import Factor
from schemas.plan import Contingency
from schemas.vocabularies import EscalationKind


@rule(
    "RMP-12.9j", Check.ERROR, cites=(cite("12.9"), cite("12.11"), cite("12.22")),
    title="The plan has a contingency plan",
    when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="Every plan must include a contingency plan, for when it breaks down or circumstances change. That holds "
    "at every level.",
)
def there_is_a_contingency_plan(look: Inspection) -> Iterator[Gap]:
    """No contingency at all."""
    if not look.plan.contingencies:
        yield Gap(
            "plan", "contingencies", "The plan has no contingency.",
            "Say what will be seen, who then does what, and within how many hours.",
        )


_SLOTS = (
    ("trigger", "does not say what sets it off", "Say what will be seen or heard that sets it off.", None),
    ("response", "does not say what is done", "Say what is done once it is set off.", None),
    ("within_hours", "has no time limit", "Give the time limit in hours.", None),
    ("tell", "does not say who is told", "Name those who are told.", Check.WARNING),
    ("out_of_hours", "does not say what happens out of hours", "Say who responds when offices shut.", Check.WARNING),
    ("fallback", "does not say what is done if it fails", "Say what is done if that is not enough.", Check.WARNING),
)
"""The source sets who does what, on what sign, and quickly; the other three are what rapid response needs to work."""


def _contingencies_and_critical_factors(look: Inspection) -> Iterator[Contingency | Factor]:
    """Without any contingency, RMP-12.9j asks for the first one."""
    yield from look.plan.contingencies
    yield from (factor for factor in look.assessment.factors if factor.critical and look.plan.contingencies)


@rule_for_each(
    _contingencies_and_critical_factors, "RMP-12.22a", Check.ERROR, cites=(cite("12.22"),),
    title="Each contingency says what, who and how fast", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="Contingency says what will be done if the plan no longer suffices, with arrangements for a rapid "
    "response: the trigger, the response, whose it is and the time limit. Who is told, what happens out of hours and "
    "what is done if it fails should be there too, and the factors marked as most critical should have a contingency.",
)
def contingency_is_complete(look: Inspection, record: Contingency | Factor) -> Iterator[Gap]:
    """Empty slots of a contingency, words in it that leave one open, and critical factors without one."""
    if isinstance(record, Contingency):
        yield from _empty_slots(record)
        yield from _empty_words(record)
    elif not look.contingencies_for(factor=record.id):
        yield Gap(
            record.id, "contingencies",
            f"Factor {record.id} is marked as critical, and no contingency is linked to it.",
            f"Add what is done if {record.id} gets worse, or link the contingency that says it.", Check.WARNING,
        )


def _empty_slots(contingency: Contingency) -> Iterator[Gap]:
    name, owner = f"Contingency {contingency.id}", contingency.owner
    for place, wrong, fix, kind in _SLOTS:
        if getattr(contingency, place) in (None, []):
            yield Gap(contingency.id, place, f"{name} {wrong}.", fix, kind)
    yield from without_agency(contingency.id, name, owner)
    if owner.agency and not (owner.name or owner.role or owner.no_name_reason):
        yield Gap(
            contingency.id, "owner.name", f"{name} names neither a person nor a role that responds.",
            "Name the person, or the role on duty, who responds.", Check.WARNING,
        )
    if not (contingency.risks or contingency.factors or contingency.people):
        yield Gap(
            contingency.id, "risks", f"{name} is not linked to any risk, factor or person.",
            "Link it to the risk or factor that it answers, or to the person it protects.", Check.WARNING,
        )


def _empty_words(contingency: Contingency) -> Iterator[Gap]:
    for gap in gaps_in_contingency(contingency):
        yield Gap(
            contingency.id, gap.place, f"Contingency {contingency.id}: {gap.message}",
            gap.fix, Check.PROMPT, gap.slot, gap.words,
        )


@rule(
    "RMP-12.22b", Check.WARNING, cites=(cite("12.22"),), title="The four groups of escalating risk are considered",
    when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="Four kinds of change are linked with rising risk: in the situation, in lifestyle, in the person's "
    "psychological state, and a breakdown in supervision. For each, the plan should hold a contingency or say why it "
    "does not apply here.",
)
def escalation_is_considered(look: Inspection) -> Iterator[Gap]:
    """A group with neither contingency nor reason; a contingency that names no group."""
    contingencies = look.plan.contingencies
    kinds = {contingency.kind for contingency in contingencies}
    missing = [k for k in EscalationKind if k not in kinds and not look.plan.escalation_not_linked.get(k)]
    without = [contingency for contingency in contingencies if contingency.kind is None]
    for contingency in without:
        yield Gap(
            contingency.id, "kind", f"Contingency {contingency.id} does not say which kind of change it answers.",
            "Choose the group of escalating risk.",
        )
    if not contingencies and missing:  # RMP-12.9j asks for contingency: one line more, not four
        yield Gap(
            "plan", "escalation_not_linked", f"The plan considers none of {len(missing)} groups of escalating risk: "
            + ", ".join(kind.label.lower() for kind in missing) + ".",
            "Add a contingency for each, or say why it is not linked to this person's risk.",
            asked_by=() if look.plan.actions else ("RMP-12.9j",),
        )
    if contingencies and len(without) < len(missing):  # those without a group may be the missing ones
        for kind in missing:
            yield Gap(
                "plan", f"escalation_not_linked.{kind.value}", f"The plan does not consider {kind.label.lower()}.",
                "Add a contingency for it, or say why it is not linked to this person's risk.",
            )
