"""Chapter 23: a child's welfare, views and support from the local authority (23.1, 23.9 to 23.18)."""

import re
from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import A_CHILD, Condition, answered_yes
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check, Purpose
from risk_model.registry import rule
from rmp.rules.ch12.which_meeting import recorded_meeting
from rmp.rules.ch13a.attended import asked_with_the_list, those_from, was_there
from rmp.rules.ch13a.latest_meeting import the_meeting
from rmp.rules.ch22.texts import texts_of
from rmp.rules.ch23.persons_age import is_under, was_a_child
from schemas.meetings import Meeting
from schemas.vocabularies import Agency

_WELFARE = re.compile(r"welfare|well-?\s?being|safeguard|best interests?", re.IGNORECASE)


def _at_the_meeting(look: Inspection, meeting: Meeting) -> bool:
    return look.purpose is Purpose.MEETING and meeting.level != 1 and was_a_child(look, meeting) is True


@rule(
    "CHI-23.1a", Check.ERROR, cites=(cite("23.1"), cite("23.2"), cite("23.17")),
    title="A child's welfare is considered, and the child's views are sought",
    when=A_CHILD | the_meeting("a child at the time of the meeting", _at_the_meeting), purposes=EVERY_PURPOSE,
    meaning="Anybody not yet 18 is a child, wherever they live. Whenever a child is discussed the meeting must consider how to "
    "safeguard the child and promote their welfare as well as the risk to others, and the child's views should be sought. "
    "Minutes that speak of the child's welfare show it; where none do, the check only asks.",
)
def the_child_is_considered(look: Inspection) -> Iterator[Gap]:
    """The child's views not sought; a meeting in whose record the child's welfare is not found."""
    views = look.person.views
    begun = bool(look.plan.actions or look.case.meetings)
    if (begun or views.sought is False) and not (views.sought or (views.sought is None and views.summary)):
        wrong = "were not sought" if views.sought is False else "are not recorded as sought"
        yield Gap(
            "person", "views.sought", f"The person is a child, and the child's own views {wrong}.",
            "Seek the child's views in a way that suits them, and record what they say.",
        )
    elif begun and views.summary is None:
        yield Gap(
            "person", "views.summary", "The child's views were sought, and it is not recorded what they are.",
            "Record what the child says, in a few sentences.", Check.WARNING,
        )
    meeting = recorded_meeting(look) if look.purpose is Purpose.MEETING else None
    if meeting and meeting.level != 1 and was_a_child(look, meeting) and not _speaks_of_welfare(meeting):
        yield Gap(
            meeting.id, "child_welfare", f"The record of meeting {meeting.id} does not speak of the child's own welfare.",
            "Record what was considered to safeguard the child and promote their welfare.", Check.PROMPT,
        )


def _speaks_of_welfare(meeting: Meeting) -> bool:
    return meeting.child_welfare is not None or any(_WELFARE.search(text) for text in texts_of(meeting))


CARE_LEAVERS_UNTIL = 25
"""Care leavers are entitled to support up to this age (23.13): law, and no local limit."""


def _is_young_care_leaver(look: Inspection) -> bool:
    return look.person.care.care_leaver is True and is_under(look, CARE_LEAVERS_UNTIL)


IN_NEED = A_CHILD & (answered_yes("looked_after", "looked after") | answered_yes("child_in_need", "a child in need"))
A_CARE_LEAVER = Condition("a care leaver under 25", _is_young_care_leaver)
_LEAVING_CARE = re.compile(r"leaving.?care|care leaver|personal advis", re.IGNORECASE)
_REVIEWING = re.compile(r"review(?:ing)? officer|\bIRO\b", re.IGNORECASE)


@rule(
    "CHI-23.18a", Check.ERROR, cites=tuple(cite(f"23.{number}") for number in (18, 9, 11, 12, 13, 14)),
    title="The local authority is there for a child in need, a looked-after child and a care leaver",
    when=IN_NEED | A_CARE_LEAVER, purposes=EVERY_PURPOSE,
    meaning="For a child in need or looked after, and for care leavers up to 25, it is essential that the right agencies are "
    "at all meetings, leaving-care teams among them. The meeting should consider every plan that the local authority has for "
    "the child, and the Reviewing Officer of a looked-after child should be told.",
)
def the_local_authority_is_there(look: Inspection) -> Iterator[Gap]:
    """Nobody from Children's Services or leaving care; plans not considered; the Reviewing Officer not told."""
    meeting = recorded_meeting(look) if look.purpose is Purpose.MEETING else None
    if IN_NEED.test(look):
        yield from _for_the_child(look, meeting)
    if A_CARE_LEAVER.test(look) and look.person.care.leaving_care_team is None and not _mentioned(look, _LEAVING_CARE):
        yield Gap(
            "person", "care.leaving_care_team", "The person is a care leaver, and no leaving-care team takes part.",
            "Ask the local authority who the personal adviser is, invite the team, and record how they take part.",
        )


def _for_the_child(look: Inspection, meeting: Meeting | None) -> Iterator[Gap]:
    status = "looked after" if look.context.looked_after else "a child in need"
    if meeting and meeting.level != 1:
        if not was_there(those_from(meeting, Agency.CHILDREN_SERVICES)):
            yield Gap(
                meeting.id, "attendees",
                f"The child is {status}, and nobody from the local authority was at meeting {meeting.id}.",
                "Record who attended for the child's own plan, or why nobody did.",
                asked_by=asked_with_the_list(meeting) or ("MTG-13a.19a",),
            )
        if look.person.care.plans_considered is None and look.plan.child_protection_alignment is None:
            yield Gap(
                "person", "care.plans_considered",
                f"The child is {status}, and nothing says which of the local authority's plans the meeting considered.",
                "Record which plans there are and how this plan fits them.", Check.PROMPT,
            )
    told = look.person.care.reviewing_officer_told_on is not None or _mentioned(look, _REVIEWING)
    if look.context.looked_after and look.plan.actions and not told:
        yield Gap(
            "person", "care.reviewing_officer_told_on",
            "The child is looked after, and it is not recorded that the Reviewing Officer was told.",
            "Tell the Reviewing Officer, and give the day.", Check.PROMPT,
        )


def _mentioned(look: Inspection, words: re.Pattern[str]) -> bool:
    """Whether the agencies, the plan or the meetings name somebody."""
    records = [*look.case.agencies, *look.standing_actions, *look.plan.contingencies, *look.case.meetings]
    return any(words.search(text) for record in records for text in texts_of(record))
