"""The person's place in MAPPA: category, level, lead agency, area; and the agencies involved."""

from typing import Annotated, Literal

from schemas.base import Day, NullAsEmpty, NullAsSection, Record, Text, WholeNumber, YesNo, described, listed, section
from schemas.children import Transition
from schemas.eligibility import Eligibility, PoliceConsultation
from schemas.levels import Disagreement, Level, LevelChange, LevelReview, LifeRelease, PastConduct
from schemas.victims import MaracLink
from schemas.vocabularies import Agency, LeadAgency

Category = Annotated[Literal[1, 2, 3, 4], WholeNumber]


class Practitioner(Record):
    """The practitioner who manages the case."""

    name: Text = described("Name.")
    email: Text = described("Secure e-mail address.")


class CategoryBasis(Record):
    """What the category rests on (6.5 to 6.28)."""

    schedule_3: YesNo = described("Schedule 3 Sexual Offences Act 2003 offence, threshold met? (6.5)")
    notification: YesNo = described("Subject to notification requirements? (6.4, 6.24)")
    schedule_15: YesNo = described("Schedule 15 or s.327(4A) Criminal Justice Act 2003 offence? (6.7)")
    qualifying_disposal: YesNo = described("Qualifying disposal for that offence? (6.8)")
    terrorist_offence: YesNo = described("Relevant terrorist offence? (6.23)")
    discretionary: YesNo = described("Discretionary Category 4, on the Responsible Authority's belief? (6.27)")
    reasons: Text = described("Why this category (6.2, 6.14).")


class Level1Answers(Record):
    """The three conditions of Level 1 (7.4), each answered by a person."""

    plan_is_robust: YesNo = described("Is the lead agency confident that the plan is robust? (7.4)")
    no_formal_oversight_needed: YesNo = described("Is there no need for formal multi-agency oversight? (7.4)")
    no_barrier_to_actions: YesNo = described("Is there no barrier to the agreed multi-agency actions? (7.4)")
    reasons: Text = described("Why (7.4).")


class Registration(Record):
    """How the police manage somebody with notification requirements (2.6)."""

    registered: YesNo = described("Has the person registered as required? (2.6)")
    registered_on: Day = described("Day of the last registration.")
    visit_schedule: Text = described("How often the registered address is visited, as the plan says (2.6).")
    last_visit_on: Day = described("Day of the last visit.")


class Category3Consideration(Record):
    """Whether Category 3 was considered, and what came of it (6.16)."""

    considered: YesNo = described("Was Category 3 considered? (6.16)")
    on: Day = described("When.")
    outcome: Text = described("What was decided, by people.")
    reason: Text = described("Why.")


class Mappa(Record):
    """Category, level and who leads."""

    category: Category | None = described("Exactly one category, 1 to 4 (6.2).")
    level: Level | None = described("Level of management 1 to 3 (7.1); never derived from the level of risk (7.19).")
    level_reasons: Text = described("Why this level (7.1, 12.33).")
    level_decided_on: Day = described("Day the level was decided (7.1).")
    level_method: Text = described("How it was decided, for example MAPPA Q (7.8).")
    lead_agency: LeadAgency | None = described("The one lead agency (2.3).")
    area: Text = described("MAPPA area that manages the case (17.3).")
    practitioner: Annotated[Practitioner, NullAsSection] = section(Practitioner, "The practitioner.")
    visor_owner: Agency | None = described("Agency that owns the ViSOR record (8.12).")
    category_basis: Annotated[CategoryBasis, NullAsSection] = section(CategoryBasis, "What the category rests on.")
    level_1_answers: Annotated[Level1Answers, NullAsSection] = section(Level1Answers, "Level 1 conditions (7.4).")
    category_3_consideration: Annotated[Category3Consideration, NullAsSection] = section(
        Category3Consideration, "Whether Category 3 was considered (6.16)."
    )
    registration: Annotated[Registration, NullAsSection] = section(Registration, "Notification requirements (2.6).")
    eligibility: Annotated[Eligibility, NullAsSection] = section(Eligibility, "Details of eligibility (6.5 to 6.29).")
    police_consultations: Annotated[list[PoliceConsultation], NullAsEmpty] = listed(
        "For a patient in Category 1: when the police were asked about release (6.6)."
    )
    level_review_on: Day = described("Day by which the level is looked at again (7.1, 7.25).")
    past_conduct: Annotated[PastConduct, NullAsSection] = section(PastConduct, "What was weighed for the level (7.20).")
    life_release: Annotated[LifeRelease, NullAsSection] = section(
        LifeRelease, "Release from a life or public protection sentence (7.21)."
    )
    level_reviews: Annotated[list[LevelReview], NullAsEmpty] = listed("Reviews of the level (7.25).")
    level_changes: Annotated[list[LevelChange], NullAsEmpty] = listed("Changes of level (7.25).")
    marac: Annotated[MaracLink, NullAsSection] = section(MaracLink, "Working with a MARAC (22.22).")
    transition: Annotated[Transition, NullAsSection] = section(Transition, "From youth to adult services (23.30).")
    disagreement: Annotated[Disagreement, NullAsSection] = section(
        Disagreement, "A difference of view about level or plan (7.9)."
    )


class AgencyInvolved(Record):
    """An agency that works with the person, and what it contributed (7.7, 11.9)."""

    agency: Agency | None = described("Agency code.")
    agency_name: Text = described("Name of the team or body; needed for `other`.")
    contact: Text = described("Who to contact.")
    contributed_on: Day = described("Day its information was received (7.7, 11.9).")
    contribution: Text = described("What it contributed (11.9).")
    reason_none: Text = described("Why it contributed nothing (11.9).")
    source_consulted: Text = described("Mailbox or person asked, for example the prison's functional mailbox (7.9).")
