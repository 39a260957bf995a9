"""The check: every rule that applies, on one case, on one day."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache

import risk_model.rules
import rmp.rules
from guidance import Edition, Limit, edition
from risk_model.findings import Finding, Gap, NotChecked
from risk_model.inspection import Inspection
from risk_model.kinds import Purpose
from risk_model.registry import Rule, declared_rules
from rmp.clocks import clocks
from rmp.coverage import coverage
from rmp.grouping import echoes, grouped
from rmp.listening import ListeningEdition, listening
from rmp.reading_order import ReadingOrder
from rmp.report import OpenQuestion, Report
from rmp.review import for_want_of_looking, review_state
from schemas.case import Case

DEFAULT_EDITION = "national"


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, in the order of chapter and paragraph."""
    for room in (risk_model.rules, rmp.rules):
        for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            importlib.import_module(module.name)
    return declared_rules()


def check(
    case: Case,
    *,
    on: date,
    purpose: Purpose = Purpose.PLAN,
    limits: Edition | None = None,
    rules: Iterable[Rule] | None = None,
) -> Report:
    """Check a case on a day. `limits` is the edition whose limits apply, the national one when left out."""
    heard = listening(limits or edition(DEFAULT_EDITION))
    look = Inspection(case, on, purpose, heard)
    chosen = [entry for entry in (all_rules() if rules is None else rules) if purpose in entry.purposes]
    findings, broken, waiting = _applied(chosen, look, heard)
    if look.not_current:
        otherwise, _, _ = _applied(chosen, replace(look, as_if_looked_at=True), heard)
        findings = for_want_of_looking(findings, otherwise, look.not_looked_at)
    read = tuple(sorted(findings, key=ReadingOrder(case)))
    groups = grouped(read, waiting)
    again = echoes(groups, case)
    return Report(
        case=case.reference,
        checked_on=on,
        edition=heard.name,
        edition_title=heard.title,
        purpose=purpose,
        findings=tuple(finding for finding in read if id(finding) not in again),
        could_not_check=tuple(broken),
        waiting=_open_questions(waiting, findings),
        coverage=coverage(look),
        clocks=clocks(look),
        groups=groups,
        review=review_state(look),
    )


def _applied(
    rules: Iterable[Rule], look: Inspection, heard: ListeningEdition
) -> tuple[list[Finding], list[NotChecked], dict[str, list[str]]]:
    """What the rules find, which of them break, and the questions that they wait for."""
    findings: list[Finding] = []
    broken: list[NotChecked] = []
    waiting: dict[str, list[str]] = {}
    for entry in rules:
        _apply(entry, look, heard, findings, broken, waiting)
    return findings, broken, waiting


def _apply(
    entry: Rule,
    look: Inspection,
    heard: ListeningEdition,
    findings: list[Finding],
    broken: list[NotChecked],
    waiting: dict[str, list[str]],
) -> None:
    """Apply a rule. One that breaks is reported with the record it broke on; the other records are still looked at."""
    try:
        applies = entry.when.test(look)
        steps = list(entry.steps(look)) if applies else []
    except Exception as error:
        broken.append(_not_checked(entry, None, error))
        return
    if applies is None:
        for place in _unanswered(entry, look):
            waiting.setdefault(place, []).append(entry.id)
    for record, find in steps:
        heard.forget()
        try:
            findings += [_finding(entry, gap, look, heard.heard()) for gap in find()]
        except Exception as error:
            broken.append(_not_checked(entry, record, error))


def _open_questions(waiting: dict[str, list[str]], findings: list[Finding]) -> tuple[OpenQuestion, ...]:
    """The questions that rules wait for, each asked once: not where an open finding already stands at that place."""
    asked = {place for f in findings if not f.departed for place in f.asks_at}
    return tuple(OpenQuestion(place, tuple(ids)) for place, ids in waiting.items() if place not in asked)


def _not_checked(entry: Rule, record: str | None, error: Exception) -> NotChecked:
    return NotChecked(entry.id, entry.paragraph.number, record, f"the rule broke ({type(error).__name__})")


def _unanswered(entry: Rule, look: Inspection) -> Iterator[str]:
    """The places that a condition waits for and that are empty, each once."""
    for place in dict.fromkeys(entry.when.asks):
        part, key = place.split(".")
        if getattr(getattr(look.case, part), key) is None:
            yield place


def _finding(entry: Rule, gap: Gap, look: Inspection, limits: tuple[Limit, ...]) -> Finding:
    return Finding(
        rule=entry.id,
        check=gap.check or entry.check,
        paragraph=entry.paragraph.number,
        record=gap.record,
        field=next(step for step in gap.place.split(".") if not step.isdigit()),
        message=gap.message,
        fix=gap.fix,
        departed=_departed(entry.id, gap.record, look),
        place=gap.place,
        slot=gap.slot,
        words=gap.words,
        limits=limits,
        asked_by=gap.asked_by,
        also_asks=gap.also_asks,
    )


def _departed(rule_id: str, record: str, look: Inspection) -> bool:
    """A departure counts once it names reason, person and day (1.2). One that names no record is about the whole case."""
    return any(
        d.rule == rule_id and d.record in (record, None) and d.reason and d.by and d.on for d in look.case.departures
    )
