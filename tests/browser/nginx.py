"""nginx with `deploy/nginx.conf` as it is written, but for the ports and the log: those are a test's own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

CONFIGURATION = Path(__file__).parents[2] / "deploy" / "nginx.conf"
UNPACKED = Path(sys.prefix) / "nginx"
"""Where `tests.browser.machine` puts an nginx that it had to bring."""
_PLACES = (UNPACKED / "usr/sbin/nginx", Path("/usr/sbin/nginx"), Path("/usr/local/sbin/nginx"), Path("/opt/homebrew/bin/nginx"))

_AROUND = """
daemon off;
worker_processes 2;
{user}
pid {folder}/nginx.pid;
error_log {folder}/error.log notice;
events {{ worker_connections 512; }}
http {{
    default_type application/octet-stream;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/four-pillars.conf;
}}
"""


def find_nginx() -> str | None:
    """The path of an nginx, or `None`."""
    named = os.environ.get("NGINX") or shutil.which("nginx")
    return named or next((str(place) for place in _PLACES if place.exists()), None)


class Nginx:
    """An nginx in front of two servers, in the foreground, with everything that it writes in one folder."""

    def __init__(self, folder: Path, port: int, first: int, second: int) -> None:
        program = find_nginx()
        assert program, "no nginx: run `make browser`, or name one in NGINX"
        self.folder, self.port = folder, port
        text = CONFIGURATION.read_text(encoding="utf-8")
        for written, ours in (
            ("listen 80;", f"listen 127.0.0.1:{port};"),
            (r"127\.0\.0\.1:8501$", rf"127\.0\.0\.1:{first}$"),
            (r"127\.0\.0\.1:8502$", rf"127\.0\.0\.1:{second}$"),
            ("127.0.0.1:8501", f"127.0.0.1:{first}"),
            ("127.0.0.1:8502", f"127.0.0.1:{second}"),
            ("/var/log/nginx/four-pillars.log", str(folder / "access.log")),
        ):
            assert written in text, f"{CONFIGURATION.name} no longer says {written}"
            text = text.replace(written, ours)
        (folder / "four-pillars.conf").write_text(text, encoding="utf-8")
        is_root = hasattr(os, "geteuid") and os.geteuid() == 0
        around = _AROUND.format(folder=folder, user="user root;" if is_root else "")
        (folder / "nginx.conf").write_text(around, encoding="utf-8")
        self.command = [program, "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")]
        self.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def errors(self) -> str:
        return (self.folder / "error.log").read_text(encoding="utf-8", errors="replace")

    @property
    def access(self) -> str:
        return (self.folder / "access.log").read_text(encoding="utf-8", errors="replace")

    def start(self) -> None:
        self.process = subprocess.Popen(self.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self._answers()

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=20)

    def _answers(self) -> None:
        deadline = time.monotonic() + 20
        while True:
            try:
                urllib.request.urlopen(f"{self.url}/_stcore/metrics", timeout=2)
            except urllib.error.HTTPError:
                return
            except OSError:
                assert self.process.poll() is None, self.errors
                assert time.monotonic() < deadline, self.errors
                time.sleep(0.1)
