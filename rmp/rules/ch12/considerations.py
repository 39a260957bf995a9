"""Chapter 12: what has to be considered: protected persons, travel abroad, approved premises (12.10, 12.24, 12.26)."""

import re
from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import LEVEL_2_OR_3, Condition, answered_yes
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from rmp.rules.ch12.which_meeting import recorded_meeting
from schemas.vocabularies import Agency, Setting


@rule(
    "RMP-12.10a", Check.PROMPT, cites=(cite("12.10"),),
    title="Referral to the UK Protected Persons Service is considered",
    when=answered_yes("threat_to_life", "a real and immediate threat to life"), purposes=EVERY_PURPOSE,
    meaning="Where there is a real and immediate threat to life that the plan cannot manage, consideration should be "
    "given to a police referral to the UK Protected Persons Service.",
)
def protected_persons_service_is_considered(look: Inspection) -> Iterator[Gap]:
    """A threat to life, and no answer or no reason."""
    answer = look.plan.protected_persons
    if answer.considered is None:
        yield Gap(
            "plan", "protected_persons.considered",
            "There is a threat to life, and the plan does not show whether a referral to the Protected Persons "
            "Service was considered.",
            "Ask the police, and record the answer.",
        )
    elif answer.reason is None:
        yield Gap(
            "plan", "protected_persons.reason",
            "The plan does not say what was decided about the Protected Persons Service, or why.", "Record the reason.",
        )


_TRAVEL_ORDER = re.compile(r"sexual (?:harm prevention|risk)|travel|\bS(?:HP|R)O\b", re.IGNORECASE)


def _travel_is_live(look: Inspection) -> bool:
    """Travel was called possible, or an order or the notification duty makes it a question; never from custody."""
    travel = look.plan.foreign_travel
    if travel.possible is not None:
        return travel.possible
    notified = look.mappa.category == 1 or look.mappa.category_basis.notification is True
    ordered = any(order.kind and _TRAVEL_ORDER.search(order.kind) for order in look.plan.orders)
    return look.context.setting is not Setting.CUSTODY and (notified or ordered)


@rule(
    "RMP-12.24a", Check.PROMPT, cites=(cite("12.24"), cite("12.25"), cite("25.9")), title="Travel abroad is considered",
    when=Condition("travel abroad is possible, or an order or notification makes it a question", _travel_is_live),
    purposes=EVERY_PURPOSE,
    meaning="Decisions on travel abroad must follow every restriction in licence, order, notification requirements "
    "and post-sentence supervision. Further licence conditions, or prohibitions in an order, may be needed.",
)
def travel_is_considered(look: Inspection) -> Iterator[Gap]:
    """Travel possible without its restrictions or reason; or the question not answered where it matters."""
    travel = look.plan.foreign_travel
    if travel.possible is None:
        yield Gap(
            "plan", "foreign_travel.possible", "The plan does not say whether the person might travel abroad.",
            "Answer the question, with the restrictions that apply.",
        )
        return
    for place, wrong, fix in (
        ("restrictions", "which restrictions apply", "List each one in licence, order and notification duties."),
        ("reason", "what was decided about it", "Record what was decided, and why."),
    ):
        if getattr(travel, place) is None:
            yield Gap(
                "plan", f"foreign_travel.{place}",
                f"The person might travel abroad, and the plan does not say {wrong}.", fix,
            )


@rule(
    "RMP-12.26a", Check.WARNING, cites=(cite("12.26"),), title="Approved premises are considered", when=LEVEL_2_OR_3,
    purposes=EVERY_PURPOSE,
    meaning="Practitioners should consider a stay in approved premises for every Level 2 or 3 case, weighing their "
    "location against known risk and victims. Their staff take part in the plan and in any meeting about a resident.",
)
def approved_premises_are_considered(look: Inspection) -> Iterator[Gap]:
    """Not considered, no reason, or a stay in the plan without the staff of the premises."""
    answer, planned = look.plan.approved_premises, look.context.approved_premises
    if answer.considered is None and not planned:
        yield Gap(
            "plan", "approved_premises.considered", "The plan does not show whether approved premises were considered.",
            "Consider a stay in approved premises, and record the answer with its reason.",
        )
    elif answer.reason is None:
        yield Gap(
            "plan", "approved_premises.reason",
            "The plan does not say what was decided about approved premises, or why.",
            "Record the reason, with the location weighed against known risk and victims.",
        )
    if planned and Agency.APPROVED_PREMISES not in _taking_part(look):
        yield Gap(
            "agencies", "agency", "The plan includes approved premises, and their staff are not among those involved.",
            "Add the approved premises to the agencies involved, and invite their staff.",
        )


def _taking_part(look: Inspection) -> set[Agency | None]:
    meeting = recorded_meeting(look)
    attendees = {attendee.agency for attendee in meeting.attendees} if meeting else set()
    return {*look.involved_agencies, *attendees, *(action.owner.agency for action in look.standing_actions)}
