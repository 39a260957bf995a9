"""The fictional caseload, loaded into an empty store so that there is something to look at."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from schemas.faults import Fault, NotACase
from schemas.reading import Document, read_case
from store.cases import Store
from store.engine import reading
from store.errors import ReferenceTaken
from store.events import Event
from store.tables import cases

AUTHOR, REASON = "Four Pillars", "Fictional caseload"


def load_demo(store: Store, folder: Path) -> int:
    """Load every `*/*/case.json` under a folder, and give how many; a store that holds or held any case is left alone.

    Raises `NotACase`, naming the file, before anything is loaded; `StoreUnavailable`.
    """
    if not is_empty(store):
        return 0
    documents = [_document(file) for file in sorted(folder.glob("*/*/case.json"))]
    return sum(_loaded(store, document) for document in documents)


def is_empty(store: Store) -> bool:
    """Whether no case was ever saved here. Raises `StoreUnavailable`."""
    with reading(store.engine) as connection:
        return connection.execute(select(cases.c.id).limit(1)).first() is None


def _document(file: Path) -> Document:
    try:
        return read_case(file.read_bytes())[1]
    except OSError as error:
        raise NotACase([Fault(file.parent.name, f"can't be read ({error.strerror})", "a case file")]) from None
    except NotACase as error:
        raise NotACase(
            [Fault(f"{file.parent.name}: {f.path or 'file'}", f.wrong, f.expected) for f in error.faults]
        ) from None


def _loaded(store: Store, document: Document) -> bool:
    try:
        store.create(document, AUTHOR, REASON, event=Event.DEMO)
    except ReferenceTaken:  # another program is loading the same caseload
        return False
    return True
