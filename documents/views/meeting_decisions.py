"""What a meeting decided, in words: risk, disclosure, level, rights, what victims are told (13a.36, 14.25)."""

from documents.words import NOT_RECORDED, Row, day, details, filled, lines, on_day, row, said, text, yes_no
from schemas.case import Case
from schemas.meetings import Meeting
from schemas.vocabularies import DisclosureDecision, ProtectedCharacteristic


def summary_rows(meeting: Meeting) -> list[Row]:
    """The Chair's summary, and where the meeting changed the lead agency's view (11.11)."""
    summary = meeting.risk_summary
    return [
        row("Risks", text(summary.risks)),
        row("Impact", text(summary.impact)),
        row("Likelihood", text(summary.likelihood)),
        row("Imminence", text(summary.imminence)),
        row("Agreed by the meeting", yes_no(summary.agreed)),
        row("Changed from the lead agency's view", text(summary.changed_from_lead_agency)),
        *filled(row("The child's welfare", text(meeting.child_welfare))),
    ]


def disclosure_said(case: Case, meeting: Meeting) -> str:
    """Whether a disclosure is to be made: yes or no, with the ids of the decisions (14.25)."""
    theirs = [d for d in case.disclosures if d.meeting == meeting.id]
    made = [d.id for d in theirs if d.decision is DisclosureDecision.DISCLOSE]
    if not theirs:
        return "No decision on disclosure is recorded for this meeting."
    return f"Disclosure is to be made: {', '.join(made)}." if made else "No disclosure is to be made, for the reasons given."


def decision_rows(meeting: Meeting) -> list[Row]:
    """What else the meeting decided: media, ViSOR, rights, critical public protection, the Board."""
    return [
        row("Media interest expected", lines([yes_no(meeting.media.expected), said("Police contact:", meeting.media.police_contact),
                                              said("Probation contact:", meeting.media.probation_contact)])),
        row("ViSOR record", lines([said("Owned by", meeting.visor.owner.label if meeting.visor.owner else None),
                                   said("Updated by", meeting.visor.updater)])),
        row("Decisions comply with the Human Rights Act", lines([yes_no(meeting.human_rights.confirmed), meeting.human_rights.reasons])),
        *filled(row("Critical public protection", details(meeting.cppc))),
        row("Issues for the Strategic Management Board", text(meeting.smb_issues)),
    ]  # fmt: skip


def characteristic_rows(meeting: Meeting) -> list[Row]:
    """The nine protected characteristics."""
    return [row(c.label, text(meeting.protected_characteristics.get(c))) for c in ProtectedCharacteristic]


def level_rows(meeting: Meeting) -> list[Row]:
    """The level, why, and every view of it (12.32, 13a.38)."""
    decision = meeting.level_decision
    return [
        row("Level of management", f"Level {decision.level}" if decision.level else NOT_RECORDED),
        row("Agreed by all", yes_no(decision.agreed)),
        row("Reasons", text(decision.reasons)),
        row("Views", text(decision.views)),
        row("Information that was missing", lines(decision.missing_information, "none named")),
        row("Key partners who were absent", lines(decision.absent_key_partners, "none named")),
        row("Is the plan robust?", yes_no(decision.plan_robust)),
        *filled(row("Way back into Level 2 or 3", details(meeting.re_referral))),
        row("Disagreements and concerns", text(meeting.dissent)),
        row("Next meeting", day(meeting.next_meeting_on)),
    ]


def victim_lines(case: Case, meeting: Meeting) -> list[dict[str, str]]:
    """What victims are to be told (22.19)."""
    names = {p.id: p.name or p.description or p.id for p in case.people_at_risk}
    return [
        {"who": lines(names.get(i, i) for i in told.people), "what": text(told.what), "by": lines([told.by, on_day("by", told.by_when)]),
         "why": text(told.reason), "agreed": yes_no(told.supplier_agreed)}
        for told in meeting.victim_information
    ]  # fmt: skip
