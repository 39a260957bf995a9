"""One look at one case: the case, the day, the purpose and the limits, with its links followed once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from guidance import Edition, Limit
from risk_model.calendar import is_child
from risk_model.kinds import Purpose
from schemas.assessment import Assessment, Factor, Risk
from schemas.case import Case
from schemas.context import Context
from schemas.mappa import Mappa
from schemas.meetings import ActionOutcome, Meeting
from schemas.people import Person, PersonAtRisk
from schemas.plan import Action, Contingency, Plan
from schemas.referral import Referral
from schemas.vocabularies import Acceptance, Agency, FactorKind, Pillar, Progress

_R = TypeVar("_R", Risk, PersonAtRisk)


@dataclass(frozen=True)
class Inspection:
    """What a rule may read. `on` is the day of the check; nothing here knows today's date."""

    case: Case
    on: date
    purpose: Purpose
    edition: Edition
    as_if_looked_at: bool = False
    """Count also what nobody has looked at in an open review: only to tell which gaps come from that."""

    @property
    def person(self) -> Person:
        """The person being managed."""
        return self.case.person

    @property
    def context(self) -> Context:
        """Circumstances and questions."""
        return self.case.context

    @property
    def mappa(self) -> Mappa:
        """Category, level, lead agency."""
        return self.case.mappa

    @property
    def assessment(self) -> Assessment:
        """The risk assessment."""
        return self.case.assessment

    @property
    def plan(self) -> Plan:
        """The risk management plan."""
        return self.case.plan

    @property
    def referral(self) -> Referral:
        """The referral."""
        return self.case.referral

    def limit(self, key: str) -> Limit | None:
        """A limit of the chosen edition, `None` where the edition sets no number."""
        return self.edition.limit(key)

    @cached_property
    def is_child(self) -> bool | None:
        """Whether the person is under 18 on the day of the check; `None` without a date of birth."""
        return is_child(self.person.date_of_birth, self.on)

    @cached_property
    def standing_actions(self) -> tuple[Action, ...]:
        """The actions that the plan still counts on: all but the declined ones (12.6)."""
        return tuple(a for a in self.plan.actions if a.acceptance is not Acceptance.DECLINED)

    @cached_property
    def covering_actions(self) -> tuple[Action, ...]:
        """The actions that can manage a risk: neither declined nor recorded as not done, and current (28.5)."""
        return tuple(a for a in self._able_actions if a.id not in self.not_current)

    @cached_property
    def live_actions(self) -> tuple[Action, ...]:
        """The actions still to be carried out: neither declined, done nor recorded as not done."""
        return tuple(a for a in self._able_actions if a.progress is not Progress.DONE)

    @cached_property
    def not_current(self) -> frozenset[str]:
        """What does not count: the records that nobody has looked at since the latest review began (28.5)."""
        return frozenset() if self.as_if_looked_at else frozenset(self.not_looked_at)

    @cached_property
    def not_looked_at(self) -> tuple[str, ...]:
        """What the latest review still has to look at and what is still there, in the review's order."""
        review = self.plan.review
        there = {"assessment", *(a.id for a in self._able_actions), *(c.id for c in self.plan.contingencies)}
        seen = review.seen | set(self.accounted_in_review)
        waiting = dict.fromkeys(record for record in review.to_look_at if record in there - seen)
        return tuple(waiting) if review.started_on else ()

    @cached_property
    def accounted_in_review(self) -> dict[str, tuple[Meeting, ActionOutcome]]:
        """The actions that a meeting has accounted for since the latest review began, with where it did (13a.36).

        The meeting whose plan the review starts from came before it, also when it was held on the same day.
        """
        review = self.plan.review
        if review.started_on is None:
            return {}
        since = [m for m in self.held_meetings if m.held_on and m.held_on >= review.started_on and m.id != review.meeting]
        return {e.action: (m, e) for m in since for e in m.action_outcomes if e.action and e.is_complete}

    @cached_property
    def held_meetings(self) -> tuple[Meeting, ...]:
        """Meetings held up to the day of the check, in the order in which they were held."""
        held = [m for m in self.case.meetings if m.held_on is not None and m.held_on <= self.on]
        return tuple(sorted(held, key=lambda m: m.held_on or self.on))

    @cached_property
    def latest_meeting(self) -> Meeting | None:
        """The meeting that a check for the meeting is about: the latest by date, an undated one being the newest."""
        if not self.case.meetings:
            return None
        last = max(enumerate(self.case.meetings), key=lambda entry: (entry[1].held_on or date.max, entry[0]))
        return last[1]

    @cached_property
    def involved_agencies(self) -> tuple[Agency, ...]:
        """The agencies listed as involved, each once."""
        return tuple(dict.fromkeys(a.agency for a in self.case.agencies if a.agency is not None))

    def risk(self, risk_id: str) -> Risk:
        """The risk with an id; links have been checked when the file was read."""
        return self._risks[risk_id]

    def person_at_risk(self, person_id: str) -> PersonAtRisk:
        """The person at risk with an id."""
        return self._people[person_id]

    def actions_for_risk(self, risk_id: str, pillar: Pillar | None = None) -> list[Action]:
        """The covering actions that manage a risk, under one pillar or under all."""
        return [a for a in self.covering_actions if risk_id in a.risks and pillar in (None, a.pillar)]

    def actions_for_factor(self, factor_id: str) -> list[Action]:
        """The covering actions that act on a factor."""
        return [a for a in self.covering_actions if factor_id in a.factors]

    def actions_for_person(self, person_id: str) -> list[Action]:
        """The covering actions that protect somebody at risk."""
        return [a for a in self.covering_actions if person_id in a.people]

    def actions_under(self, pillar: Pillar) -> list[Action]:
        """The covering actions under a pillar."""
        return [a for a in self.covering_actions if a.pillar is pillar]

    def contingencies_for(self, *, risk: str = "", factor: str = "", person: str = "") -> list[Contingency]:
        """The current contingencies linked with a risk, a factor or somebody at risk."""
        return [
            c
            for c in self.plan.contingencies
            if c.id not in self.not_current
            if (risk and risk in c.risks) or (factor and factor in c.factors) or (person and person in c.people)
        ]

    def factors_of(self, *kinds: FactorKind) -> list[Factor]:
        """The recorded factors of some kinds."""
        return [f for f in self.assessment.factors if f.kind in kinds]

    @cached_property
    def _able_actions(self) -> tuple[Action, ...]:
        """The actions neither declined nor recorded as not done, looked at in a review or not."""
        return tuple(a for a in self.standing_actions if a.progress is not Progress.NOT_DONE)

    @cached_property
    def _risks(self) -> dict[str, Risk]:
        return by_id(self.assessment.risks)

    @cached_property
    def _people(self) -> dict[str, PersonAtRisk]:
        return by_id(self.case.people_at_risk)


def by_id(records: Iterable[_R]) -> dict[str, _R]:
    """Records by their id."""
    return {record.id: record for record in records}
