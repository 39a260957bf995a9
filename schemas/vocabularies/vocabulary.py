"""What every list of codes is: a code as it stands in the case file, and its words."""

from enum import StrEnum

from schemas.vocabularies.words import LABELS


class Vocabulary(StrEnum):
    """A closed list of codes. `label` gives the words for a screen or a document."""

    @property
    def label(self) -> str:
        """The field's words for this code, in sentence case."""
        return LABELS.get((type(self).__name__, self.value)) or self.value.replace("_", " ").capitalize()
