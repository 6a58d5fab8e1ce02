"""The bot on Discord's gateway: receives interactions and reactions until it is cancelled.

Intents: guilds, for the names of servers and channels, and reactions in private conversations, for
✅ and ❌ on a question. Neither is privileged, and the bot reads nobody's messages.
"""

import asyncio
import logging
import sys
from collections.abc import Callable
from typing import Any, Protocol

import discord

from bot.app.ports import App
from bot.chat.conversation import Chat
from bot.core.errors import Broken, Temporary, WalkOnError
from bot.log_redaction import describe_error
from bot.platforms.discord import commands
from bot.platforms.discord.access import AccessWatcher
from bot.platforms.discord.dispatcher import InteractionDispatcher
from bot.platforms.discord.dynamic_items import ControlItem, is_control
from bot.platforms.discord.errors import FAILURES, translate_error
from bot.platforms.discord.event_guard import guard_parsers
from bot.platforms.discord.rest_client import MAX_WAIT_SECONDS

_FIRST_PAUSE_SECONDS, _MAX_PAUSE_SECONDS = 1.0, 30.0
"""How long to wait between two attempts to connect."""
_GRACE_SECONDS = 5.0
"""How long running handlers may take to finish when the process stops."""
_log = logging.getLogger(__name__)


class DiscordServer(Protocol):
    """The services that the bot needs; `bot.wiring.Services` has them."""

    @property
    def app(self) -> App: ...
    @property
    def chat(self) -> Chat: ...


class Bot(discord.AutoShardedClient):
    """Hands events to the dispatcher. `command`: the name under which `/cameo` is offered."""

    def __init__(self, services: DiscordServer, command: str, on_ready: Callable[[], None]) -> None:
        # The bot does not use voice: discord.py need not warn that voice is not installed.
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        intents = discord.Intents(guilds=True, dm_reactions=True)
        super().__init__(
            intents=intents,
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            # Only the names of servers arrive after this time, and they may come later.
            guild_ready_timeout=0.3,
            max_ratelimit_timeout=MAX_WAIT_SECONDS,
        )
        guard_parsers(self._connection.parsers)
        self.dispatcher = InteractionDispatcher(services.app, services.chat, self, command)
        self.add_dynamic_items(ControlItem)
        self._access = AccessWatcher(services.app, self)
        self._chat = services.chat
        self._command = command
        self._report_ready = on_ready
        self._is_ready_reported = False

    async def setup_hook(self) -> None:
        """Registers the commands with Discord."""
        asyncio.get_running_loop().set_exception_handler(log_task_failure)
        assert self.application_id is not None, "known once it is logged in"
        english, korean = self._chat.list_commands("en"), self._chat.list_commands("ko")
        registered = await self.http.bulk_upsert_global_commands(
            self.application_id, commands.build_payload(english, korean, self._command)
        )
        self.dispatcher.commands = {command["name"]: int(command["id"]) for command in registered}

    async def on_ready(self) -> None:
        """Reports, once, that all shards are connected. discord.py calls this repeatedly."""
        if not self._is_ready_reported:
            self._is_ready_reported = True
            self._report_ready()
        with self.dispatcher.track():
            await self._access.handle_ready()

    async def on_interaction(self, interaction: discord.Interaction["Bot"]) -> None:
        """Handles a command, the menu of a person or a message, or a form.

        Buttons and menus of cards are controls, which arrive at `on_control`. Forms are recognized
        by their custom ids, because discord.py has nothing for them that survives a restart.
        """
        if not is_control(interaction):
            await self.dispatcher.handle_interaction(interaction)

    async def on_control(self, interaction: discord.Interaction["Bot"]) -> None:
        """Handles a button or a menu of a card."""
        await self.dispatcher.handle_interaction(interaction)

    async def on_raw_reaction_add(self, event: discord.RawReactionActionEvent) -> None:
        """Handles a reaction in a private conversation."""
        await self.dispatcher.handle_reaction(event)

    # What can give the bot its access back, or ends a channel: see `access`.

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """The bot was added to a server."""
        await self._handle_access(guild)

    async def on_guild_available(self, guild: discord.Guild) -> None:
        """A server that could not be reached is back."""
        await self._handle_access(guild)

    async def on_guild_role_update(self, before: discord.Role, after: discord.Role) -> None:
        """The permissions of a role changed."""
        await self._handle_access(after.guild)

    async def on_member_update(self, before: discord.Member, after: discord.Member) -> None:
        """The roles of the bot changed: without the intent for members, no others arrive."""
        await self._handle_access(after.guild)

    async def on_guild_channel_update(
        self, before: discord.abc.GuildChannel, after: discord.abc.GuildChannel
    ) -> None:
        """The permissions in a channel changed."""
        await self._handle_access(after.guild)

    async def on_raw_thread_update(self, event: discord.RawThreadUpdateEvent) -> None:
        """A thread was opened again, or unlocked."""
        with self.dispatcher.track():
            await self._access.handle_channel(event.thread_id)

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """A channel was deleted."""
        with self.dispatcher.track():
            await self._access.handle_deleted(channel.id)

    async def on_raw_thread_delete(self, event: discord.RawThreadDeleteEvent) -> None:
        """A thread was deleted."""
        with self.dispatcher.track():
            await self._access.handle_deleted(event.thread_id)

    async def _handle_access(self, server: discord.Guild) -> None:
        with self.dispatcher.track():
            await self._access.handle_server(server)

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        """Apologizes for an unexpected error in an interaction: discord.py would only log it."""
        error = sys.exc_info()[1]
        assert error is not None, "called while an error is being handled"
        if args and isinstance(args[0], discord.Interaction):
            await self.dispatcher.handle_error(args[0], error)
        else:
            _log.error("%s failed: %s", event_method, describe_error(error))


def log_task_failure(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Logs a failed task of discord.py in one line, without what people sent."""
    error = context.get("exception")
    what = describe_error(error) if isinstance(error, BaseException) else ""
    _log.error("%s %s", context.get("message", ""), what)


async def serve(
    services: DiscordServer,
    token: str,
    command: str = "cameo",
    on_ready: Callable[[], None] = lambda: None,
    on_connected: Callable[[str, int], None] = lambda name, app_id: None,
) -> None:
    """Serves until it is cancelled, and connects again while Discord cannot be reached.

    `on_ready`: called when a connection is ready. `on_connected`: called just before, with the name
    of the bot and the id of the app.

    Raises Broken for a wrong token or refused intents.
    """

    def report_ready() -> None:
        if bot.user is not None and bot.application_id is not None:
            on_connected(bot.user.name, bot.application_id)
        on_ready()

    pause = _FIRST_PAUSE_SECONDS
    while True:
        bot = Bot(services, command, report_ready)
        try:
            await listen(bot, token)
        except Temporary as error:
            _log.warning("%s", error)
            await asyncio.sleep(pause)
            pause = min(2 * pause, _MAX_PAUSE_SECONDS)


async def listen(bot: Bot, token: str) -> None:
    """Receives events until it is cancelled, and then lets running handlers finish.

    Raises Broken like `serve`, and Temporary when Discord cannot be reached.
    """
    try:
        await bot.start(token)
        raise Broken("Discord ended the connection.")
    except discord.PrivilegedIntentsRequired as error:
        raise Broken("Discord refuses the intents of this app.") from error
    except FAILURES as error:
        raise translate_error(error) from error
    except WalkOnError:
        raise
    except Exception as error:  # the edge: the next connection begins anew
        raise Temporary(f"the connection to Discord failed: {describe_error(error)}") from error
    finally:
        await bot.dispatcher.wait_until_idle(_GRACE_SECONDS)
        await bot.close()
