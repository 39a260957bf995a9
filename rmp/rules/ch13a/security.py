"""Chapter 13a: remote and recorded meetings, and exceptionally sensitive information (13a.41 to 13a.48)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import in_words
from risk_model.due import days_late
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import MEETING_ONLY, Check
from risk_model.registry import rule
from rmp.rules.ch12.phrases import listed
from rmp.rules.ch13a.latest_meeting import LEVEL_2_OR_3_MEETING, about_the_meeting, level_of, the_meeting
from schemas.meetings import Meeting
from schemas.vocabularies import MeetingMode

_JOINED_REMOTELY = (MeetingMode.REMOTE, MeetingMode.HYBRID)
_REMOTE = (
    ("documents_shown_only", "documents were transferred", "whether documents were only shown on a screen"),
    ("only_expected_admitted", "others than those expected were let in", "whether only those expected were let in"),
)


def _is_remote(meeting: Meeting) -> bool:
    return meeting.mode in _JOINED_REMOTELY or meeting.remote.is_filled


@rule(
    "MTG-13a.41a", Check.WARNING, cites=(cite("13a.41"), cite("13a.43")),
    title="Remote and recorded meetings are kept safe",
    when=LEVEL_2_OR_3_MEETING & the_meeting(
        "people join remotely, or the meeting is recorded",
        lambda look, m: _is_remote(m) or m.recording.is_filled,
    ),
    purposes=MEETING_ONLY,
    meaning="Remotely, documents must not be transferred but may be shown on a shared screen, and only those "
    "expected are let in. Only the minute-taker records, the Chair obtains consent at the beginning, and the "
    "recording is deleted as soon as the minutes are approved. What belongs to a recording is asked for once one is "
    "mentioned.",
)
@about_the_meeting
def remote_and_recorded(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """Documents transferred, strangers let in, or no word on it; a recording by others, without consent, or kept."""
    if _is_remote(meeting) and not meeting.remote.is_filled:
        yield Gap(
            meeting.id, "remote.documents_shown_only",
            f"People joined meeting {meeting.id} remotely, and nothing says how documents and admission were kept safe.",
            "Record whether documents were only shown on a screen, and whether only those expected were let in.",
        )
    elif meeting.remote.is_filled:
        for place, wrong, question in _REMOTE:
            answer = getattr(meeting.remote, place)
            if answer is False:
                yield Gap(
                    meeting.id, f"remote.{place}", f"At meeting {meeting.id} {wrong}.",
                    "Record what was done about it, and prevent it next time.",
                )
            elif answer is None:
                yield Gap(
                    meeting.id, f"remote.{place}", f"Meeting {meeting.id} does not say {question}.",
                    "Record the answer.",
                )
    if meeting.recording.is_filled and meeting.recording.made is not False:
        yield from _recording(look, meeting)


def _recording(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    recording, approved_on, here = meeting.recording, meeting.minutes.approved_on, meeting.id
    if recording.by_minute_taker_only is False:
        yield Gap(
            here, "recording.by_minute_taker_only", f"Somebody other than the minute-taker recorded meeting {here}.",
            "Have that recording deleted, and record it.",
        )
    if not recording.consent:
        yield Gap(
            here, "recording.consent", f"Nothing shows that those at meeting {here} consented to its recording.",
            "Record whether the Chair obtained consent at the beginning.",
        )
    if approved_on is None or approved_on > look.on:
        return
    if recording.deleted_on is None and approved_on < look.on:
        yield Gap(
            here, "recording.deleted_on",
            f"The minutes of meeting {here} were approved {days_late(approved_on, look.on)} ago, and nothing shows "
            "that the recording was deleted.",
            "Delete it, and give the day.",
        )
    elif recording.deleted_on is not None and recording.deleted_on > approved_on:
        yield Gap(
            here, "recording.deleted_on",
            f"The recording of meeting {here} was deleted on {in_words(recording.deleted_on)}, "
            f"{days_late(approved_on, recording.deleted_on)} after the minutes were approved.",
            "Correct the day, or record why it was kept.",
        )


def _may_be_sensitive(look: Inspection, meeting: Meeting) -> bool:
    """Terrorism, protected persons, or, as a sign of a high profile, media interest at Level 3."""
    media = look.context.media_interest if meeting.media.expected is None else meeting.media.expected
    protected = look.context.threat_to_life is True and look.plan.protected_persons.considered is True
    terrorism = look.context.terrorism is True or look.mappa.category == 4
    high_profile = level_of(look, meeting) == 3 and media is True
    return meeting.sensitive.is_filled or terrorism or protected or high_profile


_TO_CONSIDER = {
    "vetting": "vetting", "pre_meeting": "a pre-meeting", "membership": "restricted membership",
    "record_keeping": "how it is recorded and shared",
}  # fmt: skip


@rule(
    "MTG-13a.46a", Check.PROMPT, cites=(cite("13a.46"), cite("13a.45"), cite("13a.47"), cite("13a.48")),
    title="Exceptionally sensitive information is handled with care",
    when=LEVEL_2_OR_3_MEETING & the_meeting(
        "terrorism, protected persons, a high profile, or sensitive information recorded", _may_be_sensitive
    ),
    purposes=MEETING_ONLY,
    meaning="Where information is exceptionally sensitive the Chair needs to consider vetting, a pre-meeting, "
    "restricted membership and how minutes are recorded and shared. Anything not run in the standard way is "
    "explained and its reasons recorded, and the ViSOR record should be Restricted Access.",
)
@about_the_meeting
def sensitive_information(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """The question not answered; or answered yes, with parts that nothing is said about."""
    sensitive = meeting.sensitive
    if sensitive.exceptionally_sensitive is None:
        yield Gap(
            meeting.id, "sensitive.exceptionally_sensitive",
            f"Is any of the information at meeting {meeting.id} exceptionally sensitive?",
            "Answer the question; if so, record vetting, pre-meeting, membership and recording, with reasons.",
        )
    elif sensitive.exceptionally_sensitive:
        missing = {key: words for key, words in _TO_CONSIDER.items() if getattr(sensitive, key) is None}
        if missing:
            yield Gap(
                meeting.id, f"sensitive.{next(iter(missing))}",
                f"Information at meeting {meeting.id} is exceptionally sensitive, and nothing is said about "
                f"{listed(missing.values())}.",
                "Record what was considered, and what was decided.",
            )
        for place, wrong, fix in (
            ("reasons", "the reasons are not recorded", "Record why it was or was not run in the standard way."),
            ("visor_restricted", "the ViSOR record is not said to be Restricted Access", "Ask for it, and record it."),
        ):
            if not getattr(sensitive, place):
                yield Gap(
                    meeting.id, f"sensitive.{place}",
                    f"Information at meeting {meeting.id} is exceptionally sensitive, and {wrong}.", fix,
                )
