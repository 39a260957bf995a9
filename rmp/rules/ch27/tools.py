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
    """Intimate partner abuse without a SARA, once there is an assessment."""
    tools = look.assessment.tools
    if not assessment_is_there(look) or any(tool.name and SARA.search(tool.name) for tool in tools):
        return
    of_probation = look.mappa.lead_agency in (LeadAgency.PROBATION, None) and not look.is_child
    explained = look.assessment.no_tools_reason is not None
    yield Gap(
        "assessment", "tools", "There is intimate partner abuse, and no SARA is recorded.",
        "Complete a SARA and record its outcome, day and assessor, or say why it does not fit.",
        None if of_probation and not explained else Check.PROMPT,
    )
