"""The referral says what changed since a version or a sign-off that was chosen on the Documents part."""

from __future__ import annotations

from schemas.paths import put
from store.sign_offs import SignOffRole, sign_off
from tests.documents import word_file
from tests.pages.conftest import App
from tests.support.sound import sound


def words_of(app: App) -> str:
    app.press("make-docx")
    content = app.test.session_state["docx"][-1]
    return " ".join(" ".join(word_file.paragraphs(tree)) for tree in word_file.trees(content).values())


def changed(app: App) -> App:
    app.has(sound())
    sign_off(app.store, app.case_id, 1, SignOffRole.CHAIR, name="Joan Osei", post="Head of unit", by="Ife")
    app.somebody_saves("plan.actions.A3.due_on", "2027-04-01")
    app.open("referral", "Documents")
    return app


def test_a_case_of_one_version_offers_nothing_to_compare_with(sound_app: App) -> None:
    sound_app.open("referral", "Documents")
    assert not [box for box in sound_app.test.selectbox if box.key == "changed-since"]
    assert "What changed since" not in words_of(sound_app)


def test_left_out_unless_it_is_chosen(app: App) -> None:
    assert "What changed since" not in words_of(changed(app))


def test_the_changes_since_a_sign_off_or_a_version_stand_in_the_referral(app: App) -> None:
    changed(app)
    box = app.test.selectbox(key="changed-since")
    assert [option.partition(",")[0] for option in box.options] == ["Leave this part out", "the sign-off by Chair (version 1)", "version 1"]
    box.set_value("sign-off chair").run()
    words = words_of(app)
    assert "What changed since the sign-off by Chair (version 1)" in words
    assert "A3: date moved from 26 February 2027 to 1 April 2027." in words
    app.test.selectbox(key="changed-since").set_value("version 1").run()
    assert not [b for b in app.test.get("download_button") if b.proto.label == "Download the Word document"]
    assert "What changed since version 1" in words_of(app)


def test_a_changed_case_is_compared_anew(app: App) -> None:
    changed(app)
    app.test.selectbox(key="changed-since").set_value("version 1").run()
    app.somebody_saves("mappa.level", 3)
    app.test.run()
    assert "MAPPA: Level 3, was Level 2." in words_of(app)
    assert app.version == 3
    assert put(sound(), "mappa.level", 3) != app.document
