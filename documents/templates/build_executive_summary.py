"""Builds `executive_summary.docx` (MAPPA M): `python -m documents.templates.build_executive_summary`."""

from pathlib import Path

from docx.document import Document

from documents.templates.page import new_template
from documents.templates.running import set_header_and_footer
from documents.templates.tables import when

TEMPLATE = Path(__file__).parent / "executive_summary.docx"

SECTIONS = (
    ("Outcomes of risk assessments", "risk_outcomes"),
    ("Reason for referral", "referral_reason"),
    ("Dates", "meeting_dates"),
    ("Attendance and apologies, by role or body", "attendance"),
    ("Summary of the meeting", "discussion"),
    ("Risk and plan", "risk_and_plan"),
    ("Disclosure", "disclosure"),
    ("Other actions", "other_actions"),
)
"""The eight sections of 13b.31, in its order."""


def executive_summary_template() -> Document:
    """A draft, to be circulated to those who contributed before the Chair decides what is released (13b.32)."""
    document = new_template("Executive summary")
    set_header_and_footer(
        document.sections[0], marking="{{ marking }}", header=["DRAFT · Executive summary {{ reference }} · {{ made }}"],
        footer="Executive summary {{ reference }}",
    )  # fmt: skip
    document.add_paragraph("DRAFT: for those who contributed to look at; the Chair decides what is released", style="Draft")
    document.add_paragraph("Executive summary of a MAPPA meeting", style="Title")
    when(document, "fictional", "{{ fictional }}", style="Notice")
    for heading, key in SECTIONS:
        document.add_heading(heading, 1)
        document.add_paragraph(f"{{{{ {key} }}}}")
    return document


if __name__ == "__main__":
    executive_summary_template().save(str(TEMPLATE))
