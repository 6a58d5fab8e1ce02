"""The bot on Discord's gateway: listens for interactions and reactions until it is cancelled.

Intents: guilds, for the names of servers and channels, and reactions in private conversations, for
✅ and ❌ on a question. Neither is privileged, and no message of anybody is read.
"""

import asyncio
import logging
from collections.abc import Callable
from typing import Any, Protocol

import discord

from bot.app.ports import App
from bot.chat.conversation import Chat
from bot.core.errors import Broken, Temporary
from bot.platforms.discord import commands
from bot.platforms.discord.dispatcher import InteractionDispatcher
from bot.platforms.discord.dynamic_items import ControlItem, is_control
from bot.platforms.discord.errors import FAILURES, translate_error
from bot.platforms.discord.rest_client import MAX_WAIT_SECONDS

_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 30.0  # seconds between two tries to reach Discord
_log = logging.getLogger(__name__)
_LAST_ANSWERS = 5.0
"""Seconds for what is under way when the process is asked to stop."""


class DiscordServer(Protocol):
    """What the bot needs of the running program; `bot.wiring.Services` is one."""

    @property
    def app(self) -> App: ...
    @property
    def chat(self) -> Chat: ...


class Bot(discord.AutoShardedClient):
    """Hands everything to the desk. `command`: what asks for a clip."""

    def __init__(self, running: DiscordServer, command: str, on_ready: Callable[[], None]) -> None:
        # Nobody calls anybody: that voice is not installed needs no warning at every start.
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        intents = discord.Intents(guilds=True, dm_reactions=True)
        super().__init__(
            intents=intents,
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            # Only names of servers come after that: they may come later.
            guild_ready_timeout=0.3,
            max_ratelimit_timeout=MAX_WAIT_SECONDS,
        )
        self.desk = InteractionDispatcher(running.app, running.chat, self, command)
        self.add_dynamic_items(ControlItem)
        self._chat = running.chat
        self._command = command
        self._say_ready = on_ready
        self._said_ready = False

    async def setup_hook(self) -> None:
        """Tells Discord which commands there are."""
        listed = self._chat.list_commands("en"), self._chat.list_commands("ko")
        assert self.application_id is not None, "known once it is logged in"
        known = await self.http.bulk_upsert_global_commands(
            self.application_id, commands.build_payload(*listed, self._command)
        )
        self.desk.commands = {one["name"]: int(one["id"]) for one in known}

    async def on_ready(self) -> None:
        """Every shard listens; discord.py says so again after a lost session."""
        if not self._said_ready:
            self._said_ready = True
            self._say_ready()

    async def on_interaction(self, interaction: discord.Interaction["Bot"]) -> None:
        """A command, a menu of a person or a message, or a form.

        Buttons and menus of cards are controls, and come to `on_control`. Forms have nothing like
        that in discord.py which a restart leaves: they are told by their custom id.
        """
        if not is_control(interaction):
            await self.desk.take(interaction)

    async def on_control(self, interaction: discord.Interaction["Bot"]) -> None:
        """A button or a menu of a card."""
        await self.desk.take(interaction)

    async def on_raw_reaction_add(self, event: discord.RawReactionActionEvent) -> None:
        """A reaction in a private conversation."""
        await self.desk.react(event)

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        """discord.py calls this with an error that nothing caught, and would only log it."""
        if args and isinstance(args[0], discord.Interaction):
            await self.desk.apologise(args[0])
        else:
            await super().on_error(event_method, *args, **kwargs)


async def serve(
    running: DiscordServer,
    token: str,
    command: str = "cameo",
    on_ready: Callable[[], None] = lambda: None,
    met: Callable[[str, int], None] = lambda name, number: None,
) -> None:
    """Listens until it is cancelled, and tries again while Discord is not there. `on_ready`: called
    once Discord is reached. `met`: called just before, with the name and number of the app.

    Raises Broken for a wrong token or refused intents.
    """

    def ready() -> None:
        if bot.user is not None and bot.application_id is not None:
            met(bot.user.name, bot.application_id)
        on_ready()

    pause = _FIRST_PAUSE
    while True:
        bot = Bot(running, command, ready)
        try:
            await listen(bot, token)
        except Temporary as error:
            _log.warning("%s", error)
            await asyncio.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)


async def listen(bot: Bot, token: str) -> None:
    """Listens until it is cancelled; what is under way is answered first. Raises like `serve`."""
    try:
        await bot.start(token)
        raise Broken("Discord ended the connection.")
    except discord.PrivilegedIntentsRequired as error:
        raise Broken("Discord refuses the intents of this app.") from error
    except FAILURES as error:
        raise translate_error(error) from error
    finally:
        await bot.desk.idle(_LAST_ANSWERS)
        await bot.close()
