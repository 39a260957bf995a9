"""Chapter 6: who is to be considered for Category 3, and who decides it (6.16, 6.17, 6.19 to 6.22)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import ABUSE_OR_STALKING, Condition
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check, Purpose
from risk_model.registry import rule
from risk_model.rules.ch06.basis import has_notification_order

CATEGORY_3 = 3

NOT_IN_1_2_OR_4 = Condition("not in Category 1, 2 or 4", lambda look: look.mappa.category not in (1, 2, 4))


@rule(
    "CAT-6.16a", Check.ERROR,
    cites=(cite("Std before 6.16"), cite("6.16"), cite("6.17"), cite("27.11"), cite("27.13")),
    title="Domestic abuse and stalking outside Category 1, 2 and 4 are considered for Category 3",
    when=ABUSE_OR_STALKING & NOT_IN_1_2_OR_4, purposes=EVERY_PURPOSE,
    meaning="A perpetrator of domestic abuse or stalking who is in no other category must be considered for Category "
    "3. A minor or seemingly unconnected offence can be enough. Record that it was considered, what people decided, "
    "and why.",
)
def considered_for_category_3(look: Inspection) -> Iterator[Gap]:
    """Domestic abuse or stalking in no category, without a recorded consideration of Category 3."""
    if look.mappa.category == CATEGORY_3:
        return
    asked = look.mappa.category_3_consideration
    if not asked.considered:
        yield Gap(
            "mappa", "category_3_consideration",
            "There is domestic abuse or stalking and no category, and Category 3 is not recorded as considered.",
            "Consider Category 3 and record the outcome with its reason, or choose the category that applies.",
        )
        return
    for place, words in (("outcome", "what was decided"), ("reason", "why")):
        if getattr(asked, place) is None:
            yield Gap(
                "mappa", f"category_3_consideration.{place}",
                f"Category 3 was considered, but it is not recorded {words}.", f"Record {words}.",
            )


def _convicted_abroad(look: Inspection) -> bool:
    abroad = look.case.offence.abroad
    return abroad.convicted is not False and abroad.is_filled


@rule(
    "CAT-6.19a", Check.WARNING, cites=(cite("6.19"), cite("6.20"), cite("6.21")),
    title="A conviction abroad is assessed by the police and considered for Category 3",
    when=Condition("a conviction abroad is recorded", _convicted_abroad), purposes=EVERY_PURPOSE,
    meaning="Somebody convicted of a sexual or violent offence abroad should be considered for Category 3, after a first "
    "assessment by the police. A Notification Order makes it Category 1.",
)
def a_conviction_abroad_is_considered(look: Inspection) -> Iterator[Gap]:
    """A conviction abroad that the police have not assessed, that was not considered, or in the wrong category."""
    if look.case.offence.abroad.assessed_by_police_on is None:
        yield Gap(
            "offence", "abroad.assessed_by_police_on",
            "There is a conviction abroad, and no first assessment by the police is recorded.",
            "Give the day of their assessment, and what they found.",
        )
    if has_notification_order(look):
        if look.mappa.category not in (None, 1, 4):
            yield Gap(
                "mappa", "category",
                f"There is a Notification Order, which makes it Category 1, and the case is in Category {look.mappa.category}.",
                "Look again at the category and at the order; people decide which of them is wrong.",
            )
    elif look.mappa.category is None and not look.mappa.category_3_consideration.considered:
        yield Gap(
            "mappa", "category_3_consideration",
            "There is a conviction abroad and no category, and Category 3 is not recorded as considered.",
            "Consider Category 3 and record the outcome with its reason, or choose the category that applies.",
        )


def _referred_by_another_agency(look: Inspection) -> bool:
    by, lead = look.referral.referring_agency, look.mappa.lead_agency
    return by is not None and (lead is None or by.value != lead.value)


@rule(
    "CAT-6.22a", Check.ERROR, cites=(cite("6.22"), cite("7.13")),
    title="The Co-ordination Unit decides whether the criteria are met",
    when=Condition("another agency than the lead agency refers", _referred_by_another_agency)
    | Condition("the case is in Category 3", lambda look: look.mappa.category == CATEGORY_3),
    purposes=EVERY_PURPOSE,
    meaning="Any agency that deals with the person officially may refer, for Category 3 or for Level 2 or 3, raising it with "
    "the lead agency first. Whether the criteria are met is for the MAPPA Co-ordination Unit to decide; in a meeting "
    "that can't agree on the level, the lead agency decides.",
)
def the_unit_decides(look: Inspection) -> Iterator[Gap]:
    """Another agency's referral without the lead agency's view; no decision on Category 3, one not whole, or a refusal."""
    decision = look.referral.decision
    if _referred_by_another_agency(look) and look.referral.lead_agency_view is None:
        yield Gap(
            "referral", "lead_agency_view", "Another agency refers the case, and the lead agency's view is not recorded.",
            "Raise it with the lead agency first, and record its view.",
        )
    if decision.accepted is None and decision.decided_on is None:
        # In a referral the decision is still to come, and a Level 2 or 3 meeting shows that it was taken.
        met = any(meeting.level in (2, 3) for meeting in look.held_meetings)
        if look.mappa.category == CATEGORY_3 and look.purpose is not Purpose.REFERRAL and not met:
            yield Gap(
                "referral", "decision.accepted",
                "The case is in Category 3, and the Co-ordination Unit's decision that the criteria are met is not recorded.",
                "Record what the unit decided, who decided it and when.",
                Check.WARNING,
            )
        return
    for place, words in (("decided_by", "who decided for the Co-ordination Unit"), ("decided_on", "when it was decided")):
        if getattr(decision, place) is None:
            yield Gap(
                "referral", f"decision.{place}", f"A decision on the referral is recorded, and not {words}.",
                f"Record {words}.",
            )
    if decision.accepted is False and look.mappa.category == CATEGORY_3:
        yield Gap(
            "mappa", "category", "The Co-ordination Unit decided that the criteria are not met, and the case is in Category 3.",
            "Look again at the category and at the decision; people decide which of them is wrong.",
        )
