"""The risk management plan: actions under four pillars, contingency, licence conditions, orders (chapter 12)."""

from typing import Annotated

from pydantic import Field

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
    mapped,
    section,
)
from schemas.review import PlanReview
from schemas.vocabularies import (
    Acceptance,
    Agency,
    ConditionKind,
    EscalationKind,
    Handling,
    Pillar,
    Progress,
    Safeguarding,
)

Hours = Annotated[float, Field(strict=True, ge=0, le=8_760, allow_inf_nan=False)]


class Owner(Record):
    """Who does it: one agency, and wherever possible one named person (12.9)."""

    agency: Agency | None = described("The owning agency (12.9).")
    agency_name: Text = described("Name of the team or body; needed for `other`.")
    name: Text = described("The individual (12.9).")
    role: Text = described("Their role.")
    no_name_reason: Text = described("Why no individual is named (12.9).")


class Messenger(Record):
    """Who tells an absent agency of its action (13a.25)."""

    name: Text = described("Who tells the agency.")
    reply_to: Text = described("Whom the agency answers.")
    by: Day = described("By which day.")


class Action(Record):
    """One action of the plan (12.9)."""

    id: RecordId
    pillar: Pillar | None = described("Which of the four headings it stands under (12.11).")
    what: Text = described("What will be done (12.9).")
    how_it_manages_risk: Text = described("How that manages the risk (12.9).")
    success_measure: Text = described("How anyone will know that it is done (12.9).")
    risks: Annotated[list[str], NullAsEmpty] = listed("Ids of the risks it manages, R… (12.9).")
    factors: Annotated[list[str], NullAsEmpty] = listed("Ids of the factors it acts on, F….")
    protective_factors: Annotated[list[str], NullAsEmpty] = listed("Ids of the strengths it builds on, P… (12.28).")
    people: Annotated[list[str], NullAsEmpty] = listed("Ids of the people it protects, V… (12.9).")
    owner: Annotated[Owner, NullAsSection] = section(Owner, "Who does it (12.9).")
    acceptance: Acceptance | None = described("Proposed, accepted or declined by the agency (12.6).")
    decline_reason: Text = described("Why the agency declined (12.6).")
    alternative: Text = described("What is done instead (12.6).")
    meeting: Text = described("Id of the meeting that agreed it, M…, where one did (13b.1).")
    created_on: Day = described("Day the action was set.")
    due_on: Day = described("Completion date (12.9).")
    ongoing: YesNo = described("Is it an ongoing action? (12.9)")
    starts_on: Day = described("Day an ongoing action is put in place (12.9).")
    milestone_on: Day = described("Next milestone of an ongoing action (12.9).")
    frequency: Text = described("How often.")
    authority: Text = described("The licence condition, order or power behind it.")
    restrictive: YesNo = described("Does it restrict the person? (12.31)")
    necessity_reason: Text = described("Why the restriction is necessary and proportionate (12.31).")
    safeguarding: Safeguarding | None = described("Whether it safeguards a child or an adult at risk (12.9).")
    handling: Handling | None = described("Who may see it (27.31).")
    progress: Progress | None = described("How far it has come (13a.36).")
    progress_on: Day = described("Day of that progress.")
    outcome: Text = described("What came of it (13a.36).")
    not_done_reason: Text = described("Why it was not done (13a.36).")
    messenger: Annotated[Messenger, NullAsSection] = section(Messenger, "Who tells an absent agency (13a.25).")


class Contingency(Record):
    """What is done if the plan no longer suffices (12.22)."""

    id: RecordId
    kind: EscalationKind | None = described("Which group of escalating risk (12.22).")
    trigger: Text = described("What is seen that sets it off (12.22).")
    response: Text = described("What is done then (12.22).")
    owner: Annotated[Owner, NullAsSection] = section(Owner, "Who does it (12.22).")
    within_hours: Hours | None = described("Time limit in hours (12.22).")
    tell: Annotated[list[SafeText], NullAsEmpty] = listed("Who is told.")
    out_of_hours: Text = described("What happens out of hours (12.22).")
    fallback: Text = described("What is done if that fails.")
    risks: Annotated[list[str], NullAsEmpty] = listed("Ids of the risks, R….")
    factors: Annotated[list[str], NullAsEmpty] = listed("Ids of the factors, F….")
    people: Annotated[list[str], NullAsEmpty] = listed("Ids of the people it protects, V….")
    handling: Handling | None = described("Who may see it (27.31).")


class LicenceCondition(Record):
    """A licence condition (12.11)."""

    id: RecordId
    text: Text = described("The condition.")
    kind: ConditionKind | None = described("Standard, additional or bespoke.")
    necessity_reason: Text = described("Why it is necessary and proportionate (12.31).")
    risks: Annotated[list[str], NullAsEmpty] = listed("Ids of the risks it manages, R….")
    reveals_victim_location: YesNo = described("Could it reveal where a victim lives or goes? (22.17)")
    victim_shares: Text = described("What the victim is willing to share of where they live or go instead (22.17).")
    child_needs: Text = described(
        "For a child: how it allows for maturity, special educational needs, safety and well-being (23.17)."
    )
    ends_on: Day = described("Day it ends.")


class Order(Record):
    """A restrictive, protective or notification order, made or considered (12.16)."""

    id: RecordId
    kind: Text = described("Kind of order.")
    made_on: Day = described("Day it was made.")
    ends_on: Day = described("Day it ends.")
    terms: Text = described("Its terms.")
    considered: YesNo = described("Was applying for it considered? (12.16)")
    reason: Text = described("Why it was or was not sought (12.16).")


class ApprovedPremises(Record):
    """Whether approved premises were considered (12.26)."""

    considered: YesNo = described("Was a stay in approved premises considered? (12.26)")
    reason: Text = described("Why, with the location weighed against known risk and victims (12.26).")


class Withheld(Record):
    """Information about MAPPA management that is withheld from the person (12.30)."""

    what: Text = described("What is withheld (12.30).")
    reason: Text = described("Why (12.30).")
    meeting: Text = described("Id of the meeting that agreed it, M… (12.30).")


class Considered(Record):
    """Something that was considered, either way, with a reason."""

    considered: YesNo = described("Was it considered?")
    on: Day = described("When.")
    reason: Text = described("What was decided by people, and why.")


class Travel(Record):
    """Foreign travel (12.24)."""

    possible: YesNo = described("Might the person travel abroad? (12.24)")
    restrictions: Text = described("Every restriction in licence, order and notification requirements (12.24).")
    reason: Text = described("What was decided by people, and why (12.25).")


class RecordedDifferently(Record):
    """A deliberate difference between this plan and what the lead agency's system records (12.7)."""

    differs: YesNo = described("Is any part recorded differently? (12.7)")
    what: Text = described("What differs, and why (12.7).")
    meeting: Text = described("Id of the meeting whose minutes say so, M… (12.7).")


class Plan(Record):
    """The risk management plan (chapter 12)."""

    review_on: Day = described("Day of the formal review (12.9).")
    shared_on: Day = described("Day the plan was last shared (12.2).")
    shared_with: Annotated[list[Agency], NullAsEmpty] = listed("Agencies it was shared with (12.2).")
    updated_on: Day = described("Day the lead agency last updated its plan (12.8).")
    actions: Annotated[list[Action], NullAsEmpty] = listed("The actions (12.9).")
    contingencies: Annotated[list[Contingency], NullAsEmpty] = listed("Contingency (12.22).")
    licence_conditions: Annotated[list[LicenceCondition], NullAsEmpty] = listed("All licence conditions (12.11).")
    no_licence_conditions_reason: Text = described("Why there are none (12.11).")
    orders: Annotated[list[Order], NullAsEmpty] = listed("Orders made or considered (12.16).")
    nothing_needed: Annotated[dict[Pillar, Text], NullAsSection] = mapped(
        "For a pillar without actions, why none is needed (12.11)."
    )
    escalation_not_linked: Annotated[dict[EscalationKind, Text], NullAsSection] = mapped(
        "For an escalation group without contingency, why it is not linked to this person's risk (12.22)."
    )
    child_protection_alignment: Text = described("How the plan aligns with the child protection plan (12.9).")
    approved_premises: Annotated[ApprovedPremises, NullAsSection] = section(
        ApprovedPremises, "Approved premises (12.26)."
    )
    contact_level: Text = described("How often the person is seen, and by whom.")
    disclosure_to_offender_withheld: Annotated[Withheld, NullAsSection] = section(Withheld, "Withheld (12.30).")
    protected_persons: Annotated[Considered, NullAsSection] = section(
        Considered, "Referral to the UK Protected Persons Service considered (12.10)."
    )
    british_transport_police: Annotated[Considered, NullAsSection] = section(
        Considered, "Involving British Transport Police, or tactics agreed through the local police (2.9)."
    )
    foreign_travel: Annotated[Travel, NullAsSection] = section(Travel, "Foreign travel (12.24).")
    recorded_differently: Annotated[RecordedDifferently, NullAsSection] = section(
        RecordedDifferently, "Deliberate differences in the lead agency's record (12.7)."
    )
    review: Annotated[PlanReview, NullAsSection] = section(PlanReview, "The latest review of the plan (13a.36).")
