"""What surrounds a disclosure: who was consulted and agreed, the recipient's preparation, special kinds (chapter 10)."""

from schemas.base import Day, Record, Text, YesNo, described
from schemas.vocabularies import Agency


class Agreement(Record):
    """Whether the agencies agreed the decision to disclose, and who decided where they did not (10.7, 10.21)."""

    agreed_by_all: YesNo = described("Was the decision to disclose agreed by all agencies? (10.7)")
    decided_by: Agency | None = described("Where it was not: the agency that owns the information and decided (10.7).")
    urgent: YesNo = described("Was the decision too urgent to wait for a meeting or for consultation? (10.13, 10.21)")
    partners_consulted: Text = described("Outside a meeting: whose views were sought, and when (10.21).")


class Consultation(Record):
    """Who was consulted because a child or an adult at risk is concerned (10.13, 10.14)."""

    youth_offending_team: Text = described("Senior member of the youth offending team consulted (10.13).")
    children_services: Text = described("Senior member of Children's Services consulted (10.13, 10.14).")
    adult_social_care: Text = described("Who in adult social care or safeguarding was involved (10.14).")
    on: Day = described("Day of the consultation.")
    best_interests: Text = described(
        "Why telling is in the interests of the child who is told, with the parents' or guardians' views (10.14)."
    )
    capacity: Text = described("What was considered about the mental capacity of the adult who is told (10.14).")


class MediaApproval(Record):
    """Approval and notice before the police disclose to the media (10.15, 10.17)."""

    police_approval: Text = described("Who approved it under the force's policy (10.15).")
    approved_on: Day = described("Day of the approval (10.15).")
    press_office_told_on: Day = described("Day the Ministry of Justice Press Office was told (10.17).")


class NegativeImpact(Record):
    """What is in place should the disclosure do harm (10.12, 27.50)."""

    identified: YesNo = described("Was a negative impact identified? (10.12)")
    victim_support: Text = described("Contingency that supports the victim (10.12).")
    person_support: Text = described("Contingency that supports the person being managed (10.12).")


class Preparation(Record):
    """How the recipient was prepared (10.18)."""

    known_already: YesNo = described("Was it checked what the recipient already knows? (10.18)")
    confidentiality: YesNo = described("Do they understand that the information is confidential and sensitive? (10.18)")
    what_to_look_for: YesNo = described("Do they know what to look out for? (10.18)")
    what_to_do: YesNo = described("Do they know what to do if they see it? (10.18)")
    whom_to_contact: YesNo = described("Do they know whom to contact? (10.18)")
    support: YesNo = described("Do they know where to get support? (10.18)")
    form_signed: YesNo = described("Did they sign a disclosure form? Good practice (10.18).")
    associate: YesNo = described(
        "Is the recipient's body an Associate in the sharing agreement? Then it is information-sharing (9.1, 10.2)."
    )


class Complexity(Record):
    """A disclosure that needs legal advice, or of a photograph (10.6, 10.19, 10.24)."""

    complex: YesNo = described("Is it complex, for example because it needs legal advice? (10.6)")
    no_meeting_reason: Text = described("Why it was not taken to a meeting (10.6).")
    photograph: YesNo = described("Is a photograph disclosed? (10.24)")
    shown_not_given: YesNo = described("Was the photograph shown and not given? (10.19)")
    genuine_risk: Text = described("The genuine risk that outweighs the presumption against a photograph (10.24).")


class SelfDisclosure(Record):
    """Information that the person tells themselves (10.22)."""

    expected_by: Day = described("Day by which the person is to tell, so that nothing is unduly delayed (10.22).")
    made: YesNo = described("Did the person tell it themselves, in private? (10.22)")
    on: Day = described("Day they told it (10.22).")
    followed_up_on: Day = described("Day the lead agency followed it up with the recipient (10.22).")
    accurate_and_understood: YesNo = described("Was it accurate, and does the recipient understand it? (10.22)")


class VictimQuestions(Record):
    """The seven questions before disclosing to a victim (10.23, the second paragraph of that number)."""

    to_victim: YesNo = described("Is the recipient a victim in this case? (10.23)")
    representations_safe: YesNo = described("Can the person safely be asked for representations? (10.23)")
    risk_to_victim: YesNo = described("Does the person pose a risk to the victim? (10.23)")
    prevents_crime: YesNo = described("Is it necessary for the prevention or detection of crime? (10.23)")
    necessary: YesNo = described("Is it necessary and proportionate? (10.23)")
    risk_to_person: YesNo = described("Will it put the person being managed at risk? (10.23)")
    may_pass_on: YesNo = described("Is there any indication that the victim will pass it on? (10.23)")
    defeats_condition: YesNo = described(
        "Would not telling defeat the purpose of a licence condition that the victim asked for? (10.23)"
    )


class GenderRecognition(Record):
    """Information about an application for a gender recognition certificate (10.25)."""

    involved: YesNo = described("Does the content hold information about such an application? (10.25)")
    legal_reason: Text = described("Why it is needed to prevent or detect crime; without that it is an offence (10.25).")
