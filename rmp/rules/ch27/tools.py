"""Chapter 27: the tool for intimate partner abuse (27.24)."""

import re
from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import ABUSE_OR_STALKING, Condition, answered_yes
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from risk_model.rules.ch11.basics import assessment_is_there
from schemas.vocabularies import LeadAgency

SARA = re.compile(r"\bSARA\b|spousal assault", re.IGNORECASE)

PARTNER_ABUSE = Condition(
    "intimate partner abuse", lambda look: look.context.intimate_partner_abuse is True
) | (ABUSE_OR_STALKING & answered_yes("intimate_partner_abuse", "intimate partner abuse is evident"))


@rule(
    "DA-27.24a", Check.WARNING, cites=(cite("27.24"), cite("27.35")),
    title="A SARA is completed for intimate partner abuse", when=PARTNER_ABUSE, purposes=EVERY_PURPOSE,
    meaning="Probation practitioners should complete a Spousal Assault Risk Assessment wherever intimate partner abuse is "
    "evidently a feature, and use it for OASys and the plan. Where another agency leads, or for a child, the check only "
    "asks. What the tool finds is shown; it never becomes a level.",
)
def sara_is_completed(look: Inspection) -> Iterator[Gap]:
    """Intimate partner abuse without a SARA, or with one that has no day."""
    saras = [(place, tool) for place, tool in enumerate(look.assessment.tools) if tool.name and SARA.search(tool.name)]
    if saras and all(tool.on is None for _, tool in saras):
        yield Gap(
            "assessment", f"tools.{saras[0][0]}.on", "The SARA has no day.", "Give the day on which it was completed.",
            asked_by=("RA-11.4b",),
        )
    if saras:
        return
    of_probation = look.mappa.lead_agency in (LeadAgency.PROBATION, None) and not look.is_child
    explained = look.assessment.no_tools_reason is not None
    yield Gap(
        "assessment", "tools", "There is intimate partner abuse, and no SARA is recorded.",
        "Complete a SARA and record its outcome, day and assessor, or say why it does not fit.",
        None if of_probation and not explained else Check.PROMPT,
        asked_by=() if assessment_is_there(look) else ("RA-11.1a",),
    )
