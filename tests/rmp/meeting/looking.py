"""The sound case as the meeting sees it: the inspection, its meeting and the report for the meeting."""

from datetime import date
from typing import Any

from guidance import edition
from risk_model.inspection import Inspection
from risk_model.kinds import Purpose
from rmp.check import check
from rmp.report import Report
from schemas.meetings import Meeting
from schemas.reading import case_of
from tests.support.rules import DAY


def looked_at(document: dict[str, Any], meeting: str = "M1", on: date = DAY) -> tuple[Inspection, Meeting, Report]:
    case = case_of(document)
    look = Inspection(case, on, Purpose.MEETING, edition("national"))
    return look, next(m for m in case.meetings if m.id == meeting), check(case, on=on, purpose=Purpose.MEETING)
