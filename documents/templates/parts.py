"""Building blocks of the Word templates: page, styles, header and footer, tables whose rows are filled from lists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from docx import Document as new_docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

FONT, INK, ACCENT, QUIET = "Arial", RGBColor(0x1C, 0x27, 0x30), RGBColor(0x1F, 0x5F, 0x6B), RGBColor(0x55, 0x60, 0x68)
SHADE, LINE = "EEF2F3", "A9B5BB"
MARGIN_CM, PORTRAIT_CM, LANDSCAPE_CM = 2.0, 17.0, 25.7
"""Margins, and the width between them in each direction of an A4 page."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: heading, width, and the paragraphs of its cells, each a style and a text with placeholders."""

    heading: str
    width_cm: float
    cell: tuple[tuple[str, str], ...]


def column(heading: str, width_cm: float, text: str, *above: str) -> Column:
    """A column that shows a text, under lines in bold that are left out where they are empty."""
    return Column(heading, width_cm, (*(("Mark", line) for line in above), ("Table text", text)))


def new_template(title: str) -> Document:
    """An empty A4 document in our styles, in British English, that names nobody."""
    document = new_docx()
    _styles(document)
    _page(document.sections[0])
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = title, "", ""
    properties.comments, properties.language = "", "en-GB"
    properties.created = properties.modified = datetime(2026, 11, 1, tzinfo=UTC)
    for setting in document.settings.element.iter(qn("w:themeFontLang")):
        setting.set(qn("w:val"), "en-GB")
    return document


def header_and_footer(section: Section, header: Iterable[str], footer: str) -> None:
    """Centred lines at the top; at the bottom one, with `Page x of y` after it."""
    section.header.paragraphs[0]._p.getparent().remove(section.header.paragraphs[0]._p)
    for line in header:
        section.header.add_paragraph(line, style="Running")
    last = section.footer.paragraphs[0]
    last.style = "Running"
    last.add_run(f"{footer} · Page ")
    _field(last, "PAGE")
    last.add_run(" of ")
    _field(last, "NUMPAGES")


def turned(document: Document, *, landscape: bool) -> None:
    """Start a new page, lying or standing."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    _page(section, landscape=landscape)


def when(document: Document, condition: str, *texts: str, style: str = "Normal") -> None:
    """Paragraphs that are there only where a condition holds."""
    document.add_paragraph(f"{{%p if {condition} %}}")
    for text in texts:
        document.add_paragraph(text, style=style)
    document.add_paragraph("{%p endif %}")


def rows_table(document: Document, rows: str, *, label_cm: float = 4.8, width_cm: float = PORTRAIT_CM) -> None:
    """A table of labels and texts, one row for each of the list; what is not recorded stands in italics."""
    table = _table(document, [label_cm, width_cm - label_cm])
    _control(table, f"for row in {rows}")
    name, value = table.add_row().cells
    _write(name, (("Label", "{{ row.label }}"),))
    _write(value, (("Normal in table", ""),))
    paragraph = value.paragraphs[0]
    for text, italic in (
        ("{%r if row.blank %}", False), ("{{ row.text }}", True), ("{%r else %}", False), ("{{ row.text }}", False),
        ("{%r endif %}", False),
    ):
        paragraph.add_run(text).italic = italic or None
    _shade(name)
    _control(table, "endfor")
    _finish(document, table)


def records_table(document: Document, records: str, columns: list[Column], *, more: str = "") -> None:
    """A table with a heading row, one row for each of the list, and under it a row over all columns where `more` is filled."""
    table = _table(document, [c.width_cm for c in columns])
    heading = table.add_row()
    heading._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell, entry in zip(heading.cells, columns, strict=True):
        _write(cell, (("Table head", entry.heading),))
        _shade(cell)
    _control(table, f"for record in {records}")
    for cell, entry in zip(table.add_row().cells, columns, strict=True):
        _write(cell, entry.cell)
    if more:
        cells = table.add_row().cells
        for paragraph in table.rows[-2].cells[0].paragraphs[-1:]:
            paragraph.paragraph_format.keep_with_next = True
        _write(cells[1].merge(cells[-1]), (("Table text", more),))
    _control(table, "endfor")
    _finish(document, table)


def _table(document: Document, widths_cm: list[float]) -> Table:
    table = document.add_table(rows=0, cols=len(widths_cm))
    table.style, table.autofit = "Ruled", False
    for entry, width in zip(table.columns, widths_cm, strict=True):
        entry.width = Cm(width)
    return table
