"""Chapter 14: what the referral must hold (14.25)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import EVERY_CASE, Condition
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, REFERRAL_ONLY, Check
from risk_model.registry import rule
from rmp.rules.ch12.phrases import listed
from rmp.rules.ch14.listed_fields import Blank, blanks


@rule(
    "DOC-14.25a", Check.ERROR, cites=(cite("14.25"),), title="The referral holds every field of the list",
    when=EVERY_CASE, purposes=REFERRAL_ONLY,
    meaning="A form used in place of MAPPA A must contain every field of the list: identity, addresses, offence, key "
    "dates, safeguarding, who refers, and management sign-off where that agency requires it. What is blank in one "
    "section is one finding; prison fields are asked for in custody only. Category, assessment, plan, reasons and added "
    "value have checks of their own.",
)
def referral_holds_every_field(look: Inspection) -> Iterator[Gap]:
    """The fields left blank, a finding a section; a missing sign-off, which not every agency requires, as a warning."""
    left = blanks(look)
    if look.referral.referred_by is None:
        left.append(Blank("referral", "referred_by", "person referring"))
    for record, asked_by in dict.fromkeys((blank.record, blank.asked_by) for blank in left):
        here = [blank for blank in left if (blank.record, blank.asked_by) == (record, asked_by)]
        yield Gap(
            record, here[0].key, f"The referral leaves blank: {listed(blank.name for blank in here)}.",
            "Fill in what is known, or write that it is not known.",
            asked_by=asked_by, also_asks=tuple(blank.key for blank in here[1:]),
        )
    if look.referral.is_filled and look.referral.signed_off_by is None:
        yield Gap(
            "referral", "signed_off_by", "The referral has no management sign-off.",
            "Give the name of the manager, or record that your agency requires none.", Check.WARNING,
        )


def _is_sexual(look: Inspection) -> bool | None:
    """The answer, else what says the same: a child sex offence, a Schedule 3 offence, Category 1."""
    offence = look.case.offence
    if offence.sexual is None and (offence.child_sex_offence or look.mappa.category_basis.schedule_3 or look.mappa.category == 1):
        return True
    return offence.sexual


A_SEXUAL_OFFENCE = Condition("a sexual offence", _is_sexual, ("offence.sexual",))


@rule(
    "DOC-14.25b", Check.ERROR, cites=(cite("14.25"),), title="A sexual offender has a ViSOR reference",
    when=A_SEXUAL_OFFENCE, purposes=EVERY_PURPOSE,
    meaning="The ViSOR reference must be completed for all sexual offenders, in the referral and in the minutes. Only "
    "the reference is kept here, never what the record holds.",
)
def sexual_offender_has_a_visor_reference(look: Inspection) -> Iterator[Gap]:
    """A sexual offence, and no ViSOR reference."""
    if look.person.visor_reference is None:
        yield Gap(
            "person", "visor_reference", "The offence is a sexual offence, and there is no ViSOR reference.",
            "Enter the reference, and nothing of what the record holds.",
        )
