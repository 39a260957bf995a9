"""Coverage both ways: what each risk, factor and person at risk has in the plan, and what each action is for."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from risk_model.inspection import Inspection
from schemas.vocabularies import Pillar


@dataclass(frozen=True, slots=True)
class RiskRow:
    """A risk's row in the matrix: under each pillar the actions that manage it, and its contingencies."""

    risk: str
    pillars: dict[Pillar, tuple[str, ...]]
    contingencies: tuple[str, ...]

    @property
    def is_covered(self) -> bool:
        """Whether at least one action manages the risk (12.9)."""
        return any(self.pillars.values())


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
            "risks": {
                row.risk: {
                    **{pillar.value: list(ids) for pillar, ids in row.pillars.items()},
                    "contingency": list(row.contingencies),
                }
                for row in self.risks
            },
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
    return RiskRow(
        risk_id,
        {pillar: tuple(a.id for a in look.actions_for_risk(risk_id, pillar)) for pillar in Pillar},
        tuple(c.id for c in look.contingencies_for(risk=risk_id)),
    )
