"""The Telegram bot: asks for updates, or is called with them, until it is stopped."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from telegram import Bot, BotCommand, Update
from telegram.error import InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import Application, CallbackContext, TypeHandler

from bot.app.ports import App
from bot.chat.conversation import Chat
from bot.core.errors import Broken
from bot.platforms.telegram.arriving import HEARD, Arrivals
from bot.platforms.telegram.ordered import InOrder
from bot.platforms.telegram.sending import API_URL, Sender, bot_at
from bot.platforms.telegram.usernames import Book, Usernames
from bot.settings import Settings

_log = logging.getLogger(__name__)
_MOST_HELP = 256
_LONGEST_WAIT = 30.0  # seconds between two tries to reach Telegram


class Running(Protocol):
    """What the bot needs of the running program; `bot.wiring.Running` is one."""

    @property
    def settings(self) -> Settings: ...
    @property
    def app(self) -> App: ...
    @property
    def chat(self) -> Chat: ...


@dataclass(frozen=True)
class Webhook:
    """Telegram calls `url`, which leads to `host`:`port` here; calls without the secret, 1-256 of
    A-Z a-z 0-9 _ -, get a 403."""

    url: str
    host: str
    port: int
    secret: str


async def serve(
    running: Running,
    token: str,
    api_url: str = API_URL,
    webhook: Webhook | None = None,
    ready: Callable[[], None] = lambda: None,
    book: Book | None = None,
) -> None:
    """Serves until it is cancelled; what was taken by then is finished. Without a webhook it asks
    Telegram for updates. `ready`: called once Telegram is reached. `book`: of usernames.

    Raises Broken when the token is not valid.
    """
    bot = bot_at(token, api_url)
    sender = Sender(bot, running.app.files, public=api_url == API_URL)
    application = (
        Application.builder().bot(bot).concurrent_updates(InOrder()).job_queue(None).build()
    )
    await _reached(application)
    try:
        arrivals = Arrivals(
            running.app,
            running.chat,
            sender,
            bot.bot,
            running.settings.public_url,
            book if book is not None else Usernames(),
        )

        async def take(update: Update, context: CallbackContext[Any, Any, Any, Any]) -> None:
            await arrivals.take(update)

        application.add_handler(TypeHandler(Update, take))
        application.add_error_handler(_failed)
        await _list_commands(bot, running.chat)
        await application.start()
        await _listen(application, webhook)
        ready()
        try:
            await asyncio.Event().wait()
        finally:
            assert application.updater is not None, "built with one"
            await application.updater.stop()
            await application.stop()
    finally:
        await application.shutdown()


async def _reached(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    wait = 1.0
    while True:
        try:
            await application.initialize()
            return
        except InvalidToken as error:
            raise Broken("Telegram does not know this token: look at WALKON_TELEGRAM_TOKEN.") from (
                error
            )
        except (NetworkError, RetryAfter) as error:
            _log.warning("Telegram cannot be reached: %s", error)
            await asyncio.sleep(wait)
            wait = min(2 * wait, _LONGEST_WAIT)


async def _list_commands(bot: Bot, chat: Chat) -> None:
    for language, code in (("en", None), ("ko", "ko")):
        listed = [BotCommand(name, line[:_MOST_HELP]) for name, line in chat.listed(language)]
        await bot.set_my_commands(listed, language_code=code)


async def _listen(
    application: Application[Any, Any, Any, Any, Any, Any], webhook: Webhook | None
) -> None:
    updater = application.updater
    assert updater is not None, "built with one"
    if webhook is None:
        await updater.start_polling(allowed_updates=HEARD, bootstrap_retries=-1)
        return
    await updater.start_webhook(
        listen=webhook.host,
        port=webhook.port,
        url_path=webhook.url.partition("://")[2].partition("/")[2],
        webhook_url=webhook.url,
        secret_token=webhook.secret,
        allowed_updates=HEARD,
        bootstrap_retries=-1,
    )


async def _failed(update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
    """What could not be answered: what people did was kept before that."""
    error = context.error
    if isinstance(error, TelegramError):
        _log.warning("Telegram: %s", error)
    else:
        _log.error("an update broke", exc_info=error)
