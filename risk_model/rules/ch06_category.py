"""Chapter 6: exactly one category, its level, and Category 3 for domestic abuse and stalking (6.2, 6.13, 6.16)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import ABUSE_OR_STALKING, EVERY_CASE, Condition, in_category
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule

CATEGORY_3, CATEGORY_4 = 3, 4

NOT_IN_1_2_OR_4 = Condition("not in Category 1, 2 or 4", lambda look: look.mappa.category not in (1, 2, 4))


@rule(
    "CAT-6.2a", Check.ERROR, cites=(cite("Std before 6.2"), cite("6.2"), cite("14.25")),
    title="The person is identified in one category", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="Everybody managed under MAPPA is identified in exactly one of the four categories at any one time. "
    "People choose it; this check only asks that it is there.",
)
def one_category(look: Inspection) -> Iterator[Gap]:
    """A case without a category."""
    if look.mappa.category is None:
        yield Gap(
            "mappa", "category", "The case has no MAPPA category.",
            "Choose the one category, 1 to 4, that the person is identified in.",
        )


@rule(
    "CAT-6.13a", Check.ERROR, cites=(cite("6.11"), cite("6.13"), cite("7.6")),
    title="Category 3 and discretionary Category 4 are at Level 2 or 3", when=in_category(CATEGORY_3, CATEGORY_4),
    purposes=EVERY_PURPOSE,
    meaning="Somebody is only put in Category 3, or in Category 4 on the Responsible Authority's belief, because "
    "Level 2 or 3 is needed: at Level 1 the category does not stand. In Category 3 the risk now need not come from "
    "the offence that counts.",
)
def category_needs_level_2_or_3(look: Inspection) -> Iterator[Gap]:
    """Level 1 for somebody who is in MAPPA only because Level 2 or 3 is needed."""
    if look.mappa.level != 1:
        return
    basis = look.mappa.category_basis
    if look.mappa.category == CATEGORY_3 or basis.discretionary:
        which = "Category 3" if look.mappa.category == CATEGORY_3 else "Discretionary Category 4"
        yield Gap(
            "mappa", "level", f"{which} at Level 1 is not possible: it must be managed at Level 2 or 3.",
            "Look again at the level and at the category; people decide which of the two is wrong.",
        )
    elif basis.discretionary is None and not (basis.notification or basis.terrorist_offence):
        yield Gap(
            "mappa", "category_basis.discretionary",
            "The case is in Category 4 at Level 1, and it is not said whether the category is discretionary.",
            "Answer whether Category 4 rests on the Responsible Authority's belief; if it does, Level 1 is not "
            "possible.",
            check=Check.PROMPT,
        )


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
