"""Chapter 6: exactly one category, the right one of several, and none by a Disqualification Order (6.2, 6.3, 6.29)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import EVERY_CASE
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from risk_model.rules.ch06.basis import notification_end, rests_on_disqualification_order_only, sentence_may_be_over

LOOK_AGAIN = "Look again at the category and at the answers on what it rests on; people decide which of them is wrong."


@rule(
    "CAT-6.2a", Check.ERROR, cites=(cite("Std before 6.2"), cite("6.2"), cite("14.25")),
    title="The person is identified in one category", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="Everybody managed under MAPPA is identified in exactly one of the four categories at any one time. "
    "People choose it; this check only asks that it is there. Chapters 1 and 26 still speak of three categories: four "
    "is right.",
)
def one_category(look: Inspection) -> Iterator[Gap]:
    """A case without a category."""
    if look.mappa.category is None:
        yield Gap(
            "mappa", "category", "The case has no MAPPA category.",
            "Choose the one category, 1 to 4, that the person is identified in.",
        )


@rule(
    "CAT-6.2b", Check.ERROR, cites=(cite("6.2"), cite("6.3")),
    title="Of several categories the one that comes first is recorded", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="Category 4 comes before Category 1, both come before Category 2, and Category 3 is only for somebody who "
    "meets no other. Shown where the answers on what the category rests on, as people gave them, meet a category that "
    "comes before the one recorded. When one category ends, another whose criteria are met can follow.",
)
def no_other_category_comes_first(look: Inspection) -> Iterator[Gap]:
    """Answers that meet a category before the one recorded."""
    for why, check in _before(look):
        yield Gap("mappa", "category", f"The case is in Category {look.mappa.category}, and {why}.", LOOK_AGAIN, check)
        return


def _before(look: Inspection) -> Iterator[tuple[str, Check | None]]:
    """Why another category may come first, the surest reason first; the check where it is weaker than an error."""
    category, basis = look.mappa.category, look.mappa.category_basis
    if category in (None, 4):
        return
    if basis.terrorist_offence and basis.qualifying_disposal is not False and not sentence_may_be_over(look):
        why = "it is answered that there is a relevant terrorist offence, which Category 4 comes first for"
        yield why, None if basis.qualifying_disposal else Check.WARNING
    if category == 1:
        yield from _discretionary(look)
        return
    ends = notification_end(look)
    if basis.notification and (ends is None or ends.on >= look.on):
        yield "it is answered that the person is subject to notification, which Category 1 or 4 comes first for", None
    if category == 3 and basis.schedule_15 and basis.qualifying_disposal and not sentence_may_be_over(look):
        yield "a listed offence with a qualifying disposal is recorded, which Category 2 comes first for", None
    if basis.schedule_3 and not basis.notification and ends is None:
        why = "a Schedule 3 offence whose threshold is met is recorded, which leads to notification and Category 1"
        yield why, Check.WARNING
    yield from _discretionary(look)


def _discretionary(look: Inspection) -> Iterator[tuple[str, Check | None]]:
    if look.mappa.category_basis.discretionary:
        why = "discretionary Category 4 is answered yes: which of the two applies is for people to decide"
        yield why, None if look.mappa.category == 3 else Check.PROMPT


@rule(
    "CAT-6.29a", Check.ERROR, cites=(cite("6.29"),), title="No category rests on a Disqualification Order alone",
    when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="A Disqualification Order on its own no longer makes anybody eligible for MAPPA: there is no licence and no "
    "notification. The category has to rest on something else, or falls away; chapter 8, which still counts it, is not "
    "followed.",
)
def no_category_by_a_disqualification_order(look: Inspection) -> Iterator[Gap]:
    """A category with nothing recorded behind it but a Disqualification Order."""
    if rests_on_disqualification_order_only(look):
        yield Gap(
            "mappa", "category_basis",
            f"Category {look.mappa.category} rests on a Disqualification Order alone, which makes nobody eligible.",
            "Record what else the category rests on, or look again at whether the person is in MAPPA at all.",
        )
