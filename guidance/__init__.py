"""The paragraphs we cite, the definitions we quote, and the limits of each edition: data, and cite()."""

from guidance.definitions import LEVELS, SERIOUS_HARM, Definition
from guidance.editions import Edition, Limit, Unit, UnknownEdition, edition, edition_names
from guidance.paragraphs import Paragraph, Strength, UnknownParagraph, all_paragraphs, cite

__all__ = [
    "LEVELS",
    "SERIOUS_HARM",
    "Definition",
    "Edition",
    "Limit",
    "Paragraph",
    "Strength",
    "Unit",
    "UnknownEdition",
    "UnknownParagraph",
    "all_paragraphs",
    "cite",
    "edition",
    "edition_names",
]
