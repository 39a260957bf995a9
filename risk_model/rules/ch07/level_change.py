"""Chapter 7: before a level is changed, all risk factors are re-assessed (7.25)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import in_words
from risk_model.conditions import Condition
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from schemas.meetings import Meeting


def _changing_meeting(look: Inspection) -> Meeting | None:
    """The last meeting held, where it decided on another level than the one it was held at."""
    last = look.held_meetings[-1] if look.held_meetings else None
    decided = last.level_decision.level if last else None
    return last if last and last.level and decided and decided != last.level else None


def _has_changed(look: Inspection) -> bool:
    return any(change.is_filled for change in look.mappa.level_changes) or _changing_meeting(look) is not None


@rule(
    "L1-7.25b", Check.ERROR, cites=(cite("7.25"),), title="All risk factors are re-assessed before the level changes",
    when=Condition("the level was changed", _has_changed), purposes=EVERY_PURPOSE,
    meaning="It is important to re-assess all risk factors before a level is changed, those that fall and those that rise (a "
    "move out of approved premises does both), and the outcome should be clearly recorded.",
)
def factors_are_reassessed(look: Inspection) -> Iterator[Gap]:
    """A change of level without a dated re-assessment before it, or without what it found."""
    for index, change in enumerate(look.mappa.level_changes):
        if not change.is_filled:
            continue
        here, which = f"level_changes.{index}", f"Change {index + 1} of the level"
        for place, words in (
            ("on", "its day"), ("reassessed_on", "the day of the re-assessment before it"),
            ("rising", "which factors rise"), ("falling", "which factors fall"), ("outcome", "its outcome"),
        ):
            if getattr(change, place) is None:
                yield Gap("mappa", f"{here}.{place}", f"{which} is recorded without {words}.", f"Record {words}.")
        if change.on and change.reassessed_on and change.reassessed_on > change.on:
            yield Gap(
                "mappa", f"{here}.reassessed_on",
                f"{which} is of {in_words(change.on)}, and the re-assessment of {in_words(change.reassessed_on)} came after it.",
                "Check the days; if the re-assessment came later, record why, and what it found.",
            )
    meeting = _changing_meeting(look)
    if meeting is not None and not any(change.on == meeting.held_on for change in look.mappa.level_changes):
        yield from _at_the_meeting(look, meeting)


def _at_the_meeting(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """A meeting that changed the level on an assessment older than the decision on the level before."""
    known = [day for day in (look.assessment.assessed_on, look.assessment.overall.agreed_on) if day is not None]
    earlier = [m.held_on for m in look.held_meetings if m is not meeting and m.held_on]
    if known and earlier and max(known) <= max(earlier) < (meeting.held_on or look.on):
        yield Gap(
            "assessment", "assessed_on",
            f"Meeting {meeting.id} changed the level, and the assessment is of {in_words(max(known))}, from before the last "
            "decision on it.",
            "Re-assess all risk factors, those that rise and those that fall, and give the day.",
        )
