"""Categories that follow from a finding, an offence and a disposal: 4, 1 and 2 (6.4 to 6.10, 6.23 to 6.26)."""

from guidance import cite
from risk_model.decision_aid import Step, question

_FOUND_GUILTY = (
    "Was the person convicted, found unfit to plead but to have done the act, or found not guilty by reason of insanity?"
)
_QUALIFYING = (
    "imprisonment or youth detention of 12 months or more (indeterminate included), or a suspended sentence of 12 months or "
    "more? Fifty-two weeks is too short, and the whole term of a Detention and Training Order counts."
)
NOTIFICATION_PART_4 = Step(
    "notification_part_4", "Category 4: notification under Part 4 of the Counter-Terrorism Act 2008",
    (cite("6.23"), cite("6.24")),
    (
        question(
            "notification_part_4", "finding", _FOUND_GUILTY, "6.24",
            "6.24 asks for one of these findings.", "Without one of these findings 6.24 is not met; a caution is none of them.",
        ),
        question(
            "notification_part_4", "offence", "Was it for an offence under section 41 or 42 of the Counter-Terrorism Act 2008?",
            "6.24", "6.24 speaks of these offences.", "6.24 speaks of these offences only.",
        ),
        question(
            "notification_part_4", "disposal", f"Was there a hospital or guardianship order, {_QUALIFYING}", "6.24 6.26",
            "6.24 asks for one of these.", "6.24 asks for one of these; a shorter sentence does not meet it.",
        ),
        question(
            "notification_part_4", "age", "Was the person aged 16 or over?", "6.24",
            "6.24 asks for an age of 16 or over.", "6.24 does not reach somebody under 16.",
        ),
    ),
    "It ends when the period of registration expires (6.38).",
)

TERRORIST_OFFENCE = Step(
    "terrorist_offence", "Category 4: conviction for a relevant terrorist offence",
    (cite("6.23"), cite("6.25"), cite("6.26")),
    (
        question(
            "terrorist_offence", "conviction", "Was the person convicted?", "6.23",
            "6.23(b) asks for a conviction.", "6.23(b) asks for a conviction; 6.23(c) has the other findings.",
        ),
        question(
            "terrorist_offence", "offence",
            "Is it listed in Schedule 19ZA of the Criminal Justice Act 2003, a corresponding service offence, or one that the "
            "court found to have a terrorist connection?",
            "6.25", "That is what 6.25 calls a relevant terrorist offence.", "6.25 lists no other offences.",
        ),
        question(
            "terrorist_offence", "sentence", f"Was the sentence for that offence {_QUALIFYING}", "6.23 6.26",
            "6.26 lists these sentences.",
            "6.26 lists these sentences only. 6.23(b) also says “disposal”: where a convicted person has a hospital or "
            "guardianship order, people decide how to read the two.",
        ),
    ),
    "It ends when the licence expires, and not before the whole of a consecutive or concurrent sentence has (6.38).",
)

TERRORIST_OFFENCE_HOSPITAL = Step(
    "terrorist_offence_hospital", "Category 4: hospital or guardianship order after a terrorist offence", (cite("6.23"),),
    (
        question(
            "terrorist_offence_hospital", "finding",
            "Was the person found unfit to plead but to have done the act, or not guilty by reason of insanity (or the like in "
            "Scotland or Northern Ireland)?",
            "6.23", "6.23(c) asks for one of these findings.", "6.23(c) asks for one of these findings.",
        ),
        question(
            "terrorist_offence_hospital", "offence",
            "Was it for a relevant terrorist offence whose maximum sentence is more than 12 months?", "6.23 6.25",
            "6.23(c) asks for both.", "6.23(c) asks for both.",
        ),
        question(
            "terrorist_offence_hospital", "order",
            "Was a hospital order (with or without restrictions) or a guardianship order made for it?",
            "6.23", "6.23(c) asks for one of these orders.", "6.23(c) asks for one of these orders.",
        ),
    ),
    "It ends with absolute discharge, or when a community treatment order expires (6.38).",
)

NOTIFICATION_PART_2 = Step(
    "notification_part_2", "Category 1: notification under Part 2 of the Sexual Offences Act 2003",
    (cite("6.4"), cite("6.5"), cite("6.21"), cite("16.3")),
    (
        question(
            "notification_part_2", "disposal",
            "Was the person convicted, cautioned, found unfit to plead but to have done the act, or found not guilty by reason "
            "of insanity for an offence in Schedule 3?",
            "6.5 6.21", "6.5 starts from one of these four.",
            "Without one of these four only a Notification Order after a conviction abroad leads here (6.21).",
        ),
        question(
            "notification_part_2", "threshold",
            "If Schedule 3 sets a threshold for the offence, was it met? Of a Detention and Training Order only the custodial "
            "part counts.",
            "6.5", "Notification begins once a threshold is met; without a threshold, at conviction (6.5).",
            "A threshold that is not met brings no notification (6.5). A listed sexual offence below it may come under "
            "6.10, while its sentence is current.",
        ),
        question(
            "notification_part_2", "service_offence",
            "If it is a sexual offence under section 42 of the Armed Forces Act 2006, is the service detention 112 days or more?",
            "16.3", "16.3 brings notification where the matching offence carries it.",
            "Below 112 days 16.3 brings no notification, and section 42 is not in Schedule 15 (6.15).",
        ),
        question(
            "notification_part_2", "subject",
            "Is the person subject to notification requirements now, a Notification Order included?",
            "6.4 6.21", "6.4 is about exactly these people.", "Without notification requirements 6.4 is not met.",
        ),
    ),
    "It ends when the notification period expires, which may be never (6.38).",
)

LISTED_OFFENCE = Step(
    "listed_offence", "Category 2: listed violent or sexual offence with a qualifying disposal",
    (cite("6.7"), cite("6.8"), cite("6.9"), cite("6.10")),
    (
        question(
            "listed_offence", "finding", _FOUND_GUILTY, "6.7", "6.7 asks for one of these findings.",
            "6.7 asks for one of these findings; a caution is not enough.",
        ),
        question(
            "listed_offence", "offence",
            "Is the offence murder, in Part 1 or 2 of Schedule 15, or in section 327(4A) of the Criminal Justice Act 2003?",
            "6.7", "6.7 is about these offences.",
            "6.7 is about these offences only. Section 42 of the Armed Forces Act is not among them: Category 3 may be "
            "considered (6.15).",
        ),
        question(
            "listed_offence", "disposal",
            f"Was there, for that one offence, a hospital or guardianship order, {_QUALIFYING}", "6.8",
            "6.8 lists these disposals.", "6.8 lists no other disposals.",
        ),
        question(
            "listed_offence", "on_its_own", "Does that sentence reach the length on its own, before sentences are added together?",
            "6.9", "6.9 asks for a single qualifying sentence for a single qualifying offence.",
            "6.9 does not count sentences that reach the length only when they are added together.",
        ),
    ),
    "It ends when the licence expires, with absolute discharge, or when a community treatment order expires; a sexual offence "
    "below the notification threshold counts only while its sentence is current (6.10, 6.38).",
)
