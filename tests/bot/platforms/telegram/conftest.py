"""A real bot against a server on loopback, over the real store, conversation and sealed files."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot import settings
from bot.app import people
from bot.app.ports import Address, App, WorkKind
from bot.chat.conversation import Chat
from bot.core.errors import Temporary
from bot.core.ids import PersonId
from bot.jobs import Job, JobContext, show_card
from bot.platforms.telegram.polling import WebhookServer
from bot.platforms.telegram.rights import TelegramRights
from bot.platforms.telegram.server import serve
from bot.platforms.telegram.surface import TelegramSurface
from render.isolation.child import Child
from render.marking.operator import Operator
from render.models.store import ModelStore
from tests.simulators.telegram.server import (
    TOKEN,
    Friend,
    Json,
    Telegram,
    says,
    telegram,
)
from tests.support.patience import PATIENCE_SECONDS
from tests.support.world import World

SOL = Friend(11, "Sol", username="sol")
MINA = Friend(12, "Mina", "ko", username="Mina_K")
JUN = Friend(13, "Jun")
PUBLIC = "https://walkon.example"


@dataclass(frozen=True)
class Running:
    """What the bot is given."""

    settings: settings.Settings
    app: App
    chat: Chat


@dataclass
class Talk:
    """One bot, its server and its world. `group`: where the friends are."""

    w: World
    sim: Telegram
    surface: TelegramSurface
    group: Json

    async def person(self, friend: Friend, cameo: bool = False, **policy: object) -> PersonId:
        """Who they are to the rest of the program."""
        address = Address("telegram", str(friend.id))
        met = (await people.register(self.w.app, address, friend.name, friend.language)).id
        if cameo:
            await self.w.cameo(met, **policy)
        return met

    async def show(self) -> None:
        """Chat workers bring every message up to date."""
        setup = JobContext(
            app=self.w.app,
            surfaces={"telegram": self.surface},
            models=ModelStore(Path("/nonexistent")),
            operator=_no_operator,
            child=Child(),
            public_url=PUBLIC,
            command_name="cameo",
        )
        while views := await self.w.waiting(WorkKind.SHOW):
            for view in views:
                claim = await self.w.claim(WorkKind.SHOW, view)
                if claim is None:
                    continue
                try:
                    await show_card.run(Job(setup, view, claim.epoch))
                except Temporary:
                    # At once: no test waits for a server.
                    await self.w.claims.give_back(claim, self.w.now, counted=False)
                else:
                    await self.w.finish(claim)

    async def answer(self, chat: Json, words: str, after: int = 0) -> Json:
        """A message of the bot with these words, once it is there."""

        def found() -> list[Json]:
            return [one for one in self.sim.in_chat(chat)[after:] if words in says(one)]

        try:
            await self.sim.until(found)
        except TimeoutError:
            told = [says(one) for one in self.sim.in_chat(chat)]
            raise AssertionError(f"nobody says {words!r}, but {told}") from None
        return found()[-1]

    async def card(self, chat: Json, words: str) -> Json:
        """The same for a message that workers show."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not [one for one in self.sim.in_chat(chat) if words in says(one)]:
                await self.show()
                await asyncio.sleep(0.02)
        return await self.answer(chat, words)

    async def settled(self, who: Friend) -> None:
        """Everything they did before is done: their next command was answered."""
        before = len(self.sim.in_chat(who.chat))
        await self.sim.say(who, "/privacy")
        await self.sim.until(
            lambda: any("/freeze" in says(one) for one in self.sim.in_chat(who.chat)[before:])
        )

    async def asked(self, who: Friend, text: str, friend: Friend) -> None:
        """Somebody asks for a clip with a friend whom they name."""
        mention = {"type": "text_mention", "user": friend.user}
        offset = len(text) + 1
        entity = mention | {"offset": offset, "length": len(friend.name)}
        await self.sim.say(who, f"{text} {friend.name}", self.group, entities=(entity,))


@asynccontextmanager
async def served(
    w: World, sim: Telegram, webhook: WebhookServer | None = None
) -> AsyncIterator[Talk]:
    """The bot, running."""
    group = sim.group(-100)
    environment = {"WALKON_PUBLIC_URL": PUBLIC, "HOME": "/nonexistent"}
    running = Running(settings.read_settings(environment), w.app, Chat(w.app, PUBLIC, "cameo"))
    ready = asyncio.Event()
    surface = TelegramSurface(TOKEN, w.app.files, sim.url)
    w.rights["telegram"] = TelegramRights(surface.bot)
    serving = asyncio.ensure_future(serve(running, TOKEN, sim.url, webhook, ready.set))
    waiting = asyncio.ensure_future(ready.wait())
    try:
        await asyncio.wait(
            {serving, waiting}, timeout=PATIENCE_SECONDS, return_when=asyncio.FIRST_COMPLETED
        )
        if serving.done():
            await serving
        assert ready.is_set()
        yield Talk(w, sim, surface, group)
    finally:
        waiting.cancel()
        serving.cancel()
        with suppress(asyncio.CancelledError):
            await serving
        await surface.close()


def _no_operator() -> Operator:
    raise AssertionError("showing a message signs nothing")


@pytest.fixture
async def sim() -> AsyncIterator[Telegram]:
    """A server that nobody uses yet."""
    async with telegram() as made:
        yield made


@pytest.fixture
async def t(w: World, sim: Telegram) -> AsyncIterator[Talk]:
    """The bot, asking for updates."""
    async with served(w, sim) as made:
        yield made
