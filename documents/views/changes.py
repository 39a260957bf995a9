"""What changed since an earlier version, for a document that is sent again."""

from __future__ import annotations

from dataclasses import dataclass

from documents import labels
from documents.words import NOT_RECORDED
from rmp.changes import ChangeKind, Changes


@dataclass(frozen=True, slots=True)
class Since:
    """The version that a document is compared with, as its heading names it (`version 7`, `the sign-off`), and the changes."""

    what: str
    changes: Changes
    saved: str = ""


def changes_title(since: Since | None) -> str:
    """The heading of the part; blank where no version was chosen, and the part is left out."""
    return f"What changed since {since.what}" if since else ""


def changes_note(since: Since | None) -> str:
    """Who saved that version and when, and that nothing changed where nothing did."""
    if not since:
        return ""
    return " ".join(filter(None, [since.saved, "" if since.changes else "Nothing changed since then."]))


def change_lines(since: Since | None) -> list[dict[str, str]]:
    """A line for each change, the most important first."""
    if not since:
        return []
    return [
        {
            "record": labels.record(None if line.record == "case" else line.record),
            "sentence": f"{line.sentence}.",
            "before": "" if line.kind is ChangeKind.ADDED and line.before == NOT_RECORDED else line.before,
        }
        for line in since.changes.lines
    ]
