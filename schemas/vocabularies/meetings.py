"""The codes of a meeting."""

from schemas.vocabularies.vocabulary import Vocabulary


class Attendance(Vocabulary):
    """How an agency took part in a meeting (3.8, 13a)."""

    PRESENT = "present"
    REMOTE = "remote"
    REPORT = "report"
    APOLOGIES = "apologies"
    ABSENT = "absent"


class MeetingKind(Vocabulary):
    """First meeting on the person, or a later one."""

    INITIAL = "initial"
    REVIEW = "review"


class MeetingMode(Vocabulary):
    """How the meeting is held (13a.41)."""

    IN_PERSON = "in_person"
    REMOTE = "remote"
    HYBRID = "hybrid"


class AgendaState(Vocabulary):
    """What became of an item of the agenda (13a.36); an item without a state is open."""

    DONE = "done"
    NOT_APPLICABLE = "not_applicable"


class StatementGiven(Vocabulary):
    """How the confidentiality statement was given (14.12)."""

    READ = "read"
    DISPLAYED = "displayed"
