"""The guidance's own words for serious harm and for the four levels of risk, with where they come from."""

from dataclasses import dataclass

from guidance.paragraphs import Paragraph, cite
from guidance.reading import DATA, read_toml


@dataclass(frozen=True, slots=True)
class Definition:
    """Words quoted exactly, the paragraph that they stand in, and the line that says whose they are."""

    words: str
    paragraph: Paragraph
    attribution: str


def _definition(entry: dict[str, str]) -> Definition:
    return Definition(entry["words"], cite(entry["paragraph"]), entry["attribution"])


_quoted = read_toml(DATA / "definitions.toml")

SERIOUS_HARM: Definition = _definition(_quoted["serious_harm"])
"""What serious harm is (11.6)."""

LEVELS: dict[str, Definition] = {code: _definition(entry) for code, entry in _quoted["levels"].items()}
"""The four levels of risk of serious harm (11.7), by code, from low to very_high."""
