"""Chapter 6: Category 1, notification after a Schedule 3 offence; and the police, for a patient (6.4 to 6.6)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import in_words
from risk_model.conditions import Condition, in_category, in_setting
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from risk_model.rules.ch06.basis import has_notification_order, notification_end, rests_on_disqualification_order_only
from risk_model.sentences import length_of, schedule_3_threshold
from schemas.vocabularies import Agency, LeadAgency, SentenceKind, Setting

CATEGORY_1 = in_category(1)
THRESHOLD_NAMED = 6
"""Months in the example of 6.5: only half of a Detention and Training Order counts, so that it takes 12."""

TRAINING_ORDER = Condition(
    "a Detention and Training Order was made",
    lambda look: look.case.offence.sentence.kind is SentenceKind.DETENTION_AND_TRAINING_ORDER,
)


@rule(
    "CAT-6.5a", Check.ERROR, cites=(cite("6.4"), cite("6.5")),
    title="Category 1 rests on notification after a Schedule 3 offence", when=CATEGORY_1, purposes=EVERY_PURPOSE,
    meaning="Category 1 is for people who are subject to notification under the Sexual Offences Act 2003, after a "
    "conviction, caution, finding of unfitness or insanity verdict for a Schedule 3 offence whose threshold, if it has "
    "one, is met, or by a Notification Order. Somebody bailed before sentence is led by the police.",
)
def notification_after_a_schedule_3_offence(look: Inspection) -> Iterator[Gap]:
    """Category 1 without notification, without a Schedule 3 offence or without the finding behind it."""
    if rests_on_disqualification_order_only(look):
        return
    basis, details = look.mappa.category_basis, look.mappa.eligibility
    if not basis.notification:
        said = "it is not said whether" if basis.notification is None else "it is answered no that"
        yield Gap(
            "mappa", "category_basis.notification",
            f"The case is in Category 1, and {said} the person is subject to notification.",
            "Answer whether notification requirements apply now; without them Category 1 does not stand.",
        )
    elif (ends := notification_end(look)) is not None and ends.on < look.on and not look.case.exit.is_filled:
        yield Gap(
            ends.record, ends.place,
            f"The case is in Category 1, and {ends.what} ended on {in_words(ends.on)}.",
            "Correct the day, or record the end of the status or the category that follows.", asked_by=("EXIT-6.38a",),
        )
    if not has_notification_order(look):
        yield from _offence(look)
    if details.bailed_before_sentence and look.mappa.lead_agency not in (None, LeadAgency.POLICE):
        yield Gap(
            "mappa", "lead_agency", "The person is on bail before sentence, and the police are not the lead agency.",
            "Look again at the lead agency: until sentence it is the police.",
        )
    if details.notification_starts_on and not (details.notification_ends_on or details.notification_for_life):
        yield Gap(
            "mappa", "eligibility.notification_ends_on", "It is recorded when notification began, and not when it ends.",
            "Give the day it ends, or answer that it is for life.", Check.WARNING,
        )


def _offence(look: Inspection) -> Iterator[Gap]:
    basis, offence, threshold = look.mappa.category_basis, look.case.offence, look.mappa.eligibility.schedule_3_threshold_months
    if not basis.schedule_3:
        unanswered = basis.schedule_3 is None
        said = "it is not said whether" if unanswered else "it is answered no that"
        yield Gap(
            "mappa", "category_basis.schedule_3",
            f"The case is in Category 1, and {said} there is a Schedule 3 offence whose threshold is met.",
            "Answer whether the offence is in Schedule 3 and its threshold is met, or record the Notification Order.",
            # Notification is what Category 1 is about; without this answer only its ground is missing.
            Check.WARNING if unanswered and basis.notification else None,
        )
    if offence.disposal is None:
        yield Gap(
            "offence", "disposal", "The case is in Category 1, and it is not said how the case against the person ended.",
            "Choose conviction, caution, insanity, or unfit to plead but did the act.",
        )
    length = length_of(offence.sentence)
    if threshold and length and offence.sentence.kind is not SentenceKind.DETENTION_AND_TRAINING_ORDER:
        test = schedule_3_threshold(offence.sentence.kind, length, threshold)
        if test.met is False:
            yield Gap(
                "mappa", "eligibility.schedule_3_threshold_months",
                f"The sentence of {length} is shorter than the threshold of {threshold} months that is recorded.",
                "Look again at the threshold for this offence, at the sentence and at the category.",
            )


@rule(
    "CAT-6.5c", Check.ERROR, cites=(cite("6.5"),),
    title="Of a Detention and Training Order only the custodial part counts", when=CATEGORY_1 & TRAINING_ORDER,
    purposes=EVERY_PURPOSE,
    meaning="For a threshold in Schedule 3 only the custodial half of a Detention and Training Order counts: where six "
    "months are asked for, the order has to last twelve. For Category 2 it is otherwise: there the whole term counts.",
)
def the_custodial_part_reaches_the_threshold(look: Inspection) -> Iterator[Gap]:
    """An order without its length, or one whose half does not reach the threshold."""
    sentence, threshold = look.case.offence.sentence, look.mappa.eligibility.schedule_3_threshold_months
    length = length_of(sentence)
    if length is None:
        yield Gap(
            "offence", "sentence.months", "The length of the Detention and Training Order is not recorded.",
            "Give its length in months, so that its custodial half can be held against the threshold.",
        )
        return
    asked = THRESHOLD_NAMED if threshold is None else threshold
    if schedule_3_threshold(sentence.kind, length, asked).met is False:
        known = "the threshold recorded" if threshold is not None else "the threshold of six months that many offences have"
        yield Gap(
            "offence", "sentence.months",
            f"The custodial half of a Detention and Training Order of {length} is shorter than {known}.",
            "Check the length, and record the threshold of this offence, 0 where it has none; if it is not met, Category 1 "
            "does not stand.",
        )


@rule(
    "CAT-6.6a", Check.ERROR, cites=(cite("6.6"), cite("26.51")),
    title="The police are consulted about a Category 1 patient's release", when=CATEGORY_1 & in_setting(Setting.HOSPITAL),
    purposes=EVERY_PURPOSE,
    meaning="It is essential that the police are consulted about any release into the community while a Category 1 patient "
    "is in hospital, and before discharge or a community treatment order. Record the day on which they were asked.",
)
def the_police_are_consulted(look: Inspection) -> Iterator[Gap]:
    """A patient in Category 1 about whom nothing shows that, or on which day, the police were asked."""
    asked = [entry for entry in look.mappa.police_consultations if entry.is_filled]
    for index, entry in enumerate(look.mappa.police_consultations):
        if entry.is_filled and entry.on is None:
            yield Gap(
                "mappa", f"police_consultations.{index}.on", "A consultation of the police has no date.",
                "Give the day on which they were consulted.",
            )
    police = [entry for entry in look.case.agencies if entry.agency is Agency.POLICE]
    if not asked and police and not any(entry.contributed_on or entry.reason_none for entry in police):
        yield Gap(
            "mappa", "police_consultations", "The police are listed, and nothing shows on which day they were consulted.",
            "Record the day on which they were consulted about release.", asked_by=("LVL-7.7a",),
        )
    if not asked and not police:
        yield Gap(
            "mappa", "police_consultations",
            "The person is a patient in Category 1, and nothing shows that the police were consulted about release.",
            "Consult the police before any leave, discharge or community treatment order, and record the day.",
        )
