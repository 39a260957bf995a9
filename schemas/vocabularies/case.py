"""The codes of the case: whose it is, under what sentence, at which level, how it is notified and how it ends."""

from schemas.vocabularies.vocabulary import Vocabulary


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


class Disposal(Vocabulary):
    """How the case against the person ended (6.5, 6.12)."""

    CONVICTION = "conviction"
    CAUTION = "caution"
    INSANITY = "insanity"
    UNFIT_BUT_DID_ACT = "unfit_but_did_act"


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


class NotificationForm(Vocabulary):
    """The form that tells the Co-ordinator of a case: H from youth offending teams, I from mental health (6.37)."""

    MAPPA_H = "mappa_h"
    MAPPA_I = "mappa_i"


class ReportKind(Vocabulary):
    """Who a report is written for (13b.33, 26.54)."""

    RECALL = "recall"
    COURT = "court"
    PAROLE_BOARD = "parole_board"
    TRIBUNAL = "tribunal"


class DepartureKind(Vocabulary):
    """A reasoned departure from the guidance (1.2), or a check that does not apply to this case, with the reason."""

    DEPARTURE = "departure"
    NOT_APPLICABLE = "not_applicable"


class ExitReason(Vocabulary):
    """Why somebody's MAPPA status ended (6.38); a suspended sentence, on which 6.38 is silent, ends with the sentence."""

    NOTIFICATION_ENDED = "notification_ended"
    LICENCE_EXPIRED = "licence_expired"
    SENTENCE_ENDED = "sentence_ended"
    ABSOLUTE_DISCHARGE = "absolute_discharge"
    COMMUNITY_TREATMENT_ORDER_EXPIRED = "community_treatment_order_expired"
    MEETING_DECIDED = "meeting_decided"
    MANAGEMENT_NO_LONGER_NEEDED = "management_no_longer_needed"
    OTHER = "other"
