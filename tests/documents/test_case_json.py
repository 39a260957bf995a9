import json
import string
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents import case_json
from documents.case_json import file_name, to_json
from schemas.reading import read_case, read_document
from tests.support.sound import sound

_KEYS = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
_LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | _KEYS
_DOCUMENTS = st.dictionaries(
    _KEYS, st.recursive(_LEAVES, lambda inner: st.lists(inner) | st.dictionaries(_KEYS, inner), max_leaves=12)
)


def test_a_case_comes_back_as_it_went() -> None:
    assert read_case(to_json(sound()))[1] == sound()


@given(_DOCUMENTS)
def test_any_document_comes_back_with_its_keys_in_order(document: dict[str, object]) -> None:
    assert json.dumps(read_document(to_json(document))) == json.dumps(document)


def test_nulls_and_order_are_kept() -> None:
    assert list(read_document(to_json({"b": None, "a": []})).items()) == [("b", None), ("a", [])]


def test_it_is_readable_text_with_a_line_end() -> None:
    assert to_json({"name": "Siân 🙂"}).decode() == '{\n  "name": "Siân 🙂"\n}\n'


def test_a_number_that_json_lacks_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        to_json({"within_hours": float("inf")})


def test_a_document_that_indents_past_the_limit_is_written_close(monkeypatch: pytest.MonkeyPatch) -> None:
    wide: dict[str, object] = {"rows": [[]] * 100}
    monkeypatch.setattr(case_json, "SIZE_LIMIT", 400)
    assert len(to_json(wide)) <= 400
    assert read_document(to_json(wide)) == wide


@pytest.mark.parametrize(("reference", "name"), [
    ("FP-0007", "FP-0007.json"),
    ("WXP 2026/114", "WXP 2026-114.json"),
    ("..\\..\\evil:name", "evil-name.json"),
    ("../../etc/passwd", "etc-passwd.json"),
    ("con", "case-con.json"),
    ("NUL.old", "case-NUL.old.json"),
    ("COM¹", "case-COM1.json"),
    ("LPT9 ", "case-LPT9.json"),
    ("///", "case.json"),
    (" . ", "case.json"),
    ("Tŷ-7", "Tŷ-7.json"),
    ("FP\n\t7\x00\u202e", "FP-7.json"),
    ("case 🙂 7", "case - 7.json"),
])
def test_a_reference_makes_a_name_for_every_system(reference: str, name: str) -> None:
    assert file_name(reference, ".json") == name


def test_a_suffix_may_say_what_the_file_is() -> None:
    assert file_name("FP-0007", "-referral.docx") == "FP-0007-referral.docx"


@given(st.text(), st.sampled_from([".json", "-referral.docx"]))
def test_a_name_is_never_empty_and_never_forbidden(reference: str, suffix: str) -> None:
    name = file_name(reference, suffix)
    stem = name.removesuffix(suffix)
    assert stem
    assert name.endswith(suffix)
    assert not set(name) & set('<>:"/\\|?*')
    assert not any(unicodedata.category(c)[0] in "CZ" and c != " " for c in name)
    assert stem[0] not in " ." and stem[-1] not in " ."
    assert stem.split(".")[0].strip().upper() not in {
        "CON", "PRN", "AUX", "NUL", *(f"{port}{digit}" for port in ("COM", "LPT") for digit in string.digits)
    }
    assert len(name.encode()) <= 255
