"""Chapter 31: indicators 4 and 6 to 9, who attends and at which grade (31.21)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import A_CHILD
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import MEETING_ONLY, Check
from risk_model.registry import rule
from rmp.counts import indicator
from rmp.counts.attendance import FOR_A_CHILD
from rmp.rules.ch31.missed import counted_at_the_latest, missed_by_the_latest, says_so

WHO = "Record who attended, or why nobody did."


@rule(
    "KPI-31.21d", Check.ERROR, cites=(cite("31.21"), cite("23.17"), cite("1.28"), cite("13a.19")),
    title="Both children's agencies are at every meeting about a child",
    when=counted_at_the_latest(4, "a Level 2 or 3 meeting about somebody under 18 is recorded"), purposes=MEETING_ONLY,
    meaning="Youth offending team and Children's Services should be at every Level 2 and 3 meeting about somebody under 18. "
    "13a.19 says of Children's Services only that they should attend; the indicator counts both at 100 per cent, and that is "
    "followed. A report does not count.",
)
def a_childs_agencies_are_counted(look: Inspection) -> Iterator[Gap]:
    """One of the two agencies was not at the latest meeting about a child."""
    for _, entry in missed_by_the_latest(look, 4):
        yield says_so(entry, indicator(4).standard, WHO)


@rule(
    "KPI-31.21f", Check.ERROR, cites=(cite("31.21"), cite("3.8")), title="Invited duty to co-operate agencies attend",
    when=counted_at_the_latest(6, "a duty to co-operate agency was invited"), purposes=MEETING_ONLY,
    meaning="Each duty to co-operate agency should be at 90 per cent of the meetings it is invited to, by somebody of the "
    "right seniority; video or telephone may do, a written report does not count (3.8), nor do apologies or somebody who may "
    "not decide.",
)
def duty_agencies_are_counted(look: Inspection) -> Iterator[Gap]:
    """An agency that was invited to the latest meeting, and did not come or could not decide."""
    about_a_child = A_CHILD.test(look)
    for agency, entry in missed_by_the_latest(look, 6):
        if not (about_a_child and agency in FOR_A_CHILD):  # indicator 4 speaks of these two
            yield says_so(
                entry, indicator(6).standard, "Record why, and how what it has to do is dealt with.", ("MTG-13a.5a",)
            )


@rule(
    "KPI-31.21g", Check.ERROR, cites=(cite("31.21"), cite("15.29"), cite("3.8")), title="The invited prison attends or reports",
    when=counted_at_the_latest(7, "the prison was invited"), purposes=MEETING_ONLY,
    meaning="An invited prison should be at 90 per cent of the meetings, by somebody of the right seniority; video, telephone "
    "or its MAPPA F counts too. That is what is counted here. That the prison must attend before release (15.29), and that a "
    "report is no attendance (3.8), is another matter: attendance and indicator are kept apart.",
)
def the_prison_is_counted(look: Inspection) -> Iterator[Gap]:
    """The prison was invited to the latest meeting, and neither came nor sent MAPPA F."""
    for _, entry in missed_by_the_latest(look, 7):
        yield says_so(entry, indicator(7).standard, "Record who came for the prison, or the MAPPA F that it sent.")


@rule(
    "KPI-31.21h", Check.ERROR, cites=(cite("31.21"), cite("13a.7")), title="The police send the grade that is counted",
    when=counted_at_the_latest(8, "the attendance of a Level 2 or 3 meeting is recorded"), purposes=MEETING_ONLY,
    meaning="An Inspector at Level 2 and a Superintendent or equivalent at Level 3 should be there at 90 per cent of meetings. "
    "13a.7 names a Chief Inspector at Level 3 as best practice and allows less with delegated authority: the rank is kept "
    "and both are reported; of a Chief Inspector at Level 3 the check only asks. A rank in unknown words is not counted.",
)
def police_grades_are_counted(look: Inspection) -> Iterator[Gap]:
    """The police sent a lower grade to the latest meeting than the indicator counts, or nobody."""
    for _, entry in missed_by_the_latest(look, 8):
        fix = "Record the grade of each officer who was there, or why none was higher."
        yield says_so(entry, indicator(8).standard, fix, ("MTG-13a.7a",))


@rule(
    "KPI-31.21i", Check.ERROR, cites=(cite("31.21"), cite("13a.10")), title="Probation sends the grade that is counted",
    when=counted_at_the_latest(9, "the attendance of a Level 2 or 3 meeting is recorded"), purposes=MEETING_ONLY,
    meaning="A senior probation officer or equivalent at Level 2 and an assistant chief officer or equivalent at Level 3 "
    "should be there at 90 per cent of meetings. 13a.10 names the head of a delivery unit at Level 3: whether that is "
    "equivalent is for the area, so it is not counted either way. A grade in unknown words is not counted.",
)
def probation_grades_are_counted(look: Inspection) -> Iterator[Gap]:
    """Probation sent a lower grade to the latest meeting than the indicator counts, or nobody."""
    for _, entry in missed_by_the_latest(look, 9):
        fix = "Record the grade of each person who was there, or why none was higher."
        yield says_so(entry, indicator(9).standard, fix, ("MTG-13a.10a",))
