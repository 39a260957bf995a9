"""Chapter 23: notification and licence conditions for a child (23.17, 23.19)."""

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
from rmp.rules.ch22.texts import texts_of
from schemas.plan import LicenceCondition
from schemas.vocabularies import ConditionKind, LeadAgency, Setting

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
    yield from _sent_late(look)
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


def _sent_late(look: Inspection) -> Iterator[Gap]:
    """A form sent later than the limit before a release from custody, without its reason."""
    form, release = look.case.identification.notification, look.context.earliest_release_on
    limit = look.limit("youth_notification")
    if look.context.setting is not Setting.CUSTODY or not (form.sent_on and release and limit) or form.late_reason:
        return
    if form.sent_on > (last := last_day_before(release, limit)):
        yield Gap(
            "identification", "notification.late_reason",
            f"MAPPA H was sent on {in_words(form.sent_on)}, {days_late(last, form.sent_on)} late.",
            "Say why it was late.", Check.WARNING, asked_by=("ID-6.37a",),
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
