"""Chapter 10: disclosure to the media (10.15 to 10.17)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import in_words
from risk_model.conditions import Condition
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule_for_each
from rmp.rules.ch10.decisions import decided
from schemas.disclosures import Disclosure
from schemas.vocabularies import Agency, LeadAgency, RecipientKind, Setting

PRISON_AND_PROBATION = {
    Agency.PROBATION: "Probation", Agency.PRISON: "the prison", Agency.APPROVED_PREMISES: "approved premises",
    Agency.VICTIM_LIAISON: "victim liaison",
}
"""Agencies whose staff belong to HM Prison and Probation Service."""


def _to_the_media(look: Inspection) -> list[Disclosure]:
    return [entry for entry in decided(look) if entry.recipient_kind is RecipientKind.MEDIA]


@rule_for_each(
    _to_the_media, "DIS-10.15a", Check.ERROR, cites=(cite("10.15"), cite("10.16"), cite("10.17")),
    title="Disclosure to the media has police approval, and is made by the police",
    when=Condition("disclosure to the media was decided", lambda look: bool(_to_the_media(look))),
    purposes=EVERY_PURPOSE,
    meaning="The police must obtain approval under their force's policy before they disclose to the media. Prison and "
    "probation staff should never do so, and the Ministry of Justice Press Office should be told before the police "
    "disclose about somebody in prison or supervised by Probation.",
)
def media_disclosure_is_approved(look: Inspection, entry: Disclosure) -> Iterator[Gap]:
    """No police approval, made by prison or probation staff, or the Press Office told too late or not at all."""
    approval = entry.media_approval
    if approval.police_approval is None:
        yield Gap(
            entry.id, "media_approval.police_approval",
            f"{entry.id} discloses to the media, and no approval under the police force's policy is recorded.",
            "Name who approved it, and when.",
        )
    if entry.discloser.agency in PRISON_AND_PROBATION:
        yield Gap(
            entry.id, "discloser.agency",
            f"{entry.id} discloses to the media by {PRISON_AND_PROBATION[entry.discloser.agency]}, whose staff should "
            "never do so.",
            "Leave it to the police, or correct who discloses.",
        )
    if _in_prison_or_under_probation(look):
        yield from _press_office(entry)


def _press_office(entry: Disclosure) -> Iterator[Gap]:
    told, made = entry.media_approval.press_office_told_on, entry.disclosed_on
    if told is None:
        yield Gap(
            entry.id, "media_approval.press_office_told_on",
            f"{entry.id} discloses to the media about somebody in prison or supervised by Probation, and no day is "
            "recorded on which the Ministry of Justice Press Office was told.",
            "Tell the Press Office before the police disclose, and give the day.",
        )
    elif made is not None and told > made:
        yield Gap(
            entry.id, "media_approval.press_office_told_on",
            f"The Press Office was told of {entry.id} on {in_words(told)}, after the disclosure on {in_words(made)}.",
            "Correct the day, or record why it was told later.",
        )


def _in_prison_or_under_probation(look: Inspection) -> bool:
    return (
        look.context.setting is Setting.CUSTODY
        or look.context.on_licence is True
        or look.mappa.lead_agency is LeadAgency.PROBATION
    )
