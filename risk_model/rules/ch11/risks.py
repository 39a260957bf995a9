"""Chapter 11: who is at risk, of what, when and in which circumstances (11.10)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import EVERY_CASE
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule, rule_for_each
from schemas.assessment import Risk


@rule(
    "RA-11.10a", Check.ERROR, cites=(cite("11.10"), cite("27.21")),
    title="Who is at risk is stated, and each identified person named", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="Each risk says who is at risk: which of the five groups, and which people. Each identified person should be "
    "named; where nobody is, the assessment says why.",
)
def who_is_at_risk_is_stated(look: Inspection) -> Iterator[Gap]:
    """A risk without its group, or without people or a reason; a person at risk without a name or a reason."""
    for risk in look.assessment.risks:
        if risk.group is None:
            yield Gap(risk.id, "group", f"{risk.id} does not say which group is at risk.", "Choose one of the five groups.")
        if not risk.people and not risk.not_named_reason:
            yield Gap(
                risk.id, "people", f"{risk.id} names nobody who is at risk, and nothing says why.",
                "Link each person at risk, or say why nobody can be named.",
            )
    for person in look.case.people_at_risk:
        if not person.name and not person.reason_not_named:
            yield Gap(
                person.id, "name", f"{person.id} is not named, and nothing says why.",
                "Give the name, or say why there is none, for example because it is a group.",
            )


@rule_for_each(
    lambda look: look.assessment.risks, "RA-11.10b", Check.ERROR, cites=(cite("11.10"),),
    title="Each risk says what the person might do, and how", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="Each risk should describe the range of behaviour that is feared and the manner in which offences are committed, "
    "drawing on earlier patterns.",
)
def the_nature_of_the_risk_is_described(look: Inspection, risk: Risk) -> Iterator[Gap]:
    """A risk that leaves out what is feared or how it is done."""
    if not risk.nature:
        yield Gap(
            risk.id, "nature", f"{risk.id} does not say what the person might do.",
            "Describe the range of behaviour that is feared.",
        )
    if not risk.method:
        yield Gap(
            risk.id, "method", f"{risk.id} does not say how it would be done.",
            "Describe the manner in which such offences have been or would be committed.",
        )


@rule_for_each(
    lambda look: look.assessment.risks, "RA-11.10c", Check.ERROR, cites=(cite("11.10"),),
    title="Each risk says when it is greatest", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="Each risk should say how soon harm may come, when the risk is greatest and whether one kind of offending may "
    "come sooner than another. Where a coming event may raise the risk, its date is given.",
)
def when_the_risk_is_greatest_is_stated(look: Inspection, risk: Risk) -> Iterator[Gap]:
    """A risk without timing or imminence, or with a key event that is only half recorded."""
    if risk.timing is None:
        yield Gap(risk.id, "timing", f"{risk.id} does not say how soon harm may come.", "Choose what the evidence shows.")
    if not risk.imminence:
        yield Gap(
            risk.id, "imminence", f"{risk.id} does not say when the risk is greatest.",
            "Say when it is greatest, and whether some of it may come sooner.",
        )
    if any(bool(event.what) != (event.on is not None) for event in risk.key_events):
        yield Gap(
            risk.id, "key_events", f"{risk.id} has a key event without a date, or a date without the event.",
            "Say what each event is and give its date, the earliest where it is not settled.",
        )


@rule_for_each(
    lambda look: look.assessment.risks, "RA-11.10d", Check.ERROR, cites=(cite("11.10"),),
    title="Each risk says which circumstances raise it", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="Each risk should say what is likely to raise it: the pattern of earlier behaviour, the situation, such as "
    "access to victims, and the static and dynamic factors that bear on it.",
)
def the_circumstances_are_stated(look: Inspection, risk: Risk) -> Iterator[Gap]:
    """A risk that leaves out the earlier pattern, the situation, or the factors that raise it."""
    if not risk.past_pattern:
        yield Gap(
            risk.id, "past_pattern", f"{risk.id} does not describe the pattern of earlier behaviour.",
            "Describe the pattern, or say that there is none known.",
        )
    if not risk.situation:
        yield Gap(
            risk.id, "situation", f"{risk.id} does not describe the situation that may raise it.",
            "Describe the situation, such as access to victims.",
        )
    if not risk.factors:
        yield Gap(
            risk.id, "factors", f"{risk.id} is linked with no factor that raises it.",
            "Link the static and dynamic factors that bear on this risk.",
        )
