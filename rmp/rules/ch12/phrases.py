"""Words that the rules of chapter 12 share: the note for Level 1, names in a list."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import wraps
from typing import Concatenate, ParamSpec

from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import Purpose

P = ParamSpec("P")
Finder = Callable[Concatenate[Inspection, P], Iterable[Gap]]

LEVEL_NOTE = " (12.9 is written for Level 2 and 3; at Level 1 your agency's own standard applies: 12.5.)"


def with_level_note(find: Finder[P]) -> Finder[P]:
    """A finder of 12.9 that says, at Level 1 and for a referral, for whom the paragraph is written."""

    @wraps(find)
    def noted(look: Inspection, /, *args: P.args, **kwargs: P.kwargs) -> Iterator[Gap]:
        note = LEVEL_NOTE if look.mappa.level == 1 or look.purpose is Purpose.REFERRAL else ""
        for gap in find(look, *args, **kwargs):
            yield replace(gap, message=gap.message + note)

    return noted


def listed(names: Iterable[str]) -> str:
    """Names in a sentence: R1, R2 and V1."""
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
