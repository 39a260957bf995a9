"""The part of a template that holds the risk management plan."""

from docx.document import Document

from documents.templates.page import LANDSCAPE_CM
from documents.templates.tables import Column, begin, end, records_table, rows_table, when


def plan(document: Document) -> None:
    """Pillars, which action manages which risk, contingency, conditions, orders, the rest; on a page that lies."""
    document.add_heading("Risk management plan", 1)
    rows_table(document, "plan_rows", width_cm=LANDSCAPE_CM)
    begin(document, "for pillar in pillars")
    document.add_heading("{{ pillar.heading }}", 2)
    when(document, "pillar.note", "{{ pillar.note }}")
    records_table(
        document, "pillar.actions",
        Column("Id", 1.2, "id"),
        Column("What will be done", 6.4, "what", mark="mark"),
        Column("How it manages the risk", 5.0, "how"),
        Column("Owner", 3.1, "owner"),
        Column("Date or how often", 3.4, "when"),
        Column("Measure", 3.8, "measure"),
        Column("Risks", 1.3, "risks"),
        Column("Status", 2.5, "status"),
        more="more",
    )
    end(document, "for")
    for part in (_coverage, _contingency, _conditions):
        part(document)


def _coverage(document: Document) -> None:
    document.add_heading("Which action manages which risk", 1)
    records_table(
        document, "coverage",
        Column("Risk", 5.7, "risk"),
        Column("Supervision", 4.2, "supervision"),
        Column("Monitoring and control", 4.2, "monitoring_and_control"),
        Column("Interventions and treatment", 4.2, "interventions_and_treatment"),
        Column("Victim safety", 4.2, "victim_safety"),
        Column("Contingency", 4.2, "contingency"),
        empty="No risk is recorded.",
    )
    when(document, "coverage_note", "{{ coverage_note }}")


def _contingency(document: Document) -> None:
    document.add_heading("Contingency", 1)
    records_table(
        document, "contingencies",
        Column("Id", 1.2, "id"),
        Column("Trigger", 5.0, "trigger", mark="mark", below="links"),
        Column("Response", 6.0, "response"),
        Column("Owner", 3.0, "owner"),
        Column("Within", 1.6, "within"),
        Column("Who is told", 2.9, "tell"),
        Column("Out of hours", 3.6, "out_of_hours"),
        Column("Fallback", 3.4, "fallback"),
        empty="No contingency is recorded.",
    )
    begin(document, "if escalation_rows")
    document.add_heading("Escalating risk without a contingency, and why", 2)
    rows_table(document, "escalation_rows", width_cm=LANDSCAPE_CM)
    end(document, "if")


def _conditions(document: Document) -> None:
    document.add_heading("Licence conditions", 1)
    records_table(
        document, "conditions",
        Column("Id", 1.2, "id"),
        Column("Condition", 9.1, "condition", mark="kind"),
        Column("Necessary and proportionate because", 8.5, "reason"),
        Column("Risks", 2.0, "risks"),
        Column("Could show where a victim is", 2.9, "reveals"),
        Column("Ends", 3.0, "ends"),
    )
    when(document, "condition_note", "{{ condition_note }}")
    document.add_heading("Orders made or considered", 1)
    records_table(
        document, "orders",
        Column("Id", 1.2, "id"),
        Column("Order", 4.0, "kind"),
        Column("Made", 3.0, "made"),
        Column("Ends", 3.0, "ends"),
        Column("Terms", 6.5, "terms"),
        Column("Considered", 2.4, "considered"),
        Column("Why sought or not", 6.6, "reason"),
        empty="No order is recorded.",
    )
    document.add_heading("Other parts of the plan", 1)
    rows_table(document, "other_rows", width_cm=LANDSCAPE_CM)
