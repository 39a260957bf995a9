"""Chapter 1: the legal duty to consider disclosure about a child sex offender (1.39, 10.3)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import Condition
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from schemas.disclosures import Disclosure


def _child_sex_offence(look: Inspection) -> bool | None:
    offence = look.case.offence
    if offence.child_sex_offence is None and offence.sexual is False:
        return False
    return offence.child_sex_offence


A_CHILD_SEX_OFFENCE = Condition("a child sex offence", _child_sex_offence, ("offence.child_sex_offence",))


_WORDS = {"decision": "result", "reasons": "reasons", "considered_on": "date"}
"""What makes a recorded decision whole, in words."""


def _missing(entry: Disclosure) -> str | None:
    return next((place for place in _WORDS if getattr(entry, place) is None), None)


@rule(
    "GEN-1.39a", Check.ERROR, cites=(cite("1.39"), cite("10.3")),
    title="Disclosure about a child sex offender is considered and decided", when=A_CHILD_SEX_OFFENCE,
    purposes=EVERY_PURPOSE,
    meaning="By section 327A of the Criminal Justice Act 2003 the Responsible Authority must consider telling members "
    "of the public of a child sex offender's relevant convictions. Where a child is at risk of serious harm and telling "
    "is needed to protect them, the presumption is in favour. Each decision must be recorded, either way; people make "
    "it, and may forbid the recipient to pass it on.",
)
def disclosure_under_the_act_is_considered(look: Inspection) -> Iterator[Gap]:
    """A child sex offence, and no disclosure decision that is whole (decision, reasons, day), or none since the conviction."""
    entries = look.case.disclosures
    if not any(entry.decision or entry.reasons for entry in entries):
        yield Gap(
            "disclosures", "decision",
            "The index offence is a child sex offence, and no decision on disclosing convictions to the public is "
            "recorded, which the law requires.",
            "Consider it, and record the decision either way, with its reasons and its date.",
        )
        return
    if not any(_missing(entry) is None for entry in entries):
        entry = next(entry for entry in entries if entry.decision or entry.reasons)
        place = _missing(entry) or "decision"
        yield Gap(
            entry.id, place,
            f"The index offence is a child sex offence, and decision {entry.id}, which the law requires, has no {_WORDS[place]}.",
            "Record the decision either way, with its reasons and its date.", asked_by=("DIS-10.3a",),
        )
    convicted, days = look.case.offence.disposed_on, [entry.considered_on for entry in entries]
    if convicted is not None and all(day is not None and day < convicted for day in days):
        yield Gap(
            "disclosures", "considered_on",
            "The index offence is a child sex offence, and disclosure was last considered before the person was "
            "convicted of it.",
            "Consider disclosing the conviction, and record the decision either way.", check=Check.WARNING,
        )
