"""Actions under their pillars and contingencies, in words; each with who may see it (12.9, 12.22, 27.31)."""

from documents.words import NOT_RECORDED, Row, day, hours, ids, label, lines, on_day, owner, row, said, text, yes_no
from schemas.case import Case
from schemas.plan import Action, Contingency
from schemas.vocabularies import EscalationKind, Handling, Pillar

KEPT_FROM_THE_PERSON = (Handling.NOT_FOR_OFFENDER, Handling.RESTRICTED)


def kept_from_the_person(case: Case) -> list[str]:
    """Ids of the actions and contingencies that the person must not see (27.31)."""
    return [r.id for r in (*case.plan.actions, *case.plan.contingencies) if r.handling in KEPT_FROM_THE_PERSON]


def pillar_blocks(case: Case) -> list[dict[str, object]]:
    """The four pillars, each with its actions; actions without a pillar come last."""
    blocks = [_block(pillar.label, case, pillar) for pillar in Pillar]
    return [*blocks, *([_block("Pillar not recorded", case, None)] if any(a.pillar is None for a in case.plan.actions) else [])]


def contingency_lines(case: Case) -> list[dict[str, str]]:
    """What is done if the plan no longer suffices."""
    return [
        {"id": c.id, "mark": _mark(c.handling), "kind": label(c.kind), "trigger": text(c.trigger), "response": text(c.response),
         "owner": owner(c.owner), "within": hours(c.within_hours), "tell": lines(c.tell),
         "out_of_hours": text(c.out_of_hours), "fallback": text(c.fallback), "links": _links(c)}
        for c in case.plan.contingencies
    ]


def escalation_rows(case: Case) -> list[Row]:
    """The groups of escalating risk without a contingency, each with the reason (12.22)."""
    covered, reasons = {c.kind for c in case.plan.contingencies}, case.plan.escalation_not_linked
    return [row(kind.label, text(reasons.get(kind))) for kind in EscalationKind if kind in reasons or kind not in covered]


def _block(heading: str, case: Case, pillar: Pillar | None) -> dict[str, object]:
    actions = [_action(a) for a in case.plan.actions if a.pillar is pillar]
    reason = case.plan.nothing_needed.get(pillar) if pillar else None
    note = said("Recorded for this heading:", reason) if actions else f"No action here. Reason: {text(reason)}"
    return {"heading": heading, "note": note or "", "actions": actions}


def _action(action: Action) -> dict[str, str]:
    return {
        "id": action.id, "mark": _mark(action.handling), "what": text(action.what), "how": text(action.how_it_manages_risk),
        "owner": owner(action.owner), "when": _when(action), "measure": text(action.success_measure),
        "risks": ids(action.risks, "no risk linked"), "status": _status(action), "more": _more(action),
    }


def _when(action: Action) -> str:
    return lines([
        on_day("By", action.due_on), "Ongoing" if action.ongoing else None, on_day("From", action.starts_on),
        on_day("Next milestone", action.milestone_on), action.frequency,
    ])


def _status(action: Action) -> str:
    acceptance = action.acceptance.label if action.acceptance else f"Acceptance {NOT_RECORDED}"
    progress = action.progress.label if action.progress else f"Progress {NOT_RECORDED}"
    return lines([acceptance, progress, day(action.progress_on) if action.progress_on else None])


def _more(action: Action) -> str:
    """What else is recorded about an action: its links and answers in a line, then each longer text on its own."""
    messenger = action.messenger
    safeguards = NOT_RECORDED if action.safeguarding is None else action.safeguarding.label.lower()
    told = [said("Agency told by", messenger.name), said("answer to", messenger.reply_to), on_day("by", messenger.by)]
    return lines([
        "; ".join(part for part in (
            _links(action, risks=False), said("builds on", ids(action.protective_factors, "")),
            f"restricts the person: {yes_no(action.restrictive).lower()}", f"safeguarding: {safeguards}",
            on_day("set on", action.created_on),
        ) if part),
        said("Power behind it:", action.authority),
        said("Necessary and proportionate because:", action.necessity_reason),
        said("Outcome so far:", action.outcome),
        said("Not done because:", action.not_done_reason),
        said("Declined because:", action.decline_reason),
        said("Instead:", action.alternative),
        ", ".join(part for part in told if part),
    ])


def _links(record: Action | Contingency, *, risks: bool = True) -> str:
    links = "; ".join(part for part in (
        said("manages", ids(record.risks, "no risk linked")) if risks else None,
        said("acts on", ids(record.factors, "")), said("protects", ids(record.people, "")),
    ) if part)
    return links[:1].upper() + links[1:]


def _mark(handling: Handling | None) -> str:
    if handling is None:
        return f"Who may see this: {NOT_RECORDED}"
    return handling.label if handling in KEPT_FROM_THE_PERSON else ""
