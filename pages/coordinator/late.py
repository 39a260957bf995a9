"""Late and due: reviews, minutes, actions by agency, referrals, and what the records do not tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from pages.coordinator.charts import Bars, bars
from pages.coordinator.choosing import Choice
from pages.coordinator.listing import Line, Listing, listing
from pages.parts.html import counted
from rmp.counts.area import FromCase
from rmp.counts.due import DueReview
from rmp.counts.overdue import LateMinutes

Cases = Sequence[tuple[str, FromCase]]
LONG = 28
"""Days after which the picture of overdue actions sets them apart."""

_REVIEWS = Listing(
    "reviews", "Reviews due in four weeks, and late", "review",
    ("Case", "Review", "Set for", "Last day the limit allows", "Limit", "State"),
    "No review is due in the next four weeks, and none is late.", "As it stands today, whatever the period.",
)  # fmt: skip
_MINUTES = Listing(
    "minutes", "Minutes not approved in time", "meeting",
    ("Case", "Meeting", "Held on", "Level", "Limit", "Last day", "Approved on", "Days late", "Reason recorded"),
    "No minutes are late.", "Within 10 working days of a Level 2 and 5 of a Level 3 meeting (13b.3); those approved late in the "
    "period are listed with those still waiting.",
)  # fmt: skip
_ACTIONS = Listing(
    "actions", "Actions overdue, by agency", "action", ("Case", "Agency", "Action", "What has passed", "Day", "Days late"),
    "No action is overdue.", "An action counts once. What it is about stands in the case alone.",
)  # fmt: skip
_REFERRALS = Listing(
    "referrals", "Referrals waiting for a decision", "referral",
    ("Case", "To level", "Referred on", "Received on", "Last day for the decision", "State"),
    "No referral waits for a decision.", "The referrer should have a decision within 10 days of receipt (7.17, 28.5).",
)  # fmt: skip
_UNTOLD = Listing(
    "untold", "What the records do not tell", "gap", ("Case", "Question", "Why it can't be told"),
    "Everything asked here could be told.", "These are in none of the lists and figures that they belong to.",
)  # fmt: skip


def late_and_due(choice: Choice, cases: Cases, on: date) -> None:
    """The lists as they stand today; the period only decides which minutes approved late are shown."""
    listing(_REVIEWS, _reviews(cases, on), f"{choice.file}-reviews")
    listing(_MINUTES, _minutes(choice, cases, on), f"{choice.file}-minutes")
    listing(_ACTIONS, _actions(cases, on), f"{choice.file}-actions", _picture)
    listing(_REFERRALS, _referrals(cases, on), f"{choice.file}-referrals")
    untold = [Line(i, u.place, (c.reference, u.about, u.why)) for i, c in cases for u in c.untold]
    listing(_UNTOLD, sorted(untold, key=lambda line: str(line.values[1])), f"{choice.file}-not-told")


def _reviews(cases: Cases, on: date) -> list[Line]:
    found = sorted(((r, i, c) for i, c in cases for r in c.reviews), key=lambda entry: entry[0].first_day)
    return [
        Line(i, r.place, (c.reference, f"{r.what} ({r.paragraph})", r.set_for or "no day set", r.last_day or "no limit holds", r.limit, how_late(r, on)))
        for r, i, c in found
    ]  # fmt: skip


def how_late(review: DueReview, on: date) -> str:
    """How late a review is, against the day set and against the limit; else in how many days it is due."""
    over = [
        f"{counted(days, 'day')} {than}"
        for days, than in (
            (review.past_the_limit(on), "past the limit"),
            (review.after_the_day_set(on), "after the day set"),
        )
        if days
    ]
    if over:
        return "Late: " + ", ".join(over)
    days = (review.first_day - on).days
    late = (
        " (the day set lies past the limit)"
        if review.set_for and review.last_day and review.set_for > review.last_day
        else ""
    )
    return ("due today" if days == 0 else f"due in {counted(days, 'day')}") + late


def _minutes(choice: Choice, cases: Cases, on: date) -> list[Line]:
    found = [(m, i, c) for i, c in cases for m in c.minutes if m.approved_on is None or choice.period.holds(m.held_on)]
    return [
        Line(i, f"meetings.{m.meeting}.minutes", (
            c.reference, m.meeting, m.held_on, m.level, m.limit, m.last_day, m.approved_on or "not yet", m.days_late(on),
            "yes" if m.has_reason else "no",
        ))
        for m, i, c in sorted(found, key=lambda entry: _waiting_first(entry[0]))
    ]  # fmt: skip


def _waiting_first(minutes: LateMinutes) -> tuple[bool, date]:
    return minutes.approved_on is not None, minutes.last_day


def _actions(cases: Cases, on: date) -> list[Line]:
    found = sorted(((a, i, c) for i, c in cases for a in c.actions), key=lambda entry: (entry[0].agency, entry[0].day))
    return [
        Line(i, f"plan.actions.{a.action}", (c.reference, a.agency, a.action, a.kind, a.day, a.days_late(on)))
        for a, i, c in found
    ]


def _picture(actions: Sequence[Line]) -> None:
    late = [(str(line.values[1]), int(str(line.values[5]))) for line in actions]
    agencies = sorted({agency for agency, _ in late}, reverse=True)
    recent, long = (Counter(a for a, days in late if (days > LONG) is over) for over in (False, True))
    series = [
        Bars("up to four weeks late", [recent[a] for a in agencies]),
        Bars("longer", [long[a] for a in agencies]),
    ]
    bars(
        "overdue",
        "Actions overdue",
        agencies,
        series,
        "Number of overdue actions of each agency; the list below has them all",
    )


def _referrals(cases: Cases, on: date) -> list[Line]:
    return [
        Line(i, "referral.decision", (
            c.reference, r.to_level, r.referred_on, r.received_on or "not recorded", r.last_day or "can't be told",
            _lateness(r.days_late(on)),
        ))
        for i, c in cases for r in c.referrals
    ]  # fmt: skip


def _lateness(days: int | None) -> str:
    if days is None:
        return "can't be told: no day of receipt"
    return f"Late: {counted(days, 'day')}" if days else "not late yet"
