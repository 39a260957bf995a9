"""Chapter 22: MAPPA and MARAC work together, and the victim's adviser is invited (22.22, 22.23)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import LEVEL_2_OR_3, at_level
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check, Purpose
from risk_model.registry import rule
from rmp.rules.ch12.which_meeting import recorded_meeting
from rmp.rules.ch22.texts import texts_of
from rmp.rules.ch22.voices import MARAC_INVOLVED, TOOK_PART, advisers_in, is_adviser, of_agency, of_owner, owners
from rmp.rules.ch27.offender_copy import NAMES_MARAC
from schemas.base import Record
from schemas.meetings import Meeting


@rule(
    "VIC-22.22a", Check.PROMPT, cites=(cite("22.22"), cite("22.3"), cite("27.29")),
    title="MAPPA and MARAC share the work", when=MARAC_INVOLVED & LEVEL_2_OR_3, purposes=EVERY_PURPOSE,
    meaning="A Level 2 or 3 meeting should come before a MARAC. A MARAC may not be needed where the MAPPA meeting agrees the "
    "victim's safety plan: MARAC and Chair agree that between them. What the plan holds about the victim should be shared, "
    "so that nothing is done twice.",
)
def marac_and_mappa_share_the_work(look: Inspection) -> Iterator[Gap]:
    """Nothing recorded on the work with the MARAC; no MARAC, and no word on who agreed that."""
    link = look.mappa.marac
    if not link.is_filled:
        if look.plan.actions and not _is_spoken_of(look):
            yield Gap(
                "mappa", "marac", "A MARAC is involved, and nothing says how it and the MAPPA meeting share the work.",
                "Record whether a MARAC is held, what of the plan is shared with it, and who agreed that.",
            )
        return
    if link.meeting_held is False and link.agreed_with_chair is None:
        yield Gap(
            "mappa", "marac.agreed_with_chair", "No MARAC is held, and it is not recorded that MARAC and Chair agreed it.",
            "Record who agreed it for the MARAC and for the MAPPA meeting.",
        )
    if link.shared is None:
        yield Gap(
            "mappa", "marac.shared", "It is not recorded what of the plan is shared with the MARAC.",
            "Say what is shared, or why nothing is.",
        )


def _is_spoken_of(look: Inspection) -> bool:
    """Whether the plan, the agencies' contributions or the meetings say something of the MARAC already."""
    records: list[Record] = [
        *look.standing_actions, *look.plan.contingencies, *look.case.agencies, *look.case.meetings, look.referral,
    ]
    return any(NAMES_MARAC.search(text) for record in records for text in texts_of(record))


@rule(
    "VIC-22.23a", Check.ERROR, cites=(cite("22.23"), cite("27.30"), cite("27.45")),
    title="The victim's independent adviser is invited", when=MARAC_INVOLVED & at_level(1, 2, 3), purposes=EVERY_PURPOSE,
    meaning="Where a victim was referred to a MARAC, the independent domestic violence adviser and others who know the "
    "victim must be invited to the Level 2 or 3 meeting. At Level 1 the lead agency should engage with the adviser.",
)
def the_adviser_is_invited(look: Inspection) -> Iterator[Gap]:
    """No adviser invited to the meeting; before it, none involved. At Level 1, or where one is only named, a warning."""
    if look.mappa.level == 1:
        if not (_is_involved(look) or _is_named(look)):
            yield Gap(
                "agencies", "agency",
                "A MARAC is involved, and nothing shows that the lead agency engages with the victim's adviser.",
                "Ask the adviser to contribute, and add their service to the agencies involved.", Check.WARNING,
            )
        return
    meeting = recorded_meeting(look)
    meeting = meeting if meeting and meeting.attendees else None
    if _is_invited(look, meeting):
        return
    if meeting is None or look.purpose is not Purpose.MEETING:
        if not _is_involved(look):
            yield _not_invited(meeting, Check.WARNING if _is_named(look) else None)
    else:
        yield _not_invited(meeting, None)


def _not_invited(meeting: Meeting | None, weaker: Check | None) -> Gap:
    to = f"to meeting {meeting.id}" if meeting else "to the Level 2 or 3 meeting"
    return Gap(
        meeting.id if meeting else "agencies", "attendees" if meeting else "agency",
        f"A MARAC is involved, and the victim's independent adviser is not recorded as invited {to}.",
        "Invite the adviser and others who know the victim, and record the invitation.", weaker,
    )


def _is_invited(look: Inspection, meeting: Meeting | None) -> bool:
    listed = advisers_in(meeting.attendees) if meeting else []
    asked = any(a.invited is not False or a.attendance in TOOK_PART for a in listed)
    return asked or any(is_adviser(None, name) for name in look.referral.additional_invitees)


def _is_involved(look: Inspection) -> bool:
    """Among the agencies involved, or on the list of an earlier meeting."""
    earlier = [entry for meeting in look.case.meetings for entry in meeting.attendees]
    return any(is_adviser(*of_agency(entry)) for entry in look.case.agencies) or bool(advisers_in(earlier))


def _is_named(look: Inspection) -> bool:
    """Named as a victim's contact or as the owner of a part of the plan, which shows involvement but no invitation."""
    contacts = [person.contact for person in look.case.people_at_risk]
    return any(is_adviser(c.agency, c.name) for c in contacts) or any(is_adviser(*of_owner(o)) for o in owners(look))
