"""Closing a meeting, opening it again, and the clocks that closing starts (13a.36, 13b.3, 12.8, 12.27)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from risk_model.due import last_day_after
from risk_model.findings import Finding
from risk_model.inspection import Inspection
from rmp.clocks import Clock
from rmp.meeting.outcomes import with_accounts_on_actions
from rmp.report import Report
from rmp.rules.ch13a.latest_meeting import level_of
from schemas.meeting_room import Closing
from schemas.meetings import Meeting
from schemas.paths import append, get, put
from schemas.reading import Document

STOPS = ("MTG-13a.38b",)
"""A lower level in the dark stops the closing until somebody records why it was lowered all the same (13a.38)."""


class CannotClose(ValueError):
    """The meeting is closed already, is not closed, or has no day; the message says which, and what to do."""


def last_closing(meeting: Meeting) -> Closing | None:
    """The closing that stands; `None` for a meeting that was never closed or was opened again."""
    last = meeting.closings[-1] if meeting.closings else None
    return last if last and last.reopened_on is None and last.reopened_by is None else None


def what_stops(report: Report) -> tuple[Finding, ...]:
    """Open findings with which a meeting can't be closed; a recorded departure takes them away."""
    return tuple(finding for finding in report.open() if finding.rule in STOPS)


def close(
    document: Document, meeting: str, *, by: str, on: date, based_on: int, left_open: str | None = None
) -> Document:
    """The document with the meeting closed; the version that this save makes is the plan as the meeting left it.

    `based_on` is the version that the save is based on, so that the next number is known. Raises `CannotClose`.
    """
    closings = get(document, f"meetings.{meeting}.closings") or []
    if closings and not _is_reopened(closings[-1]):
        who, when = closings[-1].get("closed_by") or "somebody", closings[-1].get("closed_on") or "an earlier day"
        raise CannotClose(f"Meeting {meeting} was closed already, by {who} on {when}. Open it again to change it.")
    held_on = get(document, f"meetings.{meeting}.held_on")
    if held_on is None:
        raise CannotClose(f"Meeting {meeting} has no day. Give the day on which it is held, then close it.")
    if date.fromisoformat(held_on) > on:
        raise CannotClose(
            f"Meeting {meeting} is to be held on {held_on}, which is still to come. Correct the day first."
        )
    document = with_accounts_on_actions(document, meeting)
    entry = {"closed_on": on.isoformat(), "closed_by": by, "version": based_on + 1, "left_open": left_open}
    return append(document, f"meetings.{meeting}.closings", entry)


def reopen(document: Document, meeting: str, *, by: str, on: date, reason: str) -> Document:
    """The document with the meeting open again, who did it and why. Raises `CannotClose` for one that is not closed."""
    closings = get(document, f"meetings.{meeting}.closings") or []
    if not closings or _is_reopened(closings[-1]):
        raise CannotClose(f"Meeting {meeting} is not closed, so there is nothing to open again.")
    if not reason.strip():
        raise CannotClose(f"Opening meeting {meeting} again needs a reason. Say why.")
    place = f"meetings.{meeting}.closings.{len(closings) - 1}"
    entry = {**closings[-1], "reopened_on": on.isoformat(), "reopened_by": by, "reopen_reason": reason.strip()}
    return put(document, place, entry)


def clocks_started(look: Inspection, meeting: Meeting) -> tuple[Clock, ...]:
    """What is due after a meeting, and the last day where there is a limit; what is done already has its day as due."""
    return tuple(_clocks(look, meeting))


def _clocks(look: Inspection, meeting: Meeting) -> Iterator[Clock]:
    if meeting.held_on is None:
        return
    level = level_of(look, meeting)
    minutes = look.edition.minutes_limit(level) if level in (2, 3) else None
    approve = last_day_after(meeting.held_on, minutes) if minutes else None
    yield Clock("Minutes approved by the Chair", meeting.id, meeting.minutes.approved_on, approve, "13b.3", minutes)
    visor = look.limit("visor_update")
    agreed = meeting.minutes.approved_on or approve
    last = last_day_after(agreed, visor) if agreed and visor else None
    yield Clock("ViSOR record updated", meeting.id, meeting.visor.updated_on, last, "13a.36", visor)
    updated = look.plan.updated_on if look.plan.updated_on and look.plan.updated_on >= meeting.held_on else None
    yield Clock("Lead agency's plan brought up to date", "plan", updated, None, "12.8")
    paperwork = look.limit("cppc_paperwork")
    if level == 3 and meeting.cppc.considered and paperwork:
        last = last_day_after(meeting.held_on, paperwork)
        yield Clock(
            "Critical public protection paperwork, if referral was agreed", meeting.id, meeting.cppc.paperwork_on, last,
            "12.27", paperwork,
        )  # fmt: skip
    for action in look.live_actions:
        if action.messenger.by and (action.meeting == meeting.id or action.created_on == meeting.held_on):
            yield Clock(
                f"Answer on {action.id} from an agency that was absent", action.id, action.messenger.by, None, "13a.25"
            )


def _is_reopened(closing: Document) -> bool:
    return bool(closing.get("reopened_on") or closing.get("reopened_by"))
