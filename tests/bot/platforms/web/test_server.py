"""The group chat is for people at this machine: no other site, name or address leads into it."""

import asyncio
import socket
from dataclasses import replace
from types import SimpleNamespace

import aiohttp
import pytest
from aiohttp import web as aiohttp_web

from bot import settings
from bot.core.errors import Broken
from bot.platforms.web import server
from tests.bot.platforms.web.conftest import Web


async def _status(url: str, **headers: str) -> int:
    async with aiohttp.ClientSession() as http, http.get(url, headers=headers) as answer:
        return answer.status


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "http://127.0.0.1:1", "http://localhost", "null", None]
)
async def test_pages_of_other_sites_may_not_speak(web: Web, origin: str | None) -> None:
    async with aiohttp.ClientSession() as http:
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await http.ws_connect(f"{web.url}/ws", origin=origin)
    assert refused.value.status == 403


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", ""])
async def test_a_name_that_was_made_to_point_here_leads_nowhere(web: Web, host: str) -> None:
    for path in ("/", "/ws", "/healthz", "/capture/x", "/static/main.js"):
        assert await _status(web.url + path, Host=host) == 403


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:9", "[::1]:9"])
async def test_names_of_this_machine_lead_here(web: Web, host: str) -> None:
    assert await _status(web.url + "/", Host=host) == 200
    assert await _status(web.url + "/healthz", Host=host) == 200


async def test_behind_a_public_address_only_capture_links_work(web: Web) -> None:
    runner = aiohttp_web.AppRunner(server.build_application(web.site, "https://walkon.example"))
    await runner.setup()
    await aiohttp_web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        for host in ("walkon.example", "127.0.0.1"):
            assert await _status(f"{url}/capture/any", Host=host) == 200
            assert await _status(f"{url}/healthz", Host=host) == 200
            assert await _status(f"{url}/", Host=host) == 403
            assert await _status(f"{url}/ws", Host=host) == 403
        assert await _status(f"{url}/capture/any", Host="evil.example") == 403
    finally:
        await runner.cleanup()


async def test_every_answer_says_what_browsers_may_do_with_it(web: Web) -> None:
    async with aiohttp.ClientSession() as http:
        for path in ("/", "/static/main.js", "/healthz", "/capture/any", "/watch/any", "/nothing"):
            async with http.get(web.url + path) as answer:
                policy = answer.headers["Content-Security-Policy"]
                assert "script-src 'self'" in policy
                assert "unsafe" not in policy
                assert "frame-ancestors 'none'" in policy
                assert "trusted-types 'none'" in policy
                assert answer.headers["X-Content-Type-Options"] == "nosniff"
                assert answer.headers["X-Frame-Options"] == "DENY"
                assert answer.headers["Referrer-Policy"] == "no-referrer"
                is_file = path.startswith("/static")
                assert answer.headers["Cache-Control"] == ("no-cache" if is_file else "no-store")


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.20", "::", "walkon.example"])
async def test_it_does_not_listen_where_others_could_come_in(web: Web, host: str) -> None:
    set_so = replace(settings.read_settings({}), web=(host, 8080))
    with pytest.raises(Broken, match=r"127\.0\.0\.1:8080"):
        await server.serve(_running(web, set_so))


async def test_a_port_that_is_taken_is_said_plainly(web: Web) -> None:
    port = int(web.url.rpartition(":")[2])
    with pytest.raises(Broken, match=f"Cannot listen on 127.0.0.1:{port}: Address already in use"):
        await server.serve(
            _running(web, replace(settings.read_settings({}), web=("127.0.0.1", port)))
        )


async def test_a_port_that_is_given_back_in_time_is_listened_at(web: Web, free_port: int) -> None:
    running = _running(web, replace(settings.read_settings({}), web=("127.0.0.1", free_port)))
    ready = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        with socket.create_server(("127.0.0.1", free_port)):
            serving = group.create_task(server.serve(running, ready.set))
            await asyncio.sleep(0.5)
            assert not ready.is_set()
        await ready.wait()
        serving.cancel()


async def test_it_says_when_it_listens_and_ends_when_it_is_cancelled(web: Web) -> None:
    running = _running(web, replace(settings.read_settings({}), web=("127.0.0.1", 0)))
    ready = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        serving = group.create_task(server.serve(running, ready.set))
        await ready.wait()
        serving.cancel()
    assert serving.cancelled()


def _running(web: Web, set_so: settings.Settings) -> SimpleNamespace:
    world = web.world
    shared = {"chat": web.site.chat, "rooms": web.site.rooms, "sessions": web.site.sessions}
    return SimpleNamespace(settings=set_so, app=world.app, **shared)
