"""One rule on the Rules screen: whole, folded away until it is wanted, with what it finds in the open case."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from markupsafe import Markup

from documents.labels import record as record_words
from guidance import Paragraph
from pages.parts.desk import Desk
from pages.parts.going import go_to
from pages.parts.html import counted, day, joined, piece, show
from pages.parts.table import Cell, Part, Row, cell, table
from risk_model.findings import Finding
from risk_model.registry import Rule
from rmp.examples import examples_of
from rmp.rule_reference import PURPOSES, purposes_of
from rmp.text_report import HEADINGS


def rule_entry(rule: Rule, desk: Desk | None, choose: Callable[[str], None], *, unfolded: bool) -> None:
    """A rule of the list, folded away as HTML; where it has findings in the open case, a way to choose it."""
    show(
        '<details class="fp-rule"{open}><summary>{head}</summary>{meaning}{paragraphs}</details>',
        open=Markup(" open") if unfolded else "",
        head=_head(rule),
        meaning=_meaning(rule),
        paragraphs=_paragraphs(rule),
    )
    found = _found(rule, desk)
    if found:
        words = f"{counted(len(found), 'open finding')} of {rule.id} in the open case"
        st.button(words, key=f"choose-{rule.id}", on_click=choose, args=(rule.id,), type="tertiary")


def chosen_rule(rule: Rule, desk: Desk | None) -> None:
    """The rule that somebody came for, open, with its open findings in the open case before the paragraphs."""
    with st.container(border=True, key=f"went-to-rule-{rule.id}"):
        show('<div class="fp-rule fp-chosen"><h2>{head}</h2>{rest}</div>', head=_head(rule), rest=_meaning(rule))
        if desk:
            _in_the_case(rule, desk)
        show('<div class="fp-rule fp-chosen">{paragraphs}</div>', paragraphs=_paragraphs(rule))


def _head(rule: Rule) -> Markup:
    return piece(
        "<strong>{id}</strong> {title} <small>{kind}, {paragraph}</small>",
        id=rule.id,
        title=rule.title,
        kind=rule.check.value,
        paragraph=rule.paragraph.number,
    )


def _meaning(rule: Rule) -> Markup:
    facts = [
        ("Kind", f"{rule.check.value}: {HEADINGS[rule.check].lower()}"),
        ("When", rule.when.words),
        ("Checked for", purposes_of(rule)),
        *((heading, f"{sentence}.") for heading, sentence in examples_of(rule.id).lines),
    ]
    return piece(
        '<p>{meaning}</p><dl class="fp-facts">{facts}</dl>',
        meaning=rule.meaning,
        facts=joined([piece("<dt>{head}</dt><dd>{words}</dd>", head=head, words=words) for head, words in facts]),
    )


def _paragraphs(rule: Rule) -> Markup:
    sources = dict.fromkeys(f"{p.document}; in our words, last looked at {day(p.checked_on)}." for p in rule.cites)
    return piece(
        '{paragraphs}<p class="fp-source">{sources}</p>',
        paragraphs=joined([_paragraph(paragraph) for paragraph in rule.cites]),
        sources=" ".join(sources),
    )


def _paragraph(paragraph: Paragraph) -> Markup:
    note = piece("<p>The sources differ: {note}</p>", note=paragraph.note) if paragraph.note else ""
    return piece(
        "<p><strong>{number}, {heading}.</strong> {summary}</p>{note}",
        number=paragraph.number,
        heading=paragraph.heading.rstrip("."),
        summary=" ".join(paragraph.summary.split()),
        note=note,
    )


def _found(rule: Rule, desk: Desk | None) -> list[Finding]:
    return [finding for finding in desk.report.open() if finding.rule == rule.id] if desk else []


def _in_the_case(rule: Rule, desk: Desk) -> None:
    """What the rule finds in the open case, each finding with a way to its field; or why it finds nothing."""
    reference, found = desk.case.reference, _found(rule, desk)
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
