"""Chapter 23: notification, AssetPlus and licence conditions for a child (23.17 to 23.21)."""

import re
from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import in_words
from risk_model.conditions import A_CHILD, Condition
from risk_model.due import days_late, last_day_before
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule, rule_for_each
from risk_model.rules.ch11.basics import assessment_is_there
from rmp.rules.ch22.texts import texts_of
from schemas.plan import LicenceCondition
from schemas.vocabularies import ConditionKind, LeadAgency, RiskKind, Setting

_EXTRA = (ConditionKind.ADDITIONAL, ConditionKind.BESPOKE)


def _extra_conditions(look: Inspection) -> list[LicenceCondition]:
    return [condition for condition in look.plan.licence_conditions if condition.kind in _EXTRA]


@rule_for_each(
    _extra_conditions, "CHI-23.17a", Check.PROMPT, cites=(cite("23.17"),),
    title="Extra licence conditions fit the child",
    when=Condition("additional licence conditions are recorded", lambda look: bool(_extra_conditions(look))) & A_CHILD,
    purposes=EVERY_PURPOSE,
    meaning="It is essential that additional conditions for a child are proportionate to the risk, and take into account the "
    "child's maturity, special educational needs, safety and well-being. The reason for the condition may say so.",
)
def conditions_fit_the_child(look: Inspection, condition: LicenceCondition) -> Iterator[Gap]:
    """A condition without a word on the child, in a field of its own or in the reason why it is necessary."""
    if condition.child_needs is None and condition.necessity_reason is None:
        yield Gap(
            condition.id, "child_needs",
            f"Condition {condition.id} does not say how it allows for the child's maturity, needs, safety and well-being.",
            "Say how it allows for each, and why nothing less would do.",
        )


LED_BY_THE_TEAM = Condition(
    "led by the youth offending team",
    lambda look: None if look.mappa.lead_agency is None else look.mappa.lead_agency is LeadAgency.YOUTH_OFFENDING_TEAM,
    ("mappa.lead_agency",),
)
_MAPPA_H = re.compile(r"\bMAPPA[\s-]?H\b", re.IGNORECASE)


@rule(
    "CHI-23.19a", Check.ERROR, cites=(cite("23.19"), cite("6.37")), title="MAPPA H goes to the Co-ordinator in time",
    when=A_CHILD & LED_BY_THE_TEAM, purposes=EVERY_PURPOSE,
    meaning="The youth offending team identifies its cases within 3 days of sentence and must send MAPPA H once the "
    "assessments are done, or for custody at least six months before release; as soon as possible where less is left to "
    "serve. A form sent late still counts and only needs its reason, which 6.37 asks for.",
)
def the_form_is_sent(look: Inspection) -> Iterator[Gap]:
    """A form begun and not sent although it is due; no form recorded at all when it is due, as a question."""
    form = look.case.identification.notification
    if form.sent_on is not None or not (due := _why_due(look)):
        return
    if not form.is_filled and any(
        _MAPPA_H.search(text) for record in (look.mappa, look.referral, *look.case.agencies) for text in texts_of(record)
    ):
        return
    yield Gap(
        "identification", "notification.sent_on", f"MAPPA H is not recorded as sent, and {due}.",
        "Send it to the Co-ordinator and give the day; if it is late, say why.", None if form.is_filled else Check.PROMPT,
    )


def _why_due(look: Inspection) -> str | None:
    """Why the form is due by now; `None` while it is not."""
    if look.context.setting is Setting.COMMUNITY and look.assessment.assessed_on is not None:
        return "the assessment has been made" if look.assessment.assessed_on <= look.on else None
    release, limit = look.context.earliest_release_on, look.limit("youth_notification")
    if look.context.setting is Setting.CUSTODY and release is not None and limit is not None:
        last = last_day_before(release, limit)
        if last < look.on:
            return f"the last day was {in_words(last)}, {days_late(last, look.on)} ago"
    return None


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
