"""Person and context: who the person is, the offence, where they are, the questions, MAPPA, agencies, people at risk."""

from __future__ import annotations

import streamlit as st

from pages.parts.aids import category_aid, level_aid
from pages.parts.desk import Desk, begin
from pages.parts.fields import field, fields, said
from pages.parts.frame import open_case_screen
from pages.parts.going import land
from pages.parts.more import more_about, one_of
from pages.parts.parts_of import part_chosen
from pages.parts.questions import questions
from pages.parts.records import removal, rows_of
from schemas.context import Context
from schemas.mappa import Mappa
from schemas.offence import Offence
from schemas.people import Person, PersonAtRisk

_DATES = ["setting", "earliest_release_on", "order_starts_on", "order_ends_on", "licence_ends_on"]


_AT_RISK = (
    "name", "reason_not_named", "description", "kind", "group", "contact", "in_victim_contact_scheme", "marac",
    "adult_at_risk",
)  # fmt: skip
_MAPPA = (
    "category", "level", "level_reasons", "level_decided_on", "level_method", "lead_agency", "area", "visor_owner",
)  # fmt: skip
_OTHERS = {
    "Identification and notification": "identification",
    "Recall": "recall",
    "Releases": "releases",
    "End of MAPPA status": "exit",
}


def screen() -> None:
    """One part of the page at a time, chosen above."""
    desk = open_case_screen("Person and context")
    parts = {
        "Person": (_person, ("person",)),
        "Offence": (_offence, ("offence",)),
        "Where and when": (_dates, ()),
        "Questions": (_questions, ("context",)),
        "MAPPA": (_mappa, ("mappa",)),
        "Agencies": (_agencies, ("agencies",)),
        "People at risk": (_people, ("people_at_risk",)),
        "Other records": (_others, ()),
    }
    places = {
        "person": "Person",
        "offence": "Offence",
        "context": "Questions",
        "mappa": "MAPPA",
        "agencies": "Agencies",
        "people_at_risk": "People at risk",
        **{f"context.{key}": "Where and when" for key in _DATES},
        **dict.fromkeys(("identification", "recall", "exit", "releases"), "Other records"),
    }
    chosen = part_chosen("person_part", list(parts), places)
    parts[chosen][0](desk)
    land(desk)


def _person(desk: Desk) -> None:
    others = ("told_about_mappa", "views", "care", "youth_offending_team_before")
    fields(desk, [f"person.{n}" for n in Person.model_fields if n not in others])
    left, right = st.columns(2)
    with left:
        field(desk, "person.told_about_mappa", "Told about MAPPA")
    with right:
        field(desk, "person.views", "The person's own views")
    more_about(desk, "person", others[2:], "care and youth offending")


def _offence(desk: Desk) -> None:
    left, right = st.columns(2)
    with left:
        for name in ("index_offence", "disposed_on", "disposal"):
            field(desk, f"offence.{name}")
        field(desk, "offence.sentence", "Sentence")
    with right:
        for name in ("details", "previous_related", "sexual", "child_sex_offence"):
            field(desk, f"offence.{name}")

    shown = ("index_offence", "disposed_on", "disposal", "sentence", "details", "previous_related", "sexual")
    others = [n for n in Offence.model_fields if n not in (*shown, "child_sex_offence")]
    more_about(desk, "offence", others, "other sentences, and convictions abroad")


def _dates(desk: Desk) -> None:
    fields(desk, [f"context.{name}" for name in _DATES])


def _questions(desk: Desk) -> None:
    keys = [name for name in Context.model_fields if name not in _DATES]
    questions(desk, [f"context.{key}" for key in keys])


def _mappa(desk: Desk) -> None:
    left, right = st.columns(2)
    with left:
        for name in _MAPPA:
            field(desk, f"mappa.{name}")
        field(desk, "mappa.practitioner", "Practitioner")
    with right:
        field(desk, "mappa.category_basis", "What the category rests on")
        if desk.case.mappa.level == 1:
            said(desk, "mappa.level_1_answers")
            field(desk, "mappa.level_1_answers", "Level 1: three conditions (7.4)")
        if desk.case.mappa.category in (None, 3):
            said(desk, "mappa.category_3_consideration")
            field(desk, "mappa.category_3_consideration", "Category 3 considered (6.16)")
    category_aid()
    level_aid()
    others = [n for n in Mappa.model_fields if n not in (*_MAPPA, "practitioner", "category_basis")]
    own = ("level_1_answers", "category_3_consideration")
    more_about(desk, "mappa", [n for n in others if n not in own], "registration, reviews and changes of level")


def _agencies(desk: Desk) -> None:
    for place in ("agency", "contributed_on", "contribution"):
        said(desk, f"agencies.{place}")
    rows_of(desk, "agencies")


def _people(desk: Desk) -> None:
    said(desk, "people_at_risk.kind")
    for person in desk.value("people_at_risk") or []:
        path = f"people_at_risk.{person['id']}"
        with st.container(border=True):
            st.markdown(f"**{person['id']}**")
            for place in ("actions", "contingencies", "risks"):
                said(desk, f"{path}.{place}")
            fields(desk, [f"{path}.{name}" for name in _AT_RISK], 3)
            more_about(desk, path, [n for n in PersonAtRisk.model_fields if n not in (*_AT_RISK, "id")], person["id"])
            removal(desk, path, person, "person")
    st.button(
        "Add a person or group at risk",
        icon=":material/add:",
        key="add-person",
        on_click=begin,
        args=("people_at_risk", "V"),
    )


def _others(desk: Desk) -> None:
    one_of(desk, "person_other", _OTHERS)


screen()
