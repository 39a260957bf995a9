"""Chapter 11: what the agencies contribute, and the overall level that they agree (11.9, 11.15)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import EVERY_CASE, Condition
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from schemas.mappa import AgencyInvolved
from schemas.vocabularies import Agency


def _is_joint(look: Inspection) -> bool:
    known = {(a.agency, a.agency_name if a.agency is Agency.OTHER else None) for a in look.case.agencies if a.agency}
    return len(known) > 1


MORE_THAN_ONE_AGENCY = Condition("more than one agency is involved", _is_joint)


def agreement_day_is_missing(look: Inspection) -> bool:
    """Whether the agencies' agreement of the overall level still lacks its day, which RA-11.15b asks for."""
    overall = look.assessment.overall
    return _is_joint(look) and overall.level is not None and overall.agreed_on is None


@rule(
    "RA-11.9a", Check.WARNING, cites=(cite("11.9"), cite("Std before 11.9")),
    title="Every agency involved has contributed to the assessment", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="The agencies involved with the person must contribute to the assessment by sharing the information that they "
    "have. For each, the record says when its contribution came, or why it contributed nothing.",
)
def every_agency_has_contributed(look: Inspection) -> Iterator[Gap]:
    """An agency without a dated contribution or a reason for none; a case in which no agency is listed."""
    if not look.case.agencies:
        yield Gap(
            "agencies", "agency", "No agency is listed that could have contributed to the assessment.",
            "List every agency that works with the person, with what it contributed.", asked_by=("LVL-7.7a",),
        )
    for index, agency in enumerate(look.case.agencies):
        if agency.contributed_on is None and not agency.reason_none:
            what = "on which day the contribution of {0} came" if agency.contribution else "what {0} contributed"
            yield Gap(
                "agencies", f"{index}.contributed_on", f"Nothing says {what.format(_name(agency, index + 1))}.",
                "Give the day its information came and what it was, or say why there is none.",
                asked_by=("LVL-7.7a",),
            )


@rule(
    "RA-11.15b", Check.ERROR, cites=(cite("11.15"),),
    title="The agencies have agreed the overall level", when=MORE_THAN_ONE_AGENCY, purposes=EVERY_PURPOSE,
    meaning="Where more than one agency manages the case, it is essential that they consult and agree the overall level of "
    "risk. The lead agency must record it: with which agencies it was agreed, and on which day.",
)
def the_overall_level_is_agreed(look: Inspection) -> Iterator[Gap]:
    """No overall level; or one that no other agency is recorded as having agreed, or agreed on no day."""
    overall = look.assessment.overall
    if overall.level is None:
        yield Gap(
            "assessment", "overall.level", "Several agencies are involved, and no overall level is recorded that they agreed.",
            "Consult them, agree the overall level, and record it.", asked_by=("RA-11.7a", "RA-11.1a"),
        )
        return
    lead = look.mappa.lead_agency and Agency(look.mappa.lead_agency.value)
    others = set(overall.agreed_with) - {lead}
    if len(others) < (2 if lead is None else 1):
        yield Gap(
            "assessment", "overall.agreed_with", "Nothing shows that the agencies agreed the overall level with each other.",
            "Record the agencies that were consulted and agreed it.",
        )
    if agreement_day_is_missing(look):
        yield Gap(
            "assessment", "overall.agreed_on", "Nothing says when the agencies agreed the overall level.",
            "Give the day on which it was agreed.",
        )


def _name(agency: AgencyInvolved, number: int) -> str:
    if agency.agency is None or agency.agency is Agency.OTHER:
        return agency.agency_name or f"agency {number} in the list"
    return agency.agency.label
