"""What changed, in the plan's own terms: each sentence, the order, and that nothing is ever left unsaid."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rmp.changes import ChangeKind, what_changed
from rmp.changes.telling import compared_as_text
from schemas.case import Case
from schemas.describe import Kind, describe
from schemas.filled import says_the_same
from schemas.paths import RECORD_LISTS, append, get, put, remove
from schemas.reading import case_of
from tests.schemas.models import EVERY, address, holding
from tests.support.sound import sound
from tests.support.strategies import documents

MANY = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def told(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    case_of(after)
    return [line.sentence for line in what_changed(before, after).lines]


def told_of(path: str, value: Any, before: dict[str, Any] | None = None) -> str:
    """The one sentence about one field that is changed in the sound case."""
    [only] = told(before or sound(), put(before or sound(), path, value))
    return only


ONE_FIELD = [
    ("plan.actions.A3.due_on", "2027-04-01", "A3: date moved from 26 February 2027 to 1 April 2027"),
    ("plan.actions.A3.due_on", None, "A3: date taken out (was 26 February 2027)"),
    ("plan.actions.A3.owner.name", "DS Farrow", "A3: owner is now DS Farrow (was Ife Nwosu)"),
    ("plan.actions.A3.owner.agency", "prison", "A3: owning agency is now Prison (was Probation)"),
    ("plan.actions.A3.restrictive", True, 'A3: "Does it restrict the person?" yes (was no)'),
    ("plan.actions.A3.outcome", "He finished it", 'A3: what came of it, now recorded: "He finished it"'),
    ("plan.actions.A3.progress", "done", "A3 marked done"),
    ("plan.actions.A3.handling", "restricted", "A3: who may see it is now Restricted (was May be shared with the person)"),
    ("assessment.risks.R1.level", "very_high", "R1 raised from high to very high"),
    ("assessment.risks.R1.level", "low", "R1 lowered from high to low"),
    ("assessment.overall.level", "medium", "Overall assessment lowered from high to medium"),
    ("assessment.risks.R1.level", None, "R1: level of risk taken out (was High)"),
    ("mappa.level", 3, "MAPPA: Level 3, was Level 2"),
    ("mappa.category", 1, "MAPPA: category is now Category 1 (was Category 2)"),
    ("context.stalking", True, 'Context: "Is there a risk of stalking?" yes (was no)'),
    ("context.stalking", None, 'Context: "Is there a risk of stalking?" is not answered any more (was no)'),
    ("context.setting", "custody", "Context: setting is now Custody (was Community)"),
    ("person.aliases", ["Kes"], 'The person: other names, "Kes" added'),
    ("person.told_about_mappa.on", "2026-09-03", "The person, told about MAPPA: day moved from 2 September 2026 to 3 September 2026"),
    ("plan.nothing_needed", {"victim_safety": "None"}, 'Plan: why nothing is needed, Victim safety, now recorded: "None"'),
    ("meetings.M1.chair.name", "J. Lund", "M1, chair: name is now J. Lund (was Joan Osei)"),
    ("meetings.M1.closings", [{"closed_on": "2026-11-12", "version": 7}], "M1 closed on 12 November 2026, the plan as in version 7"),
    ("meetings.M1.minutes.approved_on", "2026-11-20", "M1 minutes approved on 20 November 2026"),
    ("meetings.M1.attendees.0.attendance", "apologies", "M1, attendees, Probation, Ife Nwosu: attendance is now Apologies (was Present in person)"),
    ("reference", "FP-9", "The case: reference is now FP-9 (was FP-0900)"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "value", "sentence"), ONE_FIELD)
def test_a_field_that_changed_is_told_in_the_terms_of_the_plan(path: str, value: Any, sentence: str) -> None:
    before = put(sound(), "meetings.M1.minutes", None) if "minutes" in path else sound()
    assert told_of(path, value, before) == sentence


def test_an_answer_where_there_was_none_is_told_as_such() -> None:
    before = put(sound(), "context.stalking", None)
    assert told_of("context.stalking", True, before) == 'Context: "Is there a risk of stalking?" yes (was not answered)'


def test_acceptance_and_declining_name_agency_and_reason() -> None:
    before = put(sound(), "plan.actions.A3.acceptance", "proposed")
    assert told_of("plan.actions.A3.acceptance", "accepted", before) == "A3 accepted by Probation"
    declined = put(put(before, "plan.actions.A3.acceptance", "declined"), "plan.actions.A3.decline_reason", "No staff")
    assert told(before, declined)[0] == "A3 declined by Probation, because No staff"


def test_done_and_not_done_say_when_and_why() -> None:
    done = put(put(sound(), "plan.actions.A3.progress", "done"), "plan.actions.A3.progress_on", "2026-11-18")
    assert "A3 marked done on 18 November 2026" in told(sound(), done)
    not_done = put(put(sound(), "plan.actions.A3.progress", "not_done"), "plan.actions.A3.not_done_reason", "He moved")
    assert "A3 marked not done, because He moved" in told(sound(), not_done)


def test_links_are_told_by_what_they_do() -> None:
    before = put(sound(), "plan.actions.A3.risks", ["R1"])
    assert told_of("plan.actions.A3.risks", ["R1", "R2"], before) == "A3 now also manages R2"
    assert told(before, put(before, "plan.actions.A3.risks", ["R2"])) == [
        "A3 now also manages R2",
        "A3 no longer manages R1",
    ]
    [line] = what_changed(before, put(before, "plan.actions.A3.risks", [])).lines
    assert (line.kind, line.record, line.before, line.after) == (ChangeKind.LINKED, "A3", "R1", "not recorded")


def test_a_new_and_a_removed_record_are_one_line_with_all_that_was_in_them() -> None:
    after = append(sound(), "plan.contingencies", {"id": "C9", "trigger": "Seen near the school", "within_hours": 24})
    [new] = what_changed(sound(), after).lines
    assert (new.sentence, new.kind, new.record) == ("C9 is new: Seen near the school", ChangeKind.ADDED, "C9")
    assert new.after == "Trigger: Seen near the school\nTime limit: 24 hours"
    [gone] = what_changed(after, sound()).lines
    assert (gone.sentence, gone.kind, gone.before) == (
        "C9 was removed: Seen near the school",
        ChangeKind.REMOVED,
        new.after,
    )
    assert told(sound(), append(sound(), "plan.orders", {"id": "O9"})) == ["O9 is new, an order"]


def test_a_decision_to_disclose_is_told_either_way() -> None:
    before = append(sound(), "disclosures", {"id": "D9"})
    assert told_of("disclosures.D9.decision", "disclose", before) == "D9: decided to disclose"
    decided = put(before, "disclosures.D9.decision", "disclose")
    assert (
        told_of("disclosures.D9.decision", "do_not_disclose", decided)
        == "D9: decided not to disclose (was to disclose)"
    )


def test_rows_are_matched_by_what_identifies_them() -> None:
    before = put(sound(), "agencies", [{"agency": "police", "contact": "Ann"}, {"agency": "dwp", "contact": "Bob"}])
    after = put(sound(), "agencies", [{"agency": "dwp", "contact": "Cy"}, {"agency": "mod"}])
    assert told(before, after) == [
        'Agencies, Department for Work and Pensions: contact is now "Cy" (was "Bob")',
        "Agencies: added: Agency: Ministry of Defence",
        "Agencies: taken out: Agency: Police; Contact: Ann",
    ]
    swapped = put(before, "agencies", list(reversed(get(before, "agencies"))))
    assert told(before, swapped) == ["Agencies: the order of agencies changed"]


def test_a_long_text_is_shortened_in_the_sentence_and_whole_beside_it() -> None:
    [line] = what_changed(sound(), put(sound(), "plan.actions.A3.what", "word " * 200)).lines
    assert len(line.sentence) < 300
    assert line.after == "word " * 200
    assert line.before == get(sound(), "plan.actions.A3.what")
    assert told_of("plan.actions.A3.what", f"{get(sound(), 'plan.actions.A3.what')}\n").endswith(
        "only blanks or line ends changed"
    )


def test_of_a_long_text_the_changed_words_are_quoted_with_a_few_before_them() -> None:
    long = "He reports to the desk at the office in the town on every weekday, and the officer there signs the sheet that lies ready for him."
    [line] = told(put(sound(), "plan.actions.A1.what", long), put(sound(), "plan.actions.A1.what", long.replace("signs", "reads and signs")))
    assert line == (
        'A1: what will be done, further on, is now "… and the officer there reads and signs the sheet that lies ready for him." '
        '(was "… and the officer there signs the sheet that lies ready for him.")'
    )


def test_levels_come_first_then_actions_contingency_and_disclosures_each_record_together() -> None:
    after = append(put(sound(), "person.gender", "x"), "disclosures", {"id": "D9"})
    after = append(put(after, "plan.contingencies.C1.trigger", "x"), "meetings", {"id": "M9"})
    after = put(put(after, "plan.actions.A3.what", "x"), "plan.actions.A1.what", "x")
    after = put(put(after, "assessment.risks.R1.nature", "x"), "assessment.risks.R1.level", "low")
    changes = what_changed(sound(), after)
    assert [group.record for group in changes.groups] == ["R1", "A1", "A3", "C1", "D9", "person", "M9"]
    assert changes.groups[0].lines[0].sentence == "R1 lowered from high to low"
    assert changes.groups[1].heading == "Action A1: x"


def test_the_same_case_has_no_changes_however_blanks_are_left() -> None:
    assert not what_changed(sound(), {**sound(), "exit": None, "releases": [], "recall": {"reason": " "}})
    assert what_changed(sound(), sound()).as_json() == {"changes": []}


def test_changes_are_plain_data_too_and_plain_text() -> None:
    changes = what_changed(sound(), put(sound(), "mappa.level", 3))
    assert json.loads(json.dumps(changes.as_json())) == {
        "changes": [
            {
                "record": "mappa", "path": "mappa.level", "kind": "changed", "sentence": "MAPPA: Level 3, was Level 2",
                "before": "Level 2", "after": "Level 3",
            }
        ]
    }  # fmt: skip
    assert compared_as_text(sound(), sound(), changes) == "FP-0900: 1 change\n\nMAPPA\n  MAPPA: Level 3, was Level 2"
    assert compared_as_text(sound(), sound(), what_changed(sound(), sound())) == "FP-0900: nothing changed."


def some_value(path: str) -> Any:
    field = describe(path)
    if field.vocabulary and field.kind is Kind.MAPPING:
        return {next(iter(field.vocabulary)).value: "x"}
    if field.vocabulary:
        return [m.value for m in field.vocabulary] if field.kind is Kind.CHOICES else list(field.vocabulary)[-1].value
    simple = {
        Kind.TEXT: "x", Kind.TEXTS: ["x"], Kind.DAY: "2026-11-19", Kind.YES_NO: True, Kind.NUMBER: 1, Kind.LEVEL: 1, Kind.RECORDS: [{}],
    }  # fmt: skip
    return simple.get(field.kind)


@pytest.mark.parametrize("path", [path for path, _ in EVERY if not path.startswith("schema_version")])
def test_every_field_has_a_sentence_without_codes(path: str) -> None:
    value = some_value(address(path))
    if value is None or address(path) in RECORD_LISTS:
        return
    value = value if path != "referral.to_level" else 2
    blank = [] if isinstance(value, list) else {} if isinstance(value, dict) else None
    before, after = holding(path, "y" if path == "reference" else blank), holding(path, value)
    lines = what_changed(before, after).lines
    assert lines
    for line in lines:
        assert "_" not in line.sentence + line.before + line.after
        assert line.sentence[0].isupper()


def differing(before: Any, after: Any, path: str = "") -> Iterator[str]:
    """The leaves that differ between two documents, found without the models."""
    if isinstance(before, dict) or isinstance(after, dict):
        for key in {*(before or {}), *(after or {})}:
            yield from differing((before or {}).get(key), (after or {}).get(key), f"{path}.{key}" if path else key)
    elif path in RECORD_LISTS:
        one, other = ({r["id"]: r for r in records or []} for records in (before, after))
        for record in {*one, *other}:
            yield from differing(one.get(record), other.get(record), f"{path}.{record}")
    elif not says_the_same(before, after):
        yield path


def is_told(leaf: str, lines: list[str]) -> bool:
    return any(leaf == path or leaf.startswith(f"{path}.") or path.startswith(f"{leaf}.") for path in lines)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[dict[str, Any], dict[str, Any]]:
    """Two documents: unrelated, or one made from the other by removing and bending."""
    before, other = draw(documents()), draw(documents())
    if draw(st.booleans()):
        return before, other
    after = copy.deepcopy(before)
    for key in draw(st.lists(st.sampled_from(sorted({*before, *other} - {"schema_version", "reference"})), max_size=3)):
        if (
            key in Case.model_fields
            and not any(p.startswith(key) for p in RECORD_LISTS)
            and "meeting" not in str(other.get(key))
        ):
            after[key] = copy.deepcopy(other.get(key))
    for path in RECORD_LISTS:
        ids = [r["id"] for r in get(after, path) or []]
        if ids and draw(st.booleans()):
            after = remove(after, f"{path}.{ids[0]}")
        elif ids and draw(st.booleans()):
            after = put(after, path, list(reversed(get(after, path))))
    return before, after


@given(both=pairs())
@MANY
def test_any_two_documents_are_compared_and_nothing_is_left_unsaid(both: Any) -> None:
    before, after = both
    changes = what_changed(before, after)
    paths = [line.path for line in changes.lines]
    assert [leaf for leaf in differing(before, after) if not is_told(leaf, paths)] == []
    assert bool(changes) is not says_the_same(before, after)
    assert all(line.sentence and "\n" not in line.sentence for line in changes.lines)
    assert not what_changed(after, after)
    assert json.dumps(changes.as_json())
