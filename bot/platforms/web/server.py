"""The web server: the group chat for people at this machine, capture and watch links for everyone.

A capture link leads to the camera page, a watch link to one clip that a chat did not accept.

The group chat asks for no more than a name, so the server listens on loopback only and answers
requests for loopback host names only, which also keeps other sites from using it.
"""

import asyncio
import ipaddress
import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from aiohttp import WSCloseCode, web

from bot.app.ports import App, Rooms
from bot.chat.conversation import Chat
from bot.core.errors import Broken
from bot.platforms.web.capture import routes as capture
from bot.platforms.web.change_feed import ChangeFeed
from bot.platforms.web.context import CONTEXT, WebContext
from bot.platforms.web.dispatcher import serve_connection
from bot.platforms.web.errors import UnexpectedMessage
from bot.platforms.web.health import handle_healthz
from bot.platforms.web.media import MediaPage
from bot.platforms.web.sample_cast import SampleCast
from bot.platforms.web.watch import routes as watch
from bot.settings import Settings

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
_PUBLIC_PATHS = ("/capture", "/watch", "/healthz")
_MAX_MESSAGE_BYTES = 2**18  # from a browser

_public_host = web.AppKey("public_host", str)
_sockets: web.AppKey[set[web.WebSocketResponse]] = web.AppKey("sockets", set)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class WebServer(Protocol):
    """What the server needs of the process that runs it; implemented by `bot.wiring.Services`."""

    @property
    def settings(self) -> Settings: ...
    @property
    def app(self) -> App: ...
    @property
    def chat(self) -> Chat: ...
    @property
    def rooms(self) -> Rooms: ...


async def serve(services: WebServer, on_ready: Callable[[], None] = lambda: None) -> None:
    """Serves until it is cancelled. `on_ready`: called once it listens.

    Raises Broken when the address is not on loopback, or cannot be listened on.
    """
    host, port = services.settings.web
    if not _is_loopback(host):
        raise Broken(
            f"WALKON_WEB is {host}:{port}. The group chat in the browser asks for nothing but a "
            f"name, so it only listens on this machine: set WALKON_WEB to 127.0.0.1:{port}, and "
            "put a reverse proxy in front for capture and watch links."
        )
    rooms = services.rooms
    change_feed = ChangeFeed(rooms)
    sample_cast = SampleCast(
        services.app, services.chat, rooms, change_feed, services.settings.models
    )
    context = WebContext(services.app, services.chat, rooms, change_feed, sample_cast)
    runner = web.AppRunner(
        build_application(context, services.settings.public_url),
        access_log=None,
        shutdown_timeout=3.0,
    )
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            why = os.strerror(error.errno or 0)
            raise Broken(f"Cannot listen on {host}:{port}: {why}.") from error
        if services.settings.web_socket is not None:
            await _listen_on_socket(runner, services.settings.web_socket)
        on_ready()
        async with asyncio.TaskGroup() as group:
            group.create_task(change_feed.run())
            group.create_task(sample_cast.run())
    finally:
        await runner.cleanup()


async def _listen_on_socket(runner: web.AppRunner, path: Path) -> None:
    """Listens on a Unix socket that only this account can open. Raises Broken."""
    try:
        path.unlink(missing_ok=True)  # of a process that was killed
        mask = os.umask(0o177)
        try:
            await web.UnixSite(runner, path).start()
        finally:
            os.umask(mask)
    except OSError as error:
        why = os.strerror(error.errno or 0)
        raise Broken(f"Cannot listen on {path}: {why}.") from error


def build_application(context: WebContext, public_url: str) -> web.Application:
    """The aiohttp application: the pages and everything that they request."""
    app = web.Application(middlewares=[_guard])
    app[CONTEXT] = context
    app[_public_host] = _host_name(urlsplit(public_url).netloc)
    app[_sockets] = set()
    app.on_response_prepare.append(_add_headers)
    app.on_shutdown.append(close_sockets)
    media = MediaPage(context.rooms, context.app.files)
    app.add_routes(
        [
            web.get("/", _handle_page),
            web.get("/healthz", handle_healthz),
            web.get("/ws", _handle_socket),
            web.get("/media/{session}/{payload}/{signature}", media.handle_get),
            web.get("/download/{key}", _handle_download),
            web.static("/static", _STATIC),
            *capture(context.app),
            *watch(context.app),
        ]
    )
    return app


async def _handle_page(request: web.Request) -> web.StreamResponse:
    return web.FileResponse(_STATIC / "index.html")


async def _handle_download(request: web.Request) -> web.Response:
    file = request.app[CONTEXT].downloads.take(request.match_info["key"])
    if file is None:
        raise web.HTTPGone
    name, content = file
    response = web.Response(body=content, content_type="application/octet-stream")
    response.headers["Content-Disposition"] = f'attachment; filename="{_to_file_name(name)}"'
    response.headers["Cache-Control"] = "no-store"
    return response


async def _handle_socket(request: web.Request) -> web.WebSocketResponse:
    # A browser names the site of the page: only the page of this server may act for its reader.
    if request.headers.get("Origin") not in (f"http://{request.host}", f"https://{request.host}"):
        raise web.HTTPForbidden(text="This address is for the page of this server alone.")
    socket = web.WebSocketResponse(heartbeat=25.0, max_msg_size=_MAX_MESSAGE_BYTES)
    await socket.prepare(request)
    request.app[_sockets].add(socket)
    try:
        await serve_connection(request.app[CONTEXT], socket)
    except* UnexpectedMessage:
        await socket.close(code=WSCloseCode.POLICY_VIOLATION)
    except* ConnectionError:
        pass  # the browser closed the connection while something was sent
    finally:
        request.app[_sockets].discard(socket)
    return socket


@web.middleware
async def _guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuses the group chat to requests that name another host than loopback.

    A site that points its own host name at this machine (DNS rebinding) sends that name. Capture
    and watch links also work under the host name of the public URL.
    """
    host = _host_name(request.host)
    is_local = _is_loopback(host) and _is_loopback(request.app[_public_host])
    is_public = request.path.startswith(_PUBLIC_PATHS) and (
        host == request.app[_public_host] or _is_loopback(host)
    )
    if not (is_local or is_public):
        raise web.HTTPForbidden(text="The group chat is for people at this machine alone.")
    return await handler(request)


async def _add_headers(request: web.Request, response: web.StreamResponse) -> None:
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)


async def close_sockets(app: web.Application) -> None:
    """Closes every connection; browsers connect again once there is a server."""
    open_sockets = app[_sockets]
    for socket in tuple(open_sockets):
        await socket.close(code=WSCloseCode.GOING_AWAY)


def _host_name(netloc: str) -> str:
    """The host without its port, in lower case."""
    return (urlsplit(f"//{netloc}").hostname or "").lower()


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _to_file_name(name: str) -> str:
    return "".join(
        letter if (letter.isascii() and letter.isalnum()) or letter in "-_." else "-"
        for letter in name
    )
