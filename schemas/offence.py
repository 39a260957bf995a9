"""The index offence, its disposal and the sentence."""

from typing import Annotated

from pydantic import Field

from schemas.base import Day, NullAsEmpty, NullAsSection, Record, Text, WholeNumber, YesNo, described, listed, section
from schemas.vocabularies import Disposal, SentenceKind

Count = Annotated[int, Field(ge=0, le=36_500), WholeNumber]


class Sentence(Record):
    """The sentence passed for the index offence (6.8)."""

    kind: SentenceKind | None = described("Kind of sentence or order (6.8).")
    months: Count | None = described("Length in months; 12 months or more qualifies, 52 weeks does not (6.8).")
    days: Count | None = described("Length in days, or the days beyond whole months.")


class OffenceSentence(Record):
    """The sentence for one offence, before sentences are added together (6.9)."""

    offence: Text = described("The offence (6.9).")
    qualifying_offence: YesNo = described("Is it a Schedule 15 or s.327(4A) offence? (6.7, 6.9)")
    kind: SentenceKind | None = described("Kind of sentence or order for it (6.8).")
    months: Count | None = described("Its length in months, on its own (6.9).")
    days: Count | None = described("Its length in days, or the days beyond whole months.")
    ends_on: Day = described("Day the whole of it ends, licence included (6.38).")


class ConvictedAbroad(Record):
    """A conviction outside the United Kingdom (6.19 to 6.21)."""

    convicted: YesNo = described("Was the person convicted of a sexual or violent offence abroad? (6.19)")
    country: Text = described("Where.")
    assessed_by_police_on: Day = described("Day of the first assessment by the police (6.20).")
    assessment: Text = described("What the police found (6.20).")


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
    sentences: Annotated[list[OffenceSentence], NullAsEmpty] = listed(
        "Where there is more than one offence: the sentence for each, before they are added together (6.9)."
    )
    abroad: Annotated[ConvictedAbroad, NullAsSection] = section(ConvictedAbroad, "Conviction abroad (6.19).")
