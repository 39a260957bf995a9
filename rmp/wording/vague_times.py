"""Words of time that fix nothing, and what each sort leaves open."""

from __future__ import annotations

import re
from enum import Enum

from rmp.wording.kinds import Kind
from rmp.wording.text import Text

_ADVERB = "soon|early|quickly|fast|promptly|swiftly|rapidly|often|frequently|regularly|far|long"
_THEY = r"(?:he|she|they|we|you|it|officers|staff|things?|one|everyone|agencies)"
_MEANS = (
    r"(?:\w+ )?(?:time|capacity|resources?|resourcing|staffing|staff|staffing levels|workloads?|availability|circumstances|demand|"
    r"diar(?:y|ies)|duties|funding|funds|caseloads?|shifts?|pressures?|rotas?)"
)
_FREE = (
    r"(?:reasonably |humanly )?(?:possibl[ey]|practicable|practical|practicably|feasible|able|available|convenient|ready|needed|required|necessary|"
    rf"{_MEANS} ?(?:is|are|allows?|allowing|permits?|permitting)|(?:\w+ ){{0,2}}(?:allows?|permits?)|can be \w+|"
    rf"(?:there(?:['’]s| is| are)|{_THEY} (?:has|have)) (?:the |some |enough )?(?:time|capacity|resources|staff|an opening|a gap|space|room)|"
    rf"{_THEY} (?:can|could|may|gets? round to it|gets? (?:a|the) chance|settles?|calms?|feels? able)|"
    rf"(?:{_THEY}(?: is| are|['’]s|['’]re)) (?:able|ready|willing|available|free|stable|calmer|settled|well enough|in a position))"
)
_TURNS_UP = r"(?:(?:one|an? [\w-]+|the [\w-]+) )?(?:comes? up|becomes? (?:available|free|vacant)|(?:is|are) (?:available|free)|arises?|opens? up)"
_PERIOD = r"(?:while|future|days|weeks|months|term|time|period|spring|summer|autumn|winter|year)"
_SOON = (
    r"a\.?s\.?a\.?p|soonest|shortly|promptly|presently|eventually|imminently|expeditiously|urgently|quickly|swiftly|speedily|rapidly|"
    r"immediately|instantly|straight ?away|at once|right away|forthwith|in due (?:course|time)|in good time|in the fulln?ess of time|"
    r"(?:in|over|during|within|for) (?:the |a |an )?(?:very )?(?:(?:next|coming|following|near|nearest|forthcoming|short|medium|long|longer|"
    rf"little|few|immediate|foreseeable|not[- ](?:too|so)[- ]distant)[- ])(?:(?:few|couple of|little|short|medium|long|to)[- ])*{_PERIOD}|"
    r"in a timely (?:manner|fashion|way)|sooner rather than later|before (?:too |very )?long|later on|this (?:spring|summer|autumn|winter)|"
    rf"some ?time(?: (?:soon|this|next|in|over|during|later))?(?= \w+ing|\W*$| (?:soon|this|next|in|over|during|later))|"
    r"(?:in|within|over|after) (?:a|the next) (?:few|couple of) (?:days|weeks|months)|without (?:undue |unnecessary |further |any )?delay|"
    r"as an? (?:matter of )?(?:urgency|urgent matter|priority)|with (?:all )?(?:urgency|haste|expedition)|(?:very )?soon(?! as| after| before)|"
    rf"(?:as|so) (?:{_ADVERB}) as (?:is |it is )?{_FREE}|"
    r"at (?:the|a|an|some|his|her|their|your|our)? ?(?:(?!same|that|this)[\w-]+ ){0,3}(?:opportunity|convenience|juncture|date|point|stage|"
    r"moment|chance)(?! (?:of|when|where|at|that)\b)"
)
_UNSETTLED = (
    r"(?:to be|yet to be|still to be) (?:confirmed|agreed|arranged|set|decided|advised|determined|fixed|announced|finalised|scheduled|"
    r"clarified|established|discussed|booked)"
)
_UNSET = (
    rf"t\.?b\.?[cad]|t/b/c|{_UNSETTLED}|no (?:fixed |set |agreed )?date(?: set| fixed| yet)?|"
    r"(?:dates?|times?|timescales?|days?|schedules?|starts?|timings?) (?:is |are |still |yet )*(?:to follow|awaited|pending|unknown|outstanding|"
    rf"not (?:yet )?\w+)|(?:when|once)(?: it is| it['’]s)? (?:{_FREE}|{_TURNS_UP})"
)
_OFTEN = (
    rf"(?:frequency|how often|intervals?) {_UNSETTLED}|(?:semi-)?regular(?:ly)?|frequent(?:ly)?|periodic(?:ally)?|routinely|"
    r"occasional(?:ly)?|intermittent(?:ly)?|sporadic(?:ally)?|continual(?:ly)?|continuously|constantly|from time[- ]to[- ]time|"
    r"(?:every )?now and (?:then|again)|every (?:so often|few (?:days|weeks|months)|once in a while)|once in a while|"
    rf"(?:as|so) (?:often|frequently|regularly) as (?:is |it is )?{_FREE}|quite often|as (?:and|or) when|when and as|ad[- ]?hoc|"
    r"at (?:[\w-]+ )?intervals|(?:on|in) an? (?:\w+[- ])?(?:regular|routine|frequent|periodic|rolling|ad[- ]hoc|flexible|continuous|needed|"
    r"required|when|intermittent) (?:basis|manner)|whenever (?:it is |it['’]s )?"
    rf"(?:{_FREE}|{_TURNS_UP})|at random|randomly|at various (?:times|points)"
)
_ENDLESS = (
    r"(?:on an )?(?:ongoing|on-going|on going)(?: basis)?|indefinite(?:ly)?|open[- ]ended|until further notice|"
    r"for the foreseeable(?: future)?|permanently|for as long as (?:is )?(?:needed|necessary|required|it takes)|in perpetuity"
)
_VAGUE = re.compile(rf"(?i)(?<!\w)(?:(?P<RATE>{_OFTEN})|(?P<UNSET>{_UNSET})|(?P<END>{_ENDLESS})|(?P<DAY>{_SOON}))(?!\w)")
_OF_SOMETHING_KNOWN = re.compile(
    r"(?i)(?:(?:the|this|his|her|their|any) (?:ongoing|on-going) \w+|(?:his|her|their|(?:he|she) has) (?:regular|frequent|occasional) \w+)"
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
