"""Our own small pieces of HTML. What users typed is always escaped: `Markup.format` does it for every value."""

from datetime import date, datetime

import streamlit as st
from markupsafe import Markup


def show(template: str, **values: object) -> None:
    """Show a template of ours with values put in, each value escaped."""
    st.html(str(Markup(template).format(**values)))


def joined(pieces: list[Markup], by: str = "") -> Markup:
    """Pieces of ours, already escaped, one after the other."""
    return Markup(by).join(pieces)


def piece(template: str, **values: object) -> Markup:
    """A piece of HTML for use inside another."""
    return Markup(template).format(**values)


def day(value: date | None, blank: str = "no date") -> str:
    """9 March 2027."""
    return f"{value.day} {value:%B %Y}" if value else blank


def clock_time(value: datetime) -> str:
    """14:02 in the computer's own time zone."""
    return f"{value.astimezone():%H:%M}"


def counted(number: int, noun: str, plural: str = "") -> str:
    """1 action, 2 actions."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"
