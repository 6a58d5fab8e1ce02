"""The cookie of a capture link: kept from other hosts, from plain HTTP, and from whoever uses the
browser next."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from http.cookies import Morsel

import pytest
from aiohttp import ClientSession
from aiohttp import web as aiohttp_web

from bot.app.enrollment import enroll, inspect
from bot.app.enrollment.enroll import LINK_LIFETIME, REPORT_LIFETIME
from bot.app.ports import WorkKind
from bot.chat.agreement_text import agreement_text
from bot.chat.words import Words
from bot.core.ids import CameoId
from bot.platforms.web import server
from tests.bot.platforms.web.conftest import Web

PUBLIC = "https://walkon.example"


@asynccontextmanager
async def behind_tls(web: Web) -> AsyncIterator[ClientSession]:
    """A browser's requests as the proxy in front of a public server passes them on."""
    runner = aiohttp_web.AppRunner(server.build_application(web.site, PUBLIC), access_log=None)
    await runner.setup()
    await aiohttp_web.TCPSite(runner, "127.0.0.1", 0).start()
    port = runner.addresses[0][1]
    headers = {"Host": "walkon.example", "X-Forwarded-Proto": "https", "Origin": PUBLIC}
    try:
        async with ClientSession(f"http://127.0.0.1:{port}", headers=headers) as http:
            yield http
    finally:
        await runner.cleanup()


async def new_link(web: Web) -> str:
    """The token of a capture link of somebody without a cameo."""
    link = await enroll.begin(web.world.app, await web.world.person("Mina", cameo=False))
    return link.token


async def open_link(http: ClientSession, token: str) -> "Morsel[str]":
    """The cookie of the browser that opens a link first."""
    async with http.post(f"/capture/{token}/open") as answer:
        assert answer.status == 200
        (morsel,) = answer.cookies.values()
        return morsel


async def test_behind_tls_it_is_for_this_host_and_encrypted_alone(web: Web) -> None:
    token = await new_link(web)
    async with behind_tls(web) as http:
        cookie = await open_link(http, token)
    assert cookie.key.startswith("__Host-")
    assert (cookie["secure"], cookie["httponly"], cookie["samesite"]) == (True, True, "Strict")
    assert (cookie["path"], cookie["domain"]) == ("/", "")
    assert cookie["max-age"] == str(int(LINK_LIFETIME.total_seconds()))
    assert token not in cookie.key + cookie.value


async def test_two_links_have_two_cookies(web: Web) -> None:
    async with behind_tls(web) as http:
        cookies = [await open_link(http, await new_link(web)) for _ in range(2)]
    assert cookies[0].key != cookies[1].key


async def test_a_cookie_of_another_link_opens_nothing(web: Web) -> None:
    mine, other = await new_link(web), await new_link(web)
    async with behind_tls(web) as http:
        await open_link(http, mine)
        secret = await open_link(http, other)
    async with behind_tls(web) as http:
        headers = {"Cookie": f"{secret.key}={secret.value}; walkon-capture={secret.value}"}
        async with http.get(f"/capture/{mine}/state", headers=headers) as answer:
            assert (await answer.json())["refused"] == "link-used"


async def test_the_page_names_its_address_to_nobody_and_is_not_stored(web: Web) -> None:
    async with behind_tls(web) as http:
        for path in ("/capture/any", "/watch/any"):
            async with http.get(path) as answer:
                assert answer.headers["Referrer-Policy"] == "no-referrer"
                assert answer.headers["Cache-Control"] == "no-store"
                assert answer.headers["Strict-Transport-Security"].startswith("max-age=")


VERSION = agreement_text(Words("en")).version


@pytest.mark.parametrize("path", ["state", "again", "clip?adult=yes", "open"])
async def test_after_its_use_the_link_is_closed(web: Web, path: str) -> None:
    """Whoever has the address and the browser next reads no name and no report."""
    token, world = await new_link(web), web.world
    async with behind_tls(web) as http:
        cookie = await open_link(http, token)
        headers = {"Cookie": f"{cookie.key}={cookie.value}"}
        async with http.put(
            f"/capture/{token}/clip?adult=yes&agreement={VERSION}", data=b"clip", headers=headers
        ) as up:
            assert up.status == 200
        (cameo,) = await world.waiting(WorkKind.INSPECT)
        claim = await world.claim(WorkKind.INSPECT, cameo)
        assert claim is not None
        await inspect.start(world.app, CameoId(cameo), claim.epoch)
        await inspect.finish(world.app, CameoId(cameo), claim.epoch, True, ())
        async with http.get(f"/capture/{token}/state", headers=headers) as answer:
            assert (await answer.json())["stage"] == "done"
        world.later(REPORT_LIFETIME)
        method = {"state": "GET", "clip?adult=yes": "PUT"}.get(path, "POST")
        url = f"/capture/{token}/{path}"
        async with http.request(method, url, data=b"x", headers=headers) as answer:
            assert answer.status == 409
            assert "Mina" not in await answer.text()
            assert answer.cookies[cookie.key]["max-age"] == "0"


async def test_an_expired_link_is_forgotten(web: Web) -> None:
    token = await new_link(web)
    async with behind_tls(web) as http:
        cookie = await open_link(http, token)
        web.world.later(timedelta(hours=1))
        headers = {"Cookie": f"{cookie.key}={cookie.value}"}
        async with http.get(f"/capture/{token}/state", headers=headers) as answer:
            assert (await answer.json())["refused"] == "link-expired"
            assert answer.cookies[cookie.key]["max-age"] == "0"
