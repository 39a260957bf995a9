import pytest
from playwright.sync_api import Page
from tests.browser.conftest import Server
from tests.browser.hands import Hands


def test_feel(server: Server, page: Page):
    h = Hands(page, server.url)
    h.start()
    page.get_by_role("button", name="Open FP-0101").click()
    page.wait_for_selector(".fp-state")
    h.settle()
    h.go("Person and context")
    h.write("person.first_name", "Zed")
    h.day("person.date_of_birth", "09/03/1987")
    h.part("Questions")
    h.answer("context.marac", "Yes")
    h.part("MAPPA")
    h.choose("mappa.lead_agency", "Police")
    print(page.evaluate("document.querySelector('.fp-head').innerText"))
    h.go("Risk assessment")
    h.part("Overall")
    h.choose("assessment.overall.agreed_with", "Police", "Probation")
