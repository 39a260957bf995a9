"""The level, chosen by people, and what stops it from being lowered; the next day, with the limit beside it."""

from __future__ import annotations

import streamlit as st

from pages.parts.aids import level_aid
from pages.parts.departing import record_departure
from pages.parts.fields import field, fields
from pages.parts.html import day, show
from pages.parts.meeting.seat import Seat
from risk_model.calendar import is_working_day
from rmp.clocks import review_limit_day
from rmp.meeting.closing import STOPS


def level_item(seat: Seat) -> None:
    """The decision with its reasons and views, the questions of 13a.38, and the way round a stop, which is recorded."""
    path = f"{seat.path}.level_decision"
    left, right = st.columns(2)
    with left:
        for name in ("level", "agreed", "reasons", "views"):
            field(seat.desk, f"{path}.{name}", quiet=True)
        field(seat.desk, f"{seat.path}.dissent", quiet=True)
    with right:
        show("<p class='fp-line'><strong>The level should not be lowered where one of these holds (13a.38)</strong></p>")
        for name, words in (
            ("missing_information", "Information that was missing. One a line"),
            ("absent_key_partners", "Key partners who were absent. One a line"),
            ("plan_robust", "Is the plan robust?"),
        ):
            field(seat.desk, f"{path}.{name}", words, quiet=True)
    for finding in seat.desk.report.open():
        if finding.rule in STOPS:
            show(
                '<p class="fp-must" role="alert">! {message} {fix} <span class="fp-para">{para}</span></p>',
                message=finding.message,
                fix=finding.fix,
                para=finding.paragraph,
            )
            record_departure(seat.desk, finding)
            break  # a second form of the same kind would have the same keys
    field(seat.desk, f"{seat.path}.re_referral", "How the person comes back into Level 2 or 3 (13a.39)", quiet=True)
    level_aid()


def next_meeting_item(seat: Seat) -> None:
    """The day, the last day that the limit allows, and whether it is a working day."""
    fields(seat.desk, [f"{seat.path}.next_meeting_on"], 2)
    found = review_limit_day(seat.look, seat.meeting)
    if found:
        last, limit = found
        other = f" Other documents: {limit.disagrees}" if limit.disagrees else ""
        show(
            "<p class='fp-line'>Last day allowed: <strong>{last}</strong> ({words} from {held}; {cites}).{other}</p>",
            last=day(last), words=limit.in_words, held=day(seat.meeting.held_on), cites=limit.cites, other=other,
        )  # fmt: skip
    else:
        show("<p class='fp-line'>No limit holds: the person is not in the community, or the case leaves Level 2 and 3.</p>")
    chosen, held_on = seat.meeting.next_meeting_on, seat.meeting.held_on
    if chosen and held_on and chosen <= held_on:
        show("<p class='fp-must' role='status'>! {day} is not after this meeting. Give a later day.</p>", day=day(chosen))
    if chosen and not is_working_day(chosen):
        show("<p class='fp-must' role='status'>! {day} is a {what}.</p>", day=day(chosen), what=f"{chosen:%A}" if chosen.weekday() > 4 else "bank holiday")
    if chosen and found and chosen > found[0]:
        show("<p class='fp-must' role='status'>! {day} is after the last day allowed.</p>", day=day(chosen))
