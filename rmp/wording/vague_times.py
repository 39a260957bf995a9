"""Words of time that fix nothing, and what each sort leaves open."""

from __future__ import annotations

import re
from enum import Enum

from rmp.wording.fixed_times import AT_A_MOMENT, HOW_OFTEN, ON_A_DAY, WITHIN

_FREE = (
    r"(?:possible|practicable|practical|practicably|feasible|able|available|convenient|appropriate|(?:\w+ )?(?:time|capacity|resources?|"
    r"resourcing|staffing|staff|workloads?|availability|circumstances|demand|diar(?:y|ies)|duties|funding|caseloads?) ?"
    r"(?:is|are|allows?|allowing|permits?|permitting)?|(?:there(?:'s| is)|there are|(?:he|she|they|we) (?:has|have)) (?:the )?"
    r"(?:time|capacity|resources|staff|an opening|a gap|space)|(?:he|she|they|we|it|officers|staff|things?) "
    r"(?:can|could|is able|are able|gets? round to it|gets? a chance|settles?|calms?|is free|are free))"
)
_SOON = (
    r"a\.?s\.?a\.?p|soonest|shortly|promptly|presently|eventually|imminently|expeditiously|urgently|quickly|swiftly|speedily|"
    r"immediately|instantly|straight ?away|at once|right away|forthwith|in due (?:course|time)|in good time|"
    r"in the fulln?ess of time|in time to come|in (?:the )?(?:very )?(?:near|coming|foreseeable|not[- ]too[- ]distant) future|"
    r"in a timely (?:manner|fashion|way)|sooner rather than later|before (?:too )?long|later on|at (?:a|some) (?:later|future|suitable"
    r"|convenient|appropriate) (?:date|stage|point|time)|at some (?:point|stage|time)|some ?time (?:soon|this|next|in|over|during|later)|some ?time$|"
    r"(?:over|in|during) the (?:coming|next few|next couple of|following few) (?:\w+ )?(?:days|weeks|months)|"
    r"in a (?:few|couple of) (?:days|weeks|months)|without (?:undue |unnecessary |further |any )?delay|"
    r"as an? (?:matter of )?(?:urgency|urgent matter|priority)|(?:very )?soon(?! as| after| before)|"
    r"(?:as|so) (?:soon|early|quickly|fast|promptly|swiftly|rapidly) as (?:is |reasonably |humanly )*" + _FREE + "|"
    r"at (?:the|his|her|their|your|our)? ?(?:very )?(?:first|earliest|next)(?: available| possible)? (?:opportunity|convenience|chance|slot)|"
    r"at (?:the|his|her|their|your|our) convenience|(?:when|once|if|where)(?: and (?:when|where))? (?:it is |it's |reasonably )?" + _FREE
)
_UNSET = (
    r"t\.?b\.?[cad]|t/b/c|(?:to be|yet to be|still to be) (?:confirmed|agreed|arranged|set|decided|advised|determined|fixed|"
    r"announced|finalised|negotiated|scheduled|established)|no (?:fixed |set )?date(?: set| fixed| yet)?|(?:date|start|timescale)s? unknown|not yet (?:known|fixed|set|agreed)"
)
_OFTEN = (
    r"regular(?:ly)?|frequent(?:ly)?|periodic(?:ally)?|routinely|occasional(?:ly)?|intermittent(?:ly)?|sporadic(?:ally)?|"
    r"repeatedly|continual(?:ly)?|continuous(?:ly)?|constantly|from time to time|time to time|now and (?:then|again)|"
    r"every (?:so often|now and (?:then|again)|few (?:days|weeks|months)|once in a while)|once in a while|"
    r"(?:as |fairly |quite |more |very )?often(?: as)?|as frequently as|as (?:and|or) when|when and as|ad[- ]?hoc|"
    r"at (?:\w+ )?intervals|(?:on|in) an? (?:\w+ )?(?:regular|routine|frequent|periodic|rolling|ad[- ]hoc|ongoing|flexible|continuous) (?:basis|manner)|"
    r"whenever (?:it is |it's )?(?:needed|required|necessary|" + _FREE + r"|\w+ (?:allows?|permits?))|as much as possible|at random|randomly|variabl[ey]|"
    r"at various (?:times|points)"
)
_ENDLESS = (
    r"ongoing|on-going|on going|indefinite(?:ly)?|open[- ]ended|until further notice|(?:for|in) the (?:foreseeable|long[- ]term)(?: future)?|"
    r"permanently|for as long as (?:is )?(?:needed|necessary|required|it takes)|long[- ]term|in perpetuity|until (?:no longer|not) (?:needed|required|necessary)"
)


class Open(Enum):
    """What words of time leave open, with the fixed times that settle it."""

    DAY = ON_A_DAY | WITHIN | AT_A_MOMENT | HOW_OFTEN
    UNSET = ON_A_DAY | WITHIN | AT_A_MOMENT
    RATE = HOW_OFTEN
    END = ON_A_DAY | WITHIN | AT_A_MOMENT


_VAGUE = re.compile(
    rf"(?i)(?<!\w)(?:(?P<UNSET>{_UNSET})|(?P<RATE>{_OFTEN})|(?P<END>{_ENDLESS})|(?P<DAY>{_SOON}))(?!\w)"
)
_TELLTALE = re.compile("(?i)soon|short|prompt")
_NO_VERDICT = re.compile(
    r"(?i)(?:the|this|an|his|her|their|any) (?:ongoing|on-going) (?:\w+ )?(?:investigation|proceedings|trial|case|enquir|inquir|prosecution|dispute|court)"
)


def vague_times(typed: str) -> list[tuple[str, Open]]:
    """The vague words of time in a text, as typed, each with what it leaves open."""
    return [
        (match[0], Open[match.lastgroup]) for match in _VAGUE.finditer(typed)
        if match.lastgroup and not _NO_VERDICT.match(typed, max(0, match.start() - 6))
    ]
