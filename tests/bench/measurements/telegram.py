"""Telegram: our bot against bare python-telegram-bot, and how soon a press is acknowledged.

`ack`: until `answerCallbackQuery` for a press. `answer`: until the message that answers a typed
command, which Telegram lets nobody acknowledge before.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from telegram import Update
from telegram.ext import Application, TypeHandler

from bot.platforms.telegram import server
from bot.platforms.telegram.dispatcher import UpdateDispatcher
from tests.bench.workloads.platform import (
    BotContext,
    HandledCount,
    Json,
    Platform,
    compare,
    running_until_left,
)
from tests.simulators.telegram.server import TOKEN

MOST = {"telegram.ack_p99_ms": 100.0}
LEAST = {"telegram.share_of_bare": 0.5}


def measure(_build: Path) -> dict[str, float]:
    """Updates per second with and without us, shares of those, and times in milliseconds."""
    return compare(Platform("telegram", _run_bare, _run_ours))


@asynccontextmanager
async def _run_bare(url: str, handled: HandledCount, answers: bool) -> AsyncIterator[None]:
    async def handle(update: Update, _: object) -> None:
        if answers and update.effective_message is not None:
            await update.effective_message.reply_text("yes")
        handled.add()

    builder = Application.builder().token(TOKEN).base_url(f"{url}/bot")
    builder = builder.concurrent_updates(answers)  # no answer waits for another
    application = builder.build()
    application.add_handler(TypeHandler(Update, handle))
    async with application:
        assert application.updater is not None
        await application.start()
        await application.updater.start_polling()
        yield
        await application.updater.stop()
        await application.stop()


@asynccontextmanager
async def _run_ours(context: BotContext, url: str, handled: HandledCount) -> AsyncIterator[None]:
    class CountedArrivals(UpdateDispatcher):
        async def handle_update(self, data: Json) -> None:
            await super().handle_update(data)
            handled.add()

    ready = asyncio.Event()
    server.UpdateDispatcher = CountedArrivals  # type: ignore[misc]
    serving = server.serve(context, TOKEN, url, None, ready.set)
    async with running_until_left(serving, ready):
        yield
