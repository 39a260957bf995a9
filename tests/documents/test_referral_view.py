import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from documents.referral_view import View, referral_view
from documents.words import day
from risk_model.findings import NotChecked
from risk_model.kinds import Purpose
from rmp.check import check
from rmp.report import Report
from schemas.case import Case
from schemas.reading import case_of
from tests.documents.every_field import EveryField, strings
from tests.support.sound import sound

ON = date(2026, 11, 19)
LEFT_OUT = (
    "meetings.", "assessment.self_check.", "mappa.level_1_answers.",
    "mappa.police_consultations.", "mappa.level_reviews.", "mappa.level_changes.", "referral.decision.", "identification.",
    "recall.", "exit.",
    "person.care.", "mappa.marac.", "mappa.transition.", "people_at_risk.views.", "people_at_risk.condition_requests.",
    "people_at_risk.dual_role.", "assessment.asset_plus.", "plan.licence_conditions.victim_shares",
    "plan.licence_conditions.child_needs", "disclosure_scheme.", "releases.",
    "core_group.", "professionals_meetings.", "minutes_requests.", "executive_summaries.", "reports.",
)
"""What belongs in the minutes, in the check of oneself, at Level 1, to what comes before or after, to the records of
victim liaison and of other agencies, and not in a referral."""

CODE = re.compile(r"\b[a-z0-9]+(?:_[a-z0-9]+)+\b")


def report_on(case: Case) -> Report:
    return check(case, on=ON, purpose=Purpose.REFERRAL)


def view_of(document: dict[str, Any], version: int | None = 12) -> View:
    case = case_of(document)
    return referral_view(case, report_on(case), marking="OFFICIAL-SENSITIVE", made_on=ON, version=version)


def rows(view: View, key: str) -> dict[str, str]:
    listed: Any = view[key]
    return {row["label"]: row["text"] for row in listed}


def test_every_text_and_day_of_a_case_is_in_it_but_the_minutes() -> None:
    filled = EveryField()
    said = "\n".join(strings(view_of(filled.document)))
    assert not [p for p, text in filled.texts.items() if text not in said and not p.startswith(LEFT_OUT)]
    assert not [p for p, on in filled.days.items() if day(on) not in said and not p.startswith(LEFT_OUT)]


@pytest.mark.parametrize("choice", range(24))
def test_no_code_is_shown_whatever_is_chosen(choice: int) -> None:
    assert not [s for s in strings(view_of(EveryField(choice).document)) if CODE.search(s)]


def test_a_draft_with_a_reference_only_says_what_is_not_there() -> None:
    view = view_of({"schema_version": 1, "reference": "FP-1"})
    said = list(strings(view))
    assert not [s for s in said if re.search(r"\bNone\b|\bnull\b", s) or CODE.search(s)]
    assert set(rows(view, "person_rows").values()) == {"not recorded", "not answered"}
    assert rows(view, "mappa_rows")["Category"] == "not recorded"
    assert rows(view, "context_rows")["MARAC involvement"] == "not answered"
    assert view["title"] == "Referral to MAPPA Level 2 or 3"


def test_a_report_on_another_case_is_refused() -> None:
    case = case_of(sound())
    with pytest.raises(ValueError, match="another case"):
        referral_view(case, replace(report_on(case), case="FP-1"), marking="", made_on=ON, version=None)


def test_answers_are_kept_apart() -> None:
    document = sound()
    document["context"] |= {"marac": True, "child_in_need": False, "adult_at_risk": None, "stalking": None, "terrorism": False}
    context = rows(view_of(document), "context_rows")
    assert context["MARAC involvement"] == "Yes"
    assert context["Child in need in the case"] == "No"
    assert context["Risk to an adult at risk"] == "not answered"
    assert "Stalking" in context["Not answered yet"]
    assert "Stalking" not in context["Also answered yes"]
    assert "Terrorism" not in context["Not answered yet"] + context["Also answered yes"]


def test_category_and_level_are_said_in_words() -> None:
    mappa = rows(view_of(sound()), "mappa_rows")
    assert mappa["Category"] == "Category 2: violent offenders and other sexual offenders"
    assert mappa["Level of management"] == "Level 2: multi-agency management"


def test_entries_that_the_person_must_not_see_are_there_and_marked() -> None:
    view = view_of(sound())
    pillars: Any = view["pillars"]
    marks = {a["id"]: a["mark"] for block in pillars for a in block["actions"]}
    assert marks == {"A1": "", "A2": "", "A3": "", "A4": "Restricted", "A5": "Not for the person"}
    assert str(view["keep"]).startswith("Not to be shared with the person")
    assert "A4, A5, C1" in str(view["keep"])


def test_nothing_is_said_about_sharing_where_all_may_be_shared() -> None:
    document = sound()
    for record in (*document["plan"]["actions"], *document["plan"]["contingencies"]):
        record["handling"] = "shareable"
    assert view_of(document)["keep"] == ""


def test_an_action_whose_readers_are_not_recorded_says_so() -> None:
    document = sound()
    document["plan"]["actions"][0]["handling"] = None
    pillars: Any = view_of(document)["pillars"]
    assert pillars[0]["actions"][0]["mark"] == "Who may see this: not recorded"


def test_coverage_is_the_reports() -> None:
    case = case_of(sound())
    report = report_on(case)
    row = replace(report.coverage.risks[0], contingencies=("C9",), pillars=dict.fromkeys(report.coverage.risks[0].pillars, ()))
    other = replace(report, coverage=replace(report.coverage, risks=(row,), actions_without_risk=("A7",)))
    view = referral_view(case, other, marking="", made_on=ON, version=None)
    coverage: Any = view["coverage"]
    assert coverage == [{
        "risk": "R1: Known adult", "supervision": "none", "monitoring_and_control": "none",
        "interventions_and_treatment": "none", "victim_safety": "none", "contingency": "C9",
    }]
    assert view["coverage_note"] == "Actions that manage no risk: A7."


def test_a_declined_action_says_why_and_what_instead() -> None:
    document = sound()
    document["plan"]["actions"][0] |= {"acceptance": "declined", "decline_reason": "no staff", "alternative": "phone calls"}
    pillars: Any = view_of(document)["pillars"]
    action = pillars[0]["actions"][0]
    assert action["status"].startswith("Declined")
    assert "Declined because: no staff\nInstead: phone calls" in action["more"]


def test_an_empty_pillar_says_whether_a_reason_is_recorded() -> None:
    document = sound()
    document["plan"]["actions"] = [{"id": "A1"}]
    document["plan"]["nothing_needed"] = {"supervision": "In hospital"}
    pillars: Any = view_of(document)["pillars"]
    assert [(b["heading"], b["note"]) for b in pillars] == [
        ("Supervision", "No action here. Reason: In hospital"),
        ("Monitoring and control", "No action here. Reason: not recorded"),
        ("Interventions and treatment", "No action here. Reason: not recorded"),
        ("Victim safety", "No action here. Reason: not recorded"),
        ("Pillar not recorded", ""),
    ]


def test_each_open_finding_is_listed_once_under_its_kind() -> None:
    document = {"schema_version": 1, "reference": "FP-1", "plan": {"actions": [{"id": "A1"}]}}
    case = case_of(document)
    report = report_on(case)
    blocks: Any = view_of(document)["finding_blocks"]
    assert [b["heading"] for b in blocks] == ["Must be put right", "Look at again", "For your judgement"]
    listed = [(f["rule"], f["message"], f["fix"], f["paragraph"]) for b in blocks for f in b["findings"]]
    assert sorted(listed) == sorted((f.rule, f.message, f.fix, f.paragraph) for f in report.open())
    assert listed


def test_a_departed_finding_stands_apart_with_its_reason() -> None:
    document: dict[str, Any] = {"schema_version": 1, "reference": "FP-1", "plan": {"actions": [{"id": "A1"}]}}
    first = report_on(case_of(document)).open()[0]
    document["departures"] = [
        {"rule": first.rule, "record": first.record, "reason": "Agreed with the Chair", "by": "Tom Quill", "on": "2026-11-18"},
        {"rule": first.rule, "record": first.record, "reason": "Half a departure"},
    ]
    view = view_of(document)
    departed: Any = view["departed"]
    blocks: Any = view["finding_blocks"]
    assert {(d["rule"], d["reason"]) for d in departed} == {(first.rule, "Agreed with the Chair")}
    assert (first.message, first.fix) not in [(f["message"], f["fix"]) for b in blocks for f in b["findings"]]


def test_a_check_that_broke_is_listed_and_counted() -> None:
    case = case_of(sound())
    broken = replace(report_on(case), could_not_check=(NotChecked("RMP-12.9f", "12.9", "A1", "the rule broke (KeyError)"),))
    view = referral_view(case, broken, marking="", made_on=ON, version=None)
    assert view["not_checked"] == [
        {"rule": "RMP-12.9f", "record": "A1", "reason": "the rule broke (KeyError)", "paragraph": "12.9"}
    ]
    assert "Could not be checked: 1." in str(view["summary"])


def test_a_plan_is_never_called_good() -> None:
    assert "Whether the plan is good is for people to judge." in str(view_of(sound())["summary"])


def test_a_decision_not_to_disclose_shows_only_what_is_recorded() -> None:
    document = sound()
    document["disclosures"] = [{"id": "D1", "decision": "do_not_disclose"}, {"id": "D2", "decision": "disclose"}]
    disclosures: Any = view_of(document)["disclosures"]
    shown = [[row["label"] for row in block["rows"]] for block in disclosures]
    assert shown[0] == ["Considered on", "Meeting", "Reasons", "Disagreements and concerns"]
    assert "Alternatives, and why not" in shown[1]


def test_a_case_without_a_saved_version_says_so() -> None:
    assert view_of(sound(), version=None)["made"] == "no saved version, 19 November 2026"
    assert view_of(sound())["made"] == "version 12, 19 November 2026"


def test_the_view_leaves_the_case_alone() -> None:
    document = sound()
    view_of(document)
    assert document == sound()
