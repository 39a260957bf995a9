"""What several rules of chapter 11 ask of a case before they ask for more."""

from risk_model.inspection import Inspection
from schemas.assessment import Risk
from schemas.vocabularies import RiskKind


def assessment_is_there(look: Inspection) -> bool:
    """Whether an assessment has been begun: it has a day or a risk. Until then RA-11.1a asks for it."""
    return look.assessment.assessed_on is not None or bool(look.assessment.risks)


def assessment_is_begun(look: Inspection) -> bool:
    """Whether anything at all of the assessment is filled in. Until then RA-11.1a asks for it."""
    return look.assessment.is_filled


def is_serious_harm(risk: Risk) -> bool:
    """Whether an entry is a risk of serious harm; one whose kind has not been said is taken as such."""
    return risk.kind in (RiskKind.SERIOUS_HARM, None)
