"""What each Level 2 or 3 meeting decided (chapters 13a and 13b)."""

from typing import Annotated

from schemas.attendance import Attendee, Chair
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
from schemas.levels import Level
from schemas.meeting_conduct import Moved, PreventLead, Recording, RemoteMeeting, ReReferral, SensitiveHandling
from schemas.meeting_room import Agenda, Closing, TimeOfDay
from schemas.minutes import Minutes
from schemas.victims import VictimInformation
from schemas.vocabularies import (
    Agency,
    MeetingKind,
    MeetingMode,
    Progress,
    ProtectedCharacteristic,
    StatementGiven,
)


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

    @property
    def is_complete(self) -> bool:
        """Whether it accounts for its action: done or on its way with what came of it, or not done with the reason."""
        return bool(self.action and self.progress and self.told)

    @property
    def told(self) -> str | None:
        """What came of it; of what was not done, why."""
        return self.reason if self.progress is Progress.NOT_DONE else self.outcome


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


class Meeting(Record):
    """One Level 2 or 3 meeting (13a.36)."""

    id: RecordId
    kind: MeetingKind | None = described("Initial or review.")
    level: Level | None = described("Level at which it was held.")
    held_on: Day = described("Day it was held, or is planned.")
    starts_at: TimeOfDay = described("Time at which the case is to be taken, HH:MM.")
    began_at: TimeOfDay = described("Time at which the case was taken, HH:MM.")
    pre_release: YesNo = described("Was it held before release?")
    mode: MeetingMode | None = described("In person, remote or both (13a.41).")
    invitations_sent_on: Day = described("Day the invitations went out (13a.29).")
    emergency: YesNo = described("Was it an emergency meeting? (13a.29)")
    late_invitation_reason: Text = described("Why the invitations went out late (13a.29).")
    calendar_name_only: YesNo = described("Did the calendar entry hold no more than the person's name? (13a.29)")
    papers_sent_on: Day = described("Day referral or background papers reached the attendees (13a.35).")
    moved: Annotated[Moved, NullAsSection] = section(Moved, "Put off from another day (13a.37).")
    remote: Annotated[RemoteMeeting, NullAsSection] = section(RemoteMeeting, "Joining remotely (13a.41).")
    recording: Annotated[Recording, NullAsSection] = section(Recording, "Recorded for the minutes (13a.43).")
    sensitive: Annotated[SensitiveHandling, NullAsSection] = section(
        SensitiveHandling, "Exceptionally sensitive information (13a.45)."
    )
    prevent_lead: Annotated[PreventLead, NullAsSection] = section(PreventLead, "The Prevent lead (13a.27).")
    chair: Annotated[Chair, NullAsSection] = section(Chair, "The Chair (13a.2).")
    minute_taker: Text = described("Named minute-taker (13a.33).")
    attendees: Annotated[list[Attendee], NullAsEmpty] = listed("Those invited or present (13a.5).")
    confidentiality_statement: StatementGiven | None = described("Read or displayed (14.12).")
    attention_drawn: YesNo = described("Where it was displayed: did the Chair draw attention to it? (14.12)")
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
    child_welfare: Text = described(
        "Where the person is a child: what was considered to safeguard the child and promote their welfare (23.17)."
    )
    victim_information: Annotated[list[VictimInformation], NullAsEmpty] = listed(
        "What victims are to be told: what, by whom, by when and why (22.19)."
    )
    cppc: Annotated[CriticalPublicProtection, NullAsSection] = section(CriticalPublicProtection, "Level 3 (12.27).")
    level_decision: Annotated[LevelDecision, NullAsSection] = section(LevelDecision, "Level and reasons (12.32).")
    re_referral: Annotated[ReReferral, NullAsSection] = section(ReReferral, "How the person comes back (13a.39).")
    next_meeting_on: Day = described("Day of the next meeting (13a.37).")
    dissent: Text = described("Disagreements and concerns.")
    smb_issues: Text = described("Issues or good practice for the Strategic Management Board (13a.36).")
    agenda: Annotated[Agenda, NullAsSection] = section(Agenda, "The agenda, item by item (13a.36).")
    closings: Annotated[list[Closing], NullAsEmpty] = listed("Each closing of the meeting, the last one last.")
    minutes: Annotated[Minutes, NullAsSection] = section(Minutes, "The minutes (13b.3).")
