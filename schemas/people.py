"""The person being managed, and the people at risk."""

from typing import Annotated

from schemas.base import (
    Day,
    NullAsEmpty,
    NullAsSection,
    Record,
    RecordId,
    SafeText,
    Text,
    YesNo,
    described,
    listed,
    section,
)
from schemas.children import Care
from schemas.victims import ConditionRequest, DualRole, VictimViews
from schemas.vocabularies import Agency, PersonKind, RiskGroup


class ToldAboutMappa(Record):
    """Whether the person knows that they are managed under MAPPA (12.28)."""

    told: YesNo = described("Has the person been told that they are managed under MAPPA? (12.28)")
    on: Day = described("The day they were told (12.28).")
    by: Text = described("Who told them: the practitioner mainly involved (12.28).")
    leaflet: YesNo = described("Was the leaflet for offenders used? (12.28)")


class Views(Record):
    """The person's own views (12.29, 13a.28)."""

    sought: YesNo = described("Were the person's views sought? (13a.28)")
    on: Day = described("The day they were sought.")
    summary: Text = described("What the person said, in a few sentences (12.29).")


class Person(Record):
    """The person being managed: the identity fields of the referral (14.25)."""

    last_name: Text = described("Last name (14.25).")
    first_name: Text = described("First name (14.25).")
    aliases: Annotated[list[SafeText], NullAsEmpty] = listed("Other names and nicknames (14.25).")
    date_of_birth: Day = described("Date of birth; under 18 is a child (14.25, 23.1).")
    gender: Text = described("Gender as the person states it (14.25).")
    ethnicity: Text = described("Ethnicity as the person states it (14.25).")
    pnc_id: Text = described("Police National Computer identifier (14.25).")
    visor_reference: Text = described("ViSOR reference only, never its content (8.9, 14.25).")
    lead_agency_reference: Text = described("The lead agency's own case number (14.25).")
    prison: Text = described("Prison, while in custody (14.25).")
    prison_number: Text = described("Prison number (14.25).")
    last_address_before_custody: Text = described("Last address before custody (14.25).")
    proposed_release_address: Text = described("Proposed release address (14.25).")
    current_address: Text = described("Current address if in the community (14.25).")
    diversity_needs: Text = described("Individual differences and needs the plan takes into account (1.4, 7.23).")
    told_about_mappa: Annotated[ToldAboutMappa, NullAsSection] = section(ToldAboutMappa, "Told about MAPPA (12.28).")
    views: Annotated[Views, NullAsSection] = section(Views, "The person's own views (12.29).")
    care: Annotated[Care, NullAsSection] = section(Care, "Support from the local authority to a child (23.18).")
    youth_offending_team_before: YesNo = described("Did a youth offending team supervise the person before? (23.26)")


class ContactPerson(Record):
    """Who keeps contact with somebody at risk (22.4)."""

    agency: Agency | None = described("Agency code.")
    name: Text = described("Name of the contact.")


class PersonAtRisk(Record):
    """A named person or a group who may be harmed (11.10, 22.6)."""

    id: RecordId
    kind: PersonKind | None = described("How they are connected with the case (22.6).")
    group: RiskGroup | None = described("Which of the five groups they belong to (11.8).")
    name: Text = described("Name, where the individual is identified (11.10).")
    reason_not_named: Text = described("Why an individual is not named: a group, or safety.")
    description: Text = described("Who they are, in a sentence.")
    contact: Annotated[ContactPerson, NullAsSection] = section(ContactPerson, "Who is in contact with them (22.4).")
    in_victim_contact_scheme: YesNo = described("Are they in the statutory victim contact scheme? (22.8, 12.23)")
    marac: YesNo = described("Have they been referred to a MARAC? (22.23)")
    adult_at_risk: YesNo = described("Are they an adult at risk as defined in 12.9?")
    views: Annotated[VictimViews, NullAsSection] = section(VictimViews, "What they see, and how it is used (22.7).")
    condition_requests: Annotated[list[ConditionRequest], NullAsEmpty] = listed("Conditions they ask for (22.12).")
    dual_role: Annotated[DualRole, NullAsSection] = section(DualRole, "Supervised for an offence of their own (22.16).")
