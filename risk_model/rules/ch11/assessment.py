"""Chapter 11: that there is an assessment, its review, its tools and the assessor's own check (11.1 to 11.5, 11.14)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import in_words
from risk_model.conditions import EVERY_CASE
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from risk_model.rules.ch11.basics import assessment_is_there
from schemas.assessment import Tool

SELF_CHECK = ("reasonable_steps", "information_evaluated", "decisions_recorded", "policies_followed", "investigative")
"""The five behaviours behind a defensible decision, in the order of the paragraph."""


@rule(
    "RA-11.1a", Check.ERROR, cites=(cite("Std before 11.1"),),
    title="There is a risk assessment", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="Every person under MAPPA has a thorough risk assessment. The plan and the level of management both rest on "
    "it: without a day of assessment and without any risk there is nothing for them to rest on.",
)
def there_is_an_assessment(look: Inspection) -> Iterator[Gap]:
    """A case with neither a day of assessment nor a risk."""
    if not assessment_is_there(look):
        yield Gap(
            "assessment", "risks", "There is no risk assessment for the plan and the level to rest on.",
            "Record the day of the assessment and at least one risk, or say for each group why it is not at risk.",
        )


@rule(
    "RA-11.3a", Check.ERROR, cites=(cite("11.3"), cite("11.15")),
    title="The assessment is dated and its next review is set", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="Assessments should be reviewed regularly under the lead agency's policy and when circumstances change. The "
    "record holds the day of the assessment and the day of its next review, and that day has not passed.",
)
def the_assessment_is_under_review(look: Inspection) -> Iterator[Gap]:
    """A missing day of assessment or review, or a review that is overdue."""
    first = () if assessment_is_there(look) else ("RA-11.1a",)
    assessed_on, review_on = look.assessment.assessed_on, look.assessment.next_review_on
    if assessed_on is None:
        yield Gap("assessment", "assessed_on", "The assessment has no date.", "Give the day on which it was made.", asked_by=first)
    elif assessed_on > look.on:
        yield Gap(
            "assessment", "assessed_on", f"The assessment is dated {in_words(assessed_on)}, which is still to come.",
            "Give the day on which it was made.", Check.WARNING,
        )
    if review_on is None:
        yield Gap(
            "assessment", "next_review_on", "The assessment has no day for its next review.",
            "Give the day by which it should be reviewed under the lead agency's policy.", asked_by=first,
        )
    elif review_on < look.on:
        late = (look.on - review_on).days
        yield Gap(
            "assessment", "next_review_on",
            f"The review of the assessment was due on {in_words(review_on)}, {late} day{'s' * (late != 1)} ago.",
            "Review the assessment, record the day it was reviewed and give the day of the next review.",
        )


@rule(
    "RA-11.4b", Check.WARNING, cites=(cite("Std before 11.4"), cite("11.4"), cite("11.5")),
    title="Approved assessment tools are used where appropriate", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="Every person is assessed with the approved tools where appropriate, such as OASys, SARA, ARMS or RM2000. Each "
    "is recorded with its outcome, the day and the assessor. No tool predicts perfectly: its outcome is shown, and the "
    "level stays with the practitioner.",
)
def a_tool_was_used(look: Inspection) -> Iterator[Gap]:
    """No tool at all and no reason for none, or a tool that is only partly recorded."""
    assessment = look.assessment
    if not assessment.tools and not assessment.no_tools_reason:
        yield Gap(
            "assessment", "tools", "No assessment tool is recorded.",
            "Record the tools used, each with its outcome, day and assessor, or say why none was appropriate.",
            asked_by=("CHI-23.20a", "DA-27.24a") if assessment_is_there(look) else ("RA-11.1a",),
        )
    for number, tool in enumerate(assessment.tools, 1):
        lacking = list(_lacking(tool))
        if lacking:
            name = tool.name or f"Tool {number} in the list"
            yield Gap(
                "assessment", "tools", f"{name} is recorded without {' and '.join(lacking)}.",
                "Give each tool its name, its outcome as the tool states it, the day and the assessor.",
            )


@rule(
    "RA-11.14a", Check.PROMPT, cites=(cite("11.13"), cite("11.14")),
    title="The assessor has checked that the decision is defensible", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="A decision is defensible when reasonable steps were taken with reliable methods, the information was gathered "
    "and weighed, decisions were recorded and carried out, policies were followed, and staff were investigative and "
    "proactive. The assessor answers these five questions, and the answers are kept, never scored.",
)
def the_self_check_is_answered(look: Inspection) -> Iterator[Gap]:
    """Questions of the self-check left open; until there is an overall level, in one line with the question about that."""
    assessment = look.assessment
    unanswered = [key for key in SELF_CHECK if getattr(assessment.self_check, key) is None]
    if unanswered:
        how_many = f"{len(unanswered)} of the five questions" if len(unanswered) < len(SELF_CHECK) else "The five questions"
        yield Gap(
            "assessment", "self_check", f"{how_many} on a defensible decision are still to be answered.",
            "Answer each of the five with yes or no, and add a note where it helps.",
            asked_by=("RA-11.1a", "RA-11.7a", "RA-11.3a"),
        )


def _lacking(tool: Tool) -> Iterator[str]:
    if not tool.name:
        yield "its name"
    if not tool.outcome:
        yield "its outcome"
    if tool.on is None:
        yield "its day"
    if not tool.assessor:
        yield "its assessor"
