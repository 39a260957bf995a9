"""Chapter 10: the record of a disclosure: purpose, content, what was said, and the law behind it (10.4, 10.8, 10.10)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule_for_each
from rmp.rules.ch10.decisions import A_DISCLOSURE_DECIDED, decided
from schemas.disclosures import Disclosure


@rule_for_each(
    decided, "DIS-10.4a", Check.ERROR, cites=(cite("10.4"),), title="A disclosure has its purpose, and its content is weighed",
    when=A_DISCLOSURE_DECIDED, purposes=EVERY_PURPOSE,
    meaning="The purpose must be recorded, alternatives considered first, and how much to tell decided knowingly. What "
    "could identify a victim should not be told unless risk can't be managed without it, so that question is answered "
    "for each disclosure.",
)
def disclosure_has_a_purpose(look: Inspection, entry: Disclosure) -> Iterator[Gap]:
    """A disclosure without purpose, alternatives, content or an answer on what could identify a victim, or why that is told."""
    if entry.purpose is None:
        yield Gap(entry.id, "purpose", f"Disclosure {entry.id} has no purpose.", "Say what it is meant to achieve.")
    for place in ("alternatives_rejected", "content"):
        if getattr(entry, place) is None:
            wrong, fix = RECORD_OF_A_DISCLOSURE[place]
            yield Gap(entry.id, place, f"Disclosure {entry.id} {wrong}.", fix, asked_by=("DIS-10.8a",))
    if entry.victim_identifying is None:
        yield Gap(
            entry.id, "victim_identifying",
            f"It is not recorded whether what {entry.id} discloses could identify a victim.",
            "Answer the question, and leave out what is not needed to manage the risk.",
        )
    elif entry.victim_identifying and entry.necessity_reason is None:
        yield Gap(
            entry.id, "necessity_reason",
            f"What {entry.id} discloses could identify a victim, and nothing says why risk can't be managed without it.",
            "Leave it out, or say why it is necessary.", asked_by=("DIS-10.10a",),
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
    decided, "DIS-10.8a", Check.ERROR, cites=(cite("10.8"),), title="The record of a disclosure is complete",
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


@rule_for_each(
    decided, "DIS-10.10a", Check.ERROR, cites=(cite("10.9"), cite("10.10")),
    title="A disclosure has lawful authority and is necessary", when=A_DISCLOSURE_DECIDED, purposes=EVERY_PURPOSE,
    meaning="A disclosure must rest on a stated lawful authority and be necessary and proportionate. Where the "
    "processing is sensitive, at least one condition of Schedule 8 to the Data Protection Act 2018 must be met; where "
    "it is not, say so. Whether it is lawful is for people to judge.",
)
def disclosure_is_lawful(look: Inspection, entry: Disclosure) -> Iterator[Gap]:
    """A decision to disclose without lawful authority, necessity or, unless it is not sensitive, the condition."""
    for place, wrong, fix in (
        ("lawful_authority", "names no lawful authority", "Name the law that allows it."),
        (
            "necessity_reason", "does not say why it is necessary and proportionate",
            "Say why nothing less would do, with the right to private life weighed.",
        ),
    ):
        if getattr(entry, place) is None:
            yield Gap(entry.id, place, f"Disclosure {entry.id} {wrong}.", fix)
    if entry.schedule_8_condition is None and entry.sensitive is not False:
        yield Gap(
            entry.id, "schedule_8_condition", f"Disclosure {entry.id} names no Schedule 8 condition.",
            "Name the condition that is met, or record that the processing is not sensitive.",
        )
