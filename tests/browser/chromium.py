"""A Chromium for the browser journey: the one on the machine. `python -m tests.browser.machine` sees to it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge", "chrome")
_PLACES = (
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-component-update", "--disable-sync"]
"""Flags for a browser that runs as root, without a screen, and talks to nobody but us."""


def find_chromium() -> str | None:
    """The path of a browser of the Chromium family, or `None`."""
    named = os.environ.get("CHROMIUM")
    found = [named] if named else [shutil.which(name) for name in _NAMES]
    return next((path for path in [*found, *(p for p in _PLACES if Path(p).exists())] if path), None)
