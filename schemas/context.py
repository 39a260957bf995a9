"""Where the person is, the dates that matter, and the yes/no questions that switch rules on."""

from schemas.base import Day, Record, YesNo, described
from schemas.vocabularies import Setting


class Context(Record):
    """Circumstances of the case. Each yes/no question is `null` until somebody answers it."""

    setting: Setting | None = described("In custody, in the community or in hospital.")
    earliest_release_on: Day = described("Earliest release date (14.25, 7.10).")
    order_starts_on: Day = described("Day the community or other order starts (14.25).")
    order_ends_on: Day = described("Day the order ends (14.25).")
    on_licence: YesNo = described("Is the person on licence now? (12.11)")
    licence_ends_on: Day = described("Day the licence ends (6.38).")
    domestic_abuse: YesNo = described("Is there a risk of domestic abuse, whatever the index offence? (27.1)")
    stalking: YesNo = described("Is there a risk of stalking? (27.5)")
    intimate_partner_abuse: YesNo = described("Is intimate partner abuse evidently present? (27.24)")
    repeat_abuser: YesNo = described("Is the person a repeat or high-risk abuser? (27.17)")
    marac: YesNo = described("Is a MARAC involved? (22.22)")
    child_protection_plan: YesNo = described("Is there a child protection plan for an identified child? (12.9)")
    child_in_need: YesNo = described("Is the person, or a child in the case, a child in need? (23.18)")
    looked_after: YesNo = described("Is the person a looked-after child? (23.18)")
    adult_at_risk: YesNo = described("Does the person pose a risk to an adult at risk? (12.9)")
    approved_premises: YesNo = described("Does the plan include approved premises? (12.26)")
    electronic_monitoring: YesNo = described("Is there electronic monitoring? (3.44)")
    foreign_national: YesNo = described("Is the person a foreign national? (25.3)")
    terrorism: YesNo = described("Is it a terrorism or terrorism-risk case? (24)")
    mental_health: YesNo = described("Is there a mental health concern that bears on risk? (13a.20)")
    learning_disability: YesNo = described("Does the person have a learning disability? (2.4)")
    media_interest: YesNo = described("Is media interest expected? (13a.36)")
    employment_restrictions: YesNo = described("Do restrictions make some work or training unsuitable? (21.22)")
    housing_need: YesNo = described("Is the person homeless or without settled housing? (21.10)")
    threat_to_life: YesNo = described(
        "Is there a real and immediate threat to life that the plan cannot manage? (12.10)"
    )
    rail_relevance: YesNo = described("Is rail travel relevant to the risk? (2.9)")
    non_compliance_history: YesNo = described("Is there a history of not complying with supervision? (7.20, 7.21)")
    child_victim_links: YesNo = described(
        "Does the person have links to children who are victims or may become victims?"
    )
