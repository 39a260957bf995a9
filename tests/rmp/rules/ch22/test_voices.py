"""Who speaks for victims, under whatever code."""

import pytest

from rmp.rules.ch22.texts import texts_of
from rmp.rules.ch22.voices import is_adviser, is_voice
from schemas.reading import case_of
from schemas.vocabularies import Agency
from tests.support.sound import sound


@pytest.mark.parametrize(("agency", "words"), [
    (Agency.VICTIM_LIAISON, None), (Agency.IDVA, None), (Agency.PROBATION, "Victim liaison officer"), (Agency.OTHER, "VLO"),
    (Agency.OTHER, "Women's Aid"), (Agency.PROBATION, "Partner link worker"), (Agency.YOUTH_OFFENDING_TEAM, "Victim worker"),
])
def test_a_voice_is_known_by_code_or_words(agency, words):
    assert is_voice(agency, words)


@pytest.mark.parametrize(("agency", "words"), [
    (Agency.POLICE, "Domestic Abuse Offender Team"), (Agency.PROBATION, "Probation practitioner"), (Agency.OTHER, None), (None, None),
    (Agency.PRISON, "Domestic violence programme"),
])
def test_others_are_no_voice(agency, words):
    assert not is_voice(agency, words)
    assert not is_adviser(agency, words)


def test_every_text_of_a_record_is_found():
    [meeting] = case_of(sound()).meetings
    texts = list(texts_of(meeting))
    assert {"Petra Lund", "Each restriction was weighed", "Dyslexia: papers read through", "Ife Nwosu"} <= set(texts)
