"""The part of a template that holds the risk assessment."""

from docx.document import Document

from documents.templates.tables import Column, begin, end, records_table, rows_table, when


def assessment(document: Document) -> None:
    """Definitions, tools, each risk, factors, what protects, the overall level, what is not known."""
    document.add_heading("Risk assessment", 1)
    document.add_heading("Serious harm and the four levels", 2)
    records_table(document, "definitions",
        Column("Term", 3.0, "term"),
        Column("The guidance's words", 14.0, "words"))
    document.add_paragraph("{{ definitions_from }}", style="Table text")
    document.add_heading("The assessment and its tools", 2)
    rows_table(document, "assessment_rows")
    records_table(
        document, "tools",
        Column("Tool", 2.6, "name"),
        Column("Outcome, as the tool states it", 8.0, "outcome"),
        Column("Completed", 3.0, "on"),
        Column("By", 3.4, "assessor"),
    )
    when(document, "tool_note", "{{ tool_note }}")
    _risks(document)
    _factors(document)
    _conclusions(document)


def _risks(document: Document) -> None:
    begin(document, "for risk in risks")
    document.add_heading("{{ risk.heading }}", 2)
    rows_table(document, "risk.rows")
    end(document, "for")
    when(document, "not risks", "No risk is recorded.")


def _factors(document: Document) -> None:
    document.add_heading("What raises the risk", 2)
    records_table(
        document, "factors",
        Column("Id", 1.3, "id"),
        Column("Factor", 9.7, "description"),
        Column("Kind", 2.8, "kind"),
        Column("Most critical", 3.2, "critical"),
    )
    when(document, "factor_notes", "{{ factor_notes }}")
    document.add_heading("What protects", 2)
    records_table(
        document, "protective_factors",
        Column("Id", 1.3, "id"),
        Column("Protective factor", 7.7, "description"),
        Column("How it is known", 8.0, "evidence"),
    )
    when(document, "protective_note", "{{ protective_note }}")


def _conclusions(document: Document) -> None:
    begin(document, "if not_at_risk_rows")
    document.add_heading("Groups without a risk entry, and why", 2)
    rows_table(document, "not_at_risk_rows")
    end(document, "if")
    document.add_heading("Overall", 2)
    rows_table(document, "overall_rows")
    document.add_heading("What is not known", 2)
    records_table(
        document, "gaps",
        Column("What", 6.6, "what"),
        Column("Who could know", 4.0, "who"),
        Column("What is being done", 6.4, "action"),
        empty="No gap in the information is recorded.",
    )
