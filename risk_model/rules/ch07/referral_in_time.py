"""Chapter 7: a referral from custody goes in early enough before release (7.10)."""

from collections.abc import Iterator
from datetime import date

from guidance import Limit, cite
from risk_model.calendar import in_words
from risk_model.conditions import IN_CUSTODY
from risk_model.due import days_late, last_day_before
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import REFERRAL_ONLY, Check
from risk_model.registry import rule


@rule(
    "REF-7.10b", Check.ERROR, cites=(cite("7.10"), cite("26.63"), cite("Std before 15.16")),
    title="A referral from custody is made six months before release", when=IN_CUSTODY, purposes=REFERRAL_ONLY,
    meaning="For somebody in custody the referral must be made at least six months before release, or earlier under "
    "early allocation. A late referral still goes in: it only needs the reason why it is late. "
    "26.63 says only that a referral must be considered then: 7.10 is followed.",
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
        yield from _late(look, last_day_before(release, limit), limit)


def _late(look: Inspection, last: date, limit: Limit) -> Iterator[Gap]:
    # A referral that is not dated is late from the day of the check on; that it has no date is REF-7.10a's.
    made = look.referral.referred_on
    if (made or look.on) <= last:
        return
    late = f"{days_late(last, made or look.on)} late: the last day was {in_words(last)}, {limit.in_words} before release"
    what = f"was made on {in_words(made)}, {late}" if made else f"is not dated, and by the day of this check it is {late}"
    yield Gap(
        "referral", "late_reason", f"The referral {what}.", "Say why the referral is late; it can go in all the same.",
    )
