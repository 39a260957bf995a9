"""The paragraphs we cite, the definitions we quote, and the limits of each edition: data, and cite()."""

from guidance.area_faults import AreaFault, NotAnEdition
from guidance.area_file import edition_or_area
from guidance.definitions import LEVELS, SERIOUS_HARM, Definition
from guidance.editions import UnknownEdition, edition, edition_names
from guidance.limits import Edition, Limit, Unit
from guidance.paragraphs import Paragraph, Strength, UnknownParagraph, all_paragraphs, cite

__all__ = [
    "LEVELS",
    "SERIOUS_HARM",
    "AreaFault",
    "Definition",
    "Edition",
    "Limit",
    "NotAnEdition",
    "Paragraph",
    "Strength",
    "Unit",
    "UnknownEdition",
    "UnknownParagraph",
    "all_paragraphs",
    "cite",
    "edition",
    "edition_names",
    "edition_or_area",
]
