"""The review of a plan in the case file."""

import pytest

from schemas.faults import NotACase
from schemas.paths import put, remove
from schemas.reading import case_of
from tests.support.plan_review import in_review
from tests.support.sound import sound


def test_a_case_without_a_review_has_none_open() -> None:
    assert not case_of(sound()).plan.review.is_open


def test_a_review_is_open_until_it_is_ended() -> None:
    assert case_of(in_review()).plan.review.is_open
    assert not case_of(in_review(finished_on="2026-11-19")).plan.review.is_open


def test_the_meeting_that_it_starts_from_has_to_be_there_and_removing_it_takes_the_link_away() -> None:
    document = put(put(in_review(), "meetings", [{"id": "M1"}]), "plan.review.meeting", "M1")
    assert case_of(document).plan.review.meeting == "M1"
    assert case_of(remove(document, "meetings.M1")).plan.review.meeting is None
    with pytest.raises(NotACase):
        case_of(put(in_review(), "plan.review.meeting", "M9"))
