"""Chapter 13b: who receives the minutes, and who decides on exceptions (13b.4, 13b.5)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import in_words
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import MEETING_ONLY, Check
from risk_model.registry import rule
from rmp.rules.ch12.phrases import listed
from rmp.rules.ch13a.attended import same_name
from rmp.rules.ch13a.latest_meeting import LEVEL_2_OR_3_MEETING, about_the_meeting, the_meeting
from schemas.attendance import Attendee
from schemas.meetings import Meeting
from schemas.minutes import Minutes, MinutesRecipient
from schemas.vocabularies import Agency, MinutesException


@rule(
    "MIN-13b.4a", Check.ERROR, cites=(cite("13b.4"), cite("13a.40"), cite("5.36")),
    title="The minutes go to attendees and invitees by secure e-mail", when=LEVEL_2_OR_3_MEETING, purposes=MEETING_ONLY,
    meaning="Minutes must go by secure e-mail to those who attended, a Lay Adviser included, and to those invited "
    "who did not, and all must confirm safe receipt. Single recipients are looked at once their list has been begun.",
)
@about_the_meeting
def minutes_are_sent(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """Approved minutes not sent; a recipient missing, not secure, or without receipt; sent early, as a warning."""
    minutes, here = meeting.minutes, meeting.id
    approved_on, sent_on = minutes.approved_on, minutes.sent_on
    if sent_on is None and approved_on is not None and approved_on <= look.on:
        yield Gap(
            here, "minutes.sent_on",
            f"The minutes of meeting {here} were approved on {in_words(approved_on)}, and nothing shows that they "
            "were sent.",
            "Send them by secure e-mail to attendees and invitees, and give the day.",
        )
    elif sent_on is not None and approved_on is not None and sent_on < approved_on:
        yield Gap(
            here, "minutes.sent_on",
            f"The minutes of meeting {here} were sent on {in_words(sent_on)}, before the Chair approved them.",
            "Correct the day, or record why they went out before approval.", Check.WARNING,
        )
    if minutes.recipients:
        yield from _recipients(look, meeting)


def _recipients(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    minutes, here = meeting.minutes, meeting.id
    left_out = [entry.who for entry in minutes.exceptions if entry.kind is MinutesException.LEFT_OUT]
    missing = [
        a
        for a in meeting.attendees
        if not _is_covered(a, minutes) and not any(same_name(who, a.name) for who in left_out)
    ]
    if missing and not (left_out and all(who is None for who in left_out)):
        yield Gap(
            here, "minutes.recipients",
            f"The minutes of meeting {here} are not recorded as sent to {listed(_called(a) for a in missing)}.",
            "Send them, or record the Chair's decision to leave somebody out.",
        )
    for place, recipient in enumerate(minutes.recipients):
        if not recipient.secure_email:
            yield Gap(
                here, f"minutes.recipients.{place}.secure_email",
                f"The minutes of meeting {here} are not recorded as sent to {_called(recipient)} by secure e-mail.",
                "Use a secure address, and record it.",
            )
        if recipient.receipt_confirmed_on is None and minutes.sent_on is not None and minutes.sent_on < look.on:
            yield Gap(
                here, f"minutes.recipients.{place}.receipt_confirmed_on",
                f"{_called(recipient)} has not confirmed safe receipt of the minutes of meeting {here}.",
                "Ask for confirmation, and give its day.", Check.WARNING,
            )


def _is_covered(attendee: Attendee, minutes: Minutes) -> bool:
    """Whether a recipient is this person, or stands for the whole of their agency, as a mailbox does."""
    if attendee.agency is None and attendee.name is None:
        return True
    return any(
        same_name(r.name, attendee.name)
        or (r.agency is not None and r.agency is attendee.agency and _is_mailbox(r, attendee))
        for r in minutes.recipients
    )


def _is_mailbox(recipient: MinutesRecipient, attendee: Attendee) -> bool:
    return recipient.name is None or attendee.name is None or "mailbox" in recipient.name.casefold()


def _others(meeting: Meeting) -> list[MinutesRecipient]:
    """Recipients of no agency at the meeting and of no name on its list, for whom no decision of the Chair is recorded."""
    passed_on = [e.who for e in meeting.minutes.exceptions if e.kind is not MinutesException.LEFT_OUT]
    agencies = {None, meeting.chair.agency, *(a.agency for a in meeting.attendees)}
    known = [meeting.chair.name, meeting.minute_taker, *(a.name for a in meeting.attendees), *passed_on]
    if not meeting.attendees or None in passed_on:
        return []
    others = [r for r in meeting.minutes.recipients if r.agency not in agencies]
    return [r for r in others if not any(same_name(r.name, name) for name in known)]


def _called(entry: Attendee | MinutesRecipient) -> str:
    role = entry.role if isinstance(entry, Attendee) else None
    label = entry.agency.label if entry.agency and entry.agency is not Agency.OTHER else None
    return entry.name or role or label or "somebody without a name"


@rule(
    "MIN-13b.5a", Check.ERROR, cites=(cite("13b.5"), cite("13b.9"), cite("22.24")),
    title="The Chair decides who else sees the minutes",
    when=LEVEL_2_OR_3_MEETING
    & the_meeting(
        "an exception in sending the minutes is recorded, or somebody else receives them",
        lambda look, m: bool(m.minutes.exceptions or _others(m)),
    ),
    purposes=MEETING_ONLY,
    meaning="Leaving somebody out, or sending the minutes to anybody else, must be the Chair's decision and be "
    "recorded in the minutes. Sharing them outside an agency or with a MARAC, or using them in a court bundle, "
    "needs the Chair's agreement.",
)
@about_the_meeting
def exceptions_are_the_chairs(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """Somebody else among the recipients; an exception not decided by the Chair, not minuted, or without who or why."""
    if others := _others(meeting):
        yield Gap(
            meeting.id, "minutes.recipients",
            f"The minutes of meeting {meeting.id} went to {listed(map(_called, others))}, who was not invited.",
            "Record the Chair's decision to send them to others.",
        )
    for place, entry in enumerate(meeting.minutes.exceptions):
        where = f"minutes.exceptions.{place}"
        kind = entry.kind.label if entry.kind else "Exception"
        what = f"{kind} ({entry.who or 'nobody named'}): meeting {meeting.id}"
        must_be_minuted = entry.kind in (MinutesException.LEFT_OUT, MinutesException.SENT_TO_OTHERS)
        for key, missing, wrong, fix in (
            ("kind", entry.kind is None, "does not say what was done differently", "Say what was done."),
            ("who", entry.who is None, "does not say whom it concerns", "Name the person or body."),
            (
                "decided_by_chair", not entry.decided_by_chair, "does not show that the Chair decided it",
                "Ask the Chair, and record the decision.",
            ),
            (
                "minuted", must_be_minuted and not entry.minuted, "does not say so in its minutes",
                "Record the decision in the minutes.",
            ),
            ("reason", entry.reason is None, "gives no reason", "Record why."),
        ):
            if missing:
                yield Gap(meeting.id, f"{where}.{key}", f"{what} {wrong}.", fix)
