"""Encryption at rest for a SQLite file: the key is in the environment, SQLCipher does the work, nothing else changes."""

from __future__ import annotations

import math
import os
import re
import sqlite3
from collections import Counter
from importlib import import_module
from pathlib import Path
from types import ModuleType

from store.errors import StoreDamaged, StoreUnavailable

KEY = "FOUR_PILLARS_KEY"
PLAIN = b"SQLite format 3\0"
"""How every SQLite file that is not encrypted begins; an encrypted one begins with its salt."""

_PAGE = 4096
_RANDOM_BITS = 7.5
"""Bits that a byte of an encrypted page carries, at least; text and tables carry far fewer."""

_RAW_KEY = re.compile(r"[0-9A-Fa-f]{64}")


def secret_key() -> str | None:
    """The key that the environment gives; `None` for a database that is not encrypted."""
    key = os.environ.get(KEY) or None
    if key is not None and not key.isascii():
        try:
            key.encode()
        except UnicodeEncodeError:
            raise StoreUnavailable(f"{KEY} holds bytes that are no text. Give the key as UTF-8 text.") from None
    return key


def driver(secret: str | None) -> ModuleType:
    """The module that opens SQLite files. Raises `StoreUnavailable` when there is a key and SQLCipher is not installed."""
    if secret is None:
        return sqlite3
    try:
        return import_module("sqlcipher3.dbapi2")
    except ImportError:
        raise StoreUnavailable(
            f"{KEY} is set, and the package sqlcipher3 is not installed. Install it with "
            "`python -m pip install --require-hashes -r requirements-encryption.txt`, or leave the key out."
        ) from None


def unlock(connection: sqlite3.Connection, secret: str | None) -> None:
    """Give a new connection its key, before anything is read. Whether the key fits shows on the first reading.

    64 hexadecimal digits are taken as the key itself, anything else as a passphrase; an empty key opens a plain file with
    SQLCipher's driver.
    """
    if secret is None:
        return
    connection.execute("PRAGMA cipher_log_level = NONE")
    if secret:
        connection.execute(f"PRAGMA key = {key_literal(secret)}")
    connection.execute("PRAGMA temp_store = MEMORY")


def key_literal(secret: str) -> str:
    """The key as SQL says it."""
    if _RAW_KEY.fullmatch(secret):
        return f"\"x'{secret}'\""
    quoted = secret.replace("'", "''")
    return f"'{quoted}'"


def connect(file: Path, secret: str | None, *, mode: str = "rw") -> sqlite3.Connection:
    """A connection of our own to a file that is there: `rw`, or `ro` for one that nobody else has open and is left alone.

    What stands in a log beside it is read with it: a file copied from a database at work has one. Raises the driver's errors,
    and `StoreUnavailable` without SQLCipher.
    """
    log = Path(f"{file}-wal")
    has_log = log.is_file() and log.stat().st_size > 0
    alone = "&immutable=1" if mode == "ro" and not has_log else ""
    address = f"{file.resolve().as_uri()}?mode={mode}{alone}"
    module = driver(secret)
    connection: sqlite3.Connection = module.connect(address, uri=True, isolation_level=None, timeout=5)
    unlock(connection, secret)
    return connection


def refuse_other_lock(file: Path, secret: str | None) -> None:
    """See that a file is encrypted when there is a key, and is not when there is none; a new or empty file is either.

    Raises `StoreUnavailable`; the file is only looked at.
    """
    page = first_page(file)
    if not page:
        return
    if secret is not None and page.startswith(PLAIN):
        raise StoreUnavailable(
            f"The database {file} is not encrypted, and {KEY} is set. Leave the key out, or make an encrypted copy "
            "with `python -m store encrypt NEW-FILE`; nothing was changed."
        )
    if secret is None and looks_encrypted(page):
        raise StoreDamaged(
            f"The database {file} is encrypted, or is damaged at its beginning. Give its key in {KEY}, or put back a "
            "copy of it; nothing was changed."
        )


def looks_encrypted(page: bytes) -> bool:
    """Whether a whole first page holds nothing but what looks like chance."""
    if len(page) < _PAGE or page.startswith(PLAIN):
        return False
    shares = [count / len(page) for count in Counter(page).values()]
    return -sum(share * math.log2(share) for share in shares) >= _RANDOM_BITS


def first_page(file: Path) -> bytes:
    """The beginning of a file; nothing for one that can't be read, which opening it will tell."""
    try:
        with file.open("rb") as opened:
            return opened.read(_PAGE)
    except OSError:
        return b""
