"""What is recorded about victims beyond who they are: their views, requests, what they are told, MARAC (chapter 22)."""

from typing import Annotated

from schemas.base import Day, NullAsEmpty, Record, Text, YesNo, described, listed


class VictimViews(Record):
    """What a victim sees and fears, how it reached the plan, and what they were told about that (22.7, 27.20)."""

    how_obtained: Text = described("How, and through whom, their views were obtained (22.7).")
    on: Day = described("Day on which they were last heard (27.20).")
    summary: Text = described("What they say that bears on the plan, in a few sentences (27.20).")
    told_how_used: Text = described("What they were told about how their concerns are fed in (22.7).")


class ConditionRequest(Record):
    """A licence condition that a victim in the contact scheme asks for (22.12)."""

    asked_for: Text = described("The condition asked for, in the victim's words or the officer's (22.12).")
    on: Day = described("Day it was asked for (22.12).")
    through: Text = described("The Victim Liaison Officer who passed it on (22.12).")
    decision_maker: Text = described("Who decides: prison governor, Parole Board or senior manager (22.12).")
    sent_on: Day = described("Day the request went to the decision maker (22.12).")
    alternative: Text = described("What the practitioner proposed instead, if anything (22.12).")
    alternative_reason: Text = described("Why the practitioner proposed something else (22.12).")
    withdrawn: YesNo = described("Did the victim take the request back or change it? (22.12)")
    outcome: Text = described("What the decision maker decided.")


class DualRole(Record):
    """Somebody at risk who is supervised for an offence of their own (22.16)."""

    supervised: YesNo = described("Is this person supervised for an offence of their own? (22.16)")
    liaison: Text = described("How practitioner and Victim Liaison Officer work together on it (22.16).")
    safe_to_share: Text = described("What can safely be shared with this person, and what not (22.16).")


class VictimInformation(Record):
    """Something that the meeting agreed to tell a victim (22.19)."""

    people: Annotated[list[str], NullAsEmpty] = listed("Ids of those who are told, V… (22.19).")
    what: Text = described("What they are told (22.19).")
    by: Text = described("Who tells them (22.19).")
    by_when: Day = described("By which day (22.19).")
    reason: Text = described("Why they are told (22.19).")
    supplier_agreed: YesNo = described("Did each agency that supplied it agree? (22.20)")


class MaracLink(Record):
    """How MAPPA and MARAC work together on the case (22.22)."""

    meeting_held: YesNo = described("Is a MARAC held as well as the MAPPA meeting? (22.22)")
    agreed_with_chair: Text = described("Where none is held: who agreed that for the MARAC and as MAPPA Chair (22.22).")
    agreed_on: Day = described("Day it was agreed (22.22).")
    shared: Text = described("What of the plan is shared with the MARAC, so that nothing is done twice (22.3).")


class DisclosureScheme(Record):
    """An application under the Domestic Violence Disclosure Scheme, a police scheme of its own (27.49)."""

    applied_on: Day = described("Day of the application (27.49).")
    by: Text = described("Who applied, or which agency on whose behalf.")
    held_back_for_mappa: YesNo = described("Does it wait for a MAPPA referral or meeting? It should not (27.49).")
    outcome: Text = described("What the police decided, and when.")
