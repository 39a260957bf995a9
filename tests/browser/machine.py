"""python -m tests.browser.machine: what the browser tests need beside Python. On Debian as root, apt brings what is missing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.browser.chromium import find_chromium
from tests.browser.nginx import UNPACKED, find_nginx


def main() -> int:
    """Make sure that there is a browser and an nginx."""
    missing = []
    if not find_chromium():
        if _has_apt():
            _apt("install", "-y", "-qq", "chromium")
        if not find_chromium():
            missing.append("The browser journey needs Chromium, Chrome or Edge. Install one, or name it in CHROMIUM.")
    if not find_nginx():
        if _has_apt():
            _unpack_nginx()
        if not find_nginx():
            missing.append("The test of two servers needs nginx. Install it, or name it in NGINX.")
    print(*missing, sep="\n", end="\n" if missing else "", file=sys.stderr)
    return 1 if missing else 0


def _has_apt() -> bool:
    return bool(shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0)


def _unpack_nginx() -> None:
    """Unpacked beside our own packages, not installed: installing it would start a web server on this machine."""
    UNPACKED.mkdir(parents=True, exist_ok=True)
    _apt("download", "-qq", "-o", "APT::Sandbox::User=root", "nginx", folder=UNPACKED)
    for package in UNPACKED.glob("nginx_*.deb"):
        subprocess.run(["dpkg-deb", "-x", package, UNPACKED], check=True)


def _apt(*words: str, folder: Path | None = None) -> None:
    subprocess.run(["apt-get", "update", "-qq"], check=True)
    subprocess.run(["apt-get", *words], check=True, stdout=subprocess.DEVNULL, cwd=folder)


if __name__ == "__main__":
    sys.exit(main())
