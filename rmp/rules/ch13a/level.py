"""Chapter 13a: the level is looked at again at every meeting, and lowered only with care (13a.38, 13a.39)."""

import re
from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import in_category
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import MEETING_ONLY, Check
from risk_model.registry import rule
from rmp.rules.ch12.phrases import listed
from rmp.rules.ch13a.attended import in_words, reported, those_from, was_there
from rmp.rules.ch13a.latest_meeting import LEVEL_2_OR_3_MEETING, about_the_meeting, meetings_before, the_meeting
from schemas.meetings import Meeting
from schemas.vocabularies import Agency


def _level_before(look: Inspection, meeting: Meeting) -> int | None:
    """The level that the meeting found: that at which it was held, else the one decided before, else the case's."""
    decided = [m.level_decision.level for m in meetings_before(look, meeting) if m.level_decision.level]
    return meeting.level or (decided[-1] if decided else look.mappa.level)


def _is_lowered(look: Inspection, meeting: Meeting) -> bool:
    before, after = _level_before(look, meeting), meeting.level_decision.level
    return before is not None and after is not None and after < before


@rule(
    "MTG-13a.38a", Check.ERROR, cites=(cite("13a.38"),), title="The level is looked at again, with reasons of the day",
    when=LEVEL_2_OR_3_MEETING, purposes=MEETING_ONLY,
    meaning="At the end of every meeting the level should be considered again, on the value that Level 2 and 3 "
    "meetings add and not on the assessed risk, and the reasons recorded, whether it is kept or lowered. Reasons "
    "that repeat those of an earlier meeting word for word do not show it.",
)
@about_the_meeting
def the_level_is_considered_again(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """No reasons; as a warning, the reasons of an earlier meeting again."""
    reasons = meeting.level_decision.reasons
    if reasons is None:
        yield Gap(
            meeting.id, "level_decision.reasons", f"Meeting {meeting.id} gives no reasons for the level.",
            "Record why formal meetings do or do not add value now.", asked_by=("RMP-12.32a",),
        )
        return
    same = [m.id for m in meetings_before(look, meeting) if m.level_decision.reasons == reasons]
    if same:
        yield Gap(
            meeting.id, "level_decision.reasons",
            f"The reasons for the level at meeting {meeting.id} are those of meeting {same[-1]}, word for word.",
            "Record what the meeting considered this time: what formal meetings add now.", Check.WARNING,
        )


@rule(
    "MTG-13a.38b", Check.ERROR, cites=(cite("13a.38"),), title="The level is not lowered in the dark",
    when=LEVEL_2_OR_3_MEETING & the_meeting("the meeting lowered the level", _is_lowered), purposes=MEETING_ONLY,
    meaning="The level should not be reduced where information is missing, where a key partner is not represented, or "
    "where the plan is not robust. People decide; a reduction all the same needs a recorded reason.",
)
@about_the_meeting
def lowered_only_on_firm_ground(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """A lower level with information missing, a partner absent (a warning where not said to be key), or no robust plan."""
    decision, here = meeting.level_decision, meeting.id
    fix = "Keep the level until then, or record why it was lowered all the same."
    if decision.missing_information:
        yield Gap(
            here, "level_decision.missing_information",
            f"Meeting {here} lowered the level while information was missing: {listed(decision.missing_information)}.",
            fix,
        )
    if decision.absent_key_partners:
        yield Gap(
            here, "level_decision.absent_key_partners",
            f"Meeting {here} lowered the level without {listed(decision.absent_key_partners)}.", fix,
        )
    elif away := _away(look, meeting):
        yield Gap(
            here, "level_decision.absent_key_partners",
            f"Meeting {here} lowered the level, and {listed(away)} did not attend.",
            "Say whether they are key partners; if so keep the level until then, or record why it was lowered.",
            Check.WARNING,
        )
    if decision.plan_robust is False:
        yield Gap(
            here, "level_decision.plan_robust", f"Meeting {here} lowered the level, and the plan is not robust.", fix,
        )
    elif decision.plan_robust is None:
        yield Gap(
            here, "level_decision.plan_robust",
            f"Meeting {here} lowered the level, and does not say whether the plan is robust.", "Record the answer.",
        )


def _away(look: Inspection, meeting: Meeting) -> list[str]:
    """Agencies involved that are on the list of a meeting and were not at it. Which are key is for people."""
    involved = [agency for agency in look.involved_agencies if agency is not Agency.OTHER]
    entries = {agency: those_from(meeting, agency) for agency in involved}
    return [in_words(agency) for agency, those in entries.items() if those and not was_there(those) and not reported(those)]


def _leaves_mappa(look: Inspection, meeting: Meeting) -> bool:
    return meeting.level_decision.level == 1 or look.case.exit.is_filled


_COMING_BACK = re.compile(
    r"\bre-?refer|\brefer\w*\b[^.]{0,60}\bagain\b|\b(?:new|fresh|further) referral", re.IGNORECASE
)


@rule(
    "MTG-13a.39a", Check.ERROR, cites=(cite("13a.39"),), title="How somebody leaving Category 3 comes back is minuted",
    when=LEVEL_2_OR_3_MEETING & in_category(3) & the_meeting("the person leaves MAPPA", _leaves_mappa),
    purposes=MEETING_ONLY,
    meaning="When a Category 3 case leaves MAPPA, the way to refer again and the agency responsible for it should "
    "be agreed and minuted; agencies should always refer again when somebody comes to need a higher level. A "
    "Category 3 case cannot be managed at Level 1, so that a decision for Level 1 means leaving.",
)
@about_the_meeting
def the_way_back_is_minuted(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """No process or no agency; quiet where the minutes' own words speak of referring again."""
    back, decision = meeting.re_referral, meeting.level_decision
    said = (decision.reasons, decision.views, meeting.dissent, meeting.smb_issues, look.case.exit.note)
    words = " ".join(filter(None, said))
    if not back.is_filled and _COMING_BACK.search(words):
        return
    if back.process is None:
        yield Gap(
            meeting.id, "re_referral.process",
            f"The person leaves Category 3, and meeting {meeting.id} does not record how they would be referred again.",
            "Record the way to refer again, as agreed, and the agency responsible for it.",
        )
    elif back.agency is None:
        yield Gap(
            meeting.id, "re_referral.agency",
            f"The person leaves Category 3, and meeting {meeting.id} names no agency that would refer again.",
            "Name the agency responsible for it.",
        )
