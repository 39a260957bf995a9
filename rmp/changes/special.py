"""The changes that a plan has words of its own for: accepted, marked done, now also manages, decided to disclose, closed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rmp.changes.differences import ChangeKind, Difference
from rmp.changes.names import plain
from rmp.changes.values import day, in_words, label, shortened
from schemas.describe import describe

_LINKS = {
    "people_at_risk": "protects",
    "plan.actions.risks": "manages",
    "plan.actions.factors": "acts on",
    "plan.actions.people": "protects",
    "plan.actions.protective_factors": "builds on",
    "plan.contingencies.risks": "stands behind",
    "plan.contingencies.factors": "answers",
    "plan.contingencies.people": "protects",
    "plan.licence_conditions.risks": "manages",
    "assessment.risks.people": "names",
    "assessment.risks.factors": "is raised by",
}
_NO_LONGER = {"is raised by": "is no longer raised by"}


def special(difference: Difference, about: str) -> str:
    """The sentence, or blank where the plain way of saying it will do."""
    path = plain(difference.path)
    if difference.kind is ChangeKind.LINKED:
        return _linked(difference, about, _LINKS.get(path, "names"))
    say = _SAID.get(path)
    return say(difference, about) if say else ""


def _linked(difference: Difference, about: str, verb: str) -> str:
    if difference.before is None:
        return f"{about} {'is now also raised by' if verb == 'is raised by' else f'now also {verb}'} {difference.after}"
    no_longer = _NO_LONGER.get(verb, f"no longer {verb}")
    return f"{about} {no_longer} {difference.before}"


def _acceptance(difference: Difference, about: str) -> str:
    if difference.after not in ("accepted", "declined"):
        return ""
    agency = _owning_agency(difference.path, difference.whole)
    by = f" by {agency}" if agency else ""
    reason = difference.whole.get("decline_reason") if difference.after == "declined" else None
    return f"{about} {difference.after}{by}{f', because {shortened(reason)}' if reason else ''}"


def _progress(difference: Difference, about: str) -> str:
    on = difference.whole.get("progress_on")
    when = f" on {day(on)}" if on else ""
    if difference.after == "done":
        return f"{about} marked done{when}"
    if difference.after == "not_done":
        reason = difference.whole.get("not_done_reason")
        return f"{about} marked not done{when}{f', because {shortened(reason)}' if reason else ''}"
    if difference.after:
        return f"{about} marked {label(describe(difference.path), difference.after).lower()}{when}"
    return ""


def _disclosure(difference: Difference, about: str) -> str:
    decided = {"disclose": "decided to disclose", "do_not_disclose": "decided not to disclose"}.get(difference.after)
    if not decided:
        return ""
    was = "" if difference.before is None else f" (was {'not ' if decided == 'decided to disclose' else ''}to disclose)"
    return f"{about}: {decided}{was}"


def _level(difference: Difference, about: str) -> str:
    if difference.after is None or difference.before is None:
        return ""
    return f"{about}: Level {difference.after}, was Level {difference.before}"


def _closing(difference: Difference, about: str) -> str:
    """A closing of a meeting that was added."""
    row: dict[str, Any] = difference.after or {}
    if not row.get("closed_on"):
        return ""
    who, number = row.get("closed_by"), row.get("version")
    return (
        f"{about} closed on {day(row['closed_on'])}{f' by {shortened(who)}' if who else ''}"
        f"{f', the plan as in version {number}' if number else ''}"
    )


def _reopened(difference: Difference, about: str) -> str:
    if difference.after is None or difference.before is not None:
        return ""
    return f"{about.split(',')[0]} opened again on {day(difference.after)}"


def _minutes(difference: Difference, about: str) -> str:
    done = "approved" if difference.path.endswith("approved_on") else "sent"
    return f"{about.replace(',', '')} {done} on {day(difference.after)}" if difference.before is None else ""


def _owning_agency(path: str, action: dict[str, Any]) -> str:
    owner = action.get("owner") or {}
    named = owner.get("agency_name")
    if owner.get("agency") in (None, "other"):
        return shortened(named) if named else ""
    return in_words(f"{path.rpartition('.')[0]}.owner.agency", owner["agency"])


_SAID: dict[str, Callable[[Difference, str], str]] = {
    "plan.actions.acceptance": _acceptance,
    "plan.actions.progress": _progress,
    "disclosures.decision": _disclosure,
    "mappa.level": _level,
    "meetings.closings": _closing,
    "meetings.closings.reopened_on": _reopened,
    "meetings.minutes.approved_on": _minutes,
    "meetings.minutes.sent_on": _minutes,
}
