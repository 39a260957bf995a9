"""Whose limits apply where the program is installed, by the setting `FOUR_PILLARS_EDITION`."""

from __future__ import annotations

import os

from guidance import Edition, NotAnEdition, UnknownEdition, edition, edition_names, edition_or_area
from rmp.check import DEFAULT_EDITION


def limits_set() -> tuple[Edition, str]:
    """The limits set for this installation, by the name or path in `FOUR_PILLARS_EDITION`, and what is wrong with that.

    A setting that can't be followed gives the national limits and a sentence that says so.
    """
    named = os.environ.get("FOUR_PILLARS_EDITION", "").strip() or DEFAULT_EDITION
    try:
        return edition_or_area(named), ""
    except UnknownEdition:
        wrong = f"it names neither an edition ({', '.join(edition_names())}) nor an area's file"
    except NotAnEdition as error:
        first, *others = error.faults
        wrong = str(first) + (f" (and {len(others)} more; python -m rmp check --edition names them)" if others else "")
    return edition(DEFAULT_EDITION), (
        f"The setting FOUR_PILLARS_EDITION can't be followed, so the national limits apply: {wrong}."
    )
