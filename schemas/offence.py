"""The index offence, its disposal and the sentence."""

from typing import Annotated

from pydantic import Field

from schemas.base import Day, NullAsSection, Record, Text, WholeNumber, YesNo, described, section
from schemas.vocabularies import Disposal, SentenceKind

Count = Annotated[int, Field(ge=0, le=36_500), WholeNumber]


class Sentence(Record):
    """The sentence passed for the index offence (6.8)."""

    kind: SentenceKind | None = described("Kind of sentence or order (6.8).")
    months: Count | None = described("Length in months; 12 months or more qualifies, 52 weeks does not (6.8).")
    days: Count | None = described("Length in days, or the days beyond whole months.")


class Offence(Record):
    """The index offence (14.25)."""

    index_offence: Text = described("The index offence or caution (14.25).")
    disposed_on: Day = described("Day of conviction, caution or finding.")
    disposal: Disposal | None = described("How the case ended (6.12).")
    sentence: Annotated[Sentence, NullAsSection] = section(Sentence, "The sentence (6.8).")
    details: Text = described("Brief details of the offence (14.25).")
    previous_related: Text = described(
        "Previous related offending, its nature, compliance and how soon it came (7.20)."
    )
    sexual: YesNo = described("Is it a sexual offence? (14.25)")
    child_sex_offence: YesNo = described("Is it a child sex offence? (1.39)")
