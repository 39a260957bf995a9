"""Words for what the case file holds as numbers and keys: categories, levels, questions of the context, sections."""

from documents.words import NOT_RECORDED
from rmp.changes.names import SECTIONS as NAMES

_CATEGORIES = {
    1: "Category 1: registered sexual offenders",
    2: "Category 2: violent offenders and other sexual offenders",
    3: "Category 3: other dangerous offenders",
    4: "Category 4: terrorist offenders",
}
"""The headings of chapter 6."""

_LEVELS = {
    1: "Level 1: multi-agency support",
    2: "Level 2: multi-agency management",
    3: "Level 3: enhanced multi-agency management",
}
"""The names of the levels before 7.4."""

CATEGORY_BASIS = {
    "schedule_3": "Schedule 3 Sexual Offences Act 2003 offence",
    "notification": "notification requirements",
    "schedule_15": "Schedule 15 or section 327(4A) Criminal Justice Act 2003 offence",
    "qualifying_disposal": "qualifying disposal",
    "terrorist_offence": "relevant terrorist offence",
    "discretionary": "discretionary Category 4",
}

SAFEGUARDING_QUESTIONS = {
    "marac": "MARAC involvement",
    "child_protection_plan": "Child protection plan for an identified child",
    "child_in_need": "Child in need in the case",
    "adult_at_risk": "Risk to an adult at risk",
}
"""Those that 14.25 asks of every referral: shown whatever the answer."""

QUESTIONS = {
    "domestic_abuse": "Domestic abuse",
    "stalking": "Stalking",
    "intimate_partner_abuse": "Intimate partner abuse",
    "repeat_abuser": "Repeat or high-risk abuser",
    "looked_after": "The person is a looked-after child",
    "approved_premises": "Approved premises in the plan",
    "electronic_monitoring": "Electronic monitoring",
    "foreign_national": "Foreign national",
    "terrorism": "Terrorism or risk of it",
    "mental_health": "Mental health concern that bears on risk",
    "learning_disability": "Learning disability",
    "media_interest": "Media interest expected",
    "employment_restrictions": "Some work or training unsuitable",
    "housing_need": "Homeless or without settled housing",
    "threat_to_life": "Real and immediate threat to life",
    "rail_relevance": "Rail travel relevant to the risk",
    "non_compliance_history": "History of not complying with supervision",
    "child_victim_links": "Links to children who are or may become victims",
}

_OTHER_PLACES = {"on_licence": "On licence now", "setting": "Where the person is"}

SECTIONS = {name or "case": words for name, words in NAMES.items() if "." not in name}
"""The parts of the case file, by the name under which findings have them."""


def category(number: int | None) -> str:
    """A MAPPA category in words."""
    return _CATEGORIES[number] if number else NOT_RECORDED


def management_level(number: int | None) -> str:
    """A MAPPA level of management in words."""
    return _LEVELS[number] if number else NOT_RECORDED


def record(name: str | None) -> str:
    """A record as a reader knows it: its id, or the section's name."""
    return SECTIONS.get(name, name) if name else SECTIONS["case"]


def place(path: str) -> str:
    """A place such as `context.stalking` in words."""
    section, _, key = path.partition(".")
    words = {**QUESTIONS, **SAFEGUARDING_QUESTIONS, **_OTHER_PLACES}.get(key) if section == "context" else None
    return f"{record(section)}: {words or key.replace('_', ' ')}" if key else record(section)
