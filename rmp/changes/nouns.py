"""Nouns for fields whose key does not say it well, and the texts that are said without quotation marks."""

NOUNS = {
    "owner.name": "owner", "owner.agency": "owning agency", "owner.agency_name": "owning team or body",
    "owner.role": "owner's role", "owner.no_name_reason": "reason why no owner is named",
    "due_on": "date", "starts_on": "start", "milestone_on": "next milestone", "created_on": "date set", "ends_on": "end date",
    "review_on": "review date", "next_review_on": "date of the next review", "held_on": "date of the meeting",
    "next_meeting_on": "date of the next meeting", "earliest_release_on": "earliest release date", "progress_on": "date of progress",
    "told_coordinator_on": "date the Co-ordinator was told", "reviewing_officer_told_on": "date the Reviewing Officer was told",
    "police_told_on": "date the police were told", "press_office_told_on": "date the Press Office was told",
    "notification_starts_on": "start of the notification requirements", "notification_ends_on": "end of the notification requirements",
    "order_starts_on": "start of the order", "order_ends_on": "end of the order", "licence_ends_on": "end of the licence",
    "from_on": "first date", "on": "day", "by": "by whom", "messenger.by": "day to tell the agency by", "by_when": "by which day",
    "what": "what", "actions.what": "what will be done", "how_it_manages_risk": "how it manages the risk",
    "success_measure": "how anyone will know that it is done", "frequency": "how often", "authority": "power behind it",
    "necessity_reason": "why it is necessary and proportionate", "decline_reason": "reason for declining",
    "alternative": "what is done instead", "not_done_reason": "reason why it was not done", "outcome": "what came of it",
    "within_hours": "time limit", "tell": "who is told", "out_of_hours": "what happens out of hours", "fallback": "what if that fails",
    "handling": "who may see it", "nature": "what the person might do", "method": "how it is done", "imminence": "when the risk is greatest",
    "timing": "how soon", "past_pattern": "pattern of the past", "level_in_custody": "level of risk in custody",
    "risks.level": "level of risk", "overall.level": "overall level of risk", "level_reasons": "reasons for the level",
    "not_named_reason": "reason why nobody is named", "reason_not_named": "reason why the person is not named",
    "pnc_id": "PNC ID", "visor_reference": "ViSOR reference", "visor_owner": "owner of the ViSOR record", "visor": "ViSOR",
    "marac": "MARAC", "cppc": "critical public protection", "smb_issues": "issues for the Strategic Management Board",
    "told_about_mappa": "told about MAPPA", "aliases": "other names", "asset_plus": "AssetPlus", "to_level": "level referred to",
    "level_changes.to_level": "level after", "level_changes.from_level": "level before", "mappa_b": "MAPPA B",
    "category_3_consideration": "consideration of Category 3", "level_1_answers": "conditions of Level 1",
    "level_2_criteria": "Level 2 criteria", "level_3_criteria": "Level 3 criteria", "schedule_8_condition": "Schedule 8 condition",
    "schedule_3_threshold_months": "months that Schedule 3 asks for", "maximum_over_12_months": "maximum over 12 months",
    "months": "length in months", "days": "length in days", "nothing_needed": "why nothing is needed",
    "not_at_risk": "why not at risk", "escalation_not_linked": "why not linked to the risk",
    "disclosure_to_offender_withheld": "withheld from the person", "offender_representations": "the person's representations",
    "agency_name": "name of the team or body", "reason_none": "reason for no contribution", "starts_at": "time planned",
    "began_at": "time begun", "schema_version": "version of the case file", "british_transport_police": "British Transport Police",
    "agreed_with_chair": "who agreed", "overall.agreed_with": "agreed with", "late_reason": "reason for being late",
}  # fmt: skip
"""Where the key does not say it well; of two steps, `owner.name`, where one would be taken for something else."""

NAME_LIKE = frozenset([
    "name", "first_name", "last_name", "role", "rank", "agency_name", "area", "email", "gender", "ethnicity", "by",
    "who", "prison", "prison_number", "reply_to", "minute_taker", "assessor", "referred_by", "signed_off_by",
    "decided_by", "written_by", "requester", "recipient", "reference", "pnc_id", "visor_reference",
    "lead_agency_reference", "closed_by", "reopened_by", "started_by", "frequency", "country", "starts_at",
    "began_at", "meeting", "action", "record", "rule",
])  # fmt: skip
"""Keys of texts that are said without quotation marks: names, places, times, references."""
