"""The groups of a report as plain text: a line for what is put right together."""

from risk_model.kinds import Check
from rmp.grouping import Ask, Group
from rmp.report import Report
from rmp.rules.ch12.phrases import LEVEL_NOTE


def group_lines(report: Report, kind: Check, heading: str) -> list[str]:
    """The groups whose strongest finding is of a kind, below their heading; nothing where there is none."""
    groups = [group for group in report.groups if group.check is kind]
    if not groups:
        return []
    return ["", counted_heading(report, kind, heading), *map(_line, groups)]


def counted_heading(report: Report, kind: Check, heading: str) -> str:
    """A heading with the number of things asked for, and how many of them stand in a group with something stronger."""
    asks = report.asks(kind)
    above = sum(group.check is not kind for group in report.groups for ask in group.asks if ask.check is kind)
    return f"{heading} ({len(asks)}{f', {above} of them in a line above' if above else ''})"


def in_short(group: Group) -> str:
    """What a group asks for first, without how to put it right."""
    return group.asks[0].first.message.removesuffix(LEVEL_NOTE)


def in_a_line(group: Group) -> str:
    """What a group asks for most strongly, how much else it asks for, and how many checks wait."""
    asks = [ask for ask in group.asks if ask.check is group.check]
    words = [ask.first.message.removesuffix(LEVEL_NOTE) for ask in asks]
    if len(group.asks) == 1:
        words.append(asks[0].first.fix)
    words += [f"Also {count} {_WEAKER[kind]}." for kind in _WEAKER if (count := _how_many(group, kind, asks))]
    if group.waiting:
        words.append(f"{group.waiting} check{' waits' if group.waiting == 1 else 's wait'} for the answer.")
    if any(ask.first.message.endswith(LEVEL_NOTE) for ask in asks):
        words.append(LEVEL_NOTE.strip())
    return " ".join(" ".join(words).split())


_WEAKER = {Check.WARNING: "to look at again", Check.PROMPT: "for your judgement"}


def _how_many(group: Group, kind: Check, said: list[Ask]) -> int:
    return sum(ask.check is kind for ask in group.asks if ask not in said)


def _line(group: Group) -> str:
    asks = [ask for ask in group.asks if ask.check is group.check]
    paragraphs = dict.fromkeys(paragraph for ask in asks for paragraph in ask.paragraphs)
    rules = dict.fromkeys(rule for ask in asks for rule in ask.rules)
    return f"  {group.record}: {in_a_line(group)} ({', '.join(paragraphs)}; {', '.join(rules)})"
