"""Builds every object of a running Walk-On from the settings; no other module does."""

import gc
import secrets
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from random import SystemRandom
from typing import TYPE_CHECKING

from bot.settings import Settings
from render.isolation.child import Child
from render.marking.operator import Operator, load_operator
from render.models.store import ModelStore

if TYPE_CHECKING:
    from bot import jobs
    from bot.app.ports import App, Claims, Queue, Rooms, WebSessions
    from bot.chat.contract import Media, Surface, WatchLinker
    from bot.chat.conversation import Chat
    from bot.scratch import Scratch
    from render.engines.select import Engine
    from render.engines.weights.store import WeightStore


class CommandContext:
    """What a command of `walkon` works with; each part is built at its first use."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    @cached_property
    def models(self) -> ModelStore:
        """The small model files that every command may need."""
        return ModelStore(self.settings.models)

    @cached_property
    def weights(self) -> "WeightStore":
        """The weights of the generating engines."""
        from render.engines.weights.store import WeightStore

        return WeightStore(self.settings.weights)

    @cached_property
    def operator(self) -> Operator:
        """Whose certificate signs content credentials; a self-signed one is made at first use."""
        return load_operator(self.settings.signing, datetime.now(UTC))

    @cached_property
    def scratch(self) -> "Scratch":
        """Where decrypted files are while they are worked on."""
        from bot.scratch import Scratch

        return Scratch(self.settings.scratch)

    def start_child(self) -> Child:
        """A child process with resource limits, for untrusted media and for renders. A context
        manager: the process ends with the block."""
        return Child()


@dataclass(frozen=True)
class Services:
    """What a process of `walkon run` works with. `surfaces`: by platform."""

    context: CommandContext
    app: "App"
    chat: "Chat"
    claims: "Claims"
    rooms: "Rooms"
    sessions: "WebSessions"
    surfaces: dict[str, "Surface"]

    @property
    def settings(self) -> Settings:
        """The settings."""
        return self.context.settings

    def job_context(
        self, child: Child, renders: Child | None = None, engine: "Engine | None" = None
    ) -> "jobs.JobContext":
        """What the jobs of a worker work with.

        `child`: the worker's child process. `renders`: the child process in which `engine` is
        loaded; both are None where the studio makes the clips.
        """
        from bot import jobs
        from render.engines.select import Engine

        return jobs.JobContext(
            app=self.app,
            surfaces=self.surfaces,
            models=self.context.models,
            operator=lambda: self.context.operator,
            child=child,
            public_url=self.settings.public_url,
            command_name=self.settings.command,
            renders=renders,
            engine=engine or Engine(),
            scratch=self.context.scratch,
            pictures=self.settings.pictures,
        )


def render_queue(settings: Settings) -> "Queue":
    """The queue of renders: GPU for a generating engine, otherwise the one of every worker."""
    from bot.app.ports import Queue

    return Queue.RENDER if settings.engine == "studio" else Queue.GPU


def max_clip_seconds(settings: Settings) -> float:
    """The longest clip that can be asked for, in whole seconds, which the engine may limit.

    Only the worker knows which engine "auto" selects, so the general limit holds then; a clip
    that had to become shorter says so.
    """
    from bot.core.clip_options import SECONDS_RANGE
    from render.engines.weights.registry import list_models

    return min([SECONDS_RANGE[1], *(int(model.seconds) for model in list_models(settings.engine))])


def warm_up() -> None:
    """Loads what the first update would otherwise wait for, and excludes it from garbage
    collection, which would delay one update in a hundred by 0.3 s."""
    from bot.chat.words import Words
    from bot.core.content.classify import classify
    from bot.settings import LANGUAGES

    classify("")
    for language in LANGUAGES:
        Words(language)
    gc.collect()
    gc.freeze()
    # A thread that finished writing to disk waits this long for a busy event loop.
    sys.setswitchinterval(0.0005)


@asynccontextmanager
async def open_claims(settings: Settings) -> AsyncIterator["Claims"]:
    """Connects to the database alone, for a process that needs no keys and no files.

    Raises Broken when it cannot be opened.
    """
    from storage.store import open_store
    from storage.work_queue.claims import SqlClaims

    store = await open_store(settings.database)
    try:
        yield SqlClaims(store.engine)
    finally:
        await store.close()


@asynccontextmanager
async def open_services(settings: Settings) -> AsyncIterator[Services]:
    """Connects to the database, the files, the keys and Redis, until the block ends.

    Raises Broken when one of them cannot be opened.
    """
    from bot.app.ports import App, Rights
    from bot.chat.conversation import Chat
    from bot.clip_shrinker import ClipShrinker
    from bot.core.limits import Limits
    from bot.platforms.web.rights import WebRights
    from bot.platforms.web.surface import WebSurface
    from bot.runtime.wakeup import RedisWakeup
    from storage.files.master_key import load_master_key
    from storage.files.objects import open_objects
    from storage.files.sealed_files import SealedFiles
    from storage.files.vault import open_vault
    from storage.store import open_store
    from storage.web_rooms import SqlRooms
    from storage.web_sessions import SqlWebSessions
    from storage.work_queue.claims import SqlClaims

    settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    store = await open_store(settings.database)
    vault = await open_vault(
        settings.keys, settings.master_key or load_master_key(settings.master_key_file)
    )
    wakeup = RedisWakeup(settings.redis)
    rooms = SqlRooms(store.engine)
    rights: dict[str, Rights] = {"web": WebRights(rooms)}
    app = App(
        store=store,
        files=SealedFiles(open_objects(settings.objects), vault),
        vault=vault,
        wakeup=wakeup,
        now=lambda: datetime.now(UTC),
        new_id=lambda: secrets.token_hex(8),
        random=SystemRandom(),
        limits=Limits(),
        clip_size=settings.clip_size,
        clip_seconds=settings.clip_seconds,
        render_queue=render_queue(settings),
        max_seconds=max_clip_seconds(settings),
        rights=rights,
        retention=settings.retention,
    )
    chat = Chat(app, settings.public_url, settings.command, settings.operator)
    async with AsyncExitStack() as closing:
        for resource in (store, vault, wakeup):
            closing.push_async_callback(resource.close)
        context = CommandContext(settings)
        surfaces: dict[str, Surface] = {"web": WebSurface(rooms)}
        shrink = ClipShrinker(lambda: context.operator, context.scratch)
        closing.push_async_callback(shrink.close)
        # Without a public address nobody in a chat could open a watch link.
        link = _watch_link(app, settings.public_url) if settings.is_public else None
        if settings.telegram is not None:
            from bot.platforms.telegram.bot_api import API_URL
            from bot.platforms.telegram.rights import TelegramRights
            from bot.platforms.telegram.surface import TelegramSurface

            api_url = settings.telegram.api_url or API_URL
            telegram = TelegramSurface(
                settings.telegram.token, app.files, api_url, shrink=shrink, link=link
            )
            closing.push_async_callback(telegram.close)
            surfaces["telegram"] = telegram
            rights["telegram"] = TelegramRights(telegram.bot)
        if settings.discord is not None:
            from bot.platforms.discord.rest_client import RestClient, set_server_urls
            from bot.platforms.discord.rights import DiscordRights
            from bot.platforms.discord.surface import DiscordSurface

            set_server_urls(settings.discord.api_url, settings.discord.gateway_url)
            client = RestClient(settings.discord.token)
            discord = DiscordSurface(settings.discord.token, app, shrink, link, client)
            rights["discord"] = DiscordRights(client)
            closing.push_async_callback(discord.close)
            surfaces["discord"] = discord
        sessions = SqlWebSessions(store.engine)
        claims = SqlClaims(store.engine)
        yield Services(context, app, chat, claims, rooms, sessions, surfaces)


def _watch_link(app: "App", public_url: str) -> "WatchLinker":
    from bot.app.delivery import watch_links

    async def link(media: "Media") -> str | None:
        key = await watch_links.make_key(app, media.file)
        return None if key is None else f"{public_url}/watch/{key}"

    return link
