import re
from pathlib import Path

import pytest

import guidance.editions
from guidance import Edition, UnknownEdition, cite, edition, edition_names

PARAGRAPH = re.compile(r"(?:Std before )?\b\d+[ab]?\.\d+")


def held(name: str, key: str) -> tuple[int, str]:
    limit = edition(name).limit(key)
    assert limit is not None, f"{name} sets no {key}"
    return limit.value, limit.unit


def test_there_are_three_editions() -> None:
    assert edition_names() == ("national", "protocol_2005", "thames_valley_2008")


def test_an_unknown_edition_is_named_with_the_known_ones() -> None:
    with pytest.raises(UnknownEdition, match=r'"oxford".*national, protocol_2005, thames_valley_2008') as raised:
        edition("oxford")
    assert isinstance(raised.value, LookupError)


@pytest.mark.parametrize(
    ("key", "value", "unit"),
    [
        ("review_level_2", 16, "weeks"),
        ("review_level_3", 8, "weeks"),
        ("rescheduled_level_2", 10, "working_days"),
        ("rescheduled_level_3", 5, "working_days"),
        ("minutes_level_2", 10, "working_days"),
        ("minutes_level_3", 5, "working_days"),
        ("invitation", 14, "calendar_days"),
        ("prison_report", 2, "working_days"),
        ("visor_update", 3, "working_days"),
        ("cppc_paperwork", 1, "weeks"),
        ("marac_summary", 10, "working_days"),
        ("identification", 3, "calendar_days"),
        ("referral_before_release", 6, "months"),
        ("referral_decision", 10, "calendar_days"),
        ("level_set_before_release", 6, "months"),
        ("youth_notification", 6, "months"),
        ("release_date_confirmed", 8, "months"),
        ("transition_to_adult", 6, "months"),
        ("dwp_confirmation", 5, "working_days"),
        ("immigration_referral", 10, "working_days"),
        ("homelessness_referral", 56, "calendar_days"),
        ("scr_lookback", 28, "calendar_days"),
    ],
)
def test_the_national_limits(key: str, value: int, unit: str) -> None:
    assert held("national", key) == (value, unit)


@pytest.mark.parametrize(
    ("key", "value", "unit"),
    [
        ("review_level_1", 52, "weeks"),
        ("review_level_2", 8, "weeks"),
        ("review_level_3", 6, "weeks"),
        ("review_level_3_shortest", 4, "weeks"),
        ("agenda", 7, "calendar_days"),
        ("plan_high_risk", 5, "working_days"),
        ("plan_other", 15, "working_days"),
        ("police_visit_high", 3, "months"),
    ],
)
def test_the_limits_of_thames_valley_in_2008(key: str, value: int, unit: str) -> None:
    assert held("thames_valley_2008", key) == (value, unit)


@pytest.mark.parametrize(
    ("key", "value", "unit"),
    [
        ("review_level_1", 52, "weeks"),
        ("review_level_2", 6, "months"),
        ("referral_before_release", 6, "months"),
        ("referral_before_release_imminent_risk", 12, "months"),
        ("agenda", 7, "calendar_days"),
    ],
)
def test_the_limits_of_the_protocol_of_2005(key: str, value: int, unit: str) -> None:
    assert held("protocol_2005", key) == (value, unit)


def test_the_national_guidance_leaves_level_1_reviews_to_the_area() -> None:
    assert edition("national").review_limit(1) is None


def test_no_edition_limits_the_minutes_of_a_level_without_meetings() -> None:
    assert [edition(name).minutes_limit(1) for name in edition_names()] == [None, None, None]


def test_review_and_minutes_limits_go_by_level() -> None:
    national = edition("national")
    assert [national.review_limit(2), national.review_limit(3)] == [
        national.limit("review_level_2"),
        national.limit("review_level_3"),
    ]
    assert [national.minutes_limit(2), national.minutes_limit(3)] == [
        national.limit("minutes_level_2"),
        national.limit("minutes_level_3"),
    ]


@pytest.mark.parametrize("name", ["thames_valley_2008", "protocol_2005"])
def test_a_local_edition_has_every_national_limit_or_its_own(name: str) -> None:
    local = edition(name)
    assert {limit.key for limit in edition("national").limits} <= {limit.key for limit in local.limits}


@pytest.mark.parametrize("name", ["thames_valley_2008", "protocol_2005"])
def test_a_local_edition_inherits_what_it_does_not_set(name: str) -> None:
    assert edition(name).limit("minutes_level_3") == edition("national").limit("minutes_level_3")


def test_the_protocol_of_2005_sets_no_level_3_review_and_takes_the_national_one() -> None:
    assert edition("protocol_2005").review_limit(3) == edition("national").review_limit(3)


def test_a_limit_names_the_document_that_sets_it() -> None:
    cites = [edition(name).limit("review_level_2").cites for name in edition_names()]  # type: ignore[union-attr]
    assert cites == [
        "MAPPA Guidance, 13a.37 and 31.21",
        "Thames Valley MAPPA protocol 2005, as reproduced in the Milton Keynes procedures, paragraph 3.98",
        "Thames Valley MAPPA Local Working Requirements 2008, section 4.2",
    ]


def test_where_documents_disagree_the_limit_says_so() -> None:
    level_2 = edition("national").review_limit(2)
    assert level_2 is not None
    assert level_2.disagrees == (
        "Thames Valley asked for 8 weeks in 2008; the 2005 protocol normally allowed 6 months."
    )


def test_every_national_limit_cites_paragraphs_in_the_registry() -> None:
    for limit in edition("national").limits:
        numbers = PARAGRAPH.findall(limit.cites)
        assert numbers, limit.key
        assert [cite(number).number for number in numbers] == numbers


@pytest.mark.parametrize("local", [edition(name) for name in edition_names()], ids=lambda local: local.name)
def test_every_limit_is_a_positive_whole_number_explained_in_a_sentence(local: Edition) -> None:
    for limit in local.limits:
        assert type(limit.value) is int, limit.key
        assert limit.value > 0, limit.key
        assert limit.says.endswith("."), limit.key


LOCAL = """title = "A local edition"
document = "Local procedure"
inherits = "national"

[[limit]]
key = "agenda"
value = 7
unit = "calendar_days"
cites = "section 1"
says = "The agenda goes out a week before."
"""


def folder_with(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    for name in edition_names():
        (tmp_path / f"{name}.toml").write_bytes((guidance.editions.EDITIONS / f"{name}.toml").read_bytes())
    name = tmp_path.name.replace("-", "_")
    (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(guidance.editions, "EDITIONS", tmp_path)
    return name


def test_a_new_local_edition_is_one_more_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = folder_with(LOCAL, tmp_path, monkeypatch)
    assert name in edition_names()
    assert held(name, "agenda") == (7, "calendar_days")
    assert held(name, "review_level_2") == (16, "weeks")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (LOCAL.replace("calendar_days", "days"), "agenda has the unit 'days'"),
        (LOCAL + LOCAL[LOCAL.index("[[limit]]") :], "a limit is there twice"),
    ],
)
def test_a_mistake_in_an_edition_stops_the_reading(
    text: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = folder_with(text, tmp_path, monkeypatch)
    with pytest.raises(ValueError, match=told):
        edition(name)
