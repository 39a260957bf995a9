"""Builds `minutes.docx`, the template of the minutes (MAPPA C): `python -m documents.templates.build_minutes`."""

from pathlib import Path

from docx.document import Document

from documents.templates.page import new_template, turn
from documents.templates.part_assessment import assessment
from documents.templates.part_common import background, departures, people_at_risk
from documents.templates.part_plan import plan
from documents.templates.running import set_header_and_footer
from documents.templates.tables import Column, begin, end, records_table, rows_table, when

TEMPLATE = Path(__file__).parent / "minutes.docx"


def minutes_template() -> Document:
    """The whole template, in the order of 14.25."""
    document = new_template("Minutes")
    set_header_and_footer(
        document.sections[0],
        marking="{{ marking }}",
        header=["{{ state }} · Minutes {{ reference }} · {{ made }}"],
        footer="Minutes {{ reference }}",
    )
    _front(document)
    _attendance(document)
    _background(document)
    _earlier(document)
    assessment(document)
    _agreed_risk(document)
    _disclosure(document)
    turn(document, landscape=True)
    plan(document)
    turn(document, landscape=False)
    _after_the_plan(document)
    _decisions(document)
    return document


def _front(document: Document) -> None:
    document.add_paragraph("{{ title }}", style="Title")
    document.add_paragraph("{{ reference }}: {{ state }}", style="Draft")
    when(document, "fictional", "{{ fictional }}", style="Notice")
    document.add_paragraph(
        "Not to be shared outside the agencies that received them without the Chair's agreement (13b.9), never with a victim "
        "(22.18), and not to be named as a source in a report (13b.33)."
    )
    document.add_heading("The meeting", 1)
    rows_table(document, "held_rows")


def _attendance(document: Document) -> None:
    document.add_heading("Attendance, and what each agency told the meeting", 1)
    records_table(
        document, "attendees",
        Column("Name", 3.2, "name"),
        Column("Agency", 3.2, "agency"),
        Column("Role and rank", 3.0, "role"),
        Column("Took part", 2.2, "part"),
        Column("Told the meeting", 5.4, "told"),
        empty="Nobody is recorded as invited or present.",
    )


def _background(document: Document) -> None:
    background(document)
    people_at_risk(document)
    document.add_heading("What agencies contributed before the meeting", 1)
    records_table(
        document, "agencies",
        Column("Agency", 3.6, "agency"),
        Column("Received", 2.6, "on"),
        Column("What it contributed", 10.8, "contribution"),
        empty="No agency is listed.",
    )


def _earlier(document: Document) -> None:
    document.add_heading("Earlier actions", 1)
    records_table(
        document, "accounts",
        Column("Id", 1.2, "id"),
        Column("Action", 5.6, "what"),
        Column("Owner", 3.2, "owner"),
        Column("Progress", 2.2, "progress"),
        Column("What came of it, or why not", 4.8, "told"),
        empty="No earlier action was accounted for at this meeting.",
    )
    document.add_heading("The agenda, item by item", 1)
    records_table(
        document, "items",
        Column("Item", 3.8, "item"),
        Column("State", 3.2, "state"),
        Column("What was said", 10.0, "note"),
    )


def _agreed_risk(document: Document) -> None:
    document.add_heading("The risk as the meeting agreed it", 1)
    rows_table(document, "summary_rows")


def _disclosure(document: Document) -> None:
    document.add_heading("Disclosure", 1)
    document.add_paragraph("{{ disclosure_said }}")
    begin(document, "for disclosure in disclosures")
    document.add_heading("{{ disclosure.heading }}", 2)
    rows_table(document, "disclosure.rows")
    end(document, "for")


def _after_the_plan(document: Document) -> None:
    document.add_heading("What victims are told", 1)
    records_table(
        document, "victims",
        Column("Who", 3.0, "who"),
        Column("What", 5.0, "what"),
        Column("By whom, by when", 3.4, "by"),
        Column("Why", 3.4, "why"),
        Column("Source agreed", 2.2, "agreed"),
        empty="Nothing was agreed for this meeting to tell a victim.",
    )
    document.add_heading("Actions agreed at this meeting", 1)
    records_table(
        document, "agreed",
        Column("Id", 1.2, "id"),
        Column("What will be done", 5.2, "what"),
        Column("Agency and person", 3.2, "owner"),
        Column("By when", 2.6, "when"),
        Column("How anyone will know", 2.8, "measure"),
        Column("Accepted", 2.0, "status"),
        empty="No new action was agreed.",
    )


def _decisions(document: Document) -> None:
    for heading, rows in (
        ("Media, ViSOR, human rights, the Board", "decision_rows"), ("Protected characteristics", "characteristic_rows"),
        ("Level, views and next meeting", "level_rows"),
    ):
        document.add_heading(heading, 1)
        rows_table(document, rows)
    departures(document)


if __name__ == "__main__":
    minutes_template().save(str(TEMPLATE))
