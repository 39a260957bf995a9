"""Each agency's own actions out of a meeting, one Word document an agency, and all of them in one ZIP (13b.7)."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO

from documents.printing import printed
from documents.templates.build_agency_actions import TEMPLATE
from documents.views.meeting import action_line
from documents.words import agency, day, on_day, said, together
from schemas.case import Case
from schemas.meetings import Meeting
from schemas.plan import Action
from schemas.vocabularies import Acceptance, Progress

_OVER = (Progress.DONE, Progress.NOT_DONE)


def owners_at(case: Case) -> dict[str, list[Action]]:
    """The actions still to be carried out, under the name of each owning agency, in the order of the plan."""
    found: dict[str, list[Action]] = {}
    for action in case.plan.actions:
        if action.acceptance is not Acceptance.DECLINED and action.progress not in _OVER and action.owner.agency:
            found.setdefault(agency(action.owner.agency, action.owner.agency_name), []).append(action)
    return found


def agency_actions_docx(case: Case, meeting: Meeting, owner: str, *, marking: str, made_on: date) -> bytes:
    """The list of one agency, as `owners_at` names it. Nothing of another agency's actions or of the discussion is in it.

    Raises `LookupError` for an agency without an action.
    """
    actions = owners_at(case)[owner]
    view = {
        "marking": marking,
        "reference": case.reference,
        "title": f"Actions for {owner}",
        "from_meeting": f"From the meeting of {day(meeting.held_on)} on {case.reference}.",
        "kept": "The minutes are held on ViSOR; this list is the agency's own record of what it has to do (13b.7).",
        "fictional": "Fictional case: every person and place in it is invented." if case.fictional else "",
        "made": day(made_on),
        "actions": [action_line(a) | {"messenger": _messenger(a)} for a in actions],
    }
    return printed(TEMPLATE, view, title=f"Actions {case.reference} {owner}", made_on=made_on)


def all_agencies_zip(case: Case, meeting: Meeting, *, marking: str, made_on: date) -> bytes:
    """Every agency's list, each in a file of its own, so that each can be sent on alone."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, owner in enumerate(owners_at(case), 1):
            made = agency_actions_docx(case, meeting, owner, marking=marking, made_on=made_on)
            archive.writestr(f"{number:02d}-{_file_part(owner)}.docx", made)
    return content.getvalue()


def _messenger(action: Action) -> str:
    told = action.messenger
    return together([said("Told by", told.name), said("answer to", told.reply_to), on_day("by", told.by)], empty="")


def _file_part(name: str) -> str:
    return "".join(c if c.isalnum() else "-" for c in name).strip("-")[:60] or "agency"
