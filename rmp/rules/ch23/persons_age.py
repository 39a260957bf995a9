"""When the person is or was a child: on the day of the check, or on the day of a meeting (23.2)."""

from datetime import date

from risk_model.calendar import birthday, is_child
from risk_model.inspection import Inspection
from schemas.meetings import Meeting


def was_a_child(look: Inspection, meeting: Meeting) -> bool | None:
    """Whether the person was under 18 on the day of a meeting; `None` without a date of birth."""
    return is_child(look.person.date_of_birth, meeting.held_on or look.on)


def is_at_least(look: Inspection, age: int, on: date | None = None) -> bool:
    """Whether the person has had this birthday, by the day of the check or another; no without a date of birth."""
    born = look.person.date_of_birth
    return born is not None and birthday(born, age) <= (on or look.on)


def is_under(look: Inspection, age: int, on: date | None = None) -> bool:
    """Whether the person has not had this birthday yet; no without a date of birth."""
    return look.person.date_of_birth is not None and not is_at_least(look, age, on)
