"""Waiting for running handlers when the process stops."""

import asyncio

import discord
import pytest

from bot.chat.conversation import Chat
from bot.platforms.discord.dispatcher import InteractionDispatcher
from tests.support.world import World


@pytest.fixture
def dispatcher(w: World) -> InteractionDispatcher:
    """A dispatcher whose client is not connected."""
    client = discord.Client(intents=discord.Intents.none())
    return InteractionDispatcher(w.app, Chat(w.app, "", "cameo"), client, "cameo")


async def test_waiting_ends_with_the_last_handler(dispatcher: InteractionDispatcher) -> None:
    await dispatcher.wait_until_idle(60.0)
    with dispatcher.track():
        await dispatcher.wait_until_idle(0.01)
        waiting = asyncio.create_task(dispatcher.wait_until_idle(60.0))
        await asyncio.sleep(0)
        with dispatcher.track():
            await asyncio.sleep(0)
        assert not waiting.done()
    await waiting


async def test_a_cancellation_as_the_last_handler_ends_is_not_lost(
    dispatcher: InteractionDispatcher,
) -> None:
    with dispatcher.track():
        waiting = asyncio.create_task(dispatcher.wait_until_idle(60.0))
        for _ in range(3):
            await asyncio.sleep(0)
    # The event is set, and the waiting task has not run since.
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
