"""The rest of the plan in words: reviews, licence conditions, orders, what else was considered (chapter 12)."""

from documents.words import (
    NOT_RECORDED,
    Row,
    agencies,
    answer,
    day,
    details,
    filled,
    ids,
    label,
    lines,
    meeting,
    on_day,
    row,
    said,
    text,
    together,
    yes_no,
)
from schemas.case import Case
from schemas.review import PlanReview


def plan_rows(case: Case) -> list[Row]:
    """When the plan is reviewed, and who has it."""
    plan = case.plan
    return [
        row("Formal review", day(plan.review_on)),
        row("Last updated", day(plan.updated_on)),
        row("Last shared", day(plan.shared_on)),
        row("Shared with", agencies(plan.shared_with, case.agencies)),
        row("Contact", text(plan.contact_level)),
        *filled(row("Latest review", _review(case)), *_looked_at(plan.review)),
    ]


def _review(case: Case) -> str:
    """When and by whom the latest review began and ended, and what it had to look at."""
    review = case.plan.review
    return lines([
        together([on_day("Begun on", review.started_on), said("by", review.started_by)], empty=""),
        said("From the plan of meeting", meeting(review.meeting, case.meetings)),
        said("To look at:", ids(review.to_look_at, "")),
        together([on_day("Ended on", review.finished_on), said("by", review.finished_by)], empty=""),
    ])


def _looked_at(review: PlanReview) -> list[Row]:
    return [
        row(
            f"Looked at in the review: {look.record or NOT_RECORDED}",
            lines([together([look.result.label if look.result else None, on_day("on", look.on), said("by", look.by)], empty=""), look.note]),
        )
        for look in review.looked_at
    ]


def condition_lines(case: Case) -> list[dict[str, str]]:
    """The licence conditions."""
    return [
        {
            "id": c.id,
            "kind": label(c.kind, "Kind not recorded"),
            "condition": text(c.text),
            "reason": text(c.necessity_reason),
            "risks": ids(c.risks, NOT_RECORDED),
            "reveals": yes_no(c.reveals_victim_location),
            "ends": day(c.ends_on),
        }
        for c in case.plan.licence_conditions
    ]


def order_lines(case: Case) -> list[dict[str, str]]:
    """Orders made or considered."""
    return [
        {
            "id": o.id,
            "kind": text(o.kind),
            "made": day(o.made_on),
            "ends": day(o.ends_on),
            "terms": text(o.terms),
            "considered": yes_no(o.considered),
            "reason": text(o.reason),
        }
        for o in case.plan.orders
    ]


def other_rows(case: Case) -> list[Row]:
    """The rest of the plan, as far as it is filled."""
    plan = case.plan
    premises, travel, protected = plan.approved_premises, plan.foreign_travel, plan.protected_persons
    railway = plan.british_transport_police
    withheld, differently = plan.disclosure_to_offender_withheld, plan.recorded_differently
    abroad = [f"Possible: {yes_no(travel.possible).lower()}", travel.restrictions, travel.reason]
    protection = [f"Considered: {answer(protected.considered, on_day('on', protected.on))}", protected.reason]
    agreed, minuted = meeting(withheld.meeting, case.meetings), meeting(differently.meeting, case.meetings)
    differs = [yes_no(differently.differs), differently.what, said("See the minutes of", minuted)]
    return [
        row("Approved premises considered", lines([yes_no(premises.considered), premises.reason])),
        *filled(
            row("Child protection plan", text(plan.child_protection_alignment)),
            row("Foreign travel", lines(abroad if travel.is_filled else [])),
            row("Protected Persons Service", lines(protection if protected.is_filled else [])),
            row("British Transport Police", details(railway)),
            row("Withheld from the person", lines([withheld.what, withheld.reason, said("Agreed at", agreed)])),
            row("Recorded differently in the lead agency's system", lines(differs if differently.is_filled else [])),
        ),
    ]
