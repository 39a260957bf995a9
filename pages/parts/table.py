"""A real HTML table with buttons in its cells: headings, caption, reachable by keyboard, readable on a projector.

Text is put in with `textContent`, so nothing that a user typed is ever read as HTML.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

_HTML = '<div class="wrap"><table><caption></caption><thead></thead><tbody></tbody></table></div>'

_CSS = """
.wrap { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font: inherit; color: var(--st-text-color); }
caption { text-align: left; padding: 0 0 .5rem; font-size: .875rem; color: color-mix(in srgb, var(--st-text-color) 78%, transparent); }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem; border-bottom: 1px solid var(--st-border-color); }
thead th { font-size: .875rem; border-bottom: 2px solid var(--st-text-color); background: var(--st-background-color); }
tbody th { font-weight: 600; }
.sub { display: block; font-weight: 400; font-size: .875rem; color: color-mix(in srgb, var(--st-text-color) 78%, transparent); }
button { font: inherit; color: var(--st-link-color); background: none; border: 1px solid transparent; border-radius: 4px;
  padding: .125rem .375rem; cursor: pointer; text-align: left; }
button:hover { border-color: var(--st-link-color); }
button:focus-visible { outline: 3px solid var(--st-primary-color); outline-offset: 1px; }
button.link { padding-left: 0; text-decoration: underline; }
thead th > button, table:not(.dense) tbody :is(td, th) > button:not(.link, .add) { margin-left: calc(-.375rem - 1px); }
thead th:has(> button) ~ th > span { position: relative; top: calc(.125rem + 1px); }
button.add { color: color-mix(in srgb, var(--st-text-color) 78%, transparent); border: 1px dashed currentColor; }
button[aria-current="true"] { background: var(--st-secondary-background-color); border-color: var(--st-primary-color); }
tr.marked td, tr.marked th { background: var(--st-secondary-background-color); }
.dense th, .dense td { padding: .1875rem .5rem; } .dense button { padding: 0 .1875rem; white-space: nowrap; }
.dense .sub { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 1; overflow: hidden; font-size: 1em; }
.dense tbody th > span:not(.sub) { white-space: nowrap; }
@media (min-width: 1000px) { .dense thead th:first-child { min-width: 17em; } }
.dense caption, .dense thead th { font-size: 1em; padding-top: 0; }
.none { color: color-mix(in srgb, var(--st-text-color) 78%, transparent); }
@media (max-width: 640px) {
  table.folds, .folds caption, .folds tbody, .folds tr, .folds td, .folds th { display: block; }
  .folds thead { position: absolute; left: -9999px; }
  .folds tr { border-bottom: 2px solid var(--st-border-color); padding: .5rem 0; }
  .folds td, .folds tbody th { border: 0; padding: .125rem 0; }
  .folds td[data-head]:not([data-head=""]):not(:empty)::before { content: attr(data-head) ": "; color: color-mix(in srgb, var(--st-text-color) 78%, transparent); font-size: .875rem; }
}
@media print { button.add { display: none; } }
"""

_JS = """
export default function(component) {
  const { data, parentElement, setTriggerValue } = component;
  const table = parentElement.querySelector('table');
  const put = (tag, text, name) => { const e = document.createElement(tag); if (text) e.textContent = text; if (name) e.className = name; return e; };
  const button = (entry) => {
    const b = put('button', entry.text, entry.look); b.type = 'button'; b.dataset.value = entry.value;
    if (entry.title) { b.title = entry.title; b.setAttribute('aria-label', entry.title); }
    if (entry.current) b.setAttribute('aria-current', 'true');
    b.onclick = () => setTriggerValue('clicked', entry.value);
    return b;
  };
  const fill = (cell, content) => {
    for (const part of content.parts) {
      if (part.value !== undefined && part.value !== null) { cell.append(button(part), ' '); }
      else if (part.text) { cell.append(put('span', part.text, part.sub ? 'sub' : part.look || '')); }
    }
    return cell;
  };
  const focused = parentElement.querySelector('button:focus')?.dataset.value;
  table.className = [data.folds && 'folds', data.dense && 'dense'].filter(Boolean).join(' ');
  table.querySelector('caption').textContent = data.caption;
  const head = put('tr');
  for (const h of data.heads) { const th = put('th'); th.scope = 'col'; fill(th, h);
    if (h.sorted) th.setAttribute('aria-sort', h.sorted); head.append(th); }
  table.tHead.replaceChildren(head);
  table.tBodies[0].replaceChildren(...data.rows.map(row => {
    const tr = put('tr', '', row.marked ? 'marked' : '');
    row.cells.forEach((cell, i) => { const e = put(i === 0 ? 'th' : 'td'); if (i === 0) e.scope = 'row';
      else e.dataset.head = data.heads[i].parts.map(p => p.text).join(' ').trim(); tr.append(fill(e, cell)); });
    return tr;
  }));
  if (focused) { for (const b of parentElement.querySelectorAll('button')) if (b.dataset.value === focused) b.focus(); }
}
"""

_table = st.components.v2.component("four_pillars_table", html=_HTML, css=_CSS, js=_JS)


@dataclass(frozen=True)
class Part:
    """A piece of a cell: plain text, smaller text below (`sub`), or a button that reports `value` when clicked."""

    text: str
    value: str | None = None
    title: str = ""
    look: str = ""
    sub: bool = False
    current: bool = False


@dataclass(frozen=True)
class Cell:
    """A cell or a column heading. `sorted` is `ascending` or `descending` for a heading that sorts now."""

    parts: Sequence[Part]
    sorted: str = ""


@dataclass(frozen=True)
class Row:
    """A row; its first cell is its heading. `marked` sets it off."""

    cells: Sequence[Cell] = field(default_factory=list)
    marked: bool = False


def cell(text: str, sub: str = "") -> Cell:
    """A cell with text, and smaller text below it."""
    return Cell([Part(text), *([Part(sub, sub=True)] if sub else [])])


def table(
    key: str, caption: str, heads: Sequence[Cell], rows: Sequence[Row], *, folds: bool = False, dense: bool = False
) -> str | None:
    """Show the table; gives the value of the button clicked in this run. `folds`: on a narrow screen rows become blocks.

    `dense`: rows close together, for a screen that must show the whole table.
    """
    result = _table(
        key=key,
        data={
            "caption": caption,
            "heads": _plain(heads),
            "rows": [{"cells": _plain(row.cells), "marked": row.marked} for row in rows],
            "folds": folds,
            "dense": dense,
        },
        on_clicked_change=lambda: None,
    )
    clicked: str | None = getattr(result, "clicked", None)
    return clicked


def _plain(cells: Sequence[Cell]) -> list[dict[str, Any]]:
    return [{"parts": [vars(part) for part in c.parts], "sorted": c.sorted} for c in cells]
