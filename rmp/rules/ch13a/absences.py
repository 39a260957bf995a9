"""Agencies with the duty to co-operate that are involved with the person and were not at the meeting (13a.5, 3.8)."""

from collections.abc import Iterator

from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import Check
from rmp.rules.ch12.phrases import listed
from rmp.rules.ch13a.attended import DUTY_TO_COOPERATE, in_words, place_of, reported, those_from, was_there
from rmp.rules.ch13a.children_and_adults import adults_at_risk, children_named, is_child_at
from schemas.meetings import Meeting
from schemas.vocabularies import Agency, Setting

FIX = "Record why, and how what they know and what they have to do is dealt with."


def absent_agencies(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """Agencies on the list that did not come; as a warning, those that sent a report or are not on the list."""
    others = []
    for agency in look.involved_agencies:
        those = those_from(meeting, agency)
        if not _has_to_come(look, meeting, agency) or was_there(those):
            continue
        if not those:
            others.append(agency)
            continue
        sent = reported(those)
        how = "did not attend, and sent no more than a report to," if sent else "did not attend"
        yield Gap(
            meeting.id, place_of(meeting, agency),
            f"Involved with the person, and {how} meeting {meeting.id}: {in_words(agency)}.", FIX,
            Check.WARNING if sent else None,
            asked_by=("MTG-13a.19a",) if is_child_at(look, meeting) and agency in _FOR_A_CHILD else (),
        )
    missing = [in_words(agency) for agency in others if not _is_asked_for_elsewhere(look, meeting, agency)]
    if missing:
        yield Gap(
            meeting.id, "attendees",
            f"Involved with the person, and without a part in meeting {meeting.id}: {listed(missing)}.", FIX,
            Check.WARNING,
        )


_FOR_A_CHILD = (Agency.YOUTH_OFFENDING_TEAM, Agency.CHILDREN_SERVICES)


def _has_to_come(look: Inspection, meeting: Meeting, agency: Agency) -> bool:
    """Whether an involved agency has the duty, knows something, and is not noted as absent with the level."""
    if agency not in DUTY_TO_COOPERATE:
        return False
    entries = [a for a in look.case.agencies if a.agency is agency]
    if all(a.reason_none and not a.contribution for a in entries):
        return False
    return not any(agency.label.casefold() in partner.casefold() for partner in meeting.level_decision.absent_key_partners)


def _is_asked_for_elsewhere(look: Inspection, meeting: Meeting, agency: Agency) -> bool:
    """Of one that is not on the list: whether its action (13a.25) or its part in the case (13a.19 to 22) is asked about."""
    unwell = look.context.mental_health is True or look.context.setting is Setting.HOSPITAL
    return (
        agency in {action.owner.agency for action in look.live_actions}
        or (agency in _FOR_A_CHILD and is_child_at(look, meeting) is True)
        or (agency is Agency.CHILDREN_SERVICES and children_named(look))
        or (agency is Agency.ADULT_SOCIAL_CARE and adults_at_risk(look))
        or (agency in (Agency.MENTAL_HEALTH, Agency.NHS_TRUST) and unwell)
    )
