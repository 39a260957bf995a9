"""Chapter 27: what may be shared with the person endangers nobody and does not name MARAC (27.31)."""

import re
from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import ABUSE_OR_STALKING
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from rmp.rules.ch22.voices import is_voice, of_owner
from schemas.base import Record
from schemas.plan import Action, Contingency
from schemas.vocabularies import Handling, Pillar

_LETTER = r"[^\W_]"
NAMES_MARAC = re.compile(
    rf"[mM](?i:(?<!{_LETTER}m)(?:arac|\.\s?a\.\s?r\.\s?a\.\s?c| a r a c|-a-r-a-c)(?:['’]?s)?(?!{_LETTER})"
    r"|ulti[\s-]*agency\s+risk\s+assessment\s+conference)",
)
"""The name as people write it: MARAC, MARACs, M.A.R.A.C., or in full. Its first letter is by itself, to be found fast."""


@rule(
    "DA-27.31a", Check.ERROR, cites=(cite("27.31"), cite("27.35")),
    title="The person's copy endangers nobody and does not name MARAC", when=ABUSE_OR_STALKING, purposes=EVERY_PURPOSE,
    meaning="A plan shared with the person must not hold anything that puts a victim at risk or spoils a safety "
    "plan, and should not name MARAC. Looked at: what is marked as shareable, and licence conditions, which the "
    "person always sees. What victim liaison or an adviser does for somebody at risk is never for the person; of other "
    "actions for victim safety the check only warns, because some are meant for the person to read.",
)
def persons_copy_is_safe(look: Inspection) -> Iterator[Gap]:
    """Shareable text that names MARAC, a shareable safety action, a condition that shows where a victim is."""
    shareable: list[tuple[str, Action | Contingency]] = [
        *(("Action", a) for a in look.plan.actions if a.handling is Handling.SHAREABLE),
        *(("Contingency", c) for c in look.plan.contingencies if c.handling is Handling.SHAREABLE),
    ]
    for kind, record in shareable:
        for place in _places_naming_marac(record):
            yield Gap(
                record.id, place, f"{kind} {record.id} may be shared with the person and names MARAC.",
                "Take the name out, or mark it as not for the person.",
            )
        if isinstance(record, Action) and record.pillar is Pillar.VICTIM_SAFETY and record.people:
            yield Gap(
                record.id, "handling",
                f"Action {record.id} protects {', '.join(record.people)} and may be shared with the person, who may "
                "see the safety plan by it.",
                "Mark it as not for the person, unless it is meant for the person to read.",
                check=None if is_voice(*of_owner(record.owner)) else Check.WARNING,
            )
    yield from _licence_conditions(look)


def _licence_conditions(look: Inspection) -> Iterator[Gap]:
    for condition in look.plan.licence_conditions:
        if condition.text and NAMES_MARAC.search(condition.text):
            yield Gap(
                condition.id, "text", f"Licence condition {condition.id} names MARAC, and the person reads it.",
                "Take the name out of the condition.",
            )
        if condition.reveals_victim_location:
            yield Gap(
                condition.id, "reveals_victim_location",
                f"Licence condition {condition.id} could show the person where a victim lives or goes.",
                "Word or draw it so that it does not, or record why it stands all the same.", check=Check.WARNING,
            )


def _places_naming_marac(record: Record, path: str = "") -> Iterator[str]:
    """The places of a record, its sections included, whose text names MARAC; each once."""
    for key in type(record).model_fields:
        value = getattr(record, key)
        if isinstance(value, Record):
            yield from _places_naming_marac(value, f"{path}{key}.")
        else:
            texts = value if isinstance(value, list) else [value]
            if any(isinstance(text, str) and NAMES_MARAC.search(text) for text in texts):
                yield path + key
