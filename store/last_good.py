"""What to say of a damaged database: the newest copy of it that is sound, and how to put that back."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.engine import URL

from store.copies import last_good
from store.encryption import secret_key
from store.errors import StoreDamaged
from store.keeping import FOLDER, backup_folder
from store.migrate import known_revisions


@contextmanager
def naming_the_last_good_copy(url: URL) -> Iterator[None]:
    """Add to the error about a damaged SQLite file which copy of it to put back. The file itself is only looked at."""
    try:
        yield
    except StoreDamaged as error:
        if url.drivername != "sqlite":
            raise
        raise StoreDamaged(f"{error} {_which(Path(url.database or ''))}") from error.__cause__


def _which(file: Path) -> str:
    folder = backup_folder()
    copy = last_good(file, secret_key(), known_revisions(), folder)
    if copy is None:
        where = f"beside it or in {folder}" if folder else f"beside it; set {FOLDER} if they are kept elsewhere"
        return f"No sound copy of it was found {where}."
    when = datetime.fromtimestamp(copy.stat().st_mtime, UTC)
    return (
        f"The last good copy is {copy}, of {when.day} {when:%B %Y, %H:%M} UTC: put it back with "
        f"`python -m store restore {shlex.quote(str(copy))} --replace`."
    )
