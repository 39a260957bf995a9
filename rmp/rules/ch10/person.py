"""Chapter 10: the person's own part: representations, and telling it themselves (10.20, 10.22, 10.23)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import in_words
from risk_model.conditions import Condition
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule_for_each
from rmp.rules.ch10.decisions import A_DISCLOSURE_DECIDED, decided
from schemas.disclosures import Disclosure


@rule_for_each(
    decided, "DIS-10.20a", Check.ERROR, cites=(cite("10.20"), cite("10.23 (first)")),
    title="The person's representations are sought, or the record says why not", when=A_DISCLOSURE_DECIDED,
    purposes=EVERY_PURPOSE,
    meaning="Seeking the person's representations before deciding must be considered and should be the norm. It may be "
    "unsafe or impossible: an investigation, risk to a child, an adult at risk or a new partner, grievance that raises "
    "risk, intelligence, dangerous delay, or a person who can't be traced. If they were not sought, record why, and "
    "tell the recipient that the person does not know.",
)
def representations_are_considered(look: Inspection, entry: Disclosure) -> Iterator[Gap]:
    """Not said whether they were sought; not sought and no reason; the recipient not told that the person does not know."""
    asked = entry.offender_representations
    if asked.sought is None:
        yield Gap(
            entry.id, "offender_representations.sought",
            f"Disclosure {entry.id} does not say whether the person's own representations were sought.",
            "Answer whether they were sought; if not, say why.", asked_by=("DIS-10.8a",),
        )
    if asked.sought is not False:
        return
    if asked.reason is None:
        yield Gap(
            entry.id, "offender_representations.reason",
            f"The person's representations on {entry.id} were not sought, and the reason is not recorded.",
            "Say why it was not safe or not possible to ask them.",
        )
    if asked.recipient_told is False or (asked.recipient_told is None and entry.preparation.is_filled):
        wrong = "was not told" if asked.recipient_told is False else "is not recorded as told"
        yield Gap(
            entry.id, "offender_representations.recipient_told",
            f"The recipient of {entry.id} {wrong} that the person does not know of the disclosure.",
            "Tell the recipient, and record it.", None if asked.recipient_told is False else Check.PROMPT,
        )


def _telling_themselves(look: Inspection) -> list[Disclosure]:
    return [entry for entry in look.case.disclosures if entry.self_disclosure.is_filled]


@rule_for_each(
    _telling_themselves, "DIS-10.22a", Check.ERROR, cites=(cite("10.22"),),
    title="What the person tells themselves is followed up",
    when=Condition("the person tells somebody themselves", lambda look: bool(_telling_themselves(look))),
    purposes=EVERY_PURPOSE,
    meaning="Where it is safe, people should be encouraged to tell it themselves. What they told in private must be "
    "followed up by the lead agency, to see that it was accurate and that the recipient understands it. Disclosure "
    "should not be unduly delayed to let them do it.",
)
def own_disclosure_is_followed_up(look: Inspection, entry: Disclosure) -> Iterator[Gap]:
    """Told in private and not followed up; not told by the day that was set for it."""
    own = entry.self_disclosure
    if own.made is None and own.expected_by is None:
        yield Gap(
            entry.id, "self_disclosure.made", f"It is not recorded whether the person told the recipient of {entry.id}.",
            "Answer the question, or give the day by which they are to tell.",
        )
    elif own.made:
        yield from _followed_up(entry)
    elif own.expected_by is not None and own.expected_by < look.on and entry.disclosed_on is None:
        yield Gap(
            entry.id, "self_disclosure.expected_by",
            f"The person was to tell the recipient of {entry.id} by {in_words(own.expected_by)} and has not.",
            "Disclose without further delay, or record why the delay is safe.",
        )


def _followed_up(entry: Disclosure) -> Iterator[Gap]:
    own, told = entry.self_disclosure, f"What the person told the recipient of {entry.id}"
    if own.followed_up_on is None:
        yield Gap(
            entry.id, "self_disclosure.followed_up_on", f"{told} has not been followed up with the recipient.",
            "Follow it up, and give the day.",
        )
    elif own.accurate_and_understood is None:
        yield Gap(
            entry.id, "self_disclosure.accurate_and_understood",
            f"{told} was followed up, and it is not recorded whether it was accurate and understood.",
            "Record what the follow-up found.",
        )
    elif own.accurate_and_understood is False and entry.disclosed_on is None:
        yield Gap(
            entry.id, "self_disclosure.accurate_and_understood",
            f"{told} was not accurate or not understood, and nothing shows that it was put right.",
            "Disclose what is missing, or record how it was put right.",
        )
