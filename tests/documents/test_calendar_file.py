"""A calendar file, opened again by the library: references and days, and nothing of what the case says."""

from datetime import UTC, date, datetime

from icalendar import Calendar

from documents.calendar_file import ActionDay, calendar_file, days_by_owner, owner_in_words
from schemas.plan import Owner
from schemas.reading import case_of
from tests.support.sound import sound

AT = datetime(2026, 11, 19, 9, 30, tzinfo=UTC)
DAYS = [ActionDay("A1", "milestone", date(2027, 1, 12)), ActionDay("A3", "due", date(2027, 2, 26))]


def opened(content):
    return list(Calendar.from_ical(content).walk("VEVENT"))


def made(days=DAYS, version=3, reference="FP-0900"):
    return calendar_file(reference, days, made_at=AT, version=version)


def test_one_all_day_event_for_each_day():
    first, second = opened(made())
    assert (first.decoded("dtstart"), first.decoded("dtend")) == (date(2027, 1, 12), date(2027, 1, 13))
    assert (str(first["summary"]), str(second["summary"])) == ("FP-0900 A1", "FP-0900 A3")
    assert (first.decoded("dtstamp"), first["sequence"]) == (AT, 3)


def test_an_event_holds_references_and_nothing_else():
    case = case_of(sound())
    owner, days = next((o, d) for o, d in days_by_owner(case.plan.actions).items() if "Ife" in o)
    content = made(days).decode()
    for event in opened(content):
        assert set(event) == {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE", "CLASS", "TRANSP"}
        assert str(event["summary"]).split() == ["FP-0900", str(event["summary"]).split()[1]]
    words = [owner, "Stannard", "Owen", "Ife", "Probation", "Aske", *(a.what for a in case.plan.actions)]
    assert not [word for word in words if word and word in content]


def test_the_same_action_keeps_its_id_when_its_day_moves_and_no_two_share_one():
    before, after = opened(made()), opened(made([ActionDay("A1", "milestone", date(2027, 2, 1)), DAYS[1]], version=4))
    assert [e["uid"] for e in before] == [e["uid"] for e in after]
    assert len({e["uid"] for e in opened(made([*DAYS, ActionDay("A1", "due", date(2027, 3, 1))]))}) == 3
    assert opened(made())[0]["uid"] != opened(made(reference="FP-0901"))[0]["uid"]


def test_a_reference_with_commas_and_lines_stays_one_summary():
    [event, _] = opened(made(reference="FP,1;\\ 2"))
    assert str(event["summary"]) == "FP,1;\\ 2 A1"


def test_actions_by_owner_with_due_and_milestone():
    found = days_by_owner(case_of(sound()).plan.actions)
    assert list(found) == sorted(found)
    assert [(d.action, d.kind, d.on.isoformat()) for d in found["Probation: Ife Nwosu"]] == [
        ("A1", "milestone", "2027-01-12"), ("A3", "milestone", "2027-01-08"), ("A3", "due", "2027-02-26"),
    ]


def test_an_owner_in_words():
    assert owner_in_words(Owner()) == "no agency named: nobody named"
    assert owner_in_words(Owner(agency="other", agency_name="Harbour Trust", name="Ana")) == "Harbour Trust: Ana"
