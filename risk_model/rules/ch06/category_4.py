"""Chapter 6: Category 4, by notification, by a terrorist offence, or discretionary (6.23 to 6.28)."""

import re
from collections.abc import Iterator
from dataclasses import replace

from guidance import cite
from risk_model.calendar import birthday
from risk_model.conditions import in_category
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from risk_model.rules.ch06.basis import rests_on_disqualification_order_only
from risk_model.rules.ch06.terrorist_grounds import finding_gaps, hospital_gaps, sentence_gaps
from risk_model.sentences import ORDERS
from schemas.vocabularies import Disposal

CATEGORY_4 = in_category(4)
YOUNGEST = 16
"""Age from which notification under the Counter-Terrorism Act applies (6.24)."""


_IDENTIFIED = re.compile(r"counter.?terror|national security|\bCTP\b|\bNSD\b", re.IGNORECASE)
"""Words by which the reasons name who identified the case."""


def _unanswered(look: Inspection) -> str | None:
    """Which question on the basis of Category 4 to ask, where none is answered yes; `None` where one is."""
    basis = look.mappa.category_basis
    if basis.notification or basis.terrorist_offence or basis.discretionary or rests_on_disqualification_order_only(look):
        return None
    # The one left open is the one to ask; with none or several open, the terrorist offence, the commonest ground.
    keys = [k for k in ("terrorist_offence", "notification", "discretionary") if getattr(basis, k) is None]
    return keys[0] if keys else "terrorist_offence"


@rule(
    "CAT-6.23a", Check.ERROR, cites=(cite("6.23"), cite("6.24")),
    title="Category 4 by notification: age, finding and disposal fit", when=CATEGORY_4, purposes=EVERY_PURPOSE,
    meaning="Category 4 covers people subject to notification under the Counter-Terrorism Act 2008: aged 16 or over, with an "
    "offence under its section 41 or 42 (or an equivalent finding) and a qualifying sentence, hospital order or "
    "guardianship order.",
)
def category_4_by_notification(look: Inspection) -> Iterator[Gap]:
    """Notification that is not answered, for somebody under 16, or with a finding or disposal that does not fit."""
    if _unanswered(look) == "notification":
        yield Gap(
            "mappa", "category_basis.notification",
            "The case is in Category 4, and it is not said whether the person is subject to notification.",
            "Answer whether notification under the Counter-Terrorism Act applies, or what else the category rests on.",
        )
    basis, offence, born = look.mappa.category_basis, look.case.offence, look.person.date_of_birth
    if basis.notification is None and basis.terrorist_offence and not basis.discretionary:
        yield Gap(
            "mappa", "category_basis.notification",
            "Category 4 rests on a terrorist offence, and it is not said whether the person is subject to notification.",
            "Answer it: when the status ends depends on it.", Check.WARNING,
        )
    if not basis.notification or basis.discretionary:
        return
    if born and offence.disposed_on and offence.disposed_on < birthday(born, YOUNGEST):
        yield Gap(
            "mappa", "category_basis.notification",
            f"Category 4 rests on notification, and the person was under {YOUNGEST} on the day of the finding.",
            "Check the date of birth and the day of the finding, and what the category rests on.",
        )
    # Where a terrorist offence is recorded too, its own check asks for the same finding and sentence.
    both = ("CAT-6.23b",) if basis.terrorist_offence else ()
    for gap in (*finding_gaps(look), *sentence_gaps(look)):
        yield replace(gap, asked_by=both)


@rule(
    "CAT-6.23b", Check.ERROR, cites=(cite("6.23"), cite("6.25"), cite("6.26")),
    title="Category 4 by a terrorist offence: finding and disposal fit", when=CATEGORY_4, purposes=EVERY_PURPOSE,
    meaning="Category 4 also covers a conviction for a relevant terrorist offence with a sentence of 12 months or more (52 "
    "weeks is too short, a whole Detention and Training Order counts), and a finding of unfitness or insanity for one with "
    "a maximum of more than 12 months and a hospital or guardianship order. Whether such an order counts after a conviction "
    "is put differently in chapters 6 and 24, so that people are asked.",
)
def category_4_by_a_terrorist_offence(look: Inspection) -> Iterator[Gap]:
    """A terrorist offence that is not answered, or with a finding or disposal that does not fit."""
    if _unanswered(look) == "terrorist_offence":
        yield Gap(
            "mappa", "category_basis.terrorist_offence",
            "The case is in Category 4, and nothing that it could rest on is answered yes.",
            "Answer whether it rests on a relevant terrorist offence, on notification or on the Responsible Authority's belief.",
        )
    basis, offence = look.mappa.category_basis, look.case.offence
    if basis.terrorist_offence is None and basis.notification and not basis.discretionary:
        yield Gap(
            "mappa", "category_basis.terrorist_offence",
            "Category 4 rests on notification, and it is not said whether there is a relevant terrorist offence.",
            "Answer it, so that the offence behind the notification is recorded.", Check.WARNING,
        )
    if not basis.terrorist_offence or basis.discretionary:
        return
    yield from finding_gaps(look)
    if offence.disposal in (Disposal.INSANITY, Disposal.UNFIT_BUT_DID_ACT) and not basis.notification:
        yield from hospital_gaps(look)
    elif offence.sentence.kind in ORDERS and not basis.notification:
        yield Gap(
            "offence", "sentence.kind",
            "Category 4 rests on a conviction with a hospital or guardianship order, which the guidance puts in two ways.",
            "Have it decided whether the order counts, and give the reasons with the category.", Check.PROMPT,
        )
    else:
        yield from sentence_gaps(look)


@rule(
    "CAT-6.27a", Check.PROMPT, cites=(cite("6.23"), cite("6.27"), cite("6.28")),
    title="Discretionary Category 4 rests on a recorded belief", when=CATEGORY_4, purposes=EVERY_PURPOSE,
    meaning="Discretionary Category 4 needs a conviction, caution or other finding for any offence, and the Responsible "
    "Authority's belief that the person may be or become involved in terrorism-related activity. Counter-terrorism police "
    "and the National Security Division identify such cases; the belief and its reasons are theirs. "
    "24.8 words this test in its own way: 6.27 is followed.",
)
def discretionary_category_4(look: Inspection) -> Iterator[Gap]:
    """A discretionary case without its reasons, its finding or who identified it; a case in which only this question is open."""
    basis = look.mappa.category_basis
    # At Level 1 the same question is asked because discretionary Category 4 cannot be there (CAT-6.13a).
    if _unanswered(look) == "discretionary" and look.mappa.level != 1:
        yield Gap(
            "mappa", "category_basis.discretionary",
            "The case is in Category 4, and it is not said whether it rests on the Responsible Authority's belief.",
            "Answer it, with the reasons for the belief and who identified the case.",
        )
    if not basis.discretionary:
        return
    if basis.reasons is None:
        yield Gap(
            "mappa", "category_basis.reasons", "Discretionary Category 4 is recorded without the reasons for the belief.",
            "Give the reasons, and which police and National Security Division staff identified the case.",
        )
    if basis.reasons is not None and look.mappa.eligibility.identified_by is None and not _IDENTIFIED.search(basis.reasons):
        yield Gap(
            "mappa", "eligibility.identified_by", "It is not recorded who identified the case as discretionary Category 4.",
            "Name the counter-terrorism police and National Security Division staff who identified it.",
        )
    if look.case.offence.disposal is None:
        yield Gap(
            "offence", "disposal", "Discretionary Category 4 needs a finding for an offence, and none is recorded.",
            "Choose conviction, caution (also for a reprimand or warning), insanity, or unfit to plead but did the act.",
        )
