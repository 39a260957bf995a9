"""Chapter 11: the assessment at a Level 2 or 3 meeting, and after it (11.11, 11.12)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import in_words
from risk_model.conditions import Condition
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, MEETING_ONLY, Check
from risk_model.registry import rule
from risk_model.rules.ch11.agencies import agreement_day_is_missing
from schemas.meetings import Meeting

SUMMARISED = {
    "risks": "the risks identified",
    "impact": "the impact of further offending",
    "likelihood": "how likely it is, given what protects",
    "imminence": "how imminent it is",
}
"""The four parts of the Chair's summary, in the order of the paragraph."""


def _meeting_looked_at(look: Inspection) -> Meeting | None:
    """The latest meeting, unless it is still to come: then the last one held."""
    latest = look.latest_meeting
    if latest is None or latest.held_on is None or latest.held_on <= look.on:
        return latest
    return look.held_meetings[-1] if look.held_meetings else None


def _meetings_held(look: Inspection) -> list[Meeting]:
    """The Level 2 and 3 meetings held so far. Those that a case records are, unless they say that they were at Level 1."""
    return [meeting for meeting in look.held_meetings if meeting.level != 1]


def _has_a_meeting(look: Inspection) -> bool:
    meeting = _meeting_looked_at(look)
    return meeting is not None and meeting.level != 1


@rule(
    "RA-11.11a", Check.ERROR, cites=(cite("11.11"), cite("Std before 11.11")),
    title="The Chair sums up the risk, and the meeting agrees an assessment", purposes=MEETING_ONLY,
    when=Condition("a Level 2 or 3 meeting is recorded", _has_a_meeting),
    meaning="At Level 2 and 3 the Chair sums up the risks, the impact of further offending, how likely it is, given what "
    "protects, and how imminent. The meeting should then agree an assessment; where it differs from the lead agency's, the "
    "record says how, and the lead agency should adopt it.",
)
def the_meeting_agrees_an_assessment(look: Inspection) -> Iterator[Gap]:
    """A summary that leaves a part out, or an assessment that was not agreed."""
    meeting = _meeting_looked_at(look)
    if meeting is None:
        return
    summary = meeting.risk_summary
    if not summary.is_filled:
        yield Gap(
            meeting.id, "risk_summary", f"{meeting.id} holds no summary of the risk.",
            "Record the Chair's summary of risks, impact, likelihood and imminence, and whether the meeting agreed.",
        )
        return
    for key, what in SUMMARISED.items():
        if not getattr(summary, key):
            yield Gap(
                meeting.id, f"risk_summary.{key}", f"The summary of {meeting.id} leaves out {what}.",
                f"Record what the Chair said about {what}.",
            )
    if summary.agreed is None:
        yield Gap(
            meeting.id, "risk_summary.agreed", f"Nothing says whether {meeting.id} agreed the assessment.",
            "Record whether the meeting agreed it.",
        )
    elif not summary.agreed and not summary.changed_from_lead_agency:
        yield Gap(
            meeting.id, "risk_summary.changed_from_lead_agency",
            f"{meeting.id} did not agree the assessment, and nothing says how its view differs.",
            "Record how the meeting's view differs from the lead agency's, and why.",
        )


@rule(
    "RA-11.12a", Check.WARNING, cites=(cite("11.12"),),
    title="The lead agency updates its assessment after a meeting", purposes=EVERY_PURPOSE,
    when=Condition("a Level 2 or 3 meeting has been held", lambda look: bool(_meetings_held(look))),
    meaning="After each Level 2 or 3 meeting the lead agency takes all that is new into account and updates its assessment. "
    "Its day, or the day on which the overall level was agreed, is then that of the meeting or a later one.",
)
def the_assessment_follows_the_meeting(look: Inspection) -> Iterator[Gap]:
    """An assessment older than the last Level 2 or 3 meeting; on the day of the meeting nothing is late yet."""
    assessed_on, agreed_on = look.assessment.assessed_on, look.assessment.overall.agreed_on
    if assessed_on is None:
        return
    meeting = _meetings_held(look)[-1]
    updated_on = max(assessed_on, agreed_on or assessed_on)
    if meeting.held_on is not None and updated_on < meeting.held_on < look.on:
        yield Gap(
            "assessment", "assessed_on",
            f"The assessment is of {in_words(updated_on)} and has not been updated since {meeting.id} "
            f"on {in_words(meeting.held_on)}.",
            "Take in what the meeting brought, update the assessment and give its new day.",
            # Where the agreement only lacks its day, that day may be the update.
            asked_by=("MTG-13a.36c", *(("RA-11.15b",) if agreement_day_is_missing(look) else ())),
        )
