"""Chapter 2: police work with notification requirements, and British Transport Police (2.6, 2.9)."""

import re
from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import Condition, answered_yes, in_category
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from schemas.vocabularies import Agency, Setting

NOTIFICATION = in_category(1) | (
    in_category(4)
    & Condition("with notification requirements", lambda look: look.mappa.category_basis.notification is True)
)


@rule(
    "LEAD-2.6a", Check.WARNING, cites=(cite("2.6"),),
    title="The police manage notification requirements", when=NOTIFICATION, purposes=EVERY_PURPOSE,
    meaning="The police ensure that everybody with notification requirements registers, is assessed with a nationally "
    "approved tool, is visited at the registered address as the plan and national guidance say, and has a ViSOR "
    "record that is kept up.",
)
def notification_requirements_are_managed(look: Inspection) -> Iterator[Gap]:
    """Not registered, no approved tool, nobody from the police in the plan for visits, or no ViSOR reference."""
    registration = look.mappa.registration
    if registration.registered is False or (registration.is_filled and registration.registered is None):
        words = "has not registered" if registration.registered is False else "is not recorded as registered"
        yield Gap(
            "mappa", "registration.registered", f"The person {words} as the notification requirements demand.",
            "Record the registration, or what the police are doing about it.",
        )
    if not (look.assessment.tools or look.assessment.no_tools_reason):
        yield Gap(
            "assessment", "tools", "The person has notification requirements, and no nationally approved tool is recorded.",
            "Record the tool with its outcome, day and assessor, or say why none was appropriate.",
            asked_by=("RA-11.4b", "RA-11.1a"),
        )
    owners = {action.owner.agency for action in look.standing_actions}
    visited = registration.visit_schedule is not None or Agency.POLICE in owners
    if look.context.setting is Setting.COMMUNITY and look.standing_actions and not visited:
        yield Gap(
            "plan", "actions",
            "The person has notification requirements and lives in the community, and no action in the plan belongs to "
            "the police, who visit the registered address.",
            "Add the visits as an action of the police, or record how often the address is visited.",
        )
    if look.person.visor_reference is None:
        yield Gap(
            "person", "visor_reference", "The person has notification requirements, and there is no ViSOR reference.",
            "Enter the reference; it is needed for the record that the police keep up.",
            asked_by=("DOC-14.25b",),
        )


NAMES_TRANSPORT_POLICE = re.compile(r"transport\s+police|\bBTP\b", re.IGNORECASE)
"""British Transport Police has no code of its own: agencies and attendees name it."""


@rule(
    "LEAD-2.9a", Check.PROMPT, cites=(cite("2.9"),),
    title="British Transport Police is involved where rail travel matters",
    when=answered_yes("rail_relevance", "rail travel is relevant to the risk"), purposes=EVERY_PURPOSE,
    meaning="British Transport Police should be involved, and invited to Level 2 and 3 meetings, where that is "
    "appropriate and necessary because of rail travel. Where it can't attend, it should agree tactical options through "
    "the local police.",
)
def transport_police_is_involved(look: Inspection) -> Iterator[Gap]:
    """Rail travel matters, and British Transport Police is named nowhere and no answer is recorded."""
    answer = look.plan.british_transport_police
    if answer.considered is not None and answer.reason is not None:
        return
    if answer.considered is not None:
        yield Gap(
            "plan", "british_transport_police.reason",
            "Involving British Transport Police was considered, and what came of it is not recorded.",
            "Say how it is involved, or which tactics were agreed through the local police.",
        )
    elif not any(NAMES_TRANSPORT_POLICE.search(text) for text in _texts(look)):
        yield Gap(
            "plan", "british_transport_police.considered",
            "Rail travel is relevant to the risk, and nothing shows whether British Transport Police is involved.",
            "Add it to the agencies or those invited, or record what was agreed through the local police.",
        )


def _texts(look: Inspection) -> Iterator[str]:
    """Where a case would name British Transport Police."""
    for involved in look.case.agencies:
        yield from filter(None, (involved.agency_name, involved.contact, involved.contribution, involved.reason_none))
    for meeting in look.case.meetings:
        for attendee in meeting.attendees:
            yield from filter(None, (attendee.agency_name, attendee.name, attendee.role))
    for action in look.standing_actions:
        yield from filter(None, (action.what, action.owner.agency_name, action.owner.role))
