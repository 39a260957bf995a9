"""One rule on the Rules screen: whole, folded away until it is wanted, with what it finds in the open case."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from markupsafe import Markup

from documents.labels import record as record_words
from guidance import Paragraph
from pages.parts.desk import Desk
from pages.parts.going import go_to
from pages.parts.html import counted, joined, piece, show
from pages.parts.table import Cell, Part, Row, cell, table
from risk_model.findings import Finding
from risk_model.registry import Rule
from rmp.examples import examples_of
from rmp.rule_reference import PURPOSES, purposes_of
from rmp.text_report import HEADINGS


def rule_entry(rule: Rule, desk: Desk | None, choose: Callable[[str], None], *, chosen: bool, unfolded: bool) -> None:
    """The rule as HTML; below it its open findings when it is the chosen one, else a way to choose it where it has some."""
    found = [f for f in desk.report.open() if f.rule == rule.id] if desk else []
    show(
        '<details class="fp-rule{mark}" id="rule-{id}"{open}><summary><strong>{id}</strong> {title} '
        "<small>{kind}, {paragraph}</small></summary>{inside}</details>",
        mark=" fp-chosen" if chosen else "",
        id=rule.id,
        open=Markup(" open") if chosen or unfolded else "",
        title=rule.title,
        kind=rule.check.value,
        paragraph=rule.paragraph.number,
        inside=_inside(rule),
    )
    if desk and chosen:
        _in_the_case(rule, desk, found)
    elif found:
        words = f"{counted(len(found), 'open finding')} of {rule.id} in the open case"
        st.button(words, key=f"choose-{rule.id}", on_click=choose, args=(rule.id,), type="tertiary")


def _inside(rule: Rule) -> Markup:
    facts = [
        ("Kind", f"{rule.check.value}: {HEADINGS[rule.check].lower()}"),
        ("When", rule.when.words),
        ("Checked for", purposes_of(rule)),
        *((heading, f"{sentence}.") for heading, sentence in examples_of(rule.id).lines),
    ]
    return piece(
        '<p>{meaning}</p><dl class="fp-facts">{facts}</dl>{paragraphs}',
        meaning=rule.meaning,
        facts=joined([piece("<dt>{head}</dt><dd>{words}</dd>", head=head, words=words) for head, words in facts]),
        paragraphs=joined([_paragraph(paragraph) for paragraph in rule.cites]),
    )


def _paragraph(paragraph: Paragraph) -> Markup:
    note = piece("<p>The sources differ: {note}</p>", note=paragraph.note) if paragraph.note else ""
    return piece(
        "<p><strong>{number}, {heading}.</strong> {summary}</p>{note}"
        '<p class="fp-source">{document}; in our words, last looked at {day:%d %B %Y}.</p>',
        number=paragraph.number,
        heading=paragraph.heading.rstrip("."),
        summary=" ".join(paragraph.summary.split()),
        note=note,
        document=paragraph.document,
        day=paragraph.checked_on,
    )


def _in_the_case(rule: Rule, desk: Desk, found: list[Finding]) -> None:
    """What the rule finds in the open case, each finding with a way to its field; or why it finds nothing."""
    reference = desk.case.reference
    if not found:
        show(
            "<p>In {reference} this rule has no open finding{because}.</p>",
            reference=reference,
            because=_why(rule, desk),
        )
        return
    clicked = table(
        "rule-findings",
        f"In {reference} this rule has {counted(len(found), 'open finding')}:",
        [cell("Go to the field"), cell("What"), cell("How to put it right")],
        [_row(place, finding) for place, finding in enumerate(found)],
        folds=True,
    )
    if clicked:
        finding = found[int(clicked)]
        go_to(desk, finding.record, finding.place)


def _row(place: int, finding: Finding) -> Row:
    words = record_words(finding.record)
    go = Part(words, value=str(place), look="link", title=f"Go to the field in {words}")
    return Row([Cell([go]), cell(finding.message), cell(finding.fix)])


def _why(rule: Rule, desk: Desk) -> str:
    report = desk.report
    if report.purpose not in rule.purposes:
        return f": it belongs to the check for {purposes_of(rule)}, and the check now is for {PURPOSES[report.purpose]}"
    if any(entry.rule == rule.id for entry in report.could_not_check):
        return ", but it could not be checked, which does not count as passed"
    if any(rule.id in question.rules for question in report.waiting):
        return ", but it waits for an answer that is not given yet"
    departed = sum(1 for finding in report.findings if finding.rule == rule.id and finding.departed)
    return f"; a reason is recorded for {counted(departed, 'finding')}" if departed else ""
