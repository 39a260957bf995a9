"""What the referral's template prints, in the order of MAPPA A. Coverage and findings are the report's."""

from collections.abc import Sequence
from datetime import date

from documents.views import actions, changes, decisions, findings, people
from documents.views import case as basics
from documents.views.changes import Since
from documents.views.parts import View, assessment_part, plan_part
from documents.words import day, ids
from rmp.report import Report
from schemas.case import Case

__all__ = ["View", "referral_view"]


def referral_view(
    case: Case,
    report: Report,
    *,
    marking: str,
    made_on: date,
    version: int | None,
    since: Since | None = None,
    signed: Sequence[str] = (),
) -> View:
    """Everything that the referral says. The report has to be one on this case."""
    if report.case != case.reference:
        raise ValueError("the report is on another case")
    return {
        **_front(case, marking, made_on, version),
        "signed": " ".join(f"{line}." for line in signed),
        "mappa_rows": basics.mappa_rows(case),
        "person_rows": basics.person_rows(case),
        "offence_rows": basics.offence_rows(case),
        "context_rows": basics.context_rows(case),
        "agencies": people.agency_lines(case),
        "psychology": people.psychology(case),
        "people": people.people_lines(case),
        **assessment_part(case),
        "referral_rows": decisions.referral_rows(case),
        **plan_part(case, report),
        "disclosures": decisions.disclosure_blocks(case),
        "departures": decisions.departure_lines(case),
        "changes_title": changes.changes_title(since),
        "changes_note": changes.changes_note(since),
        "changes": changes.change_lines(since),
        "checked_on": day(report.checked_on),
        "checked_for": f"Checked for the {report.purpose.value} with the limits of: {report.edition_title}.",
        "summary": findings.summary(report),
        "finding_blocks": findings.finding_blocks(report),
        "waiting": findings.waiting_lines(report),
        "not_checked": findings.not_checked_lines(report),
        "departed": findings.departed_lines(case, report),
    }


def _front(case: Case, marking: str, made_on: date, version: int | None) -> View:
    """The top of the first page, and what header and footer repeat."""
    kept, level = actions.kept_from_the_person(case), case.referral.to_level
    state = f"version {version}" if version is not None else "no saved version"
    return {
        "marking": marking,
        "reference": case.reference,
        "title": f"Referral to MAPPA Level {level}" if level else "Referral to MAPPA Level 2 or 3",
        "state": "DRAFT, fictional case" if case.fictional else "DRAFT",
        "made": f"{state}, {day(made_on)}",
        "fictional": "Fictional case: every person and place in it is invented." if case.fictional else "",
        "keep": f"Not to be shared with the person. Restricted or not for the person: {ids(kept)}." if kept else "",
    }
