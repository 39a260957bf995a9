"""What changed between two versions of a case, in the plan's own terms."""

from rmp.changes.changes import Change, Changes, Group, what_changed
from rmp.changes.differences import ChangeKind
from rmp.changes.values import in_words

__all__ = ["Change", "ChangeKind", "Changes", "Group", "in_words", "what_changed"]
