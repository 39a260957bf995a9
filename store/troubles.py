"""What databases say when something is wrong, as one sentence that says what, where and how to mend it."""

from __future__ import annotations

from sqlalchemy.engine import URL

from store.address import shown
from store.encryption import KEY, secret_key
from store.errors import StoreDamaged, StoreUnavailable

_DAMAGE = ("not a database", "malformed")
_TROUBLES = (
    ("could not decode", "holds a text that can't be read", "Put back a copy of it; `python -m store verify` names the place"),
    ("already exists", "does not say of what version its tables are", "Put back a copy of it, or name another database"),
    ("locked", "is busy: another program is writing to it", "Try again in a moment"),
    ("not a database", "is damaged or is not a database", "Put back a copy of it, or move it away to start a new one"),
    ("malformed", "is damaged", "Put back a copy of it, or move it away to start a new one"),
    ("readonly", "can't be written", "Allow writing to the file and its folder"),
    ("read-only", "can't be written", "Allow writing to it"),
    ("unable to open", "can't be opened", "Allow reading and writing of the file and its folder"),
    ("is full", "has no room left on its disk", "Make room, then save again"),
    ("no space left", "has no room left on its disk", "Make room, then save again"),
    ("disk i/o", "can't be read or written (disk error)", "Look at the disk, then try again"),
    ("password", "refuses the user or the password", "Mend DATABASE_URL"),
    ("does not exist", "has no such database, user or table", "Mend DATABASE_URL, or make the database"),
    ("permission denied", "does not allow this user to work in it", "Give the user of DATABASE_URL its rights"),
)


def trouble(url: URL, error: Exception) -> StoreUnavailable:
    """What a driver's error means for whoever works with the database at an address."""
    said = str(getattr(error, "orig", None) or error).lower()
    sentence = _sentence(url, said)
    return StoreDamaged(sentence) if any(word in said for word in _DAMAGE) else StoreUnavailable(sentence)


def _sentence(url: URL, said: str) -> str:
    if "not a database" in said and secret_key() is not None:
        return (
            f"{KEY} is not the key of the database {shown(url)}, or the file is damaged. Give the key that it was "
            "encrypted with, or put back a copy of it; nothing was changed."
        )
    for word, what, mend in _TROUBLES:
        if word in said:
            return f"The database {shown(url)} {what}. {mend}."
    if url.drivername == "sqlite":
        return f"The database {shown(url)} can't be used. Allow reading and writing of the file and its folder."
    return f"The database {shown(url)} can't be reached. Start its server, or mend DATABASE_URL."
