"""Timeline: what stands out in words, the picture, the way to the record, the calendar file."""

from __future__ import annotations

import json

import pytest

from pages.parts.plotting import LONGEST, plain
from pages.parts.timeline_picture import AFTER, hover
from schemas.paths import put
from tests.pages.conftest import DRAFT, App
from tests.support.rules import DAY
from tests.support.sound import sound


def rows(app: App) -> list[list[str]]:
    return [[part["text"] for part in row] for row in app.table("timeline-table")]


def spec(app: App) -> str:
    [chart] = app.test.get("plotly_chart")
    return str(chart.proto.spec)


def test_a_sound_case_has_nothing_that_stands_out(sound_app: App) -> None:
    sound_app.open("timeline")
    assert "Nothing is overdue, and no two dates clash by the rules of thumb below." in sound_app.words
    assert rows(sound_app)[0] == ["Meetings", "Minutes of M1 approved by", "26 November 2026"]
    assert ["Reviews", "Formal review of the plan", "14 January 2027"] in rows(sound_app)
    assert not [row for row in rows(sound_app) if "1 March 2027" in row]


def test_what_is_overdue_or_clashes_is_said_with_a_sign_a_word_and_why(app: App) -> None:
    case = put(put(sound(), "plan.actions.A2.due_on", "2026-11-18"), "meetings.M1.next_meeting_on", "2027-01-16")
    app.has(case)
    app.open("timeline")
    assert "1 date overdue, 1 clash to look at." in app.words
    assert ["Meetings", "Next meeting", "16 January 2027", "▲ clash", "It falls on a Saturday."] in rows(app)
    assert ["Actions", "A2 due", "18 November 2026", "✕ overdue", "1 day ago, and not recorded as done."] in rows(app)
    names = [(trace["name"], trace["marker"]["symbol"]) for trace in json.loads(spec(app))["data"] if trace.get("name")]
    assert names == [("as recorded", "circle"), ("overdue", "x"), ("clash", "triangle-up")]


def test_all_dates_are_shown_when_asked_for(sound_app: App) -> None:
    sound_app.open("timeline")
    near = len(rows(sound_app))
    sound_app.test.toggle(key="timeline_all").set_value(True).run()
    sound_app.is_calm()
    assert len(rows(sound_app)) > near
    assert ["Licence and orders", "O1 Restraining order", "4 March 2025 to 4 March 2030"] in rows(sound_app)


def test_a_date_beyond_the_picture_is_in_the_table_and_said(app: App) -> None:
    app.has(put(sound(), "context.licence_ends_on", (DAY + AFTER).replace(year=2031).isoformat()))
    app.open("timeline")
    assert [c.value for c in app.test.caption if "further away" in c.value] == ["1 date further away than the picture reaches: in the table only."]


@pytest.mark.parametrize(("what", "title"), [("Formal review of the plan", "Plan"), ("Review of the risk assessment", "Risk assessment")])
def test_a_row_leads_to_the_record(sound_app: App, what: str, title: str) -> None:
    sound_app.open("timeline", timeline_all=True)
    sound_app.click("timeline-table", str([row[1] for row in rows(sound_app)].index(what)))
    assert title in [t.value for t in sound_app.test.title]


def test_a_case_without_a_date_says_so(app: App) -> None:
    app.has(DRAFT)
    app.open("timeline")
    assert [info.value for info in app.test.info] == ["No date is recorded yet. Dates of actions, events, reviews and meetings appear here."]


def test_a_calendar_file_for_each_owner_of_an_open_action_with_a_day(app: App) -> None:
    app.has(put(sound(), "plan.actions.A4.due_on", None))
    app.open("timeline")
    owners = app.test.selectbox(key="calendar_owner")
    assert owners.options == ["Children's Services: Oona Tranter", "Police: PC Dana Whitlock", "Probation: Ife Nwosu"]
    owners.set_value("Probation: Ife Nwosu").run()
    app.is_calm()
    [button] = app.test.get("download_button")
    assert button.proto.label == "Download 3 events (.ics)"


def test_no_open_action_with_a_day_is_said(app: App) -> None:
    app.has(put(sound(), "plan.actions", []))
    app.open("timeline")
    assert "No open action has a day yet." in app.words


def test_the_picture_reads_no_html_that_was_typed(app: App) -> None:
    event = [{"what": "<img src=x><a href='http://evil.example'>Court</a>", "on": "2026-12-01"}]
    app.has(put(sound(), "assessment.risks.R1.key_events", event))
    app.open("timeline")
    assert "img src" in spec(app)
    assert "<img" not in spec(app) and "<a href" not in spec(app)


def test_text_for_a_picture_is_plain_and_short() -> None:
    assert plain("a <b> & c") == "a &lt;b&gt; &amp; c"
    assert len(plain("x" * 500)) == LONGEST


def test_a_mark_says_what_when_and_why() -> None:
    from rmp.moments import Lane, Moment

    assert hover(Moment(Lane.EVENTS, "Key events", "Court <b>", DAY, why=("Late.",))) == "Court &lt;b&gt;<br>19 November 2026<br>Late."
