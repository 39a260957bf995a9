"""Around the level of management: what was weighed, its reviews and changes, differences of view (chapter 7)."""

from typing import Annotated, Literal

from schemas.base import Day, Record, Text, WholeNumber, YesNo, described
from schemas.vocabularies import ReviewTrigger

Level = Annotated[Literal[1, 2, 3], WholeNumber]


class PastConduct(Record):
    """What is weighed when the level is set (7.20), where the offence's own account does not say it."""

    nature: Text = described("Nature of previous offending (7.20).")
    compliance: Text = described("How the person complied with supervision before (7.20).")
    recidivism: Text = described("Whether the person offended again before, and how soon (7.20).")


class LifeRelease(Record):
    """The four questions for release from a life or public protection sentence (7.21), and why this level."""

    well_past_tariff: YesNo = described("Is the person released significantly over tariff expiry? (7.21)")
    not_supported: YesNo = described("Was release not supported in the parole reports? (7.21)")
    past_non_compliance: YesNo = described("Is there a history of not complying with licence conditions? (7.21)")
    public_interest: YesNo = described("Is there high public interest and a risk of reputational damage? (7.21)")
    reason: Text = described("What people made of these four for the level (7.21).")


class LevelReview(Record):
    """A review of the level (7.25)."""

    on: Day = described("Day of the review (7.25).")
    trigger: ReviewTrigger | None = described("What it was for: the regular review, or what happened (7.25).")
    what: Text = described("What had changed or become known (7.25).")
    outcome: Text = described("What was decided by people, and why (7.25).")


class LevelChange(Record):
    """A change of level, with the re-assessment that came before it (7.25)."""

    on: Day = described("Day the level was changed (7.25).")
    from_level: Level | None = described("Level before, 1 to 3 (7.25).")
    to_level: Level | None = described("Level after, 1 to 3 (7.25).")
    reassessed_on: Day = described("Day on which all risk factors were re-assessed (7.25).")
    rising: Text = described("Factors that rise, or that none does (7.25).")
    falling: Text = described("Factors that fall, or that none does (7.25).")
    outcome: Text = described("Outcome of the re-assessment, as recorded (7.25).")


class Disagreement(Record):
    """A difference of view about the level or the plan, and its escalation (7.9, 7.13, 7.23)."""

    differs: YesNo = described("Is there a difference of view about the level or the plan? (7.9)")
    about: Text = described("What the views are, and whose (7.9).")
    escalated_to: Text = described("To whom it went up the line-management chain (7.9).")
    escalated_on: Day = described("Day it was escalated (7.9).")
    outcome: Text = described("What came of it (7.9).")
