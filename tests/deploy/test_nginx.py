"""What `deploy/nginx.conf` does with each request, in a real nginx before two small servers that say who they are."""

from __future__ import annotations

import http.client
import json
import socket
import threading
import time
from collections.abc import Iterator
from http.cookies import SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.browser.nginx import Nginx

pytestmark = pytest.mark.xdist_group("nginx")

COOKIE = "four_pillars_server"


class Process:
    """In the place of one Streamlit process: answers every request with its name and the headers that reached it."""

    def __init__(self, name: str) -> None:
        self.name = name
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        self.start()

    def start(self) -> None:
        name = self.name

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                body = json.dumps({"name": name, "headers": dict(self.headers)}).encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.send_header("Cache-Control", "public")
                self.end_headers()
                self.wfile.write(body)

            def do_PUT(self) -> None:
                self.rfile.read(int(self.headers["Content-Length"]))
                self.do_GET()

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", self.port), Handler)
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()


class Answer:
    """What came back for one request."""

    def __init__(self, response: http.client.HTTPResponse) -> None:
        self.status, self.headers, body = response.status, response.headers, response.read()
        cookie = SimpleCookie(response.headers.get("Set-Cookie", "")).get(COOKIE)
        self.cookie = cookie.value if cookie else None
        said = json.loads(body) if response.status == 200 else {}
        self.by, self.reached_with = said.get("name"), said.get("headers", {})


class House:
    """Two processes behind nginx."""

    def __init__(self, folder: Path) -> None:
        self.processes = {"1": Process("1"), "2": Process("2")}
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port: int = free.getsockname()[1]
        self.nginx = Nginx(folder, port, self.processes["1"].port, self.processes["2"].port)

    def ask(self, path: str = "/", cookie: str | None = None, method: str = "GET", body: bytes | None = None, **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.nginx.port, timeout=30)
        sent = {key.replace("_", "-"): value for key, value in headers.items()}
        if cookie:
            sent["Cookie"] = f"{COOKIE}={cookie}"
        connection.request(method, path, body, sent)
        answer = Answer(connection.getresponse())
        connection.close()
        return answer


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    built = House(tmp_path)
    yield built
    built.nginx.stop()
    for process in built.processes.values():
        process.stop()


def test_newcomers_from_one_address_are_spread_and_each_is_told_who_answered(house: House):
    answers = [house.ask() for _ in range(20)]
    assert {answer.by for answer in answers} == {"1", "2"}
    assert all(answer.cookie == answer.by for answer in answers)


@pytest.mark.parametrize("name", ["1", "2"])
@pytest.mark.parametrize("path", ["/plan?case=7", "/_stcore/stream", "/static/a.js", "/media/a.docx", "/_stcore/upload_file/a/b"])
def test_who_has_been_answered_once_stays(house: House, name: str, path: str):
    assert {house.ask(path, cookie=name).by for _ in range(4)} == {name}


@pytest.mark.parametrize("name", ["3", "four_pillars_1", "127.0.0.1:22", ""])
def test_a_cookie_that_names_no_process_leads_to_one_all_the_same(house: House, name: str):
    assert house.ask(cookie=name).by in ("1", "2")


@pytest.mark.parametrize("gone", ["1", "2"])
def test_the_other_answers_for_a_stopped_process_and_keeps_whom_it_got(house: House, gone: str):
    other = {"1": "2", "2": "1"}[gone]
    house.processes[gone].stop()
    answer = house.ask("/_stcore/stream", cookie=gone)
    assert (answer.status, answer.by, answer.cookie) == (200, other, other)
    house.processes[gone].start()
    assert house.ask("/plan", cookie=answer.cookie).by == other


def test_a_process_that_hangs_is_given_up_and_the_other_answers(house: House):
    house.processes["1"].stop()
    with socket.create_server(("127.0.0.1", house.processes["1"].port)):  # accepts, and never says a word
        assert house.ask("/_stcore/health", cookie="1").by == "2"
        assert house.ask("/plan", cookie="1").cookie == "2"
    house.processes["1"].start()


def test_what_a_page_asks_for_follows_the_cookie_and_never_sets_it(house: House):
    for path in ("/static/a.js", "/media/a.docx", "/_stcore/health", "/_stcore/host-config", "/_stcore/upload_file/a/b"):
        assert house.ask(path).cookie is None, path


def test_with_both_stopped_one_clear_status(house: House):
    for process in house.processes.values():
        process.stop()
    assert house.ask().status == 502
    for process in house.processes.values():
        process.start()


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(house: House):
    assert house.ask().headers["Set-Cookie"].endswith("; Path=/; HttpOnly; SameSite=Lax")


def test_the_real_address_is_handed_on_and_a_claimed_one_dropped(house: House):
    answer = house.ask(X_Forwarded_For="198.51.100.7", X_Forwarded_Proto="https", Host="mappa.example.test:81")
    assert answer.reached_with["X-Forwarded-For"] == "127.0.0.1"
    assert answer.reached_with["X-Forwarded-Proto"] == "http"
    assert answer.reached_with["Host"] == "mappa.example.test:81"


def test_a_live_connection_is_upgraded_and_nothing_else(house: House):
    live = house.ask("/_stcore/stream", Upgrade="websocket", Connection="Upgrade").reached_with
    assert (live["Upgrade"], live["Connection"]) == ("websocket", "upgrade")
    assert "Upgrade" not in house.ask("/plan").reached_with


@pytest.mark.parametrize("path", ["/plan", "/static/a.js", "/media/a.docx", "/_stcore/metrics"])
def test_every_answer_forbids_framing_guessing_and_telling_others(house: House, path: str):
    headers = house.ask(path).headers
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "default-src 'self'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Server"] == "nginx"


def test_a_downloaded_case_is_not_kept_in_a_cache(house: House):
    assert house.ask("/media/a.docx").headers.get_all("Cache-Control") == ["no-store"]


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/_stcore/agent/openapi.json", "/_stcore/script-health-check", "/_stcore/"])
def test_the_inside_of_streamlit_is_closed(house: House, path: str):
    assert house.ask(path).status == 404


def test_an_upload_of_ten_megabytes_passes_and_a_larger_one_is_refused(house: House):
    path = "/_stcore/upload_file/a/b"
    assert house.ask(path, method="PUT", body=b"x" * 10_400_000).status == 200
    assert house.ask(path, method="PUT", body=b"", Content_Length="12000000").status == 413


def test_the_log_names_no_case(house: House):
    house.ask("/plan?case=c1343422")
    deadline = time.monotonic() + 10
    while "GET /plan 200" not in house.nginx.access:  # written after the answer is sent
        assert time.monotonic() < deadline, house.nginx.access
        time.sleep(0.02)
    assert "c1343422" not in house.nginx.access
