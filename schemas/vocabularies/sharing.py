"""The codes of what is told to whom: disclosure, and requests for minutes."""

from schemas.vocabularies.vocabulary import Vocabulary


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
