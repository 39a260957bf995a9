"""Chapter 11: the five groups who may be harmed (11.8)."""

from collections.abc import Iterator
from dataclasses import replace

from guidance import cite
from risk_model.conditions import EVERY_CASE
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from risk_model.rules.ch11.basics import assessment_is_begun, is_serious_harm
from schemas.vocabularies import RiskGroup

AS_OBJECT = {
    RiskGroup.CHILDREN: "children", RiskGroup.PUBLIC: "the public", RiskGroup.KNOWN_ADULT: "known adults",
    RiskGroup.STAFF: "staff", RiskGroup.PRISONERS: "prisoners",
}
"""The groups as they stand in a sentence."""


@rule(
    "RA-11.8a", Check.ERROR, cites=(cite("11.8"),),
    title="Each of the five groups is assessed or ruled out", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="The level is refined by who may be harmed: the public or a group in it, prisoners, known adults, children and "
    "staff. Each of the five has a risk, or a reason why it is not at risk; none has both.",
)
def each_group_is_answered(look: Inspection) -> Iterator[Gap]:
    """A group with neither a risk nor a reason, one with both, and one whose risk has no level."""
    risks = look.assessment.risks
    ruled_out = {group for group, reason in look.assessment.not_at_risk.items() if reason and reason.strip()}
    at_risk = {risk.group for risk in risks}
    missing = [group for group in RiskGroup if group not in at_risk | ruled_out]
    without_group = sum(1 for risk in risks if risk.group is None)
    # A risk whose group has not been said may be the answer for a missing one: RA-11.10a asks for its group first.
    if len(missing) > without_group:
        first = () if assessment_is_begun(look) else ("RA-11.1a",)
        for gap in _missing(missing, one_by_one=bool(at_risk - {None})):
            yield replace(gap, asked_by=first)
    for risk in risks:
        if risk.group and is_serious_harm(risk) and risk.level is None and risk.level_in_custody is None:
            yield Gap(
                risk.id, "level", f"The risk to {AS_OBJECT[risk.group]}, {risk.id}, has no level.",
                "Choose the level whose definition the evidence meets.", asked_by=("RA-11.7a",),
            )
    for group in RiskGroup:
        ids = [risk.id for risk in risks if risk.group is group and is_serious_harm(risk)]
        if ids and group in ruled_out:
            yield Gap(
                "assessment", "not_at_risk",
                f"There is a reason why {AS_OBJECT[group]} would not be at risk, and yet {ids[0]} is a risk to them.",
                "Take out the reason, or look again at the risk.",
            )


def _missing(groups: list[RiskGroup], *, one_by_one: bool) -> Iterator[Gap]:
    for together in [[group] for group in groups] if one_by_one else [groups]:
        names = [AS_OBJECT[group] for group in together]
        whom = ", ".join(names[:-1]) + " or " + names[-1] if len(names) > 1 else names[0]
        yield Gap(
            "assessment", "not_at_risk", f"There is neither a risk to {whom} nor a reason why there is none.",
            f"Add the risk to {whom}, or say why there is none.",
        )
