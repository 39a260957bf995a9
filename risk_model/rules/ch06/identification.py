"""Chapter 6: identified within three days, in the right area, and notified to the Co-ordinator (6.30 to 6.37)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import in_words
from risk_model.conditions import A_CHILD, EVERY_CASE, Condition, in_setting
from risk_model.due import days_late, last_day_after, last_day_before
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from schemas.vocabularies import LeadAgency, NotificationForm, Setting

FORM_OF = {
    LeadAgency.YOUTH_OFFENDING_TEAM: NotificationForm.MAPPA_H,
    LeadAgency.MENTAL_HEALTH: NotificationForm.MAPPA_I,
}
"""The form by which an agency tells the Co-ordinator (6.37); the others record on systems that the unit can see."""

CUSTODY_OR_HOSPITAL = in_setting(Setting.CUSTODY, Setting.HOSPITAL)


@rule(
    "ID-6.30a", Check.WARNING,
    cites=(cite("Std before 6.30"), cite("6.31"), cite("6.36"), cite("23.19"), cite("26.56")),
    title="The case is identified and recorded within three days", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="Each agency must identify and record the people under MAPPA whom it manages, with category and level, within "
    "three days of sentence, or of admission to hospital by a criminal justice route. The guidance gives no unit: the days "
    "are read as calendar days. Asked once the day of identification, or anything else about it, has been begun.",
)
def identified_in_time(look: Inspection) -> Iterator[Gap]:
    """An identification without its day, later than the limit without a reason, or not shown on the agencies' systems."""
    case = look.case.identification
    begun = case.identified_on or case.hospital_admission_on or case.flags_set is not None or case.late_reason
    if not begun:
        return
    if case.identified_on is None:
        yield Gap(
            "identification", "identified_on", "It is not recorded when the case was identified as a MAPPA case.",
            "Give the day on which it was identified and recorded.",
        )
    if case.flags_set is False:
        yield Gap(
            "identification", "flags_set", "The agencies' own systems do not show category and level.",
            "Have them set, and answer again.",
        )
    start, limit = case.hospital_admission_on or look.case.offence.disposed_on, look.limit("identification")
    if start is None or limit is None or case.identified_on is None or case.late_reason:
        return
    last = last_day_after(start, limit)
    if case.identified_on > last:
        yield Gap(
            "identification", "late_reason",
            f"The case was identified on {in_words(case.identified_on)}, {days_late(last, case.identified_on)} late: the "
            f"last day was {in_words(last)}.",
            "Say why it was late.",
        )


@rule(
    "ID-6.33a", Check.PROMPT, cites=(cite("6.33"),), title="A disputed area is that of the committing court",
    when=CUSTODY_OR_HOSPITAL, purposes=EVERY_PURPOSE,
    meaning="The lead agency in the relevant area manages the case. Where that area is disputed for somebody in custody or in "
    "hospital, it is the area of the original committing magistrates' court.",
)
def a_disputed_area(look: Inspection) -> Iterator[Gap]:
    """A dispute without the court that settles it; or, in custody or hospital, no area at all."""
    case = look.case.identification
    if case.area_disputed:
        if case.committing_court is None:
            yield Gap(
                "identification", "committing_court", "The area is disputed, and the committing court is not recorded.",
                "Name the original committing magistrates' court: its area is the relevant one.",
            )
    elif look.mappa.area is None:
        yield Gap(
            "mappa", "area", "No area is recorded for somebody in custody or in hospital.",
            "Name the area that manages the case; if that is disputed, the committing court's area is the relevant one.",
        )


LED_BY_EITHER = Condition(
    "led by a youth offending team or mental health services", lambda look: look.mappa.lead_agency in FORM_OF
)
RECORDED = Condition("MAPPA H or I is recorded", lambda look: look.case.identification.notification.is_filled)


@rule(
    "ID-6.37a", Check.WARNING, cites=(cite("6.37"), cite("2.18"), cite("2.19"), cite("23.19")),
    title="The Co-ordinator is notified by MAPPA H or I, in time", purposes=EVERY_PURPOSE,
    when=LED_BY_EITHER | (RECORDED & (A_CHILD | in_setting(Setting.HOSPITAL))),
    meaning="Youth offending teams must notify the Co-ordinator of the area of residence or release by MAPPA H, no later than "
    "six months before release, and mental health services by MAPPA I, and keep it up to date. A late form still goes in: "
    "it only needs the reason.",
)
def notified_in_time(look: Inspection) -> Iterator[Gap]:
    """No form, one without its day or the other agency's; late without a reason; or not updated after a change."""
    case = look.case.identification.notification
    expected = FORM_OF.get(look.mappa.lead_agency) if look.mappa.lead_agency else None
    known = look.referral.referred_on is not None or bool(look.case.meetings)
    if case.sent_on is None and (case.is_filled or not (known or _not_yet_due(look))):
        label = "MAPPA H or I" if (form := case.form or expected) is None else form.label
        yield Gap(
            "identification", "notification.sent_on", f"Nothing says on which day {label} went to the MAPPA Co-ordinator.",
            "Notify the Co-ordinator of the area of residence or release, and give the day.",
            # Through a referral or a meeting the Co-ordinator knows the case: then only a form that is begun is asked about.
            None if case.is_filled else Check.PROMPT, asked_by=("CHI-23.19a",),
        )
    if case.form and expected and case.form is not expected:
        yield Gap(
            "identification", "notification.form",
            f"The notification is recorded as {case.form.label}; this lead agency uses {expected.label}.",
            "Check which form was sent.",
        )
    if case.changed_on and (case.updated_on is None or case.updated_on < case.changed_on):
        yield Gap(
            "identification", "notification.updated_on",
            f"What the notification says changed on {in_words(case.changed_on)}, and it has not been updated since.",
            "Update it with the Co-ordinator, and give the day.",
        )
    yield from _late(look)


def _not_yet_due(look: Inspection) -> bool:
    """A child in custody whose release is further off than the limit: the form can still come in time."""
    release, limit = look.context.earliest_release_on, look.limit("youth_notification")
    young = look.mappa.lead_agency is LeadAgency.YOUTH_OFFENDING_TEAM and look.context.setting is Setting.CUSTODY
    return bool(young and (release is None or (limit and look.on <= last_day_before(release, limit))))


def _late(look: Inspection) -> Iterator[Gap]:
    case, release, limit = look.case.identification.notification, look.context.earliest_release_on, look.limit("youth_notification")
    by_youth_team = case.form is NotificationForm.MAPPA_H or look.mappa.lead_agency is LeadAgency.YOUTH_OFFENDING_TEAM
    if not by_youth_team or look.context.setting is not Setting.CUSTODY or case.late_reason:
        return
    if release and limit and case.sent_on and case.sent_on > (last := last_day_before(release, limit)):
        yield Gap(
            "identification", "notification.late_reason",
            f"MAPPA H was sent on {in_words(case.sent_on)}, {days_late(last, case.sent_on)} late: the last day was "
            f"{in_words(last)}.",
            "Say why it was late.",
        )
