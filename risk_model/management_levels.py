"""The levels of management as questions, each with the paragraphs that its answer engages (7.4 to 7.6, 7.19 to 7.22).

This aid reads no level of risk and gives no level of management (7.19): it shows what the paragraphs say of one answer,
and ends in the reasons of the people who decide (`decision_aid.YOUR_REASONS`).
"""

from dataclasses import dataclass

from guidance import Paragraph, cite
from risk_model.decision_aid import YOUR_REASONS, Step, question

LEVEL_1 = Step(
    "level_1", "Level 1: multi-agency support", (cite("7.4"),),
    (
        question(
            "level_1", "plan_is_robust",
            "Is the lead agency confident that the plan is robust enough to manage the identified risks?",
            "7.4", "7.4 asks for this at Level 1.", "7.4 allows Level 1 only where the lead agency is confident of that.",
        ),
        question(
            "level_1", "no_formal_oversight_needed",
            "Do the circumstances not require the formal multi-agency oversight of Level 2 or 3 meetings?",
            "7.4", "7.4 asks for this at Level 1.", "7.4 allows Level 1 only where formal oversight is not required.",
        ),
        question(
            "level_1", "no_barrier_to_actions",
            "Is there no barrier to carrying out the agreed multi-agency actions?",
            "7.4", "7.4 asks for this at Level 1.", "7.4 allows Level 1 only where there is no such barrier.",
        ),
        question(
            "level_1", "not_discretionary", "Is the person in neither Category 3 nor discretionary Category 4?", "6.13 7.6",
            "6.13 and 7.6 then say nothing against Level 1.", "6.13 and 7.6 ask for Level 2 or 3.",
        ),
    ),
    "All three conditions of 7.4 belong together.",
)

LEVEL_2 = Step(
    "level_2", "Level 2: multi-agency management", (cite("7.5"), cite("27.19")),
    (
        question(
            "level_2", "added_value",
            "Would formal multi-agency meetings add value to the lead agency's management of the risk of serious harm?",
            "7.5", "7.5 asks for this, and for one of the four below.", "Without added value 7.5 is not met, whatever else holds.",
        ),
        question(
            "level_2", "high_or_very_high_risk", "Is the person assessed as posing a high or very high risk of serious harm?",
            "7.5 7.19", "One of the four of 7.5. On its own it gives no level (7.19).", "7.5 has three others.",
        ),
        question(
            "level_2", "lower_risk_needing_coordination",
            "Exceptionally, is the risk lower and yet the case needs other agencies' active involvement and co-ordination?",
            "7.5", "One of the four of 7.5, meant as an exception.", "7.5 has three others.",
        ),
        question(
            "level_2", "senior_oversight", "Does the case require oversight at a more senior level?", "7.5",
            "One of the four of 7.5.", "7.5 has three others.",
        ),
        question(
            "level_2", "stepped_down_from_level_3", "Was the case at Level 3, and no longer requires it?", "7.5",
            "One of the four of 7.5.", "7.5 has three others.",
        ),
    ),
    "Added value, and at least one of the four (7.5).",
)

LEVEL_3 = Step(
    "level_3", "Level 3: enhanced multi-agency management", (cite("7.6"),),
    (
        question(
            "level_3", "senior_resources_at_short_notice",
            "Does the case meet the Level 2 criteria, and need senior people who can commit significant resources at short notice?",
            "7.6 7.5", "One of the four of 7.6; it rests on 7.5 as well.", "7.6 has three others.",
        ),
        question(
            "level_3", "public_confidence",
            "Does the case meet the Level 2 criteria, and need senior oversight to keep public confidence, for example under "
            "current national media scrutiny?",
            "7.6 7.5", "One of the four of 7.6; it rests on 7.5 as well.", "7.6 has three others.",
        ),
        question(
            "level_3", "national_security",
            "Is there a national security dimension that needs senior oversight by counter-terrorism police or the National "
            "Security Division?",
            "7.6", "One of the four of 7.6.", "7.6 has three others.",
        ),
        question(
            "level_3", "serious_organised_crime", "Is it a high-risk person involved in serious organised crime?", "7.6",
            "One of the four of 7.6.", "7.6 has three others.",
        ),
    ),
    "At least one of the four (7.6).",
)

STEPS = (LEVEL_1, LEVEL_2, LEVEL_3)
"""In the order of 7.4 to 7.6; the keys of the questions are those of the case file."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """Something to weigh as well, with its paragraphs. It is never counted."""

    words: str
    paragraphs: tuple[Paragraph, ...]


def _weighed(words: str, paragraphs: str) -> Weighed:
    return Weighed(words, tuple(cite(number) for number in paragraphs.split()))


ALSO_WEIGH = (
    _weighed("The nature of past offending, past compliance, and whether and how soon the person offended again.", "7.20"),
    _weighed(
        "Release from a life or public protection sentence: well past tariff, not supported in reports, past non-compliance, "
        "high public interest.",
        "7.21",
    ),
    _weighed("Repeat or high-risk domestic abuse; stalking.", "27.17 27.18"),
    _weighed("Terrorism: most cases need Level 2 or 3 at first.", "24.15"),
    _weighed(
        "In hospital: whether the Care Programme Approach can deal with the risks, and whether the risk of serious harm has "
        "been assessed.",
        "2.21 26.65",
    ),
    _weighed("The lowest level that gives a defensible plan; a level of risk does not translate into a level.", "7.22 7.19"),
    _weighed(
        "A level should not go down while information is missing, a key partner is absent or the plan is not robust.", "13a.38",
    ),
)
"""Shown beside the questions, as things to think about."""

ENDS_IN = f"{YOUR_REASONS}: which level, and why?"
"""The last thing that the aid asks; it is never filled in."""
