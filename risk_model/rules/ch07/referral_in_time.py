"""Chapter 7: a referral from custody goes in early enough before release (7.10)."""

from collections.abc import Iterator
from datetime import date, timedelta

from guidance import Limit, cite
from risk_model.calendar import in_words, months_before
from risk_model.conditions import IN_CUSTODY
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import REFERRAL_ONLY, Check
from risk_model.registry import rule


@rule(
    "REF-7.10b", Check.ERROR, cites=(cite("7.10"), cite("26.63"), cite("Std before 15.16")),
    title="A referral from custody is made six months before release", when=IN_CUSTODY, purposes=REFERRAL_ONLY,
    meaning="For somebody in custody the referral must be made at least six months before release, or earlier under "
    "early allocation. A late referral still goes in: it only needs the reason why it is late.",
)
def referral_in_time(look: Inspection) -> Iterator[Gap]:
    """A late referral without a reason, or a release date that is not known."""
    release = look.context.earliest_release_on
    limit = look.limit("referral_before_release")
    if release is None:
        yield Gap(
            "context", "earliest_release_on", "The person is in custody, and the earliest release date is not known.",
            "Give the earliest release date, as the prison states it.",
        )
    elif limit is not None and look.referral.late_reason is None:
        lead_time = f"{limit.value} {limit.unit.replace('_', ' ')} before release"
        yield from _late(look, _last_day(release, limit), lead_time)


def _late(look: Inspection, last: date, lead_time: str) -> Iterator[Gap]:
    made = look.referral.referred_on
    days = ((made or look.on) - last).days
    late = f"{days} day{'s' * (days != 1)} late: the last day was {in_words(last)}, {lead_time}"
    fix = "Say why the referral is late; it can go in all the same."
    if made is not None and days > 0:
        yield Gap("referral", "late_reason", f"The referral was made on {in_words(made)}, {late}.", fix)
    elif days > 0:
        not_dated = f"The referral is not dated, and by the day of this check it is {late}."
        yield Gap("referral", "late_reason", not_dated, fix)
    elif made is None:
        yield Gap(
            "referral", "referred_on", f"The referral is not dated; it must go in by {in_words(last)}, {lead_time}.",
            "Give the day it goes to the Co-ordinator.", check=Check.PROMPT,
        )


def _last_day(release: date, limit: Limit) -> date:
    if limit.unit == "months":
        return months_before(release, limit.value)
    return release - timedelta(days=limit.value * (7 if limit.unit == "weeks" else 1))
