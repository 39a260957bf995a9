"""Chapter 10: who is told, how they are prepared, and complex disclosures (10.18, 10.19)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import Condition
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule_for_each
from rmp.rules.ch10.decisions import A_DISCLOSURE_DECIDED, decided
from schemas.disclosures import Disclosure
from schemas.vocabularies import RecipientKind

TICKS = {
    "known_already": "what they already know",
    "confidentiality": "confidentiality",
    "what_to_look_for": "what to look for",
    "what_to_do": "what to do",
    "whom_to_contact": "whom to contact",
    "support": "where to get support",
}
"""The six points of the preparation."""


@rule_for_each(
    decided, "DIS-10.18a", Check.ERROR, cites=(cite("10.18"),), title="The recipient is identified and prepared",
    when=A_DISCLOSURE_DECIDED, purposes=EVERY_PURPOSE,
    meaning="Who is told, and who is best placed to tell them, must be identified. The preparation must cover what the "
    "recipient already knows, confidentiality, what to look for, what to do, whom to contact and where to get support; "
    "a signed form is good practice. Telling an independent school, an academy or another body outside the duty to "
    "co-operate is disclosure unless the body is an Associate: ask which applies.",
)
def recipient_is_prepared(look: Inspection, entry: Disclosure) -> Iterator[Gap]:
    """Nobody named as recipient or to tell them; a preparation that leaves a point out, or (as a question) is not recorded."""
    if entry.recipient is None:
        yield Gap(
            entry.id, "recipient", f"Disclosure {entry.id} does not identify who is told.",
            "Name the person or body who is told.",
        )
    elif entry.recipient_kind is None:
        yield Gap(
            entry.id, "recipient_kind",
            f"Disclosure {entry.id} does not say what kind of recipient is told, which decides the further checks.",
            "Choose the kind of recipient.", Check.WARNING,
        )
    if entry.discloser.agency is None and entry.discloser.name is None:
        yield Gap(
            entry.id, "discloser", f"Disclosure {entry.id} does not identify who is best placed to tell.",
            "Name the agency and the person who discloses.", asked_by=("DIS-10.8a",),
        )
    ticks = {name: getattr(entry.preparation, name) for name in TICKS}
    left_out = [name for name, tick in ticks.items() if tick is not True]
    begun = any(tick is not None for tick in ticks.values())
    if left_out and (begun or (entry.recipient and entry.content)):
        # Before it is known who is told what, the preparation is no question yet.
        points = "the six points" if len(left_out) == len(TICKS) else ", ".join(TICKS[name] for name in left_out)
        yield Gap(
            entry.id, f"preparation.{left_out[0]}",
            f"It is not recorded that the recipient of {entry.id} was prepared on {points}.",
            "Go through the points with the recipient, and tick each.", None if begun else Check.PROMPT,
        )
    elif begun and entry.recipient_kind is RecipientKind.ORGANISATION and entry.preparation.associate is None:
        yield Gap(
            entry.id, "preparation.associate",
            f"It is not recorded whether the body told by {entry.id} is an Associate in the sharing agreement.",
            "Ask which applies: with an Associate it is information-sharing and not disclosure.", Check.PROMPT,
        )


def _complex(look: Inspection) -> list[Disclosure]:
    return [entry for entry in look.case.disclosures if entry.complexity.complex or entry.complexity.photograph]


@rule_for_each(
    _complex, "DIS-10.19a", Check.PROMPT,
    cites=(cite("10.6"), cite("10.19"), cite("10.24"), cite("10.26"), cite("22.29")),
    title="A complex disclosure, or one of a photograph, gets special care",
    when=Condition("a disclosure is complex or of a photograph", lambda look: bool(_complex(look))),
    purposes=EVERY_PURPOSE,
    meaning="It is good practice to take a complex disclosure, such as one that needs legal advice, to a meeting. A "
    "photograph should be shown and not given; the presumption is against disclosing one without a genuine risk, and "
    "each request is judged on its own merits.",
)
def complex_disclosure_gets_care(look: Inspection, entry: Disclosure) -> Iterator[Gap]:
    """Not taken to a meeting and no reason; a photograph without its genuine risk, or not known to be shown only."""
    answers = entry.complexity
    if entry.meeting is None and answers.no_meeting_reason is None:
        yield Gap(
            entry.id, "meeting", f"{entry.id} is complex or of a photograph, and no meeting discussed it.",
            "Take it to a meeting, or say why not.",
        )
    if not answers.photograph or entry not in decided(look):
        return
    if answers.genuine_risk is None:
        yield Gap(
            entry.id, "complexity.genuine_risk",
            f"{entry.id} discloses a photograph, and the genuine risk behind it is not recorded.",
            "Say what the risk is and why a photograph is needed.",
        )
    if not answers.shown_not_given:
        wrong = "was given" if answers.shown_not_given is False else "is not recorded as only shown"
        yield Gap(
            entry.id, "complexity.shown_not_given", f"The photograph of {entry.id} {wrong}.",
            "Show a photograph, and do not hand it over; an electronic image will do.",
        )
