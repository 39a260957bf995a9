"""The part of a template that holds what the check found: a page of its own."""

from docx.document import Document

from documents.templates.tables import Column, begin, end, records_table


def findings(document: Document) -> None:
    """The three lists, the questions that wait, what could not be checked, and what was departed from with a reason."""
    document.add_heading("Open findings on {{ checked_on }}", 1).paragraph_format.page_break_before = True
    document.add_paragraph("{{ summary }} {{ checked_for }}")
    begin(document, "for list in finding_blocks")
    document.add_heading("{{ list.heading }}", 2)
    records_table(
        document, "list.findings",
        Column("Where", 2.4, "record"),
        Column("What", 6.1, "message"),
        Column("How to put it right", 6.1, "fix"),
        Column("Paragraph", 2.4, "paragraph"),
        empty="Nothing.",
    )
    end(document, "for")
    _under(
        document, "Not answered yet", "waiting",
        Column("Question", 12.6, "place"),
        Column("Checks that wait for it", 4.4, "checks"),
    )
    _under(
        document, "Could not be checked", "not_checked",
        Column("Where", 3.0, "record"),
        Column("Check", 3.0, "rule"),
        Column("Why", 8.0, "reason"),
        Column("Paragraph", 3.0, "paragraph"),
    )
    _under(
        document, "Departed from, with a recorded reason", "departed",
        Column("Where", 2.4, "record"),
        Column("What", 6.1, "message"),
        Column("Reason recorded", 6.1, "reason"),
        Column("Paragraph", 2.4, "paragraph"),
    )


def _under(document: Document, heading: str, records: str, *columns: Column) -> None:
    """A heading and its table, where there is something to put in it."""
    begin(document, f"if {records}")
    document.add_heading(heading, 2)
    records_table(document, records, *columns)
    end(document, "if")
