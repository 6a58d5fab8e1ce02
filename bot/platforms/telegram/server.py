"""The Telegram bot: everything that people say and press there, until it is stopped."""

from collections.abc import Callable
from typing import Protocol

from telegram import Bot, BotCommand

from bot.app.ports import App
from bot.chat.conversation import Chat
from bot.platforms.telegram.dispatcher import UpdateDispatcher
from bot.platforms.telegram.durable_inbox import DurableInbox
from bot.platforms.telegram.ordered_tasks import OrderedTasks
from bot.platforms.telegram.polling import (
    WebhookServer,
    connect,
    poll,
    serve_webhook,
)
from bot.platforms.telegram.sender import (
    API_URL,
    Sender,
    close_bot,
    create_bot,
)
from bot.settings import Settings

_MOST_HELP = 256


class TelegramServer(Protocol):
    """What the bot needs of the running program; `bot.wiring.Services` is one."""

    @property
    def settings(self) -> Settings: ...
    @property
    def app(self) -> App: ...
    @property
    def chat(self) -> Chat: ...


async def serve(
    running: TelegramServer,
    token: str,
    api_url: str = API_URL,
    webhook: WebhookServer | None = None,
    ready: Callable[[], None] = lambda: None,
    met: Callable[[str], None] = lambda name: None,
) -> None:
    """Serves until it is cancelled; what was begun by then is finished. Without a webhook it asks
    Telegram for updates. `ready`: called once it hears people. `met`: called
    with the bot's own username once Telegram is reached.

    Raises Broken when the token is not valid, or when it cannot listen for the webhook.
    """
    bot = create_bot(token, api_url)
    try:
        await connect(bot)
        met(bot.username)
        await _list_commands(bot, running.chat)
        sender = Sender(bot, running.app.files, public=api_url == API_URL)
        public = running.settings.public_url
        arrivals = UpdateDispatcher(running.app, running.chat, sender, bot.bot, public)
        taking = OrderedTasks(arrivals.handle_update, arrivals.acknowledge)
        async with DurableInbox(running.app, taking, running.chat.answer_lock) as journal:
            if webhook is None:
                await poll(bot, journal, ready)
            else:
                await serve_webhook(bot, journal, webhook, ready)
    finally:
        await close_bot(bot)


async def _list_commands(bot: Bot, chat: Chat) -> None:
    """What clients offer after a slash, in the language of each."""
    for language, code in (("en", None), ("ko", "ko")):
        listed = [
            BotCommand(name, line[:_MOST_HELP]) for name, line in chat.list_commands(language)
        ]
        await bot.set_my_commands(listed, language_code=code)
