"""The Telegram bot: connects, lists its commands, and handles updates until it is cancelled."""

from collections.abc import Callable
from typing import Protocol

from telegram import Bot, BotCommand

from bot.app.delivery import withdrawals
from bot.app.ports import App
from bot.chat.conversation import Chat
from bot.platforms.telegram.bot_api import API_URL, close_bot, create_bot
from bot.platforms.telegram.dispatcher import UpdateDispatcher
from bot.platforms.telegram.durable_inbox import DurableInbox
from bot.platforms.telegram.ids import PLATFORM
from bot.platforms.telegram.ordered_tasks import OrderedTasks
from bot.platforms.telegram.polling import (
    WebhookServer,
    connect,
    poll,
    serve_webhook,
)
from bot.platforms.telegram.sender import Sender
from bot.settings import Settings

_MAX_DESCRIPTION_LENGTH = 256


class TelegramServer(Protocol):
    """The services that the bot needs; `bot.wiring.Services` has them."""

    @property
    def settings(self) -> Settings: ...
    @property
    def app(self) -> App: ...
    @property
    def chat(self) -> Chat: ...


async def serve(
    services: TelegramServer,
    token: str,
    api_url: str = API_URL,
    webhook: WebhookServer | None = None,
    on_ready: Callable[[], None] = lambda: None,
    on_connected: Callable[[str], None] = lambda username: None,
) -> None:
    """Serves until it is cancelled, and then finishes the updates that it began to handle.

    `webhook`: None for polling. `on_connected`: called with the bot's own username once Telegram
    has answered. `on_ready`: called once updates are received.

    Raises Broken when the token is not valid, or when the webhook's port cannot be used.
    """
    bot = create_bot(token, api_url)
    sender = Sender(bot, services.app.files, is_public_server=api_url == API_URL)
    try:
        await connect(bot)
        on_connected(bot.username)
        await _set_commands(bot, services.chat)
        dispatcher = UpdateDispatcher(
            services.app, services.chat, sender, bot.bot, services.settings.public_url
        )
        tasks = OrderedTasks(dispatcher.handle_update, dispatcher.acknowledge)
        # Updates that told of rights may have been missed: Telegram keeps them for a day.
        await withdrawals.retry_on(services.app, PLATFORM)
        async with DurableInbox(services.app, tasks, services.chat.answer_lock) as inbox:
            if webhook is None:
                await poll(bot, inbox, on_ready)
            else:
                await serve_webhook(bot, inbox, webhook, on_ready)
    finally:
        await sender.close()
        await close_bot(bot)


async def _set_commands(bot: Bot, chat: Chat) -> None:
    """Sets what clients offer when somebody types a slash, in each language."""
    for language, code in (("en", None), ("ko", "ko")):
        bot_commands = [
            BotCommand(name, description[:_MAX_DESCRIPTION_LENGTH])
            for name, description in chat.list_commands(language)
        ]
        await bot.set_my_commands(bot_commands, language_code=code)
