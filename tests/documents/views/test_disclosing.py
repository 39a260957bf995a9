from documents.views.disclosing import PARTS, surrounding_rows
from documents.words import NOT_RECORDED, details
from schemas.base import Record
from schemas.disclosing import Preparation, SelfDisclosure
from schemas.disclosures import Disclosure


def test_every_part_of_a_disclosure_has_its_words():
    sections = {name for name, field in Disclosure.model_fields.items() if _is_section(field.annotation)}
    assert sections - {"discloser", "offender_representations"} == set(PARTS)


def _is_section(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Record)


def test_only_what_is_filled_is_shown():
    assert surrounding_rows(Disclosure(id="D1")) == []
    rows = surrounding_rows(Disclosure(id="D1", preparation={"support": True, "form_signed": False}, circumstances=["worship"]))
    assert {row["label"]: row["text"] for row in rows} == {
        "Circumstances considered (10.11)": "A place of worship with children or adults at risk",
        "Preparing the recipient": "Support: yes\nForm signed: no",
    }


def test_details_are_said_in_words():
    told = SelfDisclosure(made=True, on="2026-10-28")
    assert details(told) == "Made: yes\nOn: 28 October 2026"
    assert details(Preparation()) == NOT_RECORDED
