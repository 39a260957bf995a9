"""Words of time that fix nothing, and what each sort leaves open."""

from __future__ import annotations

import re
from enum import Enum

from rmp.wording.kinds import Kind
from rmp.wording.text import Text

_MEANS = r"time|capacity|resources?|resourcing|staffing|staff|workloads?|availability|circumstances|demand|diar(?:y|ies)|duties|funding|caseloads?"
_FREE = (
    rf"(?:possible|practicable|practical|practicably|feasible|able|available|convenient|(?:\w+ )?(?:{_MEANS}) ?"
    r"(?:is|are|allows?|allowing|permits?|permitting)|(?:there(?:['’]s| is)|there are|(?:he|she|they|we) (?:has|have)) (?:the |some )?"
    r"(?:time|capacity|resources|staff|an opening|a gap|space)|(?:he|she|they|we|it|officers|staff|things?) "
    r"(?:can|could|is able|are able|gets? round to it|gets? a chance|settles?|calms?|is free|are free))"
)
_SOON = (
    r"a\.?s\.?a\.?p|soonest|shortly|promptly|presently|eventually|imminently|expeditiously|urgently|quickly|swiftly|speedily|"
    r"immediately|instantly|straight ?away|at once|right away|forthwith|in due (?:course|time)|in good time|in the fulln?ess of time|"
    r"in (?:the )?(?:very )?(?:near|coming|foreseeable|not[- ]too[- ]distant) future|in a timely (?:manner|fashion|way)|"
    r"sooner rather than later|before (?:too )?long|later on|at (?:a|some) (?:\w+ )?(?:date|stage|point|time)|"
    r"some ?time (?:soon|this|next|in|over|during|later)|some ?time$|over the (?:coming|next few|next couple of|following few) "
    r"(?:\w+ )?(?:days|weeks|months)|(?:in|within|over) (?:a|the next) (?:few|couple of) (?:days|weeks|months)|"
    r"without (?:undue |unnecessary |further |any )?delay|as an? (?:matter of )?(?:urgency|urgent matter|priority)|"
    r"(?:very )?soon(?! as| after| before)|(?:as|so) (?:soon|early|quickly|fast|promptly|swiftly|rapidly) as (?:is |reasonably |humanly )*"
    rf"{_FREE}|at (?:the|his|her|their|your|our)? ?(?:very )?(?:first|earliest|next)(?: available| possible)? (?:opportunity|convenience|chance|slot)|"
    rf"at (?:the|his|her|their|your|our) convenience"
)
_UNSETTLED = (
    r"(?:to be|yet to be|still to be) (?:confirmed|agreed|arranged|set|decided|advised|determined|fixed|announced|finalised|scheduled)"
)
_UNSET = rf"t\.?b\.?[cad]|t/b/c|{_UNSETTLED}|no (?:fixed |set )?date(?: set| fixed| yet)?|(?:dates?|start|timescales?) unknown|(?:when|once)(?: it is| it['’]s)?(?: reasonably)? {_FREE}"
_OFTEN = (
    rf"(?:frequency|how often|intervals?) {_UNSETTLED}|regular(?:ly)?|frequent(?:ly)?|periodic(?:ally)?|routinely|occasional(?:ly)?|"
    r"intermittent(?:ly)?|sporadic(?:ally)?|continual(?:ly)?|continuously|constantly|from time to time|now and (?:then|again)|"
    r"every (?:so often|now and (?:then|again)|few (?:days|weeks|months)|once in a while)|once in a while|(?:as|fairly|quite) often(?: as)?|"
    r"as frequently as|as (?:and|or) when|when and as|ad[- ]?hoc|at (?:\w+ )?intervals|"
    r"(?:on|in) an? (?:\w+ )?(?:regular|routine|frequent|periodic|rolling|ad[- ]hoc|flexible|continuous) (?:basis|manner)|"
    rf"whenever (?:it is |it['’]s )?(?:needed|required|necessary|{_FREE}|\w+ (?:allows?|permits?))|at random|randomly|at various (?:times|points)"
)
_ENDLESS = (
    r"(?:on an )?(?:ongoing|on-going|on going)(?: basis)?|indefinite(?:ly)?|open[- ]ended|until further notice|"
    r"for the foreseeable(?: future)?|permanently|for as long as (?:is )?(?:needed|necessary|required|it takes)|in perpetuity"
)
_VAGUE = re.compile(rf"(?i)(?<!\w)(?:(?P<RATE>{_OFTEN})|(?P<UNSET>{_UNSET})|(?P<END>{_ENDLESS})|(?P<DAY>{_SOON}))(?!\w)")
_OF_SOMETHING_KNOWN = re.compile(
    r"(?i)(?:(?:the|this|his|her|their|any) (?:ongoing|on-going) \w+|(?:his|her|their) (?:regular|frequent|occasional) \w+)"
)
_TELLTALE = int(Kind.TELLTALE)


class Open(Enum):
    """What words of time leave open."""

    DAY = "which day"
    UNSET = "a day still to be set"
    RATE = "how often"
    END = "until when"


def vague_times(text: Text) -> list[tuple[str, Open]]:
    """The vague words of time in a text, as typed, each with what it leaves open."""
    if not text.present & _TELLTALE:
        return []
    known = [match.span() for match in _OF_SOMETHING_KNOWN.finditer(text.typed)]
    return [
        (match[0], Open[match.lastgroup]) for match in _VAGUE.finditer(text.typed)
        if match.lastgroup and not any(start <= match.start() < end for start, end in known)
    ]
