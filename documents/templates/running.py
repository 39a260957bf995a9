"""What stands on every page of a Word template: marking, header, footer with the page's number."""

from collections.abc import Iterable

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.text.paragraph import Paragraph


def set_header_and_footer(section: Section, marking: str, header: Iterable[str], footer: str) -> None:
    """The marking on top and at the bottom; the header's lines; the footer's, with `Page x of y` after it."""
    first = section.header.paragraphs[0]
    first.text, first.style = marking, "Running marking"
    for line in header:
        section.header.add_paragraph(line, style="Running")
    last = section.footer.paragraphs[0]
    last.text, last.style = f"{footer} · Page ", "Running"
    _add_field(last, "PAGE")
    last.add_run(" of ")
    _add_field(last, "NUMPAGES")
    section.footer.add_paragraph(marking, style="Running marking")


def _add_field(paragraph: Paragraph, instruction: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    paragraph._p.append(field)
    run = paragraph.add_run("1")
    field.append(run._r)
