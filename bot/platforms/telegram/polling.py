"""Receives updates: by polling, or by a webhook that Telegram calls.

Either way, an update is confirmed to Telegram once it is stored (see `durable_inbox`) and not only
when it is handled. A slow update delays no other person's, and a killed process loses none.
"""

import asyncio
import hmac
import logging
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from aiohttp import web
from telegram import Bot
from telegram.error import Conflict, InvalidToken, TelegramError

from bot.core.errors import Broken, Temporary
from bot.log_redaction import describe_error
from bot.platforms.listener import listen
from bot.platforms.telegram.durable_inbox import DurableInbox
from bot.platforms.telegram.parse import UpdateData
from bot.platforms.telegram.schema import is_number

ALLOWED_UPDATES = ("message", "callback_query", "message_reaction", "my_chat_member")
"""Kinds of updates that the bot receives."""
_POLL_SECONDS = 25
"""How long Telegram holds a call open while there is no update."""
_RESPONSE_SECONDS = 10
"""How long the response may take in addition."""
_FIRST_PAUSE_SECONDS, _MAX_PAUSE_SECONDS = 1.0, 30.0
MAX_UPDATE_BYTES = 2**20
"""Most bytes of a call of the webhook: Telegram's own updates are a few kilobytes."""
_UNKNOWN_TOKEN = "Telegram does not know this token: look at WALKON_TELEGRAM_TOKEN."
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class WebhookServer:
    """Telegram calls `url`, which leads to `host`:`port` on this machine. Calls without `secret`,
    1-256 characters of A-Z a-z 0-9 _ -, are answered with status 403."""

    url: str
    host: str
    port: int
    secret: str


async def connect(bot: Bot) -> None:
    """Waits until Telegram answers. Raises Broken when it does not know the token."""
    pause = _FIRST_PAUSE_SECONDS
    while True:
        try:
            await bot.initialize()
            return
        except InvalidToken as error:
            raise Broken(_UNKNOWN_TOKEN) from error
        except TelegramError as error:
            pause = await _wait_after_error(error, pause)


async def poll(bot: Bot, inbox: DurableInbox, on_ready: Callable[[], None]) -> None:
    """Polls for updates until it is cancelled. Raises Broken when the token was revoked."""
    await bot.delete_webhook()
    on_ready()
    offset, pause = 0, _FIRST_PAUSE_SECONDS
    while True:
        try:
            # A raw call, because the inbox stores updates as JSON and `bot.get_updates` returns
            # objects. In lower case, because the library warns about the name of a method that it
            # has; the server ignores case.
            parameters = {
                "offset": offset,
                "timeout": _POLL_SECONDS,
                "allowed_updates": ALLOWED_UPDATES,
            }
            updates = await bot.do_api_request(
                "getupdates",
                api_kwargs=parameters,
                read_timeout=_POLL_SECONDS + _RESPONSE_SECONDS,
            )
            numbered = list_numbered(updates)
            await inbox.receive(numbered)
        except InvalidToken as error:
            raise Broken(_UNKNOWN_TOKEN) from error
        except Exception as error:  # noqa: BLE001 - the outermost call: updates go on coming
            pause = await _wait_after_error(error, pause)
            continue
        if updates and not numbered:
            pause = await _wait_after_error(Temporary("Telegram sends what is no update"), pause)
            continue
        pause = _FIRST_PAUSE_SECONDS
        offset = max((update["update_id"] + 1 for update in numbered), default=offset)


async def serve_webhook(
    bot: Bot, inbox: DurableInbox, webhook: WebhookServer, on_ready: Callable[[], None]
) -> None:
    """Receives calls with updates until it is cancelled. Raises Broken when it cannot listen."""

    async def handle_call(request: web.Request) -> web.Response:
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        # Headers are bytes: those that are no UTF-8 are in the text as halves of surrogate pairs.
        if not hmac.compare_digest(secret.encode(errors="replace"), webhook.secret.encode()):
            raise web.HTTPForbidden
        try:
            updates = list_numbered(await request.json())
        except (ValueError, RecursionError) as error:
            raise web.HTTPBadRequest from error
        if len(updates) != 1:
            raise web.HTTPBadRequest
        try:
            await inbox.receive(updates)
        except Temporary as error:  # the status makes Telegram repeat the call
            raise web.HTTPServiceUnavailable from error
        return web.Response()

    app = web.Application(client_max_size=MAX_UPDATE_BYTES)
    app.router.add_post(urlsplit(webhook.url).path or "/", handle_call)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=3.0)
    await runner.setup()
    try:
        await listen(runner, webhook.host, webhook.port)
        await bot.set_webhook(
            webhook.url, allowed_updates=ALLOWED_UPDATES, secret_token=webhook.secret
        )
        on_ready()
        await asyncio.Event().wait()
    finally:
        await runner.cleanup()


def list_numbered(updates: object) -> list[UpdateData]:
    """The updates that have a number, by which they are confirmed to Telegram. What has none is
    left out, with a line in the log."""
    listed = updates if isinstance(updates, list) else [updates]
    numbered = [
        update
        for update in listed
        if isinstance(update, dict) and is_number(update.get("update_id"))
    ]
    if len(numbered) < len(listed):
        _log.warning("%d of Telegram's updates have no number", len(listed) - len(numbered))
    return numbered


async def _wait_after_error(error: Exception, seconds: float) -> float:
    """Logs an error and waits. Returns the seconds to wait after the next error in a row."""
    if isinstance(error, Conflict):
        _log.warning("Another program asks Telegram for updates with the same token: stop it.")
    elif isinstance(error, Temporary):
        _log.warning("%s", error)
    elif isinstance(error, TelegramError):
        _log.warning("Telegram cannot be reached: %s", error)
    else:
        _log.error("receiving updates failed: %s", describe_error(error))
    await asyncio.sleep(seconds)
    return min(2 * seconds, _MAX_PAUSE_SECONDS)
