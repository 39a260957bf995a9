"""Actions under their pillars and contingencies, in words; each with who may see it (12.9, 12.22, 27.31)."""

from documents.words import (
    NOT_RECORDED,
    Row,
    capital,
    hours,
    ids,
    label,
    lines,
    on_day,
    owner,
    row,
    said,
    text,
    together,
    yes_no,
)
from schemas.case import Case
from schemas.plan import Action, Contingency
from schemas.vocabularies import EscalationKind, Handling, Pillar

KEPT_FROM_THE_PERSON = (Handling.NOT_FOR_OFFENDER, Handling.RESTRICTED)


def kept_from_the_person(case: Case) -> list[str]:
    """Ids of the actions and contingencies that the person must not see (27.31)."""
    records: list[Action | Contingency] = [*case.plan.actions, *case.plan.contingencies]
    return [record.id for record in records if record.handling in KEPT_FROM_THE_PERSON]


def pillar_blocks(case: Case) -> list[dict[str, object]]:
    """The four pillars, each with its actions; actions without a pillar come last."""
    blocks = [_block(pillar.label, case, pillar) for pillar in Pillar]
    if any(action.pillar is None for action in case.plan.actions):
        blocks.append(_block("Pillar not recorded", case, None))
    return blocks


def contingency_lines(case: Case) -> list[dict[str, str]]:
    """What is done if the plan no longer suffices."""
    return [
        {
            "id": c.id,
            "mark": lines([_mark(c.handling), label(c.kind, "Kind not recorded")]),
            "trigger": text(c.trigger),
            "links": capital(_links(c)),
            "response": text(c.response),
            "owner": owner(c.owner),
            "within": hours(c.within_hours),
            "tell": lines(c.tell),
            "out_of_hours": text(c.out_of_hours),
            "fallback": text(c.fallback),
        }
        for c in case.plan.contingencies
    ]


def escalation_rows(case: Case) -> list[Row]:
    """The groups of escalating risk without a contingency, each with the reason (12.22)."""
    covered, reasons = {c.kind for c in case.plan.contingencies}, case.plan.escalation_not_linked
    kinds = [kind for kind in EscalationKind if kind in reasons or kind not in covered]
    return [row(kind.label, text(reasons.get(kind))) for kind in kinds]


def _block(heading: str, case: Case, pillar: Pillar | None) -> dict[str, object]:
    actions = [_action(a) for a in case.plan.actions if a.pillar is pillar]
    reason = case.plan.nothing_needed.get(pillar) if pillar else None
    note = said("Recorded for this heading:", reason) if actions else f"No action here. Reason: {text(reason)}"
    return {"heading": heading, "note": note or "", "actions": actions}


def _action(action: Action) -> dict[str, str]:
    return {
        "id": action.id,
        "mark": _mark(action.handling),
        "what": text(action.what),
        "how": text(action.how_it_manages_risk),
        "owner": owner(action.owner),
        "when": _when(action),
        "measure": text(action.success_measure),
        "risks": ids(action.risks, "no risk linked"),
        "status": _status(action),
        "more": _more(action),
    }


def _when(action: Action) -> str:
    return lines([
        on_day("By", action.due_on), "Ongoing" if action.ongoing else None, on_day("From", action.starts_on),
        on_day("Next milestone", action.milestone_on), action.frequency,
    ])


def _status(action: Action) -> str:
    return lines([label(action.acceptance, "Acceptance not recorded"), label(action.progress, "Progress not recorded")])


def _more(action: Action) -> str:
    """What else is recorded about an action: its links and answers in a line, then each longer text on its own."""
    messenger = action.messenger
    return lines([
        capital(together([
            _links(action, risks=False),
            said("builds on", ids(action.protective_factors, "")),
            f"restricts the person: {yes_no(action.restrictive).lower()}",
            label(action.safeguarding, "safeguarding not recorded").lower(),
            on_day("set on", action.created_on),
            on_day("status of", action.progress_on),
        ], "; ")),
        said("Power behind it:", action.authority),
        said("Necessary and proportionate because:", action.necessity_reason),
        said("Outcome so far:", action.outcome),
        said("Not done because:", action.not_done_reason),
        said("Declined because:", action.decline_reason),
        said("Instead:", action.alternative),
        together([
            said("Agency told by", messenger.name), said("answer to", messenger.reply_to), on_day("by", messenger.by),
        ], empty=""),
    ])


def _links(record: Action | Contingency, *, risks: bool = True) -> str:
    return together([
        said("manages", ids(record.risks, "no risk linked")) if risks else None,
        said("acts on", ids(record.factors, "")),
        said("protects", ids(record.people, "")),
    ], "; ", "")


def _mark(handling: Handling | None) -> str:
    if handling is None:
        return f"Who may see this: {NOT_RECORDED}"
    return handling.label if handling in KEPT_FROM_THE_PERSON else ""
