"""Chapter 13a: every agency involved is at the meeting, prepared and able to decide (13a.4, 13a.5)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import MEETING_ONLY, Check
from risk_model.registry import rule
from rmp.rules.ch12.phrases import listed
from rmp.rules.ch13a.absences import absent_agencies
from rmp.rules.ch13a.attended import DUTY_TO_COOPERATE, THERE, in_words
from rmp.rules.ch13a.latest_meeting import LEVEL_2_OR_3_MEETING, about_the_meeting, the_meeting
from schemas.attendance import Attendee
from schemas.meetings import Meeting
from schemas.vocabularies import Agency

COMMITTING = DUTY_TO_COOPERATE | {Agency.POLICE, Agency.PROBATION, Agency.PRISON}
"""Agencies whose people commit resources: the Responsible Authority and those with the duty to co-operate."""


def _called(place: int, attendee: Attendee) -> str:
    return attendee.name or attendee.role or (attendee.agency and attendee.agency.label) or f"attendee {place + 1}"


@rule(
    "MTG-13a.4a", Check.WARNING, cites=(cite("13a.4"), cite("13a.31")), title="Attendees come prepared",
    when=LEVEL_2_OR_3_MEETING & the_meeting(
        "somebody's preparation is recorded", lambda look,
        meeting: any(a.papers_read is not None for a in meeting.attendees)
    ),
    purposes=MEETING_ONLY,
    meaning="Before a meeting attendees must read MAPPA A, MAPPA B and past minutes, check their own files and "
    "prepare an update. Once this is recorded for one attendee, it is asked for all who took part.",
)
@about_the_meeting
def attendees_are_prepared(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """Somebody who took part unprepared, or for whom the answer is missing."""
    there = [(place, a) for place, a in enumerate(meeting.attendees) if a.attendance in THERE]
    for answer, wrong, fix in (
        (False, "had not read the papers for", "Make sure that they have what they missed, and record it."),
        (None, "are not recorded as prepared for", "Record whether they had read the papers and prepared an update."),
    ):
        those = [(place, a) for place, a in there if a.papers_read is answer]
        if those:
            yield Gap(
                meeting.id, f"attendees.{those[0][0]}.papers_read",
                f"{listed(_called(*each) for each in those)} {wrong} meeting {meeting.id}.", fix,
            )


@rule(
    "MTG-13a.5a", Check.ERROR, cites=(cite("13a.5"), cite("3.8"), cite("13a.23")),
    title="Agencies send people who may commit them", when=LEVEL_2_OR_3_MEETING, purposes=MEETING_ONLY,
    meaning="Agencies must send people of the grade agreed with the Board, or with delegated authority to commit "
    "resources, and duty to co-operate agencies involved with the person must attend. A written report helps the "
    "meeting, but does not count as attendance (3.8); "
    "that the prison's MAPPA F counts for its indicator (31.21) is another matter.",
)
@about_the_meeting
def agencies_can_decide(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """Nobody recorded, no answer how somebody took part, nobody who may commit an agency, an agency not there."""
    if not meeting.attendees:
        yield Gap(
            meeting.id, "attendees", f"Meeting {meeting.id} does not record who attended.",
            "List those invited and how each took part.",
        )
        return
    unanswered = [(place, a) for place, a in enumerate(meeting.attendees) if a.attendance is None]
    if unanswered:
        yield Gap(
            meeting.id, f"attendees.{unanswered[0][0]}.attendance",
            f"Meeting {meeting.id} does not say how {listed(_called(*each) for each in unanswered)} took part.",
            "Record for each whether they were there, joined remotely, sent a report or apologies, or stayed away.",
        )
    yield from _authority(meeting)
    yield from absent_agencies(look, meeting)


def _authority(meeting: Meeting) -> Iterator[Gap]:
    """Agencies of which nobody there may commit resources; weaker where that is open and a grade is given."""
    by_agency: dict[Agency, list[tuple[int, Attendee]]] = {}
    for place, attendee in enumerate(meeting.attendees):
        if attendee.attendance in THERE and attendee.agency in COMMITTING:
            by_agency.setdefault(attendee.agency, []).append((place, attendee))
    open_answers: list[tuple[Agency, int, bool]] = []
    for agency, those in by_agency.items():
        answers = [a.delegated_authority for _, a in those]
        if True in answers:
            continue
        if None in answers:
            open_answers.append((agency, those[answers.index(None)][0], any(a.rank for _, a in those)))
        else:
            yield Gap(
                meeting.id, f"attendees.{those[0][0]}.delegated_authority",
                f"Nobody from {in_words(agency)} at meeting {meeting.id} may commit its resources.",
                "Record who with authority confirmed what the agency will do, or why nobody of that grade came.",
            )
    for graded in (False, True):
        those_open = [(agency, place) for agency, place, with_grade in open_answers if with_grade is graded]
        if those_open:
            yield Gap(
                meeting.id, f"attendees.{those_open[0][1]}.delegated_authority",
                f"Meeting {meeting.id} does not say whether those from {listed(in_words(a) for a, _ in those_open)} "
                "may commit resources.",
                "Record for each agency whether the person sent has the agreed grade or delegated authority.",
                Check.WARNING if graded else None,
            )
