"""Chapter 13b: reports cite agencies and never a MAPPA meeting (13b.33)."""

import re
from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import Condition
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from schemas.minutes_released import ReportForOthers

_MEETING = (
    r"(?:(?:MAPPA?|MAPPP|multi[\s-]*agency public protection)\b(?:\W+\w+){0,3}?\W+(?:meetings?|panels?|minutes)\b"
    r"|Level [23](?: MAPPA?)? (?:meetings?|panels?)\b)"
)
_SAID = (
    r"(?<!\bis )(?<!\bare )(?<!\bbe )(?:agreed|assessed|concluded|considered|decided|described|discussed|established|"
    r"expressed|felt|found|heard|identified|learn(?:ed|t)|mentioned|noted|quoted|raised|recommended|recorded|reported|"
    r"revealed|said|shared|stated|told)\b"
)
"""What was said at a meeting. What is or will be done at meetings explains how the person is managed (13b.34)."""

_MAPPA = (
    r"MAPPA\b(?!\W+(?:Level|Category|eligib|offender|nominal|case|status|manage|agenc|arrange|guidance|co-?ordinat|unit|"
    r"area|process|framework|referral|qualif|[A-T]\b))"
)
"""MAPPA as somebody who says something, and not as the arrangements that a report may explain."""

_CITED = re.compile(
    rf"\b(?:according to|as per|information from|intelligence from|advice from) (?:the )?{_MAPPA}|"
    rf"\b(?:agreed|disclosed|discussed|heard|mentioned|noted|raised|reported|revealed|said|shared|stated|told) "
    rf"(?:at|by|in|to|from|through|via) (?:the )?{_MAPPA}|\b{_MAPPA} (?:has |have |had )?(?:also )?"
    r"(?:agreed|assessed|concluded|decided|felt|found|heard|identified|noted|recommended|reported|said|stated|told)\b|"
    r"\bMAPPA\b(?:\W+\w+){0,3}?\W+minutes\b|\bminutes of [^.]{0,30}?\bMAPPA\b"
    r"|\b(?:according to|as per|quot(?:ed|es|ing) from|taken from|information from|intelligence from|sources?(?=:))"
    rf"[^.]{{0,40}}?\b{_MEETING}"
    rf"|\b{_MEETING}[^.]{{0,80}}?{_SAID}"
    rf"|{_SAID}[^.]{{0,60}}?\b(?:at|in|during|from|by|to)\b[^.]{{0,25}}?\b{_MEETING}",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"\b{_MEETING}", re.IGNORECASE)


def cites_a_meeting(text: str) -> str | None:
    """The words with which a text cites a MAPPA meeting, or its minutes, as a source; `None` where it does not."""
    found = _CITED.search(text)
    return " ".join(found[0].split()) if found else None


@rule(
    "MIN-13b.33a", Check.ERROR, cites=(cite("13b.33"), cite("26.54")),
    title="Reports cite agencies, not a MAPPA meeting",
    when=Condition("a report for others is recorded", lambda look: bool(look.case.reports)), purposes=EVERY_PURPOSE,
    meaning="Reports for recall, courts, the Parole Board or a Tribunal must not quote a MAPPA meeting as a source. "
    "Information shared there is attributed to the agency that gave it, which must approve, and the content is "
    "agreed with its representative. A report may explain that the person is managed at Level 2 or 3.",
)
def reports_cite_agencies(look: Inspection) -> Iterator[Gap]:
    """A report that cites a meeting; information without its agency or its approval; a mention, as a prompt."""
    for place, report in enumerate(look.case.reports):
        name = report.title or f"Report {place + 1}"
        yield from _text(place, name, report)
        for index, source in enumerate(report.sources):
            late = source.approved_on and report.written_on and source.approved_on > report.written_on
            if late:
                yield Gap(
                    "reports", f"{place}.sources.{index}.approved_on",
                    f"Information {index + 1} was approved by its agency after {name} had been written.",
                    "Ask the agency first; correct the day, or record why it was asked later.",
                )
            for key, wrong, fix in (
                ("agency", "is attributed to no agency", "Name the agency that gave it."),
                ("approved_on", "has no approval of its agency", "Ask the agency, and give the day it approved."),
                ("agreed_with", "is not agreed with the agency's representative", "Agree the wording, and name them."),
            ):
                if getattr(source, key) is None:
                    yield Gap(
                        "reports", f"{place}.sources.{index}.{key}",
                        f"Information {index + 1} used in {name} {wrong}.", fix,
                        Check.WARNING if key == "agreed_with" else None,
                    )


def _text(place: int, name: str, report: ReportForOthers) -> Iterator[Gap]:
    cited = cites_a_meeting(report.text or "")
    if cited:
        yield Gap(
            "reports", f"{place}.text", f"{name} cites a MAPPA meeting: “{cited}”.",
            "Attribute the information to the agency that gave it, once it has approved.",
        )
    elif report.text and (found := _NAMED.search(report.text)):
        yield Gap(
            "reports", f"{place}.text", f"{name} mentions a MAPPA meeting: “{' '.join(found[0].split())}”.",
            "Make sure that it explains how the person is managed, and quotes nothing from a meeting.", Check.PROMPT,
        )
