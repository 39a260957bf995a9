"""Fills a Word template with a view: texts go in as they were typed, and long rows may run over a page."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from io import BytesIO
from math import ceil
from pathlib import Path

from docxtpl import DocxTemplate
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup, escape

_CHARACTERS_PER_CM = 5
"""How many fit on a line, roughly, in the type of our tables."""


def printed(template: Path, view: Mapping[str, object], *, title: str, made_on: date) -> bytes:
    """The Word file that a template and a view make. A placeholder that the view lacks is an error."""
    document = DocxTemplate(template)
    document.render(dict(view), _environment(), autoescape=True)
    properties = document.docx.core_properties
    properties.title = " ".join(title.split())
    properties.created = properties.modified = datetime.combine(made_on, time(), UTC)
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def _environment() -> Environment:
    environment = Environment(autoescape=True, undefined=StrictUndefined, finalize=_literal)
    environment.filters["lines_in"] = _lines_in
    return environment


def _literal(value: object) -> Markup:
    """A value as text: nothing in it is markup or a placeholder; the line ends of every system become line breaks."""
    text = str(value).replace("\r\n", "\n").replace("\r", "\n")
    return Markup(str(escape(text)).replace("{", "&#123;").replace("}", "&#125;"))


def _lines_in(text: str, width_cm: float) -> int:
    """How many lines a text takes in a column, roughly."""
    per_line = max(1, int(width_cm * _CHARACTERS_PER_CM))
    return sum(max(1, ceil(len(line) / per_line)) for line in text.splitlines())
