"""The part of a template that tells what changed since an earlier version; left out where none was chosen."""

from docx.document import Document

from documents.templates.tables import Column, begin, end, records_table, when


def changes(document: Document) -> None:
    """The heading names the version; a row a change, with the whole of what stood there before."""
    begin(document, "if changes_title")
    document.add_heading("{{ changes_title }}", 1)
    when(document, "changes_note", "{{ changes_note }}")
    records_table(
        document, "changes",
        Column("Where", 2.4, "record"),
        Column("What changed", 7.8, "sentence"),
        Column("Before", 6.8, "before"),
    )
    end(document, "if")
