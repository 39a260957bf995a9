"""Words that leave it to somebody, some time, whether anything is done: "as appropriate", "where necessary"."""

from __future__ import annotations

import re

_LEFT_OPEN = (
    r"appropriate|required|requires?|necessary|needed|need be|relevant|possible|applicable|indicated|warranted|suitable|desirable|"
    r"proportionate|merited|prudent|advisable|justified|fit|felt necessary|deemed \w+|considered \w+|thought \w+|judged \w+|assessed as \w+"
)
HEDGE = re.compile(
    rf"(?i)(?<!\w)(?:(?:as|if|where|when|wherever|whenever|where ?ever|insofar as|in so far as|to the extent|should it be)(?: (?:and|or) "
    rf"(?:when|where|if))?(?: (?:it is|it['’]s|this is|they are|that is))? ?(?:felt |deemed |considered |thought |judged |found |seen )?"
    rf"(?:to be )?(?:{_LEFT_OPEN})|(?:as|if) (?:they|he|she|we|officers|staff) sees? fit|to be satisfied(?: that)?|deemed (?:fit|appropriate|necessary)|"
    r"at (?:the|their|his|her) (?:\w+['’]?s? )?discretion|as the (?:case|need) (?:may be|arises)|if need be|where there is (?:a )?need)(?!\w)(?! by\b| under\b| adult)"
)
