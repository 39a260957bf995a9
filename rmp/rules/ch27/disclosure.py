"""Chapter 27: disclosure is considered at every review, and the police scheme is not held back (27.48 to 27.50)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import ABUSE_OR_STALKING
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check, Purpose
from risk_model.registry import rule
from rmp.counts.reviews import disclosure
from rmp.rules.ch12.which_meeting import recorded_meeting
from schemas.meetings import Meeting


def _without_disclosure(look: Inspection) -> Meeting | None:
    """The latest meeting held, where it is plain that it considered nothing: every entry is another meeting's or day's."""
    meeting = recorded_meeting(look)
    if meeting is None or meeting.level == 1 or look.purpose is not Purpose.MEETING:
        return None
    considered = disclosure(look, meeting)
    return meeting if considered.met is False and considered.plain else None


@rule(
    "DA-27.49a", Check.ERROR, cites=(cite("27.49"), cite("27.48"), cite("27.50")),
    title="Disclosure is considered at every review, and the police scheme is not held back", when=ABUSE_OR_STALKING,
    purposes=EVERY_PURPOSE,
    meaning="Disclosure must be considered at every meeting and at every review at Level 1, above all with domestic abuse or "
    "stalking. An application under the Domestic Violence Disclosure Scheme is a police matter of its own: a referral to "
    "MAPPA should not delay it. Contingency should support victim and person where a disclosure may do harm.",
)
def disclosure_keeps_up(look: Inspection) -> Iterator[Gap]:
    """A case, or its latest meeting, reviewed without disclosure being considered; an application held back, or undated."""
    reviewed = bool(look.held_meetings) or bool(look.mappa.level_reviews)
    if reviewed and not look.case.disclosures:
        yield Gap(
            "disclosures", "considered_on",
            "The case with domestic abuse or stalking has been reviewed, and disclosure was never considered.",
            "Consider it at every review, and record the decision either way with its reasons.",
            asked_by=("DIS-10.3a",),
        )
    elif meeting := _without_disclosure(look):
        yield Gap(
            meeting.id, "disclosures", f"There is domestic abuse or stalking, and nothing shows that meeting {meeting.id} "
            "considered disclosure.",
            "Record what it decided, either way and also where nothing changes.", asked_by=("DIS-10.7a", "KPI-31.21c"),
        )
    scheme = look.case.disclosure_scheme
    if scheme.held_back_for_mappa:
        yield Gap(
            "disclosure_scheme", "held_back_for_mappa",
            "The application under the disclosure scheme waits for MAPPA, which should not delay it.",
            "Let the application go ahead with the police now.",
        )
    if scheme.is_filled and scheme.applied_on is None:
        yield Gap(
            "disclosure_scheme", "applied_on", "The application under the disclosure scheme has no day.",
            "Give the day of the application.",
        )
