import re
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.shared import Mm
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from documents.referral import referral_docx
from documents.words import day
from guidance import LEVELS, SERIOUS_HARM
from schemas.base import unsafe_character
from schemas.links import records_by_list
from schemas.reading import case_of, read_document
from schemas.vocabularies import Vocabulary
from tests.documents import word_file
from tests.documents.every_field import EveryField, strings
from tests.documents.test_referral_view import CODE, LEFT_OUT, ON, report_on
from tests.documents.word_file import W
from tests.support.sound import sound

MINIMAL: dict[str, Any] = {"schema_version": 1, "reference": "FP-1"}


CODES = {code.value for vocabulary in Vocabulary.__subclasses__() for code in vocabulary}
CASELOAD = Path(__file__).parents[2] / "caseload"


def made(document: dict[str, Any], marking: str = "OFFICIAL-SENSITIVE", version: int | None = 12) -> bytes:
    case = case_of(document)
    return referral_docx(case, report_on(case), marking=marking, made_on=ON, version=version)


def running_parts(content: bytes, name: str) -> list[str]:
    return ["\n".join(word_file.paragraphs(t)) for n, t in word_file.trees(content).items() if n.startswith(f"word/{name}")]


DOCUMENTS = [pytest.param(MINIMAL, id="reference only"), pytest.param(sound(), id="sound"),
             pytest.param(EveryField().document, id="every field")]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_it_is_a_well_formed_word_file(document: dict[str, Any]) -> None:
    content = made(document)
    body = word_file.body(content)
    assert Document(BytesIO(content)).paragraphs
    assert len(word_file.trees(content)) > 8
    for cell in body.iter(f"{W}tc"):
        assert cell[-1].tag == f"{W}p"
    for table in body.iter(f"{W}tbl"):
        assert table.getnext().tag == f"{W}p"
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.findall(f"{W}tr"):
            spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.findall(f"{W}tc")]
            assert sum(1 if span is None else int(span.get(f"{W}val")) for span in spans) == columns


@pytest.mark.parametrize("document", DOCUMENTS)
def test_no_placeholder_no_none_and_no_code_is_left(document: dict[str, Any]) -> None:
    text = word_file.text(made(document))
    assert not re.search(r"\{\{|\{%|%\}|\}\}|\bNone\b|\bnull\b", text)
    assert not CODE.search(text)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_draft_marking_and_page_stand_on_every_page(document: dict[str, Any]) -> None:
    content = made(document, marking="OFFICIAL-SENSITIVE [WEXMOOR]")
    headers, footers = running_parts(content, "header"), running_parts(content, "footer")
    assert headers
    assert footers
    assert all("OFFICIAL-SENSITIVE [WEXMOOR]" in part for part in headers + footers)
    assert all("DRAFT" in part and document["reference"] in part for part in headers)
    fields = [f.get(f"{W}instr") for n, t in word_file.trees(content).items() if "footer" in n for f in t.iter(f"{W}fldSimple")]
    assert fields == ["PAGE", "NUMPAGES"]
    assert not list(word_file.body(content).iter(f"{W}titlePg"))
    assert word_file.paragraphs(word_file.body(content))[0].startswith("DRAFT")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_findings_have_a_last_page_of_their_own(document: dict[str, Any]) -> None:
    content = made(document)
    headings = word_file.styled(content, "Heading1")
    assert headings[-1] == "Open findings on 19 November 2026"
    last = next(p for p in word_file.body(content).iter(f"{W}p") if word_file.paragraphs(p)[0] == headings[-1])
    assert last.find(f"{W}pPr/{W}pageBreakBefore") is not None
    for heading in ("Must be put right", "Look at again", "For your judgement"):
        assert heading in word_file.styled(content, "Heading2")


def test_everything_that_is_filled_in_reaches_the_page() -> None:
    filled = EveryField()
    text = word_file.text(made(filled.document))
    assert not [p for p, words in filled.texts.items() if words not in text and not p.startswith(LEFT_OUT)]
    assert not [p for p, on in filled.days.items() if day(on) not in text and not p.startswith(LEFT_OUT)]


def test_every_record_of_a_case_has_its_row_or_heading() -> None:
    content = made(sound())
    cells = {row[0] for table in word_file.tables(content) for row in table}
    headings = " ".join(word_file.styled(content, "Heading2"))
    plan, assessment = sound()["plan"], sound()["assessment"]
    for listed in (
        plan["actions"], plan["contingencies"], plan["licence_conditions"], plan["orders"], assessment["factors"],
        assessment["protective_factors"], sound()["people_at_risk"],
    ):
        assert {record["id"] for record in listed} <= cells
    for record in (*assessment["risks"], *sound()["disclosures"]):
        assert f"{record['id']}: " in headings


@pytest.mark.parametrize("path", sorted(CASELOAD.glob("*/*/case.json")), ids=lambda path: path.parent.name)
def test_a_case_of_the_caseload_is_whole(path: Path) -> None:
    document = read_document(path.read_bytes())
    text = word_file.text(made(document))
    ids = [record for listed in records_by_list(case_of(document)).values() for record in listed]
    assert not [i for i in ids if not i.startswith("M") and not re.search(rf"\b{re.escape(i)}\b", text)]
    assert not re.search(r"\{\{|\{%", text)
    typed = set(strings(document)) - CODES
    assert not [code for code in CODE.findall(text) if code not in typed]


def test_every_finding_is_on_the_last_page_with_its_fix_and_paragraph() -> None:
    document: dict[str, Any] = {**MINIMAL, "plan": {"actions": [{"id": "A1"}], "contingencies": [{"id": "C1"}]}}
    rows = [row for table in word_file.tables(made(document)) for row in table]
    findings = report_on(case_of(document)).open()
    assert len(findings) > 20
    for finding in findings:
        assert [finding.message, finding.fix, finding.paragraph] in [row[1:] for row in rows]


def test_the_definitions_are_quoted_with_their_source() -> None:
    text = word_file.text(made(sound()))
    for definition in (SERIOUS_HARM, *LEVELS.values()):
        assert definition.words in text
        assert definition.attribution in text


def test_heading_rows_repeat_and_widths_are_fixed() -> None:
    body = word_file.body(made(sound()))
    layouts = [t.find(f"{W}tblPr/{W}tblLayout") for t in body.iter(f"{W}tbl")]
    assert all(layout is not None and layout.get(f"{W}type") == "fixed" for layout in layouts)
    assert len(list(body.iter(f"{W}tblHeader"))) >= 12
    for table in body.iter(f"{W}tbl"):
        assert all(int(column.get(f"{W}w")) > 500 for column in table.iter(f"{W}gridCol"))


def test_it_is_a4_in_british_english_and_names_nobody_in_its_properties() -> None:
    content = made(sound())
    opened = Document(BytesIO(content))
    sizes = [sorted((s.page_width or 0, s.page_height or 0)) for s in opened.sections]
    assert [[round(side / Mm(1)) for side in size] for size in sizes] == [[210, 297]] * 3
    assert {e.get(f"{W}val") for e in word_file.trees(content)["word/styles.xml"].iter(f"{W}lang")} == {"en-GB"}
    properties = opened.core_properties
    assert (properties.title, properties.author, properties.last_modified_by) == ("Referral FP-0900", "", "")
    assert properties.created == datetime(2026, 11, 19, tzinfo=properties.created.tzinfo)
    written = b" ".join(b for n, b in word_file.parts(content).items() if n.startswith("docProps/")).decode("utf-8", "ignore")
    assert "Stannard" not in written
    assert "Owen" not in written


def test_a_fictional_case_is_marked_on_every_page() -> None:
    headers = [running_parts(made(sound() | {"fictional": answer}), "header") for answer in (True, False, None)]
    assert ["fictional case" in "".join(parts) for parts in headers] == [True, False, False]


def test_a_reference_of_markup_is_carried_in_title_and_header() -> None:
    content = made({**MINIMAL, "reference": "A&B <{{ x }}> 'q'"})
    assert Document(BytesIO(content)).core_properties.title == "Referral A&B <{{ x }}> 'q'"
    assert all("A&B <{{ x }}> 'q'" in part for part in running_parts(content, "header"))


NASTY = [
    "<script>alert('x')</script>", "{{ jinja }} {{ 7*7 }}", "{% for x in y %}{% endfor %}", "{%p if x %}", "{%tr endfor %}",
    "{# gone? #}", "a & b &amp; c", "\"double\" 'single' “curly” ‘quotes’", "{_{ kept }_} {_% kept %_}", "]]> <!-- <w:p/>",
    "שלום עולם مرحبا", "🙂👩‍👧 e\u0301", "x" * 4000, "one\ntwo\n\nthree", "a\tb", "C:\\new\\1", "  spaces   kept  ", "{{r x }}", "{",
    "\u2028line", "</w:t></w:r>",
]


def with_text(text: str) -> dict[str, Any]:
    document = sound()
    document["person"]["last_name"] = text
    document["people_at_risk"][0]["description"] = text
    document["assessment"]["risks"][0]["nature"] = text
    document["plan"]["actions"][0] |= {"what": text, "outcome": text}
    document["plan"]["contingencies"][0]["tell"] = [text]
    document["plan"]["licence_conditions"][0]["text"] = text
    document["departures"] = [{"rule": "RMP-12.9f", "reason": text}]
    return document


@pytest.mark.parametrize("text", NASTY)
def test_text_is_carried_as_it_was_typed(text: str) -> None:
    content = made(with_text(text), marking=text[:100])
    assert word_file.text(content).count(text) >= 8
    assert all(text[:100] in part for part in running_parts(content, "header") + running_parts(content, "footer"))


def test_line_ends_of_every_system_become_line_breaks() -> None:
    content = made(with_text("one\r\ntwo\rthree\nfour"))
    assert "one\ntwo\nthree\nfour" in word_file.text(content)
    assert b"&#13;" not in etree.tostring(word_file.body(content))


_TYPED = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t{}%#<>&'\"_"), min_size=1, max_size=120
).filter(lambda typed: typed.strip() and unsafe_character(typed) is None)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_TYPED)
def test_whatever_the_case_file_accepts_is_carried(text: str) -> None:
    document = {**MINIMAL, "person": {"last_name": text}, "plan": {"actions": [{"id": "A1", "what": text}]}}
    content = made(document)
    assert word_file.text(content).count(text) >= 2
    assert len(word_file.trees(content)) > 8


def test_two_cases_made_one_after_the_other_do_not_mix() -> None:
    first = word_file.text(made({**MINIMAL, "person": {"last_name": "Alder"}}))
    second = word_file.text(made({**MINIMAL, "person": {"last_name": "Birch"}}))
    assert "Alder" in first
    assert "Alder" not in second


def test_the_day_comes_from_the_caller() -> None:
    case = case_of(sound())
    content = referral_docx(case, report_on(case), marking="OFFICIAL", made_on=date(2027, 3, 9), version=None)
    assert all("no saved version, 9 March 2027" in part for part in running_parts(content, "header"))


def test_its_sign_offs_stand_on_the_front_page_and_without_one_nothing_does() -> None:
    case = case_of(sound())
    line = "Signed off by Ann Ogden, {{ Officer }} <b> (line manager), at version 9; out of date: 2 changes since"
    content = referral_docx(case, report_on(case), marking="OFFICIAL", made_on=ON, version=12, signed=[line])
    words = " ".join(" ".join(word_file.paragraphs(tree)) for tree in word_file.trees(content).values())
    assert f"{line}." in words
    content = referral_docx(case, report_on(case), marking="OFFICIAL", made_on=ON, version=12)
    assert "Signed off by" not in " ".join(" ".join(word_file.paragraphs(tree)) for tree in word_file.trees(content).values())
