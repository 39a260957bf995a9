"""What a meeting recorded, in words: who was there, earlier actions, each item of the agenda, its decisions (13a.36, 14.25)."""

from documents.words import (
    NOT_RECORDED,
    Row,
    agency,
    contact,
    day,
    filled,
    label,
    lines,
    on_day,
    owner,
    row,
    said,
    text,
    yes_no,
)
from rmp.meeting.items import ITEMS
from schemas.case import Case
from schemas.meetings import Meeting
from schemas.plan import Action
from schemas.vocabularies import AgendaState


def held_rows(meeting: Meeting) -> list[Row]:
    """When and how the meeting was held, and who chaired and minuted it."""
    chair = meeting.chair
    return [
        row("Day", day(meeting.held_on)),
        row("Level and kind", lines([f"Level {meeting.level}" if meeting.level else None, label(meeting.kind)])),
        *filled(row("Began at", text(meeting.began_at)), row("Held", label(meeting.mode))),
        row("Chair", lines([contact(chair.name, chair.agency), chair.rank])),
        row("Minute-taker", text(meeting.minute_taker)),
        row("Confidentiality statement", label(meeting.confidentiality_statement)),
        row("Previous minutes received and read", yes_no(meeting.previous_minutes_confirmed)),
    ]


def attendance_lines(meeting: Meeting) -> list[dict[str, str]]:
    """Everybody invited or there, with what they told the meeting."""
    return [
        {
            "name": text(a.name),
            "agency": agency(a.agency, a.agency_name),
            "role": lines([a.role, a.rank, said("in the place of", a.stands_in_for)]),
            "part": label(a.attendance, "not recorded how"),
            "told": text(a.information),
        }
        for a in meeting.attendees
    ]


def account_lines(case: Case, meeting: Meeting) -> list[dict[str, str]]:
    """Each earlier action: done with what came of it, or not done with the reason (14.25)."""
    actions = {action.id: action for action in case.plan.actions}
    return [
        {
            "id": entry.action or "?",
            "what": text(actions[entry.action].what) if entry.action in actions else NOT_RECORDED,
            "owner": owner(actions[entry.action].owner) if entry.action in actions else NOT_RECORDED,
            "progress": label(entry.progress),
            "told": lines([entry.outcome, said("Not done because:", entry.reason), _new_date(actions, entry.action, meeting)]),
        }
        for entry in meeting.action_outcomes
    ]


def agreed_lines(case: Case, meeting: Meeting) -> list[dict[str, str]]:
    """The actions that this meeting agreed: agency and specific deadline (14.25)."""
    return [action_line(action) for action in agreed_at(case, meeting)]


def agreed_at(case: Case, meeting: Meeting) -> list[Action]:
    """The actions agreed at a meeting: linked with it, or, where linked with none, set on its day."""
    return [
        a
        for a in case.plan.actions
        if a.meeting == meeting.id or (a.meeting is None and meeting.held_on and a.created_on == meeting.held_on)
    ]


def action_line(action: Action) -> dict[str, str]:
    """An action in the words of minutes and of an agency's list."""
    return {
        "id": action.id,
        "what": text(action.what),
        "how": text(action.how_it_manages_risk),
        "owner": owner(action.owner),
        "when": lines([on_day("By", action.due_on), "Ongoing" if action.ongoing else None,
                       on_day("Next milestone", action.milestone_on), action.frequency]),
        "measure": text(action.success_measure),
        "status": lines([label(action.acceptance, "Acceptance not recorded"), said("Declined because:", action.decline_reason),
                         said("Instead:", action.alternative)]),
    }  # fmt: skip


def item_lines(meeting: Meeting) -> list[dict[str, str]]:
    """Each item of the agenda: dealt with or not, and what was said."""
    found = []
    for item in ITEMS:
        mark = getattr(meeting.agenda, item.key)
        state = mark.state.label if mark.state else "Not marked"
        if mark.state is AgendaState.NOT_APPLICABLE:
            state = lines([state, mark.reason])
        found.append({"item": item.label, "state": state, "note": text(mark.note)})
    return found


def _new_date(actions: dict[str, Action], action: str | None, meeting: Meeting) -> str | None:
    due = actions[action].due_on if action in actions else None
    return on_day("New date:", due) if due and meeting.held_on and due > meeting.held_on else None
