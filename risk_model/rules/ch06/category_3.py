"""Chapter 6: Category 3, and that it is managed at Level 2 or 3 (6.11 to 6.14, 6.18); so is discretionary Category 4."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import in_category
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule

CATEGORY_3, CATEGORY_4 = 3, 4


@rule(
    "CAT-6.12a", Check.ERROR, cites=(cite("6.12"),), title="Category 3 rests on a conviction, caution or other finding",
    when=in_category(CATEGORY_3), purposes=EVERY_PURPOSE,
    meaning="Category 3 needs a conviction for any offence, here or abroad, now or in the past, a formal caution (for a "
    "young person a reprimand or warning), an insanity verdict or a finding of unfitness. Record which it is, and when.",
)
def a_finding_for_category_3(look: Inspection) -> Iterator[Gap]:
    """Category 3 without the finding it rests on, or without its day."""
    offence = look.case.offence
    if offence.disposal is None:
        yield Gap(
            "offence", "disposal", "The case is in Category 3, and it is not said how the case against the person ended.",
            "Choose conviction, caution (also for a reprimand or warning), insanity, or unfit to plead but did the act.",
        )
    elif offence.disposed_on is None:
        yield Gap(
            "offence", "disposed_on", "The conviction or finding that Category 3 rests on has no date.",
            "Give the day of the conviction, caution or finding.",
        )


@rule(
    "CAT-6.12b", Check.PROMPT, cites=(cite("6.12"), cite("6.14"), cite("6.18")),
    title="The offence shows that serious harm may be caused, with reasons", when=in_category(CATEGORY_3),
    purposes=EVERY_PURPOSE,
    meaning="The offence has to indicate that the person may be capable of causing serious harm to the public. People judge "
    "that on all that is known, the circumstances, the pattern and any escalation, and not on the charge alone; their "
    "reasons are asked for and never judged.",
)
def the_offence_indicates_serious_harm(look: Inspection) -> Iterator[Gap]:
    """Category 3 without any reasons."""
    if look.mappa.category_basis.reasons is None and look.mappa.category_3_consideration.reason is None:
        yield Gap(
            "mappa", "category_basis.reasons",
            "Nothing says why the offence indicates that the person may be capable of causing serious harm.",
            "Give the reasons and the information that they rest on.",
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
