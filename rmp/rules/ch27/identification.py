"""Chapter 27: domestic abuse and stalking are asked about in every case, and the level says why (27.1, 27.17)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import birthday
from risk_model.conditions import ABUSE_OR_STALKING, EVERY_CASE, at_level
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule

YOUNGEST = 16
"""The definition of domestic abuse asks that both parties are 16 or over (27.2): law, and no local limit."""


@rule(
    "DA-27.1a", Check.PROMPT, cites=tuple(cite(f"27.{number}") for number in (1, 2, 3, 4, 5, 6, 10, 14)),
    title="Domestic abuse and stalking are asked about in every case", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="Domestic abuse or stalking may matter in any case, whatever the index offence, so both questions are answered "
    "for everybody. Abuse needs two people of 16 or over who are personally connected, and abusive behaviour; stalking is "
    "fixated, obsessive, unwanted and repeated. People answer; nothing is read into the text.",
)
def both_questions_are_answered(look: Inspection) -> Iterator[Gap]:
    """A question not answered yet; domestic abuse answered yes for somebody under 16."""
    abuse, stalking = look.context.domestic_abuse, look.context.stalking
    born = look.person.date_of_birth
    if abuse is None:
        both = " or of stalking" if stalking is None else ""
        yield Gap(
            "context", "domestic_abuse", f"It is not answered whether there is a risk of domestic abuse{both}.",
            "Ask in every case, whatever the index offence, and answer yes or no.",
            also_asks=("stalking",) if stalking is None else (),
        )
    elif stalking is None:
        yield Gap(
            "context", "stalking", "It is not answered whether there is a risk of stalking.",
            "Ask in every case, whatever the index offence, and answer yes or no.",
        )
    if abuse and born is not None and look.on < birthday(born, YOUNGEST):
        yield Gap(
            "context", "domestic_abuse",
            "Domestic abuse is answered yes, and the person is under 16; by definition both must be 16 or over.",
            "Look again at the answer; the harm is dealt with either way.",
        )


@rule(
    "DA-27.17a", Check.ERROR, cites=(cite("27.17"), cite("27.18"), cite("27.19"), cite("27.33")),
    title="Domestic abuse or stalking outside Level 2 and 3 has its reasons", when=ABUSE_OR_STALKING & at_level(1),
    purposes=EVERY_PURPOSE,
    meaning="Particular attention must be paid to repeat and high-risk abusers for Level 2 or 3, and both levels should be "
    "actively considered for stalking. Where a case is not at Level 2 or 3 the reasons must be evidenced and recorded; that "
    "another forum manages the risk effectively may be one. People choose the level.",
)
def level_1_has_its_reasons(look: Inspection) -> Iterator[Gap]:
    """Level 1 with domestic abuse or stalking, and no reasons for it."""
    if look.mappa.level_reasons is None and look.mappa.level_1_answers.reasons is None:
        repeated = look.context.repeat_abuser
        what = "repeat or high-risk abuse" if repeated else "domestic abuse or stalking"
        yield Gap(
            "mappa", "level_reasons", f"There is {what}, and nothing says why the case is not at Level 2 or 3.",
            "Record why, with the forum that manages the risk if there is one, or look at the level again.",
        )
