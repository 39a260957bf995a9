"""How a case arrives in the caseload: new, imported from a file, duplicated as fictional."""

from __future__ import annotations

import streamlit as st

from pages.parts.audited import refused
from pages.parts.fields import clean
from pages.parts.html import joined, piece, show
from pages.parts.settings import author, the_store
from schemas.faults import NotACase
from schemas.reading import SIZE_LIMIT, Document, read_case
from store import NoSuchCase, ReferenceTaken, UnusableNote
from store.audit import Event
from store.duplicate import as_fictional


def bring_in() -> None:
    """The ways in, one open at a time."""
    if st.session_state.get("copying"):
        _duplicate(st.session_state["copying"])
        return
    way = st.segmented_control(
        "Add a case", ["New case", "Import a case file"], key="case_way", label_visibility="collapsed"
    )
    if way == "New case":
        _new()
    if way == "Import a case file":
        _import()


def _new() -> None:
    with st.form("new_case"):
        reference = st.text_input("Reference", max_chars=60, help="Your own reference for the case; it must be unique.")
        last, first = st.columns(2)
        last_name = last.text_input("Last name", max_chars=200)
        first_name = first.text_input("First name", max_chars=200)
        fictional = st.radio(
            "Is everything in this case invented?",
            ["Yes, fictional", "No"],
            index=None,
            horizontal=True,
        )
        if st.form_submit_button("Start the case", type="primary"):
            if not clean(reference):
                st.error("Give the case a reference, such as FP-0123.")
            elif fictional is None:
                st.error("Say whether everything in this case is invented.")
            else:
                _create(
                    {
                        "schema_version": 1,
                        "reference": reference.strip(),
                        "fictional": fictional.startswith("Yes"),
                        "person": {"last_name": clean(last_name), "first_name": clean(first_name)},
                    },
                    "New case",
                    "person",
                    Event.CREATE,
                )


def _import() -> None:
    upload = st.file_uploader(
        "Case file (JSON, up to 10 MB)", type=["json"], max_upload_size=SIZE_LIMIT // 1_000_000, key="case_upload"
    )
    if upload is None:
        return
    try:
        case, document = read_case(upload.getvalue())
    except NotACase as error:
        _note_refusal(upload.file_id, len(error.faults))
        faults = joined([piece("<li>{fault}</li>", fault=str(f)) for f in error.faults[:20]])
        more = f"and {len(error.faults) - 20} more" if len(error.faults) > 20 else ""
        show(
            '<div class="fp-fault" role="alert"><p>This file was not imported; nothing has been changed.</p><ul>{faults}</ul>'
            "<p>{more}</p></div>",
            faults=faults,
            more=more,
        )
        return
    show("<p>Case <strong>{ref}</strong>, {name}.</p>", ref=case.reference, name=case.person.last_name or "no name yet")
    reference = st.text_input("Import under the reference", value=case.reference, max_chars=60)
    if st.button("Import", type="primary"):
        _create({**document, "reference": reference.strip()}, "Imported from a case file", "plan", Event.IMPORT)


def _duplicate(case_id: str) -> None:
    try:
        original = the_store().read(case_id)
    except NoSuchCase as error:
        st.session_state.pop("copying")
        st.error(str(error))
        return
    with st.container(border=True):
        show(
            "<p>Duplicate <strong>{ref}</strong> as a fictional case. Names, addresses and numbers that stand in fields are "
            "replaced, also where they occur in the text. Read the copy before you use it: a name that stands only in "
            "the text cannot be known.</p>",
            ref=original.document["reference"],
        )
        reference = st.text_input(
            "Reference of the copy", value=f"{original.document['reference'][:50]}-copy", max_chars=60
        )
        if st.button("Duplicate", type="primary"):
            try:
                document, left = as_fictional(original.document, reference.strip())
            except NotACase as error:
                _not_saved(error)
                return
            words = f" Capitalised words left in the text, to look at: {', '.join(left[:30])}." if left else ""
            _create(document, "Duplicated as fictional", "person", Event.CREATE, words)
        st.button("Cancel", on_click=lambda: st.session_state.pop("copying", None))


def _note_refusal(file_id: str, faults: int) -> None:
    """Note a file that is no case, once a file."""
    if st.session_state.get("upload_refused") != file_id:
        refused(f"kind=import faults={faults}")
        st.session_state["upload_refused"] = file_id


def _create(document: Document, reason: str, screen: str, event: Event, words: str = "") -> None:
    try:
        saved = the_store().create(document, author=author(), reason=reason, event=event)
    except ReferenceTaken:
        st.error("There is a case with this reference already. Give another reference; nothing has been changed.")
        return
    except NotACase as error:
        _not_saved(error)
        return
    except UnusableNote as error:
        st.error(f"Not saved. Your name, in the side panel, can't be kept. {error}")
        return
    st.session_state.pop("copying", None)
    st.session_state["case_id"] = saved.case_id
    st.session_state["notice"] = f"{document['reference']} is saved.{words}"
    st.switch_page(st.session_state["screens"][screen], query_params={"case": saved.case_id})


def _not_saved(error: NotACase) -> None:
    show(
        '<p class="fp-fault" role="alert">Not saved. {faults}</p>',
        faults=" ".join(str(f) for f in error.faults[:3]),
    )
