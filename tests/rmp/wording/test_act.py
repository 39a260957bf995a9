"""The slot *act*: the sentences of the specification, and their like."""

import pytest

from risk_model.findings import Slot
from tests.rmp.wording.asking import slots

OKAFOR = (
    "PC Okafor makes an unannounced home visit every two weeks until 1 June and checks the devices named in condition 7"
)


@pytest.mark.parametrize("what", [
    OKAFOR,
    "monitors his bank statements every Friday for cash withdrawals over 200 pounds",
    "DC Ito monitors the tag map at eight each morning and rings the duty sergeant about any entry to the zone.",
    "Weekly home visit by PC Lamb",
    "See him every Tuesday",
    "Support worker Ana Lees fills in the tenancy form with him on 3 May.",
    "The locks are to be changed by the council by 3 May.",
    "He is to be driven to the hostel by the key worker.",
    "Liaise with the gym by phone each Friday to obtain the sign-in sheet.",
    "No contact with Ms Tarrant or her children.",
])
def test_an_act_that_can_be_seen_is_not_flagged_whatever_its_verb(what: str) -> None:
    assert slots(what=what, due_on="2027-05-03") == []


@pytest.mark.parametrize("what", [
    "Monitor", "monitor.", "Liaise", "Support", "Engage", "Explore", "Be aware", "Manage risk", "Police to monitor",
    "Police to monitor.", "Agencies to share information as needed", "Monitor his behaviour in the community.",
    "His compliance is to be monitored.", "Ongoing liaison between agencies", "Support him with his emotional needs.",
    "Moniter him.", "Ensure that risks are managed.", "All staff to be vigilant.", "Offence focused work",
])
def test_a_vague_verb_that_nothing_completes_is_flagged(what: str) -> None:
    assert slots(what=what, due_on="2027-06-01", frequency="Weekly") == [Slot.ACT]


def test_a_date_elsewhere_in_the_record_does_not_complete_the_act() -> None:
    assert slots(what="Police to monitor", due_on="2027-06-01", frequency="every Friday") == [Slot.ACT]
