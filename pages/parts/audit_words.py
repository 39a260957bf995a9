"""The audit's codes in words."""

from __future__ import annotations

import re

from store.audit import Event

EVENTS = {
    Event.MIGRATED: "Audit begun",
    Event.DEMO: "Fictional case loaded",
    Event.CREATE: "Created",
    Event.IMPORT: "Imported from a file",
    Event.VIEW: "Looked at",
    Event.SAVE: "Saved",
    Event.MERGE: "Saved together with another's change",
    Event.RESTORE: "Earlier version restored",
    Event.REFUSE: "Not accepted",
    Event.SETTLE: "Late save settled",
    Event.SIGN_OFF: "Signed off",
    Event.REMOVE: "Removed from the caseload",
    Event.PUT_BACK: "Put back into the caseload",
    Event.DELETE: "Deleted for good",
    Event.EXPORT: "Exported",
    Event.PRINT: "Printed",
    Event.SIGN_IN: "Signed in",
    Event.SIGN_OUT: "Signed out",
    Event.SIGN_IN_REFUSED: "Sign-in refused",
    Event.BACKUP: "Backup made",
    Event.RESTORED_BACKUP: "Backup put back",
}

_SEAL = re.compile(r"sha256=[0-9a-f]{64}\s*")
_WORDS = (
    (re.compile(r"\bkept=(\d+)"), r"late save \1"),
    (re.compile(r"\bbased_on=(\d+)"), r"based on version \1"),
    (re.compile(r"\bhow=(\w+)"), r"\1"),
    (re.compile(r"\brole=(\w+)"), r"as \1"),
    (re.compile(r"\b(?:from|version)=(\d+)"), r"version \1"),
    (re.compile(r"\bkind=(\w+)"), r"\1"),
)


def detail_in_words(detail: str | None) -> str:
    """The detail of an entry without its seal, which only the program reads."""
    words = _SEAL.sub("", detail or "")
    for pattern, said in _WORDS:
        words = pattern.sub(said, words)
    return words.replace("_", " ").strip()
