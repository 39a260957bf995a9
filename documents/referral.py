"""The referral to Level 2 or 3 (MAPPA A) as one Word document."""

from datetime import UTC, date, datetime, time
from io import BytesIO

from docxtpl import DocxTemplate
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup, escape

from documents.referral_view import referral_view
from documents.templates.build_referral import TEMPLATE
from rmp.report import Report
from schemas.case import Case


def referral_docx(case: Case, report: Report, *, marking: str, made_on: date, version: int | None) -> bytes:
    """The referral on a case, with the report's findings on its last page.

    `marking` stands in the header and footer of every page; `version` is the saved version of the case, `None` for one
    that has not been saved.
    """
    template = DocxTemplate(TEMPLATE)
    view = referral_view(case, report, marking=marking, made_on=made_on, version=version)
    template.render(view, _literally(), autoescape=True)
    properties = template.docx.core_properties
    properties.title = f"Referral {' '.join(case.reference.split())}"
    properties.created = properties.modified = datetime.combine(made_on, time(), UTC)
    content = BytesIO()
    template.save(content)
    return content.getvalue()


def _literally() -> Environment:
    """A template that stops at a key it doesn't know, and prints values as they were typed."""
    return Environment(autoescape=True, undefined=StrictUndefined, finalize=_literal)


def _literal(value: object) -> Markup:
    """A value as text: nothing in it is markup or a placeholder; the line ends of every system become line breaks."""
    text = str(value).replace("\r\n", "\n").replace("\r", "\n")
    return Markup(str(escape(text)).replace("{", "&#123;").replace("}", "&#125;"))
