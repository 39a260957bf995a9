"""What is recorded while the meeting sits: the agenda item by item, its hours, closing and reopening (13a.36)."""

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from schemas.base import Day, NullAsSection, Record, Text, WholeNumber, described, section
from schemas.vocabularies import AgendaState

_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


def _time_of_day(value: object) -> object:
    if value is not None and not (isinstance(value, str) and _TIME.fullmatch(value)):
        raise PydanticCustomError("time_of_day", "is not a time of the day written as HH:MM")
    return value


TimeOfDay = Annotated[str | None, BeforeValidator(_time_of_day)]
"""A time of the day, `HH:MM` from 00:00 to 23:59, where the meeting is held; or `null`."""

VersionNumber = Annotated[int, Field(ge=1, le=2**31 - 1), WholeNumber]


class AgendaMark(Record):
    """Where the meeting stands with one item of the agenda (13a.36)."""

    state: AgendaState | None = described("Done, or not applicable here; left out while the item is open.")
    reason: Text = described("Why it is not applicable.")
    note: Text = described("What was said under this item, for the minutes (13b.1).")


def _item(description: str) -> Any:
    return section(AgendaMark, description)


class Agenda(Record):
    """The items that a Chair must see covered, in the order of 13a.36, with attendance before them."""

    attendance: Annotated[AgendaMark, NullAsSection] = _item("Who is here and who is missing (13a.5).")
    confidentiality: Annotated[AgendaMark, NullAsSection] = _item("Confidentiality statement (13a.36).")
    previous_minutes: Annotated[AgendaMark, NullAsSection] = _item("Minutes of previous meetings (13a.36).")
    previous_actions: Annotated[AgendaMark, NullAsSection] = _item("Earlier actions accounted for (13a.36).")
    risk: Annotated[AgendaMark, NullAsSection] = _item("Current assessment of risks (13a.36).")
    disclosure: Annotated[AgendaMark, NullAsSection] = _item("Disclosure to a third party (13a.36).")
    plan: Annotated[AgendaMark, NullAsSection] = _item("Risk management plan, with safety planning (13a.36).")
    media: Annotated[AgendaMark, NullAsSection] = _item("Media handling (13a.36).")
    visor: Annotated[AgendaMark, NullAsSection] = _item("ViSOR owner and updater (13a.36).")
    human_rights: Annotated[AgendaMark, NullAsSection] = _item("Human Rights Act (13a.36).")
    protected_characteristics: Annotated[AgendaMark, NullAsSection] = _item("Protected characteristics (13a.36).")
    critical_public_protection: Annotated[AgendaMark, NullAsSection] = _item("Critical public protection (13a.36).")
    level: Annotated[AgendaMark, NullAsSection] = _item("Level, and the way back into a higher one (13a.36).")
    board: Annotated[AgendaMark, NullAsSection] = _item("Issues for the Strategic Management Board (13a.36).")
    next_meeting: Annotated[AgendaMark, NullAsSection] = _item("Day of the next meeting (13a.37).")


class Closing(Record):
    """The end of a meeting: what the plan was then, and, where it was opened again, who did that and why."""

    closed_on: Day = described("Day on which the meeting was closed.")
    closed_by: Text = described("Who closed it.")
    version: VersionNumber | None = described("Number of the saved version that is the plan as this meeting left it.")
    left_open: Text = described("Why it was closed with something still asked for.")
    reopened_on: Day = described("Day on which it was opened again.")
    reopened_by: Text = described("Who opened it again.")
    reopen_reason: Text = described("Why it was opened again.")
