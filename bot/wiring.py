"""The only place that builds objects: from settings to what a command works with."""

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
from render.marking.operator import Operator, operator
from render.models.store import ModelStore

if TYPE_CHECKING:
    from bot import jobs
    from bot.app.ports import App, Queue
    from bot.chat.contract import Media, Surface, WatchLinker
    from bot.chat.conversation import Chat
    from render.engines.select import Engine
    from render.engines.weights.store import Weights
    from storage.store import SqlStore


class CommandContext:
    """What a command works with; each piece is built when it is first asked for."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    @cached_property
    def models(self) -> ModelStore:
        """The pulled model files."""
        return ModelStore(self.settings.models)

    @cached_property
    def weights(self) -> "Weights":
        """The weights of engines."""
        from render.engines.weights.store import Weights

        return Weights(self.settings.weights)

    @cached_property
    def operator(self) -> Operator:
        """Whose certificate signs content credentials; a self-made one at first use."""
        return operator(self.settings.signing, datetime.now(UTC))

    def start_child(self) -> Child:
        """A process with limits, for media from outside and for renders; use it in a `with`."""
        return Child()


@dataclass(frozen=True)
class Services:
    """What the processes of `walkon up` share. `surfaces`: by platform."""

    context: CommandContext
    app: "App"
    chat: "Chat"
    store: "SqlStore"
    surfaces: dict[str, "Surface"]

    @property
    def settings(self) -> Settings:
        """What the operator set."""
        return self.context.settings

    def job_context(
        self, child: Child, renders: Child | None = None, engine: "Engine | None" = None
    ) -> "jobs.JobContext":
        """What a worker's jobs are given. `renders`: where the engine stays loaded, if not the
        studio."""
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
        )


def render_queue(settings: Settings) -> "Queue":
    """Where renders wait: for a worker with an engine that generates, or for any."""
    from bot.app.ports import Queue

    return Queue.RENDER if settings.engine == "studio" else Queue.GPU


def max_clip_seconds(settings: Settings) -> float:
    """Whole seconds of the longest clip that can be asked for: what the engine makes where one is
    named. Which one "auto" comes to is known where the weights are, and a clip says if it became
    shorter."""
    from bot.core.clip_options import SECONDS
    from render.engines.weights.registry import of_engine

    return min([SECONDS[1], *(int(model.seconds) for model in of_engine(settings.engine))])


def warm_up() -> None:
    """Loads what the first update would wait for, and keeps the garbage collector from looking
    through it again and again: one update in a hundred would wait 0.3 s for that."""
    from bot.chat.words import Words
    from bot.core.content.classify import classify
    from bot.settings import LANGUAGES

    classify("")
    for language in LANGUAGES:
        Words(language)
    gc.collect()
    gc.freeze()
    # A thread that has written to the disk waits that long for a busy loop to hear of it.
    sys.setswitchinterval(0.0005)


@asynccontextmanager
async def open_services(settings: Settings) -> AsyncIterator[Services]:
    """Everything that talks to the database, the files, the keys and Redis, until the block ends.

    Raises Broken when one of them cannot be opened.
    """
    from bot.app.ports import App
    from bot.chat.conversation import Chat
    from bot.clip_shrinker import ClipShrinker
    from bot.core.limits import Limits
    from bot.platforms.web.surface import WebSurface
    from bot.runtime.wakeup import RedisWakeup
    from storage.files.master_key import master_key
    from storage.files.objects import open_objects
    from storage.files.sealed_files import Files
    from storage.files.vault import open_vault
    from storage.store import open_store

    settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    store = await open_store(settings.database)
    vault = await open_vault(
        settings.keys, settings.master_key or master_key(settings.master_key_file)
    )
    bell = RedisWakeup(settings.redis)
    app = App(
        store=store,
        files=Files(open_objects(settings.objects), vault),
        vault=vault,
        wakeup=bell,
        now=lambda: datetime.now(UTC),
        new_id=lambda: secrets.token_hex(8),
        random=SystemRandom(),
        limits=Limits(),
        clip_size=settings.clip_size,
        clip_seconds=settings.clip_seconds,
        render_queue=render_queue(settings),
        max_seconds=max_clip_seconds(settings),
    )
    chat = Chat(app, settings.public_url, settings.command)
    async with AsyncExitStack() as closing:
        for one in (store, vault, bell):
            closing.push_async_callback(one.close)
        setup = CommandContext(settings)
        surfaces: dict[str, Surface] = {"web": WebSurface(store.engine)}
        shrink = ClipShrinker(lambda: setup.operator)
        closing.push_async_callback(shrink.close)
        # A link that nobody in the chat can open is no way out.
        link = _watch_link(app, settings.public_url) if settings.is_public else None
        if settings.telegram is not None:
            from bot.platforms.telegram.sender import API_URL
            from bot.platforms.telegram.surface import TelegramSurface

            api_url = settings.telegram.api_url or API_URL
            telegram = TelegramSurface(
                settings.telegram.token, app.files, api_url, shrink=shrink, link=link
            )
            closing.push_async_callback(telegram.close)
            surfaces["telegram"] = telegram
        if settings.discord is not None:
            from bot.platforms.discord.rest_client import set_server_urls
            from bot.platforms.discord.surface import DiscordSurface

            set_server_urls(settings.discord.api_url, settings.discord.gateway_url)
            discord = DiscordSurface(settings.discord.token, app, shrink, link)
            closing.push_async_callback(discord.close)
            surfaces["discord"] = discord
        yield Services(setup, app, chat, store, surfaces)


def _watch_link(app: "App", public_url: str) -> "WatchLinker":
    from bot.app.delivery import watch_links

    async def link(media: "Media") -> str | None:
        key = await watch_links.key(app, media.file)
        return None if key is None else f"{public_url}/watch/{key}"

    return link
