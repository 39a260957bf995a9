"""The case file: one case, one JSON document. These models are its only definition."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from schemas.assessment import Assessment
from schemas.base import (
    Day,
    NullAsEmpty,
    NullAsSection,
    Record,
    SafeText,
    Text,
    WholeNumber,
    YesNo,
    described,
    listed,
    section,
)
from schemas.children import Release
from schemas.context import Context
from schemas.disclosures import Disclosure
from schemas.eligibility import Exit, Identification
from schemas.links import faulty_links
from schemas.mappa import AgencyInvolved, Mappa
from schemas.meetings import Meeting
from schemas.minutes_released import ExecutiveSummary, MinutesRequest, ReportForOthers
from schemas.offence import Offence
from schemas.people import Person, PersonAtRisk
from schemas.plan import Plan
from schemas.recall import Recall
from schemas.referral import Referral
from schemas.small_meetings import CoreGroup, ProfessionalsMeeting
from schemas.victims import DisclosureScheme
from schemas.vocabularies import DepartureKind

SCHEMA_VERSION = 1
"""The version of the case file that these models read and write."""


class Departure(Record):
    """A recorded reason for departing from the guidance, or for a check not applying (1.2)."""

    rule: Text = described("Id of the rule, for example RMP-12.9f.")
    record: Text = described("Id or section that the departure is about, as the finding names it.")
    reason: Text = described("Why (1.2).")
    by: Text = described("Who decided (1.2).")
    on: Day = described("When (1.2).")
    kind: DepartureKind | None = described("A departure, or not applicable; departure when left out.")


class Case(Record):
    """One case. A draft is valid: only `schema_version`, `reference` and the ids of records are required."""

    schema_version: Annotated[Literal[1], WholeNumber] = Field(description="Version of the case file, 1.")
    reference: Annotated[SafeText, StringConstraints(min_length=1, max_length=60, pattern=r"\S")] = Field(
        description="The case's own reference, unique in the database, up to 60 characters."
    )
    fictional: YesNo = described("Is everything in the case invented?")
    person: Annotated[Person, NullAsSection] = section(Person, "The person being managed.")
    offence: Annotated[Offence, NullAsSection] = section(Offence, "Index offence, disposal, sentence.")
    context: Annotated[Context, NullAsSection] = section(Context, "Where they are, key dates, questions.")
    mappa: Annotated[Mappa, NullAsSection] = section(Mappa, "Category, level, lead agency, area.")
    agencies: Annotated[list[AgencyInvolved], NullAsEmpty] = listed("Who is involved (7.7).")
    people_at_risk: Annotated[list[PersonAtRisk], NullAsEmpty] = listed("Named people and groups at risk (11.10).")
    assessment: Annotated[Assessment, NullAsSection] = section(Assessment, "The risk assessment (chapter 11).")
    plan: Annotated[Plan, NullAsSection] = section(Plan, "The risk management plan (chapter 12).")
    disclosures: Annotated[list[Disclosure], NullAsEmpty] = listed("Disclosure decisions (chapter 10).")
    referral: Annotated[Referral, NullAsSection] = section(Referral, "The referral (chapter 7).")
    meetings: Annotated[list[Meeting], NullAsEmpty] = listed("Meetings (chapters 13a, 13b).")
    identification: Annotated[Identification, NullAsSection] = section(Identification, "Identification (6.30).")
    recall: Annotated[Recall, NullAsSection] = section(Recall, "The latest recall to prison (7.27).")
    exit: Annotated[Exit, NullAsSection] = section(Exit, "The end of MAPPA status (6.38).")
    core_group: Annotated[CoreGroup, NullAsSection] = section(CoreGroup, "A core group set up by a meeting (13a.49).")
    professionals_meetings: Annotated[list[ProfessionalsMeeting], NullAsEmpty] = listed(
        "Professionals' meetings that review the plan, at any level (13a.50)."
    )
    minutes_requests: Annotated[list[MinutesRequest], NullAsEmpty] = listed("Requests for minutes (13b.13).")
    executive_summaries: Annotated[list[ExecutiveSummary], NullAsEmpty] = listed("Executive summaries (13b.31).")
    reports: Annotated[list[ReportForOthers], NullAsEmpty] = listed(
        "Reports for recall, courts, the Parole Board or a Tribunal (13b.33)."
    )
    disclosure_scheme: Annotated[DisclosureScheme, NullAsSection] = section(
        DisclosureScheme, "An application under the Domestic Violence Disclosure Scheme (27.49)."
    )
    releases: Annotated[list[Release], NullAsEmpty] = listed("Releases from custody or a secure unit (23.22).")
    departures: Annotated[list[Departure], NullAsEmpty] = listed("Recorded departures (1.2).")

    @model_validator(mode="after")
    def _links_resolve(self) -> "Case":
        faults = faulty_links(self)
        if faults:
            raise PydanticCustomError("links", "{count} faulty links", {"count": len(faults), "faults": faults})
        return self
