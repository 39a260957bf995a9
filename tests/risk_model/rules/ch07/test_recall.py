"""Chapter 7: after a recall the level is reviewed."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.support.rules import fires, stays_quiet
from tests.support.sound import sound


def recalled(**recall):
    case = put(sound(), "mappa.level_decided_on", "2026-09-24")
    return put(case, "recall", {"recalled_on": "2026-10-01", "kind": "fixed_term", **recall})


def standard(**recall):
    return recalled(kind="standard", **recall)


@pytest.mark.parametrize("key", ["recalled_on", "kind"])
def test_a_recall_without_its_day_or_kind_is_found(key):
    assert fires("REC-7.27a", recalled(**{key: None}), "recall", key).check is Check.ERROR


def test_without_a_recall_nothing_is_asked():
    stays_quiet("REC-7.27a", sound())


def test_before_release_from_a_fixed_term_recall_the_level_is_reviewed():
    stays_quiet("REC-7.27a", recalled(release_on="2026-10-29", level_reviewed_on="2026-10-29"))
    finding = fires("REC-7.27a", recalled(release_on="2026-10-29"), "recall", "level_reviewed_on")
    assert finding.check is Check.ERROR
    assert "21 days late" in finding.message


def test_before_its_last_day_a_review_is_only_asked_about():
    assert fires("REC-7.27a", recalled(release_on="2026-11-19"), "recall", "level_reviewed_on").check is Check.PROMPT
    fires("REC-7.27a", recalled(release_on="2026-11-18"), "recall", "level_reviewed_on")


def test_a_late_review_needs_its_reason():
    late = {"release_on": "2026-10-29", "level_reviewed_on": "2026-10-30"}
    finding = fires("REC-7.27a", recalled(**late), "recall", "late_reason")
    assert "1 day late" in finding.message
    stays_quiet("REC-7.27a", recalled(**late, late_reason="Moved between prisons"))


def test_a_decision_on_the_level_since_the_recall_is_a_review():
    case = put(recalled(release_on="2026-10-29"), "mappa.level_decided_on", "2026-10-20")
    stays_quiet("REC-7.27a", case)
    fires("REC-7.27a", put(case, "mappa.level_decided_on", "2026-09-30"), "recall", "level_reviewed_on")


def test_a_fixed_term_recall_without_its_release_or_a_review_is_found():
    fires("REC-7.27a", recalled(), "recall", "release_on")
    stays_quiet("REC-7.27a", recalled(level_reviewed_on="2026-11-02"))


def test_after_a_standard_recall_the_level_is_reviewed_before_28_days():
    stays_quiet("REC-7.27a", standard(level_reviewed_on="2026-10-29"))  # 28 days after 1 October
    fires("REC-7.27a", standard(level_reviewed_on="2026-10-30"), "recall", "late_reason")
    fires("REC-7.27a", standard(), "recall", "level_reviewed_on")


def later_review(**review):
    return standard(level_reviewed_on="2026-10-20", parole_reviews=[{"on": "2027-04-30", **review}])


def test_six_months_before_a_later_review_the_level_is_reviewed():
    stays_quiet("REC-7.27a", later_review(level_reviewed_on="2026-10-30"))
    fires("REC-7.27a", later_review(level_reviewed_on="2026-10-31"), "recall", "late_reason")
    finding = fires("REC-7.27a", later_review(), "recall", "parole_reviews.0.level_reviewed_on")
    assert finding.check is Check.ERROR


def test_at_shorter_notice_as_soon_as_possible_will_do():
    stays_quiet("REC-7.27a", later_review(told_on="2026-10-31", level_reviewed_on="2026-11-10"))
    assert fires("REC-7.27a", later_review(told_on="2026-10-31"), "recall").check is Check.PROMPT
    fires("REC-7.27a", later_review(told_on="2026-10-30", level_reviewed_on="2026-11-10"), "recall", "late_reason")


def test_a_later_review_without_its_day_is_found():
    fires("REC-7.27a", later_review(on=None), "recall", "parole_reviews.0.on")


def test_before_executive_release_the_level_is_reviewed():
    considered = {"level_reviewed_on": "2026-10-20", "executive_release_considered_on": "2026-11-10"}
    fires("REC-7.27a", standard(**considered), "recall", "level_reviewed_for_executive_release_on")
    stays_quiet("REC-7.27a", standard(**considered, level_reviewed_for_executive_release_on="2026-11-10"))
