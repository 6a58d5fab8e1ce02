"""The Telegram bot: everything that people say and press there, until it is stopped."""

from collections.abc import Callable
from typing import Protocol

from telegram import Bot, BotCommand

from bot.app.ports import App
from bot.chat.conversation import Chat
from bot.platforms.telegram.dispatcher import Arrivals
from bot.platforms.telegram.durable_inbox import Journal
from bot.platforms.telegram.ordered_tasks import Taking
from bot.platforms.telegram.polling import (
    Webhook,
    ask,
    listen,
    reach,
)
from bot.platforms.telegram.sender import (
    API_URL,
    Sender,
    bot_at,
    end,
)
from bot.settings import Settings

_MOST_HELP = 256


class Running(Protocol):
    """What the bot needs of the running program; `bot.wiring.Services` is one."""

    @property
    def settings(self) -> Settings: ...
    @property
    def app(self) -> App: ...
    @property
    def chat(self) -> Chat: ...


async def serve(
    running: Running,
    token: str,
    api_url: str = API_URL,
    webhook: Webhook | None = None,
    ready: Callable[[], None] = lambda: None,
    met: Callable[[str], None] = lambda name: None,
) -> None:
    """Serves until it is cancelled; what was begun by then is finished. Without a webhook it asks
    Telegram for updates. `ready`: called once it hears people. `met`: called
    with the bot's own username once Telegram is reached.

    Raises Broken when the token is not valid, or when it cannot listen for the webhook.
    """
    bot = bot_at(token, api_url)
    try:
        await reach(bot)
        met(bot.username)
        await _list_commands(bot, running.chat)
        sender = Sender(bot, running.app.files, public=api_url == API_URL)
        public = running.settings.public_url
        arrivals = Arrivals(running.app, running.chat, sender, bot.bot, public)
        taking = Taking(arrivals.take, arrivals.acknowledge)
        async with Journal(running.app, taking, running.chat.turns) as journal:
            if webhook is None:
                await ask(bot, journal, ready)
            else:
                await listen(bot, journal, webhook, ready)
    finally:
        await end(bot)


async def _list_commands(bot: Bot, chat: Chat) -> None:
    """What clients offer after a slash, in the language of each."""
    for language, code in (("en", None), ("ko", "ko")):
        listed = [
            BotCommand(name, line[:_MOST_HELP]) for name, line in chat.list_commands(language)
        ]
        await bot.set_my_commands(listed, language_code=code)
