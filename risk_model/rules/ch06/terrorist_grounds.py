"""What Category 4 rests on by law: the finding, the order after a finding of unfitness or insanity, the sentence."""

from collections.abc import Iterator

from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import Check
from risk_model.rules.ch06.basis import place_of_sentence
from risk_model.sentences import ORDERS, WITH_A_LENGTH, length_of, qualifying_disposal
from schemas.vocabularies import Disposal, SentenceKind


def finding_gaps(look: Inspection) -> Iterator[Gap]:
    """No finding, or only a caution."""
    disposal = look.case.offence.disposal
    if disposal in (None, Disposal.CAUTION):
        said = "it is not said how the case against the person ended" if disposal is None else "a caution is not enough for it"
        yield Gap(
            "offence", "disposal", f"The case is in Category 4, and {said}.",
            "Choose conviction, insanity, or unfit to plead but did the act; check what else the category rests on.",
        )


def hospital_gaps(look: Inspection) -> Iterator[Gap]:
    """A finding of unfitness or insanity without the order or the maximum that it takes."""
    maximum = look.mappa.eligibility.maximum_over_12_months
    if look.case.offence.sentence.kind not in ORDERS:
        yield Gap(
            "offence", "sentence.kind",
            "After a finding of unfitness or insanity Category 4 rests on a hospital or guardianship order, and none is recorded.",
            "Choose the order that was made, or look again at what the category rests on.",
        )
    if not maximum:
        said = "it is not said whether" if maximum is None else "it is answered no that"
        yield Gap(
            "mappa", "eligibility.maximum_over_12_months", f"{said.capitalize()} the offence has a maximum of over 12 months.",
            "Answer it; without such a maximum Category 4 does not stand on this ground.",
            Check.PROMPT if maximum is None else None,
        )


def sentence_gaps(look: Inspection) -> Iterator[Gap]:
    """A sentence that is not fully recorded, or not one that qualifies."""
    offence = look.case.offence
    kind, length = offence.sentence.kind, length_of(offence.sentence)
    met = qualifying_disposal(kind, length).met
    if met or kind is SentenceKind.OTHER or (met is None and kind in WITH_A_LENGTH and length is not None):
        return
    lacking = kind is None or (kind in WITH_A_LENGTH and length is None)
    what = f"a sentence of {length}" if kind in WITH_A_LENGTH else str(kind and kind.label[:1].lower() + kind.label[1:])
    said = "the sentence is not fully recorded" if lacking else f"{what} is not one that qualifies"
    yield Gap(
        "offence", place_of_sentence(offence), f"The case is in Category 4, and {said}.",
        "Give the kind and length of the sentence; if it is too short, look again at what the category rests on.",
    )
