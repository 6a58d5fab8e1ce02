"""How updates come: the bot asks for them, or Telegram calls.

Either way Telegram hears that an update arrived once it is kept (see `journal`), so nobody's slow
update holds up another's, and a process that is killed loses none.
"""

import asyncio
import hmac
import logging
import os
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from aiohttp import web
from telegram import Bot
from telegram.error import Conflict, InvalidToken, TelegramError

from bot.core.errors import Broken, Temporary
from bot.platforms.telegram.durable_inbox import DurableInbox

ALLOWED_UPDATES = ("message", "callback_query", "message_reaction", "my_chat_member")
"""Kinds of updates that the bot asks for."""
_LONG = 25  # seconds that a call waits for an update
_ON_TOP = 10  # seconds that its answer may take on top of that
_LONGEST_PAUSE = 30.0
_MOST_BYTES = 2**20
_UNKNOWN = "Telegram does not know this token: look at WALKON_TELEGRAM_TOKEN."
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class WebhookServer:
    """Telegram calls `url`, which leads to `host`:`port` here; calls without the secret, 1-256 of
    A-Z a-z 0-9 _ -, get a 403."""

    url: str
    host: str
    port: int
    secret: str


async def connect(bot: Bot) -> None:
    """Waits until Telegram answers. Raises Broken when it does not know the token."""
    pause = 1.0
    while True:
        try:
            await bot.initialize()
            return
        except InvalidToken as error:
            raise Broken(_UNKNOWN) from error
        except TelegramError as error:
            pause = await _pause(error, pause)


async def poll(bot: Bot, journal: DurableInbox, ready: Callable[[], None]) -> None:
    """Asks for updates until it is cancelled. Raises Broken when the token was revoked."""
    await bot.delete_webhook()
    ready()
    offset, pause = 0, 1.0
    while True:
        try:
            # As data: what is kept is what came, and the library's own call gives no data back.
            # Names of methods know no capitals.
            asked = {"offset": offset, "timeout": _LONG, "allowed_updates": ALLOWED_UPDATES}
            updates = await bot.do_api_request(
                "getupdates", api_kwargs=asked, read_timeout=_LONG + _ON_TOP
            )
            await journal.receive(updates)
        except InvalidToken as error:
            raise Broken(_UNKNOWN) from error
        except (TelegramError, Temporary) as error:
            pause = await _pause(error, pause)
            continue
        pause = 1.0
        if updates:
            offset = int(updates[-1]["update_id"]) + 1


async def serve_webhook(
    bot: Bot, journal: DurableInbox, webhook: WebhookServer, ready: Callable[[], None]
) -> None:
    """Is called with updates until it is cancelled. Raises Broken when it cannot listen."""

    async def called(request: web.Request) -> web.Response:
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        if not hmac.compare_digest(secret.encode(), webhook.secret.encode()):
            raise web.HTTPForbidden
        try:
            await journal.receive([await request.json()])
        except Temporary as error:  # Telegram tries again
            raise web.HTTPServiceUnavailable from error
        return web.Response()

    app = web.Application(client_max_size=_MOST_BYTES)
    app.router.add_post(urlsplit(webhook.url).path or "/", called)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=3.0)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, webhook.host, webhook.port).start()
        except OSError as error:
            why = os.strerror(error.errno or 0)
            raise Broken(f"Cannot listen on {webhook.host}:{webhook.port}: {why}.") from error
        await bot.set_webhook(
            webhook.url, allowed_updates=ALLOWED_UPDATES, secret_token=webhook.secret
        )
        ready()
        await asyncio.Event().wait()
    finally:
        await runner.cleanup()


async def _pause(error: TelegramError | Temporary, seconds: float) -> float:
    """Waits; how long to wait the next time."""
    if isinstance(error, Conflict):
        _log.warning("Another program asks Telegram for updates with the same token: stop it.")
    elif isinstance(error, Temporary):
        _log.warning("%s", error)
    else:
        _log.warning("Telegram cannot be reached: %s", error)
    await asyncio.sleep(seconds)
    return min(2 * seconds, _LONGEST_PAUSE)
