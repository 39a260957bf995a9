"""What people decided, in words: the referral, disclosures either way, departures from the guidance."""

from documents import labels
from documents.views.disclosing import surrounding_rows
from documents.words import (
    NOT_RECORDED,
    Row,
    answer,
    contact,
    day,
    filled,
    label,
    lines,
    meeting,
    on_day,
    row,
    said,
    text,
    yes_no,
)
from schemas.case import Case
from schemas.disclosures import Disclosure
from schemas.meetings import Meeting
from schemas.vocabularies import DepartureKind, DisclosureDecision


def referral_rows(case: Case) -> list[Row]:
    """Why Level 2 or 3, what formal work between agencies adds, and who stands behind it (7.14, 7.15)."""
    referral = case.referral
    contacted = lines([referral.urgent_contact.who, on_day("On", referral.urgent_contact.on)])
    return [
        row("Referred on", day(referral.referred_on)),
        row("Referred to", labels.management_level(referral.to_level)),
        row("Reasons for referral", text(referral.reasons)),
        row("Likelihood of re-offending", text(referral.likelihood_of_reoffending)),
        row("Added value of formal meetings", text(referral.added_value)),
        row("Level 2 criteria met (7.5)", lines((c.label for c in referral.level_2_criteria), "none chosen")),
        row("Level 3 criteria met (7.6)", lines((c.label for c in referral.level_3_criteria), "none chosen")),
        row("Urgent", yes_no(referral.urgent)),
        *([row("Co-ordinator contacted", contacted)] if referral.urgent or referral.urgent_contact.is_filled else []),
        *filled(row("Why later than six months before release", text(referral.late_reason))),
        row("Further people to invite", lines(referral.additional_invitees, "none named")),
        row("Referred by", text(referral.referred_by)),
        row("Management sign-off", text(referral.signed_off_by)),
        *filled(
            row("Referring agency, where not the lead agency", label(referral.referring_agency)),
            row("The lead agency's view", text(referral.lead_agency_view)),
            row("Form", text(referral.form)),
            row("Sent to", text(referral.sent_to)),
            row("MAPPA B completed", yes_no(referral.mappa_b)),
        ),
    ]


def disclosure_blocks(case: Case) -> list[dict[str, object]]:
    """Each decision under its own heading; where nothing is to be disclosed, only what has been recorded."""
    return [
        {
            "heading": f"{d.id}: {label(d.decision, 'Decision not recorded')}",
            "rows": _disclosure_rows(d, case.meetings),
        }
        for d in case.disclosures
    ]


def departure_lines(case: Case) -> list[dict[str, str]]:
    """Recorded departures (1.2)."""
    return [
        {"rule": text(d.rule), "record": labels.record(d.record), "kind": (d.kind or DepartureKind.DEPARTURE).label,
         "reason": text(d.reason), "by": text(d.by), "on": day(d.on)}
        for d in case.departures
    ]


def _disclosure_rows(decision: Disclosure, meetings: list[Meeting]) -> list[Row]:
    heard = decision.offender_representations
    details = [
        row("Purpose", text(decision.purpose)),
        row("Who is told", text(decision.recipient)),
        row("Kind of recipient", label(decision.recipient_kind)),
        row("What was said", text(decision.content)),
        row("Could identify a victim", yes_no(decision.victim_identifying)),
        row("Disclosed by", contact(decision.discloser.name, decision.discloser.agency)),
        row("Disclosed on", day(decision.disclosed_on)),
        row("Alternatives, and why not", text(decision.alternatives_rejected)),
        row("Risks of disclosing", text(decision.risks_of_disclosing)),
        row("Lawful authority", text(decision.lawful_authority)),
        row("Schedule 8 condition", text(decision.schedule_8_condition)),
        row("Necessary and proportionate because", text(decision.necessity_reason)),
        row("The person's representations", answer(heard.sought) if not heard.reason else lines(
            [said("Sought:", yes_no(heard.sought).lower()), heard.reason])),
    ]
    return [
        row("Considered on", day(decision.considered_on)),
        row("Meeting", meeting(decision.meeting, meetings) or NOT_RECORDED),
        row("Reasons", text(decision.reasons)),
        *(filled(*details) if decision.decision is DisclosureDecision.DO_NOT_DISCLOSE else details),
        *surrounding_rows(decision),
        row("Disagreements and concerns", text(decision.dissent)),
    ]
