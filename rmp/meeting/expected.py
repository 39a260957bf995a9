"""Who must, or should, be at this meeting of this case, known before it so that they can be invited (chapter 13a)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from guidance import Paragraph, cite
from risk_model.inspection import Inspection
from rmp.meeting.wanted import WANTED, Duty, Wanted
from rmp.rules.ch13a.attended import (
    DUTY_TO_COOPERATE,
    THERE,
    at_the_start,
    in_words,
    is_the_chair,
    same_name,
    those_from,
)
from rmp.rules.ch22.voices import advisers_in
from schemas.attendance import Attendee
from schemas.meetings import Meeting
from schemas.vocabularies import Agency, Attendance, LeadAgency


class Standing(StrEnum):
    """Where somebody expected stands: here, by report only, on the list, apologised, or not on the list at all."""

    HERE = "here"
    REPORT = "report"
    LISTED = "listed"
    APOLOGIES = "apologies"
    ABSENT = "absent"
    NOT_LISTED = "not_listed"


@dataclass(frozen=True, slots=True)
class Expected:
    """Somebody whom the guidance wants at the meeting: who, why, how strongly, by which paragraph, and where they stand.

    `must` is false where the source says *should*.
    """

    who: str
    agency: Agency | None
    why: str
    must: bool
    paragraph: Paragraph
    standing: Standing
    duty: Duty = Duty.ATTEND

    @property
    def is_missing(self) -> bool:
        """Whether the duty is not met: nobody here, no report where one serves, nobody invited where that is all."""
        if self.duty is Duty.BE_INVITED:
            return self.standing is Standing.NOT_LISTED
        met = {Standing.HERE, Standing.REPORT} if self.duty is Duty.ATTEND_OR_REPORT else {Standing.HERE}
        return self.standing not in met


def expected_at(look: Inspection, meeting: Meeting) -> tuple[Expected, ...]:
    """Everybody expected at a meeting, each agency once where nothing more is known of it; those who must come first."""
    named = [_expected(wanted, meeting) for wanted in WANTED if wanted.when(look, meeting)]
    named += [*_practitioner(look, meeting), *_transport_police(look, meeting)]
    agencies = {entry.agency for entry in named if entry.must}
    named += [entry for entry in _involved(look, meeting) if entry.agency not in agencies]
    return tuple(sorted(named, key=lambda entry: not entry.must))


def missing_from(look: Inspection, meeting: Meeting) -> tuple[Expected, ...]:
    """Those who must be at the meeting, or report, and are not."""
    return tuple(entry for entry in expected_at(look, meeting) if entry.must and entry.is_missing)


def _expected(wanted: Wanted, meeting: Meeting) -> Expected:
    adviser = wanted.agency is Agency.IDVA
    those = advisers_in(meeting.attendees) if adviser else those_from(meeting, wanted.agency)
    standing = standing_of(those)
    if standing is Standing.NOT_LISTED and meeting.chair.agency is wanted.agency:
        standing = Standing.HERE
    return Expected(wanted.who, wanted.agency, wanted.why, wanted.must, wanted.paragraph, standing, wanted.duty)


def _practitioner(look: Inspection, meeting: Meeting) -> Iterator[Expected]:
    """The practitioner of the lead agency, or agreed cover; where Probation leads the source says *must*."""
    lead, name = look.mappa.lead_agency, look.mappa.practitioner.name
    if lead is None or name is None:
        return
    agency = Agency(lead.value)
    those = [
        a for a in those_from(meeting, agency)
        if not is_the_chair(a, meeting) and (same_name(a.name, name) or a.stands_in_for)
    ]  # fmt: skip
    yield Expected(
        f"{name}, or agreed cover",
        agency,
        f"manages the case for {in_words(agency)}",
        lead is LeadAgency.PROBATION,
        cite("13a.11") if lead is LeadAgency.PROBATION else cite("13a.8"),
        standing_of(those),
    )


def _transport_police(look: Inspection, meeting: Meeting) -> Iterator[Expected]:
    if look.context.rail_relevance is True:
        those = [a for a in meeting.attendees if "transport police" in f"{a.agency_name} {a.role}".casefold()]
        yield Expected(
            "British Transport Police",
            None,
            "rail travel is relevant to the risk",
            False,
            cite("2.9"),
            standing_of(those),
        )


def _involved(look: Inspection, meeting: Meeting) -> Iterator[Expected]:
    """Agencies with the duty to co-operate that are involved with the person, or have an action."""
    owners = {a.owner.agency for a in look.live_actions}
    for agency in dict.fromkeys([*look.involved_agencies, *owners]):
        if agency in DUTY_TO_COOPERATE:
            why = "has an action" if agency in owners else "is involved with the person"
            yield Expected(
                at_the_start(in_words(agency)),
                agency,
                why,
                True,
                cite("13a.5"),
                standing_of(those_from(meeting, agency)),
            )


def standing_of(those: list[Attendee]) -> Standing:
    """Where an agency stands by its entries in the attendance list: the best of them."""
    found = {a.attendance for a in those}
    if found & set(THERE):
        return Standing.HERE
    if Attendance.REPORT in found:
        return Standing.REPORT
    if None in found:
        return Standing.LISTED
    if Attendance.APOLOGIES in found:
        return Standing.APOLOGIES
    return Standing.ABSENT if found else Standing.NOT_LISTED
