"""What every record of the case file shares: strict types, no unknown keys, text and dates that are safe to keep."""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    StrictBool,
    StringConstraints,
)
from pydantic_core import CoreSchema, PydanticCustomError

TEXT_LIMIT = 4000
"""Longest free text, in characters."""

EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)
"""Dates outside these years are slips of the keyboard, and would break the arithmetic of the deadlines."""

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_DIRECTION_MARKS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_UNSAFE = re.compile(rf"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff{_DIRECTION_MARKS}]")
"""Those marks and all control characters and surrogates but tab and the ends of lines. None of them is printable."""

_ID = r"^[A-Za-z][A-Za-z0-9_-]{0,19}$"


def unsafe_character(text: str) -> tuple[str, int, str] | None:
    """The first character that may not be kept: its code, its place (from 1) and why; `None` when there is none.

    Control characters break documents and databases; marks that turn the direction of writing can make a
    sentence read as another one. Plain left-to-right and right-to-left marks, which names need, are allowed.
    """
    found = None if text.isprintable() else _UNSAFE.search(text)
    if found is None:
        return None
    turns = found[0] in _DIRECTION_MARKS
    what = "an invisible mark that turns the direction of writing" if turns else "a control character"
    return f"U+{ord(found[0]):04X}", found.start() + 1, what


def _safe(text: str) -> str:
    found = unsafe_character(text)
    if found:
        code, place, what = found
        raise PydanticCustomError(
            "unsafe_character",
            "holds {what} ({code}) at character {place}",
            {"what": what, "code": code, "place": place},
        )
    return text


def _blank_is_none(value: Any) -> Any:
    return None if isinstance(value, str) and not value.strip() else value


def _iso_date(value: Any) -> date | None:
    if value is None or type(value) is date:
        return value
    if not (isinstance(value, str) and _DATE.fullmatch(value)):
        raise PydanticCustomError("iso_date", "is not a date written as YYYY-MM-DD")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("no_such_day", "is not a day in the calendar") from None


def _likely_year(value: date | None) -> date | None:
    if value is not None and not EARLIEST <= value <= LATEST:
        raise PydanticCustomError("year", "lies outside the years 1900 to 2199")
    return value


def _whole_number(value: Any) -> Any:
    """JSON keeps `true` apart from 1; Python does not, so levels and counts are guarded here."""
    if value is not None and type(value) is not int:
        raise PydanticCustomError("int_type", "is not a whole number")
    return value


def _list_for_null(value: Any) -> Any:
    return [] if value is None else value


def _section_for_null(value: Any) -> Any:
    return {} if value is None else value


SafeText = Annotated[str, StringConstraints(max_length=TEXT_LIMIT), AfterValidator(_safe)]
"""Text as typed, up to 4,000 characters, without control characters."""

Text = Annotated[SafeText | None, BeforeValidator(_blank_is_none)]
"""Free text; blank counts as not filled in."""

Day = Annotated[date | None, AfterValidator(_likely_year), BeforeValidator(_iso_date)]
"""A real calendar day or `null`; never filled in by the program."""

YesNo = StrictBool | None
"""A yes/no question; `null` means not answered yet, which is not *no*."""

RecordId = Annotated[str, StringConstraints(pattern=_ID)]
"""A short human id such as R1 or A3, unique in the file. It holds no full stop, which parts the steps of a path."""

WholeNumber = BeforeValidator(_whole_number)


class _OrNull(BeforeValidator):
    """Takes `null` for something empty, and says so in the published JSON Schema."""

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"anyOf": [handler(schema), {"type": "null"}]}


NullAsEmpty = _OrNull(_list_for_null)
NullAsSection = _OrNull(_section_for_null)


class Record(BaseModel):
    """A part of the case file. Unknown keys are refused, instances do not change."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @property
    def is_filled(self) -> bool:
        """Whether anything at all has been filled in here."""
        return any(_is_filled(getattr(self, name)) for name in type(self).model_fields)


def _is_filled(value: Any) -> bool:
    return value.is_filled if isinstance(value, Record) else value not in (None, [], {})


def described(description: str, **options: Any) -> Any:
    """An optional field with its description (meaning, unit, allowed values, paragraph)."""
    return Field(default=None, description=description, **options)


def listed(description: str) -> Any:
    """A list, empty by default, with its description."""
    return Field(default_factory=list, description=description)


def mapped(description: str) -> Any:
    """A mapping from codes to text, empty by default, with its description."""
    return Field(default_factory=dict, description=description)


def section(model: type[BaseModel], description: str) -> Any:
    """A section that is there, empty, when the file leaves it out."""
    return Field(default_factory=model, description=description)
