"""What completes a vague verb besides a thing and a time: an appointment, a paper to fill in (12.9)."""

from __future__ import annotations

from rmp.wording.fixed_times import HOW_OFTEN, ON_A_DAY
from rmp.wording.kinds import Kind
from rmp.wording.lexicon import HOLLOW
from rmp.wording.objects import is_concrete, is_setting
from rmp.wording.text import Text
from rmp.wording.words import words_of

_METHOD = words_of("grammar", "method")
_COUNTED = {"sessions", "visits", "meetings", "appointments", "interviews", "lessons"}
_WATCHED = ("contact", "contacts", "visits", "calls")
_HELPING = ("help", "assist", "support")


def is_at_an_appointment(text: Text, places: range, unseen: int, times: int) -> bool:
    """"Support him at the tribunal on 4 March", "in three sessions", "contact supervised by": somebody is there."""
    if text.lower(unseen) == "supervised" and text.lower(unseen - 1) in _WATCHED:
        return True
    after = range(unseen + 1, places.stop)
    if any(text.kinds[at] & Kind.NUMBER and _COUNTED & {text.lower(at + 1), text.lower(at + 2)} for at in after):
        return True
    on_a_day = times & ON_A_DAY and not times & HOW_OFTEN
    return bool(on_a_day) and any(text.kinds[at] & Kind.MOMENT and is_setting(text, at) for at in after)


def goes_about_it(text: Text, places: range, unseen: int) -> bool:
    """"Manage it by going through clause 4 with him": the means is an act, with a thing, a paper or a number to work on."""
    for at in range(unseen + 1, places.stop - 1):
        if text.lower(at) not in _METHOD or not text.lower(at + 1).endswith("ing"):
            continue
        rest = range(at + 2, places.stop)
        if text.kind(at + 1) & Kind.SEEN:
            return True
        if text.kind(at + 1) & Kind.LIGHT and any(
            text.kinds[it] & (Kind.NUMBER | Kind.RECORD | Kind.PAPER) or is_concrete(text, it, starts=False) for it in rest
        ):
            return True
    return False


def helps_with_paper(text: Text, places: range, unseen: int, verbs: list[int]) -> bool:
    """"Help him fill in the form"."""
    verb = next((at for at in verbs if at > unseen), None)
    if not text.lower(unseen).startswith(_HELPING) or verb is None or text.lower(verb) in HOLLOW:
        return False
    return any(
        text.kinds[at] & Kind.RECORD and is_concrete(text, at, starts=False) for at in range(verb + 1, places.stop)
    )
