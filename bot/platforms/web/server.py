"""The web server: the group chat for people at this machine, links for everybody.

A capture link leads to the camera page, a watch link to one clip that a chat would not take.

A name is all that the group chat asks of people, so it lives on loopback: the server listens
nowhere else, and answers to no other name, which also keeps other sites from driving it.
"""

import asyncio
import ipaddress
import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from aiohttp import WSCloseCode, web
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.app.ports import App
from bot.chat.conversation import Chat
from bot.core.errors import Broken
from bot.platforms.web.capture import routes as capture
from bot.platforms.web.change_feed import ChangeFeed
from bot.platforms.web.context import WebContext
from bot.platforms.web.media import MediaPage
from bot.platforms.web.parse import UnexpectedMessage
from bot.platforms.web.sample_cast import SampleCast
from bot.platforms.web.session import Session
from bot.platforms.web.watch import routes as watch
from bot.settings import Settings
from storage.web_rooms import Rooms

_STATIC = Path(__file__).parent / "static"
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        "img-src 'self' data: blob:; media-src 'self' blob:; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cache-Control": "no-cache",
}
_FOR_ALL = ("/capture", "/watch", "/healthz")
_MOST_SAID = 2**18  # bytes of one message from a browser

_site = web.AppKey("site", WebContext)
_public = web.AppKey("public", str)
_sockets: web.AppKey[set[web.WebSocketResponse]] = web.AppKey("sockets", set)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class _Store(Protocol):
    @property
    def engine(self) -> AsyncEngine: ...


class WebServer(Protocol):
    """What the server needs of the running program; `bot.wiring.Services` is one."""

    @property
    def settings(self) -> Settings: ...
    @property
    def app(self) -> App: ...
    @property
    def chat(self) -> Chat: ...
    @property
    def store(self) -> _Store: ...


async def serve(running: WebServer, on_ready: Callable[[], None] = lambda: None) -> None:
    """Serves until it is cancelled. `on_ready`: called once it listens.

    Raises Broken when it may not, or cannot, listen there.
    """
    host, port = running.settings.web
    if not _is_loopback(host):
        raise Broken(
            f"WALKON_WEB is {host}:{port}. The group chat in the browser asks for nothing but a "
            f"name, so it only listens on this machine: set WALKON_WEB to 127.0.0.1:{port}, and "
            "put a reverse proxy in front for capture and watch links."
        )
    rooms = Rooms(running.store.engine)
    tail = ChangeFeed(rooms)
    cast = SampleCast(running.app, running.chat, rooms, tail, running.settings.models)
    site = WebContext(running.app, running.chat, rooms, tail, cast)
    runner = web.AppRunner(
        build_application(site, running.settings.public_url), access_log=None, shutdown_timeout=3.0
    )
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            why = os.strerror(error.errno or 0)
            raise Broken(f"Cannot listen on {host}:{port}: {why}.") from error
        on_ready()
        async with asyncio.TaskGroup() as group:
            group.create_task(tail.run())
            group.create_task(cast.run())
    finally:
        await runner.cleanup()


def build_application(site: WebContext, public_url: str) -> web.Application:
    """The pages and what they ask for."""
    app = web.Application(middlewares=[_guard])
    app[_site] = site
    app[_public] = _host(urlsplit(public_url).netloc)
    app[_sockets] = set()
    app.on_response_prepare.append(_add_headers)
    app.on_shutdown.append(close_sockets)
    media = MediaPage(site.rooms, site.app.files)
    app.add_routes(
        [
            web.get("/", _page),
            web.get("/healthz", _healthz),
            web.get("/ws", _socket),
            web.get("/media/{session}/{what}/{mark}", media.show),
            web.get("/download/{key}", _download),
            web.static("/static", _STATIC),
            *capture(site.app),
            *watch(site.app),
        ]
    )
    return app


async def _page(request: web.Request) -> web.StreamResponse:
    return web.FileResponse(_STATIC / "index.html")


async def _healthz(request: web.Request) -> web.Response:
    await request.app[_site].rooms.number()
    return web.json_response({"ok": True})


async def _download(request: web.Request) -> web.Response:
    found = request.app[_site].downloads.take(request.match_info["key"])
    if found is None:
        raise web.HTTPGone
    name, content = found
    answer = web.Response(body=content, content_type="application/octet-stream")
    answer.headers["Content-Disposition"] = f'attachment; filename="{_plain(name)}"'
    answer.headers["Cache-Control"] = "no-store"
    return answer


async def _socket(request: web.Request) -> web.WebSocketResponse:
    # A browser says which site a page is from: only our own may speak as its reader.
    if request.headers.get("Origin") not in (f"http://{request.host}", f"https://{request.host}"):
        raise web.HTTPForbidden(text="This address is for the page of this server alone.")
    socket = web.WebSocketResponse(heartbeat=25.0, max_msg_size=_MOST_SAID)
    await socket.prepare(request)
    request.app[_sockets].add(socket)
    try:
        await Session(request.app[_site], socket).run()
    except* UnexpectedMessage:
        await socket.close(code=WSCloseCode.POLICY_VIOLATION)
    except* ConnectionError:
        pass  # the window was closed while it was told something
    finally:
        request.app[_sockets].discard(socket)
    return socket


@web.middleware
async def _guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Other names than loopback's lead to such links alone, and never to the group chat.

    A site that makes its own name point here (DNS rebinding) comes with that name.
    """
    host = _host(request.host)
    here = _is_loopback(host) and _is_loopback(request.app[_public])
    for_all = request.path.startswith(_FOR_ALL) and (
        host == request.app[_public] or _is_loopback(host)
    )
    if not (here or for_all):
        raise web.HTTPForbidden(text="The group chat is for people at this machine alone.")
    return await handler(request)


async def _add_headers(request: web.Request, response: web.StreamResponse) -> None:
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)


async def close_sockets(app: web.Application) -> None:
    """Ends every connection; windows come back by themselves when there is a server again."""
    open_now = app[_sockets]
    for socket in tuple(open_now):
        await socket.close(code=WSCloseCode.GOING_AWAY)


def _host(netloc: str) -> str:
    """The name without its port."""
    return (urlsplit(f"//{netloc}").hostname or "").lower()


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _plain(name: str) -> str:
    return "".join(
        letter if (letter.isascii() and letter.isalnum()) or letter in "-_." else "-"
        for letter in name
    )
