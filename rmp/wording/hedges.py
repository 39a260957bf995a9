"""Words that leave it to somebody, some time, whether anything is done: "as appropriate", "where necessary"."""

from __future__ import annotations

import re

_CALLED_FOR = (
    r"appropriate|required|requires?|necessary|needed|need be|relevant|applicable|indicated|warranted|suitable|desirable|"
    r"proportionate|merited|prudent|advisable|justified|helpful|useful|called for|fit|necessitated|beneficial"
)
_IS = r"(?:(?:it|this|that|there|they|these|he|she|which) (?:is|are|be)|it['’]s|is|are) "
_JUDGED = r"(?:felt|deemed|considered|thought|judged|found|seen|assessed|believed)"
HEDGE = re.compile(
    r"(?i)(?<!\w)(?:"
    rf"(?:as|if|where|when|wherever|whenever|should it be|to the extent)(?: (?:and|or) (?:when|where|if|as))? (?:{_IS})?(?:{_JUDGED} )?"
    rf"(?:as |to be )?(?:{_CALLED_FOR})|{_JUDGED} (?:to be )?(?:{_CALLED_FOR})|(?:as|where|if|when|wherever) (?:{_IS})?{_JUDGED} \w+|"
    r"(?:if|where|wherever|whenever|as far as|in ?so ?far as) (?:at all |reasonably )?(?:possible|practicable|feasible|able)|"
    r"(?:as|if|where|when) (?:they|he|she|we|officers|staff|professionals|\w+) sees? fit|to be satisfied(?: that)?|"
    r"at (?:the|their|his|her) (?:[\w ]{1,30}['’]s? )?discretion|as the (?:case|need|situation|circumstances?) (?:may be|arises?|dictates?|"
    r"requires?|demands?)|(?:if|where|when|should) (?:the |a |any )?needs? (?:be|arises?|dictates?)|where there is (?:a |any )?need"
    r")(?!\w)(?! by\b| under\b| in (?:the |his |her )?(?:licen|condition|order)| adult)"
)
"""Words that hedge. "As required by condition 7" does not, nor does an appropriate adult."""
