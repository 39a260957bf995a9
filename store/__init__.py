"""Saving: cases and every version they ever had, in a SQLite file or in PostgreSQL. Open it with `open_store`."""

from store.caseload import CaseloadPage, CaseloadQuery, Order
from store.cases import Store
from store.errors import NoSuchCase, ReferenceTaken, StaleSave, StoreUnavailable, UnusableNote
from store.opening import open_store
from store.records import CaseRow, RefusedSave, Saved, Version, VersionLine

__all__ = [
    "CaseRow",
    "CaseloadPage",
    "CaseloadQuery",
    "NoSuchCase",
    "Order",
    "ReferenceTaken",
    "RefusedSave",
    "Saved",
    "StaleSave",
    "Store",
    "StoreUnavailable",
    "UnusableNote",
    "Version",
    "VersionLine",
    "open_store",
]
