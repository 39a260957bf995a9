"""The rule reference: every rule with its paragraph, in plain words. `python -m rmp.rule_reference` writes docs/rules.md."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from guidance import Paragraph
from guidance.reading import DATA, read_toml
from risk_model.kinds import EVERY_PURPOSE, Purpose
from risk_model.registry import Rule
from rmp.check import all_rules

PUBLISHED = Path(__file__).parents[1] / "docs" / "rules.md"
"""The reference as it was last written."""

INTRODUCTION = """# The rules

Every check that the program makes, chapter by chapter of the national MAPPA guidance. This page is generated from the
rules themselves: `python -m rmp.rule_reference` writes it anew.

An *error* is a gap that can be seen in what is recorded; the case stays a draft until it is filled or a reasoned
departure is recorded (1.2). A *warning* is a likely gap. A *prompt* is a question for people; the program stores the
answer and gives none. A rule may speak more softly than its kind where only part of an answer is missing. A rule that
waits for an answer, such as the level, says so and finds nothing meanwhile. No rule chooses a level of risk or of
management, and none says that a plan is good.
"""

_PURPOSES = {
    Purpose.PLAN: "the plan",
    Purpose.REFERRAL: "the referral",
    Purpose.MEETING: "the meeting",
}


def as_markdown() -> str:
    """The reference of every rule as Markdown, in the order of the guidance."""
    return "\n".join([INTRODUCTION, *_lines(all_rules())])


def _lines(rules: Iterable[Rule]) -> Iterator[str]:
    for chapter, entries in groupby(rules, key=lambda entry: entry.chapter):
        yield f"## Chapter {chapter}. {_title_of(chapter)}\n"
        for entry in entries:
            yield from _entry(entry)


def _entry(entry: Rule) -> Iterator[str]:
    yield f"### {entry.id}: {entry.title}\n"
    yield f"{entry.meaning}\n"
    yield f"- Check: {entry.check.value}"
    yield f"- Paragraph: {', '.join(paragraph.number for paragraph in entry.cites)}"
    yield f"- Applies to: {entry.when.words}"
    yield f"- Belongs to the check for {_purposes_of(entry)}\n"
    yield f"> {_summary_of(entry.paragraph)}\n"


def _purposes_of(entry: Rule) -> str:
    if entry.purposes == EVERY_PURPOSE:
        return "every purpose"
    return " and ".join(words for purpose, words in _PURPOSES.items() if purpose in entry.purposes)


def _summary_of(paragraph: Paragraph) -> str:
    return f"{paragraph.number} in our words: {' '.join(paragraph.summary.split())}"


def _title_of(chapter: str) -> str:
    title: str = read_toml(DATA / "national" / f"{chapter}.toml")["title"]
    return title


if __name__ == "__main__":
    PUBLISHED.write_text(as_markdown(), encoding="utf-8")
