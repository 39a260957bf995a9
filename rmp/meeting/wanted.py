"""Which agencies the guidance wants at a meeting, and in which cases (chapters 13a, 22 and 25)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from guidance import Paragraph, cite
from risk_model.inspection import Inspection
from rmp.rules.ch13a.children_and_adults import adults_at_risk, children_named, is_child_at, is_or_was_child
from rmp.rules.ch13a.specialists import psychology_is_due
from schemas.meetings import Meeting
from schemas.vocabularies import Agency, Setting


class Duty(StrEnum):
    """What is asked of an agency: to attend, to attend or report, or only to have been invited."""

    ATTEND = "attend"
    ATTEND_OR_REPORT = "attend_or_report"
    BE_INVITED = "be_invited"


@dataclass(frozen=True, slots=True)
class Wanted:
    """An agency that chapter 13a or another wants at a meeting: why, how strongly, and when.

    `who` is in the words of the source; `must` is false where it says *should*.
    """

    agency: Agency
    who: str
    why: str
    must: bool
    paragraph: Paragraph
    when: Callable[[Inspection, Meeting], bool]
    duty: Duty = Duty.ATTEND


def _is_in_scheme(look: Inspection, meeting: Meeting) -> bool:
    return any(p.in_victim_contact_scheme is True for p in look.case.people_at_risk)


def _before_release(look: Inspection, meeting: Meeting) -> bool:
    return meeting.pre_release is True or (meeting.pre_release is None and look.context.setting is Setting.CUSTODY)


def _unwell(look: Inspection, meeting: Meeting) -> bool:
    return look.context.mental_health is True or look.context.setting is Setting.HOSPITAL


def _marac(look: Inspection, meeting: Meeting) -> bool:
    return look.context.marac is True or any(p.marac for p in look.case.people_at_risk)


def _other_child(look: Inspection, meeting: Meeting) -> bool:
    return children_named(look) and not is_child_at(look, meeting)


WANTED: tuple[Wanted, ...] = (
    Wanted(Agency.POLICE, "Police", "at every Level 2 and 3 meeting", True, cite("13a.7"), lambda look, m: True),
    Wanted(Agency.PROBATION, "Probation", "at every Level 2 and 3 meeting", True, cite("13a.10"), lambda look, m: True),
    Wanted(
        Agency.PRISON, "The prison", "the meeting is before release", True, cite("13a.15"), _before_release,
    ),
    Wanted(
        Agency.APPROVED_PREMISES, "Staff of the approved premises", "the plan includes living there", True, cite("13a.13"),
        lambda look, m: look.context.approved_premises is True,
    ),
    Wanted(
        Agency.VICTIM_LIAISON, "The Victim Liaison Officer", "somebody is in the victim contact scheme", True,
        cite("13a.12"), _is_in_scheme, duty=Duty.ATTEND_OR_REPORT,
    ),
    Wanted(
        Agency.PSYCHOLOGY, "HMPPS Psychology", "a first Level 3 meeting before release, or it is involved", True,
        cite("13a.16"), psychology_is_due,
    ),
    Wanted(
        Agency.YOUTH_OFFENDING_TEAM, "The youth offending team", "the person is, or was until recently, a child", True,
        cite("13a.19"), lambda look, m: bool(is_or_was_child(look, m)),
    ),
    Wanted(
        Agency.CHILDREN_SERVICES, "Children's Services", "the person is a child", True, cite("13a.19"),
        lambda look, m: bool(is_child_at(look, m)),
    ),
    Wanted(
        Agency.CHILDREN_SERVICES, "The child's lead social worker", "an identified child is at risk", False,
        cite("13a.21"), _other_child,
    ),
    Wanted(
        Agency.ADULT_SOCIAL_CARE, "The adult's lead social worker", "an adult at risk is threatened", False,
        cite("13a.22"), lambda look, m: adults_at_risk(look),
    ),
    Wanted(
        Agency.MENTAL_HEALTH, "Mental health: standing representative and clinical team", "there is a mental health concern",
        False, cite("13a.20"), _unwell, duty=Duty.BE_INVITED,
    ),
    Wanted(
        Agency.IDVA, "The independent adviser of the victim", "somebody at risk was referred to a MARAC", True, cite("22.23"),
        _marac, duty=Duty.BE_INVITED,
    ),
    Wanted(
        Agency.HOME_OFFICE, "Immigration Enforcement", "the person is a foreign national", True, cite("25.7"),
        lambda look, m: look.context.foreign_national is True, duty=Duty.BE_INVITED,
    ),
)  # fmt: skip
"""In the order of chapter 13a; MARAC and immigration after it."""
