"""Merging two people's edits: apart by themselves, together as a clash, never an invalid case, never anything lost."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemas.filled import filled_in, says_the_same
from schemas.merging import ClashField, Side, merge, settle
from schemas.paths import RECORD_LISTS, append, get, put, remove
from schemas.reading import case_of
from tests.support.sound import sound
from tests.support.strategies import documents

MANY = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def both(mine: dict[str, Any], theirs: dict[str, Any], base: dict[str, Any] | None = None) -> Any:
    found = merge(base or sound(), mine, theirs)
    case_of(found.document)
    return found


def test_edits_to_different_records_merge_by_themselves() -> None:
    found = both(
        put(sound(), "plan.actions.A3.due_on", "2027-04-01"), put(sound(), "plan.actions.A4.due_on", "2027-05-01")
    )
    assert found.clashes == ()
    assert get(found.document, "plan.actions.A3.due_on") == "2027-04-01"
    assert get(found.document, "plan.actions.A4.due_on") == "2027-05-01"
    assert found.merged == ("plan.actions.A3",)


def test_edits_to_the_same_record_are_a_clash_field_by_field() -> None:
    mine = put(put(sound(), "plan.actions.A3.due_on", "2027-04-01"), "plan.actions.A3.what", "Mine")
    theirs = put(put(sound(), "plan.actions.A3.due_on", "2027-05-01"), "plan.actions.A3.outcome", "Theirs")
    found = both(mine, theirs)
    [clash] = found.clashes
    was = get(sound(), "plan.actions.A3.due_on")
    assert clash.path == "plan.actions.A3"
    assert clash.has_field_changed_by_both
    assert clash.fields[1] == ClashField("plan.actions.A3.due_on", was, "2027-04-01", "2027-05-01", Side.BOTH)
    assert {f.path.rpartition(".")[2]: f.by for f in clash.fields} == {
        "what": Side.MINE,
        "due_on": Side.BOTH,
        "outcome": Side.THEIRS,
    }
    assert found.document == theirs


def test_a_clash_is_settled_for_the_record_or_field_by_field() -> None:
    mine = put(put(sound(), "plan.actions.A3.due_on", "2027-04-01"), "plan.actions.A3.what", "Mine")
    theirs = put(put(sound(), "plan.actions.A3.due_on", "2027-05-01"), "plan.actions.A3.outcome", "Theirs")
    found = both(mine, theirs)
    by_side = settle(found)
    assert [get(by_side, f"plan.actions.A3.{k}") for k in ("what", "due_on", "outcome")] == [
        "Mine",
        "2027-05-01",
        "Theirs",
    ]
    assert settle(found, {"plan.actions.A3": Side.THEIRS}) == theirs
    assert says_the_same(settle(found, {"plan.actions.A3": Side.MINE}), mine)
    assert get(settle(found, {"plan.actions.A3.due_on": Side.MINE}), "plan.actions.A3.due_on") == "2027-04-01"


def test_the_same_value_on_both_sides_is_no_clash() -> None:
    same = put(sound(), "plan.actions.A3.due_on", "2027-04-01")
    found = both(put(same, "plan.actions.A3.outcome", "Mine"), same)
    assert found.clashes == ()
    assert get(found.document, "plan.actions.A3.outcome") == "Mine"
    assert (
        both(put(sound(), "plan.actions.A3.decline_reason", " "), put(sound(), "mappa.area", "Elsewhere")).clashes == ()
    )


def test_questions_of_the_context_merge_one_by_one_but_a_section_is_a_record() -> None:
    found = both(put(sound(), "context.stalking", True), put(sound(), "context.terrorism", True))
    assert (found.clashes, found.merged) == ((), ("context.stalking",))
    assert get(found.document, "context.stalking") is get(found.document, "context.terrorism") is True
    [clash] = both(
        put(sound(), "assessment.overall.reasons", "Mine"), put(sound(), "assessment.overall.level", "low")
    ).clashes
    assert (clash.path, clash.has_field_changed_by_both) == ("assessment.overall", False)
    assert both(put(sound(), "person.views.summary", "Mine"), put(sound(), "person.gender", "Theirs")).clashes == ()


def test_what_one_side_adds_and_the_other_removes_both_happens() -> None:
    mine = append(sound(), "plan.contingencies", {"id": "C9", "trigger": "Seen near the school"})
    found = both(mine, remove(sound(), "plan.actions.A5"))
    assert get(found.document, "plan.contingencies.C9.trigger") == "Seen near the school"
    assert "A5" not in str(get(found.document, "plan.actions"))
    assert found.merged == ("plan.contingencies.C9",)
    assert both(remove(sound(), "plan.actions.A5"), mine).merged == ("plan.actions.A5",)


def test_removed_on_one_side_and_changed_on_the_other_is_a_clash_that_can_be_settled_either_way() -> None:
    changed, gone = put(sound(), "plan.actions.A5.what", "Changed"), remove(sound(), "plan.actions.A5")
    [mine_gone] = both(gone, changed).clashes
    assert (mine_gone.path, mine_gone.removed_by, mine_gone.mine) == ("plan.actions.A5", Side.MINE, None)
    assert settle(both(gone, changed)) == changed
    assert settle(both(gone, changed), {"plan.actions.A5": Side.MINE}) == gone
    [theirs_gone] = both(changed, gone).clashes
    assert (theirs_gone.removed_by, theirs_gone.theirs) == (Side.THEIRS, None)
    assert settle(both(changed, gone)) == gone
    assert get(settle(both(changed, gone), {"plan.actions.A5": Side.MINE}), "plan.actions.A5.what") == "Changed"


def test_a_record_that_is_put_back_is_named_again_by_what_named_it() -> None:
    changed, gone = put(sound(), "assessment.risks.R2.nature", "Changed"), remove(sound(), "assessment.risks.R2")
    back = settle(both(changed, gone), {"assessment.risks.R2": Side.MINE})
    case_of(back)
    assert "R2" in get(back, "plan.actions.A1.risks")


def test_two_new_records_with_one_id_are_both_kept_and_my_links_follow_mine() -> None:
    mine = append(
        append(sound(), "people_at_risk", {"id": "V8", "name": "Mine"}),
        "plan.actions",
        {"id": "A6", "what": "Mine", "people": ["V8"]},
    )
    mine = append(mine, "departures", {"rule": "RMP-12.9f", "record": "A6"})
    theirs = append(
        append(sound(), "people_at_risk", {"id": "V8", "name": "Theirs"}),
        "plan.actions",
        {"id": "A6", "people": ["V8"]},
    )
    found = both(mine, theirs)
    assert found.renamed == {"V8": "V9", "A6": "A7"}
    assert get(found.document, "people_at_risk.V9.name") == "Mine"
    assert get(found.document, "plan.actions.A6.people") == ["V8"]
    assert get(found.document, "plan.actions.A7.people") == ["V9"]
    assert get(found.document, "departures")[-1]["record"] == "A7"
    assert found.clashes == ()


def test_the_same_record_added_on_both_sides_is_there_once() -> None:
    new = append(sound(), "plan.actions", {"id": "A6", "what": "Same"})
    found = both(
        put(new, "mappa.area", "Elsewhere"),
        append(sound(), "plan.actions", {"id": "A6", "what": "Same", "outcome": None}),
    )
    assert (found.renamed, found.clashes) == ({}, ())
    assert [a["id"] for a in get(found.document, "plan.actions")].count("A6") == 1


def test_links_and_ticks_merge_as_sets_even_beside_another_edit() -> None:
    base = put(put(sound(), "plan.actions.A3.risks", ["R1"]), "plan.shared_with", [])
    mine = put(put(base, "plan.actions.A3.risks", ["R1", "R2"]), "plan.shared_with", ["police"])
    theirs = put(
        put(put(base, "plan.actions.A3.risks", []), "plan.actions.A3.what", "Theirs"), "plan.shared_with", ["prison"]
    )
    found = both(mine, theirs, base)
    assert found.clashes == ()
    assert get(found.document, "plan.actions.A3.risks") == ["R2"]
    assert get(found.document, "plan.shared_with") == ["prison", "police"]


def test_a_link_to_a_record_that_the_other_side_removed_is_taken_out_and_said() -> None:
    mine = append(sound(), "plan.actions", {"id": "A6", "risks": ["R1", "R2"]})
    mine = put(mine, "disclosures.D1.meeting", "M1")
    found = both(mine, remove(remove(sound(), "assessment.risks.R2"), "meetings.M1"))
    assert get(found.document, "plan.actions.A6.risks") == ["R1"]
    assert {(u.path, u.link) for u in found.unlinked} >= {("plan.actions.A6.risks", "R2")}


def test_rows_that_both_only_added_are_all_kept_and_other_changes_to_a_list_clash_as_a_whole() -> None:
    base = put(sound(), "assessment.information_gaps", [{"what": "Address"}])
    mine = append(base, "assessment.information_gaps", {"what": "Phone", "action": "A3"})
    theirs = append(base, "assessment.information_gaps", {"what": "Car"})
    found = both(mine, theirs, base)
    assert [g["what"] for g in get(found.document, "assessment.information_gaps")] == ["Address", "Car", "Phone"]
    assert get(found.document, "assessment.information_gaps.2.action") == "A3"
    [clash] = both(put(base, "assessment.information_gaps.0.what", "His address"), theirs, base).clashes
    assert (clash.path, clash.fields[0].by) == ("assessment.information_gaps", Side.BOTH)


def test_the_parts_of_a_meeting_are_minuted_by_different_hands_without_a_clash() -> None:
    found = both(put(sound(), "meetings.M1.media.expected", True), put(sound(), "meetings.M1.dissent", "Theirs"))
    assert found.clashes == ()
    assert found.merged == ("meetings.M1.media",)


def test_nothing_that_was_given_is_changed() -> None:
    base, mine, theirs = (
        sound(),
        remove(sound(), "assessment.risks.R2"),
        append(sound(), "plan.actions", {"id": "A6", "risks": ["R2"]}),
    )
    kept = copy.deepcopy((base, mine, theirs))
    merge(base, mine, theirs)
    assert (base, mine, theirs) == kept


@st.composite
def edited(draw: st.DrawFn, base: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """The base after some edits: sections taken from another document, records added, removed and changed."""
    document = copy.deepcopy(base)
    for key in draw(
        st.lists(
            st.sampled_from(["person", "context", "offence", "referral", "mappa", "agencies", "departures"]), max_size=3
        )
    ):
        document[key] = copy.deepcopy(other.get(key))
    for path in draw(st.lists(st.sampled_from(RECORD_LISTS), max_size=3)):
        ids = [r["id"] for r in get(document, path) or []]
        if ids and draw(st.booleans()):
            document = remove(document, f"{path}.{draw(st.sampled_from(ids))}")
        elif ids and path.startswith("plan.a"):
            document = put(
                document, f"{path}.{draw(st.sampled_from(ids))}.what", draw(st.sampled_from(["Mine", "Theirs", None]))
            )
        new = draw(st.sampled_from(["N1", "N2", "N3"]))
        if new not in str(document):
            document = append(document, path, {"id": new})
    return document


@st.composite
def three(draw: st.DrawFn) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    base = draw(documents())
    return base, draw(edited(base, draw(documents()))), draw(edited(base, draw(documents())))


@given(cases=three())
@MANY
def test_whatever_is_merged_is_a_case_and_every_way_to_settle_it_is_one(cases: Any) -> None:
    base, mine, theirs = cases
    found = merge(base, mine, theirs)
    case_of(found.document)
    for side in Side:
        case_of(settle(found, {clash.path: side for clash in found.clashes}))


@given(cases=three())
@MANY
def test_merging_is_idempotent_and_takes_what_only_one_side_did(cases: Any) -> None:
    base, mine, theirs = cases
    assert merge(base, mine, mine).document == mine
    assert merge(base, base, theirs).document == theirs
    assert merge(base, mine, base).document == mine
    once = merge(base, mine, theirs).document
    assert merge(base, once, once).document == once


@given(cases=three())
@MANY
def test_both_sides_meet_in_the_same_clashes(cases: Any) -> None:
    base, mine, theirs = cases
    one, other = merge(base, mine, theirs), merge(base, theirs, mine)
    if not one.renamed and not other.renamed:
        assert {c.path for c in one.clashes} == {c.path for c in other.clashes}
    if one.clashes or one.renamed or other.renamed or one.unlinked or other.unlinked:
        return
    assert in_any_order(one.document) == in_any_order(other.document)


def in_any_order(value: Any) -> Any:
    value = filled_in(value)
    if isinstance(value, dict):
        return {k: in_any_order(v) for k, v in value.items()}
    return sorted(str(in_any_order(v)) for v in value) if isinstance(value, list) else value


@pytest.mark.parametrize("theirs", ["sound", "else"])
def test_blank_and_left_out_are_the_same(theirs: str) -> None:
    other = put(sound(), "plan.actions.A3.what", "Else") if theirs == "else" else sound()
    assert both({**sound(), "exit": None, "releases": []}, other).clashes == ()


def leaves(before: Any, after: Any, path: str = "") -> dict[str, Any]:
    """What is filled in after and was not, or not so, before: by path, lists without ids whole."""
    if isinstance(after, dict):
        inner = [leaves((before or {}).get(k), v, f"{path}.{k}" if path else k) for k, v in after.items()]
        return {k: v for found in inner for k, v in found.items()}
    if path in RECORD_LISTS:
        was = {r["id"]: r for r in before or []}
        return {k: v for r in after or [] for k, v in leaves(was.get(r["id"]), r, f"{path}.{r['id']}").items()}
    return {} if says_the_same(before, after) or after in (None, []) else {path: after}


@given(cases=three())
@MANY
def test_whatever_i_filled_in_is_in_the_result_or_in_a_clash(cases: Any) -> None:
    base, mine, theirs = cases
    found = merge(base, mine, theirs)
    if found.renamed:
        return
    for path, value in leaves(base, mine).items():
        clashing = any(path == c.path or path.startswith(f"{c.path}.") for c in found.clashes)
        if clashing or path in {f.path for c in found.clashes for f in c.fields} or "meeting" in path or "action_outcomes" in path:
            continue
        kept = get(found.document, path)
        gone = {u.link for u in found.unlinked}
        if isinstance(value, list):
            added = [row for row in value if not (isinstance(row, str) and row in gone) and row not in (get(theirs, path) or [])]
            assert all(filled_in(row) in [filled_in(k) for k in kept or []] for row in added if row not in (get(base, path) or []))
        else:
            assert says_the_same(kept, value) or value in gone
