"""Chapter 10: disclosure is considered for everybody and at each review, and decisions are recorded (10.3, 10.8)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import in_words
from risk_model.conditions import EVERY_CASE, Condition
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule, rule_for_each
from schemas.disclosures import Disclosure
from schemas.vocabularies import DisclosureDecision


def _decided(look: Inspection) -> list[Disclosure]:
    return [d for d in look.case.disclosures if d.decision is DisclosureDecision.DISCLOSE]


A_DISCLOSURE_DECIDED = Condition("a disclosure was decided", lambda look: bool(_decided(look)))


@rule(
    "DIS-10.3a", Check.ERROR, cites=(cite("Std before 10.3"), cite("10.3"), cite("10.5"), cite("7.26")),
    title="Disclosure to a third party is considered, decided and dated", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="Whether to tell somebody outside the agencies must be considered for every person at every level, at "
    "each review. Record the decision either way, with its date and its reasons; people decide it.",
)
def disclosure_is_considered(look: Inspection) -> Iterator[Gap]:
    """No consideration at all, one without decision, date or reasons, or none since the latest meeting."""
    if not look.case.disclosures:
        yield Gap(
            "disclosures", "considered_on", "It is not recorded that disclosure to a third party was considered.",
            "Consider it, and record the decision either way with its date and reasons.",
        )
    for entry in look.case.disclosures:
        if entry.considered_on is None:
            yield Gap(
                entry.id, "considered_on", f"Disclosure decision {entry.id} has no date.",
                "Give the day on which it was considered.",
            )
        if entry.decision is None:
            yield Gap(
                entry.id, "decision", f"Disclosure {entry.id} was considered, but no decision is recorded.",
                "Record the decision, to disclose or not.",
            )
        if entry.reasons is None and entry.decision is not DisclosureDecision.DISCLOSE:
            # For a disclosure that was decided on, the record of the disclosure asks for the reasons.
            yield Gap(entry.id, "reasons", f"Disclosure decision {entry.id} has no reasons.", "Say why, either way.")
    yield from _since_the_latest_meeting(look)


def _since_the_latest_meeting(look: Inspection) -> Iterator[Gap]:
    if not look.held_meetings:
        return
    meeting, entries = look.held_meetings[-1], look.case.disclosures
    held, level = meeting.held_on or look.on, meeting.level or look.mappa.level
    earlier = [d.considered_on for d in entries if d.considered_on and d.considered_on < held]
    taken_up = any(d.meeting == meeting.id for d in entries)
    if level in (2, 3) and entries and len(earlier) == len(entries) and not taken_up:
        yield Gap(
            "disclosures", "considered_on",
            f"Disclosure was last considered on {in_words(max(earlier))}, and meeting {meeting.id} was held later, on "
            f"{in_words(held)}.",
            "Record what that meeting decided on disclosure, also where nothing changes.", check=Check.WARNING,
        )


RECORD_OF_A_DISCLOSURE = {
    "reasons": ("gives no reasons", "Say why the information is disclosed."),
    "alternatives_rejected": (
        "does not say why alternatives were rejected", "Name the alternatives, and why each was rejected."
    ),
    "risks_of_disclosing": ("does not assess the risks of disclosing", "Say what harm it may do, and to whom."),
    "discloser.agency": ("does not name the agency that discloses", "Choose the agency that discloses."),
    "discloser.name": ("does not name the person who discloses", "Name the person who discloses."),
    "content": ("does not say exactly what is disclosed", "Write down exactly what is said, and nothing more."),
    "disclosed_on": ("has no date of the disclosure", "Give the day on which it was disclosed."),
    "offender_representations.sought": (
        "does not say whether the person's own representations were sought",
        "Answer whether they were sought; if not, say why.",
    ),
}
"""What the record of a disclosure must hold: the place, what is wrong without it, how to put that right."""


@rule_for_each(
    _decided, "DIS-10.8a", Check.ERROR, cites=(cite("10.8"),), title="The record of a disclosure is complete",
    when=A_DISCLOSURE_DECIDED, purposes=EVERY_PURPOSE,
    meaning="The record of a disclosure must give the reasons, why alternatives were rejected, the risks of "
    "disclosing, the agency and person who disclosed, exactly what was said, the date, and whether the person was "
    "involved.",
)
def disclosure_is_recorded(look: Inspection, entry: Disclosure) -> Iterator[Gap]:
    """A decision to disclose whose record lacks one of the things it must hold."""
    for place, (wrong, fix) in RECORD_OF_A_DISCLOSURE.items():
        section, _, key = place.rpartition(".")
        holder = getattr(entry, section) if section else entry
        if getattr(holder, key) is None:
            yield Gap(entry.id, place, f"Disclosure {entry.id} {wrong}.", fix)
