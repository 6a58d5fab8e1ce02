"""A model hub on 127.0.0.1 that speaks as much of the Hugging Face HTTP API as pulling needs.

It is strict where the hub is: it knows only the revisions it has, answers for large files with a
redirect to its storage (under another host name) and with the digest in the headers, wants no
token there, and keeps count of every byte it sends.
"""

import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

Files = dict[str, bytes]
_LARGE = (".safetensors", ".pth", ".bin", ".onnx", ".model")


@dataclass
class Hub:
    """`repositories`: files by name and revision, the newest revision last.

    `stop_after`: bytes of a body after which storage sends no more until `go` is set.
    """

    url: str
    repositories: dict[str, dict[str, Files]] = field(default_factory=dict)
    gated: set[str] = field(default_factory=set)
    tampered: set[str] = field(default_factory=set)
    no_ranges: bool = False
    stop_after: int | None = None
    go: threading.Event = field(default_factory=threading.Event)
    stopped: threading.Event = field(default_factory=threading.Event)
    asked: list[tuple[str, str, str]] = field(default_factory=list)
    """Method, path and the Range header of every request."""
    wrong: list[str] = field(default_factory=list)
    """What was asked for that a hub would not know."""

    def bytes_asked(self, path: str) -> list[str]:
        """The Range headers of the requests for a file's bytes."""
        return [
            span for method, asked, span in self.asked if method == "GET" and asked.endswith(path)
        ]


@contextmanager
def running() -> Iterator[Hub]:
    """A hub on a free port, stopped at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    hub = Hub(f"http://127.0.0.1:{server.server_port}")
    server.hub = hub  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield hub
    finally:
        hub.go.set()
        server.shutdown()
        thread.join()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        pass

    @property
    def hub(self) -> Hub:
        hub = self.server.hub  # type: ignore[attr-defined]
        assert isinstance(hub, Hub)
        return hub

    def do_HEAD(self) -> None:
        self._answer(body=False)

    def do_GET(self) -> None:
        self._answer(body=True)

    def _answer(self, body: bool) -> None:
        address = urlsplit(self.path)
        path = unquote(address.path)
        self.hub.asked.append((self.command, path, self.headers.get("Range", "")))
        parts = path.strip("/").split("/")
        if parts[:2] == ["api", "models"] and body:
            self._info("/".join(parts[2:4]), parts[5] if len(parts) > 5 else None, address.query)
        elif len(parts) > 4 and parts[2] == "resolve":
            self._resolve("/".join(parts[:2]), parts[3], "/".join(parts[4:]), body)
        elif parts[0] == "storage" and body:
            self._storage("/".join(parts[1:3]), parts[3], "/".join(parts[4:]))
        else:
            self.hub.wrong.append(self.path)
            self._say(404, {}, b"")

    def _files(self, repository: str, revision: str | None) -> tuple[str, Files] | None:
        """What is at a revision; answers by itself when there is nothing."""
        revisions = self.hub.repositories.get(repository)
        if revisions is None:
            self._say(401, {"X-Error-Code": "RepoNotFound"}, b"")
            return None
        known = list(revisions)[-1] if revision in (None, "main") else str(revision)
        if known not in revisions:
            self._say(404, {"X-Error-Code": "RevisionNotFound"}, b"")
            return None
        return known, revisions[known]

    def _info(self, repository: str, revision: str | None, query: str) -> None:
        found = self._files(repository, revision)
        if found is None:
            return
        sha, files = found
        if parse_qs(query).get("blobs") is None:
            self.hub.wrong.append("no blobs asked for")
        siblings = []
        for name, content in files.items():
            git = hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest()
            one: dict[str, object] = {"rfilename": name, "size": len(content), "blobId": git}
            if name.endswith(_LARGE):
                sha256 = hashlib.sha256(content).hexdigest()
                one["lfs"] = {"sha256": sha256, "size": len(content), "pointerSize": 134}
            siblings.append(one)
        told = {"id": repository, "modelId": repository, "sha": sha, "siblings": siblings}
        self._say(200, {"Content-Type": "application/json"}, json.dumps(told).encode())

    def _resolve(self, repository: str, revision: str, name: str, body: bool) -> None:
        if repository in self.hub.gated and not self.headers.get("Authorization"):
            self._say(403, {"X-Error-Code": "GatedRepo"}, b"")
            return
        found = self._files(repository, revision)
        if found is None:
            return
        sha, files = found
        content = files.get(name)
        if content is None:
            self._say(404, {"X-Error-Code": "EntryNotFound", "X-Repo-Commit": sha}, b"")
            return
        about = {"X-Repo-Commit": sha}
        if name.endswith(_LARGE):
            digest = hashlib.sha256(content).hexdigest()
            port = self.server.server_address[1]
            about |= {
                "X-Linked-Etag": f'"{digest}"',
                "X-Linked-Size": str(len(content)),
                "Location": f"http://localhost:{port}/storage/{repository}/{sha}/{name}",
            }
            self._say(302, about, b"")
            return
        about["ETag"] = f'"{hashlib.sha1(content).hexdigest()}"'
        self._say(200, about, content if body else b"", len(content))

    def _storage(self, repository: str, revision: str, name: str) -> None:
        content = self.hub.repositories[repository][revision][name]
        if name in self.hub.tampered:
            content = content[::-1]
        if self.headers.get("Authorization"):
            self.hub.wrong.append("a token was sent to the storage")
        span = self.headers.get("Range")
        if not span or self.hub.no_ranges:
            self._say(200, {"Accept-Ranges": "bytes"}, content)
            return
        start = int(span.removeprefix("bytes=").split("-")[0])
        if start >= len(content):
            self._say(416, {"Content-Range": f"bytes */{len(content)}"}, b"")
            return
        place = f"bytes {start}-{len(content) - 1}/{len(content)}"
        self._say(206, {"Content-Range": place}, content[start:])

    def _say(self, status: int, headers: dict[str, str], body: bytes, size: int = -1) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(size if size >= 0 else len(body)))
        self.end_headers()
        stop = self.hub.stop_after
        try:
            if stop is not None and len(body) > stop and self.path.startswith("/storage"):
                self.wfile.write(body[:stop])
                self.wfile.flush()
                self.hub.stopped.set()
                self.hub.go.wait(30)
                body = body[stop:]
            self.wfile.write(body)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True
