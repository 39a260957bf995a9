"""The audit as the screens feed and show it: views, exports, sign-in, refusals; codes only."""

from __future__ import annotations

from typing import Any

import pytest

from pages.parts import settings
from pages.parts.audit_words import EVENTS, detail_in_words
from pages.parts.audited import exported
from pages.parts.signing_in import may_come_in
from store.audit import Event, entries
from tests.pages.conftest import App

WHAT = "plan.actions.A1.what"
MINE = "Sees him every Monday until 29 March 2027"


def noted(app: App, event: Event) -> list[Any]:
    return list(entries(app.store, event=event).entries)


def test_a_view_is_noted_once_a_session_and_version(sound_app: App) -> None:
    for screen in ("plan", "check", "plan"):
        sound_app.open(screen)
    [view] = noted(sound_app, Event.VIEW)
    assert (view.case_id, view.version) == (sound_app.case_id, 1)
    sound_app.somebody_saves("person.gender", "Man")
    sound_app.open("person")
    assert [v.version for v in noted(sound_app, Event.VIEW)] == [2, 1]


def test_a_version_that_one_saved_oneself_is_no_view(sound_app: App) -> None:
    sound_app.open("plan", action_open="A1")
    sound_app.change(WHAT, MINE)
    assert [v.version for v in noted(sound_app, Event.VIEW)] == [1]


def test_another_session_is_another_view(sound_app: App) -> None:
    sound_app.open("plan")
    another = App(sound_app.store)
    another.test.query_params["case"] = sound_app.case_id
    another.open("plan")
    assert len(noted(sound_app, Event.VIEW)) == 2


def test_what_is_written_in_the_case_never_stands_in_the_audit(sound_app: App) -> None:
    sound_app.open("plan", action_open="A1")
    sound_app.somebody_saves(WHAT, "Theirs, a secret sentence")
    sound_app.change(WHAT, "Mine, a secret sentence")
    sound_app.open("audit")
    told = "".join(f"{e.detail}{e.who}{e.origin}{e.event}" for e in entries(sound_app.store).entries)
    assert "secret" not in told
    assert "secret" not in str(sound_app.table("audit"))


def test_the_screen_shows_the_newest_first_and_by_kind(sound_app: App) -> None:
    sound_app.open("plan", action_open="A1")
    sound_app.change(WHAT, MINE)
    sound_app.open("audit")
    said = [row[2]["text"] for row in sound_app.table("audit")]
    assert said == ["Saved", "Looked at", "Created"]
    assert "sha256" not in str(sound_app.table("audit"))
    sound_app.test.selectbox(key="audit_kind").set_value(Event.SAVE).run()
    sound_app.is_calm()
    assert [row[2]["text"] for row in sound_app.table("audit")] == ["Saved"]
    sound_app.test.selectbox(key="audit_kind").set_value(Event.EXPORT).run()
    assert "There is no entry of this kind." in sound_app.words


def test_long_audits_are_paged(sound_app: App) -> None:
    for number in range(60):
        exported(sound_app.case_id, 1, f"json{number}")
    sound_app.open("audit")
    assert len(sound_app.table("audit")) == 50
    [further] = [b for b in sound_app.test.button if b.label == "Earlier"]
    further.click().run()
    sound_app.is_calm()
    assert len(sound_app.table("audit")) == 12


def test_a_download_is_noted_with_its_kind(sound_app: App) -> None:
    sound_app.open("referral", "Documents")
    exported(sound_app.case_id, 1, "docx_referral")
    [export] = noted(sound_app, Event.EXPORT)
    assert (export.version, export.detail) == (1, "kind=docx_referral")
    buttons = {e.proto.label for e in sound_app.test.get("download_button")}
    assert "Download the case file (JSON)" in buttons


def test_every_event_has_words() -> None:
    assert set(EVENTS) == set(Event)
    assert detail_in_words("sha256=" + "0" * 64 + " kept=3") == "late save 3"
    assert detail_in_words(None) == ""


@pytest.mark.parametrize(
    ("allowed", "address", "comes_in"),
    [
        ("", "ann@anywhere.example", True), ("ann@mappa.example", "Ann@Mappa.example", True), ("ann@mappa.example", "bob@mappa.example", False),
        ("@mappa.example, bob@other.example", "ann@mappa.example", True), ("@mappa.example", "ann@evil-mappa.example", False),
        ("@mappa.example", "", False),
    ],
)
def test_who_may_come_in_is_a_list_of_addresses_and_domains(
    monkeypatch: pytest.MonkeyPatch, allowed: str, address: str, comes_in: bool
) -> None:
    monkeypatch.setenv("FOUR_PILLARS_SIGN_IN_FOR", allowed)
    assert may_come_in(address) is comes_in
    assert not (allowed and may_come_in(address, False))


@pytest.mark.parametrize(
    ("trusted", "told", "origin"),
    [
        (None, "203.0.113.9", "192.0.2.1"), ("1", "203.0.113.9", "203.0.113.9"), ("1", "198.51.100.1, 203.0.113.9", "203.0.113.9"),
        ("1", None, "192.0.2.1"), ("0", "203.0.113.9", "192.0.2.1"),
    ],
)
def test_what_a_proxy_says_of_the_address_counts_only_where_it_is_trusted(
    monkeypatch: pytest.MonkeyPatch, trusted: str | None, told: str | None, origin: str
) -> None:
    class Context:
        ip_address = "192.0.2.1"
        headers = {"X-Forwarded-For": told} if told else {}

    monkeypatch.setattr(settings.st, "context", Context())
    if trusted is None:
        monkeypatch.delenv("FOUR_PILLARS_TRUST_PROXY", raising=False)
    else:
        monkeypatch.setenv("FOUR_PILLARS_TRUST_PROXY", trusted)
    assert settings.origin() == origin
