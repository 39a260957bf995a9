"""Every case as a file of its own, with a list of them: to read elsewhere, to keep, to start again from."""

from __future__ import annotations

import json
import os
import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlalchemy import and_, select

from store.cases import Store
from store.copies import in_short, settle
from store.engine import reading
from store.errors import StoreDamaged, StoreUnavailable
from store.tables import STANDING, cases, deletions, versions

MANIFEST = "manifest.jsonl"
_AT_A_TIME = 100
_LONGEST = 60
_OURS = re.compile(r"[\w-]*\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.json")


def export_all(store: Store, folder: Path) -> int:
    """The current version of every standing case as a case file, and a manifest with a line for each; gives how many.

    All of them as they stand at one moment. A second export changes only what has changed, and takes away the files of cases
    that are gone, as far as the manifest of the last one names them. Raises `StoreUnavailable`.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        before = set(_named_in(folder / MANIFEST))
        _refuse_another_database(store, folder, before)
        part = folder / f"{MANIFEST}.{os.getpid()}.part"
        try:
            now, unreadable = _write(store, folder, part)
            settle(part, folder / MANIFEST)
        finally:
            with suppress(OSError):
                part.unlink()
        for name in before - now:
            if not name.endswith(tuple(f".{case_id}.json" for case_id in unreadable)):
                (folder / name).unlink(missing_ok=True)
    except OSError as error:
        raise StoreUnavailable(
            f"The cases can't be written to {folder} ({in_short(error)}). Make room and allow writing there, or name another folder."
        ) from None
    if unreadable:
        raise StoreDamaged(
            f"{len(now)} cases are in {folder}. What the database holds of {', '.join(unreadable)} is no case file any more; "
            "`python -m store verify` tells more, and a backup may have it."
        )
    return len(now)


def _refuse_another_database(store: Store, folder: Path, names: set[str]) -> None:
    """Files of cases that this database never had are another one's: they are not taken away."""
    with reading(store.engine) as connection:
        known = set(connection.execute(select(cases.c.id)).scalars())
        known |= set(connection.execute(select(deletions.c.case_id)).scalars())
    foreign = [name for name in names if name.removesuffix(".json").rpartition(".")[2] not in known]
    if foreign:
        raise StoreUnavailable(
            f"The folder {folder} holds {len(foreign)} cases that this database does not know. Name another folder; "
            "nothing was changed."
        )


def file_name(reference: str, case_id: str) -> str:
    """A name that every system accepts and no other case has: what can be kept of the reference, and the id."""
    plain = unicodedata.normalize("NFKD", reference).encode("ascii", "ignore").decode()
    kept = re.sub(r"[^A-Za-z0-9]+", "-", plain)[:_LONGEST].strip("-")
    return f"{kept or 'case'}.{case_id}.json"


def _write(store: Store, folder: Path, manifest: Path) -> tuple[set[str], list[str]]:
    """The names of the files written, and the ids of cases whose document can't be read."""
    names, unreadable = set(), []
    with open(manifest, "w", encoding="utf-8", newline="\n", opener=_private) as lines:
        for row in _standing(store):
            try:
                name, content = file_name(row.reference, row.id), _case_file(row.document)
            except ValueError:
                unreadable.append(row.id)
                continue
            _write_if_changed(folder / name, content)
            said = {"file": name, "reference": row.reference, "id": row.id, "version": row.version}
            lines.write(json.dumps({**said, "sha256": sha256(content).hexdigest()}, ensure_ascii=False) + "\n")
            names.add(name)
    return names, unreadable


def _standing(store: Store) -> Iterator[Any]:
    current = and_(versions.c.case_id == cases.c.id, versions.c.number == cases.c.version)
    chosen = select(cases.c.id, cases.c.reference, cases.c.version, versions.c.document).join(versions, current)
    with reading(store.engine) as connection:
        streamed = connection.execution_options(stream_results=True, yield_per=_AT_A_TIME)
        yield from streamed.execute(chosen.where(STANDING).order_by(cases.c.id))


def _case_file(document: str) -> bytes:
    return f"{json.dumps(json.loads(document), ensure_ascii=False, indent=2)}\n".encode()


def _write_if_changed(file: Path, content: bytes) -> None:
    with suppress(FileNotFoundError):
        if file.stat().st_size == len(content) and file.read_bytes() == content:
            return
    part = file.with_name(f"{file.name}.part")
    with open(part, "wb", opener=_private) as opened:
        opened.write(content)
    os.replace(part, file)


def _named_in(manifest: Path) -> Iterator[str]:
    """The files that the last export wrote; a manifest that somebody else wrote names none."""
    if not manifest.is_file():
        return
    with manifest.open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            with suppress(ValueError, AttributeError):
                name = json.loads(line).get("file")
                if isinstance(name, str) and _OURS.fullmatch(name):
                    yield name


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
