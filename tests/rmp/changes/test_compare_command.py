"""python -m rmp compare: what it prints, and the three ways in which it ends."""

import json

import pytest

from rmp.command_line import main
from schemas.paths import put
from tests.support.sound import sound


@pytest.fixture
def compared(tmp_path, capsys):
    """Compares two documents, or bytes: the exit status, what is printed and what is complained of."""

    def run(before, after, *options):
        paths = []
        for name, content in (("before.json", before), ("after.json", after)):
            path = tmp_path / name
            path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
            paths.append(str(path))
        status = main(["compare", *paths, *options])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run


LATER = put(sound(), "plan.actions.A3.due_on", "2027-04-01")


def test_the_same_case_twice_ends_with_0(compared):
    assert compared(sound(), {**sound(), "exit": None}) == (0, "FP-0900: nothing changed.\n", "")


def test_differences_are_told_and_end_with_1(compared):
    status, out, err = compared(sound(), LATER)
    assert (status, err) == (1, "")
    assert out.startswith("FP-0900: 1 change\n\nAction A3: ")
    assert out.endswith("\n  A3: date moved from 26 February 2027 to 1 April 2027\n")


def test_differences_are_plain_data_on_demand(compared):
    status, out, _ = compared(sound(), LATER, "--format", "json")
    report = json.loads(out)
    assert (status, report["before"], report["after"]) == (1, "FP-0900", "FP-0900")
    assert [(c["record"], c["path"], c["kind"]) for c in report["changes"]] == [("A3", "plan.actions.A3.due_on", "changed")]


def test_a_file_that_is_no_case_is_named_and_ends_with_2(compared, tmp_path):
    status, out, err = compared(b"{", put(sound(), "mappa.level", 9))
    assert (status, out) == (2, "")
    first, second = err.splitlines()
    assert "before.json': file: ends too early" in first
    assert "after.json': mappa.level: 9 is not one of the allowed values" in second


def test_a_file_that_is_not_there_ends_with_2(compared, tmp_path, capsys):
    assert main(["compare", str(tmp_path / "none.json"), str(tmp_path / "none.json")]) == 2
    assert "cannot be read (no such file or directory)" in capsys.readouterr().err
