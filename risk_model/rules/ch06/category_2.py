"""Chapter 6: Category 2, a listed offence with a qualifying disposal of its own (6.7 to 6.10)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import in_words
from risk_model.conditions import Condition, in_category
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from risk_model.rules.ch06.basis import (
    disposal_of,
    place_of_sentence,
    rests_on_disqualification_order_only,
    sentence_end,
)
from risk_model.sentences import WITH_A_LENGTH, length_of, single_qualifying_sentence
from schemas.vocabularies import Disposal, SentenceKind

CATEGORY_2 = in_category(2)


def _sentences_are_listed(look: Inspection) -> bool:
    return any(part.is_filled for part in look.case.offence.sentences)


@rule(
    "CAT-6.7a", Check.ERROR, cites=(cite("6.7"), cite("6.8"), cite("6.10")),
    title="Category 2 rests on a listed offence, a finding and a qualifying disposal", when=CATEGORY_2,
    purposes=EVERY_PURPOSE,
    meaning="Category 2 is for murder or another listed violent or sexual offence with a conviction, a finding of unfitness "
    "or an insanity verdict (a caution is not enough) and a qualifying disposal for that offence. A sexual offence below "
    "the notification threshold counts only while its sentence is current.",
)
def a_listed_offence_with_a_finding(look: Inspection) -> Iterator[Gap]:
    """Category 2 without the finding, the listed offence or the disposal; a sexual offence whose sentence is over."""
    if rests_on_disqualification_order_only(look):
        return
    basis, disposal = look.mappa.category_basis, look.case.offence.disposal
    if disposal in (None, Disposal.CAUTION):
        said = "it is not said how the case against the person ended" if disposal is None else "a caution is not enough for it"
        yield Gap(
            "offence", "disposal", f"The case is in Category 2, and {said}.",
            "Choose conviction, insanity, or unfit to plead but did the act; without one of them the category does not stand.",
        )
    if not basis.schedule_15:
        said = "it is not said whether" if basis.schedule_15 is None else "it is answered no that"
        yield Gap(
            "mappa", "category_basis.schedule_15", f"The case is in Category 2, and {said} the offence is a listed one.",
            "Answer whether it is murder, a Schedule 15 or a section 327(4A) offence; if not, the category does not stand.",
        )
    if basis.qualifying_disposal is False:
        yield Gap(
            "mappa", "category_basis.qualifying_disposal",
            "The case is in Category 2, and it is answered no that there is a qualifying disposal.",
            "Look again at the sentence and at the category; people decide which of them is wrong.",
        )
    elif basis.qualifying_disposal is None and disposal_of(look).met:
        # The sentence itself gives the answer; that nobody has confirmed it is the smaller gap.
        yield Gap(
            "mappa", "category_basis.qualifying_disposal",
            "The case is in Category 2, and it is not said whether the disposal qualifies.",
            "Answer whether the sentence recorded was passed for the listed offence itself.", Check.WARNING,
        )
    ends = sentence_end(look)
    if look.case.offence.sexual and not basis.notification and ends is not None and ends.on < look.on:
        yield Gap(
            ends.record, ends.place,
            f"Category 2 rests on a sexual offence without notification, and {ends.what} ended on {in_words(ends.on)}.",
            "Record the end of MAPPA status or correct the day; Category 3 can be considered.",
        )


@rule(
    "CAT-6.8a", Check.ERROR, cites=(cite("6.8"), cite("6.5")),
    title="The disposal is one that counts for Category 2", when=CATEGORY_2, purposes=EVERY_PURPOSE,
    meaning="What counts is imprisonment, youth detention or a suspended sentence of 12 months or more (52 weeks is too "
    "short), an indeterminate sentence, or a hospital or guardianship order. Of a Detention and Training Order the whole "
    "term counts, unlike for notification.",
)
def the_disposal_qualifies(look: Inspection) -> Iterator[Gap]:
    """A sentence that is not recorded, too short or of another kind."""
    offence = look.case.offence
    if single_qualifying_sentence(offence.sentences).met or rests_on_disqualification_order_only(look):
        return
    kind, length = offence.sentence.kind, length_of(offence.sentence)
    test, place = disposal_of(look), place_of_sentence(offence)
    if test.met or (kind is SentenceKind.OTHER and look.mappa.category_basis.qualifying_disposal):
        return
    if kind is None:
        message, fix, check = "no sentence is recorded", "Choose the kind of sentence, and give its length.", None
    elif kind in WITH_A_LENGTH and length is None:
        message, fix, check = "the length of the sentence is not recorded", "Give its length in months or days.", None
    elif kind is SentenceKind.OTHER:
        message, fix, check = "the kind of sentence is only “other”", "Choose the kind that fits, if one does.", Check.WARNING
    elif test.met is None:
        message, fix, check = f"a sentence of {length} is 12 months in some years only", "Check the warrant.", Check.PROMPT
    else:
        what = f"a sentence of {length}" if kind in WITH_A_LENGTH else kind.label[:1].lower() + kind.label[1:]
        message, check = f"{what} is no qualifying disposal", None
        fix = "Check the sentence; if it is right, Category 2 does not stand, and Category 3 can be considered."
    yield Gap("offence", place, f"The case is in Category 2, and {message}.", fix, check)


@rule(
    "CAT-6.9a", Check.ERROR, cites=(cite("6.9"),), title="One sentence for one listed offence qualifies on its own",
    when=CATEGORY_2 & Condition("several sentences are listed", _sentences_are_listed), purposes=EVERY_PURPOSE,
    meaning="A single qualifying sentence for a single listed offence is needed; sentences are tested before they are added "
    "together. Twelve months for a listed offence and six for another will do; six and six, or twelve for another and six "
    "for a listed one, will not.",
)
def one_sentence_on_its_own(look: Inspection) -> Iterator[Gap]:
    """Sentences of which none qualifies on its own, or of which it can't be told."""
    sentences = look.case.offence.sentences
    met = single_qualifying_sentence(sentences).met
    if met is False:
        yield Gap(
            "offence", "sentences", "None of the sentences qualifies on its own for a listed offence.",
            "Check each sentence; if they are right, Category 2 does not stand, and Category 3 can be considered.",
        )
    if met is not None:
        return
    for index, part in enumerate(sentences):
        lacking = part.qualifying_offence is None or part.kind is None
        if lacking or (part.kind in WITH_A_LENGTH and length_of(part) is None):
            place = "qualifying_offence" if part.qualifying_offence is None else "months" if part.kind else "kind"
            yield Gap(
                "offence", f"sentences.{index}.{place}",
                f"It is not said of sentence {index + 1} whether its offence is listed, what kind it is and how long.",
                "Complete what is known of that sentence on its own.",
            )
