"""Opening the store: where it is, that it can be used, and that its tables are up to date."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from guidance import Edition
from store.address import address_of
from store.cases import Store
from store.engine import engine_for
from store.last_good import naming_the_last_good_copy
from store.migrate import upgrade


def open_store(
    url: str | None = None,
    *,
    clock: Callable[[], datetime],
    today: Callable[[], date] | None = None,
    limits: Callable[[], Edition] | None = None,
    origin: Callable[[], str] | None = None,
) -> Store:
    """The store at an address (`DATABASE_URL`, or a file in the user's data folder, when none is given), ready to use.

    `clock` gives the moment, with its zone; `today` the day that checks are made for, the clock's day when left out;
    `limits` the edition whose limits they use, the national one when left out; `origin` from where the user comes, the
    command line when left out.
    Raises `StoreUnavailable`, in one sentence that says how to mend it; a damaged database is left as it is.
    """
    address = address_of(url)
    with naming_the_last_good_copy(address):
        engine = engine_for(address)
        try:
            upgrade(engine, clock)
        except BaseException:
            engine.dispose()
            raise
    return Store(engine, clock=clock, today=today, limits=limits, origin=origin)
