"""Chapter 23: the move to adult services is thought of in time (23.30)."""

import re
from collections.abc import Iterator
from datetime import date

from guidance import cite
from risk_model.calendar import ADULT, birthday, in_words
from risk_model.conditions import A_CHILD, Condition
from risk_model.due import days_late, last_day_before
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from rmp.rules.ch22.texts import texts_of

_TRANSITION = re.compile(r"transition|transfer to (?:adult|probation)|adult services|eighteenth birthday|turns? 18", re.IGNORECASE)
_MAPPA_Q = re.compile(r"\bMAPPA[\s-]?Q\b", re.IGNORECASE)


def last_day(look: Inspection) -> date | None:
    """The last day for considering the move: months before the eighteenth birthday, as the edition's limit says."""
    born, limit = look.person.date_of_birth, look.limit("transition_to_adult")
    return None if born is None or limit is None else last_day_before(birthday(born, ADULT), limit)


def _is_near(look: Inspection) -> bool | None:
    if look.person.date_of_birth is None:
        return None
    last = last_day(look)
    return last is not None and last <= look.on


@rule(
    "CHI-23.30a", Check.WARNING, cites=(cite("23.30"),), title="The move to adult services is considered in time",
    when=A_CHILD & Condition("so near the eighteenth birthday as the limit says (six months nationally)", _is_near), purposes=EVERY_PURPOSE,
    meaning="At Level 2 or 3 a child's transfer to adult services should be considered at least six months before the "
    "eighteenth birthday. At Level 1 the level should be formally reviewed with MAPPA Q as part of the transfer. Where it "
    "was late, the record says why.",
)
def the_move_is_considered(look: Inspection) -> Iterator[Gap]:
    """Nothing on the move once the last day is over; considered late and no reason; no MAPPA Q at Level 1."""
    move, last = look.mappa.transition, last_day(look)
    if last is None or look.on <= last:
        return
    if move.considered_on is not None and look.mappa.level == 1 and not _reviewed_with_q(look):
        yield Gap(
            "mappa", "level_method", "The move to adult services was considered, and the level not reviewed with MAPPA Q.",
            "Review the level with MAPPA Q, and record it.",
        )
    if move.considered_on is not None:
        if move.considered_on > last and move.late_reason is None:
            yield Gap(
                "mappa", "transition.late_reason",
                f"The move to adult services was considered on {in_words(move.considered_on)}, "
                f"{days_late(last, move.considered_on)} late.",
                "Say why it was late.",
            )
    elif move.plan is None and not _is_dealt_with(look, last):
        what = "the level was reviewed with MAPPA Q for" if look.mappa.level == 1 else "anybody considered"
        yield Gap(
            "mappa", "transition.considered_on",
            f"Nothing shows that {what} the move to adult services; the last day was {in_words(last)}, "
            f"{days_late(last, look.on)} ago.",
            "Consider it with adult services now, and record the day and what was decided.",
        )


def _is_dealt_with(look: Inspection, last: date) -> bool:
    """At Level 1 a MAPPA Q not long before the last day or since; at Level 2 or 3 an action, contingency or meeting that speaks of it."""
    if look.mappa.level == 1:
        decided, limit = look.mappa.level_decided_on, look.limit("transition_to_adult")
        recent = decided is not None and limit is not None and decided >= last_day_before(last, limit)
        return recent and _reviewed_with_q(look)
    records = [*look.covering_actions, *look.plan.contingencies, *look.case.meetings]
    return any(_TRANSITION.search(text) for record in records for text in texts_of(record))


def _reviewed_with_q(look: Inspection) -> bool:
    return bool(look.mappa.level_method and _MAPPA_Q.search(look.mappa.level_method))
