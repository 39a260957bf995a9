"""The page of the Word templates: A4, styles, language."""

from datetime import UTC, datetime

from docx import Document as new_docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

FONT, LANGUAGE = "Arial", "en-GB"
INK, ACCENT, QUIET = RGBColor(0x1C, 0x27, 0x30), RGBColor(0x1F, 0x5F, 0x6B), RGBColor(0x4A, 0x55, 0x5C)
LINE = "A9B5BB"
SHORT_CM, LONG_CM, MARGIN_CM, LANDSCAPE_MARGIN_CM = 21.0, 29.7, 2.0, 1.5
PORTRAIT_CM, LANDSCAPE_CM = SHORT_CM - 2 * MARGIN_CM, LONG_CM - 2 * LANDSCAPE_MARGIN_CM
"""The width between the margins in each direction of an A4 page."""

_BUILT_ON = datetime(2026, 11, 1, tzinfo=UTC)
"""A fixed day, so that building a template twice gives the same content."""

_STYLES: tuple[tuple[str, str, float, float, float, bool, RGBColor], ...] = (
    # name, based on, size, space before, space after, bold, colour
    ("Title", "Normal", 24, 0, 6, True, ACCENT),
    ("Heading 1", "Normal", 16, 18, 6, True, ACCENT),
    ("Heading 2", "Normal", 13, 12, 4, True, INK),
    ("Running", "Normal", 9, 0, 0, False, QUIET),
    ("Running marking", "Running", 10, 0, 0, True, INK),
    ("Draft", "Normal", 14, 0, 6, True, INK),
    ("Notice", "Normal", 11, 0, 6, True, INK),
    ("Table text", "Normal", 10, 0, 0, False, INK),
    ("Table head", "Table text", 10, 0, 0, True, INK),
    ("Mark", "Table text", 10, 0, 2, True, INK),
    ("Answer", "Normal", 11, 0, 0, False, INK),
    ("Blank", "Answer", 11, 0, 0, False, QUIET),
    ("Label", "Answer", 11, 0, 0, True, INK),
    ("Gap", "Normal", 6, 0, 0, False, INK),
)


def new_template(title: str) -> Document:
    """An empty A4 document in our styles, in British English, that names nobody."""
    document = new_docx()
    _set_styles(document)
    _set_page(document.sections[0], landscape=False)
    _drop_preview(document)
    properties = document.core_properties
    properties.title, properties.language = title, LANGUAGE
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = _BUILT_ON
    _set_settings(document)
    return document


def _set_settings(document: Document) -> None:
    """British English, and today's layout rules instead of those of Word 2007."""
    for language in document.settings.element.iter(qn("w:themeFontLang")):
        language.set(qn("w:val"), LANGUAGE)
    rules = next(document.settings.element.iter(qn("w:compat")))
    rules.clear()
    mode = OxmlElement("w:compatSetting")
    mode.set(qn("w:name"), "compatibilityMode")
    mode.set(qn("w:uri"), "http://schemas.microsoft.com/office/word")
    mode.set(qn("w:val"), "15")
    rules.append(mode)


def _drop_preview(document: Document) -> None:
    """The library's own template carries a picture of another document."""
    relations = document.part.package.rels
    for key in [key for key, relation in relations.items() if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del relations[key]


def turn(document: Document, *, landscape: bool) -> None:
    """Start a new page, lying or standing."""
    _set_page(document.add_section(WD_SECTION.NEW_PAGE), landscape=landscape)


def _set_page(section: Section, *, landscape: bool) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    width, height = (LONG_CM, SHORT_CM) if landscape else (SHORT_CM, LONG_CM)
    section.page_width, section.page_height = Cm(width), Cm(height)
    section.left_margin = section.right_margin = Cm(LANDSCAPE_MARGIN_CM if landscape else MARGIN_CM)
    section.top_margin = section.bottom_margin = Cm(MARGIN_CM)
    section.header_distance = section.footer_distance = Cm(0.8)


def _set_styles(document: Document) -> None:
    _set_style(document.styles["Normal"], 11, 0, 6, False, INK)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), LANGUAGE)
    known = {style.name for style in document.styles}
    for name, base, size, before, after, bold, colour in _STYLES:
        style = document.styles[name] if name in known else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles[base]
        _set_style(style, size, before, after, bold, colour)
    for name in ("Running", "Running marking"):
        document.styles[name].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.styles["Blank"].font.italic = True
    for name in ("Table head", "Draft", "Mark"):
        document.styles[name].paragraph_format.keep_with_next = True
    for border in document.styles["Title"].element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)
    _set_table_style(document.styles["Table Grid"].element)


def _set_style(style: ParagraphStyle, size: float, before: float, after: float, bold: bool, colour: RGBColor) -> None:
    style.font.name, style.font.size, style.font.bold, style.font.color.rgb = FONT, Pt(size), bold, colour
    fonts = style.element.rPr.rFonts
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:cs"), FONT)
    paragraph = style.paragraph_format
    paragraph.space_before, paragraph.space_after, paragraph.line_spacing = Pt(before), Pt(after), 1.1


def _set_table_style(style: BaseOxmlElement) -> None:
    """Thin quiet lines, and room around the text."""
    for border in style.iter(*(qn(f"w:{side}") for side in ("top", "left", "bottom", "right", "insideH", "insideV"))):
        if border.getparent().tag == qn("w:tblBorders"):
            border.set(qn("w:color"), LINE)
    margins = next(style.iter(qn("w:tblCellMar")))
    for side, width in (("top", 50), ("left", 90), ("bottom", 50), ("right", 90)):
        margin = margins.find(qn(f"w:{side}"))
        margin.set(qn("w:w"), str(width))
