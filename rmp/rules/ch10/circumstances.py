"""Chapter 10: ten circumstances in which disclosure should be considered (10.11)."""

import re
from collections.abc import Callable, Iterator

from guidance import cite
from risk_model.conditions import Condition
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from schemas.vocabularies import DisclosureCircumstance as Circumstance
from schemas.vocabularies import PersonKind

_KEEPS_AWAY = re.compile(r"restrain|non-?molestation|exclu|no contact|not to contact|not to approach", re.IGNORECASE)


def _keeps_away(look: Inspection) -> bool:
    conditions = [condition.text for condition in look.plan.licence_conditions]
    orders = [text for order in look.plan.orders if order.made_on for text in (order.kind, order.terms)]
    return any(text and _KEEPS_AWAY.search(text) for text in (*conditions, *orders))


def _somebody(*kinds: PersonKind) -> Callable[[Inspection], bool]:
    return lambda look: any(person.kind in kinds for person in look.case.people_at_risk)


SHOWN_BY: dict[Circumstance, Callable[[Inspection], bool]] = {
    Circumstance.EXCLUSION_OR_NO_CONTACT: _keeps_away,
    Circumstance.SHARED_ACCOMMODATION: lambda look: look.context.approved_premises is True,
    Circumstance.PAST_VICTIMS: _somebody(PersonKind.VICTIM, PersonKind.PREVIOUS_VICTIM),
    Circumstance.POTENTIAL_VICTIMS: lambda look: look.context.child_victim_links is True
    or _somebody(PersonKind.POTENTIAL_VICTIM, PersonKind.PARTNER, PersonKind.CHILD)(look),
    Circumstance.WORK_OR_STUDY: lambda look: look.context.employment_restrictions is True,
}
"""What in the case shows a circumstance; the others of the ten only people can know."""


def shown(look: Inspection) -> list[Circumstance]:
    """The circumstances of the ten that the case itself shows."""
    return [circumstance for circumstance, test in SHOWN_BY.items() if test(look)]


@rule(
    "DIS-10.11a", Check.PROMPT, cites=(cite("10.11"),), title="The circumstances that call for disclosure are gone through",
    when=Condition("the case shows one of the circumstances of 10.11", lambda look: bool(shown(look))),
    purposes=EVERY_PURPOSE,
    meaning="Ten circumstances should make people think about telling somebody: grooming or a risk of it, schools, "
    "conditions of exclusion or no contact, shared housing, past victims, potential victims such as new partners with "
    "children, work or study, somebody who can help to manage the risk, worship, and events. Asked once, while "
    "nothing is decided; nothing is suggested.",
)
def circumstances_are_gone_through(look: Inspection) -> Iterator[Gap]:
    """Nothing decided yet, and circumstances in the case that nobody has ticked."""
    entries = look.case.disclosures
    ticked = {circumstance for entry in entries for circumstance in entry.circumstances}
    left = [circumstance for circumstance in shown(look) if circumstance not in ticked]
    if left and not any(entry.decision or entry.reasons for entry in entries):
        words = "; ".join(circumstance.label.lower() for circumstance in left)
        yield Gap(
            entries[0].id if entries else "disclosures", "circumstances",
            f"Nothing is decided on disclosure yet, and the case shows: {words}.",
            "Go through the ten circumstances, tick those considered, and record the decision with its reasons.",
            # Of a case without any entry the rule that disclosure is considered asks for the first one.
            asked_by=() if entries else ("DIS-10.3a",),
        )
