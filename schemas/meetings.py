"""What each Level 2 or 3 meeting decided (chapters 13a and 13b)."""

from typing import Annotated

from schemas.base import (
    Day,
    NullAsEmpty,
    NullAsSection,
    Record,
    RecordId,
    SafeText,
    Text,
    YesNo,
    described,
    listed,
    mapped,
    section,
)
from schemas.mappa import Level
from schemas.vocabularies import (
    Agency,
    Attendance,
    MeetingKind,
    MeetingMode,
    Progress,
    ProtectedCharacteristic,
    StatementGiven,
)


class Chair(Record):
    """Who chaired (13a.2)."""

    name: Text = described("Name.")
    agency: Agency | None = described("Police or Probation (13a.2).")
    rank: Text = described("Rank or grade.")
    trained_on: Day = described("Day of the locally approved chairs' training (13a.2).")


class Attendee(Record):
    """Somebody invited or present (13a.5)."""

    agency: Agency | None = described("Agency code.")
    agency_name: Text = described("Name of the team or body; needed for `other`.")
    name: Text = described("Name; minutes for others show the role only (13b.31).")
    role: Text = described("Role.")
    rank: Text = described("Rank or grade (13a.7, 13a.10).")
    invited: YesNo = described("Were they invited? (13a.29)")
    attendance: Attendance | None = described("How they took part (3.8).")
    delegated_authority: YesNo = described("May they commit resources? (13a.5)")


class RiskSummary(Record):
    """The Chair's summary and what the meeting agreed (11.11)."""

    risks: Text = described("Risks identified (11.11).")
    impact: Text = described("Impact of future offending (11.11).")
    likelihood: Text = described("Likelihood, informed by protective factors (11.11).")
    imminence: Text = described("Imminence (11.11).")
    agreed: YesNo = described("Was the assessment agreed? (11.11)")
    changed_from_lead_agency: Text = described("How it differs from the lead agency's view, and why (11.11).")


class ActionOutcome(Record):
    """What became of an action (13a.36)."""

    action: Text = described("Id of the action, A….")
    progress: Progress | None = described("How far it has come.")
    outcome: Text = described("What came of it.")
    reason: Text = described("Why it was not done.")


class Media(Record):
    """Media interest (13a.36)."""

    expected: YesNo = described("Is media interest expected?")
    police_contact: Text = described("Police contact for the media.")
    probation_contact: Text = described("Probation contact for the media.")


class Visor(Record):
    """Who keeps the ViSOR record (13a.36)."""

    owner: Agency | None = described("Agency that owns the record.")
    updater: Text = described("Who updates it.")
    updated_on: Day = described("Day it was updated.")


class HumanRights(Record):
    """Whether all present are satisfied that decisions comply with the Human Rights Act (13a.36)."""

    confirmed: YesNo = described("Confirmed?")
    reasons: Text = described("Reasons.")


class CriticalPublicProtection(Record):
    """Critical public protection case registration (12.27)."""

    considered: YesNo = described("Was registration considered? (12.27)")
    decision: Text = described("What was decided.")
    reason: Text = described("Why.")
    paperwork_on: Day = described("Day the paperwork was done, within a week of agreement (12.27).")
    outcome_reported_on: Day = described("Day the next meeting was told the outcome (12.27).")


class LevelDecision(Record):
    """The level of management and why (12.32, 13a.38)."""

    level: Level | None = described("Level decided by the meeting.")
    agreed: YesNo = described("Did all agree? (12.32)")
    reasons: Text = described("Why, whether kept or changed (12.33).")
    views: Text = described("The range of views (12.32).")
    missing_information: Annotated[list[SafeText], NullAsEmpty] = listed("Information that was missing (13a.38).")
    absent_key_partners: Annotated[list[SafeText], NullAsEmpty] = listed("Key partners who were absent (13a.38).")
    plan_robust: YesNo = described("Is the plan robust? (13a.38)")


class Minutes(Record):
    """The minutes (chapter 13b)."""

    approved_on: Day = described("Day the Chair approved them (13b.3).")
    sent_on: Day = described("Day they were sent (13b.4).")
    visor_reference: Text = described("Where they are stored on ViSOR (13b.6).")


class Meeting(Record):
    """One Level 2 or 3 meeting (13a.36)."""

    id: RecordId
    kind: MeetingKind | None = described("Initial or review.")
    level: Level | None = described("Level at which it was held.")
    held_on: Day = described("Day it was held, or is planned.")
    pre_release: YesNo = described("Was it held before release?")
    mode: MeetingMode | None = described("In person, remote or both (13a.41).")
    invitations_sent_on: Day = described("Day the invitations went out (13a.29).")
    emergency: YesNo = described("Was it an emergency meeting? (13a.29)")
    chair: Annotated[Chair, NullAsSection] = section(Chair, "The Chair (13a.2).")
    minute_taker: Text = described("Named minute-taker (13a.33).")
    attendees: Annotated[list[Attendee], NullAsEmpty] = listed("Those invited or present (13a.5).")
    confidentiality_statement: StatementGiven | None = described("Read or displayed (14.12).")
    previous_minutes_confirmed: YesNo = described("Previous minutes received and read? (13a.36)")
    plan_agreed_by_chair: YesNo = described("Did the Chair agree the plan? (12.6)")
    risk_summary: Annotated[RiskSummary, NullAsSection] = section(RiskSummary, "The Chair's summary (11.11).")
    action_outcomes: Annotated[list[ActionOutcome], NullAsEmpty] = listed("Each earlier action accounted for (13a.36).")
    media: Annotated[Media, NullAsSection] = section(Media, "Media (13a.36).")
    visor: Annotated[Visor, NullAsSection] = section(Visor, "ViSOR (13a.36).")
    human_rights: Annotated[HumanRights, NullAsSection] = section(HumanRights, "Human rights (13a.36).")
    protected_characteristics: Annotated[dict[ProtectedCharacteristic, Text], NullAsSection] = mapped(
        "Each of the nine: what was considered (13a.36)."
    )
    cppc: Annotated[CriticalPublicProtection, NullAsSection] = section(CriticalPublicProtection, "Level 3 (12.27).")
    level_decision: Annotated[LevelDecision, NullAsSection] = section(LevelDecision, "Level and reasons (12.32).")
    next_meeting_on: Day = described("Day of the next meeting (13a.37).")
    dissent: Text = described("Disagreements and concerns.")
    smb_issues: Text = described("Issues or good practice for the Strategic Management Board (13a.36).")
    minutes: Annotated[Minutes, NullAsSection] = section(Minutes, "The minutes (13b.3).")
