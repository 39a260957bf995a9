"""Each risk in words: who, what, when, circumstances, level with its reasons (11.10)."""

from documents.words import Row, day, label, lines, on_day, row, said, text, together
from schemas.assessment import KeyEvent, Risk
from schemas.case import Case


def risk_blocks(case: Case) -> list[dict[str, object]]:
    """Each risk under its own heading."""
    return [
        {
            "heading": f"{r.id}: {label(r.kind, 'Kind not recorded')}, {_group(r).lower()}",
            "rows": _risk_rows(r, case),
        }
        for r in case.assessment.risks
    ]


def _risk_rows(risk: Risk, case: Case) -> list[Row]:
    source = risk.source
    return [
        row("Who is at risk", _who(risk, case)),
        row("What might happen", text(risk.nature)),
        row("How it is done", text(risk.method)),
        row("When", lines([risk.timing.label if risk.timing else None, risk.imminence])),
        row("Key events", lines(_event(event) for event in risk.key_events)),
        row("Past pattern", text(risk.past_pattern)),
        row("Situation", text(risk.situation)),
        row("Factors that raise it", _factors(risk, case)),
        row("Level in the community", label(risk.level)),
        row("Level in custody", label(risk.level_in_custody)),
        row("Reasons for the level", text(risk.level_reasons)),
        row("Source", together([source.agency.label if source.agency else None, on_day("on", source.on)], " ")),
    ]


def _group(risk: Risk) -> str:
    return label(risk.group, "Group not recorded")


def _who(risk: Risk, case: Case) -> str:
    people = {p.id: p for p in case.people_at_risk}
    named = (f"{i}: {people[i].name or people[i].description or 'name not recorded'}" for i in risk.people)
    return lines([_group(risk), *named, said("Nobody named:", risk.not_named_reason)])


def _event(event: KeyEvent) -> str:
    return f"{day(event.on) if event.on else 'Date not recorded'}: {text(event.what)}"


def _factors(risk: Risk, case: Case) -> str:
    factors = {f.id: f for f in case.assessment.factors}
    return lines(f"{i}: {text(factors[i].description)}" for i in risk.factors)
