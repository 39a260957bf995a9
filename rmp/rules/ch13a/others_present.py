"""Chapter 13a: who attends by the Chair's leave, and who may not (13a.26 to 13a.28)."""

import re
from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import answered_yes, in_category
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import MEETING_ONLY, Check
from risk_model.registry import rule
from rmp.rules.ch13a.attended import THERE
from rmp.rules.ch13a.latest_meeting import LEVEL_2_OR_3_MEETING, about_the_meeting, the_meeting
from schemas.attendance import Attendee
from schemas.meetings import Meeting
from schemas.vocabularies import Agency, PersonKind, Setting

ASSOCIATES = (Agency.OTHER,)
"""Bodies without the duty to co-operate. Independent advisers are asked about under 22.23."""


def _without_leave(meeting: Meeting) -> list[tuple[int, Attendee]]:
    """Associates who took part and for whom nothing shows the Chair's leave: an invitation is enough."""
    return [
        (place, a)
        for place, a in enumerate(meeting.attendees)
        if a.agency in ASSOCIATES and a.attendance in THERE and a.agreed_by_chair is not True
        and (a.agreed_by_chair is False or a.invited is not True)
    ]  # fmt: skip


@rule(
    "MTG-13a.26a", Check.PROMPT, cites=(cite("13a.26"), cite("13a.27")),
    title="Associates and Prevent leads attend as the Chair decides",
    when=LEVEL_2_OR_3_MEETING & (
        the_meeting("an Associate attends without a recorded invitation", lambda look, m: bool(_without_leave(m)))
        | in_category(4) | answered_yes("terrorism", "a terrorism case")
    ),
    purposes=MEETING_ONLY,
    meaning="Bodies and people with no duty to co-operate may be let into all or part of a meeting at the Chair's "
    "discretion; an invitation shows it. Prevent leads may be invited in Category 4 and wherever there is a risk of "
    "radicalisation, once the likely area of release is known.",
)
@about_the_meeting
def the_chair_lets_others_in(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """An Associate without the Chair's recorded leave; a Prevent lead who was neither listed nor considered."""
    for place, attendee in _without_leave(meeting)[:1]:
        who = attendee.agency_name or attendee.name or attendee.role or "An Associate"
        yield Gap(
            meeting.id, f"attendees.{place}.agreed_by_chair",
            f"{who} attended meeting {meeting.id}, and nothing shows that the Chair agreed.",
            "Record whether the Chair agreed, for all or which part of the meeting, and why.",
        )
    listed = any("prevent" in _words_of(a).casefold() for a in meeting.attendees)
    if _prevent_may_come(look) and not listed and meeting.prevent_lead.reason is None:
        yield Gap(
            meeting.id, "prevent_lead.considered",
            f"Nothing shows whether the Prevent lead was to be invited to meeting {meeting.id}.",
            "Record whether the Chair considered it, and why the Prevent lead was or was not invited.",
        )


def _prevent_may_come(look: Inspection) -> bool:
    """A risk of radicalisation, and an area of release that is known or no longer in question."""
    known = look.context.setting is not Setting.CUSTODY or look.person.proposed_release_address is not None
    return known and (look.mappa.category == 4 or look.context.terrorism is True)


_THEMSELVES = re.compile(
    r"(?:the )?(?:offender|person(?: being)?(?: managed)?|prisoner|patient|victim|survivor|complainant|client|subject|"
    r"service user)",
    re.IGNORECASE,
)
_FOR_THEM = re.compile(
    r"\b(?:defence solicitor|solicitors\b|mckenzie friend|mental health advocate|IMHA)\b"
    r"|\b(?:offender|person|prisoner|patient|victim|survivor|client|his|her|their)(?:['’]s|s['’])?\s+(?:own\s+)?"
    r"(?:representative|advocate|solicitor|barrister|spokes\w+|supporter|friend|mother|father|parent|partner(?! agenc)|"
    r"wife|husband|brother|sister|son|daughter)\b"
    r"|\b(?:representative|advocate|solicitor|barrister|spokes\w+) (?:of|for|acting for) (?:the )?"
    r"(?:offender|person|prisoner|patient|victim|client)\b",
    re.IGNORECASE,
)
_LAWYER = re.compile(r"solicitor|barrister|legal representative", re.IGNORECASE)
_SERVICE = re.compile(r"domestic|sexual violence|stalking|\bI[DS]VA\b", re.IGNORECASE)
_VICTIMS = (
    PersonKind.VICTIM, PersonKind.PREVIOUS_VICTIM, PersonKind.POTENTIAL_VICTIM, PersonKind.PARTNER, PersonKind.CHILD,
)


@rule(
    "MTG-13a.28a", Check.ERROR, cites=(cite("13a.28"), cite("22.7"), cite("26.48")),
    title="The person and victims do not attend; the person's views are sought", when=LEVEL_2_OR_3_MEETING,
    purposes=MEETING_ONLY,
    meaning="Neither the person or patient nor victims, nor their representatives or advocates, are allowed at a "
    "meeting. The person's views on how their risk is managed should actively be sought and fed in. Looked at: the "
    "names and roles in the attendance list. Victim liaison, independent advisers and social workers are not meant. "
    "A child's views are asked for under 23.1.",
)
@about_the_meeting
def who_may_not_attend(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """Somebody who may not be there; as a warning, views of the person that were not sought."""
    barred = _barred_names(look)
    for place, attendee in enumerate(meeting.attendees):
        if attendee.attendance not in (*THERE, None):
            continue
        if _same_words(attendee.name) in barred or _may_not_attend(attendee) or _speaks_for(attendee, barred):
            who = attendee.role or attendee.name or "Somebody"
            yield Gap(
                meeting.id, f"attendees.{place}.role",
                f"{who} is listed at meeting {meeting.id}, which the person, victims and those who act for them may "
                "not attend.",
                "Correct the entry, or record why they were there.",
            )
    views = look.person.views
    elsewhere = look.is_child is True or look.plan.disclosure_to_offender_withheld.is_filled
    if not views.sought and not elsewhere and not (views.sought is None and views.summary):
        wrong = "were not sought" if views.sought is False else "are not recorded as sought"
        yield Gap(
            "person", "views.sought", f"The person's views {wrong} for meeting {meeting.id}.",
            "Ask the person, in writing or through the lead agency, and record when and what they said.", Check.WARNING,
        )


def _words_of(attendee: Attendee) -> str:
    return f"{attendee.role or ''} {attendee.agency_name or ''}".strip()


def _may_not_attend(attendee: Attendee) -> bool:
    if attendee.agency not in (Agency.OTHER, None):
        return bool(attendee.role and _THEMSELVES.fullmatch(attendee.role.strip()))
    role, about = (attendee.role or "").strip(), _words_of(attendee)
    if _SERVICE.search(about):
        return False
    lawyer = attendee.agency_name is None and _LAWYER.fullmatch(role)
    return bool(_THEMSELVES.fullmatch(role) or _FOR_THEM.search(about) or lawyer)


_BEHALF = re.compile(
    r"\b(?:solicitor|barrister|lawyer|counsel|representative|advocate|mother|father|parent|partner|wife|husband|brother|"
    r"sister|son|daughter|friend) (?:of|for|to|acting for|representing) (?P<whom>.+)",
    re.IGNORECASE,
)


def _speaks_for(attendee: Attendee, barred: set[frozenset[str]]) -> bool:
    """Whether a role names the person or a victim as those for whom somebody came."""
    found = _BEHALF.search(attendee.role or "")
    return found is not None and any(name <= _same_words(found["whom"]) for name in barred)


def _barred_names(look: Inspection) -> set[frozenset[str]]:
    person = f"{look.person.first_name or ''} {look.person.last_name or ''}"
    names = [person, *(p.name for p in look.case.people_at_risk if p.kind in _VICTIMS)]
    return {words for name in names if len(words := _same_words(name)) > 1}


def _same_words(name: str | None) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+", (name or "").casefold()))
