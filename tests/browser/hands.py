"""Hands on the screen: fields by their path in the case file, each change waited for until it is saved."""

from __future__ import annotations

import contextlib
import re
from pathlib import Path

from playwright.sync_api import Locator, Page, TimeoutError, expect


class Hands:
    """What a practitioner does with mouse and keyboard."""

    def __init__(self, page: Page, url: str) -> None:
        self.page, self.url = page, url

    def start(self) -> None:
        self.page.goto(self.url)
        expect(self.page.get_by_role("heading", name="Cases")).to_be_visible(timeout=60_000)
        self.settle()

    def settle(self) -> None:
        """Wait until the run that an action began is over; one that has not begun after 120 ms is none."""
        with contextlib.suppress(TimeoutError):
            self.page.wait_for_selector('[data-test-script-state="running"]', timeout=120)
        self._is_still()

    def _is_still(self) -> None:
        self.page.wait_for_selector('[data-test-script-state="notRunning"]', timeout=60_000)

    def version(self) -> int:
        words = self.page.locator(".fp-state").inner_text()
        found = re.search(r"version (\d+)", words)
        assert found, words
        return int(found[1])

    def saved_after(self, before: int) -> None:
        """Wait until the header names a later version."""
        self.page.wait_for_function(
            "before => { const m = /version (\\d+)/.exec(document.querySelector('.fp-state')?.innerText || ''); "
            "return m && Number(m[1]) > before; }",
            arg=before, timeout=20_000,
        )
        self._is_still()

    def go(self, screen: str) -> None:
        self.page.get_by_test_id("stSidebarNav").get_by_role("link", name=screen).click(delay=60)
        expect(self.page.get_by_role("heading", name=screen, exact=True)).to_be_visible()
        self.settle()

    def part(self, name: str) -> None:
        chosen = self.page.get_by_role("radio", name=name, exact=True).or_(
            self.page.get_by_test_id("stButtonGroup").get_by_role("button", name=name, exact=True)
        ).first
        for _ in range(3):  # a click into a run that is still going may be lost: a person would click again
            chosen.click(delay=60)
            self.settle()
            if chosen.get_attribute("aria-checked") != "false":
                return

    def imports(self, file: Path) -> None:
        """Put a file into the field for one, opening its part again where it did not open."""
        field = self.page.locator('input[type="file"]')
        for _ in range(3):
            self.part("Import a case file")
            try:
                field.wait_for(state="attached", timeout=6000)
                break
            except TimeoutError:
                self.settle()
        field.set_input_files(file)
        self.settle()

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name).first.click(delay=60)
        self.settle()

    def press_and_save(self, name: str) -> None:
        before = self.version()
        self.press(name)
        self.saved_after(before)

    def box(self, path: str) -> Locator:
        """The field at a path of the case file."""
        name = re.sub(r"[^A-Za-z0-9_-]", "-", path)
        return self.page.locator(f'[class*="st-key-field-"][class*="-{name} "]').first

    def write(self, path: str, text: str) -> None:
        before = self.version()
        field = self.box(path).locator("textarea, input").first
        field.click()
        field.fill(text)
        field.blur()
        self.saved_after(before)

    def day(self, path: str, day: str) -> None:
        """`day` as 09/03/2027."""
        before = self.version()
        first = self.box(path).get_by_role("spinbutton").first
        first.click()
        self.page.keyboard.type(day.replace("/", ""), delay=25)
        self.page.get_by_role("heading", level=1).click()
        self.saved_after(before)

    def answer(self, path: str, words: str) -> None:
        before = self.version()
        self.box(path).locator("label", has_text=re.compile(f"^{words}$")).last.click()
        self.saved_after(before)

    def choose(self, path: str, *words: str) -> None:
        for entry in words:
            for _ in range(3):  # as in `part`: whoever sees that the pick was lost picks again
                before = self.version()
                self._pick(path, entry)
                self.saved_after(before)
                if self._shows(path, entry):
                    break
            else:
                raise AssertionError(f"{entry!r} does not stand at {path} once picked")
        self.page.keyboard.press("Tab")

    def _shows(self, path: str, entry: str) -> bool:
        box = self.box(path)
        return entry in box.locator("input").first.input_value() or entry in box.inner_text()

    def _pick(self, path: str, entry: str) -> None:
        """Open the list and pick; a page that scrolls or is drawn again closes the list, so a person would open it again."""
        field = self.box(path).locator("input").first
        for _ in range(8):
            try:
                field.evaluate(_INTO_SIGHT)
                field.click(timeout=4000)
                self.page.get_by_role("option", name=entry).first.click(timeout=1500)
                return
            except TimeoutError:
                self.settle()
        raise AssertionError(f"{entry!r} could not be picked at {path}")


_INTO_SIGHT = """async field => {
  const main = document.querySelector('[data-testid="stMain"]'), top = field.getBoundingClientRect().top;
  const low = window.innerHeight * .8;
  if (top < low - 150 || top > low + 50) main.scrollBy(0, top - low);
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
}"""
"""To the lower part of the window, below what stays in place while the rest scrolls."""
