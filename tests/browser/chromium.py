"""A Chromium for the browser journey: the one on the machine, or on Debian as root the one from apt."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
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


def main() -> int:
    """Make sure that there is one."""
    if find_chromium():
        return 0
    if not (shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0):
        print("The browser journey needs Chromium, Chrome or Edge. Install one, or name it in CHROMIUM.", file=sys.stderr)
        return 1
    subprocess.run(["apt-get", "update", "-qq"], check=True)
    subprocess.run(["apt-get", "install", "-y", "-qq", "chromium"], check=True, stdout=subprocess.DEVNULL)
    return 0 if find_chromium() else 1


if __name__ == "__main__":
    sys.exit(main())
