import pytest

from guidance import LEVELS, SERIOUS_HARM, cite


def test_serious_harm_is_quoted_exactly() -> None:
    assert SERIOUS_HARM.words == (
        "An event, which is life-threatening and/or traumatic, from which recovery, whether physical or psychological, "
        "can be expected to be difficult or impossible."
    )


def test_serious_harm_says_whose_definition_it_is() -> None:
    assert SERIOUS_HARM.paragraph is cite("11.6")
    assert "MAPPA Guidance, paragraph 11.6" in SERIOUS_HARM.attribution
    assert "HM Prison and Probation Service" in SERIOUS_HARM.attribution
    assert "OASys" in SERIOUS_HARM.attribution


def test_there_are_four_levels_in_rising_order() -> None:
    assert list(LEVELS) == ["low", "medium", "high", "very_high"]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("low", "current evidence does not indicate a likelihood of causing serious harm."),
        (
            "medium",
            (
                "there are identifiable indicators of serious harm. The offender has the potential to cause such harm but "
                "is unlikely to do so unless there is a change in circumstances, for example failure to take medication, "
                "loss of accommodation, relationship breakdown, drug or alcohol misuse."
            ),
        ),
        (
            "high",
            (
                "there are identifiable indicators of risk of serious harm. The potential event could happen at any time "
                "and the impact would be serious."
            ),
        ),
        (
            "very_high",
            (
                "there is an imminent risk of serious harm. The potential event is more likely than not to happen "
                "imminently and the impact would be serious."
            ),
        ),
    ],
)
def test_a_level_is_quoted_exactly(code: str, words: str) -> None:
    assert LEVELS[code].words == words


@pytest.mark.parametrize("code", ["low", "medium", "high", "very_high"])
def test_a_level_says_where_it_comes_from(code: str) -> None:
    assert LEVELS[code].paragraph is cite("11.7")
    assert LEVELS[code].attribution == "MAPPA Guidance, paragraph 11.7, HM Prison and Probation Service"
