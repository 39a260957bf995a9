"""Chapter 13b: requests for minutes, from the person and from others (13b.13 to 13b.36)."""

from collections.abc import Iterator
from datetime import date

from guidance import cite
from risk_model.calendar import in_words
from risk_model.conditions import Condition
from risk_model.due import days_late, last_day_after
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from schemas.minutes_released import MinutesRequest
from schemas.vocabularies import Agency, MinutesReply, RequestedBy

SUBJECTS = (RequestedBy.THE_PERSON, RequestedBy.REPRESENTATIVE, RequestedBy.VICTIM)
"""Those whose own data the minutes hold, and who act for them: a subject access request (13b.15)."""

PROBATION_AND_PRISON = (Agency.PROBATION, Agency.PRISON)
A_REQUEST = Condition("a request for minutes is recorded", lambda look: bool(look.case.minutes_requests))


@rule(
    "MIN-13b.15a", Check.WARNING, cites=(cite("13b.15"), cite("13b.13"), cite("13b.20"), cite("22.25")),
    title="Requests for minutes are reported and answered in time", when=A_REQUEST, purposes=EVERY_PURPOSE,
    meaning="The Co-ordinator must be told of every request. One from the person, somebody acting for them, or a "
    "victim whose data the minutes hold must be dealt with as a subject access request, which an executive summary "
    "answers, within 30 days of receipt on the Probation and prison route; other agencies have their own time. A "
    "summary for a MARAC is due within 10 working days. Co-ordinator or Chair may write it, and the Chair approves "
    "(13b.20 is followed, not 14.21).",
)
def requests_are_answered(look: Inspection) -> Iterator[Gap]:
    """A request without a day, requester or report to the Co-ordinator, without a time, answered late or otherwise."""
    for place, request in enumerate(look.case.minutes_requests):
        name = f"Request {place + 1} for minutes"
        for key, wrong, fix in (
            ("received_on", "has no day of receipt", "Give the day on which it was received."),
            ("requested_by", "does not say who asks", "Say who asks."),
            (
                "told_coordinator_on", "is not recorded as reported to the Co-ordinator",
                "Tell the Co-ordinator, and give the day.",
            ),
        ):
            if getattr(request, key) is None:
                yield Gap("minutes_requests", f"{place}.{key}", f"{name} {wrong}.", fix)
        yield from _in_time(look, place, name, request)
        if request.requested_by in SUBJECTS and request.reply not in (None, MinutesReply.EXECUTIVE_SUMMARY):
            yield Gap(
                "minutes_requests", f"{place}.reply",
                f"{name} is a subject access request, and was not answered with an executive summary.",
                "Provide an executive summary, or record which exemption applies.",
            )


def _in_time(look: Inspection, place: int, name: str, request: MinutesRequest) -> Iterator[Gap]:
    due = _due_on(look, request)
    if due is None:
        own_time = request.requested_by in SUBJECTS and request.received_by not in (None, *PROBATION_AND_PRISON)
        if own_time and request.replied_on is None:
            yield Gap(
                "minutes_requests", f"{place}.due_on", f"{name} has no day by which it is answered.",
                "Give the day that the procedure of the agency that received it sets.",
            )
    elif request.replied_on is None and due < look.on:
        yield Gap(
            "minutes_requests", f"{place}.replied_on",
            f"{name} has not been answered; it was due on {in_words(due)}, {days_late(due, look.on)} ago.",
            "Answer it, and record why it is late.",
        )
    elif request.replied_on is not None and request.replied_on > due:
        yield Gap(
            "minutes_requests", f"{place}.replied_on",
            f"{name} was answered on {in_words(request.replied_on)}, {days_late(due, request.replied_on)} late.",
            "Correct the day, or record why it was late.",
        )


def _due_on(look: Inspection, request: MinutesRequest) -> date | None:
    """The day that the limit for a MARAC, or for the Probation and prison route, sets; else the day recorded."""
    key = None
    if request.requested_by is RequestedBy.MARAC:
        key = "marac_summary"
    elif request.requested_by in SUBJECTS and request.received_by in PROBATION_AND_PRISON:
        key = "subject_access_summary"
    limit = look.limit(key) if key else None
    limited = last_day_after(request.received_on, limit) if limit and request.received_on else None
    return limited or request.due_on


def _third_parties(look: Inspection) -> list[tuple[int, MinutesRequest]]:
    return [
        (place, request)
        for place, request in enumerate(look.case.minutes_requests)
        if request.requested_by not in (None, RequestedBy.MARAC, *SUBJECTS)
    ]


@rule(
    "MIN-13b.26a", Check.PROMPT,
    cites=(
        cite("13b.24"), cite("13b.25"), cite("13b.26"), cite("13b.27"), cite("13b.28"), cite("13b.29"), cite("13b.30"),
        cite("13b.36"),
    ),
    title="Requests from third parties are clarified, and the Chair decides",
    when=Condition("a third party's request for minutes is recorded", lambda look: bool(_third_parties(look))),
    purposes=EVERY_PURPOSE,
    meaning="Ask what exactly is sought, offer an executive summary first, and involve the agencies whose "
    "information it is; the Chair decides what is shared. A request under freedom of information usually gets an "
    "answer that neither confirms nor denies.",
)
def third_parties_are_dealt_with(look: Inspection) -> Iterator[Gap]:
    """The first step that a third party's request still lacks."""
    for place, request in _third_parties(look):
        missing = next((step for step in _steps(request) if getattr(request, step[0]) in _UNDONE), None)
        if missing:
            key, wrong, fix = missing
            yield Gap("minutes_requests", f"{place}.{key}", f"Request {place + 1} for minutes: {wrong}.", fix)


_UNDONE = (None, False)


def _steps(request: MinutesRequest) -> tuple[tuple[str, str, str], ...]:
    if request.requested_by is RequestedBy.FREEDOM_OF_INFORMATION:
        if request.reply in (MinutesReply.FULL_MINUTES, MinutesReply.EXECUTIVE_SUMMARY):
            return (
                (
                    "chair_decision", "minutes were given out under freedom of information, and nothing says why",
                    "Record why the answer was not that it is neither confirmed nor denied.",
                ),
            )
        return (
            (
                "reply", "nothing says how this request under freedom of information was answered",
                "Consider whether the answer has to be that it is neither confirmed nor denied.",
            ),
        )
    return (
        ("what_is_sought", "it is not clear what exactly is sought", "Ask, in writing, and record the answer."),
        ("summary_offered", "no executive summary is recorded as offered first", "Offer it, or record the offer."),
        (
            "source_agencies_asked", "the agencies that gave the information are not recorded as asked",
            "Ask them, and record it.",
        ),
        (
            "chair_decision", "the Chair's decision is not recorded",
            "Record what the Chair decided to share, and why it is lawful.",
        ),
    )
