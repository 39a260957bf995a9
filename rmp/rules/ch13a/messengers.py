"""Chapter 13a: somebody tells an absent agency of its action (13a.25)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import MEETING_ONLY, Check
from risk_model.registry import rule
from rmp.rules.ch13a.attended import DUTY_TO_COOPERATE, in_words, those_from, was_there
from rmp.rules.ch13a.latest_meeting import LEVEL_2_OR_3_MEETING, about_the_meeting
from schemas.meetings import Meeting
from schemas.plan import Action, Owner
from schemas.vocabularies import Agency

_PART_OF_PROBATION = (Agency.VICTIM_LIAISON, Agency.APPROVED_PREMISES)
"""These hear of their actions through Probation, which is at every meeting."""

_MISSING = (
    ("name", "nobody is named who tells it", "Name somebody at the meeting who tells the agency."),
    ("reply_to", "nothing says whom it answers", "Say whom the agency answers."),
    ("by", "there is no day by which it answers", "Give the day by which the agency answers."),
)


@rule(
    "MTG-13a.25a", Check.ERROR, cites=(cite("13a.25"), cite("16.21")),
    title="Somebody tells an absent agency of its action", when=LEVEL_2_OR_3_MEETING, purposes=MEETING_ONLY,
    meaning="For an action given to a duty to co-operate agency that was not at the meeting the Chair names who will "
    "tell it, whom it answers and by when. An agency that only sent a report was not at the meeting.",
)
@about_the_meeting
def absent_agencies_are_told(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """A live action whose agency was not there, without messenger, answer or day; weaker without the duty."""
    if not meeting.attendees:
        return
    for action in look.live_actions:
        if _was_set_later(action, meeting) or not _is_absent(action.owner, meeting):
            continue
        owner, messenger = action.owner, action.messenger
        weaker = None if owner.agency in DUTY_TO_COOPERATE else Check.WARNING
        missing = [part for part in _MISSING if getattr(messenger, part[0]) is None]
        for place, wrong, fix in missing[:1] if not messenger.is_filled else missing:
            yield Gap(
                action.id, f"messenger.{place}",
                f"Action {action.id} is for {_named(owner)}, which was not at meeting {meeting.id}, and {wrong}.", fix,
                weaker,
            )


def _was_set_later(action: Action, meeting: Meeting) -> bool:
    return bool(action.created_on and meeting.held_on and action.created_on > meeting.held_on)


def _is_absent(owner: Owner, meeting: Meeting) -> bool:
    if owner.agency is None or owner.agency in (Agency.POLICE, Agency.PROBATION, *_PART_OF_PROBATION):
        return False
    those = those_from(meeting, owner.agency)
    if owner.agency is Agency.OTHER and owner.agency_name:
        named = [a for a in those if a.agency_name]
        those = [a for a in those if a not in named or _same_body(a.agency_name, owner.agency_name)]
    return not was_there(those)


def _same_body(one: str | None, other: str | None) -> bool:
    first, second = (one or "").casefold(), (other or "").casefold()
    return first in second or second in first


def _named(owner: Owner) -> str:
    if owner.agency is None or owner.agency is Agency.OTHER:
        return owner.agency_name or "another body"
    return in_words(owner.agency)
