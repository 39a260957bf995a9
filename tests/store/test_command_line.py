"""python -m store: what it prints, its exit statuses, and one sentence instead of a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from store import open_store
from store.audit import Event, entries
from store.command_line import main
from store.engine import writing
from tests.store.conftest import Clock, draft

ROOT = Path(__file__).parents[2]
Said = tuple[int, str, str]


@pytest.fixture
def say(url: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """Runs a command on the database of this test: exit status, output and errors."""
    monkeypatch.delenv("FOUR_PILLARS_KEEP_MONTHS", raising=False)
    monkeypatch.delenv("FOUR_PILLARS_BACKUPS", raising=False)
    monkeypatch.delenv("FOUR_PILLARS_TODAY", raising=False)
    monkeypatch.delenv("FOUR_PILLARS_EDITION", raising=False)

    def run(*arguments: object, database: str = url) -> Said:
        status = main(["--database", database, "--who", "Ife", *map(str, arguments)], clock=Clock())
        out, err = capsys.readouterr()
        return status, out.strip(), err.strip()

    return run


def filled(url: str, *documents: dict[str, object]) -> list[str]:
    with open_store(url, clock=Clock()) as store:
        return [store.create(document, "Ife").case_id for document in documents or (draft("FP-1"),)]


def events(url: str) -> list[str]:
    with open_store(url, clock=Clock()) as store:
        return [entry.event for entry in entries(store).entries]


def test_a_backup_and_back_with_both_in_the_audit(say, url: str, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    filled(url)
    assert say("backup", tmp_path / "kept") == (0, f"The backup is {tmp_path}/kept, checked.", "")
    assert events(url)[0] == Event.BACKUP
    status, _, error = say("restore", tmp_path / "kept")
    assert (status, "give --replace" in error) == (2, True)
    status, out, _ = say("restore", tmp_path / "kept", "--replace")
    assert status == 0
    assert out.startswith("A copy of what was there before is ") and out.endswith("now, with 1 cases.")
    assert events(url)[0] == Event.RESTORED_BACKUP
    assert say("verify")[0] == 0


def test_every_case_exported(say, url: str, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    filled(url, draft("FP-1"), draft("FP-2"))
    status, out, _ = say("export-all", tmp_path / "out")
    assert (status, out) == (0, f"2 cases are in {tmp_path}/out, listed in manifest.jsonl.")
    assert events(url)[0] == Event.EXPORT


def test_a_sound_database_is_proved_to_its_last_entry(say, url: str) -> None:  # type: ignore[no-untyped-def]
    filled(url)
    status, out, error = say("verify")
    assert (status, error) == (0, "")
    assert out.startswith("The database is sound, and so is the audit: 1 entries, the last one ")
    head = out.rstrip(".").rpartition(" ")[2]
    assert say("verify", "--head", head)[0] == 0
    status, out, _ = say("verify", "--head", "0" * 63 + "1")
    assert (status, out) == (1, "Entry 2 of the audit is missing.")


def test_a_changed_entry_is_named(say, url: str) -> None:  # type: ignore[no-untyped-def]
    filled(url, draft("FP-1"), draft("FP-2"), draft("FP-3"))
    spoilt(url, "UPDATE audit_log SET who = 'Somebody' WHERE number = 2", "audit_log")
    assert say("verify")[:2] == (1, "Entry 2 of the audit is changed.")


def test_a_version_that_is_gone_is_named(say, url: str) -> None:  # type: ignore[no-untyped-def]
    (case_id,) = filled(url)
    spoilt(url, "DELETE FROM versions", "versions")
    status, out, _ = say("verify")
    assert status == 1
    assert f"Case {case_id} is at version 1 and has 0 versions" in out


def test_what_is_due_is_listed_and_deleted_only_with_a_yes(say, url: str) -> None:  # type: ignore[no-untyped-def]
    old, kept = filled(url, draft("FP-1", exit={"ended_on": "2020-01-31"}), draft("FP-2"))
    assert "No period is set" in say("due")[2]
    status, out, _ = say("due", "--keep-months", 60)
    assert (status, out) == (0, f"{old}  FP-1  ended 2020-01-31  kept until 2025-01-31")
    chosen = ("delete", "FP-1", "--reason", "Kept long enough", "--keep-months", 60)
    status, out, _ = say(*chosen)
    assert (status, out.splitlines()[-1]) == (0, "Nothing was deleted. Give --yes to delete for good.")
    assert say(*chosen, "--yes")[0] == 0
    status, _, error = say("delete", kept, "--reason", "x", "--yes", "--keep-months", 60)
    assert (status, error.startswith(f"{kept}: This case is not due for deletion")) == (2, True)
    with open_store(url, clock=Clock()) as store:
        assert [row.reference for row in store.caseload().rows] == ["FP-2"]
    assert say("verify")[0] == 0


def test_a_list_of_cases_is_looked_through_before_the_first_is_deleted(say, url: str) -> None:  # type: ignore[no-untyped-def]
    filled(url, draft("FP-1", exit={"ended_on": "2020-01-31"}), draft("FP-2"))
    chosen = ("delete", "FP-1", "FP-2", "FP-1", "--keep-months", 60, "--reason")
    for more in ((), ("--yes",)):
        status, out, error = say(*chosen, "Kept long enough", *more)
        assert (status, out, error[:5], error[-20:]) == (2, "", "FP-2:", "Nothing was deleted.")
    assert "The reason is blank" in say(*chosen, " ")[2]
    with open_store(url, clock=Clock()) as store:
        assert store.count() == 2
    status, out, _ = say("delete", "FP-1", "FP-1", "--keep-months", 60, "--reason", "Kept long enough")
    assert out.splitlines()[0].endswith("would be deleted with its 1 version.")


@pytest.mark.parametrize("months", [0, -3, 1201, 99999999999999])
def test_a_period_that_is_none_is_said(say, url: str, months: int) -> None:  # type: ignore[no-untyped-def]
    filled(url)
    status, _, error = say("due", "--keep-months", months)
    assert (status, error) == (2, "A case is kept for 1 to 1200 months. Give a number in between.")


def test_the_settings_for_day_and_limits_are_followed(say, url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    seen: list[object] = []
    monkeypatch.setattr("store.commands.recheck", lambda store: seen.append((store.today(), store.limits().name)))
    filled(url)
    monkeypatch.setenv("FOUR_PILLARS_TODAY", "2030-01-01")
    monkeypatch.setenv("FOUR_PILLARS_EDITION", "thames_valley_2008")
    assert say("recheck")[0] == 0
    assert seen == [(date(2030, 1, 1), "thames_valley_2008")]
    monkeypatch.setenv("FOUR_PILLARS_EDITION", "nonsense")
    assert "FOUR_PILLARS_EDITION can't be followed" in say("recheck")[2]
    monkeypatch.setenv("FOUR_PILLARS_TODAY", "soon")
    assert say("recheck")[2].startswith("FOUR_PILLARS_TODAY is not a day.")


def test_a_name_that_the_system_can_not_take_is_one_sentence(say, url: str, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    filled(url)
    for command in (("backup", tmp_path / ("x" * 300)), ("restore", tmp_path / ("x" * 300))):
        status, _, error = say(*command)
        assert (status, "Traceback" in error, "changed" in error) == (2, False, True)
    status, _, error = say("verify", database=f"sqlite:///{tmp_path}/{'x' * 300}.db")
    assert (status, "Traceback" in error) == (2, False)


def test_a_mistyped_hash_is_no_alarm(say, url: str) -> None:  # type: ignore[no-untyped-def]
    filled(url)
    status, _, error = say("verify", "--head", "abc")
    assert (status, error[:20]) == (2, "The hash after --hea")


def test_a_case_that_can_not_be_read_keeps_no_other_from_being_exported_or_checked(say, url: str, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    bad, _ = filled(url, draft("FP-1"), draft("FP-2"))
    assert say("export-all", tmp_path / "out")[0] == 0
    spoilt(url, f"UPDATE versions SET document = 'not json' WHERE case_id = '{bad}'", "versions")
    status, _, error = say("export-all", tmp_path / "out")
    assert (status, bad in error, "1 cases are in" in error) == (1, True, True)
    assert len(list((tmp_path / "out").glob("FP-*.json"))) == 2
    spoilt(url, "UPDATE cases SET checked_on = '2020-01-01'", "cases")
    assert say("recheck")[:2] == (0, "2 cases were checked.")


def test_an_export_takes_away_no_files_of_another_database(say, url: str, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    other = f"sqlite:///{tmp_path}/other.db"
    filled(other, draft("FP-9"))
    filled(url)
    assert say("export-all", tmp_path / "out", database=other)[0] == 0
    status, _, error = say("export-all", tmp_path / "out")
    assert (status, "holds 1 cases that this database does not know" in error) == (2, True)
    assert len(list((tmp_path / "out").glob("*.json"))) == 1


def test_cases_are_checked_anew(say, url: str) -> None:  # type: ignore[no-untyped-def]
    filled(url)
    assert say("recheck")[:2] == (0, "0 cases were checked.")


@pytest.mark.parametrize(
    "command", [["backup", "x"], ["verify"], ["export-all", "x"], ["recheck"], ["due", "--keep-months", "1"]]
)
def test_where_there_is_no_database_none_is_made(say, command: list[str], tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    status, out, error = say(*command, database=f"sqlite:///{tmp_path}/nowhere.db")
    assert (status, out) == (2, "")
    assert error == f"There is no database {tmp_path}/nowhere.db. Name it with --database or DATABASE_URL."
    assert not (tmp_path / "nowhere.db").exists()


def test_what_can_not_be_done_is_one_sentence_on_the_error_stream(say, url: str, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    filled(url)
    for command in (
        ["restore", tmp_path / "nowhere"],
        ["delete", "FP-9", "--reason", "x"],
        ["due", "--keep-months", 0],
        ["decrypt", tmp_path / "new"],
    ):
        status, out, error = say(*command)
        assert (status, out) == (2, "")
        assert error and "\n" not in error and "Traceback" not in error


def test_it_runs_as_a_program(tmp_path: Path) -> None:
    (tmp_path / "cases.db").write_bytes(b"overwritten " * 5000)
    environment = os.environ | {"DATABASE_URL": f"sqlite:///{tmp_path}/cases.db"}
    environment.pop("FOUR_PILLARS_KEY", None)
    done = subprocess.run(
        [sys.executable, "-m", "store", "verify"], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert "is damaged or is not a database" in done.stderr and "Traceback" not in done.stderr


def spoilt(url: str, statement: str, table: str) -> None:
    """Do what somebody with the rights of the database itself could do."""
    with open_store(url, clock=Clock()) as store, writing(store.engine) as connection:
        if store.engine.dialect.name == "sqlite":
            found = connection.execute(
                text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = :table"), {"table": table}
            )
            for name in found.scalars().all():
                connection.execute(text(f"DROP TRIGGER {name}"))
        else:
            connection.execute(text("SET session_replication_role = replica"))
        connection.execute(text(statement))
