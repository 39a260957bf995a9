"""The referral to Level 2 or 3 (MAPPA A) as one Word document."""

from collections.abc import Sequence
from datetime import date

from documents.printing import printed
from documents.referral_view import referral_view
from documents.templates.build_referral import TEMPLATE
from documents.views.changes import Since
from rmp.report import Report
from schemas.case import Case


def referral_docx(
    case: Case,
    report: Report,
    *,
    marking: str,
    made_on: date,
    version: int | None,
    since: Since | None = None,
    signed: Sequence[str] = (),
) -> bytes:
    """The referral on a case, with the report's findings on its last page, and before them what changed `since` a version.

    `marking` stands in the header and footer of every page; `version` is the saved version of the case, `None` for one
    that has not been saved. `signed` are its sign-offs in words, the ones out of date said to be so.
    """
    view = referral_view(case, report, marking=marking, made_on=made_on, version=version, since=since, signed=signed)
    return printed(TEMPLATE, view, title=f"Referral {case.reference}", made_on=made_on)
