"""The name of a test as a sentence: `test_an_action_without_a_date_is_found` says "An action without a date is found"."""

from __future__ import annotations

import re

from guidance import UnknownParagraph, cite

_WORDS = {
    word.lower().replace("'", ""): word
    for word in [
        *[
            "MAPPA",
            "ViSOR",
            "MARAC",
            "CPPC",
            "DWP",
            "PNC",
            "IDVA",
            "SARA",
            "YOT",
            "HMPPS",
            "OASys",
            "DSA",
            "SHPO",
            "ID",
        ],
        *["Chair", "Chair's", "Board", "Tribunal", "Christmas", "English", "Welsh", "Wales", "England"],
        *["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "January", "February", "June", "August", "December"],
        "children's",
    ]
}
_PHRASES = {
    "strategic management Board": "Strategic Management Board",
    "parole Board": "Parole Board",
    "home office": "Home Office",
    "professionals meeting": "professionals' meeting",
    "partners views": "partners' views",
    "another rules gap": "another rule's gap",
}
_NUMBERED = re.compile(r"\b(level|category|schedule|section)(?= \d)")
_FORM = re.compile(r"\b(MAPPA [a-z])\b(?! of)")
_PARAGRAPH = re.compile(r"(?<!Level )(?<!Category )(?<!\d )\b(\d+[ab]?) (\d+)\b")


def sentence_of(name: str) -> str:
    """The sentence, without a full stop."""
    words = " ".join(_WORDS.get(word, word) for word in name.removeprefix("test_").split("_"))
    words = _NUMBERED.sub(lambda match: match[1].capitalize(), words)
    words = _FORM.sub(lambda match: match[1].upper(), words)
    words = _PARAGRAPH.sub(_cited, words)
    for plain, proper in _PHRASES.items():
        words = words.replace(plain, proper)
    return words[:1].upper() + words[1:]


def _cited(match: re.Match[str]) -> str:
    """Two numbers as a paragraph, where there is such a one: 12 9 is 12.9."""
    number = f"{match[1]}.{match[2]}"
    try:
        return cite(number).number
    except UnknownParagraph:
        return match[0]
