"""Values of the case file in words: days, answers, agencies, lengths. Nothing is invented for a blank."""

from collections.abc import Iterable, Sized
from datetime import date
from typing import TypedDict

from schemas.base import Record
from schemas.mappa import AgencyInvolved
from schemas.meetings import Meeting
from schemas.offence import Sentence
from schemas.plan import Owner
from schemas.vocabularies import Agency, Vocabulary

NOT_RECORDED = "not recorded"
NOT_ANSWERED = "not answered"

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)


class Row(TypedDict):
    """A line of a two-column table. `blank` says that nothing has been recorded."""

    label: str
    text: str
    blank: bool


def day(value: date | None) -> str:
    """A day as people write it, such as 9 March 2027."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}" if value else NOT_RECORDED


def text(value: str | None) -> str:
    """A text as it was typed."""
    return value or NOT_RECORDED


def yes_no(value: bool | None) -> str:
    """An answer; no answer is not a *no*."""
    return NOT_ANSWERED if value is None else "Yes" if value else "No"


def label(code: Vocabulary | None, blank: str = NOT_RECORDED) -> str:
    """The words for a code."""
    return code.label if code else blank


def lines(parts: Iterable[str | None], empty: str = NOT_RECORDED) -> str:
    """The parts that are there, each on a line of its own."""
    return together(parts, "\n", empty)


def together(parts: Iterable[str | None], between: str = ", ", empty: str = NOT_RECORDED) -> str:
    """The parts that are there, in one line."""
    return between.join(part for part in parts if part) or empty


def ids(records: Iterable[str], empty: str = "none") -> str:
    """Ids in a row: R1, R2."""
    return ", ".join(records) or empty


def said(before: str, value: str | None) -> str | None:
    """A text behind a word or two, or nothing where there is no text."""
    return f"{before} {value}" if value else None


def on_day(before: str, value: date | None) -> str | None:
    """A day behind a word or two, or nothing where there is no day."""
    return f"{before} {day(value)}" if value else None


def answer(value: bool | None, *details: str | None) -> str:
    """An answer with what is known about it: `Yes, on 28 July 2026, by Meera Joshi`."""
    return together([yes_no(value), *details])


def row(name: str, value: str) -> Row:
    """A line of a two-column table."""
    return Row(label=name, text=value, blank=value in (NOT_RECORDED, NOT_ANSWERED))


def filled(*rows: Row) -> list[Row]:
    """Those of the rows that hold something."""
    return [each for each in rows if not each["blank"]]


def agency(code: Agency | None, name: str | None = None) -> str:
    """An agency by its own name, where it has one, and by its kind."""
    if code is None or code is Agency.OTHER:
        return name or ("Other agency, not named" if code else "Agency not recorded")
    return f"{name} ({code.label})" if name else code.label


def agencies(codes: Iterable[Agency], involved: Iterable[AgencyInvolved] = ()) -> str:
    """Agencies in a row. Those of the kind *other* go by the names under which the case lists them."""
    others = [a.agency_name for a in involved if a.agency is Agency.OTHER and a.agency_name]
    return "; ".join(" or ".join(others) or agency(c) if c is Agency.OTHER else c.label for c in codes) or NOT_RECORDED


def contact(name: str | None, code: Agency | None) -> str:
    """Somebody and their agency."""
    if not name and not code:
        return NOT_RECORDED
    return f"{name or 'Name not recorded'} ({agency(code)})"


def owner(who: Owner) -> str:
    """The person, their role, their agency; or why no person is named."""
    if not who.is_filled:
        return NOT_RECORDED
    person = lines([who.name, said("No person named:", who.no_name_reason)], "Person not recorded")
    return lines([person, who.role, agency(who.agency, who.agency_name)])


def none_note(what: str, records: Sized, reason: str | None) -> str:
    """What is said where a list is empty, or where a reason for that has been recorded; blank otherwise."""
    if records:
        return f"Reason recorded for no {what}: {reason}" if reason else ""
    return f"No {what} is recorded. Reason: {text(reason)}"


def capital(sentence: str) -> str:
    """The sentence with a capital at its start."""
    return sentence[:1].upper() + sentence[1:]


def sentence(value: Sentence) -> str:
    """Kind and length of a sentence."""
    lengths = [_counted(n, unit) for n, unit in ((value.months, "month"), (value.days, "day")) if n is not None]
    return together([value.kind.label if value.kind else None, " and ".join(lengths)])


def hours(value: float | None) -> str:
    """A time limit."""
    return NOT_RECORDED if value is None else _counted(value, "hour")


def meeting(record: str | None, meetings: Iterable[Meeting]) -> str | None:
    """A meeting's id with its day."""
    held = next((m.held_on for m in meetings if m.id == record), None)
    return f"{record}, {day(held)}" if record and held else record


def details(record: Record) -> str:
    """What a record holds: each filled field on a line, its key in words before it."""
    return lines(
        f"{name.replace('_', ' ').capitalize()}: {_value(getattr(record, name))}"
        for name in type(record).model_fields
        if getattr(record, name) is not None
    )


def _value(value: object) -> str:
    if isinstance(value, bool):
        return yes_no(value).lower()
    if isinstance(value, date):
        return day(value)
    return value.label if isinstance(value, Vocabulary) else str(value)


def _counted(number: float, unit: str) -> str:
    return f"{number:g} {unit}{'' if number == 1 else 's'}"
