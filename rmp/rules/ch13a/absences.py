"""Agencies with the duty to co-operate that are involved with the person and were not at the meeting (13a.5, 3.8)."""

from collections.abc import Iterator

from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import Check
from rmp.rules.ch12.phrases import listed
from rmp.rules.ch13a.attended import DUTY_TO_COOPERATE, in_words, reported, those_from, was_there
from rmp.rules.ch13a.children_and_adults import adults_at_risk, children_named
from schemas.meetings import Meeting
from schemas.vocabularies import Agency, Attendance, Setting

FIX = "Record why, and how what they know and what they have to do is dealt with."


def absent_agencies(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """Agencies that stayed away; as a warning, those with apologies or not on the list. A report is not an absence."""
    others = []
    for agency in look.involved_agencies:
        if _is_missing(look, meeting, agency):
            place = _stayed_away_at(meeting, agency)
            if place is None:
                others.append(in_words(agency))
            else:
                yield Gap(
                    meeting.id, f"attendees.{place}.attendance",
                    f"Absent from meeting {meeting.id}, though involved with the person: {in_words(agency)}.", FIX,
                )
    if others:
        yield Gap(
            meeting.id, "attendees",
            f"Involved with the person, and without a part in meeting {meeting.id}: {listed(others)}.", FIX,
            Check.WARNING,
        )


def _is_missing(look: Inspection, meeting: Meeting, agency: Agency) -> bool:
    """Whether an involved agency with the duty neither came nor reported, and nothing else says so."""
    if agency not in DUTY_TO_COOPERATE or _is_asked_for_elsewhere(look, agency):
        return False
    entries = [a for a in look.case.agencies if a.agency is agency]
    if all(a.reason_none and not a.contribution for a in entries):
        return False
    those = those_from(meeting, agency)
    noted = any(agency.label.casefold() in partner.casefold() for partner in meeting.level_decision.absent_key_partners)
    return not (was_there(those) or reported(those) or noted)


def _stayed_away_at(meeting: Meeting, agency: Agency) -> int | None:
    """The place of an entry that says that somebody stayed away without apologies."""
    places = (
        place
        for place, a in enumerate(meeting.attendees)
        if a.agency is agency and a.attendance is Attendance.ABSENT
    )
    return next(places, None)


def _is_asked_for_elsewhere(look: Inspection, agency: Agency) -> bool:
    """Whether another rule speaks of its absence: of its action (13a.25), of its part in the case (13a.19 to 22)."""
    unwell = look.context.mental_health is True or look.context.setting is Setting.HOSPITAL
    return (
        agency in {action.owner.agency for action in look.live_actions}
        or (agency is Agency.YOUTH_OFFENDING_TEAM and look.is_child is True)
        or (agency is Agency.CHILDREN_SERVICES and (children_named(look) or look.is_child is True))
        or (agency is Agency.ADULT_SOCIAL_CARE and adults_at_risk(look))
        or (agency in (Agency.MENTAL_HEALTH, Agency.NHS_TRUST) and unwell)
    )
