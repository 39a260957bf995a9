"""The minutes of a meeting (MAPPA C) as one Word document."""

from datetime import date

from documents.minutes_view import minutes_view
from documents.printing import printed
from documents.templates.build_minutes import TEMPLATE
from rmp.report import Report
from schemas.case import Case
from schemas.meetings import Meeting


def minutes_docx(
    case: Case, meeting: Meeting, report: Report, *, marking: str, made_on: date, version: int | None
) -> bytes:
    """The minutes of one meeting of a case; `case` is the version that the meeting left.

    Raises `ValueError` when the report is on another case.
    """
    view = minutes_view(case, meeting, report, marking=marking, made_on=made_on, version=version)
    return printed(TEMPLATE, view, title=f"Minutes {case.reference} {meeting.id}", made_on=made_on)
