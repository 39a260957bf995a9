"""Categories that rest on a judgement of people: discretionary 4, and 3 (6.11 to 6.22, 6.27, 6.28)."""

from guidance import cite
from risk_model.decision_aid import Step, question

_ANY_DISPOSAL = (
    "Is there a conviction for any offence (here or abroad, now or in the past), a formal caution, a reprimand or warning as "
    "a young person, an insanity verdict, or a finding that the person was unfit to plead but did the act?"
)

TERRORISM_RISK = Step(
    "terrorism_risk", "Discretionary Category 4: an offence, and a risk of terrorism",
    (cite("6.27"), cite("6.28"), cite("7.6")),
    (
        question(
            "terrorism_risk", "disposal", _ANY_DISPOSAL, "6.27", "6.27(a) asks for one of these, for any offence.",
            "6.27(a) asks for one of these.",
        ),
        question(
            "terrorism_risk", "belief",
            "Does the Responsible Authority believe that the person may be, or may become, involved in terrorism-related activity?",
            "6.27", "6.27(b) rests on that belief; it need not have to do with the offence.", "6.27(b) rests on that belief.",
        ),
        question(
            "terrorism_risk", "identified",
            "Have counter-terrorism police and the National Security Division identified the case?",
            "6.28", "6.28 leaves this to them.", "6.28 leaves this to them: ask them.",
        ),
    ),
    "It must be managed at Level 2 or 3 (7.6), and ends when multi-agency management is no longer needed (6.38). Somebody who "
    "also meets Category 1 or 2 needs a decision by people: 6.2 puts Category 4 first, and 6.27 makes it a judgement.",
)

OTHER_DANGEROUS = Step(
    "other_dangerous", "Category 3: another offence that shows a capacity for serious harm",
    (cite("6.11"), cite("6.12"), cite("6.13"), cite("6.22")),
    (
        question(
            "other_dangerous", "disposal", _ANY_DISPOSAL, "6.12", "6.12(a) asks for one of these, for any offence.",
            "6.12(a) asks for one of these. A Disqualification Order on its own is no such thing (6.29).",
        ),
        question(
            "other_dangerous", "capable",
            "Does that offence, with its circumstances, the pattern and any escalation, indicate that the person may be "
            "capable of causing serious harm to the public?",
            "6.12 6.14 6.18", "6.12(b) asks for that, judged on all that is known and not on the charge alone.",
            "6.12(b) asks for that.",
        ),
        question(
            "other_dangerous", "level", "Is multi-agency management at Level 2 or 3 necessary for the risks now?", "6.13",
            "6.13 asks for that; the risks now need not come from that offence.", "Without that, 6.13 is not met.",
        ),
        question(
            "other_dangerous", "no_other", "Does the person meet none of Categories 1, 2 and 4?", "6.2 6.11",
            "6.11 is for people who meet none of them.", "6.2 puts the others before Category 3.",
        ),
        question(
            "other_dangerous", "unit_decides", "Has the MAPPA Co-ordination Unit decided that the criteria are met?", "6.22",
            "6.22 leaves the decision to the unit.", "6.22 leaves the decision to the unit: refer with MAPPA A.",
        ),
    ),
    "Domestic abuse and stalking outside the other categories must be considered here (6.16, 6.17), and convictions abroad "
    "should be (6.19). It ends when a Level 2 or 3 meeting so decides (6.38).",
)
