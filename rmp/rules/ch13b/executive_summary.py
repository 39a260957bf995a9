"""Chapter 13b: what an executive summary holds, and who sees it before it goes (13b.31, 13b.32)."""

import re
from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import Condition
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from rmp.rules.ch12.phrases import listed
from rmp.rules.ch13a.attended import THERE, in_words
from schemas.minutes_released import ExecutiveSummary

SECTIONS = {
    "risk_outcomes": "outcomes of risk assessments",
    "referral_reason": "the reason for referral",
    "meeting_dates": "the dates of the meeting and of the next",
    "attendance": "attendance and apologies",
    "discussion": "a summary of the meeting",
    "risk_and_plan": "the risk summary and plan",
    "disclosure": "considerations on disclosure",
    "other_actions": "other actions",
}


@rule(
    "MIN-13b.31a", Check.ERROR, cites=(cite("13b.31"), cite("13b.32")),
    title="An executive summary is whole, names nobody and is circulated",
    when=Condition("an executive summary is recorded", lambda look: bool(look.case.executive_summaries)),
    purposes=EVERY_PURPOSE,
    meaning="An executive summary should hold eight sections: risk outcomes, reason for referral, dates, attendance "
    "by role or body and not by name, discussion, risk summary and plan, disclosure, other actions. The draft "
    "should go to those who attended or contributed before the Chair decides what is released. Co-ordinator or "
    "Chair may write it (13b.20 and 13b.25 are followed, not 14.21).",
)
def summaries_are_whole(look: Inspection) -> Iterator[Gap]:
    """A section missing, a name in the attendance, no circulation, or release without the Chair's decision."""
    for place, summary in enumerate(look.case.executive_summaries):
        name = f"Executive summary {place + 1}"
        missing = [key for key in SECTIONS if getattr(summary, key) is None]
        if missing:
            yield Gap(
                "executive_summaries", f"{place}.{missing[0]}",
                f"{name} leaves out {listed(SECTIONS[key] for key in missing)}.",
                "Fill each section, or say in it that there is nothing to report.",
            )
        named = _names_in(summary.attendance, look)
        if named:
            yield Gap(
                "executive_summaries", f"{place}.attendance",
                f"{name} names people in its attendance: {listed(named)}.",
                "Give roles or bodies instead of names.",
            )
        yield from _circulation(place, name, summary)
        yield from _left_out(place, name, summary, look)


def _left_out(place: int, name: str, summary: ExecutiveSummary, look: Inspection) -> Iterator[Gap]:
    """Agencies that were at the meeting and are not among those to whom the draft went, once these are listed."""
    there = [a.agency for m in look.case.meetings if m.id == summary.meeting for a in m.attendees if a.attendance in THERE]
    missing = [agency for agency in dict.fromkeys(there) if agency and agency not in summary.circulated_to]
    if summary.circulated_to and missing:
        yield Gap(
            "executive_summaries", f"{place}.circulated_to",
            f"{name} is not recorded as circulated to {listed(in_words(agency) for agency in missing)}.",
            "Circulate the draft to all who attended, or record why not.", Check.WARNING,
        )


def _circulation(place: int, name: str, summary: ExecutiveSummary) -> Iterator[Gap]:
    circulated, decided, released = summary.circulated_on, summary.chair_decided_on, summary.released_on
    if circulated is None:
        yield Gap(
            "executive_summaries", f"{place}.circulated_on",
            f"{name} is not recorded as circulated to those who attended or contributed.",
            "Circulate the draft, with a copy to the Co-ordinator, and give the day.",
        )
    elif decided is not None and circulated > decided:
        yield Gap(
            "executive_summaries", f"{place}.circulated_on",
            f"{name} was circulated after the Chair had decided on it.",
            "Correct the day, or let the Chair decide again.",
        )
    if released is not None and (decided is None or decided > released):
        yield Gap(
            "executive_summaries", f"{place}.chair_decided_on",
            f"{name} was released before the Chair had decided on it.",
            "Record the day on which the Chair decided what is released.",
        )


def _names_in(text: str | None, look: Inspection) -> list[str]:
    """Names of people at the meetings, and of the practitioner, in a text: in full, or the last with a title or initial."""
    names = [look.mappa.practitioner.name]
    for meeting in look.case.meetings:
        names += [meeting.chair.name, meeting.minute_taker, *(a.name for a in meeting.attendees)]
    full = dict.fromkeys(name for name in names if name and len(name.split()) > 1)
    return [name for name in full if _stands_in(name, text or "")]


_TITLE = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|PC|DC|PS|DS|DI|DCI|Insp|Inspector|Sgt|Sergeant|Supt|Superintendent|[A-Z])\.?"


def _stands_in(name: str, text: str) -> bool:
    in_full = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
    return bool(in_full or re.search(rf"(?<!\w){_TITLE}\s*{re.escape(name.split()[-1])}(?!\w)", text))
