"""Odd requests to every route of the web server, found by walking its router, and odd messages over
its WebSocket: no error of the server, no secret in an answer, one log line at most, little memory.

`make chaos` sends fifty times as many."""

import asyncio
import json
import logging
import re
import socket
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import aiohttp
import psutil
import pytest
from aiohttp import web as aiohttp_web
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.app.delivery import watch_links
from bot.app.enrollment import enroll
from bot.platforms.web.capture.cookie import cookie_name
from bot.platforms.web.ids import hash_token
from bot.platforms.web.media import media_url
from tests.bot.platforms.web.conftest import Web, served
from tests.support import answers
from tests.support.world import world

MOST_MEMORY = 100 * 2**20
"""More than the process had when it began; an upload takes 1 MiB here."""
ANSWER_SECONDS = 60.0
ODD_TEXTS = (
    *("", ".", "..", "../..", "../../../etc/passwd", "..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/x"),
    *(
        "%00",
        "%ff%fe",
        "%",
        "%zz",
        "a%0d%0aSet-Cookie: x=1",
        "'\";--",
        "{}",
        "<script>",
        "☃",
        "\x7f",
    ),
    *("a" * 300, "0" * 5000, "-1", "null", "~root", "C:\\x", "//evil.example/", "?x", "#x", ";v=1"),
    *("main.js", "chat.css", "main.js/../../server.py", "capture.js", "..\\server.py", "x.py", "*"),
)
ODD_VALUES = (
    *(
        "",
        "x",
        "*/*",
        "\xff\xfe",
        "a" * 9000,
        "a" * 70_000,
        "é",
        ",,,",
        ";=;",
        '"',
        "0",
        "-1",
        "null",
    ),
    *(
        "bytes=",
        "bytes=0-",
        "bytes=-1",
        "bytes=9-1",
        "bytes=0-0,2-3",
        "bytes=99999999999999999-",
        "x=1",
    ),
    *("multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=x"),
    *(
        "application/json; charset=nonsense",
        "text/plain; charset=utf-7",
        "ko-KR,ko;q=0.9",
        "1" * 400,
    ),
    *(
        "chunked",
        "gzip",
        "chunked, chunked",
        "100-continue",
        "h2c",
        "websocket",
        "close",
        "keep-alive",
    ),
    *(
        "Wed, 21 Oct 2015 07:28:00 GMT",
        "not a date",
        'W/"x"',
        "a=b; a=c; =d; $Path=/",
        "a" * 100 + "=b",
    ),
    *("deflate", "br", "127.0.0.1", "localhost", "evil.example", "http://127.0.0.1"),
)
HEADERS = (
    *(
        "Range",
        "If-Range",
        "If-None-Match",
        "If-Modified-Since",
        "Content-Type",
        "Content-Encoding",
    ),
    *("Content-Length", "Transfer-Encoding", "Cookie", "Accept", "Accept-Language", "Expect", "TE"),
    *("Origin", "Referer", "Upgrade", "Connection", "Sec-WebSocket-Key", "Sec-WebSocket-Version"),
    *("Sec-WebSocket-Extensions", "Sec-Fetch-Site", "X-Forwarded-For", "User-Agent", "Host"),
    *("Authorization", "X-HTTP-Method-Override", "Odd Name", "Odd\x00Name", "é"),
)
METHODS = (
    "GET",
    "HEAD",
    "POST",
    "PUT",
    "DELETE",
    "OPTIONS",
    "PATCH",
    "TRACE",
    "BREW",
    "get",
    "G\x00T",
)
BODIES = (
    *(b"", b"{}", b'{"a":', b"[" * 50_000, b"\x00" * 1000, b"\xff\xd8\xff", b"x" * 2**20, b"null"),
    *(
        b"--x\r\nContent-Disposition: form-data; name=a\r\n\r\n",
        b"--x--",
        b"5\r\nhello\r\n0\r\n\r\n",
    ),
    *(b"zz\r\n", b"ffffffffffffffff\r\nx", b"-1\r\n", b"0\r\nTrailer: x\r\n\r\n"),
)
_STATUS = re.compile(rb"HTTP/1\.[01] ([0-9]{3}) ")


@dataclass
class Target:
    """A running server. `values`: what opens something, by the variable in a route. `cookies`: of a
    browser that may use it. `secrets`: what no answer may hold. `log`: what was logged. `checked`:
    how many answers were."""

    web: Web
    values: dict[str, list[str]]
    cookies: str
    secrets: list[bytes]
    log: list[logging.LogRecord] = field(default_factory=list)
    loop: asyncio.AbstractEventLoop | None = None
    checked: int = 0

    @property
    def port(self) -> int:
        """The port of the server."""
        return int(self.web.url.rpartition(":")[2])

    def resources(self) -> list[aiohttp_web.AbstractResource]:
        """Everything that the router leads to."""
        return list(self.web.app.router.resources())


class Listener(logging.Handler):
    """Keeps what is logged, debugging left out."""

    def __init__(self, records: list[logging.LogRecord]) -> None:
        super().__init__(logging.INFO)
        self._records = records

    def emit(self, record: logging.LogRecord) -> None:
        """Keeps a record."""
        self._records.append(record)


async def _prepare(web: Web) -> Target:
    """Somebody in the chat, a capture link that a browser opened, and a clip to watch."""
    w = web.world
    async with web.friend("Mina") as mina:
        known = await web.site.sessions.find(hash_token(mina.token), w.now)
        assert known is not None
        session, secret = known[0], hash_token(mina.token)
        me = await web.person(mina)
        await w.cameo(me)
    link = await enroll.begin(w.app, await w.person("Jo", cameo=False))
    opened = await enroll.open_link(w.app, link.token, None)
    place = await w.place()
    request = await w.ask(await w.person("Sol"), place, me)
    await answers.answer(w.app, me, request.id, yes=True)
    await w.live()
    async with w.store.read() as t:
        clip = await t.clips.find_by_request(request.id)
    assert clip is not None
    key = await watch_links.make_key(w.app, clip.file)
    url = media_url(session, secret, {"kind": "clip", "file": clip.file, "owners": clip.owners})
    payload, signature = url.split("/")[3:]
    download = web.site.downloads.add("export.zip", b"an export", session)
    values = {
        "token": [link.token, link.token[:-1]],
        "key": [str(key), f"{key}0", download.rpartition("/")[2]],
        "session": [session, session[:-1]],
        "payload": [payload, payload + "A", payload[:-3]],
        "signature": [signature, signature[:-1] + "g"],
        "filename": ["main.js", "../server.py"],
    }
    planted = [mina.token, secret, opened.secret]
    return Target(
        web,
        values,
        f"{cookie_name(link.token, is_https=False)}={opened.secret}",
        [value.encode() for value in planted],
    )


@contextmanager
def running() -> Iterator[Target]:
    """A server in a thread with an event loop of its own."""
    ready: list[Target] = []
    is_ready, loop = threading.Event(), asyncio.new_event_loop()
    over = asyncio.Event()

    async def serve() -> None:
        with tempfile.TemporaryDirectory() as folder:
            async with world(Path(folder)) as w, served(w) as web:
                ready.append(await _prepare(web))
                is_ready.set()
                await over.wait()

    async def end() -> None:
        left = asyncio.all_tasks() - {asyncio.current_task()}
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)

    def run() -> None:
        loop.run_until_complete(serve())
        loop.run_until_complete(end())

    thread = threading.Thread(target=run)
    thread.start()
    assert is_ready.wait(ANSWER_SECONDS)
    (target,) = ready
    target.loop = loop
    listener = Listener(target.log)
    logging.getLogger().addHandler(listener)
    try:
        yield target
    finally:
        logging.getLogger().removeHandler(listener)
        loop.call_soon_threadsafe(over.set)
        thread.join(ANSWER_SECONDS)
        loop.close()


@pytest.fixture(scope="module")
def target() -> Iterator[Target]:
    """One server for all requests: what an earlier one broke, a later one finds."""
    with running() as made:
        yield made


def send(port: int, request: bytes, is_aborted: bool, patience: float = 0.5) -> bytes:
    """The server's answer to raw bytes. `is_aborted`: the connection is cut in the middle.
    `patience`: seconds until nothing more is sent, where the server waits for more."""
    with socket.create_connection(("127.0.0.1", port), timeout=patience) as connection:
        answer = b""
        with suppress(ConnectionError):
            with suppress(TimeoutError):
                connection.sendall(request)
            if is_aborted:
                return b""
            while True:
                try:
                    chunk = connection.recv(2**16)
                except TimeoutError:
                    connection.settimeout(ANSWER_SECONDS)
                    connection.shutdown(socket.SHUT_WR)
                    continue
                if not chunk:
                    return answer
                answer += chunk
        return answer


def check(target: Target, answer: bytes) -> None:
    """What holds for every answer."""
    match = _STATUS.match(answer)
    assert not answer or match is not None, answer[:200]
    if match is not None:
        assert int(match[1]) < 500, answer[:2000]
    for secret in (*target.secrets, b"Traceback", b'File "', b"/site-packages/"):
        assert secret not in answer
    target.checked += 1  # the line of an aborted one may come late
    assert len(target.log) <= target.checked, [record.getMessage() for record in target.log[-9:]]
    for record in target.log[-9:]:
        assert record.exc_info is None, record.exc_text or record.getMessage()
        assert "\n" not in record.getMessage()


def text(target: Target, name: str) -> st.SearchStrategy[str]:
    """A value for a variable of a route: one that opens something, or an odd one."""
    known = [quote(value, safe="/.") for value in target.values.get(name, [])]
    odd = st.one_of(st.sampled_from(ODD_TEXTS), st.text(max_size=30).map(quote))
    return st.one_of(st.sampled_from(known), odd) if known else odd


def path_of(resource: aiohttp_web.AbstractResource, data: st.DataObject, target: Target) -> str:
    """A path that leads to a resource, more or less."""
    info = resource.get_info()
    if "prefix" in info:
        return f"{info['prefix']}/{data.draw(text(target, 'filename'))}"
    path = info.get("path") or info["formatter"]
    for name in re.findall(r"\{(\w+)\}", path):
        path = path.replace(f"{{{name}}}", data.draw(text(target, name)))
    return str(path)


def build_request(target: Target, path: str, data: st.DataObject) -> tuple[bytes, bool]:
    """A request, odd in some places, and whether it is cut off."""
    method = data.draw(st.sampled_from(METHODS) | st.sampled_from(("GET", "PUT", "POST")))
    query = data.draw(
        st.sampled_from(("", "?adult=yes", "?adult=yes&language=ko", "?%ff=%zz&&a[]="))
    )
    body = data.draw(st.sampled_from(BODIES) | st.binary(max_size=200))
    lines = [
        f"{method} {path}{query} HTTP/1.1",
        f"Host: 127.0.0.1:{target.port}",
        "Connection: close",
    ]
    if data.draw(st.booleans()):
        lines.append(f"Cookie: {target.cookies}")
    if body and data.draw(st.booleans()):
        lines.append(f"Content-Length: {data.draw(st.sampled_from((len(body), len(body) + 9)))}")
    odd = st.tuples(st.sampled_from(HEADERS), st.sampled_from(ODD_VALUES))
    lines += [f"{name}: {value}" for name, value in data.draw(st.lists(odd, max_size=4))]
    head = "\r\n".join(lines).encode("utf-8", "surrogateescape") + b"\r\n\r\n"
    return head + body, data.draw(st.booleans()) and data.draw(st.booleans())


@given(data=st.data())
@settings(deadline=None, suppress_health_check=list(HealthCheck))
def test_odd_requests(target: Target, data: st.DataObject) -> None:
    resource = data.draw(st.sampled_from(target.resources()))
    request, is_aborted = build_request(target, path_of(resource, data, target), data)
    check(target, send(target.port, request, is_aborted))


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd"])
def test_a_body_that_is_not_in_its_encoding(target: Target, encoding: str) -> None:
    for path in ("/", "/capture/nothing/clip?adult=yes", "/healthz"):
        head = (
            f"PUT {path} HTTP/1.1",
            f"Host: 127.0.0.1:{target.port}",
            "Connection: close",
            f"Content-Encoding: {encoding}",
            "Content-Length: 5000",
        )
        check(
            target, send(target.port, "\r\n".join(head).encode() + b"\r\n\r\n" + b"x" * 5000, False)
        )


@pytest.mark.parametrize("method", ["GET", "PUT", "POST", "HEAD", "DELETE"])
def test_every_route_with_every_odd_text(target: Target, method: str) -> None:
    """A route that is added is walked by itself."""
    walked = set()
    for resource in target.resources():
        info = resource.get_info()
        shape = str(info.get("path") or info.get("formatter") or f"{info['prefix']}/{{filename}}")
        walked.add(resource.canonical)
        names = re.findall(r"\{(\w+)\}", shape)
        for odd in ODD_TEXTS if names else ("",):
            path = re.sub(r"\{\w+\}", lambda _, odd=odd: odd, shape)
            ending = f"Host: 127.0.0.1:{target.port}\r\nConnection: close\r\nContent-Length: 0"
            request = f"{method} {path} HTTP/1.1\r\n{ending}\r\n\r\n".encode()
            check(target, send(target.port, request, False))
    assert walked == {
        route.resource.canonical for route in target.web.app.router.routes() if route.resource
    }
    assert len(walked) > 10


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("capture", "/capture/{token}/state"),
        ("watch", "/watch/{key}"),
        ("media", "/media/{session}/{payload}/{signature}"),
    ],
)
def test_what_is_valid_opens(target: Target, name: str, path: str) -> None:
    """Otherwise the requests above would never get past the first check."""
    for variable, values in target.values.items():
        path = path.replace(f"{{{variable}}}", values[0])
    lines = (
        f"GET {path} HTTP/1.1",
        "Host: 127.0.0.1",
        f"Cookie: {target.cookies}",
        "Connection: close",
    )
    request = "\r\n".join((*lines, "", "")).encode()
    answer = send(target.port, request, False, ANSWER_SECONDS)
    assert int((_STATUS.match(answer) or [0, 0])[1]) == 200, answer[:300]


ODD_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.floats()
    | st.text(st.characters(), max_size=20)
    | st.sampled_from(
        ["", "\x00", "\ud800", "group", "a" * 5000, "/me", "1" * 41, "link", "unlink"]
    ),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=6,
)
FIELDS = (
    *("id", "room", "parts", "name", "verb", "token", "value", "number", "before", "people"),
    *("language", "secret", "current", "everywhere", "since", "do"),
)
DEEP = "[" * 100_000


@st.composite
def messages(draw: st.DrawFn) -> str:
    """A message over the WebSocket, in part as the page sends it."""
    kinds = ("say", "command", "press", "read", "older", "room", "invite", "language", "words")
    data = draw(st.dictionaries(st.sampled_from(FIELDS), ODD_JSON, max_size=4))
    usual = {
        "do": draw(st.sampled_from((*kinds, "secret", "sign-out", "cast"))),
        "id": "1",
        "room": "group",
        "parts": [{"text": draw(st.text(max_size=20))}],
        "name": draw(
            st.sampled_from(("help", "me", "cameo", "link", "unlink", "export", "place", "no"))
        ),
    }
    kept = draw(st.sets(st.sampled_from(tuple(usual))))
    return json.dumps({**{name: usual[name] for name in kept}, **data})


async def _talk(url: str, hello: str, said: list[str]) -> None:
    async with aiohttp.ClientSession() as http, http.ws_connect(f"{url}/ws", origin=url) as window:
        with suppress(ConnectionError, aiohttp.ClientError):
            await window.send_str(hello)
            for message in said:
                await window.send_str(message)
            await window.send_str(json.dumps({"do": "language", "id": "last", "language": "en"}))
            async with asyncio.timeout(ANSWER_SECONDS):
                while (heard := await window.receive()).type is aiohttp.WSMsgType.TEXT:
                    if json.loads(heard.data)["is"] == "welcome" and not said:
                        return
                    said = said[1:]


@given(
    said=st.lists(messages() | st.sampled_from(("", "null", "[]", DEEP, "{", "\x00")), max_size=4)
)
@example(said=['{"do": "read", "room": "group", "number": ' + "9" * 400 + "}"])
@example(said=['{"do": "say", "id": "1", "room": "group", "parts": [{"text": "\\ud800"}]}'])
@example(said=['{"do": "older", "id": "1", "room": "group", "before": true}'])
@example(said=[DEEP])
@settings(deadline=None, suppress_health_check=list(HealthCheck))
def test_odd_messages(target: Target, said: list[str]) -> None:
    assert target.loop is not None
    talk = _talk(target.web.url, json.dumps({"do": "hello", "name": "Eve"}), said)
    asyncio.run_coroutine_threadsafe(talk, target.loop).result(ANSWER_SECONDS)
    check(target, b"")


def test_files_that_nobody_fetches_do_not_pile_up(target: Target) -> None:
    downloads = target.web.site.downloads
    first = downloads.add("export.zip", b"first", "one session")
    for _ in range(9):
        downloads.add("export.zip", b"x" * 2**20, "one session")
    assert downloads.take(first.rpartition("/")[2]) is None
    assert sum(len(file[2]) for file in downloads._files.values()) < 2 * 2**20


def test_odd_requests_cost_little_memory(target: Target) -> None:
    """Bodies that are not wanted, and headers without end, again and again."""
    process = psutil.Process()
    before = process.memory_info().rss
    head = f"PUT /capture/nothing/clip?adult=yes HTTP/1.1\r\nHost: 127.0.0.1:{target.port}\r\n"
    for number in range(60):
        body = b"x" * 2**20
        lengthy = (
            f"{head}X: {'a' * 60_000}\r\n\r\n"
            if number % 2
            else f"{head}Content-Length: {2**31}\r\n\r\n"
        )
        check(target, send(target.port, lengthy.encode() + body, number % 3 == 0))
    assert process.memory_info().rss - before < MOST_MEMORY
