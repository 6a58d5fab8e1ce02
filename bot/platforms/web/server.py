"""The web server: the group chat for people at this machine, capture and watch links for everyone.

A capture link leads to the camera page, a watch link to one clip that a chat did not accept.

The group chat asks for no more than a name, so the server listens on loopback only, and `guard`
refuses whatever does not come from a browser on this machine.
"""

import asyncio
import os
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from aiohttp import WSCloseCode, web
from aiohttp.typedefs import Handler, Middleware

from bot.app.ports import App, Rooms, WebSessions
from bot.chat.conversation import Chat
from bot.core.errors import Broken
from bot.platforms.listener import listen
from bot.platforms.web.capture import routes as capture
from bot.platforms.web.change_feed import ChangeFeed
from bot.platforms.web.context import CONTEXT, WebContext
from bot.platforms.web.dispatcher import serve_connection
from bot.platforms.web.errors import UnexpectedMessage
from bot.platforms.web.guard import Guard, make_guard
from bot.platforms.web.headers import header_hook
from bot.platforms.web.health import handle_healthz
from bot.platforms.web.hosts import is_loopback
from bot.platforms.web.http_log import make_logger
from bot.platforms.web.media import MediaPage
from bot.platforms.web.sample_cast import SampleCast
from bot.platforms.web.watch import routes as watch
from bot.settings import Settings

_STATIC = Path(__file__).parent / "static"
_MAX_MESSAGE_BYTES = 2**18  # from a browser

_sockets: web.AppKey[set[web.WebSocketResponse]] = web.AppKey("sockets", set)


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
    @property
    def sessions(self) -> WebSessions: ...


async def serve(services: WebServer, on_ready: Callable[[], None] = lambda: None) -> None:
    """Serves until it is cancelled. `on_ready`: called once it listens.

    Raises Broken when the address is not on loopback, or cannot be listened on.
    """
    host, port = services.settings.web
    if not is_loopback(host):
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
    context = WebContext(
        services.app, services.chat, rooms, services.sessions, change_feed, sample_cast
    )
    runner = make_runner(build_application(context, services.settings.public_url))
    await runner.setup()
    try:
        await listen(runner, host, port)
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


def make_runner(app: web.Application) -> web.AppRunner:
    """Runs the application. Requests are not logged, and those that are no HTTP in one line."""
    return web.AppRunner(app, access_log=None, shutdown_timeout=3.0, logger=make_logger())


def build_application(context: WebContext, public_url: str) -> web.Application:
    """The aiohttp application: the pages and everything that they request."""
    is_https = public_url.startswith("https://")
    app = web.Application(middlewares=[_check_with(make_guard(public_url))])
    app[CONTEXT] = context
    app[_sockets] = set()
    app.on_response_prepare.append(header_hook(is_https))
    app.on_shutdown.append(close_sockets)
    media = MediaPage(context.rooms, context.sessions, context.app.files, context.app.now)
    app.add_routes(
        [
            web.get("/", _handle_page),
            web.get("/healthz", handle_healthz),
            web.get("/ws", _handle_socket),
            web.get("/media/{session}/{payload}/{signature}", media.handle_get),
            web.get("/download/{key:[A-Za-z0-9_-]{32}}", _handle_download),
            web.static("/static", _STATIC),
            *capture(context.app, is_https, context.chat.operator),
            *watch(context.app, context.chat.operator),
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
    return response


def _check_with(guard: Guard) -> Middleware:
    @web.middleware
    async def check(request: web.Request, handler: Handler) -> web.StreamResponse:
        guard(request)
        return await handler(request)

    return check


async def _handle_socket(request: web.Request) -> web.WebSocketResponse:
    # A browser always names the site of the page, and `guard` has compared it.
    if "Origin" not in request.headers:
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


async def close_sockets(app: web.Application) -> None:
    """Closes every connection; browsers connect again once there is a server."""
    open_sockets = app[_sockets]
    for socket in tuple(open_sockets):
        await socket.close(code=WSCloseCode.GOING_AWAY)


def _to_file_name(name: str) -> str:
    return "".join(
        letter if (letter.isascii() and letter.isalnum()) or letter in "-_." else "-"
        for letter in name
    )
