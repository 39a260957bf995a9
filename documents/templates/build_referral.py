"""Builds `referral.docx`, the template of the referral (MAPPA A): `python -m documents.templates.build_referral`."""

from pathlib import Path

from docx.document import Document

from documents.templates.page import new_template, turn
from documents.templates.part_assessment import assessment
from documents.templates.part_changes import changes
from documents.templates.part_common import background, departures, people_at_risk
from documents.templates.part_findings import findings
from documents.templates.part_plan import plan
from documents.templates.running import set_header_and_footer
from documents.templates.tables import Column, begin, end, records_table, rows_table, when

TEMPLATE = Path(__file__).parent / "referral.docx"


def referral_template() -> Document:
    """The whole template, in the order of MAPPA A."""
    document = new_template("Referral")
    set_header_and_footer(
        document.sections[0],
        marking="{{ marking }}",
        header=["{{ state }} · Referral {{ reference }} · {{ made }}"],
        footer="Referral {{ reference }}",
    )
    _front(document)
    _people(document)
    assessment(document)
    _reasons(document)
    turn(document, landscape=True)
    plan(document)
    turn(document, landscape=False)
    _decisions(document)
    changes(document)
    findings(document)
    return document


def _front(document: Document) -> None:
    document.add_paragraph("DRAFT: to be checked and signed off before it is sent", style="Draft")
    document.add_paragraph("{{ title }}", style="Title")
    document.add_paragraph("MAPPA A, for the MAPPA Co-ordinator. It holds the whole case; it is not the person's copy.")
    when(document, "fictional", "{{ fictional }}", style="Notice")
    when(document, "keep", "{{ keep }}", style="Notice")
    when(document, "signed", "{{ signed }}", style="Notice")
    document.add_paragraph("{{ summary }} The findings are listed at the end.")
    background(document)


def _people(document: Document) -> None:
    document.add_heading("Agencies and what they contributed", 1)
    records_table(
        document, "agencies",
        Column("Agency", 3.6, "agency"),
        Column("Contact", 2.5, "contact"),
        Column("Received", 2.3, "on"),
        Column("What it contributed", 5.8, "contribution"),
        Column("Who was asked", 2.8, "source"),
        empty="No agency is listed.",
    )
    document.add_paragraph("{{ psychology }}")
    people_at_risk(document)


def _reasons(document: Document) -> None:
    document.add_heading("Reasons for referral and added value", 1)
    rows_table(document, "referral_rows")


def _decisions(document: Document) -> None:
    document.add_heading("Disclosure decisions", 1)
    begin(document, "for disclosure in disclosures")
    document.add_heading("{{ disclosure.heading }}", 2)
    rows_table(document, "disclosure.rows")
    end(document, "for")
    when(document, "not disclosures", "No decision on disclosure is recorded.")
    departures(document)


if __name__ == "__main__":
    referral_template().save(str(TEMPLATE))
