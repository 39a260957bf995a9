"""Becoming and ceasing to be a MAPPA case: details of eligibility, identification, notification, the end (chapter 6)."""

from typing import Annotated

from schemas.base import Day, NullAsSection, Record, Text, YesNo, described, section
from schemas.offence import Count
from schemas.vocabularies import ExitReason, NotificationForm


class Eligibility(Record):
    """Details of what a category rests on (6.5 to 6.29)."""

    notification_starts_on: Day = described("Day the notification requirements begin (6.5).")
    notification_ends_on: Day = described("Day they expire; empty while not known or for life (6.38).")
    notification_for_life: YesNo = described("Do they last for life? (6.38)")
    notification_order: YesNo = described("Do they rest on a Notification Order after a conviction abroad? (6.21)")
    bailed_before_sentence: YesNo = described("Is the person on bail before sentence? Then the police lead (6.5).")
    schedule_3_threshold_months: Count | None = described(
        "Months of custody that Schedule 3 asks for, for this offence; 0 where it asks for none (6.5)."
    )
    maximum_over_12_months: YesNo = described("Has the terrorist offence a maximum of more than 12 months? (6.23)")
    identified_by: Text = described("Who identified discretionary Category 4 (6.28).")
    disqualification_order_only: YesNo = described("Does the category rest on a Disqualification Order alone? (6.29)")


class PoliceConsultation(Record):
    """The police were asked about a patient's release into the community (6.6)."""

    on: Day = described("Day the police were consulted (6.6).")
    about: Text = described("About which leave, discharge or community treatment order (6.6).")
    who: Text = described("Which officer or unit (6.6).")


class MappaNotification(Record):
    """The form by which a youth offending team or mental health service tells the Co-ordinator (6.37)."""

    form: NotificationForm | None = described("MAPPA H or MAPPA I (6.37).")
    sent_on: Day = described("Day it was sent to the Co-ordinator (6.37).")
    area: Text = described("Area of residence or release that it went to (6.37).")
    changed_on: Day = described("Day on which something in it last changed, such as the area (6.37).")
    updated_on: Day = described("Day it was last updated (6.37).")
    late_reason: Text = described("Why it was sent later than the limit (6.37).")


class Identification(Record):
    """When the agencies identified and recorded the case (6.30 to 6.37)."""

    identified_on: Day = described("Day the case was identified and recorded as a MAPPA case (6.31).")
    hospital_admission_on: Day = described("Day of admission to hospital by a criminal justice route (6.36).")
    flags_set: YesNo = described("Do the agencies' own systems show category and level? (6.31)")
    late_reason: Text = described("Why it was identified later than the limit (6.30).")
    area_disputed: YesNo = described("Is the relevant area disputed? (6.33)")
    committing_court: Text = described("Original committing magistrates' court, whose area decides a dispute (6.33).")
    notification: Annotated[MappaNotification, NullAsSection] = section(MappaNotification, "MAPPA H or I (6.37).")


class Exit(Record):
    """The end of MAPPA status, recorded by the lead agency (6.38)."""

    ended_on: Day = described("Day the status ended (6.38).")
    reason: ExitReason | None = described("Why it ended (6.38).")
    meeting: Text = described("Id of the Level 2 or 3 meeting that decided it, M…, in Category 3 (6.38).")
    note: Text = described("Anything to add, such as what happens next (6.38).")
