"""Grades are read only where the words are plainly known."""

import pytest

from rmp.counts.figures import data
from rmp.counts.grades import grade_of
from schemas.vocabularies import Agency

POLICE = ["PC", "Sergeant", "DI", "DCI", "Superintendent", "Chief Superintendent", "ACC", "DCC", "Chief Constable"]
PROBATION = ["PSO", "Probation officer", "SPO", "Deputy head of PDU", "Head of PDU", "ACO", "Regional probation director"]


@pytest.mark.parametrize(("agency", "ranks"), [(Agency.POLICE, POLICE), (Agency.PROBATION, PROBATION)])
def test_the_ladder_goes_up(agency, ranks):
    assert [grade_of(agency, rank) for rank in ranks] == list(range(len(ranks)))


@pytest.mark.parametrize("rank", ["T/DI", "Temp Inspector", "detective INSPECTOR", "Inspector, Public Protection Unit", "A/Insp (PPU)"])
def test_an_inspector_in_other_words(rank):
    assert grade_of(Agency.POLICE, rank) == grade_of(Agency.POLICE, "Inspector")


@pytest.mark.parametrize("rank", [None, "", "-", "Officer", "Inspector of prisons", "Not an inspector", "Head of unit", "督察"])
def test_other_words_are_no_grade(rank):
    assert grade_of(Agency.POLICE, rank) is None


@pytest.mark.parametrize("agency", ["police", "probation"])
def test_every_grade_that_is_asked_for_stands_on_the_ladder(agency):
    about = data()["grades"][agency]
    known = {word for words in about["steps"] for word in words}
    assert {about["level_2"], about["level_3"], about["usual_level_3"], *about["local"]} <= known
    assert sum(len(words) for words in about["steps"]) == len(known)
