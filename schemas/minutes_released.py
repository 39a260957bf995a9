"""What leaves a meeting for others: requests for minutes, executive summaries, reports (13b.10 to 13b.36)."""

from typing import Annotated

from schemas.base import Day, NullAsEmpty, Record, Text, YesNo, described, listed
from schemas.vocabularies import Agency, MinutesReply, ReportKind, RequestedBy


class MinutesRequest(Record):
    """Somebody asked for the minutes (13b.12)."""

    received_on: Day = described("Day it was received (13b.13).")
    requested_by: RequestedBy | None = described("Who asks (13b.12).")
    requester: Text = described("Name of the body or person who asks.")
    received_by: Agency | None = described("Agency that received it, whose procedure applies (13b.21).")
    told_coordinator_on: Day = described("Day the Co-ordinator was told (13b.13).")
    due_on: Day = described("Day by which an answer is due (13b.18).")
    replied_on: Day = described("Day of the answer.")
    reply: MinutesReply | None = described("What the answer was (13b.15, 13b.26).")
    what_is_sought: Text = described("Exactly what is sought, once it has been asked (13b.24).")
    summary_offered: YesNo = described("Was an executive summary offered first? (13b.26)")
    source_agencies_asked: YesNo = described("Were the agencies asked that gave the information? (13b.25)")
    chair_decision: Text = described("What the Chair decided to share, and on what lawful basis (13b.25).")


class ExecutiveSummary(Record):
    """An executive summary of the minutes: eight sections (13b.31)."""

    meeting: Text = described("Id of the latest meeting that it covers, M….")
    risk_outcomes: Text = described("Outcomes of risk assessments (13b.31).")
    referral_reason: Text = described("Reason for referral (13b.31).")
    meeting_dates: Text = described("Date of the meeting and of the next (13b.31).")
    attendance: Text = described("Attendance and apologies, by role or body and not by name (13b.31).")
    discussion: Text = described("Updates, discussions and decisions (13b.31).")
    risk_and_plan: Text = described("Risk summary and plan, with actions and their completion (13b.31).")
    disclosure: Text = described("Considerations on disclosure (13b.31).")
    other_actions: Text = described("Any other actions (13b.31).")
    written_by: Text = described("Co-ordinator or Chair (13b.20).")
    circulated_on: Day = described("Day the draft went to those who contributed (13b.32).")
    circulated_to: Annotated[list[Agency], NullAsEmpty] = listed("Agencies that received the draft (13b.32).")
    chair_decided_on: Day = described("Day the Chair decided what is released (13b.32).")
    released_on: Day = described("Day it was released.")


class ReportSource(Record):
    """Information from a meeting that a report uses, and the agency that it comes from (13b.33)."""

    information: Text = described("The information used.")
    agency: Agency | None = described("Agency that gave it, to which the report attributes it (13b.33).")
    approved_on: Day = described("Day that agency approved its use (13b.33).")
    agreed_with: Text = described("Its representative at the meeting who agreed the wording (13b.33).")


class ReportForOthers(Record):
    """A report for recall, a court, the Parole Board or a Tribunal (13b.33)."""

    kind: ReportKind | None = described("Who the report is for (13b.33, 26.54).")
    title: Text = described("Title.")
    written_on: Day = described("Day of the report.")
    text: Text = described("Its text, or the passage that concerns MAPPA.")
    sources: Annotated[list[ReportSource], NullAsEmpty] = listed("Information from meetings that it uses (13b.33).")
