"""What a handler looks up about an account: the person behind it, their language, their names."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress

import discord

from bot.app import people
from bot.app.messages import outbox
from bot.app.ports import App
from bot.chat.words import Words
from bot.platforms.discord import (
    parse,
)
from bot.platforms.discord.parse import InteractionInfo

FORM_SECONDS = 2.0
"""Seconds to find out what a form asks; Discord waits three seconds for it to open."""


class DiscordAccounts:
    """Looks accounts up in the database, and their names at Discord."""

    def __init__(self, app: App, client: discord.Client) -> None:
        self._app = app
        self._client = client

    async def list_names(self, numbers: Sequence[str]) -> dict[str, str]:
        """What people are called, by their numbers; nobody that Discord does not know."""
        found: dict[str, str] = {}
        for number in numbers[:8]:
            with suppress(discord.NotFound):
                found[number] = parse.get_display_name(
                    dict(await self._client.http.get_user(number))
                )
        return found

    async def deliver_waiting(self, said: InteractionInfo) -> None:
        """Somebody is in the private conversation: what they could not be sent there before, when
        it was closed to the bot, is tried once more."""
        await outbox.send_undelivered_to_account(self._app, said.actor.address)

    async def get_words_quickly(self, said: InteractionInfo) -> Words:
        """The same, for a form, which cannot wait."""
        try:
            return await asyncio.wait_for(self.get_words(said), FORM_SECONDS)
        except TimeoutError:
            return _get_client_words(said)

    async def get_words(self, said: InteractionInfo) -> Words:
        """What somebody reads: as they set it, else as Discord knows them."""
        language = await people.find_language(self._app, said.actor.address)
        return _get_client_words(said) if language is None else Words(language)


def _get_client_words(said: InteractionInfo) -> Words:
    return Words("ko" if said.actor.language.startswith("ko") else "en")
