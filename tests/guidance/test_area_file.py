"""An area's own file of stricter limits, and one clear line for everything that can be wrong with it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from guidance import NotAnEdition, UnknownEdition, edition, edition_names, edition_or_area
from guidance.area_faults import LONGEST
from guidance.area_file import is_path

HEAD = """title = "Oxfordshire limits"
document = "Oxfordshire MAPPA procedure 2026"
inherits = "national"
"""
LIMIT = """
[[limit]]
key = "review_level_2"
value = 12
unit = "weeks"
cites = "section 3.1"
says = "A Level 2 case is reviewed at least every 12 weeks."
disagrees = "National guidance allows 16 weeks (13a.37)."
"""
AREA = HEAD + LIMIT
Write = Callable[[str | bytes], str]


@pytest.fixture
def written(tmp_path: Path) -> Write:
    def write(content: str | bytes) -> str:
        path = tmp_path / "oxford.toml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write


def faults(path: str) -> list[str]:
    with pytest.raises(NotAnEdition) as raised:
        edition_or_area(path)
    lines = str(raised.value).splitlines()
    assert lines == [str(fault) for fault in raised.value.faults]
    assert all(line.isprintable() and "; expected " in line for line in lines)
    return lines


def test_an_area_sets_its_own_limit_and_inherits_the_others(written: Write) -> None:
    area, national = edition_or_area(written(AREA)), edition("national")
    assert (area.name, area.title) == ("oxford.toml", "Oxfordshire limits")
    own = area.review_limit(2)
    assert own is not None
    assert (own.value, own.unit, own.bound) == (12, "weeks", "at_most")
    assert own.cites == "Oxfordshire MAPPA procedure 2026, section 3.1"
    assert own.disagrees == "National guidance allows 16 weeks (13a.37)."
    assert area.review_limit(3) == national.review_limit(3)
    assert [limit.key for limit in area.limits] == [limit.key for limit in national.limits]


def test_an_area_may_build_on_any_edition_and_is_compared_with_that_one(written: Write) -> None:
    text = AREA.replace("value = 12", "value = 20").replace('"national"', '"protocol_2005"')
    area = edition_or_area(written(text))
    assert area.review_limit(2) != edition("protocol_2005").review_limit(2)
    assert area.limit("agenda") == edition("protocol_2005").limit("agenda")
    [line] = faults(written(text.replace("value = 20", "value = 26")))
    assert "26 weeks is not stricter than the 6 months that protocol_2005 sets (182 days beside 180)" in line


def test_an_area_may_set_a_limit_that_the_edition_leaves_to_it(written: Write) -> None:
    text = AREA.replace("review_level_2", "review_level_1").replace("value = 12", "value = 40")
    assert edition("national").review_limit(1) is None
    assert edition_or_area(written(text)).review_limit(1) is not None


def test_which_way_is_stricter_comes_from_the_editions_not_from_the_area(written: Write) -> None:
    text = AREA.replace("review_level_2", "invitation").replace('"weeks"', '"calendar_days"')
    longer = edition_or_area(written(text.replace("value = 12", "value = 21"))).limit("invitation")
    assert longer is not None
    assert longer.bound == "at_least"
    [line] = faults(written(text))
    assert "12 calendar days is not stricter than the 14 calendar days that national sets; expected more than 14 calendar days" in line


def test_the_text_of_a_limit_may_run_over_lines_and_is_shown_on_one(written: Write) -> None:
    own = edition_or_area(written(AREA.replace('"A Level 2 case is reviewed', '"""A Level 2 case\nis reviewed').replace('weeks."\ndis', 'weeks."""\ndis'))).review_limit(2)
    assert own is not None
    assert own.says == "A Level 2 case is reviewed at least every 12 weeks."


@pytest.mark.parametrize("text", ["\ufeff" + AREA, AREA.replace('disagrees = "National guidance allows 16 weeks (13a.37)."\n', "")])
def test_a_byte_order_mark_and_a_missing_disagreement_are_no_faults(text: str, written: Write) -> None:
    assert edition_or_area(written(text)).review_limit(2) != edition("national").review_limit(2)


WHOLE = [
    (b"", ["oxford.toml, title: is missing", "oxford.toml, document: is missing", "oxford.toml, inherits: is missing", "oxford.toml: sets no limit"]),
    (HEAD.encode(), ["oxford.toml: sets no limit; expected at least one [[limit]]"]),
    (b"title = 'x\n", ["oxford.toml: is not TOML: "]),
    (b"{}", ["oxford.toml: is not TOML: "]),
    (b"a = " + b"9" * 5000, ["oxford.toml: is not TOML: "]),
    (b"a = " + b"[" * 20_000, ["oxford.toml: is nested too deeply"]),
    (b"\xff\xfe", ["oxford.toml: is not UTF-8 text"]),
    (b"#" * (LONGEST + 1), ["oxford.toml: is longer than 200,000 bytes"]),
    ((HEAD + "limit = 3").encode(), ["oxford.toml: sets no limit"]),
    ((HEAD + "limit = [3]").encode(), ["oxford.toml: sets no limit"]),
    (AREA.replace("[[limit]]", "[[limits]]").encode(), ["oxford.toml: the key limits is not known here", "oxford.toml: sets no limit"]),
]


@pytest.mark.parametrize(("content", "lines"), WHOLE)
def test_a_file_that_is_no_file_of_limits_is_refused(content: bytes, lines: list[str], written: Write) -> None:
    found = faults(written(content))
    assert len(found) == len(lines), found
    assert all(line.startswith(start) for line, start in zip(found, lines, strict=True)), found


ONE_FAULT = [
    ('title = "Oxfordshire limits"\n', "", "oxford.toml, title: is missing; expected the area's name"),
    ('"Oxfordshire limits"', "3", "oxford.toml, title: 3 is not text"),
    ('"Oxfordshire limits"', '" "', "oxford.toml, title: is missing"),
    ('"Oxfordshire limits"', '"Oxford\\u202eshire"', "oxford.toml, title: holds a character that cannot be shown"),
    ('document = "Oxfordshire MAPPA procedure 2026"\n', "", "oxford.toml, document: is missing; expected the document"),
    ('inherits = "national"\n', "", "oxford.toml, inherits: is missing; expected one of national, protocol_2005"),
    ('"national"', '"oxford"', "oxford.toml, inherits: oxford is not an edition; expected one of national, protocol_2005"),
    ('"national"', '["national"]', "oxford.toml, inherits: a list is not an edition"),
    ("inherits", 'colour = "blue"\ninherits', "oxford.toml: the key colour is not known here; expected one of title"),
    ("unit", "bound = \"at_least\"\nunit", "oxford.toml, limit 1 (review_level_2): the key bound is not known here; expected one of key, value"),
    ('key = "review_level_2"\n', "", "oxford.toml, limit 1, key: is missing; expected the key of a limit"),
    ("review_level_2", "review_level_9", "oxford.toml, limit 1 (review_level_9), key: review_level_9 is not the key of a limit; expected one such as review_level_"),
    ('"review_level_2"', "2", "oxford.toml, limit 1 (2), key: 2 is not the key of a limit"),
    ("value = 12\n", "", "oxford.toml, limit 1 (review_level_2), value: is missing; expected a whole number from 1 to 1,000"),
    ("value = 12", "value = 0", "oxford.toml, limit 1 (review_level_2), value: 0 is not a number"),
    ("value = 12", "value = 12.5", "oxford.toml, limit 1 (review_level_2), value: 12.5 is not a number"),
    ("value = 12", "value = true", "oxford.toml, limit 1 (review_level_2), value: true is not a number"),
    ("value = 12", "value = 1001", "oxford.toml, limit 1 (review_level_2), value: 1001 is not a number"),
    ("value = 12", 'value = "12"', "oxford.toml, limit 1 (review_level_2), value: 12 is not a number"),
    ('unit = "weeks"\n', "", "oxford.toml, limit 1 (review_level_2), unit: is missing; expected one of weeks, months, working_days, calendar_days"),
    ('"weeks"', '"fortnights"', "oxford.toml, limit 1 (review_level_2), unit: fortnights is not a unit; expected one of weeks"),
    ('"weeks"', "2026-11-19", "oxford.toml, limit 1 (review_level_2), unit: "),
    ('cites = "section 3.1"\n', "", "oxford.toml, limit 1 (review_level_2), cites: is missing; expected where the document sets it"),
    ('"section 3.1"', '""', "oxford.toml, limit 1 (review_level_2), cites: is missing"),
    ('"section 3.1"', "3.1", "oxford.toml, limit 1 (review_level_2), cites: 3.1 is not text"),
    ("section 3.1", "3" * 1001, "oxford.toml, limit 1 (review_level_2), cites: the text has 1,001 characters"),
    ("says", "tells", "oxford.toml, limit 1 (review_level_2): the key tells is not known here"),
    ('"National guidance allows 16 weeks (13a.37)."', '""', "oxford.toml, limit 1 (review_level_2), disagrees: is missing; expected what other documents say, or no such key"),
    ("value = 12", "value = 16", "oxford.toml, limit 1 (review_level_2), value: 16 weeks is not stricter than the 16 weeks that national sets; expected less than 16 weeks"),
    ("value = 12", "value = 20", "oxford.toml, limit 1 (review_level_2), value: 20 weeks is not stricter than the 16 weeks that national sets"),
    ('value = 12\nunit = "weeks"', 'value = 4\nunit = "months"', "oxford.toml, limit 1 (review_level_2), value: 4 months is not stricter than the 16 weeks that national sets (120 days beside 112)"),
    ('value = 12\nunit = "weeks"', 'value = 5\nunit = "working_days"', "oxford.toml, limit 1 (review_level_2), value: 5 working days cannot be compared with the 16 weeks that national sets; expected a number of calendar days, weeks or months"),
    ('review_level_2"', 'minutes_level_2"', "oxford.toml, limit 1 (minutes_level_2), value: 12 weeks cannot be compared with the 10 working days that national sets; expected a number of working days"),
]


@pytest.mark.parametrize(("old", "new", "starts"), ONE_FAULT, ids=[f"{starts[13:60]}-{n}" for n, (_, _, starts) in enumerate(ONE_FAULT)])
def test_each_fault_has_one_clear_line(old: str, new: str, starts: str, written: Write) -> None:
    assert old in AREA
    found = faults(written(AREA.replace(old, new, 1)))
    assert found[0].startswith(starts)
    assert len(found) == (2 if new == "tells" else 1), found


def test_a_limit_that_is_there_twice_is_refused(written: Write) -> None:
    [line] = faults(written(AREA + LIMIT))
    assert line == "oxford.toml, limit 2 (review_level_2), key: review_level_2 is there twice; expected each limit once"


def test_every_fault_is_told_at_once(written: Write) -> None:
    found = faults(written(AREA.replace("value = 12", "value = 20").replace('cites = "section 3.1"\n', "").replace("national", "nowhere", 1)))
    assert [line.split(":")[0] for line in found] == ["oxford.toml, inherits", "oxford.toml, limit 1 (review_level_2), cites"]
    found = faults(written(AREA.replace("value = 12", "value = 20").replace('cites = "section 3.1"\n', "")))
    assert [line.split(":")[0].split(", ")[-1] for line in found] == ["cites", "value"]


@pytest.mark.parametrize("name", ["nowhere.toml", "no\0where.toml", "."])
def test_a_path_that_cannot_be_read_is_refused_in_one_line(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "folder.toml"
    folder.mkdir()
    [line] = faults(str(folder if name == "." else tmp_path / name))
    assert " cannot be read (" in line
    assert line.endswith("expected the path of a TOML file of limits")


def test_what_ends_in_toml_or_is_a_file_is_a_path_and_a_name_stays_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "oxford").write_text(AREA, encoding="utf-8")
    (tmp_path / "national").write_text("not read", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert is_path("nowhere.toml")
    assert edition_or_area("oxford").title == "Oxfordshire limits"
    assert edition_or_area("national") is edition("national")


@pytest.mark.parametrize("name", ["atlantis", "", "../national", "x" * 5000, "nul\0l"])
def test_what_is_neither_is_an_unknown_edition(name: str) -> None:
    with pytest.raises(UnknownEdition):
        edition_or_area(name)


def test_an_area_file_does_not_become_an_edition_of_its_own(written: Write) -> None:
    edition_or_area(written(AREA))
    assert edition_names() == ("national", "protocol_2005", "thames_valley_2008")


def test_the_file_in_the_readme_is_one(written: Write) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    area = edition_or_area(written(readme.split("```toml\n")[1].split("```")[0]))
    assert area.review_limit(2) != edition("national").review_limit(2)
