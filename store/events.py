"""What the audit knows: the codes of everything that is done with cases, in order of a case's life."""

from __future__ import annotations

from enum import StrEnum


class Event(StrEnum):
    """What was done. Codes are stored and never renamed; labels are looked up on reading."""

    MIGRATED = "migrated"
    """The chain starts: what had been saved before there was an audit."""
    DEMO = "demo"
    """A fictional case loaded into an empty store."""
    CREATE = "create"
    IMPORT = "import"
    """A case made from a file."""
    VIEW = "view"
    SAVE = "save"
    MERGE = "merge"
    """A save that joins what two people wrote."""
    RESTORE = "restore"
    """An earlier version saved again as the newest."""
    REFUSE = "refuse"
    """A save that came too late, or anything else that was not accepted."""
    SETTLE = "settle"
    SIGN_OFF = "sign_off"
    REMOVE = "remove"
    PUT_BACK = "put_back"
    DELETE = "delete"
    """Deleted for good."""
    EXPORT = "export"
    PRINT = "print"
    SIGN_IN = "sign_in"
    SIGN_OUT = "sign_out"
    SIGN_IN_REFUSED = "sign_in_refused"
    BACKUP = "backup"
    RESTORED_BACKUP = "restored_backup"


MAKES_A_VERSION = (Event.DEMO, Event.CREATE, Event.IMPORT, Event.SAVE, Event.MERGE, Event.RESTORE)
"""The events that make a version, when their detail holds the version's seal."""
