"""The code lists of the case file: codes are stored, labels are looked up on reading."""

from enum import StrEnum


class Vocabulary(StrEnum):
    """A closed list of codes. `label` gives the words for a screen or a document."""

    @property
    def label(self) -> str:
        """The field's words for this code, in sentence case."""
        return _LABELS.get((type(self).__name__, self.value)) or self.value.replace("_", " ").capitalize()


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


class Pillar(Vocabulary):
    """The four headings that frame the plan (12.11)."""

    SUPERVISION = "supervision"
    MONITORING_AND_CONTROL = "monitoring_and_control"
    INTERVENTIONS_AND_TREATMENT = "interventions_and_treatment"
    VICTIM_SAFETY = "victim_safety"


class EscalationKind(Vocabulary):
    """The four groups of escalating risk that contingency considers (12.22)."""

    SITUATIONAL = "situational"
    LIFESTYLE = "lifestyle"
    PSYCHOLOGICAL = "psychological"
    SUPERVISION_BREAKDOWN = "supervision_breakdown"


class Setting(Vocabulary):
    """Where the person is managed now."""

    CUSTODY = "custody"
    COMMUNITY = "community"
    HOSPITAL = "hospital"


class LeadAgency(Vocabulary):
    """The agency that leads the case (2.4)."""

    PROBATION = "probation"
    POLICE = "police"
    YOUTH_OFFENDING_TEAM = "youth_offending_team"
    MENTAL_HEALTH = "mental_health"


class Acceptance(Vocabulary):
    """Whether the owning agency has taken the action (12.6)."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class Progress(Vocabulary):
    """How far an action has come (13a.36)."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    NOT_DONE = "not_done"


class Handling(Vocabulary):
    """Who may see the entry: `shareable` with the person, not for the person, or restricted further."""

    SHAREABLE = "shareable"
    NOT_FOR_OFFENDER = "not_for_offender"
    RESTRICTED = "restricted"


class Attendance(Vocabulary):
    """How an agency took part in a meeting (3.8, 13a)."""

    PRESENT = "present"
    REMOTE = "remote"
    REPORT = "report"
    APOLOGIES = "apologies"
    ABSENT = "absent"


class SentenceKind(Vocabulary):
    """Kind of sentence or order (6.8, 26)."""

    IMPRISONMENT = "imprisonment"
    INDETERMINATE = "indeterminate"
    YOUTH_DETENTION = "youth_detention"
    DETENTION_AND_TRAINING_ORDER = "detention_and_training_order"
    SUSPENDED = "suspended"
    HOSPITAL_ORDER = "hospital_order"
    GUARDIANSHIP_ORDER = "guardianship_order"
    COMMUNITY_ORDER = "community_order"
    YOUTH_REHABILITATION_ORDER = "youth_rehabilitation_order"
    SERVICE_DETENTION = "service_detention"
    FINE = "fine"
    CAUTION = "caution"
    OTHER = "other"


class Level2Criterion(Vocabulary):
    """The criteria for Level 2 (7.5)."""

    HIGH_OR_VERY_HIGH_RISK = "high_or_very_high_risk"
    LOWER_RISK_NEEDING_COORDINATION = "lower_risk_needing_coordination"
    SENIOR_OVERSIGHT = "senior_oversight"
    STEPPED_DOWN_FROM_LEVEL_3 = "stepped_down_from_level_3"


class Level3Criterion(Vocabulary):
    """The criteria for Level 3 (7.6)."""

    SENIOR_RESOURCES_AT_SHORT_NOTICE = "senior_resources_at_short_notice"
    PUBLIC_CONFIDENCE = "public_confidence"
    NATIONAL_SECURITY = "national_security"
    SERIOUS_ORGANISED_CRIME = "serious_organised_crime"


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


class Agency(Vocabulary):
    """Who may own an action or take part: Responsible Authority, duty to co-operate agencies (3.4), others named."""

    POLICE = "police"
    PROBATION = "probation"
    PRISON = "prison"
    YOUTH_OFFENDING_TEAM = "youth_offending_team"
    DWP = "dwp"
    MOD = "mod"
    EDUCATION = "education"
    CHILDREN_SERVICES = "children_services"
    ADULT_SOCIAL_CARE = "adult_social_care"
    PUBLIC_HEALTH = "public_health"
    NHS_ENGLAND = "nhs_england"
    HEALTH_AUTHORITY = "health_authority"
    ICB = "icb"
    NHS_TRUST = "nhs_trust"
    MENTAL_HEALTH = "mental_health"
    HOUSING_AUTHORITY = "housing_authority"
    SOCIAL_LANDLORD = "social_landlord"
    ELECTRONIC_MONITORING = "electronic_monitoring"
    HOME_OFFICE = "home_office"
    APPROVED_PREMISES = "approved_premises"
    VICTIM_LIAISON = "victim_liaison"
    IDVA = "idva"
    PSYCHOLOGY = "psychology"
    OTHER = "other"


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


class Disposal(Vocabulary):
    """How the case against the person ended (6.5, 6.12)."""

    CONVICTION = "conviction"
    CAUTION = "caution"
    INSANITY = "insanity"
    UNFIT_BUT_DID_ACT = "unfit_but_did_act"


class Safeguarding(Vocabulary):
    """Whether an action safeguards a child or an adult at risk (12.9)."""

    NONE = "none"
    CHILD = "child"
    ADULT = "adult"


class ConditionKind(Vocabulary):
    """Kind of licence condition."""

    STANDARD = "standard"
    ADDITIONAL = "additional"
    BESPOKE = "bespoke"


class DisclosureDecision(Vocabulary):
    """The decision, recorded either way (10.3)."""

    DISCLOSE = "disclose"
    DO_NOT_DISCLOSE = "do_not_disclose"


class RecipientKind(Vocabulary):
    """Who information is disclosed to (10.14, 10.15)."""

    ADULT = "adult"
    CHILD = "child"
    ADULT_AT_RISK = "adult_at_risk"
    MEDIA = "media"
    ORGANISATION = "organisation"


class MeetingKind(Vocabulary):
    """First meeting on the person, or a later one."""

    INITIAL = "initial"
    REVIEW = "review"


class MeetingMode(Vocabulary):
    """How the meeting is held (13a.41)."""

    IN_PERSON = "in_person"
    REMOTE = "remote"
    HYBRID = "hybrid"


class StatementGiven(Vocabulary):
    """How the confidentiality statement was given (14.12)."""

    READ = "read"
    DISPLAYED = "displayed"


class DepartureKind(Vocabulary):
    """A reasoned departure from the guidance (1.2), or a check that does not apply to this case, with the reason."""

    DEPARTURE = "departure"
    NOT_APPLICABLE = "not_applicable"


_LABELS: dict[tuple[str, str], str] = {
    ("RiskGroup", "public"): "Public",
    ("RiskGroup", "known_adult"): "Known adult",
    ("LeadAgency", "youth_offending_team"): "Youth offending team",
    ("LeadAgency", "mental_health"): "Mental health services",
    ("Handling", "shareable"): "May be shared with the person",
    ("Handling", "not_for_offender"): "Not for the person",
    ("Handling", "restricted"): "Restricted",
    ("Attendance", "present"): "Present in person",
    ("Attendance", "remote"): "Present remotely",
    ("Attendance", "report"): "Sent a report",
    ("SentenceKind", "youth_detention"): "Detention in a young offender institution or youth detention",
    ("SentenceKind", "suspended"): "Suspended sentence",
    ("Level2Criterion", "high_or_very_high_risk"): "High or very high risk of serious harm",
    ("Level2Criterion", "lower_risk_needing_coordination"): "Exceptionally, lower risk needing active co-ordination",
    ("Level2Criterion", "senior_oversight"): "Needs oversight at a more senior level",
    ("Level2Criterion", "stepped_down_from_level_3"): "Was at Level 3 and no longer needs it",
    (
        "Level3Criterion",
        "senior_resources_at_short_notice",
    ): "Senior representation to commit significant resources at short notice",
    ("Level3Criterion", "public_confidence"): "Senior oversight for public confidence",
    ("Level3Criterion", "national_security"): "National security dimension",
    ("Level3Criterion", "serious_organised_crime"): "High-risk involvement in serious organised crime",
    ("Agency", "dwp"): "Department for Work and Pensions",
    ("Agency", "mod"): "Ministry of Defence",
    ("Agency", "children_services"): "Children's Services",
    ("Agency", "nhs_england"): "NHS England",
    ("Agency", "icb"): "Integrated care board",
    ("Agency", "nhs_trust"): "NHS trust",
    ("Agency", "mental_health"): "Mental health services",
    ("Agency", "electronic_monitoring"): "Electronic monitoring provider",
    ("Agency", "home_office"): "Home Office",
    ("Agency", "victim_liaison"): "Victim liaison",
    ("Agency", "idva"): "Independent domestic violence adviser",
    ("Agency", "prison"): "Prison",
    ("Disposal", "insanity"): "Not guilty by reason of insanity",
    ("Disposal", "unfit_but_did_act"): "Unfit to plead but did the act",
    ("Safeguarding", "child"): "Safeguards a child",
    ("Safeguarding", "adult"): "Safeguards an adult at risk",
    ("Safeguarding", "none"): "Not a safeguarding action",
    ("RiskKind", "reoffending"): "Re-offending",
    ("StatementGiven", "read"): "Read out",
    ("DepartureKind", "departure"): "Departure from the guidance",
    ("DepartureKind", "not_applicable"): "Not applicable to this case",
    ("EscalationKind", "situational"): "Situational change",
    ("EscalationKind", "lifestyle"): "Lifestyle deterioration",
    ("EscalationKind", "psychological"): "Psychological factors",
    ("EscalationKind", "supervision_breakdown"): "Breakdown in supervision",
}
