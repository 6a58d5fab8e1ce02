"""Receives every interaction and reaction, hands it to its handler, and replies when that fails.

Handlers remember nothing: a control's custom id says what it does, so a restart changes nothing.
"""

import asyncio
import logging
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from typing import Any

import discord

from bot.app.messages import outbox
from bot.app.ports import App
from bot.chat.cards.errors import apology_card, refusal_card
from bot.chat.contract import Card, Press
from bot.chat.conversation import Chat
from bot.chat.words import Words
from bot.core.errors import Refusal
from bot.log_redaction import describe_error
from bot.platforms.discord import format, ids, parse
from bot.platforms.discord.accounts import DiscordAccounts
from bot.platforms.discord.errors import FAILURES, summarize_error
from bot.platforms.discord.files import MediaLoader
from bot.platforms.discord.interactions import InteractionHandler
from bot.platforms.discord.replies import Interaction, InteractionReplies

_log = logging.getLogger(__name__)
_UNANSWERABLE = {40060, 10062}
"""Error codes of Discord: the interaction was acknowledged before (Discord can deliver it twice),
or it is too late for a reply."""
_LATE = timedelta(minutes=5)
"""How late a reaction may arrive. Discord does not say when it was made, and after a lost
connection it sends those of the last minutes."""


class InteractionDispatcher:
    """Handles interactions and reactions. `command`: the name under which `/cameo` is offered.
    `commands`: the ids of the registered commands, by name."""

    def __init__(self, app: App, chat: Chat, client: discord.Client, command: str) -> None:
        self._app = app
        self._chat = chat
        self._client = client
        self._command = command
        self._media_loader = MediaLoader(app.files)
        self._accounts = DiscordAccounts(app, client)
        self.commands: dict[str, int] = {}
        self._running = 0
        self._idle = asyncio.Event()
        self._idle.set()

    async def wait_until_idle(self, seconds: float) -> None:
        """Returns once nothing is being handled, or after `seconds`."""
        # Not `asyncio.wait_for`: Python 3.11's loses a cancellation at the moment of the event.
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._idle.wait()

    @contextmanager
    def track(self) -> Iterator[None]:
        """Counts something as being handled until the block ends."""
        self._running += 1
        self._idle.clear()
        try:
            yield
        finally:
            self._running -= 1
            if not self._running:
                self._idle.set()

    async def handle_interaction(self, interaction: Interaction) -> None:
        """Handles one interaction of any kind. A failed request to Discord is logged."""
        with self.track():
            try:
                handler = InteractionHandler(
                    interaction,
                    self._app,
                    self._chat,
                    self._client,
                    self._command,
                    self._accounts,
                    InteractionReplies(self._app, interaction, self._media_loader, self.commands),
                )
                await handler.handle()
            except FAILURES as error:
                _log.warning("an interaction failed: %s", summarize_error(error))
                if getattr(error, "code", 0) not in _UNANSWERABLE:
                    words = _get_client_words(interaction)
                    await _send_card(interaction, refusal_card(Refusal("try-again"), words))

    async def handle_error(self, interaction: Interaction, error: BaseException) -> None:
        """Replies with an apology for an error, and logs it with the number that the apology
        states."""
        number = secrets.token_hex(4)
        _log.error("error %s: %s", number, describe_error(error))
        with suppress(Exception):  # the edge: an interaction without an id cannot be answered
            await _send_card(interaction, apology_card(number, _get_client_words(interaction)))

    async def handle_reaction(self, event: discord.RawReactionActionEvent) -> None:
        """Handles ✅ or ❌ on a question in a private conversation as a press of its button."""
        me = self._client.user
        if event.guild_id is not None or me is None or event.user_id == me.id:
            return
        with self.track():
            try:
                await self._press_by_reaction(event, me.id)
            except FAILURES as error:
                _log.warning("a reaction failed: %s", summarize_error(error))

    async def _press_by_reaction(self, event: discord.RawReactionActionEvent, me: int) -> None:
        message: Any = await self._client.http.get_message(event.channel_id, event.message_id)
        if int(message["author"]["id"]) != me:
            return
        custom_id = parse.find_reaction_button(str(event.emoji), message["components"])
        if custom_id is None:
            return
        name = (await self._accounts.list_names([str(event.user_id)])).get(str(event.user_id))
        if name is None:
            return
        actor, origin = parse.build_private_origin(event.user_id, name)
        handle = str(ids.Handle(event.channel_id, event.message_id))
        asked = await outbox.find_by_handle(self._app, actor.address, handle)
        if asked is None:
            return
        binding = outbox.get_seen_binding(asked, self._app.now(), _LATE)
        press = Press(actor, origin, custom_id.verb, custom_id.token, binding=binding)
        reply = await self._chat.handle_press(press)
        if reply.card is not None:
            channel = self._client.get_partial_messageable(event.channel_id)
            await channel.send(view=format.format_card(reply.card, commands=self.commands))


def _get_client_words(interaction: Interaction) -> Words:
    return Words("ko" if str(interaction.locale.value).startswith("ko") else "en")


async def _send_card(interaction: Interaction, card: Card) -> None:
    """Replies with a card for the actor alone, if Discord still takes a reply."""
    view = format.format_card(card)
    with suppress(*FAILURES):
        if interaction.response.is_done():
            await interaction.followup.send(view=view, ephemeral=True)
        else:
            await interaction.response.send_message(view=view, ephemeral=True)
