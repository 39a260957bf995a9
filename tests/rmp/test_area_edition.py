"""`--edition`: a name, or the path of an area's file of stricter limits."""

import json
import re
from pathlib import Path

import pytest

from rmp.command_line import main
from schemas.paths import put
from tests.support.rules import DAY
from tests.support.sound import sound

AREA = """title = "Oxfordshire limits"
document = "Oxfordshire MAPPA procedure 2026"
inherits = "national"

[[limit]]
key = "review_level_2"
value = 8
unit = "weeks"
cites = "section 3.1"
says = "A Level 2 case is reviewed at least every 8 weeks."
"""
MEETING = ["--on", DAY.isoformat(), "--for", "meeting"]


@pytest.fixture
def case(tmp_path: Path) -> str:
    """A case whose next meeting is eight weeks and a day after the latest."""
    path = tmp_path / "case.json"
    path.write_text(json.dumps(put(sound(), "meetings.M1.next_meeting_on", "2027-01-08")), encoding="utf-8")
    return str(path)


@pytest.fixture
def area(tmp_path: Path) -> Path:
    path = tmp_path / "oxford.toml"
    path.write_text(AREA, encoding="utf-8")
    return path


def test_an_areas_file_sets_the_limits(case: str, area: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", case, *MEETING, "--format", "json"]) == 0
    capsys.readouterr()
    assert main(["check", case, *MEETING, "--format", "json", "--edition", str(area)]) == 1
    report = json.loads(capsys.readouterr().out)
    assert (report["edition"], report["edition_title"]) == ("oxford.toml", "Oxfordshire limits")
    [finding] = [f for f in report["findings"] if f["rule"] == "MTG-13a.37a"]
    assert finding["limits"][0]["cites"] == "Oxfordshire MAPPA procedure 2026, section 3.1"
    [clock] = [c for c in report["clocks"] if c["what"] == "Next meeting"]
    assert (clock["limit_on"], clock["limit"]["value"]) == ("2027-01-07", 8)


def test_the_text_names_the_file(case: str, area: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", case, *MEETING, "--edition", str(area)])
    assert capsys.readouterr().out.startswith("FP-0900, checked on 2026-11-19 for the meeting (oxford.toml limits)\n")


def test_a_file_without_the_ending_is_a_path_too(case: str, area: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", case, *MEETING, "--edition", str(area.rename(area.with_suffix("")))]) == 1
    assert "(oxford limits)" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        ("value = 8", "value = 16", ["oxford.toml, limit 1 (review_level_2), value: 16 weeks is not stricter than the 16 weeks that national sets; expected less than 16 weeks"]),
        ('"weeks"', '"days"', ["oxford.toml, limit 1 (review_level_2), unit: days is not a unit; expected one of weeks, months, working_days, calendar_days"]),
        ('cites = "section 3.1"\n', "", ["oxford.toml, limit 1 (review_level_2), cites: is missing; expected where the document sets it, such as section 4.2"]),
        ("title =", "titel =", ["oxford.toml: the key titel is not known here; expected one of title, document, inherits, limit", "oxford.toml, title: is missing; expected the area's name for its limits"]),
        ("title", "= title", ["oxford.toml: is not TOML: Invalid statement (at line 1, column 1); expected a TOML file of limits"]),
    ],
)
def test_a_fault_in_the_file_ends_with_2_and_a_line(
    old: str, new: str, lines: list[str], case: str, area: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    area.write_text(AREA.replace(old, new, 1), encoding="utf-8")
    assert main(["check", case, *MEETING, "--edition", str(area)]) == 2
    out, err = capsys.readouterr()
    assert (out, err.splitlines()) == ("", lines)


def test_a_file_that_is_not_there_ends_with_2_and_a_line(case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", case, "--edition", str(tmp_path / "no\nwhere.toml")]) == 2
    assert re.fullmatch(r"no where\.toml: cannot be read \(no such file or directory\); expected the path of a TOML file of limits\n", capsys.readouterr().err)


def test_an_unknown_name_says_that_a_path_would_do(case: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", case, "--edition", "oxford"]) == 2
    assert capsys.readouterr().err == (
        "--edition: oxford is not an edition; expected one of national, protocol_2005, thames_valley_2008, or the path of an area's file\n"
    )
