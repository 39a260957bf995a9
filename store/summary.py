"""The summary of a case that the caseload shows, worked out on each save."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from guidance import Edition
from risk_model.kinds import Check
from rmp.check import check
from rmp.clocks import Clock
from schemas.case import Case
from schemas.vocabularies import RiskLevel
from store.records import Summary
from store.wording import folded, natural_order, order_key, reference_key, shortened

_STEPS = {level: step for step, level in enumerate(RiskLevel, 1)}


def summarise(case: Case, on: date, limits: Edition | None = None) -> Summary:
    """What the caseload shows of a case on a day, by the limits of an edition (the national ones when left out).

    A check that breaks is counted as such; it never stops a save.
    """
    person = case.person
    return Summary(
        reference=case.reference,
        last_name=shortened(person.last_name),
        first_name=shortened(person.first_name),
        area=shortened(case.mappa.area),
        level=case.mappa.level,
        category=case.mappa.category,
        setting=case.context.setting,
        risk_level=case.assessment.overall.level,
        lead_agency=case.mappa.lead_agency,
        fictional=case.fictional,
        closed_on=case.exit.ended_on,
        checked_on=on,
        **_checked(case, on, limits),
        search_text="\n".join(
            folded(text)
            for text in (case.reference, person.last_name, person.first_name, *person.aliases, case.mappa.area)
            if text
        ),
    )


def columns(summary: Summary) -> dict[str, Any]:
    """The summary as columns of the table `cases`, with the keys that it is found and sorted by."""
    values = {name: getattr(summary, name) for name in Summary.__slots__}
    for code in ("setting", "risk_level", "lead_agency"):
        values[code] = values[code] and values[code].value
    return values | {
        "reference_key": reference_key(summary.reference),
        "reference_order": natural_order(summary.reference),
        "name_order": order_key(summary.last_name, summary.first_name),
        "area_order": order_key(summary.area),
        "risk_order": summary.risk_level and _STEPS[summary.risk_level],
    }


def next_date(clocks: Sequence[Clock]) -> tuple[date, str] | None:
    """The earliest date that is still to be met, which is a late one where there is one, and what it is."""
    dated = [(day, clock.what) for clock in clocks if (day := clock.due_on or clock.limit_on)]
    return min(dated, key=lambda entry: entry[0], default=None)


def _checked(case: Case, on: date, limits: Edition | None) -> dict[str, Any]:
    try:
        report = check(case, on=on, limits=limits)
    except Exception:  # whatever broke is shown in the caseload as not checked; the save still stands
        return {
            "open_errors": None,
            "open_warnings": None,
            "open_prompts": None,
            "could_not_check": 1,
            "next_on": None,
            "next_what": None,
        }
    due = next_date(report.clocks)
    return {
        "open_errors": len(report.asks(Check.ERROR)),  # as the screens of the case count them
        "open_warnings": len(report.asks(Check.WARNING)),
        "open_prompts": len(report.asks(Check.PROMPT)),
        "could_not_check": len(report.could_not_check),
        "next_on": due and due[0],
        "next_what": due and due[1],
    }
