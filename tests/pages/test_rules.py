"""The Rules screen: found, paged, whole, escaped; reached from a finding, and leading to the findings of the open case."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from guidance import cite
from risk_model.kinds import Check
from rmp.check import all_rules, check
from rmp.examples import examples_of
from schemas.paths import put
from schemas.reading import case_of
from tests.pages.conftest import ROOT, App
from tests.support.rules import DAY
from tests.support.sound import sound

SCREEN = "pages/guidance/rules.py"
RULE = "RMP-12.9f"
UNDATED = put(put(sound(), "plan.actions.A4.due_on", None), "plan.actions.A5.due_on", None)


def open_rules(app: App, rule: str = "") -> AppTest:
    """Open the screen, at a rule as a link does."""
    app.test.run()
    app.test.switch_page(SCREEN)
    if rule:
        app.test.query_params["rule"] = rule
    app.test.run()
    app.is_calm()
    return app.test


def shown(app: App) -> list[str]:
    """The ids of the rules on the page, in their order."""
    return re.findall(r"(?:<summary>|<h2>)<strong>([^<]+)</strong>", app.html)


def search(app: App, text: str = "", chapter: str | None = None, kind: Check | None = None) -> None:
    app.test.text_input(key="rules_text").set_value(text)
    app.test.selectbox(key="rules_chapter").set_value(chapter)
    app.test.selectbox(key="rules_kind").set_value(kind)
    app.test.run()
    app.is_calm()


def test_the_rules_come_last_in_the_navigation(app: App) -> None:
    source = (ROOT / "app.py").read_text(encoding="utf-8")
    assert re.findall(r'url_path="(\w+)"', source)[-1] == "rules"


def test_twenty_rules_at_a_time_in_the_order_of_the_guidance_to_the_last(app: App) -> None:
    open_rules(app)
    ids = [rule.id for rule in all_rules()]
    found = shown(app)
    assert found == ids[:20]
    while not app.test.button(key="rules-further").disabled:
        app.press("rules-further")
        assert 0 < len(shown(app)) <= 20
        found += shown(app)
    assert found == ids
    app.press("rules-earlier")
    assert shown(app) == ids[(len(ids) - 1) // 20 * 20 - 20 :][:20]


def test_a_rule_is_told_whole(app: App) -> None:
    open_rules(app, RULE)
    rule = next(rule for rule in all_rules() if rule.id == RULE)
    for words in (
        rule.title, rule.meaning, f"Kind {rule.check.value}: must be put right", f"When {rule.when.words}", "Checked for every purpose",
        f"Speaks up {examples_of(RULE).speaks_up}.", f"Stays quiet {examples_of(RULE).stays_quiet}.",
        "12.9, Level 2 and 3 Risk Management Plans.", " ".join(cite("12.9").summary.split()), "in our words, last looked at",
    ):
        assert words in app.words, words


def test_a_note_on_contradictions_is_shown(app: App) -> None:
    rule = next(rule for rule in all_rules() if rule.paragraph.note)
    open_rules(app, rule.id)
    assert f"The sources differ: {rule.paragraph.note}" in app.words


def test_every_rule_can_be_shown(app: App) -> None:
    open_rules(app)
    for chapter in dict.fromkeys(rule.chapter for rule in all_rules()):
        search(app, chapter=chapter)
        assert shown(app) == [rule.id for rule in all_rules() if rule.chapter == chapter][:20]


@pytest.mark.parametrize(
    ("text", "chapter", "kind", "first"), [(RULE, None, None, RULE), ("completion date", "12", Check.ERROR, RULE), ("", "13a", Check.PROMPT, None)]
)
def test_search_chapter_and_kind_narrow_the_list(app: App, text: str, chapter: str | None, kind: Check | None, first: str | None) -> None:
    open_rules(app)
    search(app, text, chapter, kind)
    rules = {rule.id: rule for rule in all_rules()}
    assert shown(app)
    assert all(kind in (None, rules[entry].check) and chapter in (None, rules[entry].chapter) for entry in shown(app))
    assert first is None or first in shown(app)


def test_a_few_rules_found_are_unfolded(app: App) -> None:
    open_rules(app)
    assert "<details class=\"fp-rule\" open>" not in app.html
    search(app, RULE)
    assert shown(app) == [RULE]
    assert "<details class=\"fp-rule\" open>" in app.html


def test_nothing_found_says_how_to_go_on(app: App) -> None:
    open_rules(app)
    search(app, "zebra <script>alert(1)</script>")
    assert [info.value for info in app.test.info] == ["No rule matches. Search for other words, or choose another chapter or kind."]
    assert "alert(1)" not in app.html


def test_a_new_search_begins_on_its_first_page(app: App) -> None:
    open_rules(app)
    app.press("rules-further")
    search(app, chapter="12")
    assert shown(app)[0] == next(rule.id for rule in all_rules() if rule.chapter == "12")


def test_a_link_lands_on_its_rule_whatever_was_searched_before(app: App) -> None:
    open_rules(app)
    search(app, "zebra")
    app.test.query_params["rule"] = RULE
    app.test.run()
    app.is_calm()
    assert RULE in shown(app)
    assert f"<h2><strong>{RULE}</strong>" in app.html
    assert "went-to-rule-RMP-12-9f" in app.html  # the script that scrolls to it
    assert app.test.text_input(key="rules_text").value == ""


def test_looking_on_from_a_rule_takes_it_out_of_the_address(app: App) -> None:
    open_rules(app, RULE)
    search(app, chapter="6")
    assert "rule" not in app.test.query_params
    assert all(entry != RULE for entry in shown(app))


@pytest.mark.parametrize("rule", ["RMP-99.9z", "<b>bold</b>", "rmp"])
def test_a_link_to_a_rule_that_is_not_there_says_so_and_shows_the_rules(app: App, rule: str) -> None:
    open_rules(app, rule)
    assert f"There is no rule {rule}. All rules are listed below." in app.words
    assert "<b>" not in app.html
    assert len(shown(app)) == 20


def test_without_a_case_the_rules_are_shown_all_the_same(app: App) -> None:
    open_rules(app, RULE)
    assert app.test.title[0].value == "Rules"
    assert "open finding" not in app.words


def test_a_finding_leads_to_its_rule(app: App) -> None:
    app.has(UNDATED)
    app.open("check")
    app.click("found-kind-error", next(v for v in app.buttons_in("found-kind-error") if v.startswith(f"{RULE}|A4|")))
    [link] = app.test.get("page_link")
    assert link.label == f"{RULE} in the rule reference"
    assert link.proto.page == "rules"
    assert link.proto.query_string == f"rule={RULE}&case={app.case_id}"


def test_a_rule_leads_to_its_open_findings_in_the_open_case(app: App) -> None:
    app.has(UNDATED)
    open_rules(app, RULE)
    [one, two] = app.table("rule-findings")
    assert (one[0]["text"], two[0]["text"]) == ("A4", "A5")
    assert one[0]["title"] == "Go to the field in A4"
    assert "In FP-0900 this rule has 2 open findings:" in str([e.proto.json for e in app.test.get("bidi_component")])
    app.click("rule-findings", two[0]["value"])
    assert app.test.title[0].value == "Plan"
    assert app.field("plan.actions.A5.due_on").value is None


def test_in_the_list_a_rule_with_findings_can_be_chosen(app: App) -> None:
    app.has(UNDATED)
    open_rules(app)
    search(app, "completion date")
    [button] = [b for b in app.test.button if b.key == f"choose-{RULE}"]
    assert button.label == f"2 open findings of {RULE} in the open case"
    app.press(f"choose-{RULE}")
    assert app.test.query_params["rule"] in (RULE, [RULE])
    assert app.test.text_input(key="rules_text").value == "completion date"
    assert len(app.table("rule-findings")) == 2


def test_a_rule_without_findings_says_so_and_why(app: App) -> None:
    document = put(sound(), "context.setting", None)
    app.has(document)
    open_rules(app, "RMP-12.1a")
    assert "In FP-0900 this rule has no open finding." in app.words
    open_rules(app, "REF-7.14a")
    assert (
        "In FP-0900 this rule has no open finding: it belongs to the check for the referral, and the check now is for the plan."
        in app.words
    )
    waiting = check(case_of(document), on=DAY).waiting[0].rules[0]
    open_rules(app, waiting)
    assert "In FP-0900 this rule has no open finding, but it waits for an answer that is not given yet." in app.words


def test_a_recorded_reason_is_said(app: App) -> None:
    departure = {"rule": RULE, "record": None, "reason": "Agreed", "by": "Rhian Cole", "on": "2026-11-18"}
    app.has({**UNDATED, "departures": [departure]})
    open_rules(app, RULE)
    assert "In FP-0900 this rule has no open finding; a reason is recorded for 2 findings." in app.words


def test_the_case_header_and_marking_stand_on_the_screen_when_a_case_is_open(sound_app: App) -> None:
    open_rules(sound_app)
    assert "OFFICIAL-SENSITIVE" in sound_app.words
    assert sound_app.test.query_params["case"] in (sound_app.case_id, [sound_app.case_id])


HOSTILE = '<img src=x onerror=alert(1)> **bold** [x](javascript:alert(1)) $x$'


def test_what_users_typed_is_neither_html_nor_markdown_here(app: App) -> None:
    document = put(UNDATED, "reference", "<b>1</b> **2** [x](http://x.example)")
    app.has(put(document, "plan.actions.A4.what", HOSTILE))
    open_rules(app, RULE)
    open_rules(app)
    search(app, "completion date")
    assert "<b>1</b>" not in app.html
    assert "<img" not in app.html
    labels = [b.label for b in app.test.button] + [link.label for link in app.test.get("page_link")]
    assert not any("**" in label or "](" in label for label in labels)
    assert not app.test.markdown


def test_a_screen_reached_past_the_start_page_shows_nothing(app: App) -> None:
    alone = AppTest.from_file(str(Path(ROOT / SCREEN)), default_timeout=30).run()
    assert [error.value for error in alone.error] == ["Open Four Pillars from its start page."]
    assert not alone.text_input
