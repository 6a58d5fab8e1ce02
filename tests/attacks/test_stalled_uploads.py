"""Uploads that are not accepted, or never end: they cost the server next to nothing."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientConnectionError, ClientSession, CookieJar

from bot.app.enrollment import enroll
from bot.chat.agreement_text import agreement_text
from bot.chat.words import Words
from bot.platforms.web.capture import uploads
from tests.bot.platforms.web.conftest import Web, served
from tests.support.capture_page import upload_url
from tests.support.world import World

CONNECTIONS = 40
MEGABYTE = b"x" * 2**20


class Body:
    """A body that stops after some megabytes. `sent`: how many were asked for."""

    def __init__(self, megabytes: int, stall: float = 600.0) -> None:
        self.sent = 0
        self._megabytes = megabytes
        self._stall = stall

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for _ in range(self._megabytes):
            self.sent += 1
            yield MEGABYTE
        await asyncio.sleep(self._stall)


async def put(session: ClientSession, url: str, body: object, adult: str = "yes") -> dict[str, str]:
    """What the server answers."""
    to = f"{url}/clip?adult={adult}&agreement={agreement_text(Words('en')).version}"
    async with session.put(to, data=body) as response:
        answer: dict[str, str] = await response.json()
        return answer


async def opened(w: World, web: Web, session: ClientSession, name: str) -> str:
    """The address of a capture page that this browser opened."""
    link = await enroll.begin(w.app, await w.person(name, cameo=False))
    url = f"{web.url}/capture/{link.token}"
    (await session.post(f"{url}/open")).raise_for_status()
    return url


@pytest.mark.parametrize("adult", ["yes", "no"])
async def test_a_body_without_a_valid_link_is_not_read(w: World, adult: str) -> None:
    async with served(w) as web, ClientSession(cookie_jar=CookieJar(unsafe=True)) as session:
        page = f"{web.url}/capture/no-such-link"
        if adult == "no":
            page = await opened(w, web, session, "Mina")
        body = Body(50)
        try:
            answer = await put(session, page, body, adult)
            assert answer["refused"] in {"link-gone", "adults-only"}
        except ClientConnectionError:
            pass  # the server closed the connection instead of reading on
        assert body.sent < 50


async def test_stalled_uploads_leave_room_and_end(
    w: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "STALL_SECONDS", 1.0)
    async with served(w) as web, ClientSession(cookie_jar=CookieJar(unsafe=True)) as session:
        pages = [await opened(w, web, session, f"Person {n}") for n in range(CONNECTIONS)]
        bodies = [Body(1) for _ in pages]
        answers = await asyncio.gather(
            *(put(session, page, body) for page, body in zip(pages, bodies, strict=True)),
            return_exceptions=True,
        )
        codes = [answer["refused"] for answer in answers if isinstance(answer, dict)]
        assert codes.count("upload-too-slow") <= uploads.MAX_UPLOADS_AT_ONCE
        assert "uploads-busy" in codes
        answer = await put(session, pages[0], b"a clip")
        assert "refused" not in answer, "there is room again"


async def test_a_link_uploads_one_clip_at_a_time(w: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "STALL_SECONDS", 2.0)
    async with served(w) as web, ClientSession(cookie_jar=CookieJar(unsafe=True)) as session:
        page = await opened(w, web, session, "Mina")
        stalled = asyncio.create_task(put(session, page, Body(1)))
        await asyncio.sleep(0.5)
        assert (await put(session, page, b"a clip"))["refused"] == "uploads-busy"
        assert (await stalled)["refused"] == "upload-too-slow"


async def test_too_large_is_said_before_it_is_sent(w: World) -> None:
    async with served(w) as web, ClientSession(cookie_jar=CookieJar(unsafe=True)) as session:
        page = await opened(w, web, session, "Mina")
        headers = {"Content-Length": str(uploads.MAX_UPLOAD_BYTES + 1)}
        body = Body(101, stall=0.0)
        try:
            url = await upload_url(session, page)
            async with session.put(url, data=body, headers=headers) as response:
                assert (await response.json())["refused"] == "upload-too-large"
        except ClientConnectionError:
            pass
        assert body.sent < 101
