"""Chapter 10: a decision to disclose is agreed between the agencies (10.7, 10.21)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import LEVEL_2_OR_3
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule_for_each
from rmp.rules.ch10.decisions import A_DISCLOSURE_DECIDED, decided
from schemas.disclosures import Disclosure


@rule_for_each(
    decided, "DIS-10.7b", Check.WARNING, cites=(cite("10.7"), cite("10.21")),
    title="A decision to disclose is agreed between the agencies", when=A_DISCLOSURE_DECIDED & LEVEL_2_OR_3,
    purposes=EVERY_PURPOSE,
    meaning="At Level 2 and 3 any decision to disclose should be agreed by all agencies at the meeting; where that "
    "fails, the agency that owns the information decides by its own policy. A decision too urgent to wait for a "
    "meeting should still seek the partners' views where possible.",
)
def disclosure_is_agreed(look: Inspection, entry: Disclosure) -> Iterator[Gap]:
    """Not agreed and nobody decided; urgent, or outside a meeting, without the partners' views; half answered."""
    agreement = entry.agreement
    if agreement.agreed_by_all is False and agreement.decided_by is None:
        yield Gap(
            entry.id, "agreement.decided_by",
            f"Not all agencies agreed to disclosure {entry.id}, and it is not recorded which agency decided.",
            "Record the agency that owns the information and decided by its own policy.",
        )
    elif agreement.agreed_by_all is None and agreement.partners_consulted is None:
        if agreement.urgent:
            yield _not_consulted(entry, "was too urgent to wait for a meeting")
        elif agreement.is_filled:
            yield Gap(
                entry.id, "agreement.agreed_by_all",
                f"It is not recorded whether all agencies agreed to disclosure {entry.id}.", "Answer the question.",
            )
        elif _was_decided_between_meetings(look, entry):
            yield _not_consulted(entry, "was decided outside a meeting", Check.PROMPT)


def _not_consulted(entry: Disclosure, how: str, check: Check | None = None) -> Gap:
    return Gap(
        entry.id, "agreement.partners_consulted",
        f"Disclosure {entry.id} {how}, and nothing shows that the other agencies were asked for their views.",
        "Record whose views were sought and when, or why that was not possible.", check,
    )


def _was_decided_between_meetings(look: Inspection, entry: Disclosure) -> bool:
    """Linked with no meeting, after the first one, on the day of none, and with no word on what others thought."""
    if entry.meeting is not None or entry.considered_on is None or entry.dissent is not None:
        return False
    days = [meeting.held_on for meeting in look.held_meetings if meeting.held_on is not None]
    return bool(days) and entry.considered_on > min(days) and entry.considered_on not in days
