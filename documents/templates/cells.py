"""Tables, rows and cells of the Word templates, one at a time."""

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

SHADE = "EEF2F3"


def add_row(table: Table) -> _Row:
    """One more row."""
    added: _Row = table.add_row()  # type: ignore[no-untyped-call]
    return added


def steer(table: Table, statement: str) -> None:
    """A row that only steers: `for …`, `if …`, `end…`."""
    add_row(table).cells[0].text = f"{{%tr {statement} %}}"


def fill(cell: _Cell, text: str, style: str) -> Paragraph:
    """Text in a style into a cell that is still empty."""
    paragraph: Paragraph = cell.paragraphs[0]
    paragraph.text, paragraph.style = text, style
    return paragraph


def set_row(row: _Row, *settings: str) -> None:
    """Settings of a row, such as `w:cantSplit`."""
    for setting in settings:
        row._tr.get_or_add_trPr().append(OxmlElement(setting))


def shade(cell: _Cell) -> None:
    """A quiet ground, for headings and labels."""
    shade = OxmlElement("w:shd")
    for key, value in (("val", "clear"), ("color", "auto"), ("fill", SHADE)):
        shade.set(qn(f"w:{key}"), value)
    cell._tc.get_or_add_tcPr().append(shade)


def new_table(document: Document, widths_cm: list[float]) -> Table:
    """A table whose columns keep their widths whatever stands in them."""
    table: Table = document.add_table(rows=0, cols=len(widths_cm), style="Table Grid")
    table.autofit = False
    for entry, width in zip(table.columns, widths_cm, strict=True):
        entry.width = Cm(width)
    return table
