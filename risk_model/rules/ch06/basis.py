"""What several rules of chapter 6 ask of a case: what its category rests on, and when that ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from risk_model.inspection import Inspection
from risk_model.sentences import ORDERS, WITH_A_LENGTH, SingleTest, length_of, qualifying_disposal
from schemas.offence import Offence
from schemas.vocabularies import SentenceKind, Setting

FLAGS = ("schedule_3", "notification", "schedule_15", "terrorist_offence", "discretionary")
"""What a category can rest on; the disposal belongs to the listed offence."""

_WITH_A_LICENCE = WITH_A_LENGTH - {SentenceKind.SUSPENDED} | {SentenceKind.INDETERMINATE}


@dataclass(frozen=True, slots=True)
class End:
    """The day on which what a category rests on ends, and where that day stands."""

    on: date
    record: str
    place: str
    what: str


def disposal_of(look: Inspection) -> SingleTest:
    """The disposal recorded for the index offence against the list of 6.8."""
    sentence = look.case.offence.sentence
    return qualifying_disposal(sentence.kind, length_of(sentence))


def place_of_sentence(offence: Offence) -> str:
    """Where the part of the sentence stands that a test turns on, or lacks."""
    return "sentence.months" if offence.sentence.kind in WITH_A_LENGTH else "sentence.kind"


def rests_on_disqualification_order_only(look: Inspection) -> bool:
    """Whether a Disqualification Order is the only thing recorded that a category other than 3 could rest on."""
    if look.mappa.category in (None, 3):
        return False
    if look.mappa.eligibility.disqualification_order_only is not None:
        return look.mappa.eligibility.disqualification_order_only
    basis = look.mappa.category_basis
    if any(getattr(basis, flag) for flag in FLAGS):
        return False
    return any("disqualification order" in (order.kind or "").casefold() for order in look.plan.orders)


def has_notification_order(look: Inspection) -> bool:
    """Whether notification rests on a Notification Order, for an offence abroad."""
    ordered = any("notification order" in (order.kind or "").casefold() for order in look.plan.orders)
    return bool(look.mappa.eligibility.notification_order or ordered)


def notification_end(look: Inspection) -> End | None:
    """When notification ends; `None` for life or while not known."""
    ends = look.mappa.eligibility.notification_ends_on
    if ends is None or look.mappa.eligibility.notification_for_life:
        return None
    return End(ends, "mappa", "eligibility.notification_ends_on", "the notification requirements")


def sentence_end(look: Inspection) -> End | None:
    """When the whole sentence ends, other sentences included; `None` for hospital orders and while not known."""
    context, kind = look.context, look.case.offence.sentence.kind
    known = [
        End(ends, "context", place, what)
        for ends, place, what, counts in (
            (context.licence_ends_on, "licence_ends_on", "the licence", kind is not SentenceKind.SUSPENDED),
            (context.order_ends_on, "order_ends_on", "the sentence", kind not in _WITH_A_LICENCE),
        )
        if ends is not None and counts
    ]
    if kind in ORDERS or not known:
        return None
    others = [
        End(part.ends_on, "offence", f"sentences.{index}.ends_on", "the whole sentence")
        for index, part in enumerate(look.case.offence.sentences)
        if part.ends_on is not None
    ]
    return max([*known, *others], key=lambda end: end.on)


def status_end(look: Inspection) -> End | None:
    """When what the person's own category rests on ends by a date (6.38); `None` where people decide it, or not known."""
    basis, category = look.mappa.category_basis, look.mappa.category
    if category == 1 or (category == 4 and basis.notification):
        return notification_end(look)
    if category == 2 or (category == 4 and basis.terrorist_offence and not basis.discretionary):
        return sentence_end(look)
    return None


def sentence_may_be_over(look: Inspection) -> bool:
    """Whether the case says that the sentence is over, or leaves it open although the person is free of licence."""
    ends = sentence_end(look)
    if ends is not None:
        return ends.on < look.on
    free = look.context.setting is Setting.COMMUNITY and look.context.on_licence is False
    return free and look.case.offence.sentence.kind in _WITH_A_LICENCE
