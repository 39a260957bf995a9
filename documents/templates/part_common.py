"""The parts of a template that referral and minutes share: what is known of the case, people at risk, departures."""

from docx.document import Document

from documents.templates.tables import Column, records_table, rows_table

_BACKGROUND = (
    ("The case", "mappa_rows"),
    ("The person", "person_rows"),
    ("Offence and sentence", "offence_rows"),
    ("Context", "context_rows"),
)


def background(document: Document) -> None:
    """The case, the person, the offence, the context: the fields that 14.25 lists."""
    for heading, rows in _BACKGROUND:
        document.add_heading(heading, 1)
        rows_table(document, rows)


def people_at_risk(document: Document) -> None:
    """Each person or group at risk."""
    document.add_heading("People at risk", 1)
    records_table(
        document, "people",
        Column("Id", 1.3, "id"),
        Column("Who", 5.6, "who"),
        Column("Connection", 3.3, "kind"),
        Column("In contact with them", 3.0, "contact"),
        Column("Arrangements", 3.8, "answers"),
        empty="Nobody is listed.",
    )  # fmt: skip


def departures(document: Document) -> None:
    """Recorded departures (1.2)."""
    document.add_heading("Departures from the guidance", 1)
    records_table(
        document, "departures",
        Column("Check", 2.6, "rule"),
        Column("Where", 2.6, "record"),
        Column("Kind", 2.8, "kind"),
        Column("Reason", 5.0, "reason"),
        Column("By", 2.0, "by"),
        Column("On", 2.0, "on"),
        empty="No departure is recorded.",
    )  # fmt: skip
