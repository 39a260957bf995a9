"""Coverage both ways: what each risk, factor and person at risk has in the plan, and what each action is for."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from typing import Any

from risk_model.inspection import Inspection
from schemas.vocabularies import Pillar


@dataclass(frozen=True, slots=True)
class RiskRow:
    """A risk's row in the matrix: under each pillar the actions that manage it, and its contingencies.

    What nobody has looked at in an open review stands apart (28.5): it covers nothing until somebody has.
    """

    risk: str
    pillars: dict[Pillar, tuple[str, ...]]
    contingencies: tuple[str, ...]
    waiting: dict[Pillar, tuple[str, ...]] = field(default_factory=dict)
    contingencies_waiting: tuple[str, ...] = ()

    @property
    def is_covered(self) -> bool:
        """Whether at least one action manages the risk (12.9)."""
        return any(self.pillars.values())

    @property
    def not_looked_at(self) -> list[str]:
        """The actions and contingencies for the risk that nobody has looked at in the review."""
        return list(dict.fromkeys([i for ids in self.waiting.values() for i in ids] + list(self.contingencies_waiting)))

    def as_json(self) -> dict[str, list[str]]:
        """The row as the command line prints it."""
        cells = {pillar.value: list(ids) for pillar, ids in self.pillars.items()}
        waiting = {"not_looked_at": self.not_looked_at} if self.not_looked_at else {}
        return {**cells, "contingency": list(self.contingencies), **waiting}


@dataclass(frozen=True, slots=True)
class Links:
    """The actions and contingencies linked with a factor or with somebody at risk."""

    actions: tuple[str, ...]
    contingencies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """The matrix, the factors, the people, and the actions that manage no risk. Ids only; declined actions are left out."""

    risks: tuple[RiskRow, ...]
    factors: dict[str, Links]
    people: dict[str, Links]
    actions_without_risk: tuple[str, ...]
    actions_without_pillar: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """The coverage as the command line prints it."""
        return {
            "risks": {row.risk: row.as_json() for row in self.risks},
            "factors": {record: asdict(links) for record, links in self.factors.items()},
            "people": {record: asdict(links) for record, links in self.people.items()},
            "actions_without_risk": list(self.actions_without_risk),
            "actions_without_pillar": list(self.actions_without_pillar),
        }


def coverage(look: Inspection) -> Coverage:
    """What covers what in a case."""
    return Coverage(
        risks=tuple(_row(look, risk.id) for risk in look.assessment.risks),
        factors={
            factor.id: Links(
                tuple(a.id for a in look.actions_for_factor(factor.id)),
                tuple(c.id for c in look.contingencies_for(factor=factor.id)),
            )
            for factor in look.assessment.factors
        },
        people={
            person.id: Links(
                tuple(a.id for a in look.actions_for_person(person.id)),
                tuple(c.id for c in look.contingencies_for(person=person.id)),
            )
            for person in look.case.people_at_risk
        },
        actions_without_risk=tuple(a.id for a in look.covering_actions if not a.risks),
        actions_without_pillar=tuple(a.id for a in look.covering_actions if a.pillar is None),
    )


def _row(look: Inspection, risk_id: str) -> RiskRow:
    pillars, contingencies = _cells(look, risk_id)
    if not look.not_current:
        return RiskRow(risk_id, pillars, contingencies)
    every, every_contingency = _cells(replace(look, as_if_looked_at=True), risk_id)
    return RiskRow(
        risk_id,
        pillars,
        contingencies,
        {pillar: tuple(i for i in ids if i in look.not_current) for pillar, ids in every.items()},
        tuple(i for i in every_contingency if i in look.not_current),
    )


def _cells(look: Inspection, risk_id: str) -> tuple[dict[Pillar, tuple[str, ...]], tuple[str, ...]]:
    return (
        {pillar: tuple(a.id for a in look.actions_for_risk(risk_id, pillar)) for pillar in Pillar},
        tuple(c.id for c in look.contingencies_for(risk=risk_id)),
    )
