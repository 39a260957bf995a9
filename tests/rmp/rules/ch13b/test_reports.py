"""Chapter 13b: reports cite agencies and never a MAPPA meeting."""

import pytest

from risk_model.kinds import Check
from rmp.rules.ch13b.reports import cites_a_meeting
from schemas.paths import put
from tests.support.rules import fires, stays_quiet
from tests.support.sound import sound

CITING = [
    "At the MAPPA meeting of 12 November 2026 the police said that he had been near the school.",
    "It was agreed at MAPPA that recall is needed, as the MAPPA Level 2 meeting noted.",
    "Information from the MAPPA meeting suggests that he has a new partner.",
    "According to the MAPPA minutes he missed two appointments.",
    "The MAPPA panel heard that his brother has moved.",
    "His drinking was discussed at the Level 3 MAPPA meeting.",
    "Concerns were raised during a multi-agency public protection meeting.",
    "Source: MAPPA Level 2 meeting, 12 November.",
    "See the minutes of the last MAPPA meeting.",
    "The Level 2 meeting decided that he must not go to the park.",
    "Information from MAPPA suggests that he drinks.",
    "It was reported at MAPPA that he drinks.",
    "MAPPA has concluded that he is dangerous.",
]
EXPLAINING = [
    "He is managed at MAPPA Level 2, where agencies plan together.",
    "The police (PC Whitlock, approved 16 November) report that he was near the school.",
    "He has been told about MAPPA and what it means.",
    "It was agreed by MAPPA agencies that the police visit.",
    "Information from MAPPA F is used with the prison's approval.",
    "Children's Services stated that Tomos is frightened.",
    "",
]
MENTIONING = [
    "His case will be considered at a MAPPA meeting every sixteen weeks.",
    "At Level 2 MAPPA meetings information is shared and plans are agreed.",
    "The next MAPPA meeting is due in January.",
]


def report(text=None, **more):
    return put(sound(), "reports", [{"kind": "parole_board", "title": "Parole report", "text": text, **more}])


def test_a_case_without_reports_is_not_asked():
    stays_quiet("MIN-13b.33a", sound())


@pytest.mark.parametrize("text", CITING)
def test_a_report_that_cites_a_meeting_is_found(text):
    assert fires("MIN-13b.33a", report(text), "reports", "0.text").check is Check.ERROR


@pytest.mark.parametrize("text", EXPLAINING)
def test_a_report_that_explains_or_cites_an_agency_is_not(text):
    stays_quiet("MIN-13b.33a", report(text))


@pytest.mark.parametrize("text", MENTIONING)
def test_a_report_that_only_mentions_meetings_is_a_prompt(text):
    assert cites_a_meeting(text) is None
    assert fires("MIN-13b.33a", report(text), "reports", "0.text").check is Check.PROMPT


SOURCE = {"information": "Seen near the school", "agency": "police", "approved_on": "2026-11-16", "agreed_with": "Ravi Saul"}


def test_information_has_its_agency_and_that_agencys_approval():
    stays_quiet("MIN-13b.33a", report(sources=[SOURCE]))
    for part, kind in (("agency", Check.ERROR), ("approved_on", Check.ERROR), ("agreed_with", Check.WARNING)):
        finding = fires("MIN-13b.33a", report(sources=[{**SOURCE, part: None}]), "reports", f"0.sources.0.{part}")
        assert finding.check is kind


def test_the_agency_is_asked_before_the_report_is_written():
    fires("MIN-13b.33a", report(written_on="2026-11-15", sources=[SOURCE]), "reports", "0.sources.0.approved_on")
    stays_quiet("MIN-13b.33a", report(written_on="2026-11-16", sources=[SOURCE]))


@pytest.mark.parametrize("text", ["MAPPA " * 660, "word " * 800, "MAPPA meeting " * 280, "x" * 4000, "Level 2 meeting. " * 230])
def test_long_texts_are_read(text):
    cites_a_meeting(text)
