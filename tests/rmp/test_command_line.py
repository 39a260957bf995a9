"""The command line: its output, its exit statuses, and one line for each thing wrong with a file."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import rmp.check
from guidance import cite, edition_names
from risk_model.conditions import EVERY_CASE
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import Rule
from rmp.command_line import main
from schemas.case import Case
from schemas.paths import append, put
from schemas.reading import SIZE_LIMIT
from tests.support.rules import DAY
from tests.support.sound import sound

ROOT = Path(__file__).parents[2]
ON = ["--on", DAY.isoformat()]
REPORT_KEYS = {"case", "checked_on", "edition", "purpose", "findings", "could_not_check", "coverage"}
FINDING_KEYS = {"rule", "check", "paragraph", "record", "field", "message", "fix", "departed"}
NO_DATE = put(sound(), "plan.actions.A3.due_on", None)
NO_CATEGORY = put(sound(), "mappa.category", None)


@pytest.fixture
def written(tmp_path):
    """Writes a case, as a document or as bytes, and gives the path of the file."""

    def write(content):
        path = tmp_path / "case.json"
        path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        return str(path)

    return write


@pytest.fixture
def checked(written, capsys):
    """Checks a case in this process: the exit status and the report as JSON."""

    def run(content, *options):
        status = main(["check", written(content), *ON, "--format", "json", *options])
        return status, json.loads(capsys.readouterr().out)

    return run


@pytest.fixture
def refused(written, capsys):
    """Checks a file that is no case: the lines that say why."""

    def run(content, *options):
        status = main(["check", written(content), *ON, *options])
        out, err = capsys.readouterr()
        assert (status, out) == (2, "")
        assert "Traceback" not in err
        assert all(re.fullmatch(r"[^:]+: .+; expected .+", line) for line in err.splitlines()), err
        return err.splitlines()

    return run


def as_bytes(document, old="", new=""):
    return json.dumps(document).replace(old, new).encode() if old else json.dumps(document).encode()


def test_a_sound_case_passes(checked):
    status, report = checked(sound())
    assert status == 0
    assert set(report) >= REPORT_KEYS
    assert (report["case"], report["checked_on"]) == ("FP-0900", "2026-11-19")
    assert (report["edition"], report["purpose"]) == ("national", "plan")
    assert report["could_not_check"] == []
    assert set(report["coverage"]["risks"]) == {"R1", "R2"}


def test_a_finding_has_the_published_keys(checked):
    status, report = checked(NO_CATEGORY)
    assert status == 1
    finding = next(f for f in report["findings"] if f["rule"] == "CAT-6.2a")
    assert set(finding) >= FINDING_KEYS
    assert not {"slot", "words"} & set(finding)
    assert (finding["check"], finding["record"], finding["field"]) == ("error", "mappa", "category")
    assert finding["paragraph"] == "Std before 6.2"
    assert finding["departed"] is False


def test_every_finding_of_a_bare_draft_has_the_published_keys(checked):
    status, report = checked({"schema_version": 1, "reference": "FP-0001"}, "--for", "referral")
    assert status == 1
    assert all(set(f) >= FINDING_KEYS for f in report["findings"])
    assert {f["check"] for f in report["findings"]} <= {"error", "warning", "prompt"}
    assert all("." not in f["field"] and not f["field"].isdigit() for f in report["findings"])


def test_a_wording_finding_names_the_slot_and_the_words(checked):
    _, report = checked(put(sound(), "plan.contingencies.C4.response", "Recall"))
    wording = [f for f in report["findings"] if "slot" in f]
    assert any((f["rule"], f["record"], f["slot"]) == ("RMP-12.22a", "C4", "contingency") for f in wording)
    assert all(isinstance(f["words"], str) and f["check"] == "prompt" for f in wording)


def test_a_recorded_departure_closes_the_finding(checked):
    departure = {"rule": "CAT-6.2a", "record": "mappa", "reason": "Moving from 1 to 2", "by": "Rhian Cole", "on": "2026-11-18"}
    status, report = checked(append(NO_CATEGORY, "departures", departure))
    assert next(f for f in report["findings"] if f["rule"] == "CAT-6.2a")["departed"] is True
    assert [f for f in report["findings"] if f["check"] == "error" and not f["departed"] and f["rule"] == "CAT-6.2a"] == []
    others = [f for f in report["findings"] if f["check"] == "error" and not f["departed"]]
    assert status == (1 if others else 0)


def test_the_purpose_adds_its_rules(checked):
    without = put(sound(), "referral.reasons", None)
    assert not [f for f in checked(without)[1]["findings"] if f["rule"] == "REF-7.14a"]
    status, report = checked(without, "--for", "referral")
    assert (status, report["purpose"]) == (1, "referral")
    assert [f for f in report["findings"] if f["rule"] == "REF-7.14a"]


def test_the_edition_sets_the_limits(checked):
    case = put(sound(), "meetings.M1.next_meeting_on", "2027-01-08")  # eight weeks and a day later
    assert not [f for f in checked(case, "--for", "meeting")[1]["findings"] if f["rule"] == "MTG-13a.37a"]
    _, report = checked(case, "--for", "meeting", "--edition", "thames_valley_2008")
    assert report["edition"] == "thames_valley_2008"
    assert [f for f in report["findings"] if f["rule"] == "MTG-13a.37a"]


def test_the_day_is_the_day_given_or_today(written, capsys):
    path = written(sound())
    main(["check", path, "--format", "json", "--on", "2026-11-20"])
    assert json.loads(capsys.readouterr().out)["checked_on"] == "2026-11-20"
    main(["check", path, "--format", "json"], today=DAY)
    assert json.loads(capsys.readouterr().out)["checked_on"] == "2026-11-19"


def test_text_is_the_form_without_an_option(written, capsys):
    assert main(["check", written(NO_CATEGORY), *ON]) == 1
    text = capsys.readouterr().out
    assert text.startswith("FP-0900, checked on 2026-11-19 for the plan (national limits)\n")
    assert "Must be put right" in text
    assert "The case has no MAPPA category." in text
    assert "CAT-6.2a)" in text
    assert main(["check", written(NO_CATEGORY), *ON, "--full"]) == 1
    assert "(Std before 6.2, CAT-6.2a)" in capsys.readouterr().out


def test_text_keeps_a_finding_on_one_line_whatever_people_wrote(written, capsys):
    bent = put(put(sound(), "agencies.0.agency_name", "Two\nlines"), "agencies.0.contributed_on", None)
    main(["check", written(put(bent, "reference", "FP\n0900")), *ON])
    text = capsys.readouterr().out
    assert text.startswith("FP 0900, checked on")
    assert "agencies: Two lines has no day on which its information came." in text


def test_a_rule_that_breaks_is_never_a_pass(checked, monkeypatch):
    def steps(look):
        yield "A3", lambda: 1 / 0

    broken = Rule("RMP-12.99z", Check.ERROR, (cite("12.9"),), "Breaks", EVERY_CASE, EVERY_PURPOSE, "Made up.", steps)
    monkeypatch.setattr(rmp.check, "all_rules", lambda: (broken,))
    status, report = checked(sound())
    assert status == 1
    assert report["findings"] == []
    [entry] = report["could_not_check"]
    assert (entry["rule"], entry["record"], entry["paragraph"]) == ("RMP-12.99z", "A3", "12.9")


def test_the_rules_are_listed(capsys):
    assert main(["rules", "--format", "json"]) == 0
    listed = json.loads(capsys.readouterr().out)["rules"]
    assert {entry["id"] for entry in listed} == {entry.id for entry in rmp.check.all_rules()}
    assert all({"id", "check", "paragraph", "title", "applies_when"} <= set(entry) for entry in listed)
    assert main(["rules"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(listed)


def test_the_schema_is_printed(capsys):
    assert main(["schema"]) == 0
    assert set(json.loads(capsys.readouterr().out)["properties"]) == set(Case.model_fields)


@pytest.mark.parametrize("day", ["2026-02-31", "20261119", "2026-W47-4", "19/11/2026", "", "tomorrow", "9999-12-31"])
def test_a_day_that_is_no_day_is_refused(refused, day):
    [line] = refused(sound(), "--on", day)
    assert line.startswith("--on: ")
    assert line.endswith("is not a day; expected a real day as YYYY-MM-DD, 1900 to 2199")


@pytest.mark.parametrize("name", ["atlantis", "../national", "two\nlines", ""])
def test_an_unknown_edition_is_refused_with_the_known_ones(refused, name):
    [line] = refused(sound(), "--edition", name)
    assert line.startswith("--edition: ")
    assert all(known in line for known in edition_names())


@pytest.mark.parametrize("arguments", [[], ["check"], ["check", "x.json", "--for", "fun"], ["advise"]])
def test_a_command_that_makes_no_sense_ends_with_2(arguments, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize("name", ["nowhere.json", "", "nul\0l", "."])
def test_a_path_that_is_no_file_is_refused(name, tmp_path, capsys):
    assert main(["check", str(tmp_path / name)]) == 2
    assert re.fullmatch(r"file: .* cannot be read \(.*\); expected the path of a case file\n", capsys.readouterr().err)


def test_a_file_of_30_mb_is_refused_unread(tmp_path, capsys):
    path = tmp_path / "big.json"
    with path.open("wb") as file:
        file.truncate(30_000_000)
    assert main(["check", str(path)]) == 2
    assert "has 30,000,000 bytes; expected a case file of up to 10,000,000 bytes" in capsys.readouterr().err


def test_a_file_of_the_limit_is_still_read(refused):
    assert refused(b" " * SIZE_LIMIT)[0].startswith("file: ends too early")
    assert "10,000,001 bytes" in refused(b" " * (SIZE_LIMIT + 1))[0]


WHOLE_FILE = [
    (b"", "ends too early"),
    (b" \n ", "ends too early"),
    (as_bytes(sound())[:3000], "ends too early"),
    (as_bytes(sound())[:-1], "ends too early"),
    (b"case file", "is not JSON"),
    (b"{'schema_version': 1}", "is not JSON"),
    (b"[]", "holds no JSON object"),
    (b"null", "holds no JSON object"),
    (json.dumps(sound()).encode("utf-16"), "is not UTF-8 text"),
    (b'{"reference": "caf\xe9"}', "is not UTF-8 text"),
    (b"\x89PNG\r\n\x1a\n\0\0", "is not UTF-8 text"),
    (b"[" * 200_000 + b"]" * 200_000, "is nested too deeply"),
    (as_bytes(sound(), '"months": 30', '"months": NaN'), "holds NaN"),
    (as_bytes(sound(), '"months": 30', '"months": -Infinity'), "holds -Infinity"),
    (as_bytes(sound(), '"months": 30', '"months": ' + "9" * 5000), "a number that is too long"),
]


@pytest.mark.parametrize(("content", "wrong"), WHOLE_FILE)
def test_a_file_that_holds_no_case_is_refused_in_one_line(refused, content, wrong):
    [line] = refused(content)
    assert line.startswith("file: ")
    assert wrong in line


IN_A_PLACE = [
    (put(sound(), "plan.review_on", "2027-02-31"), "plan.review_on: ", "2027-02-31 is not a day in the calendar"),
    (put(sound(), "plan.review_on", "31/01/2027"), "plan.review_on: ", "is not a date written as YYYY-MM-DD"),
    (put(sound(), "plan.review_on", ""), "plan.review_on: ", '"" is not a date'),
    (put(sound(), "plan.review_on", "0027-01-31"), "plan.review_on: ", "lies outside the years 1900 to 2199"),
    (put(sound(), "plan.actions.A3.what", "x" * 5000), "plan.actions[2] (A3).what: ", "1,000 too many"),
    (put(sound(), "plan.actions.A3.what", "ring\x07"), "plan.actions[2] (A3).what: ", "U+0007"),
    (put(sound(), "plan.actions.A3.what", "nil\x00"), "plan.actions[2] (A3).what: ", "U+0000"),
    (put(sound(), "person.last_name", "Stan\u202enard"), "person.last_name: ", "turns the direction of writing (U+202E)"),
    (put(sound(), "person.last_name", "\ud800"), "person.last_name: ", "\\ud800"),
    (put(sound(), "plan.licence_conditions.L1.id", "A1"), "plan.licence_conditions[0] (A1).id: ", "A1 is already used at plan.act"),
    (put(sound(), "plan.actions.A3.risks", ["R9"]), "plan.actions[2] (A3).risks[0]: ", "R9, which is not in assessment.risks"),
    (put(sound(), "plan.actions.A3.risks", ["R\x1b[31m\n9"]), "plan.actions[2] (A3).risks[0]: ", "R\\u001b[31m\\u000a9"),
    (put(sound(), "disclosures.D1.meeting", "M7"), "disclosures[0] (D1).meeting: ", "M7, which is not in meetings"),
    (put(sound(), "context.domestic_abuse", "yes"), "context.domestic_abuse: ", "yes is of the wrong kind"),
    (put(sound(), "context.domestic_abuse", 1), "context.domestic_abuse: ", "1 is of the wrong kind"),
    (put(sound(), "mappa.level", True), "mappa.level: ", "true is of the wrong kind"),
    (put(sound(), "mappa.level", 4), "mappa.level: ", "4 is not one of the allowed values"),
    (put(sound(), "mappa.lead_agency", "army"), "mappa.lead_agency: ", "army is not one of the allowed values"),
    (put(sound(), "plan.actions", {}), "plan.actions: ", "{} is of the wrong kind"),
    (put(sound(), "person", []), "person: ", "[] is of the wrong kind"),
    (put(sound(), "person.first_name", ["Owen"]), "person.first_name: ", "a list is of the wrong kind"),
    (put(sound(), "plan.actions.A3.id", None), "plan.actions[2].id: ", "is empty"),
    (put(sound(), "plan.actions.A3.id", "A 3!"), "plan.actions[2] (A 3!).id: ", "of the wrong kind"),
    (put(sound(), "plan.actions.A3.due", "2027-02-26"), "plan.actions[2] (A3).due: ", "the key due is not known here"),
    ({**sound(), "a\x1b\n\u202e": 1}, "a\\u001b\\u000a\\u202e: ", "is not known here"),
    ({**sound(), "schema_version": 2}, "schema_version: ", "version 2, which is newer than this program knows"),
    ({**sound(), "schema_version": 10**300}, "schema_version: ", "which is newer than this program knows"),
    ({**sound(), "schema_version": "1"}, "schema_version: ", "1 is of the wrong kind"),
    ({**sound(), "schema_version": True}, "schema_version: ", "true is of the wrong kind"),
    ({"reference": "FP-1"}, "schema_version: ", "is missing"),
    ({"schema_version": 1}, "reference: ", "is missing"),
    ({**sound(), "reference": " "}, "reference: ", "is blank"),
    ({**sound(), "reference": "F" * 61}, "reference: ", "is too long"),
]


@pytest.mark.parametrize(("document", "path", "wrong"), IN_A_PLACE)
def test_a_fault_in_a_place_is_one_line_with_its_path(refused, document, path, wrong):
    [line] = refused(document)
    assert line.startswith(path)
    assert wrong in line
    assert line.isprintable()


def test_a_key_that_stands_twice_is_refused(refused):
    assert refused(b'{"schema_version": 1, "reference": "A", "reference": "B"}') == [
        "reference: this key stands twice in the same object; expected each key once"
    ]
    [line] = refused(b'{"\\u001b[31m\\n": 1, "\\u001b[31m\\n": 2}')
    assert line.isprintable()


def test_deep_nesting_inside_a_case_is_a_fault_like_any_other(refused):
    [line] = refused(as_bytes(put(sound(), "person.first_name", "Owen"), '"Owen"', "[" * 200 + "]" * 200))
    assert line.startswith("person.first_name: a list is of the wrong kind")


def test_each_fault_has_its_line(refused):
    document = put(put(put(sound(), "plan.review_on", "soon"), "mappa.level", "two"), "mood", "fine")
    assert sorted(line.split(":")[0] for line in refused(document)) == ["mappa.level", "mood", "plan.review_on"]


def test_a_byte_order_mark_is_no_fault(checked):
    assert checked(b"\xef\xbb\xbf" + as_bytes(sound()))[0] == 0


def test_text_of_4000_characters_and_letters_of_every_script_are_kept(checked):
    assert checked(put(sound(), "plan.actions.A1.outcome", "x" * 4000))[0] == 0
    status, report = checked(put(sound(), "reference", "FP-\u05d0\u0416\u6f22"))
    assert (status, report["case"]) == (0, "FP-\u05d0\u0416\u6f22")


def run(*arguments, **options):
    return subprocess.run(
        [sys.executable, "-m", "rmp", *arguments], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
        encoding="utf-8", **options,
    )


def test_the_program_itself_ends_with_0_1_and_2(written):
    passed = run("check", written(sound()), *ON, "--format", "json")
    assert (passed.returncode, passed.stderr) == (0, "")
    assert set(json.loads(passed.stdout)) >= REPORT_KEYS
    open_error = run("check", written(NO_DATE), *ON)
    assert (open_error.returncode, open_error.stderr) == (1, "")
    assert "A3" in open_error.stdout
    faulty = run("check", written(b"{"), *ON)
    assert (faulty.returncode, faulty.stdout) == (2, "")
    assert faulty.stderr == "file: ends too early at line 1, column 2; expected a whole JSON file, as exported\n"


def test_the_program_writes_utf_8_whatever_the_terminal(written):
    path = written(put(sound(), "reference", "FP-\u6f22"))
    out = run("check", path, *ON, env={**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"})
    assert (out.returncode, out.stderr) == (0, "")
    assert out.stdout.startswith("FP-\u6f22, checked on")


def test_a_reader_that_stops_early_sees_no_traceback():
    shell = f"'{sys.executable}' -m rmp schema | head -c 10"
    out = subprocess.run(["sh", "-c", shell], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert out.stderr == ""
