"""The codes of the risk assessment."""

from schemas.vocabularies.vocabulary import Vocabulary


class RiskLevel(Vocabulary):
    """Level of risk of serious harm (11.7), always chosen by a person."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    VERY_HIGH = "very_high"


class RiskGroup(Vocabulary):
    """Who may be harmed: the five groups of 11.8."""

    CHILDREN = "children"
    PUBLIC = "public"
    KNOWN_ADULT = "known_adult"
    STAFF = "staff"
    PRISONERS = "prisoners"


class Timing(Vocabulary):
    """How soon harm may come, in the steps of the definitions in 11.7."""

    NO_CURRENT_INDICATION = "no_current_indication"
    IF_CIRCUMSTANCES_CHANGE = "if_circumstances_change"
    AT_ANY_TIME = "at_any_time"
    IMMINENT = "imminent"


class RiskKind(Vocabulary):
    """What the entry is a risk of (1.38)."""

    SERIOUS_HARM = "serious_harm"
    REOFFENDING = "reoffending"
    RECONVICTION = "reconviction"


class FactorKind(Vocabulary):
    """Static factors cannot change, dynamic ones can, situational ones lie in the surroundings (11.4, 11.10)."""

    STATIC = "static"
    DYNAMIC = "dynamic"
    SITUATIONAL = "situational"
