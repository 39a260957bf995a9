"""The part of the referral that says what changed since an earlier version."""

from __future__ import annotations

from datetime import date
from typing import Any

from documents.referral import referral_docx
from documents.views.changes import Since
from risk_model.kinds import Purpose
from rmp.changes import what_changed
from rmp.check import check
from schemas.paths import append, put
from schemas.reading import case_of
from tests.documents import word_file
from tests.support.sound import sound

DAY = date(2026, 11, 19)


def printed(document: dict[str, Any], since: Since | None) -> str:
    case = case_of(document)
    report = check(case, on=DAY, purpose=Purpose.REFERRAL)
    content = referral_docx(case, report, marking="OFFICIAL", made_on=DAY, version=9, since=since)
    return " ".join(" ".join(word_file.paragraphs(tree)) for tree in word_file.trees(content).values())


def test_what_changed_stands_in_the_document_with_what_was_there_before() -> None:
    after = put(sound(), "plan.actions.A3.what", "{{ marking }} <b>Rings her</b>")
    words = printed(after, Since("version 7", what_changed(sound(), after), "Saved by Dana Whitlock on 12 November 2026."))
    assert "What changed since version 7" in words
    assert "Saved by Dana Whitlock on 12 November 2026." in words
    assert 'A3: what will be done is now "{{ marking }} <b>Rings her</b>"' in words


def test_without_a_version_to_compare_with_the_part_is_left_out() -> None:
    assert "What changed since" not in printed(sound(), None)


def test_where_nothing_changed_the_part_says_so() -> None:
    words = printed(sound(), Since("the sign-off", what_changed(sound(), sound())))
    assert "What changed since the sign-off" in words
    assert "Nothing changed since then." in words


def test_a_new_record_has_nothing_before_it() -> None:
    after = append(sound(), "plan.contingencies", {"id": "C9", "trigger": "Seen near the school"})
    words = printed(after, Since("version 7", what_changed(sound(), after)))
    assert "C9 is new: Seen near the school." in words
    assert "C9 is new: Seen near the school. not recorded" not in words
