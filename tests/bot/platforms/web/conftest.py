"""A real web server on a free port, over the real store, conversation and sealed files."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from aiohttp import web as aiohttp_web

from bot.app import people
from bot.app.ports import Address, WorkKind
from bot.chat.conversation import Chat
from bot.core.errors import Temporary
from bot.core.ids import PersonId
from bot.jobs import Job, JobContext, show_card
from bot.platforms.web.change_feed import ChangeFeed
from bot.platforms.web.context import WebContext
from bot.platforms.web.rights import WebRights
from bot.platforms.web.sample_cast import SampleCast
from bot.platforms.web.server import build_application, close_sockets, make_runner
from bot.platforms.web.surface import WebSurface
from render.isolation.child import Child
from render.marking.operator import Operator
from render.models.store import ModelStore
from storage.web_rooms import SqlRooms
from storage.web_sessions import SqlWebSessions
from tests.simulators.web.friend import Friend
from tests.support.operator import OPERATOR
from tests.support.world import World

NO_MODELS = Path("/nonexistent")


@dataclass
class Web:
    """One server and its world."""

    world: World
    url: str
    site: WebContext
    surface: WebSurface
    app: aiohttp_web.Application

    def friend(self, name: str, language: str = "en", token: str = "") -> Friend:
        """Somebody who opens a window."""
        return Friend(self.url, name, language, token)

    async def person(self, friend: Friend) -> PersonId:
        """Who they are to the rest of the program."""
        address = Address("web", friend.id)
        return (await people.register(self.world.app, address, friend.name, friend.language)).id

    async def cut(self) -> None:
        """Every connection ends, as when a network goes away."""
        await close_sockets(self.app)

    async def show(self) -> None:
        """Chat workers bring every message up to date."""
        setup = JobContext(
            app=self.world.app,
            surfaces={"web": self.surface},
            models=ModelStore(NO_MODELS),
            operator=_no_operator,
            child=Child(),
            public_url=self.url,
            command_name="cameo",
        )
        while views := await self.world.waiting(WorkKind.SHOW):
            for view in views:
                claim = await self.world.claim(WorkKind.SHOW, view)
                if claim is None:
                    continue
                try:
                    await show_card.run(Job(setup, view, claim.epoch))
                except Temporary:  # as a worker does: again, a moment later
                    await self.world.claims.give_back(claim, self.world.now, counted=False)
                    await asyncio.sleep(0.05)
                else:
                    await self.world.finish(claim)


def _no_operator() -> Operator:
    raise AssertionError("showing a message signs nothing")


@asynccontextmanager
async def served(world: World, think_seconds: float = 0.0) -> AsyncIterator[Web]:
    """A server on a port of its own. `think_seconds`: seconds until the sample cast answers."""
    rooms = SqlRooms(world.store.engine)
    world.rights["web"] = WebRights(rooms)
    sessions = SqlWebSessions(world.store.engine)
    change_feed = ChangeFeed(rooms)
    chat = Chat(world.app, "http://127.0.0.1", "cameo", OPERATOR)
    cast = SampleCast(world.app, chat, rooms, change_feed, NO_MODELS, think_seconds)
    site = WebContext(world.app, chat, rooms, sessions, change_feed, cast)
    app = build_application(site, "http://127.0.0.1")
    runner = make_runner(app)
    await runner.setup()
    await aiohttp_web.TCPSite(runner, "127.0.0.1", 0).start()
    _, port = runner.addresses[0]
    surface = WebSurface(rooms, world.app.now)
    try:
        async with asyncio.TaskGroup() as group:
            watching = [group.create_task(change_feed.run()), group.create_task(cast.run())]
            yield Web(world, f"http://127.0.0.1:{port}", site, surface, app)
            for task in watching:
                task.cancel()
    finally:
        await runner.cleanup()


@pytest.fixture
async def web(w: World) -> AsyncIterator[Web]:
    """A server over it."""
    async with served(w) as server:
        yield server
