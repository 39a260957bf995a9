"""The case file as its contract has it: every code list, and every field with the kind of value that it holds.

Typed in by hand. Nothing here is read from the models, which have to agree with it.
"""

from __future__ import annotations

import copy
from itertools import pairwise
from typing import Any

VOCABULARIES: dict[str, str] = {
    "level of risk": "low medium high very_high",
    "group at risk": "children public known_adult staff prisoners",
    "timing": "no_current_indication if_circumstances_change at_any_time imminent",
    "pillar": "supervision monitoring_and_control interventions_and_treatment victim_safety",
    "escalation kind": "situational lifestyle psychological supervision_breakdown",
    "setting": "custody community hospital",
    "lead agency": "probation police youth_offending_team mental_health",
    "acceptance": "proposed accepted declined",
    "progress": "not_started in_progress done not_done",
    "handling": "shareable not_for_offender restricted",
    "attendance": "present remote report apologies absent",
    "sentence kind": "imprisonment indeterminate youth_detention detention_and_training_order suspended hospital_order "
    "guardianship_order community_order youth_rehabilitation_order service_detention fine caution other",
    "Level 2 criterion": "high_or_very_high_risk lower_risk_needing_coordination senior_oversight stepped_down_from_level_3",
    "Level 3 criterion": "senior_resources_at_short_notice public_confidence national_security serious_organised_crime",
    "protected characteristic": "age disability gender_reassignment marriage_and_civil_partnership "
    "pregnancy_and_maternity race religion_or_belief sex sexual_orientation",
    "agency": "police probation prison youth_offending_team dwp mod education children_services adult_social_care "
    "public_health nhs_england health_authority icb nhs_trust mental_health housing_authority social_landlord "
    "electronic_monitoring home_office approved_premises victim_liaison idva psychology other",
    "disposal": "conviction caution insanity unfit_but_did_act",
    "person at risk": "victim previous_victim potential_victim partner child supporter staff other",
    "risk kind": "serious_harm reoffending reconviction",
    "factor kind": "static dynamic situational",
    "safeguarding": "none child adult",
    "condition kind": "standard additional bespoke",
    "disclosure decision": "disclose do_not_disclose",
    "recipient kind": "adult child adult_at_risk media organisation",
    "meeting kind": "initial review",
    "meeting mode": "in_person remote hybrid",
    "statement": "read displayed",
}
"""The code lists of the table, then those that stand in brackets behind a field."""

_SECTIONS: dict[str, str] = {
    "": "fictional:yes_no",
    "person": "last_name first_name aliases:texts date_of_birth:day gender ethnicity pnc_id visor_reference "
    "lead_agency_reference prison prison_number last_address_before_custody proposed_release_address current_address "
    "diversity_needs",
    "person.told_about_mappa": "told:yes_no on:day by leaflet:yes_no",
    "person.views": "sought:yes_no on:day summary",
    "offence": "index_offence disposed_on:day disposal:code=disposal details previous_related sexual:yes_no "
    "child_sex_offence:yes_no",
    "offence.sentence": "kind:code=sentence_kind months:whole days:whole",
    "context": "setting:code=setting earliest_release_on:day order_starts_on:day order_ends_on:day on_licence:yes_no "
    "licence_ends_on:day domestic_abuse:yes_no stalking:yes_no intimate_partner_abuse:yes_no repeat_abuser:yes_no "
    "marac:yes_no child_protection_plan:yes_no child_in_need:yes_no looked_after:yes_no adult_at_risk:yes_no "
    "approved_premises:yes_no electronic_monitoring:yes_no foreign_national:yes_no terrorism:yes_no "
    "mental_health:yes_no learning_disability:yes_no media_interest:yes_no employment_restrictions:yes_no "
    "housing_need:yes_no threat_to_life:yes_no rail_relevance:yes_no non_compliance_history:yes_no "
    "child_victim_links:yes_no",
    "mappa": "category:1-4 level:1-3 level_reasons level_decided_on:day level_method lead_agency:code=lead_agency area "
    "visor_owner:code=agency",
    "mappa.practitioner": "name email",
    "mappa.category_basis": "schedule_3:yes_no notification:yes_no schedule_15:yes_no qualifying_disposal:yes_no "
    "terrorist_offence:yes_no discretionary:yes_no reasons",
    "agencies[0]": "agency:code=agency agency_name contact contributed_on:day contribution reason_none source_consulted",
    "people_at_risk[0]": "kind:code=person_at_risk group:code=group_at_risk name reason_not_named description "
    "in_victim_contact_scheme:yes_no marac:yes_no adult_at_risk:yes_no",
    "people_at_risk[0].contact": "agency:code=agency name",
    "assessment": "assessed_on:day next_review_on:day no_protective_factors_reason",
    "assessment.assessed_by": "name agency:code=agency",
    "assessment.tools[0]": "name outcome on:day assessor",
    "assessment.risks[0]": "kind:code=risk_kind group:code=group_at_risk people:links=V1 not_named_reason nature method "
    "timing:code=timing imminence past_pattern situation factors:links=F1 level:code=level_of_risk "
    "level_in_custody:code=level_of_risk level_reasons",
    "assessment.risks[0].key_events[0]": "what on:day",
    "assessment.risks[0].source": "agency:code=agency on:day",
    "assessment.factors[0]": "kind:code=factor_kind description critical:yes_no",
    "assessment.protective_factors[0]": "description evidence",
    "assessment.not_at_risk": "children public known_adult staff prisoners",
    "assessment.overall": "level:code=level_of_risk reasons impact likelihood imminence agreed_with:codes=agency agreed_on:day",
    "assessment.information_gaps[0]": "what who_could_know action",
    "plan": "review_on:day shared_on:day shared_with:codes=agency no_licence_conditions_reason "
    "child_protection_alignment contact_level",
    "plan.actions[0]": "pillar:code=pillar what how_it_manages_risk success_measure risks:links=R1 factors:links=F1 "
    "protective_factors:links=P1 people:links=V1 acceptance:code=acceptance decline_reason alternative created_on:day "
    "due_on:day ongoing:yes_no starts_on:day milestone_on:day frequency authority restrictive:yes_no necessity_reason "
    "safeguarding:code=safeguarding handling:code=handling progress:code=progress progress_on:day outcome not_done_reason",
    "plan.actions[0].owner": "agency:code=agency agency_name name role no_name_reason",
    "plan.actions[0].messenger": "name reply_to by:day",
    "plan.contingencies[0]": "kind:code=escalation_kind trigger response within_hours:number tell:texts out_of_hours "
    "fallback risks:links=R1 factors:links=F1 people:links=V1 handling:code=handling",
    "plan.contingencies[0].owner": "agency:code=agency agency_name name role no_name_reason",
    "plan.licence_conditions[0]": "text kind:code=condition_kind necessity_reason risks:links=R1 "
    "reveals_victim_location:yes_no ends_on:day",
    "plan.orders[0]": "kind made_on:day ends_on:day terms considered:yes_no reason",
    "plan.nothing_needed": "supervision monitoring_and_control interventions_and_treatment victim_safety",
    "plan.escalation_not_linked": "situational lifestyle psychological supervision_breakdown",
    "plan.approved_premises": "considered:yes_no reason",
    "plan.disclosure_to_offender_withheld": "what reason meeting:link=M1",
    "disclosures[0]": "considered_on:day meeting:link=M1 decision:code=disclosure_decision reasons purpose "
    "alternatives_rejected risks_of_disclosing recipient recipient_kind:code=recipient_kind content "
    "victim_identifying:yes_no disclosed_on:day lawful_authority schedule_8_condition necessity_reason dissent",
    "disclosures[0].discloser": "agency:code=agency name",
    "disclosures[0].offender_representations": "sought:yes_no reason",
    "referral": "referred_on:day to_level:2-3 reasons likelihood_of_reoffending added_value urgent:yes_no referred_by "
    "signed_off_by additional_invitees:texts level_2_criteria:codes=Level_2_criterion "
    "level_3_criteria:codes=Level_3_criterion late_reason",
    "referral.urgent_contact": "who on:day",
    "meetings[0]": "kind:code=meeting_kind level:1-3 held_on:day pre_release:yes_no mode:code=meeting_mode "
    "invitations_sent_on:day emergency:yes_no minute_taker confidentiality_statement:code=statement "
    "previous_minutes_confirmed:yes_no next_meeting_on:day dissent smb_issues",
    "meetings[0].chair": "name agency:code=agency rank trained_on:day",
    "meetings[0].attendees[0]": "agency:code=agency agency_name name role rank invited:yes_no attendance:code=attendance "
    "delegated_authority:yes_no",
    "meetings[0].risk_summary": "risks impact likelihood imminence agreed:yes_no changed_from_lead_agency",
    "meetings[0].action_outcomes[0]": "action:link=A1 progress:code=progress outcome reason",
    "meetings[0].media": "expected:yes_no police_contact probation_contact",
    "meetings[0].visor": "owner:code=agency updater updated_on:day",
    "meetings[0].human_rights": "confirmed:yes_no reasons",
    "meetings[0].protected_characteristics": "age disability gender_reassignment marriage_and_civil_partnership "
    "pregnancy_and_maternity race religion_or_belief sex sexual_orientation",
    "meetings[0].cppc": "considered:yes_no decision reason",
    "meetings[0].level_decision": "level:1-3 agreed:yes_no reasons views missing_information:texts "
    "absent_key_partners:texts plan_robust:yes_no",
    "meetings[0].minutes": "approved_on:day sent_on:day visor_reference",
    "departures[0]": "rule record reason by on:day",
}
"""Section by section, the fields of the contract: text where nothing else is said."""

FIELDS: dict[str, str] = {
    f"{section}.{name}" if section else name: kind or "text"
    for section, names in _SECTIONS.items()
    for name, _, kind in (entry.partition(":") for entry in names.split())
}
"""Every field by its path, with its kind."""

LISTS = (
    "agencies", "people_at_risk", "assessment.tools", "assessment.risks", "assessment.risks[0].key_events",
    "assessment.factors", "assessment.protective_factors", "assessment.information_gaps", "plan.actions",
    "plan.contingencies", "plan.licence_conditions", "plan.orders", "disclosures", "meetings", "meetings[0].attendees",
    "meetings[0].action_outcomes", "departures",
)
SECTIONS = tuple(path for path in _SECTIONS if path and not path.endswith("]"))

RECORDS = {
    "people_at_risk": "V1", "assessment.risks": "R1", "assessment.factors": "F1", "assessment.protective_factors": "P1",
    "plan.actions": "A1", "plan.contingencies": "C1", "plan.licence_conditions": "L1", "plan.orders": "O1",
    "disclosures": "D1", "meetings": "M1",
}
"""The lists whose records have ids, with the id that the skeleton gives."""


def codes(vocabulary: str) -> list[str]:
    """The codes of a list named as in the kinds above."""
    return VOCABULARIES[vocabulary.replace("_", " ")].split()


def good_values(kind: str) -> list[Any]:
    """Values that a field of this kind has to take and give back as they are."""
    word, _, more = kind.partition("=")
    if "-" in word:
        low, high = map(int, word.split("-"))
        return list(range(low, high + 1))
    return {
        "text": lambda: ["Sees him on Tuesdays"],
        "texts": lambda: [["Ash", "Red"], []],
        "day": lambda: ["2027-03-09", "2028-02-29"],
        "yes_no": lambda: [True, False],
        "whole": lambda: [0, 30],
        "number": lambda: [0.5, 24],
        "code": lambda: codes(more),
        "codes": lambda: [codes(more), []],
        "link": lambda: [more],
        "links": lambda: [[more], []],
    }[word]()


def wrong_values(kind: str) -> list[Any]:
    """Values of another kind, which have to be refused and never turned into the right one."""
    word = kind.partition("=")[0]
    if "-" in word:
        low, high = map(int, word.split("-"))
        return [True, False, float(low), str(low), low - 1, high + 1, [low]]
    return {
        "text": [1, 1.5, True, ["text"], {"a": "text"}],
        "texts": ["Ash", {"a": "Ash"}, [1], [True], [["Ash"]]],
        "day": [20270309, True, "9 March 2027", "09/03/2027", "2027-3-9", ["2027-03-09"]],
        "yes_no": ["yes", "no", "true", "", 1, 0, 1.0, 0.0, []],
        "whole": [True, False, 12.0, 1.5, "12", -1],
        "number": [True, False, "24", -1, [1]],
        "code": ["no_such_code", "High", "", 1, True, ["low"]],
        "codes": ["police", ["no_such_code"], [1], {"police": True}],
        "link": [1, True, ["M1"]],
        "links": ["V1", [1], [True], {"V1": True}],
    }[word]


def skeleton() -> dict[str, Any]:
    """The smallest case with one record in every list that has ids."""
    document: dict[str, Any] = {"schema_version": 1, "reference": "FP-1"}
    for path, record_id in RECORDS.items():
        *way, last = path.split(".")
        here = document
        for step in way:
            here = here.setdefault(step, {})
        here[last] = [{"id": record_id}]
    return document


def steps_of(path: str) -> list[str | int]:
    """`plan.actions[0].owner` as the steps through a document."""
    return [int(step) if step.isdigit() else step for step in path.replace("[", ".").replace("]", "").split(".")]


def with_value(path: str, value: Any, document: dict[str, Any] | None = None) -> dict[str, Any]:
    """The skeleton, or a copy of the document given, with a value at a path; what is missing on the way is made."""
    changed = copy.deepcopy(document) if document is not None else skeleton()
    steps = steps_of(path)
    here: Any = changed
    for step, following in pairwise(steps):
        empty: Any = [] if isinstance(following, int) else {}
        if isinstance(here, list):
            if len(here) <= int(step):
                here.append(empty)
            here = here[int(step)]
        else:
            if here.get(step) is None:
                here[step] = empty
            here = here[step]
    if isinstance(here, list) and len(here) == steps[-1]:
        here.append(value)
    else:
        here[steps[-1]] = value
    return changed


def at(document: Any, path: str) -> Any:
    """What stands at a path."""
    for step in steps_of(path):
        document = document[step]
    return document


def as_a_fault_names_it(path: str) -> str:
    """The path with the ids of the skeleton's records in it: `plan.actions[0] (A1).owner`."""
    for records, record_id in RECORDS.items():
        path = path.replace(f"{records}[0]", f"{records}[0] ({record_id})")
    return path
