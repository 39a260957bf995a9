"""Who was at a meeting, as its record shows it: agencies, people with more than one possible code, the Chair."""

import re
from collections.abc import Iterable

from schemas.attendance import Attendee
from schemas.meetings import Meeting
from schemas.vocabularies import Agency, Attendance

THERE = (Attendance.PRESENT, Attendance.REMOTE)
"""Taking part in the meeting itself. A report is not attendance (3.8)."""

DUTY_TO_COOPERATE = frozenset(
    {
        Agency.YOUTH_OFFENDING_TEAM, Agency.DWP, Agency.MOD, Agency.EDUCATION, Agency.CHILDREN_SERVICES,
        Agency.ADULT_SOCIAL_CARE, Agency.PUBLIC_HEALTH, Agency.NHS_ENGLAND, Agency.HEALTH_AUTHORITY, Agency.ICB,
        Agency.NHS_TRUST, Agency.MENTAL_HEALTH, Agency.HOUSING_AUTHORITY, Agency.SOCIAL_LANDLORD,
        Agency.ELECTRONIC_MONITORING, Agency.HOME_OFFICE,
    }
)
"""The twelve entries of 3.4."""

_ANY_AGENCY = {
    Agency.VICTIM_LIAISON: r"victim (?:liaison|contact|enquiry|worker)|\bVLO\b",
    Agency.APPROVED_PREMISES: r"approved premises",
    Agency.PSYCHOLOGY: r"psycholog",
    Agency.MENTAL_HEALTH: r"mental health|psychiatr|clinical team|responsible clinician|care co-?ordinator",
}
_ANOTHER_BODY = {
    Agency.CHILDREN_SERVICES: r"child(?:ren)?(?:['’]?s)? (?:services|social)|social (?:services|care|work)",
    Agency.ADULT_SOCIAL_CARE: r"adult (?:social|safeguarding|services)|social (?:services|care|work)",
    Agency.YOUTH_OFFENDING_TEAM: r"youth (?:offending|justice)|\bY[OJ][TS]\b",
}
"""Words by which a role or a team tells its agency: under any code, or under `other` only."""

_HEALTH = (Agency.MENTAL_HEALTH, Agency.NHS_TRUST)
_TITLES = re.compile(
    r"\b(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|rev|cllr|pc|dc|ps|ds|sgt|sergeant|di|dci|dsupt|insp|"
    r"inspector|supt|superintendent|detective|constable|chief)\b"
)
_CHAIR = re.compile(r"\bchair(?:man|woman|person)?\b", re.IGNORECASE)
_SECOND_CHAIR = re.compile(r"\b(?:deputy|vice|joint|co)\b", re.IGNORECASE)


_IN_WORDS = {
    Agency.PROBATION: "Probation", Agency.CHILDREN_SERVICES: "Children's Services", Agency.NHS_ENGLAND: "NHS England",
    Agency.DWP: "the Department for Work and Pensions", Agency.MOD: "the Ministry of Defence",
    Agency.HOME_OFFICE: "the Home Office", Agency.NHS_TRUST: "the NHS trust",
    Agency.MENTAL_HEALTH: "mental health services", Agency.EDUCATION: "education",
    Agency.ADULT_SOCIAL_CARE: "adult social care", Agency.PUBLIC_HEALTH: "public health",
    Agency.VICTIM_LIAISON: "victim liaison", Agency.PSYCHOLOGY: "psychology", Agency.OTHER: "another body",
}  # fmt: skip


def in_words(agency: Agency) -> str:
    """An agency in the middle of a sentence: the police, Probation, Children's Services."""
    return _IN_WORDS.get(agency) or f"the {agency.label[0].lower()}{agency.label[1:]}"


def at_the_start(words: str) -> str:
    """Words with a capital, for the beginning of a sentence."""
    return words[:1].upper() + words[1:]


def those_from(meeting: Meeting, agency: Agency) -> list[Attendee]:
    """The entries of the attendance list for an agency, by its code or, under another code, by its words."""
    return [a for a in meeting.attendees if _comes_from(a, agency)]


def was_there(attendees: Iterable[Attendee]) -> bool:
    """Whether one of these took part. An entry without an answer may have: the answer is asked for elsewhere."""
    return any(a.attendance in THERE or a.attendance is None for a in attendees)


def reported(attendees: Iterable[Attendee]) -> bool:
    """Whether one of these sent a report."""
    return any(a.attendance is Attendance.REPORT for a in attendees)


def asked_with_the_list(meeting: Meeting) -> tuple[str, ...]:
    """The rule that asks for the attendance list, while nobody at all is on it: then one line asks for all of them."""
    return () if meeting.attendees else ("MTG-13a.5a",)


def place_of(meeting: Meeting, agency: Agency) -> str:
    """Where the list shows that an agency was not there: its first entry, else the list."""
    places = (place for place, a in enumerate(meeting.attendees) if a.agency is agency and a.attendance is not None)
    place = next(places, None)
    return "attendees" if place is None else f"attendees.{place}.attendance"


def is_the_chair(attendee: Attendee, meeting: Meeting) -> bool:
    """Whether an entry of the attendance list is the Chair, by name or by role."""
    if attendee.role and _CHAIR.search(attendee.role) and not _SECOND_CHAIR.search(attendee.role):
        return attendee.agency in (None, meeting.chair.agency)
    return same_name(attendee.name, meeting.chair.name)


def same_name(one: str | None, other: str | None) -> bool:
    """Whether two names may be one person's: the same words, ranks and titles apart, or one a part of the other."""
    first, second = name_words(one), name_words(other)
    return bool(first and second) and (first <= second or second <= first)


def _comes_from(attendee: Attendee, agency: Agency) -> bool:
    if attendee.agency is agency or (agency is Agency.MENTAL_HEALTH and attendee.agency in _HEALTH):
        return True
    words = _ANY_AGENCY.get(agency)
    if words is None and attendee.agency in (Agency.OTHER, None):
        words = _ANOTHER_BODY.get(agency)
    return words is not None and re.search(words, _about(attendee), re.IGNORECASE) is not None


def _about(attendee: Attendee) -> str:
    return f"{attendee.role or ''} {attendee.agency_name or ''}"


def name_words(name: str | None) -> frozenset[str]:
    """The words of a name in small letters, ranks and titles apart."""
    return frozenset(re.findall(r"[^\W\d_]+", _TITLES.sub(" ", (name or "").casefold())))
