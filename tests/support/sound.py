"""A small sound case, Level 2 in the community with domestic abuse, that tests bend one thing at a time. Everything is invented."""

import json
from typing import Any

PROBATION = {"agency": "probation", "name": "Ife Nwosu", "role": "Probation practitioner"}
POLICE = {"agency": "police", "name": "PC Dana Whitlock", "role": "Offender manager"}
VICTIM_LIAISON = {"agency": "victim_liaison", "name": "Carys Bevan", "role": "Victim liaison officer"}
CHILDREN = {"agency": "children_services", "name": "Oona Tranter", "role": "Social worker"}

WHO = {
    "last_name": "Stannard", "first_name": "Owen", "date_of_birth": "1988-04-17", "gender": "Male", "ethnicity": "White",
    "pnc_id": "FIC/88/0900S", "lead_agency_reference": "WXP-2025-0900", "current_address": "4 Weir Terrace, Lower Aske",
    "told_about_mappa": {"told": True, "on": "2026-09-02", "by": "Ife Nwosu", "leaflet": True},
    "views": {"sought": True, "on": "2026-11-05", "summary": "Says he wants to keep the job and stay away."},
    "diversity_needs": "Dyslexia: appointments and conditions are read through with him.",
}

CONTEXT = {
    "setting": "community", "on_licence": True, "licence_ends_on": "2027-09-30", "domestic_abuse": True, "stalking": False,
    "intimate_partner_abuse": True, "repeat_abuser": False, "marac": True, "child_protection_plan": True,
    "child_in_need": False, "looked_after": False, "adult_at_risk": False, "approved_premises": False,
    "electronic_monitoring": False, "foreign_national": False, "terrorism": False, "mental_health": False,
    "learning_disability": False, "media_interest": False, "employment_restrictions": False, "housing_need": False,
    "threat_to_life": False, "rail_relevance": False, "non_compliance_history": True, "child_victim_links": True,
}


def _action(id: str, pillar: str, what: str, owner: dict[str, str], **more: Any) -> dict[str, Any]:
    return {
        "id": id, "pillar": pillar, "what": what, "owner": owner, "acceptance": "accepted", "created_on": "2026-11-02",
        "restrictive": False, "safeguarding": "none", "handling": "shareable", "progress": "in_progress", **more,
    }


ACTIONS = [
    _action(
        "A1", "supervision", "Ife Nwosu sees Owen Stannard at the Lower Aske office every Tuesday until 30 March 2027",
        PROBATION, how_it_manages_risk="Change in drinking or in his talk about Bryony is noticed within a week",
        success_measure="A note of each appointment on the case record the same day", risks=["R1", "R2"], factors=["F2"],
        protective_factors=["P1"], ongoing=True, starts_on="2026-11-03", milestone_on="2027-01-12", frequency="weekly",
    ),
    _action(
        "A2", "monitoring_and_control",
        "PC Dana Whitlock visits his address unannounced every two weeks until 30 March 2027 and checks his phone",
        POLICE, how_it_manages_risk="A new contact with Bryony or the children is found before it grows",
        success_measure="Each visit on the police record within a day, told to Ife Nwosu", risks=["R1", "R2"],
        factors=["F3"], people=["V1"], due_on="2027-03-30", frequency="every two weeks", restrictive=True,
        authority="Licence condition L1", necessity_reason="He came to her home twice after release in 2024",
    ),
    _action(
        "A3", "interventions_and_treatment",
        "Ife Nwosu delivers the twelve sessions of the relationships programme with Owen Stannard by 26 February 2027",
        PROBATION, how_it_manages_risk="He practises leaving an argument before it turns to threats",
        success_measure="Attendance list and the post-programme report of 5 March 2027", risks=["R1"], factors=["F2"],
        due_on="2027-02-26", milestone_on="2027-01-08",
    ),
    _action(
        "A4", "victim_safety", "Carys Bevan rings Bryony Hale on the first Monday of each month until March 2027",
        VICTIM_LIAISON, how_it_manages_risk="Her worries and any approach reach the plan within a day",
        success_measure="A dated note of each call on the victim record", risks=["R1"], people=["V1"], due_on="2027-03-01",
        frequency="monthly", handling="restricted",
    ),
    _action(
        "A5", "victim_safety", "Oona Tranter visits Tomos at school every month until March 2027 and reviews his safety plan",
        CHILDREN, how_it_manages_risk="Tomos knows whom to tell, and any contact is acted on that day",
        success_measure="The core group minutes record each visit", risks=["R2"], people=["V2"], due_on="2027-03-12",
        frequency="monthly", safeguarding="child", handling="not_for_offender",
    ),
]


def _contingency(id: str, kind: str, trigger: str, response: str, owner: dict[str, str], **more: Any) -> dict[str, Any]:
    return {
        "id": id, "kind": kind, "trigger": trigger, "response": response, "owner": owner, "within_hours": 24,
        "tell": ["Ife Nwosu", "PC Dana Whitlock"], "out_of_hours": "Duty inspector at Lower Aske, log FP-0900",
        "fallback": "Duty senior probation officer decides on recall within two hours", "handling": "restricted", **more,
    }


CONTINGENCIES = [
    _contingency(
        "C1", "situational", "He is seen within two streets of Bryony's home or of the school",
        "Officers go to Bryony and stay until he is found; Ife Nwosu starts recall the same day", POLICE,
        within_hours=1, risks=["R1", "R2"], factors=["F3"], people=["V1", "V2"],
    ),
    _contingency(
        "C2", "lifestyle", "He smells of drink at an appointment or loses his job",
        "Ife Nwosu sees him next day, doubles his appointments and rings PC Dana Whitlock", PROBATION,
        risks=["R1"], factors=["F2"],
    ),
    _contingency(
        "C3", "psychological", "He talks of Bryony as his or says that he cannot go on",
        "Ife Nwosu asks the crisis team to see him that day and warns Carys Bevan", PROBATION, risks=["R1"], people=["V1"],
    ),
    _contingency(
        "C4", "supervision_breakdown", "He misses an appointment without a reason by 5 pm the same day",
        "Ife Nwosu rings him, then PC Dana Whitlock calls at his address; recall if he is not found", PROBATION,
        risks=["R1", "R2"],
    ),
    _contingency(
        "C5", "supervision_breakdown", "Recall is started, or he is not back in custody a day later",
        "Carys Bevan tells Bryony Hale at once and again each day until he is back in custody", VICTIM_LIAISON,
        within_hours=2, risks=["R1"], people=["V1"],
    ),
]


def _risk(id: str, group: str, people: list[str], **more: Any) -> dict[str, Any]:
    return {
        "id": id, "kind": "serious_harm", "group": group, "people": people, "method": "Goes to the home at night after drinking",
        "key_events": [{"what": "Family court hearing", "on": "2027-01-20"}],
        "past_pattern": "Three assaults on partners since 2015, each within months of a separation",
        "situation": "Knows where she lives; his brother lives two streets away", "factors": ["F1", "F2", "F3"],
        "source": {"agency": "probation", "on": "2026-11-02"}, **more,
    }


ASSESSMENT = {
    "assessed_on": "2026-11-02", "assessed_by": {"name": "Ife Nwosu", "agency": "probation"}, "next_review_on": "2027-02-02",
    "tools": [
        {"name": "OASys", "outcome": "Completed", "on": "2026-10-28", "assessor": "Ife Nwosu"},
        {"name": "SARA", "outcome": "Completed", "on": "2026-10-29", "assessor": "Ife Nwosu"},
    ],
    "risks": [
        _risk(
            "R1", "known_adult", ["V1"], nature="Assault with fists or a kitchen knife, threats by phone",
            timing="at_any_time", imminence="Greatest around the hearing and when he has been drinking", level="high",
            level_reasons="Indicators are present now and he has acted without warning before",
        ),
        _risk(
            "R2", "children", ["V2"], nature="Tomos sees or is caught up in violence; threats to take him",
            timing="if_circumstances_change", imminence="Would follow a refusal of contact by the court", level="medium",
            level_reasons="Harm is unlikely unless contact is refused or he drinks again: both are watched",
        ),
    ],
    "factors": [
        {"id": "F1", "kind": "static", "description": "Three convictions for violence against partners", "critical": False},
        {"id": "F2", "kind": "dynamic", "description": "Drinking", "critical": True},
        {"id": "F3", "kind": "situational", "description": "Access through his brother's address", "critical": True},
    ],
    "protective_factors": [{"id": "P1", "description": "Works four days a week", "evidence": "Employer seen on 30 October"}],
    "not_at_risk": {
        "public": "No pattern of harm outside relationships", "staff": "No threats to staff in any record",
        "prisoners": "He is not in custody",
    },
    "overall": {
        "level": "high", "reasons": "Pattern, access and drinking together", "impact": "Life-threatening injury",
        "likelihood": "Real: three such offences; work and supervision hold it back", "imminence": "At any time",
        "agreed_with": ["probation", "police", "children_services"], "agreed_on": "2026-11-12",
    },
    "self_check": {
        "reasonable_steps": True, "information_evaluated": True, "decisions_recorded": True, "policies_followed": True,
        "investigative": True,
    },
}

SOUND: dict[str, Any] = {
    "schema_version": 1, "reference": "FP-0900", "fictional": True, "person": WHO,
    "offence": {
        "index_offence": "Assault occasioning actual bodily harm", "disposed_on": "2025-03-04", "disposal": "conviction",
        "sentence": {"kind": "imprisonment", "months": 30}, "details": "Assaulted his partner at her home",
        "previous_related": "Two earlier assaults on partners; broke a community order within weeks", "sexual": False,
        "child_sex_offence": False,
    },
    "context": CONTEXT,
    "mappa": {
        "category": 2, "level": 2, "level_reasons": "Five agencies must act together; single-agency work has failed twice",
        "level_decided_on": "2026-09-24", "level_method": "MAPPA Q", "lead_agency": "probation", "area": "Wexmoor",
        "practitioner": {"name": "Ife Nwosu", "email": "ife.nwosu@probation.example"}, "visor_owner": "probation",
        "marac": {"meeting_held": True, "shared": "Safety plan of V1 and actions A2 and A4, by Nia Prosser"},
        "category_basis": {
            "schedule_3": False, "notification": False, "schedule_15": True, "qualifying_disposal": True,
            "terrorist_offence": False, "discretionary": False, "reasons": "Schedule 15 offence, 30 months",
        },
    },
    "agencies": [
        {"agency": agency, "contact": name, "contributed_on": "2026-10-30", "contribution": "Report read by Ife Nwosu"}
        for agency, name in (
            ("probation", "Ife Nwosu"), ("police", "PC Dana Whitlock"), ("children_services", "Oona Tranter"),
            ("victim_liaison", "Carys Bevan"), ("idva", "Nia Prosser"),
        )
    ],
    "people_at_risk": [
        {
            "id": "V1", "kind": "victim", "group": "known_adult", "name": "Bryony Hale", "description": "Former partner",
            "contact": {"agency": "victim_liaison", "name": "Carys Bevan"}, "in_victim_contact_scheme": True, "marac": True,
            "adult_at_risk": False,
        },
        {
            "id": "V2", "kind": "child", "group": "children", "name": "Tomos Hale", "description": "Their son, aged 7",
            "contact": {"agency": "children_services", "name": "Oona Tranter"}, "in_victim_contact_scheme": False,
            "marac": False, "adult_at_risk": False,
        },
    ],
    "assessment": ASSESSMENT,
    "plan": {
        "review_on": "2027-01-14", "shared_on": "2026-11-13", "shared_with": ["probation", "police", "children_services"],
        "updated_on": "2026-11-13", "actions": ACTIONS, "contingencies": CONTINGENCIES,
        "licence_conditions": [
            {
                "id": "L1", "text": "Allow the police to examine any phone on request", "kind": "additional",
                "necessity_reason": "Contact was by phone before the last assault", "risks": ["R1"],
                "reveals_victim_location": False, "ends_on": "2027-09-30",
            },
        ],
        "orders": [
            {"id": "O1", "kind": "Restraining order", "made_on": "2025-03-04", "ends_on": "2030-03-04",
             "terms": "No contact with Bryony Hale", "considered": True, "reason": "Made at sentence"},
        ],
        "child_protection_alignment": "Actions A5 and C1 are those of the child protection plan of 6 November 2026",
        "approved_premises": {"considered": True, "reason": "Not needed: settled address away from the victim"},
        "contact_level": "Weekly, Ife Nwosu",
        "foreign_travel": {"possible": False, "reason": "No passport; none applied for"},
    },
    "disclosures": [
        {
            "id": "D1", "considered_on": "2026-11-12", "meeting": "M1", "decision": "do_not_disclose",
            "reasons": "Employer has no contact with partners or children; nothing to protect by disclosing",
        },
    ],
    "referral": {
        "referred_on": "2026-08-03", "to_level": 2, "reasons": "Single-agency work broke down twice",
        "likelihood_of_reoffending": "High on OASys, on history and drinking", "urgent": False,
        "added_value": "Police visits, school safety plan and supervision must change together",
        "referred_by": "Ife Nwosu", "signed_off_by": "Rhian Cole", "level_2_criteria": ["high_or_very_high_risk"],
        "mappa_b": True,
    },
    "meetings": [
        {
            "id": "M1", "kind": "initial", "level": 2, "held_on": "2026-11-12", "pre_release": False, "mode": "in_person",
            "invitations_sent_on": "2026-10-26", "emergency": False,
            "chair": {"name": "Joan Osei", "agency": "probation", "rank": "Senior probation officer", "trained_on": "2025-02-11"},
            "minute_taker": "Petra Lund", "plan_agreed_by_chair": True,
            "attendees": [
                {"agency": agency, "name": name, "role": role, "rank": rank, "invited": True, "attendance": "present",
                 "delegated_authority": True}
                for agency, name, role, rank in (
                    ("probation", "Ife Nwosu", "Practitioner", "Probation officer"),
                    ("police", "DI Ravi Saul", "Detective inspector", "Inspector"),
                    ("children_services", "Oona Tranter", "Social worker", "Team manager"),
                    ("victim_liaison", "Carys Bevan", "Victim liaison officer", "Officer"),
                    ("idva", "Nia Prosser", "Independent domestic violence adviser", "Adviser"),
                )
            ],
            "confidentiality_statement": "read",
            "risk_summary": {
                "risks": "Serious violence to Bryony Hale; harm to Tomos", "impact": "Life-threatening",
                "likelihood": "Real, held back by work and supervision", "imminence": "At any time", "agreed": True,
            },
            "media": {"expected": False}, "visor": {"owner": "probation", "updater": "Petra Lund"},
            "human_rights": {"confirmed": True, "reasons": "Each restriction was weighed"},
            "protected_characteristics": {
                "age": "No issue", "disability": "Dyslexia: papers read through", "gender_reassignment": "None known",
                "marriage_and_civil_partnership": "Separated", "pregnancy_and_maternity": "None known", "race": "No issue",
                "religion_or_belief": "None stated", "sex": "Male perpetrator, female victim", "sexual_orientation": "No issue",
            },
            "level_decision": {
                "level": 2, "agreed": True, "reasons": "Five agencies still have to act together", "views": "All agreed",
                "plan_robust": True,
            },
            "next_meeting_on": "2027-01-14", "dissent": "None", "smb_issues": "Nothing to report",
        },
    ],
}


def sound() -> dict[str, Any]:
    """A fresh copy of the sound case, to be read on 19 November 2026; through JSON, so that no two records share a part."""
    document: dict[str, Any] = json.loads(json.dumps(SOUND))
    return document
