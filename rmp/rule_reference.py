"""The rule reference: every rule with its paragraph and its examples, in plain words.

`python -m rmp.rule_reference` takes the examples from the tests and writes them and docs/rules.md anew.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from guidance import Paragraph
from guidance.reading import DATA, read_toml
from risk_model.kinds import EVERY_PURPOSE, Purpose
from risk_model.registry import Rule
from rmp import examples
from rmp.check import all_rules
from rmp.examples_from_tests import TESTS, examples_from

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

PURPOSES = {
    Purpose.PLAN: "the plan",
    Purpose.REFERRAL: "the referral",
    Purpose.MEETING: "the meeting",
}
"""What a check is for, in words."""


def as_markdown() -> str:
    """The reference of every rule as Markdown, in the order of the guidance."""
    return "\n".join([INTRODUCTION, *_lines(all_rules())])


def _lines(rules: Iterable[Rule]) -> Iterator[str]:
    for chapter, entries in groupby(rules, key=lambda entry: entry.chapter):
        yield f"## Chapter {chapter}. {title_of(chapter)}\n"
        for entry in entries:
            yield from _entry(entry)


def _entry(entry: Rule) -> Iterator[str]:
    yield f"### {entry.id}: {entry.title}\n"
    yield f"{entry.meaning}\n"
    yield f"- Check: {entry.check.value}"
    yield f"- Paragraph: {', '.join(paragraph.number for paragraph in entry.cites)}"
    yield f"- Applies to: {entry.when.words}"
    yield f"- Belongs to the check for {purposes_of(entry)}"
    yield from (f"- {heading}: {sentence}." for heading, sentence in examples.examples_of(entry.id).lines)
    yield ""
    yield f"> {_summary_of(entry.paragraph)}\n"


def purposes_of(entry: Rule) -> str:
    """What the rule is checked for, in words."""
    if entry.purposes == EVERY_PURPOSE:
        return "every purpose"
    return " and ".join(words for purpose, words in PURPOSES.items() if purpose in entry.purposes)


def _summary_of(paragraph: Paragraph) -> str:
    return f"{paragraph.number} in our words: {' '.join(paragraph.summary.split())}"


def title_of(chapter: str) -> str:
    """The title of a chapter of the guidance."""
    title: str = read_toml(DATA / "national" / f"{chapter}.toml")["title"]
    return title


def write_anew() -> None:
    """Write the examples, where the tests are there to take them from, and the reference."""
    if TESTS.is_dir():
        examples.PUBLISHED.write_text(examples.as_toml(examples_from(TESTS, all_rules())), encoding="utf-8")
    PUBLISHED.write_text(as_markdown(), encoding="utf-8")


if __name__ == "__main__":
    write_anew()
