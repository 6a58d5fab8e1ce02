"""Walk-On with discord.py against a small Discord on loopback."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.app import people
from bot.app.ports import App, WorkKind
from bot.chat.conversation import Chat
from bot.core.errors import Temporary
from bot.core.ids import PersonId, RequestId
from bot.jobs import Job, JobContext, show_card
from bot.platforms.discord import ids
from bot.platforms.discord.rest_client import RestClient, set_server_urls
from bot.platforms.discord.rights import DiscordRights
from bot.platforms.discord.server import Bot, listen
from bot.platforms.discord.surface import DiscordSurface
from render.isolation.child import Child
from render.marking.operator import Operator
from render.models.store import ModelStore
from tests.simulators.discord import schema, server
from tests.simulators.discord.friend import Friend
from tests.simulators.discord.server import API, Discord
from tests.simulators.discord.state import TOKEN, Channel
from tests.support.patience import PATIENCE_SECONDS
from tests.support.world import World


@pytest.fixture
async def discord() -> AsyncIterator[Discord]:
    """A small Discord that discord.py talks to; nothing that is sent there may be wrong."""
    before = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    async with server.running() as made:
        set_server_urls(made.url + API, made.url.replace("http", "ws") + "/gateway")
        try:
            yield made
        finally:
            Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = before
    assert made.wrong == []


@pytest.fixture
async def surface(w: World, discord: Discord) -> AsyncIterator[DiscordSurface]:
    """The outgoing side."""
    client = RestClient(TOKEN)
    made = DiscordSurface(TOKEN, w.app, connection=client)
    w.rights["discord"] = DiscordRights(client)
    yield made
    await made.close()


@pytest.fixture(scope="session", autouse=True)
def _description() -> None:
    if not schema.known():
        print(schema.MISSING)


@dataclass
class Friends:
    """Walk-On on Discord. `here`: the channel where friends are."""

    w: World
    discord: Discord
    surface: DiscordSurface
    here: Channel
    serving: asyncio.Task[None]
    chat: Chat

    def friend(self, name: str, locale: str = "en-US") -> Friend:
        """Somebody in the channel."""
        return Friend(self.discord, name, self.here, locale)

    async def person(self, friend: Friend) -> PersonId:
        """Who they are to the rest of the program."""
        address = ids.to_account_address(friend.person.id)
        return (await people.register(self.w.app, address, friend.person.name)).id

    async def cameo(self, friend: Friend) -> PersonId:
        """They have one that everybody may ask for, and nobody reviews."""
        person = await self.person(friend)
        await self.w.cameo(person)
        return person

    async def show(self) -> None:
        """Chat workers bring every message up to date."""
        await show_all(self.w, self.surface)

    async def live(self) -> None:
        """Everything that can be done now is done."""
        for request in await self.w.waiting(WorkKind.RENDER):
            await self.w.render(RequestId(request))
        await self.w.tidy()
        await self.show()

    async def restart(self) -> None:
        """The bot's process is gone, and there is another one."""
        await _stop(self.serving)
        self.serving = await _start(self.w, self.discord, self.chat)


async def show_all(w: World, surface: DiscordSurface) -> None:
    """Chat workers bring every message up to date."""
    setup = JobContext(
        app=w.app,
        surfaces={"discord": surface},
        models=ModelStore(Path("/nonexistent")),
        operator=_no_operator,
        child=Child(),
        public_url="http://127.0.0.1",
        command_name="cameo",
    )
    while views := await w.waiting(WorkKind.SHOW):
        for view in views:
            claim = await w.claim(WorkKind.SHOW, view)
            if claim is None:
                continue
            try:
                await show_card.run(Job(setup, view, claim.epoch))
            except Temporary:
                # At once: no test waits for a server.
                await w.claims.give_back(claim, w.now, counted=False)
            else:
                await w.finish(claim)


def _no_operator() -> Operator:
    raise AssertionError("showing a message signs nothing")


async def _start(w: World, discord: Discord, chat: Chat) -> asyncio.Task[None]:
    @dataclass
    class Running:
        app: App
        chat: Chat

    ready = asyncio.Event()
    bot = Bot(Running(w.app, chat), "cameo", ready.set)
    discord.settled = lambda: bot.dispatcher.wait_until_idle(10.0)
    serving = asyncio.create_task(listen(bot, TOKEN))
    waiting = asyncio.create_task(ready.wait())
    await asyncio.wait(
        {serving, waiting}, timeout=PATIENCE_SECONDS, return_when=asyncio.FIRST_COMPLETED
    )
    if serving.done():
        serving.result()
    assert ready.is_set(), "Discord was not reached"
    return serving


async def _stop(serving: asyncio.Task[None]) -> None:
    serving.cancel()
    with suppress(asyncio.CancelledError):
        await serving


@pytest.fixture
async def friends(w: World, discord: Discord, surface: DiscordSurface) -> AsyncIterator[Friends]:
    """A channel with the bot in it."""
    here = discord.channel("friday")
    chat = Chat(w.app, "http://127.0.0.1", "cameo")
    made = Friends(w, discord, surface, here, await _start(w, discord, chat), chat)
    yield made
    await _stop(made.serving)
