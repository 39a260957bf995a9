"""The wording checks of one action (12.9)."""

from __future__ import annotations

from rmp.wording.act import act_gap
from rmp.wording.authority import authority_gap
from rmp.wording.endless import endless_gap
from rmp.wording.evidence import evidence_gap
from rmp.wording.gap import WordingGap
from rmp.wording.reasons import balance_gap, how_gap
from rmp.wording.undated import undated_gap
from rmp.wording.victim import victim_gap
from rmp.wording.when import is_dated, when_gap
from schemas.plan import Action


def gaps_in_action(action: Action) -> list[WordingGap]:
    """The slots of this action whose words look empty: at most one gap a slot."""
    victim = victim_gap(action)
    act = None if victim else act_gap(action)
    when = when_gap(action) or endless_gap(action) or (None if act or victim else undated_gap(action))
    if (act or victim) and when and when.place == "what" and is_dated(action):
        when = None  # with nothing to do, how often to do it need not be asked too
    unclear = bool(act or victim or (when and when.place == "what"))
    found = (
        act, victim, how_gap(action), when, evidence_gap(action, unclear_already=unclear),
        authority_gap(action), balance_gap(action),
    )
    return [gap for gap in found if gap]
