"""Chapter 12: the person's part: strengths, being told about MAPPA, and what is withheld (12.28 to 12.30)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import EVERY_CASE, LEVEL_2_OR_3
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule


@rule(
    "RMP-12.28a", Check.WARNING, cites=(cite("Std before 12.28"), cite("12.28"), cite("12.29"), cite("26.48")),
    title="The person is told about MAPPA, and the plan builds on their strengths", when=EVERY_CASE,
    purposes=EVERY_PURPOSE,
    meaning="The plan draws on the person's own strengths, skills and resources. The person should know that they are "
    "managed under MAPPA and what that means, told by the practitioner mainly involved, with the leaflet.",
)
def the_person_has_a_part(look: Inspection) -> Iterator[Gap]:
    """Not told, or told without day, person or leaflet; protective factors on which no action builds."""
    yield from _told(look)
    builds_on_strengths = any(action.protective_factors for action in look.covering_actions)
    if look.plan.actions and look.assessment.protective_factors and not builds_on_strengths:
        yield Gap(
            "plan", "actions", "No action builds on the protective factors recorded.",
            "Add an action that builds on one of them, or link the action that does.",
        )


_ON_TELLING = (
    ("on", "There is no day on which the person was told about MAPPA.", "Give the day they were told."),
    ("by", "It is not recorded who told the person about MAPPA.", "Name the practitioner who told them."),
)


def _told(look: Inspection) -> Iterator[Gap]:
    telling = look.person.told_about_mappa
    if telling.told is True:
        for place, wrong, fix in _ON_TELLING:
            if getattr(telling, place) is None:
                yield Gap("person", f"told_about_mappa.{place}", wrong, fix)
        if not telling.leaflet:
            wrong = "was not used" if telling.leaflet is False else "is not recorded as used"
            yield Gap(
                "person", "told_about_mappa.leaflet",
                f"The leaflet for offenders {wrong} when the person was told about MAPPA.",
                "Go through the leaflet with the person and record it.",
            )
    elif look.plan.disclosure_to_offender_withheld.reason is None:
        wrong = "has not been told" if telling.told is False else "is not recorded as told"
        yield Gap(
            "person", "told_about_mappa.told", f"The person {wrong} that they are managed under MAPPA.",
            "Tell the person with the leaflet, or record what a meeting agreed to withhold, and why.",
        )


_WITHHELD = (
    ("what", "does not say what is withheld", "Say which information about MAPPA is withheld."),
    ("reason", "does not say why", "Record why telling the person might increase their risk."),
    ("meeting", "names no meeting that agreed it",
    "Name the meeting; until one has agreed, the person should be told."),
)


@rule(
    "RMP-12.30a", Check.ERROR, cites=(cite("12.30"), cite("26.48")),
    title="Withholding from the person is agreed and recorded",
    when=LEVEL_2_OR_3, purposes=EVERY_PURPOSE,
    meaning="Information about Level 2 or 3 management may be withheld from the person only in very exceptional "
    "cases, because it might increase their risk. A meeting must agree it and what is withheld, and the reasons must "
    "be recorded. 26.48 lets the lead agency decide and the meeting discuss it: the record holds both, the decision with "
    "its reason and the meeting.",
)
def withholding_is_agreed(look: Inspection) -> Iterator[Gap]:
    """Something is withheld, and what, why or the meeting is missing."""
    withheld = look.plan.disclosure_to_offender_withheld
    if withheld.is_filled:
        for place, wrong, fix in _WITHHELD:
            if getattr(withheld, place) is None:
                yield Gap(
                    "plan", f"disclosure_to_offender_withheld.{place}",
                    f"Information about MAPPA is withheld from the person, and the record {wrong}.", fix,
                )
