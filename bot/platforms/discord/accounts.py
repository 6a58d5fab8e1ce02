"""Looks up what handlers need to know of an account: its person, their language and names."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress

import discord

from bot.app import people
from bot.app.messages import outbox
from bot.app.ports import App
from bot.chat.words import Words
from bot.platforms.discord import parse
from bot.platforms.discord.parse import InteractionInfo

FORM_SECONDS = 2.0
"""How long finding out what a form asks may take: Discord allows three seconds to open it."""
_MAX_NAMES = 8
"""Most people in one text whose names are looked up, with one request each."""


class DiscordAccounts:
    """Looks up people in the database, and the names of accounts at Discord."""

    def __init__(self, app: App, client: discord.Client) -> None:
        self._app = app
        self._client = client

    async def list_names(self, user_ids: Sequence[str]) -> dict[str, str]:
        """The display names of the first few users, by their ids; unknown users are left out."""
        names: dict[str, str] = {}
        for user_id in user_ids[:_MAX_NAMES]:
            with suppress(discord.NotFound):
                user = dict(await self._client.http.get_user(user_id))
                names[user_id] = parse.get_display_name(user)
        return names

    async def send_undelivered(self, info: InteractionInfo) -> None:
        """Sends what could not be sent while the person's private messages were closed."""
        await outbox.send_undelivered_to_account(self._app, info.actor.address)

    async def get_words_quickly(self, info: InteractionInfo) -> Words:
        """Like `get_words`, but in the client's language if the database is slow: for forms."""
        try:
            async with asyncio.timeout(FORM_SECONDS):
                return await self.get_words(info)
        except TimeoutError:
            return _get_client_words(info)

    async def get_words(self, info: InteractionInfo) -> Words:
        """The sentences in the person's language; in that of their client if they are unknown."""
        language = await people.find_language(self._app, info.actor.address)
        return _get_client_words(info) if language is None else Words(language)


def _get_client_words(info: InteractionInfo) -> Words:
    return Words("ko" if info.actor.language.startswith("ko") else "en")
