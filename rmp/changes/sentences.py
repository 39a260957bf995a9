"""One sentence for one difference, in the plan's own terms."""

from __future__ import annotations

from rmp.changes.differences import ChangeKind, Difference
from rmp.changes.names import RECORDS, SECTIONS, list_of, noun, question, record_of, subject
from rmp.changes.nouns import NAME_LIKE
from rmp.changes.rows import identifying_keys
from rmp.changes.special import special
from rmp.changes.titles import record_title
from rmp.changes.values import NOT_ANSWERED, flat, in_words, label, row_in_words, shortened
from schemas.describe import Kind, describe
from schemas.vocabularies import RiskLevel

_LED_IN = 4
"""Words before the first that differs, so that it can be found in a long text."""

_LEVELS = list(RiskLevel)


def sentence(difference: Difference) -> str:
    """The difference in a sentence, without a full stop at its end: the sentences stand in lists."""
    path, field = difference.path, describe(difference.path)
    if difference.reordered:
        return _reordered(path)
    if path.rpartition(".")[0] == list_of(path) != "":
        return _whole_record(difference)
    if field.kind is Kind.RECORDS:
        return _row(difference)
    about = _about(difference)
    found = special(difference, about)
    if found:
        return found
    if difference.entry:
        return _entry(difference, about)
    if field.vocabulary is RiskLevel and field.kind is Kind.CHOICE and difference.kind is ChangeKind.CHANGED:
        return f"{about} {_raised(difference)}"
    if field.kind is Kind.YES_NO:
        return _answer(difference, about)
    called = noun(path)
    if field.kind is Kind.TEXT and path.rpartition(".")[2] not in NAME_LIKE:
        return _text(difference, about, _entry_of_mapping(path) or called)
    return _value(difference, about, called, moved=field.kind is Kind.DAY)


def _whole_record(difference: Difference) -> str:
    path = difference.path
    happened = "is new" if difference.kind is ChangeKind.ADDED else "was removed"
    title = record_title(path, difference.whole)
    return f"{record_of(path)} {happened}{f': {title}' if title else f', {_a(RECORDS[list_of(path)].lower())}'}"


def _row(difference: Difference) -> str:
    """A row that is new or gone."""
    path = difference.path.rpartition(".")[0]
    row = difference.after if difference.kind is ChangeKind.ADDED else difference.before
    done = "added" if difference.kind is ChangeKind.ADDED else "taken out"
    found = special(difference, subject(path))
    called = "" if path in SECTIONS else f" {noun(path)},"
    return found or f"{subject(path)}:{called} {done}: {shortened(row_in_words(path, row))}"


def _about(difference: Difference) -> str:
    """The subject, with the row that the field stands in."""
    about = subject(difference.path)
    if difference.row is None:
        return about
    steps = difference.path.split(".")
    place = max(i for i, step in enumerate(steps) if step.isdigit())
    name, way = steps[place - 1], ".".join(steps[: place + 1])
    keys = identifying_keys(name, difference.row)
    who = [flat(in_words(f"{way}.{key}", difference.row[key])) for key in keys]
    return f"{about}, {shortened(', '.join(who), 60)}" if who else about


def _entry(difference: Difference, about: str) -> str:
    """An entry put into, or taken out of, a plain list."""
    field, done = describe(difference.path), "added" if difference.before is None else "taken out"
    entry = difference.after if difference.before is None else difference.before
    words = label(field, entry) if field.kind is Kind.CHOICES else shortened(str(entry)) or "(blank)"
    if field.kind is Kind.TEXTS:
        words = f'"{words}"'
    return f"{about}: {noun(difference.path)}, {words} {done}"


def _reordered(path: str) -> str:
    return f"{subject(path)}: the order of {noun(path)} changed"


def _raised(difference: Difference) -> str:
    was, now = RiskLevel(difference.before), RiskLevel(difference.after)
    way = "raised" if _LEVELS.index(now) > _LEVELS.index(was) else "lowered"
    where = "in custody " if difference.path.endswith("_in_custody") else ""
    return f"{where}{way} from {was.label.lower()} to {now.label.lower()}"


def _answer(difference: Difference, about: str) -> str:
    asked = question(difference.path)
    called = f'"{asked}"' if asked else noun(difference.path)
    now = in_words(difference.path, difference.after)
    was = in_words(difference.path, difference.before)
    if difference.after is None:
        return f"{about}: {called} is {NOT_ANSWERED} any more (was {was})"
    return f"{about}: {called} {now} (was {was})"


def _text(difference: Difference, about: str, called: str) -> str:
    was, now = (shortened(value or "") for value in (difference.before, difference.after))
    if difference.before is None:
        return f'{about}: {called}, now recorded: "{now}"'
    if difference.after is None:
        return f'{about}: {called}, taken out: "{was}"'
    if flat(difference.before) == flat(difference.after):
        return f"{about}: {called}, only blanks or line ends changed"
    if was == now:
        was, now = (f"… {shortened(part)}" for part in _where_they_part(flat(difference.before), flat(difference.after)))
        return f'{about}: {called}, further on, is now "{now}" (was "{was}")'
    return f'{about}: {called} is now "{now}" (was "{was}")'


def _where_they_part(before: str, after: str) -> tuple[str, str]:
    """Both texts from a few words before the first that differs."""
    was, now = before.split(" "), after.split(" ")
    same = next((place for place, pair in enumerate(zip(was, now, strict=False)) if pair[0] != pair[1]), min(len(was), len(now)))
    start = max(same - _LED_IN, 0)
    return " ".join(was[start:]), " ".join(now[start:])


def _value(difference: Difference, about: str, called: str, *, moved: bool) -> str:
    was, now = (shortened(in_words(difference.path, v)) for v in (difference.before, difference.after))
    if difference.after is None:
        return f"{about}: {called} taken out (was {was})"
    if difference.before is not None and moved:
        return f"{about}: {called} moved from {was} to {now}"
    if was == now:
        return f"{about}: {called}, only blanks or the end of a long text changed"
    return f"{about}: {called} is now {now} (was {was})"


def _entry_of_mapping(path: str) -> str:
    """For an entry of a mapping, the mapping and the words for its key."""
    above = path.rpartition(".")[0]
    if not above or describe(above).kind is not Kind.MAPPING:
        return ""
    return f"{noun(above)}, {label(describe(above), path.rpartition('.')[2])}"


def _a(words: str) -> str:
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"
