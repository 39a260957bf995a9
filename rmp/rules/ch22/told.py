"""Chapter 22: victims are heard, know how their concerns are used, and are told what was agreed (22.7, 22.19)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, MEETING_ONLY, Check
from risk_model.registry import rule, rule_for_each
from rmp.rules.ch12.which_meeting import recorded_meeting
from rmp.rules.ch13a.latest_meeting import the_meeting
from rmp.rules.ch22.voices import A_VICTIM_IS_KNOWN, are_heard, victims
from schemas.people import PersonAtRisk


@rule_for_each(
    victims, "VIC-22.7a", Check.PROMPT, cites=(cite("22.7"),), title="Victims know how their concerns are fed in",
    when=A_VICTIM_IS_KNOWN, purposes=EVERY_PURPOSE,
    meaning="Victims may help to see the risk; they inform the plan and do not decide it, because they are not responsible "
    "for delivering it. They need clear information about how their concerns are fed in. Victim liaison, or an adviser who "
    "takes part, shows it; where nobody does, the check asks.",
)
def concerns_are_fed_in(look: Inspection, person: PersonAtRisk) -> Iterator[Gap]:
    """Views recorded without how they came or what the victim was told; a victim for whom nobody speaks."""
    views = person.views
    if views.is_filled:
        for key, wrong, fix in (
            ("how_obtained", "how the views of {} were obtained", "Say through whom and how they were obtained."),
            ("told_how_used", "what {} was told about how their concerns are fed in", "Tell them, and record it."),
        ):
            if getattr(views, key) is None:
                yield Gap(person.id, f"views.{key}", f"It is not recorded {wrong.format(person.id)}.", fix)
    elif person.in_victim_contact_scheme is not True and not are_heard(look):
        yield Gap(
            person.id, "views",
            f"Nothing shows how {person.id} can feed their concerns into the plan, or that they were told how.",
            "Say how their views are obtained and what they were told about it.",
            asked_by=("DA-27.20a", "VIC-22.4a"),
        )


NEEDED = {
    "people": ("whom it is for", "Choose who is to be told."),
    "what": ("what they are told", "Say what they are told."),
    "by": ("who tells them", "Name who tells them."),
    "by_when": ("by when", "Give the day by which they are told."),
    "reason": ("why", "Say why they are told."),
}
"""What the minutes hold about each piece of information for a victim."""


@rule(
    "VIC-22.19a", Check.ERROR, cites=(cite("22.19"), cite("22.18"), cite("22.20")),
    title="What a victim is told is agreed and minuted",
    when=the_meeting("a meeting agreed to tell a victim something", lambda look, meeting: bool(meeting.victim_information)),
    purposes=MEETING_ONLY,
    meaning="What a victim is told from a meeting should be agreed there, with who tells it, by when and why, and recorded "
    "in the minutes. Each agency that supplied it must agree. The minutes themselves are never shown to the victim or put on "
    "the victim's file.",
)
def victim_information_is_agreed(look: Inspection) -> Iterator[Gap]:
    """Information for a victim without its content, teller, day or reason, or without the supplier's agreement."""
    meeting = recorded_meeting(look)
    for index, told in enumerate(meeting.victim_information if meeting else ()):
        assert meeting is not None
        place = f"victim_information.{index}"
        for key, (wrong, fix) in NEEDED.items():
            if not getattr(told, key):
                yield Gap(
                    meeting.id, f"{place}.{key}",
                    f"What {meeting.id} agreed to tell a victim (entry {index + 1}) does not say {wrong}.", fix,
                )
        if told.supplier_agreed is not True:
            wrong = "did not agree" if told.supplier_agreed is False else "is not recorded as agreeing"
            yield Gap(
                meeting.id, f"{place}.supplier_agreed",
                f"An agency that supplied what {meeting.id} is to tell a victim (entry {index + 1}) {wrong}.",
                "Ask each agency that supplied it; without its agreement nothing is shared.",
            )
