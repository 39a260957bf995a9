"""Chapter 7: the information that the level rests on, from whom, and differences of view (7.7, 7.9)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import in_words
from risk_model.conditions import EVERY_CASE, in_setting
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check, Purpose
from risk_model.registry import rule
from schemas.mappa import AgencyInvolved
from schemas.meetings import Meeting
from schemas.vocabularies import Agency, Setting

CLINICAL = (Agency.MENTAL_HEALTH, Agency.NHS_TRUST)
"""The agencies for which a Responsible Clinician speaks."""


@rule(
    "LVL-7.7a", Check.ERROR, cites=(cite("7.7"), cite("7.9")),
    title="The level rests on dated information from every agency involved", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="The decision whether to refer must rest on up-to-date information that the lead agency gathered from "
    "all agencies working with the person. List each agency with the day its information came, or say why there is "
    "none.",
)
def information_is_dated(look: Inspection) -> Iterator[Gap]:
    """No agency listed, or one whose information has no date."""
    if not look.case.agencies:
        yield Gap(
            "agencies", "agency", "No agency is listed as working with the person.",
            "List every agency that works with the person, with the day its information came.",
        )
    for index, entry in enumerate(look.case.agencies):
        name = _name_of(entry, index + 1)
        if entry.contributed_on is None and entry.reason_none is None:
            yield Gap(
                "agencies", f"{index}.contributed_on", f"{name} has no day on which its information came.",
                "Give the day the information was received, or say why there is none.",
            )
        elif entry.contributed_on is not None and entry.contributed_on > look.on:
            yield Gap(
                "agencies", f"{index}.contributed_on",
                f"The information of {name} is dated {in_words(entry.contributed_on)}, after the day of this check.",
                "Give the day the information was received; leave it empty until it has come.", check=Check.WARNING,
            )


@rule(
    "LVL-7.9a", Check.ERROR, cites=(cite("7.9"), cite("7.10"), cite("15.25")),
    title="The prison or the Responsible Clinician has been asked", when=in_setting(Setting.CUSTODY, Setting.HOSPITAL),
    purposes=EVERY_PURPOSE,
    meaning="Before deciding on the level the lead agency gathers information from the prison, for somebody in custody, which "
    "must be asked through its functional mailbox, and from the Responsible Clinician, for somebody in hospital. Their "
    "information should be in the referral.",
)
def the_place_itself_is_asked(look: Inspection) -> Iterator[Gap]:
    """The prison or the clinician not among the agencies, without the mailbox or person asked, or silent in a referral."""
    agencies = look.case.agencies
    in_custody = look.context.setting is Setting.CUSTODY
    asked = [(i, a) for i, a in enumerate(agencies) if (_is_prison(a) if in_custody else _is_clinical(a))]
    who = "the prison" if in_custody else "the Responsible Clinician"
    if not asked:
        where = "in custody" if in_custody else "in hospital"
        yield Gap(
            "agencies", "agency", f"The person is {where}, and {who} is not among the agencies asked.",
            f"Ask {who} for information before the level is decided, and record the day and what came.",
            asked_by=() if agencies else ("LVL-7.7a",),
        )
        return
    if not any(entry.source_consulted for _, entry in asked):
        index, entry = asked[0]
        what = "which functional mailbox of the prison" if in_custody else "which Responsible Clinician"
        yield Gap(
            "agencies", f"{index}.source_consulted", f"It is not recorded {what} was asked.",
            "Give the functional mailbox." if in_custody else "Name the Responsible Clinician.",
            Check.WARNING if entry.reason_none else None,
        )
    if not any(entry.contributed_on or entry.reason_none for _, entry in asked):
        yield Gap(
            "agencies", f"{asked[0][0]}.contributed_on", f"Nothing says on which day information came from {who}.",
            "Give the day the information was received, or say why there is none.", asked_by=("LVL-7.7a",),
        )
    if look.purpose is Purpose.REFERRAL and not any(entry.contribution or entry.reason_none for _, entry in asked):
        yield Gap(
            "agencies", f"{asked[0][0]}.contribution", f"The referral does not say what came from {who}.",
            "Include its information in the referral, or say why there is none.",
        )


@rule(
    "LVL-7.9b", Check.WARNING,
    cites=(cite("7.9"), cite("7.13"), cite("7.18"), cite("7.23"), cite("7.24"), cite("15.19")),
    title="A difference of view goes up the management line", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="Any difference of professional opinion about the level or the plan should be escalated through line management. "
    "Whether a referral is accepted is for the Co-ordination Unit; a level on which a meeting can't agree is for the lead "
    "agency, with the range of views recorded.",
)
def a_difference_is_escalated(look: Inspection) -> Iterator[Gap]:
    """A difference that is recorded without its escalation or outcome; a meeting that did not agree on the level."""
    case = look.mappa.disagreement
    if case.is_filled and case.differs is not False:
        for place, words in (("escalated_on", "when it was escalated"), ("outcome", "what came of it")):
            if getattr(case, place) is None:
                yield Gap(
                    "mappa", f"disagreement.{place}", f"A difference of view is recorded, and not {words}.", f"Record {words}.",
                )
    elif (meeting := _divided_meeting(look)) is not None and case.differs is None:
        yield Gap(
            meeting.id, "dissent",
            f"Meeting {meeting.id} did not agree on the level, and nothing shows that the difference was escalated.",
            "Record to whom it went up the management line, and what came of it.",
        )


def _divided_meeting(look: Inspection) -> Meeting | None:
    """The last meeting held, where it did not agree on the level and says nothing of the disagreement."""
    last = look.held_meetings[-1] if look.held_meetings else None
    return last if last and last.level_decision.agreed is False and last.dissent is None else None


def _is_prison(entry: AgencyInvolved) -> bool:
    return entry.agency is Agency.PRISON


def _is_clinical(entry: AgencyInvolved) -> bool:
    return entry.agency in CLINICAL or "clinician" in (entry.source_consulted or "").casefold()


def _name_of(entry: AgencyInvolved, place: int) -> str:
    """The agency in words; agencies have no ids, so an unnamed one is told by its place in the list."""
    name = entry.agency_name or (entry.agency.label if entry.agency else f"Agency {place} in the list")
    return " ".join(name.split())[:60]
