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


class ReviewResult(Vocabulary):
    """What came of looking at a record of the plan in a review (13a.36)."""

    DONE = "done"
    NOT_DONE = "not_done"
    CARRIED = "carried"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


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


class DisclosureCircumstance(Vocabulary):
    """The circumstances in which disclosure should be considered; others may count as well (10.11)."""

    GROOMING = "grooming"
    SCHOOLS = "schools"
    EXCLUSION_OR_NO_CONTACT = "exclusion_or_no_contact"
    SHARED_ACCOMMODATION = "shared_accommodation"
    PAST_VICTIMS = "past_victims"
    POTENTIAL_VICTIMS = "potential_victims"
    WORK_OR_STUDY = "work_or_study"
    HELPERS = "helpers"
    WORSHIP = "worship"
    EVENTS = "events"


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


class MinutesException(Vocabulary):
    """What the Chair decides about the minutes beside the usual sending (13b.5, 13b.9, 22.24)."""

    LEFT_OUT = "left_out"
    SENT_TO_OTHERS = "sent_to_others"
    SHARED_OUTSIDE = "shared_outside"
    MARAC = "marac"
    COURT_BUNDLE = "court_bundle"


class RequestedBy(Vocabulary):
    """Who asks for minutes (13b.12, 13b.15, 22.25)."""

    THE_PERSON = "the_person"
    REPRESENTATIVE = "representative"
    VICTIM = "victim"
    COURT = "court"
    PAROLE_BOARD = "parole_board"
    REVIEW = "review"
    POLICE_CONDUCT = "police_conduct"
    PROSECUTION = "prosecution"
    INSPECTORATE = "inspectorate"
    AGENCY = "agency"
    MARAC = "marac"
    FREEDOM_OF_INFORMATION = "freedom_of_information"


class MinutesReply(Vocabulary):
    """What a request for minutes was answered with (13b.15, 13b.26, 13b.36)."""

    EXECUTIVE_SUMMARY = "executive_summary"
    FULL_MINUTES = "full_minutes"
    INFORMATION_FROM_AGENCY = "information_from_agency"
    NEITHER_CONFIRM_NOR_DENY = "neither_confirm_nor_deny"
    REFUSED = "refused"


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


class ReviewTrigger(Vocabulary):
    """What a review of the level at Level 1 was for (7.25)."""

    REGULAR = "regular"
    CHANGE_OF_CIRCUMSTANCES = "change_of_circumstances"
    SIGNIFICANT_INFORMATION = "significant_information"
    ESCALATING_RISK = "escalating_risk"


class NotificationForm(Vocabulary):
    """The form that tells the Co-ordinator of a case: H from youth offending teams, I from mental health (6.37)."""

    MAPPA_H = "mappa_h"
    MAPPA_I = "mappa_i"


class RecallKind(Vocabulary):
    """Kind of recall to prison (7.27, 7.28)."""

    FIXED_TERM = "fixed_term"
    STANDARD = "standard"


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


_LABELS: dict[tuple[str, str], str] = {
    ("DisclosureCircumstance", "grooming"): "Grooming, or a risk of it",
    ("DisclosureCircumstance", "schools"): "Grooming to be prevented in schools and colleges",
    ("DisclosureCircumstance", "exclusion_or_no_contact"): "A condition that excludes from a place or forbids contact",
    ("DisclosureCircumstance", "shared_accommodation"): "Others at risk where the person lives",
    ("DisclosureCircumstance", "past_victims"): "Past victims to be protected",
    ("DisclosureCircumstance", "potential_victims"): "Potential victims, such as new partners with children",
    ("DisclosureCircumstance", "work_or_study"): "Work, training or education that may put people at risk",
    ("DisclosureCircumstance", "helpers"): "Somebody who can help to manage the risk once told",
    ("DisclosureCircumstance", "worship"): "A place of worship with children or adults at risk",
    ("DisclosureCircumstance", "events"): "An event or venue",
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
    ("MinutesException", "left_out"): "Somebody was left out",
    ("MinutesException", "sent_to_others"): "Sent to somebody else",
    ("MinutesException", "shared_outside"): "Shared outside an agency",
    ("MinutesException", "marac"): "Shared with a MARAC",
    ("MinutesException", "court_bundle"): "Used in a court bundle",
    ("RequestedBy", "representative"): "Somebody acting for the person",
    ("RequestedBy", "parole_board"): "Parole Board",
    ("RequestedBy", "review"): "Chair of a review",
    ("RequestedBy", "police_conduct"): "Independent Office for Police Conduct",
    ("RequestedBy", "prosecution"): "Crown Prosecution Service",
    ("RequestedBy", "agency"): "Another agency of MAPPA",
    ("RequestedBy", "marac"): "MARAC",
    ("RequestedBy", "freedom_of_information"): "Anybody else, under freedom of information",
    ("MinutesReply", "information_from_agency"): "The agency gave the information itself",
    ("ReportKind", "parole_board"): "Parole Board",
    ("RiskKind", "reoffending"): "Re-offending",
    ("StatementGiven", "read"): "Read out",
    ("DepartureKind", "departure"): "Departure from the guidance",
    ("DepartureKind", "not_applicable"): "Not applicable to this case",
    ("EscalationKind", "situational"): "Situational change",
    ("EscalationKind", "lifestyle"): "Lifestyle deterioration",
    ("EscalationKind", "psychological"): "Psychological factors",
    ("EscalationKind", "supervision_breakdown"): "Breakdown in supervision",
    ("ReviewTrigger", "regular"): "Regular review",
    ("ReviewResult", "carried"): "Carried on, with a new date",
    ("ReviewResult", "unchanged"): "Looked at, unchanged",
    ("NotificationForm", "mappa_h"): "MAPPA H",
    ("NotificationForm", "mappa_i"): "MAPPA I",
    ("ExitReason", "notification_ended"): "The notification requirements ended",
    ("ExitReason", "licence_expired"): "The licence expired",
    ("ExitReason", "sentence_ended"): "The suspended sentence ended",
    ("ExitReason", "absolute_discharge"): "Absolute discharge from hospital or guardianship order",
    ("ExitReason", "community_treatment_order_expired"): "The community treatment order expired",
    ("ExitReason", "meeting_decided"): "A Level 2 or 3 meeting decided it",
    ("ExitReason", "management_no_longer_needed"): "Multi-agency management is no longer needed",
    ("ExitReason", "other"): "Another reason",
}
