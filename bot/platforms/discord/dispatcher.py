"""Every interaction comes in here, and leaves as an answer.

One place for all of them, controls too (see `controls`): what was pressed is in its custom id, so
nothing has to be remembered, a restart changes nothing, and whatever goes wrong becomes words.
"""

import asyncio
import logging
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import discord

from bot.app.ports import App
from bot.chat.cards.errors import apology_card, refusal_card
from bot.chat.contract import (
    Card,
    Press,
)
from bot.chat.conversation import Chat
from bot.chat.words import Words
from bot.core.errors import Refusal
from bot.platforms.discord import (
    format,
    parse,
)
from bot.platforms.discord.accounts import DiscordAccounts
from bot.platforms.discord.errors import FAILURES
from bot.platforms.discord.files import MediaLoader
from bot.platforms.discord.interactions import InteractionHandler
from bot.platforms.discord.replies import Interaction, InteractionReplies

_log = logging.getLogger(__name__)
_ANSWERED = {40060, 10062}
"""Answered before, as when Discord tells of it twice; or too late."""


class InteractionDispatcher:
    """`command`: what asks for a clip. `commands`: numbers of all that Discord lists, by name."""

    def __init__(self, app: App, chat: Chat, client: discord.Client, command: str) -> None:
        self._app = app
        self._chat = chat
        self._client = client
        self._command = command
        self._media_loader = MediaLoader(app.files)
        self._accounts = DiscordAccounts(app, client)
        self.commands: dict[str, int] = {}
        self._under_way = 0
        self._idle = asyncio.Event()
        self._idle.set()

    async def idle(self, seconds: float) -> None:
        """Returns once nothing is under way, or when the time is up."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._idle.wait(), seconds)

    async def take(self, interaction: Interaction) -> None:
        """Answers one interaction, whatever it is."""
        with self._counted():
            try:
                handler = InteractionHandler(
                    interaction,
                    self._app,
                    self._chat,
                    self._client,
                    self._command,
                    self._accounts,
                    InteractionReplies(interaction, self._media_loader, self.commands),
                )
                await handler.handle()
            except FAILURES as error:
                _log.warning("an answer could not be given: %s", error)
                if getattr(error, "code", 0) not in _ANSWERED:
                    await _say(
                        interaction, refusal_card(Refusal("try-again"), _locale(interaction))
                    )

    async def apologise(self, interaction: Interaction) -> None:
        """Something is wrong here: they are told so, and the operator finds it by its number."""
        number = secrets.token_hex(4)
        _log.exception("error %s", number)
        await _say(interaction, apology_card(number, _locale(interaction)))

    @contextmanager
    def _counted(self) -> Iterator[None]:
        self._under_way += 1
        self._idle.clear()
        try:
            yield
        finally:
            self._under_way -= 1
            if not self._under_way:
                self._idle.set()

    async def react(self, event: discord.RawReactionActionEvent) -> None:
        """✅ or ❌ on a question in a private conversation is the same as its button."""
        me = self._client.user
        if event.guild_id is not None or me is None or event.user_id == me.id:
            return
        with self._counted():
            try:
                await self._react(event, me.id)
            except FAILURES as error:
                _log.warning("a reaction could not be taken: %s", error)

    async def _react(self, event: discord.RawReactionActionEvent, me: int) -> None:
        message: Any = await self._client.http.get_message(event.channel_id, event.message_id)
        if int(message["author"]["id"]) != me:
            return
        custom = parse.find_reaction_button(str(event.emoji), message["components"])
        if custom is None:
            return
        name = (await self._accounts.list_names([str(event.user_id)])).get(str(event.user_id))
        if name is None:
            return
        actor, where = parse.build_private_origin(event.user_id, name)
        reply = await self._chat.handle_press(Press(actor, where, custom.verb, custom.token))
        if reply.card is not None:
            channel = self._client.get_partial_messageable(event.channel_id)
            await channel.send(view=format.format_card(reply.card, commands=self.commands))


def _locale(interaction: Interaction) -> Words:
    return Words("ko" if str(interaction.locale.value).startswith("ko") else "en")


async def _say(interaction: Interaction, card: Card) -> None:
    """What can still be said when an answer failed; it may be too late for that, too."""
    view = format.format_card(card)
    with suppress(*FAILURES):
        if interaction.response.is_done():
            await interaction.followup.send(view=view, ephemeral=True)
        else:
            await interaction.response.send_message(view=view, ephemeral=True)
