"""The name of a test as a sentence."""

import pytest

from rmp.words_of_tests import sentence_of


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("test_an_action_without_a_date_is_found", "An action without a date is found"),
        ("test_category_3_at_level_1_is_found", "Category 3 at Level 1 is found"),
        ("test_a_case_at_level_2_or_3", "A case at Level 2 or 3"),
        ("test_visor_is_updated_after_mappa_a", "ViSOR is updated after MAPPA A"),
        ("test_a_level_without_reasons_is_found", "A level without reasons is found"),
        ("test_others_are_left_to_12_9", "Others are left to 12.9"),
        ("test_meetings_are_left_to_13a_37", "Meetings are left to 13a.37"),
        ("test_reasons_are_asked_for_where_12_33_does_not_ask", "Reasons are asked for where 12.33 does not ask"),
        ("test_99_98_is_no_paragraph", "99 98 is no paragraph"),
        ("test_at_level_2_10_days_are_enough", "At Level 2 10 days are enough"),
        ("test_a_move_without_the_chairs_approval_is_found", "A move without the Chair's approval is found"),
        ("test_a_day_before_the_parole_board", "A day before the Parole Board"),
        ("test_telling_a_child_without_childrens_services", "Telling a child without children's services"),
    ],
)
def test_the_name_reads_as_a_sentence(name: str, sentence: str) -> None:
    assert sentence_of(name) == sentence
