"""Tables and conditional paragraphs of the Word templates: rows that are repeated for each entry of a list."""

from dataclasses import dataclass

from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Twips
from docx.table import Table, _Cell

from documents.templates.cells import add_row, fill, new_table, set_row, shade, steer
from documents.templates.page import PORTRAIT_CM

LONGEST = 20
"""Lines that a row may have and still be kept on one page; a longer one runs over, so that nothing is cut off."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its width, and the key of the text in its cells.

    `mark` is the key of a line above it, in bold, that is left out where it is empty; `below` of a text under it.
    """

    heading: str
    width_cm: float
    key: str
    mark: str = ""
    below: str = ""


def when(document: Document, condition: str, *texts: str, style: str = "Normal") -> None:
    """Paragraphs that are there only where a condition holds."""
    document.add_paragraph(f"{{%p if {condition} %}}")
    for text in texts:
        document.add_paragraph(text, style=style)
    document.add_paragraph("{%p endif %}")


def begin(document: Document, statement: str) -> None:
    """Open a part that is repeated (`for …`) or that depends on something (`if …`); close it with `end`."""
    document.add_paragraph(f"{{%p {statement} %}}")


def end(document: Document, statement: str) -> None:
    """Close what `begin` opened."""
    document.add_paragraph(f"{{%p end{statement} %}}")


def rows_table(document: Document, rows: str, *, label_cm: float = 4.8, width_cm: float = PORTRAIT_CM) -> None:
    """A table of labels and texts, a row for each of the list; what is not recorded stands in italics.

    Its first three rows stay together, and so do its last two.
    """
    table = new_table(document, [label_cm, width_cm - label_cm])
    steer(table, f"for row in {rows}")
    steer(table, f"if row.text|lines_in({width_cm - label_cm}) > {LONGEST}")
    _answer_row(table, whole=False, keep=False)
    steer(table, "elif loop.index < 3 or loop.revindex == 2")
    _answer_row(table, whole=True, keep=True)
    steer(table, "else")
    _answer_row(table, whole=True, keep=False)
    steer(table, "endif")
    steer(table, "endfor")
    _finish(document, table)


def records_table(document: Document, records: str, *columns: Column, empty: str = "", more: str = "") -> None:
    """A table with a heading row that is repeated on each page, and a row for each of the list.

    `empty` is the sentence that stands instead of a table without rows. `more` is the key of a text that goes under
    the record, over all columns but the first.
    """
    begin(document, f"if {records}")
    table = new_table(document, [c.width_cm for c in columns])
    heading = add_row(table)
    set_row(heading, "w:cantSplit", "w:tblHeader")
    for cell, entry in zip(heading.cells, columns, strict=True):
        fill(cell, entry.heading, "Table head")
        shade(cell)
    steer(table, f"for record in {records}")
    texts = {c.key: c.width_cm for c in columns} | ({more: sum(c.width_cm for c in columns[1:])} if more else {})
    steer(table, "if " + " or ".join(f"record.{key}|lines_in({width:.1f}) > {LONGEST}" for key, width in texts.items()))
    _record_rows(table, columns, more, whole=False)
    steer(table, "else")
    _record_rows(table, columns, more, whole=True)
    steer(table, "endif")
    steer(table, "endfor")
    _finish(document, table)
    end(document, "if")
    if empty:
        when(document, f"not {records}", empty)


def _finish(document: Document, table: Table) -> None:
    """Write the whole width, and leave a gap, without which the next table would grow on to this one."""
    total = sum(entry.width or 0 for entry in table.columns)
    width = table._tbl.tblPr.find(qn("w:tblW"))
    width.set(qn("w:type"), "dxa")
    width.set(qn("w:w"), str(round(total / Twips(1))))
    document.add_paragraph(style="Gap")


def _record_rows(table: Table, columns: tuple[Column, ...], more: str, *, whole: bool) -> None:
    record = add_row(table)
    for cell, entry in zip(record.cells, columns, strict=True):
        _fill_record(cell, entry, keep=bool(more))
    rows = [record]
    if more:
        under = add_row(table)
        fill(under.cells[1].merge(under.cells[-1]), f"{{{{ record.{more} }}}}", "Table text")
        record.cells[0].merge(under.cells[0])
        rows.append(under)
    for row in rows if whole else []:
        set_row(row, "w:cantSplit")


def _answer_row(table: Table, *, whole: bool, keep: bool) -> None:
    row = add_row(table)
    if whole:
        set_row(row, "w:cantSplit")
    name, value = row.cells
    shade(name)
    fill(name, "{{ row.label }}", "Label")
    fill(value, "{%p if row.blank %}", "Answer")
    for text, style in (
        ("{{ row.text }}", "Blank"),
        ("{%p else %}", "Answer"),
        ("{{ row.text }}", "Answer"),
        ("{%p endif %}", "Answer"),
    ):
        value.add_paragraph(text, style=style)
    for paragraph in (*name.paragraphs, *value.paragraphs):
        paragraph.paragraph_format.keep_with_next = keep or None


def _fill_record(cell: _Cell, column: Column, *, keep: bool) -> None:
    if column.mark:
        cell.paragraphs[0].text = f"{{%p if record.{column.mark} %}}"
        cell.add_paragraph(f"{{{{ record.{column.mark} }}}}", style="Mark")
        cell.add_paragraph("{%p endif %}")
        main = cell.add_paragraph(style="Table text")
    else:
        main = cell.paragraphs[0]
    main.text, main.style = f"{{{{ record.{column.key} }}}}", "Table text"
    main.paragraph_format.keep_with_next = keep or None
    if column.below:
        cell.add_paragraph(f"{{{{ record.{column.below} }}}}", style="Table text")
