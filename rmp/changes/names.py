"""What sections, records and fields are called when somebody is told that they changed."""

from __future__ import annotations

import re

from schemas.describe import Kind, describe
from schemas.paths import RECORD_LISTS

SECTIONS = {
    "": "The case",
    "person": "The person",
    "offence": "Offence and sentence",
    "context": "Context",
    "mappa": "MAPPA",
    "agencies": "Agencies",
    "people_at_risk": "People at risk",
    "assessment": "Assessment",
    "assessment.overall": "Overall assessment",
    "plan": "Plan",
    "disclosures": "Disclosure",
    "referral": "Referral",
    "meetings": "Meetings",
    "professionals_meetings": "Professionals' meetings",
    "identification": "Identification and notification",
    "disclosure_scheme": "Disclosure scheme",
    "releases": "Releases",
    "recall": "Recall",
    "exit": "End of MAPPA status",
    "core_group": "Core group",
    "minutes_requests": "Requests for minutes",
    "executive_summaries": "Executive summaries",
    "reports": "Reports for others",
    "departures": "Departures",
}

RECORDS = {
    "people_at_risk": "Person at risk",
    "assessment.risks": "Risk",
    "assessment.factors": "Factor",
    "assessment.protective_factors": "Protective factor",
    "plan.actions": "Action",
    "plan.contingencies": "Contingency",
    "plan.licence_conditions": "Licence condition",
    "plan.orders": "Order",
    "disclosures": "Disclosure decision",
    "meetings": "Meeting",
}
"""What one record of a list is called; the lists are those of `RECORD_LISTS`."""

_NOUNS = {
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

_PLACE = re.compile(r"\.\d+(?=\.|$)")


def noun(path: str) -> str:
    """What the field at a path is called: by its last two steps, its last step, or its key in plain words."""
    steps = plain(path).split(".")
    last = steps[-1]
    found = _NOUNS.get(".".join(steps[-2:])) or _NOUNS.get(last)
    if found:
        return found
    words = last.replace("_", " ")
    if last.endswith("_on") and describe(path).kind is Kind.DAY:
        return f"date {words.removesuffix(' on')}"
    return re.sub(r"\b(mappa|marac|visor)\b", lambda m: {"visor": "ViSOR"}.get(m[0], m[0].upper()), words)


def takes_in_its_section(path: str) -> bool:
    """Whether the noun of a field already says which section it stands in, as *owner* does for `owner.name`."""
    return ".".join(path.split(".")[-2:]) in _NOUNS and ".owner." in path


def question(path: str) -> str:
    """The question at a yes/no field, as its description asks it; blank where that is no question."""
    asked, mark, _ = describe(path).description.partition("?")
    return f"{asked}?" if mark else ""


def list_of(path: str) -> str:
    """The list with ids that a path leads into; blank for a section."""
    return next((name for name in RECORD_LISTS if path.startswith(f"{name}.")), "")


def record_of(path: str) -> str:
    """The record or section that a path belongs to, as findings name them: `A3`, `plan`; `case` for the case's own fields."""
    within = list_of(path)
    if within:
        return path[len(within) + 1 :].split(".")[0]
    first = path.split(".")[0]
    return first if first in SECTIONS else "case"


def subject(path: str) -> str:
    """Whom a sentence about a field is about: `A3`, `M1, chair`, `The person, views`."""
    within = list_of(path)
    if within:
        record_id, *steps = path[len(within) + 1 :].split(".")
        head, way = record_id, f"{within}.{record_id}"
    else:
        first, *steps = path.split(".")
        head, way = (SECTIONS[first], first) if first in SECTIONS else (SECTIONS[""], "")
        if path.startswith("assessment.overall."):
            head, way, steps = SECTIONS["assessment.overall"], "assessment.overall", steps[1:]
    inner = steps[:-2] if takes_in_its_section(path) else steps[:-1]
    parts = [head]
    for step in inner:
        way = f"{way}.{step}"
        if not step.isdigit() and describe(way).kind is not Kind.MAPPING:
            parts.append(noun(way))
    return ", ".join(parts)


def plain(path: str) -> str:
    """The path without ids and places in lists, so that the same field of every record has the same."""
    within = list_of(path)
    if within:
        path = within + "." + path[len(within) + 1 :].partition(".")[2]
    return _PLACE.sub("", path).rstrip(".")
