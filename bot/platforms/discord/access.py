"""Notices when the bot may act again, or when a channel is gone, for what was taken back and still
stands there."""

from collections.abc import Callable

import discord

from bot.app.delivery import withdrawals
from bot.app.ports import App, Message
from bot.platforms.discord import ids


class AccessWatcher:
    """Tries refused withdrawals again after events that can give the bot its access back."""

    def __init__(self, app: App, client: discord.Client) -> None:
        self._app = app
        self._client = client

    async def handle_ready(self) -> None:
        """Any of those events may have been missed while there was no connection."""
        await withdrawals.retry_on(self._app, ids.PLATFORM)

    async def handle_server(self, server: discord.Guild) -> None:
        """The bot was added, a server is available again, or permissions changed there."""

        def stands_there(channel: int) -> bool:
            # Archived threads are in no cache, so the server of one is not known.
            known = server.get_channel_or_thread(channel) is not None
            return known or self._client.get_channel(channel) is None

        await self._retry(stands_there)

    async def handle_channel(self, channel: int) -> None:
        """A channel or thread changed: it may be open again."""
        await self._retry(lambda other: other == channel)

    async def handle_deleted(self, channel: int) -> None:
        """A channel or thread was deleted, and every message in it."""
        matches = _in_channel(lambda other: other == channel)
        await withdrawals.confirm_gone(self._app, ids.PLATFORM, matches)

    async def _retry(self, stands_in: Callable[[int], bool]) -> None:
        await withdrawals.retry_on(self._app, ids.PLATFORM, _in_channel(stands_in))


def _in_channel(matches: Callable[[int], bool]) -> Callable[[Message], bool]:
    """Whether a message stands in a channel that `matches`."""
    return lambda message: (
        message.handle is not None and matches(ids.parse_handle(message.handle).channel)
    )
