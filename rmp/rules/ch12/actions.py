"""Chapter 12: what each action says, and whose it is (12.9)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import EVERY_CASE
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule_for_each
from rmp.rules.ch12.owners import without_agency
from rmp.rules.ch12.phrases import with_level_note
from rmp.wording import gaps_in_action
from schemas.plan import Action


@rule_for_each(
    lambda look: look.live_actions, "RMP-12.9a", Check.PROMPT, cites=(cite("12.9"),),
    title="Each action is specific, measurable and time-limited in its words", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="Each action must be specific, measurable, achievable, realistic and time-limited. This check shows words "
    "that leave something open and asks what would fill it; whether an action is achievable and realistic is for "
    "people to judge.",
)
@with_level_note
def words_leave_nothing_open(look: Inspection, action: Action) -> Iterator[Gap]:
    """Words of a live action that look empty, with the slot that they leave open."""
    for gap in gaps_in_action(action):
        yield Gap(
            action.id, gap.place, f"Action {action.id}: {gap.message}", gap.fix, slot=gap.slot, words=gap.words,
        )


@rule_for_each(
    lambda look: look.standing_actions, "RMP-12.9b", Check.ERROR, cites=(cite("12.9"), cite("3.7")),
    title="Each action has an owning agency and a named person", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="Each action must have one owning agency and, wherever possible, a named person in it. An action agreed "
    "jointly still belongs to the agency that carries it out.",
)
@with_level_note
def action_has_an_owner(look: Inspection, action: Action) -> Iterator[Gap]:
    """No agency, or one that the case does not list (errors); no person and no reason why not (a warning)."""
    name, owner = f"Action {action.id}", action.owner
    yield from without_agency(action.id, name, owner)
    if owner.agency is None:
        return
    if owner.name is None and owner.no_name_reason is None:
        role = f", only a role ({owner.role})" if owner.role else ""
        yield Gap(
            action.id, "owner.name", f"{name} names no person who owns it{role}.",
            "Name the person in the agency, or say why nobody can be named.", Check.WARNING,
        )
    if look.involved_agencies and owner.agency not in look.involved_agencies:
        yield Gap(
            action.id, "owner.agency",
            f"{name} is owned by {owner.agency.label}, which is not among the agencies involved.",
            "Add the agency to those involved, or name the agency that carries the action out.",
        )


_CONTENT = (
    ("what", "does not say what will be done", "Say who does what, in enough detail to show what must be achieved."),
    ("how_it_manages_risk", "does not say how it manages the risk", "Say how doing this lowers or controls the risk."),
    ("success_measure", "does not say what must be achieved", "Say how anyone will know that it has been done."),
)


@rule_for_each(
    lambda look: look.standing_actions, "RMP-12.9c", Check.ERROR, cites=(cite("12.9"),),
    title="Each action says what, how it manages the risk, and by what measure", when=EVERY_CASE,
    purposes=EVERY_PURPOSE,
    meaning="Each action must say what will be done and how that manages the risk, in enough detail to show what must "
    "be achieved. The check sees only whether something is filled in.",
)
@with_level_note
def action_says_what_and_how(look: Inspection, action: Action) -> Iterator[Gap]:
    """What, how or measure left empty."""
    for place, wrong, fix in _CONTENT:
        if getattr(action, place) is None:
            yield Gap(action.id, place, f"Action {action.id} {wrong}.", fix)
