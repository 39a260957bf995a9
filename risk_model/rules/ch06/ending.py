"""Chapter 6: the end of MAPPA status, and what is considered before it (6.38, 6.39)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import in_words
from risk_model.conditions import Condition, at_level, in_category
from risk_model.due import last_day_after
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from risk_model.rules.ch06.basis import sentence_end, status_end
from schemas.vocabularies import ExitReason, SentenceKind

_BY_TIME = frozenset(
    {
        ExitReason.LICENCE_EXPIRED,
        ExitReason.SENTENCE_ENDED,
        ExitReason.ABSOLUTE_DISCHARGE,
        ExitReason.COMMUNITY_TREATMENT_ORDER_EXPIRED,
    }
)
ENDS_BY = {
    1: frozenset({ExitReason.NOTIFICATION_ENDED}),
    2: _BY_TIME,
    3: frozenset({ExitReason.MEETING_DECIDED}),
    4: _BY_TIME | {ExitReason.NOTIFICATION_ENDED, ExitReason.MANAGEMENT_NO_LONGER_NEEDED},
}
"""What ends each category's status (6.38); another reason needs a note."""


def _has_ended(look: Inspection) -> bool:
    ends = status_end(look)
    return look.case.exit.is_filled or (ends is not None and ends.on < look.on)


@rule(
    "EXIT-6.38a", Check.ERROR, cites=(cite("Std before 6.38"), cite("6.38")),
    title="The end of MAPPA status is recorded, for the reason that fits", purposes=EVERY_PURPOSE,
    when=Condition("the status has ended, or what it rests on has", _has_ended),
    meaning="The lead agency records when status ends: Category 1 with notification; Category 2 with the licence, absolute "
    "discharge or the community treatment order; Category 3 when a Level 2 or 3 meeting so decides; Category 4 with the "
    "matching event. Supervision after sentence alone does not prolong it, a consecutive or concurrent sentence does. "
    "Chapters 8 and 26 put some of this differently: this paragraph is followed. People end the status, never the program.",
)
def the_end_is_recorded(look: Inspection) -> Iterator[Gap]:
    """An end that has come and is not recorded; a record of the end that is not whole or does not fit."""
    case, ends = look.case.exit, status_end(look)
    if not case.is_filled:
        if ends is not None:
            yield Gap(
                "exit", "ended_on",
                f"{ends.what[:1].upper()}{ends.what[1:]} ended on {in_words(ends.on)}, and no end of MAPPA status is recorded.",
                "Record the end of the status and why, or what it goes on resting on; supervision after sentence alone "
                "does not prolong it.",
                # 6.38 says nothing of suspended sentences.
                Check.WARNING if look.case.offence.sentence.kind is SentenceKind.SUSPENDED else None,
                # Of a sexual offence below the notification threshold CAT-6.7a asks the same.
                asked_by=("CAT-6.7a",),
            )
        return
    for place, words in (("ended_on", "the day on which it ended"), ("reason", "why it ended")):
        if getattr(case, place) is None:
            yield Gap("exit", place, f"The end of MAPPA status is recorded without {words}.", f"Record {words}.")
    yield from _fits(look)


def _fits(look: Inspection) -> Iterator[Gap]:
    case, category = look.case.exit, look.mappa.category
    if case.reason is ExitReason.OTHER:
        if case.note is None:
            yield Gap("exit", "note", "The status ended for another reason, which is not named.", "Say what the reason was.")
    elif case.reason and category and case.reason not in ENDS_BY[category]:
        yield Gap(
            "exit", "reason", f"“{case.reason.label}” does not end the status of a case in Category {category}.",
            "Check the reason and the category, or choose another reason and say which.",
        )
    if case.reason is ExitReason.MEETING_DECIDED and not _meeting_could_decide(look):
        yield Gap(
            "exit", "meeting", "A Level 2 or 3 meeting is said to have decided the end, and it is not named.",
            "Name the Level 2 or 3 meeting that decided it.",
        )
    ends = sentence_end(look)
    if case.reason is ExitReason.LICENCE_EXPIRED and case.ended_on and ends and ends.on > case.ended_on:
        yield Gap(
            "exit", "ended_on",
            f"The status is said to have ended on {in_words(case.ended_on)}, and {ends.what} lasts until {in_words(ends.on)}.",
            "Check the days: a consecutive or concurrent sentence prolongs the status until the whole of it has ended.",
        )
    if case.ended_on and case.ended_on > look.on:
        yield Gap(
            "exit", "ended_on", f"The end of the status is dated {in_words(case.ended_on)}, which is still to come.",
            "Give the day once it has come.", Check.WARNING,
        )


def _meeting_could_decide(look: Inspection) -> bool:
    return any(meeting.id == look.case.exit.meeting and meeting.level != 1 for meeting in look.case.meetings)


@rule(
    "EXIT-6.39a", Check.ERROR, cites=(cite("6.39"),),
    title="Before notification or licence ends, Category 3 or discretionary Category 4 is considered",
    when=at_level(2, 3) & in_category(1, 2, 4), purposes=EVERY_PURPOSE,
    meaning="People in Category 1, 2 or 4 at Level 2 or 3 who come to the end of notification or licence must be reviewed and "
    "considered for Category 3 or discretionary Category 4; they are registered only if they meet its criteria and still need "
    "active multi-agency management. Asked when the end is no further off than one review at this level; an error once no "
    "meeting is planned before it.",
)
def considered_before_the_end(look: Inspection) -> Iterator[Gap]:
    """An end that is near, and no recorded consideration of what follows."""
    ends, limit = status_end(look), look.edition.review_limit(look.mappa.level or 2)
    if ends is None or limit is None or look.case.exit.is_filled or not look.on <= ends.on <= last_day_after(look.on, limit):
        return
    asked = look.mappa.category_3_consideration
    if asked.considered:
        if asked.outcome is None and asked.reason is None:
            yield Gap(
                "mappa", "category_3_consideration.outcome",
                "Category 3 or discretionary Category 4 was considered before the end, and its outcome is not recorded.",
                "Record what people decided, and why.",
            )
        return
    last_chance = _next_meeting_is_later(look)
    yield Gap(
        "mappa", "category_3_consideration",
        f"On {in_words(ends.on)} {ends.what} will end, and neither Category 3 nor discretionary Category 4 is recorded as "
        "considered.",
        "Review the case before that day" + (", before the next meeting" if last_chance else " at the next meeting")
        + ", and record what people decided and why.",
        None if last_chance else Check.PROMPT,
    )


def _next_meeting_is_later(look: Inspection) -> bool:
    """Whether no meeting that is planned comes before the end."""
    latest, ends = look.latest_meeting, status_end(look)
    if latest is None or ends is None:
        return True
    planned = latest.held_on if latest.held_on and latest.held_on > look.on else latest.next_meeting_on
    return planned is None or not look.on <= planned <= ends.on
