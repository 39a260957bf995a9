"""Chapter 10: should the disclosure do harm, there is a plan for the victim and for the person (10.12, 27.50)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule_for_each
from rmp.rules.ch10.decisions import A_DISCLOSURE_DECIDED, decided
from schemas.disclosures import Disclosure


@rule_for_each(
    decided, "DIS-10.12a", Check.ERROR, cites=(cite("10.12"), cite("27.50")),
    title="Harm that a disclosure may do has a contingency plan", when=A_DISCLOSURE_DECIDED, purposes=EVERY_PURPOSE,
    meaning="The harm that telling may do, to the person as well, must be assessed. For any negative impact found, "
    "contingency plans that support victims and the person must be in place.",
)
def harm_has_a_contingency(look: Inspection, entry: Disclosure) -> Iterator[Gap]:
    """The harm is not assessed; or it was identified, or the answer begun, and support for one side is missing."""
    if entry.risks_of_disclosing is None:
        yield Gap(
            entry.id, "risks_of_disclosing", f"The harm that disclosure {entry.id} may do is not assessed.",
            "Say what harm it may do, and to whom.", asked_by=("DIS-10.8a",),
        )
    impact = entry.negative_impact
    if not impact.is_filled or impact.identified is False:
        return
    for place, who in (("victim_support", "the victim"), ("person_support", "the person")):
        if getattr(impact, place) is None:
            yield Gap(
                entry.id, f"negative_impact.{place}",
                f"Disclosure {entry.id} may do harm, and no contingency that supports {who} is recorded.",
                f"Say what is in place to support {who}, and who does it.",
            )
