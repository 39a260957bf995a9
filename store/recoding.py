"""A plain database made into an encrypted one, or back: always a new file, and the one that is there is left as it is."""

from __future__ import annotations

import os
from contextlib import closing, suppress
from pathlib import Path

from store.address import address_of
from store.copies import NotOurs, facts_of, in_short, settle
from store.encryption import KEY, connect, driver, first_page, key_literal, looks_encrypted, secret_key
from store.errors import StoreUnavailable
from store.looking import refuse_there, see_that_it_stands


def encrypt(url: str | None, target: Path) -> None:
    """An encrypted copy of a plain database, by the key in the environment. Raises `StoreUnavailable`."""
    _recode(_file(url, encrypted=False), target, before=None, after=_key())


def decrypt(url: str | None, target: Path) -> None:
    """A plain copy of an encrypted database, by the key in the environment. Raises `StoreUnavailable`."""
    _recode(_file(url, encrypted=True), target, before=_key(), after=None)


def _recode(source: Path, target: Path, *, before: str | None, after: str | None) -> None:
    refuse_there(target)
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    errors = driver(_key()).Error
    try:
        os.close(os.open(part, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600))
        with closing(connect(source, before or "")) as connection:
            connection.execute(f"ATTACH DATABASE ? AS copy KEY {key_literal(after or '')}", (str(part),))
            connection.execute("SELECT sqlcipher_export('copy')")
            counts = [
                connection.execute(f"SELECT count(*) FROM {schema}.versions").fetchone() for schema in ("main", "copy")
            ]
            connection.execute("DETACH DATABASE copy")
        facts_of(part, after)
        if counts[0] != counts[1]:
            raise NotOurs("lacks versions: others saved meanwhile; close the program first")
        settle(part, target)
    except (OSError, errors, NotOurs) as error:
        raise StoreUnavailable(
            f"No copy of {source} could be made as {target} ({in_short(error)}). Nothing was changed."
        ) from None
    finally:
        with suppress(OSError):
            part.unlink()


def _key() -> str:
    key = secret_key()
    if key is None:
        raise StoreUnavailable(f"There is no key. Set {KEY} to the key of the encrypted database; nothing was changed.")
    return key


def _file(url: str | None, *, encrypted: bool) -> Path:
    address = address_of(url)
    if address.drivername != "sqlite":
        raise StoreUnavailable("Only a SQLite file is encrypted here. For PostgreSQL encrypt the disk of its server.")
    file = Path(address.database or "")
    see_that_it_stands(address, look=False)
    if looks_encrypted(first_page(file)) is not encrypted:
        raise StoreUnavailable(
            f"The database {file} is {'not ' if encrypted else ''}encrypted already. Nothing was changed."
        )
    return file
