"""Builds `agency_actions.docx`, the list of one agency's actions: `python -m documents.templates.build_agency_actions`."""

from pathlib import Path

from docx.document import Document

from documents.templates.page import new_template
from documents.templates.running import set_header_and_footer
from documents.templates.tables import Column, records_table, when

TEMPLATE = Path(__file__).parent / "agency_actions.docx"


def agency_actions_template() -> Document:
    """A title, where the actions come from, and a row for each."""
    document = new_template("Actions of one agency")
    set_header_and_footer(
        document.sections[0], marking="{{ marking }}", header=["Actions {{ reference }} · {{ made }}"],
        footer="Actions {{ reference }}",
    )  # fmt: skip
    document.add_paragraph("{{ title }}", style="Title")
    when(document, "fictional", "{{ fictional }}", style="Notice")
    document.add_paragraph("{{ from_meeting }} {{ kept }}")
    records_table(
        document, "actions",
        Column("Id", 1.2, "id"),
        Column("What will be done", 5.4, "what"),
        Column("Who", 3.0, "owner"),
        Column("By when", 2.6, "when"),
        Column("How anyone will know", 2.8, "measure"),
        Column("Accepted", 2.0, "status"),
        more="messenger",
    )  # fmt: skip
    return document


if __name__ == "__main__":
    agency_actions_template().save(str(TEMPLATE))
