"""Chapter 23: AssetPlus and resettlement (23.20, 23.21)."""

import re
from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import A_CHILD
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from risk_model.rules.ch11.basics import assessment_is_there
from rmp.rules.ch22.texts import texts_of
from schemas.vocabularies import LeadAgency, RiskKind, Setting

ASSET_PLUS = re.compile(r"asset\s*-?\s*plus", re.IGNORECASE)
_OWN_SAFETY = re.compile(r"well-?\s?being|welfare|safety|self.?harm|exploit|vulnerab|safeguard", re.IGNORECASE)
_RESETTLEMENT = re.compile(r"resettle|release|accommodation|where .{0,20}live", re.IGNORECASE)


@rule(
    "CHI-23.20a", Check.ERROR, cites=(cite("23.20"), cite("23.21"), cite("24.25")),
    title="AssetPlus covers reconviction, serious harm and the child's own safety", when=A_CHILD, purposes=EVERY_PURPOSE,
    meaning="AssetPlus should be used to assess a child, and must cover the likelihood of reconviction, the risk of serious "
    "harm to others and the child's own safety and wellbeing. Resettlement is planned from the beginning of the sentence, "
    "with the child's and the parents' own account. Where another agency leads, a missing AssetPlus is a warning.",
)
def asset_plus_is_used(look: Inspection) -> Iterator[Gap]:
    """No AssetPlus; one of its three parts missing; a child in custody without a word on resettlement."""
    if not assessment_is_there(look):
        return
    covers = look.assessment.asset_plus
    used = any(tool.name and ASSET_PLUS.search(tool.name) for tool in look.assessment.tools)
    if not used:
        theirs = look.mappa.lead_agency in (LeadAgency.YOUTH_OFFENDING_TEAM, None)
        yield Gap(
            "assessment", "tools", "The person is a child, and no AssetPlus is recorded.",
            "Record AssetPlus with its outcome, day and assessor, or say why another tool was used.",
            Check.WARNING if not theirs or look.assessment.no_tools_reason else None,
        )
    shown = {
        "reconviction": _reconviction_is_shown(look), "serious_harm": bool(look.assessment.risks),
        "safety_and_wellbeing": any(_OWN_SAFETY.search(text) for text in texts_of(look.assessment)),
    }
    words = {
        "reconviction": "the likelihood of reconviction", "serious_harm": "the risk of serious harm to others",
        "safety_and_wellbeing": "the child's own safety and wellbeing",
    }
    for key, what in words.items():
        answer = getattr(covers, key)
        if used and (answer is False or (answer is None and (covers.is_filled or not shown[key]))):
            yield Gap(
                "assessment", f"asset_plus.{key}", f"Nothing shows that AssetPlus covers {what}.",
                f"See that it covers {what}, and answer yes or no.",
                None if answer is False or covers.is_filled else Check.PROMPT,
            )
    if look.context.setting is Setting.CUSTODY and look.plan.actions and covers.resettlement is None:
        yield from _resettlement(look)


def _reconviction_is_shown(look: Inspection) -> bool:
    kinds = {risk.kind for risk in look.assessment.risks}
    of_reconviction = kinds & {RiskKind.REOFFENDING, RiskKind.RECONVICTION}
    return bool(of_reconviction or look.referral.likelihood_of_reoffending or look.assessment.overall.likelihood)


def _resettlement(look: Inspection) -> Iterator[Gap]:
    texts = [text for a in look.covering_actions for text in (a.what, a.how_it_manages_risk, a.success_measure)]
    if not any(text and _RESETTLEMENT.search(text) for text in texts):
        yield Gap(
            "assessment", "asset_plus.resettlement", "The child is in custody, and no action speaks of resettlement.",
            "Plan it from the beginning of the sentence: where the child will live, with whom, and what comes next.",
            Check.PROMPT,
        )
