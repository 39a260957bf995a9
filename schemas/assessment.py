"""The risk assessment: who, what, when, circumstances, protective factors, levels (chapter 11)."""

from typing import Annotated

from schemas.base import (
    Day,
    NullAsEmpty,
    NullAsSection,
    Record,
    RecordId,
    Text,
    YesNo,
    described,
    listed,
    mapped,
    section,
)
from schemas.children import AssetPlus
from schemas.vocabularies import Agency, FactorKind, RiskGroup, RiskKind, RiskLevel, Timing


class AssessedBy(Record):
    """Who made the assessment (11.7)."""

    name: Text = described("Name.")
    agency: Agency | None = described("Agency code.")


class Tool(Record):
    """An assessment tool used (11.4). Its outcome is shown, never turned into a level (11.5)."""

    name: Text = described("Name of the tool, for example OASys, SARA, ARMS (11.4).")
    outcome: Text = described("Outcome or score as the tool states it.")
    on: Day = described("Day it was completed.")
    assessor: Text = described("Who completed it.")


class KeyEvent(Record):
    """A future event that may raise the risk (11.10)."""

    what: Text = described("The event.")
    on: Day = described("Its date, where one is known.")


class Source(Record):
    """Where the information came from (9.2)."""

    agency: Agency | None = described("Agency that owns the information (9.2).")
    on: Day = described("Day it was given.")


class Risk(Record):
    """One risk: one group and one kind of behaviour (11.10)."""

    id: RecordId
    kind: RiskKind | None = described("Serious harm, re-offending or reconviction (1.38).")
    group: RiskGroup | None = described("Which of the five groups is at risk (11.8).")
    people: Annotated[list[str], NullAsEmpty] = listed("Ids of the people at risk, V… (11.10).")
    not_named_reason: Text = described("Why nobody is named (11.10).")
    nature: Text = described("What the person might do: the range of behaviour (11.10).")
    method: Text = described("How it is done: the manner in which offences are committed (11.10).")
    timing: Timing | None = described("How soon (11.7, 11.10).")
    imminence: Text = described("When the risk is greatest, and whether some of it may come sooner (11.10).")
    key_events: Annotated[list[KeyEvent], NullAsEmpty] = listed("Future events that may raise the risk (11.10).")
    past_pattern: Text = described("Pattern of previous behaviour (11.10).")
    situation: Text = described("Situational risk, such as access to victims (11.10).")
    factors: Annotated[list[str], NullAsEmpty] = listed("Ids of the factors that raise it, F… (11.10).")
    level: RiskLevel | None = described("Level in the community, chosen by a person (11.7).")
    level_in_custody: RiskLevel | None = described("Level in custody, chosen by a person (11.7).")
    level_reasons: Text = described("Why this level (11.15).")
    source: Annotated[Source, NullAsSection] = section(Source, "Source agency and date (9.2).")


class Factor(Record):
    """Something that raises the risk (11.4)."""

    id: RecordId
    kind: FactorKind | None = described("Static, dynamic or situational (11.4, 11.10).")
    description: Text = described("The factor, in a line that actions link to.")
    critical: YesNo = described("Is it one of the most critical factors, needing an action and a contingency?")


class ProtectiveFactor(Record):
    """Something that lowers the risk or helps the person (11.10)."""

    id: RecordId
    description: Text = described("The protective factor (11.10).")
    evidence: Text = described("How it is known.")


class Overall(Record):
    """The overall assessment, agreed between agencies (11.15)."""

    level: RiskLevel | None = described("Overall level, chosen by a person (11.7, 11.15).")
    reasons: Text = described("Why (11.15).")
    impact: Text = described("How serious the harm would be (11.11).")
    likelihood: Text = described("How likely, informed by protective factors (11.11).")
    imminence: Text = described("How soon (11.11).")
    agreed_with: Annotated[list[Agency], NullAsEmpty] = listed("Agencies that agreed the level (11.15).")
    agreed_on: Day = described("Day it was agreed (11.15).")


class InformationGap(Record):
    """Something that is not known and matters (7.7, 28.5)."""

    what: Text = described("What is not known.")
    who_could_know: Text = described("Who could know.")
    action: Text = described("What is being done to find out.")


class SelfCheck(Record):
    """The five behaviours of a defensible decision (11.14), answered by the assessor."""

    reasonable_steps: YesNo = described("All reasonable steps taken and reliable methods used? (11.14)")
    information_evaluated: YesNo = described("Information collected and thoroughly evaluated? (11.14)")
    decisions_recorded: YesNo = described("Decisions recorded and carried out? (11.14)")
    policies_followed: YesNo = described("Policies and procedures followed? (11.14)")
    investigative: YesNo = described("An investigative and proactive approach taken? (11.14)")
    note: Text = described("Anything to add.")


class Assessment(Record):
    """The risk assessment (chapter 11)."""

    assessed_on: Day = described("Day of the assessment (11.3).")
    assessed_by: Annotated[AssessedBy, NullAsSection] = section(AssessedBy, "Who assessed (11.7).")
    next_review_on: Day = described("Day of the next review of the assessment (11.3).")
    tools: Annotated[list[Tool], NullAsEmpty] = listed("Assessment tools used (11.4).")
    no_tools_reason: Text = described("Why no approved tool was used (11.4).")
    risks: Annotated[list[Risk], NullAsEmpty] = listed("One entry per group and behaviour (11.10).")
    factors: Annotated[list[Factor], NullAsEmpty] = listed("Factors that raise the risk (11.4).")
    asset_plus: Annotated[AssetPlus, NullAsSection] = section(AssetPlus, "What AssetPlus covers (23.20).")
    no_static_factors_reason: Text = described("Why no static factor is recorded (11.4).")
    no_dynamic_factors_reason: Text = described("Why no dynamic factor is recorded (11.4).")
    protective_factors: Annotated[list[ProtectiveFactor], NullAsEmpty] = listed("Protective factors (11.10).")
    no_protective_factors_reason: Text = described("Why none was found (11.10).")
    not_at_risk: Annotated[dict[RiskGroup, Text], NullAsSection] = mapped(
        "For each of the five groups without a risk entry, why it is not at risk (11.8)."
    )
    overall: Annotated[Overall, NullAsSection] = section(Overall, "Overall assessment (11.15).")
    information_gaps: Annotated[list[InformationGap], NullAsEmpty] = listed("What is not known (28.5).")
    self_check: Annotated[SelfCheck, NullAsSection] = section(SelfCheck, "Defensible decisions (11.14).")
