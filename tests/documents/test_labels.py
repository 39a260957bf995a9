import pytest

from documents import labels
from rmp.check import all_rules
from schemas.case import Case
from schemas.context import Context
from schemas.mappa import CategoryBasis


def test_every_question_of_the_context_has_words() -> None:
    answers = {name for name, field in Context.model_fields.items() if "bool" in str(field.annotation)}
    assert answers == {*labels.QUESTIONS, *labels.SAFEGUARDING_QUESTIONS, "on_licence"}


def test_everything_that_a_category_rests_on_has_words() -> None:
    assert set(labels.CATEGORY_BASIS) == set(CategoryBasis.model_fields) - {"reasons"}


def test_every_section_has_words() -> None:
    assert set(Case.model_fields) - {"schema_version", "reference", "fictional"} <= set(labels.SECTIONS)


@pytest.mark.parametrize(("path", "words"), [
    ("context.stalking", "Context: Stalking"),
    ("context.marac", "Context: MARAC involvement"),
    ("context.setting", "Context: Where the person is"),
    ("mappa.category", "MAPPA: category"),
    ("person.date_of_birth", "The person: date of birth"),
    ("plan", "Plan"),
])
def test_a_place_is_said_in_words(path: str, words: str) -> None:
    assert labels.place(path) == words


def test_no_place_that_a_rule_waits_for_is_shown_as_a_key() -> None:
    assert not [p for rule in all_rules() for p in rule.when.asks if "_" in labels.place(p)]


def test_blanks_stay_blanks() -> None:
    assert labels.category(None) == labels.management_level(None) == "not recorded"
    assert labels.category(2).startswith("Category 2: violent")
    assert labels.management_level(3) == "Level 3: enhanced multi-agency management"
