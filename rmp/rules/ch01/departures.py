"""Chapter 1: a departure from the guidance has its reasons recorded and can be shown (1.2)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import in_words
from risk_model.conditions import EVERY_CASE
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import is_declared, rule
from schemas.case import Departure

NEEDED = {
    "rule": ("does not say which rule it departs from", "Give the id of the rule, as the finding names it."),
    "reason": ("has no reason", "Give the reason, so that it can be shown later."),
    "by": ("does not say who decided it", "Give the name of the person who decided."),
    "on": ("has no date", "Give the day on which it was decided."),
}
"""What a departure needs before it counts: the key, what is wrong without it, how to put that right."""


@rule(
    "GEN-1.2a", Check.ERROR, cites=(cite("1.2"), cite("4.5")),
    title="Every departure has its rule, reason, person and date", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="An agency may depart from the guidance, but only with reasons that are recorded and can be shown. Until "
    "the rule, the reason, the person and the day are all there, the departure does not count.",
)
def departures_can_be_shown(look: Inspection) -> Iterator[Gap]:
    """A departure with something missing, dated ahead, or from a rule that nobody knows."""
    for index, departure in enumerate(look.case.departures):
        which = _which(departure, index + 1)
        for key, (wrong, fix) in NEEDED.items():
            if getattr(departure, key) is None:
                yield Gap("departures", f"{index}.{key}", f"{which} {wrong}.", fix)
        if departure.on is not None and departure.on > look.on:
            yield Gap(
                "departures", f"{index}.on", f"{which} is dated {in_words(departure.on)}, after the day of this check.",
                "Give the day on which it was decided; a decision still to come is not a departure yet.",
            )
        if departure.rule is not None and not is_declared(departure.rule):
            yield Gap(
                "departures", f"{index}.rule",
                f"{which} names a rule that these checks do not know, so it changes no finding.",
                "Check the id of the rule, as the finding names it.", check=Check.WARNING,
            )


def _which(departure: Departure, place: int) -> str:
    about = " on ".join(" ".join(text.split())[:40] for text in (departure.rule, departure.record) if text)
    return f"Departure {place}" + (f" ({about})" if about else "")
