"""Chapter 7: MAPPA A and B, the urgent case, and the decision on the referral (7.10, 7.15 to 7.17)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import in_words
from risk_model.conditions import EVERY_CASE, Condition
from risk_model.due import days_late, last_day_after
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import REFERRAL_ONLY, Check
from risk_model.registry import rule


@rule(
    "REF-7.10a", Check.ERROR,
    cites=(cite("7.10"), cite("7.12"), cite("Std before 7.10"), cite("23.23"), cite("26.64")),
    title="The referral goes to the Co-ordinator on MAPPA A, on a day", when=EVERY_CASE, purposes=REFERRAL_ONLY,
    meaning="All referrals to Level 2 and 3, those of youth offending teams and mental health services as well, are made on "
    "MAPPA A (or on the document that the Board uses instead) and sent to the MAPPA Co-ordinator. Record the day.",
)
def sent_to_the_coordinator(look: Inspection) -> Iterator[Gap]:
    """A referral without its day, or with the form but not where it went."""
    case = look.referral
    if case.referred_on is None:
        yield Gap(
            "referral", "referred_on", "The referral has no day on which it went to the MAPPA Co-ordinator.",
            "Give the day on which MAPPA A is sent.",
        )
    if case.form and case.sent_to is None:
        yield Gap(
            "referral", "sent_to", "The form is recorded, and not to whom it was sent.", "Name the MAPPA Co-ordinator's office.",
        )
    if case.sent_to and case.form is None:
        yield Gap("referral", "form", "It is not recorded on which form the referral was made.", "Name MAPPA A, or the form used.")


@rule(
    "REF-7.15b", Check.ERROR, cites=(cite("7.15"),), title="In an urgent case the Co-ordinator is contacted directly",
    when=Condition("the referral is urgent", lambda look: look.referral.urgent, ("referral.urgent",)),
    purposes=REFERRAL_ONLY,
    meaning="Where the case cannot wait for the next scheduled meeting, the lead agency must contact the MAPPA Co-ordinator "
    "directly to arrange one. Record who was contacted and when.",
)
def the_coordinator_is_contacted(look: Inspection) -> Iterator[Gap]:
    """An urgent referral without who was contacted, or when."""
    contact = look.referral.urgent_contact
    if not contact.is_filled:
        yield Gap(
            "referral", "urgent_contact", "The referral is urgent, and no direct contact with the Co-ordinator is recorded.",
            "Contact the Co-ordinator, and record who it was and when.",
        )
        return
    for place, words in (("who", "who was contacted"), ("on", "when")):
        if getattr(contact, place) is None:
            yield Gap(
                "referral", f"urgent_contact.{place}", f"Of the direct contact with the Co-ordinator it is not recorded {words}.",
                f"Record {words}.",
            )


@rule(
    "REF-7.16a", Check.ERROR, cites=(cite("7.16"),), title="MAPPA B is completed too", when=EVERY_CASE,
    purposes=REFERRAL_ONLY,
    meaning="With MAPPA A the lead agency must also complete MAPPA B, the background to the case. The letters are those of the "
    "later chapters; in chapter 14 MAPPA B is still the name of the minutes.",
)
def mappa_b_is_completed(look: Inspection) -> Iterator[Gap]:
    """MAPPA B not completed, or, once the referral is dated, nothing said of it."""
    if look.referral.mappa_b is False:
        yield Gap(
            "referral", "mappa_b", "MAPPA B has not been completed.", "Complete it, following the guidance in the form.",
        )
    elif look.referral.mappa_b is None and look.referral.referred_on is not None:
        yield Gap(
            "referral", "mappa_b", "It is not said whether MAPPA B has been completed for this referral.", "Answer yes or no.",
            Check.PROMPT,
        )


@rule(
    "REF-7.17a", Check.WARNING, cites=(cite("7.17"), cite("28.5")), title="The referrer gets a decision in time",
    when=Condition("the referral's receipt or a decision is recorded", lambda look: look.referral.decision.is_filled),
    purposes=REFERRAL_ONLY,
    meaning="Within ten days of receiving MAPPA A the referrer should be given a decision, with the day of the meeting, or the "
    "reasons where the criteria are not met. The guidance gives no unit: the days are read as calendar days. Whether the case "
    "is accepted is for the Co-ordination Unit.",
)
def a_decision_in_time(look: Inspection) -> Iterator[Gap]:
    """No decision by the limit, a late one without a reason, or one without its result, its meeting or its reasons."""
    case, limit = look.referral.decision, look.limit("referral_decision")
    decided = case.decided_on is not None or case.accepted is not None
    if decided and case.accepted is None:
        yield Gap("referral", "decision.accepted", "A decision is dated, and not what it was.", "Record whether it was accepted.")
    if decided and case.received_on is None:
        yield Gap(
            "referral", "decision.received_on", "A decision is recorded, and not when the referral was received.",
            "Give the day on which MAPPA A was received.",
        )
    if case.accepted and case.meeting_on is None:
        yield Gap(
            "referral", "decision.meeting_on", "The referral was accepted, and the day of the meeting is not recorded.",
            "Give the day of the Level 2 or 3 meeting.",
        )
    if case.accepted is False and case.reasons is None:
        yield Gap(
            "referral", "decision.reasons", "The referral was not accepted, and the reasons are not recorded.",
            "Record the reasons that were given.",
        )
    if limit is None or case.received_on is None or case.late_reason or (case.decided_on is None and case.accepted is not None):
        return
    last, done = last_day_after(case.received_on, limit), case.decided_on or look.on
    if done > last:
        what = f"The decision came on {in_words(done)}" if case.decided_on else "No decision on the referral is recorded"
        yield Gap(
            "referral", "decision.late_reason" if case.decided_on else "decision.decided_on",
            f"{what}, {days_late(last, done)} late: the last day was {in_words(last)}.",
            "Say why it was late." if case.decided_on else "Ask the Co-ordination Unit for the decision, and record it.",
        )
