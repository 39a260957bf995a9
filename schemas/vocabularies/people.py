"""The codes of people: the person, and who is at risk."""

from schemas.vocabularies.vocabulary import Vocabulary


class ProtectedCharacteristic(Vocabulary):
    """The nine protected characteristics that a meeting considers (13a.36)."""

    AGE = "age"
    DISABILITY = "disability"
    GENDER_REASSIGNMENT = "gender_reassignment"
    MARRIAGE_AND_CIVIL_PARTNERSHIP = "marriage_and_civil_partnership"
    PREGNANCY_AND_MATERNITY = "pregnancy_and_maternity"
    RACE = "race"
    RELIGION_OR_BELIEF = "religion_or_belief"
    SEX = "sex"
    SEXUAL_ORIENTATION = "sexual_orientation"


class PersonKind(Vocabulary):
    """How somebody at risk is connected with the case (22.6, 27.25)."""

    VICTIM = "victim"
    PREVIOUS_VICTIM = "previous_victim"
    POTENTIAL_VICTIM = "potential_victim"
    PARTNER = "partner"
    CHILD = "child"
    SUPPORTER = "supporter"
    STAFF = "staff"
    OTHER = "other"


class Safeguarding(Vocabulary):
    """Whether an action safeguards a child or an adult at risk (12.9)."""

    NONE = "none"
    CHILD = "child"
    ADULT = "adult"
