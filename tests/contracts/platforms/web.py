"""The group chat in the browser: windows over a real WebSocket."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from pathlib import Path

from aiohttp import web as aiohttp_web

from bot.app import people
from bot.app.ports import Address
from bot.chat.conversation import Chat
from bot.chat.timestamps import format_times, format_utc
from bot.core.ids import PersonId
from bot.platforms.web.change_feed import ChangeFeed
from bot.platforms.web.context import WebContext
from bot.platforms.web.rights import WebRights
from bot.platforms.web.sample_cast import SampleCast
from bot.platforms.web.server import build_application
from bot.platforms.web.surface import WebSurface
from storage.database.web_tables import web_member
from storage.web_rooms import SqlRooms
from storage.web_sessions import SqlWebSessions
from tests.contracts import chat_worker
from tests.contracts.friend import Friend, Shown
from tests.simulators.web.friend import (
    Card,
    Message,
    SignedOut,
    pressable,
    text,
)
from tests.simulators.web.friend import Friend as Window
from tests.support.operator import OPERATOR
from tests.support.world import World

NO_MODELS = Path("/nonexistent")


class WebFriend:
    """Somebody with a window, which comes back by itself."""

    def __init__(self, stage: "WebStage", window: Window) -> None:
        self.name = window.name
        self.window = window
        self._stage = stage

    async def come_back(self) -> None:
        """The window opens its connection again, as the page does."""
        with suppress(RuntimeError):
            await self.window.__aexit__(None, None, None)
        self.window.id = ""
        await self.window.__aenter__()

    async def _sign_in_again(self) -> None:
        """With the name, as the page lets somebody whose session ended."""
        if self.window.signed_out:
            self.window.token, self.window.signed_out = "", False
            self.window.rooms.clear()
            await self.come_back()

    async def type(self, command: str, *parts: "str | Friend", **options: str) -> str:
        """A command in the group."""
        await self._sign_in_again()
        typed = [f" {name}:{value}" for name, value in options.items()]
        return _told(await self._typed(command, *parts, *typed))

    async def card(self, command: str) -> Shown:
        """Its answer."""
        return _shown((await self._typed(command))["card"])

    async def whisper(self, command: str, text: str = "") -> Shown:
        """In their own room."""
        await self._stage.pause()
        if command == "link" and not self.window.has_secret:  # asked of every name that is linked
            assert await self.window.protect(f"a secret of {self.name} alone") == ""
        said = (text,) if text else ()
        reply = await self.window.command(command, *said, room=self.window.private)
        return _shown(reply["card"])

    async def found(self) -> Sequence[Shown]:
        """Everybody has a room of their own, so nothing is anywhere else."""
        await self._stage.pause()
        return await self.private()

    async def _typed(self, command: str, *parts: "str | Friend") -> Card:
        await self._stage.pause()
        said = [one if isinstance(one, str) else await self._named(one) for one in parts]
        return await self.window.command(command, *said)

    async def _named(self, friend: Friend) -> Card:
        return await self.window.mention(friend.name)

    async def press(self, shown: Shown, verb: str, value: str = "") -> str:
        """The page asks by itself whether they mean it, and for a text."""
        await self._stage.pause()
        # A window presses where its person is: in a room of somebody else there is no window.
        stands = shown.native.get("in", "")
        room = stands if stands in self.window.rooms else self.window.private
        return _told(await self.window.press(shown.native, verb, value, room))

    async def private(self) -> Sequence[Shown]:
        """Their own room."""
        return await self._in(self.window.private)

    async def group(self) -> Sequence[Shown]:
        """Everybody's."""
        return await self._in(self.window.group)

    async def _in(self, room: str) -> Sequence[Shown]:
        try:
            return await self._look(room)
        except SignedOut:
            await self._sign_in_again()
            return await self._look(room)

    async def _look(self, room: str) -> Sequence[Shown]:
        newest = await self._stage.rooms.list_messages(room, None, 60)
        there = {one.id: one for one in newest if one.card}

        def heard() -> bool:
            mine = {one.id: _shown(one.card or {}) for one in self._cards(room)}
            return mine == {one.id: _shown(dict(one.card or {})) for one in there.values()}

        await self.window._until(heard, "what stands there")
        known = {one.id: one for one in self._cards(room)}
        return [_shown((known[one].card or {}) | {"in": room}) for one in there]

    def _cards(self, room: str) -> list[Message]:
        there = self.window.messages.values()
        return [one for one in there if one.room == room and one.card and not one.gone]

    async def file(self, shown: Shown) -> bytes:
        """From the address in the card."""
        status, content = await self.window.fetch(shown.native["media"]["url"])
        assert status == 200
        return content


class WebStage:
    """One server, stopped and started on the same port."""

    name = "web"
    interrupted = False
    restarts = 0

    def __init__(self, w: World) -> None:
        self.w = w
        self.rooms = SqlRooms(w.store.engine)
        self._friends: list[WebFriend] = []
        self._running = AsyncExitStack()
        self._port = 0
        surface = WebSurface(self.rooms, w.app.now)
        w.rights["web"] = WebRights(self.rooms)
        self.setup = chat_worker.setup(w, surface, "http://127.0.0.1")

    @property
    def url(self) -> str:
        """Of the server."""
        return f"http://127.0.0.1:{self._port}"

    async def start(self) -> None:
        """A process of the web server."""
        self._port = await self._running.enter_async_context(_served(self.w, self._port))

    async def stop(self) -> None:
        """It is gone, and every connection with it."""
        await self._running.aclose()

    async def close(self) -> None:
        """Everybody leaves."""
        for one in self._friends:
            await one.window.__aexit__(None, None, None)
        await self.stop()

    async def restart(self) -> None:
        """Another process; every window comes back."""
        await self.stop()
        await self.start()
        self.restarts += 1
        for one in self._friends:
            await one.come_back()

    async def pause(self) -> None:
        """Before everything that anybody does."""
        if self.interrupted:
            await self.restart()

    async def friend(self, name: str, language: str = "en", closed: bool = False) -> WebFriend:
        """Opens a window. `closed`: nobody can close their own room."""
        window = Window(self.url, name, language)
        await window.__aenter__()
        self._friends.append(WebFriend(self, window))
        if len(self._friends) == 1:  # who opens the first window administers the room
            await self._administers(window, False)
        return self._friends[-1]

    async def admin(self, friend: Friend) -> None:
        """As it is written in the database."""
        (window,) = [one.window for one in self._friends if one is friend]
        await self._administers(window, True)

    async def dismiss(self, friend: Friend) -> None:
        """As it is written in the database."""
        (window,) = [one.window for one in self._friends if one is friend]
        await self._administers(window, False)

    def hide_rights(self, hidden: bool) -> None:
        """The rights of a room are in our own database: they are always known."""
        raise NotImplementedError

    async def _administers(self, window: Window, admin: bool) -> None:
        there = web_member.c.room == window.group, web_member.c.account == window.id
        async with self.w.store.engine.begin() as connection:
            await connection.execute(web_member.update().where(*there).values(admin=admin))

    async def person(self, friend: Friend) -> PersonId:
        """By their account."""
        (window,) = [one.window for one in self._friends if one is friend]
        address = Address("web", window.id)
        return (await people.register(self.w.app, address, window.name, window.language)).id

    async def show(self) -> None:
        """Workers write rows, windows hear of them."""
        await chat_worker.show(self.w, self.setup)


@asynccontextmanager
async def stage(w: World, folder: Path) -> AsyncIterator[WebStage]:
    """The web server, running."""
    made = WebStage(w)
    await made.start()
    try:
        yield made
    finally:
        await made.close()


@asynccontextmanager
async def _served(w: World, port: int) -> AsyncIterator[int]:
    """A server on this port, 0 for a free one; its port."""
    rooms = SqlRooms(w.store.engine)
    sessions = SqlWebSessions(w.store.engine)
    tail = ChangeFeed(rooms)
    chat = Chat(w.app, "http://127.0.0.1", "cameo", OPERATOR)
    cast = SampleCast(w.app, chat, rooms, tail, NO_MODELS)
    site = WebContext(w.app, chat, rooms, sessions, tail, cast)
    runner = aiohttp_web.AppRunner(build_application(site, "http://127.0.0.1"), access_log=None)
    await runner.setup()
    await aiohttp_web.TCPSite(runner, "127.0.0.1", port, reuse_address=True).start()
    watching = [asyncio.create_task(tail.run()), asyncio.create_task(cast.run())]
    try:
        yield int(runner.addresses[0][1])
    finally:
        for task in watching:
            task.cancel()
        await asyncio.gather(*watching, return_exceptions=True)
        await runner.cleanup()


def _told(reply: Card) -> str:
    return text(reply["card"]) if reply.get("card") else ""


def _shown(card: Card) -> Shown:
    media = card.get("media")
    menus = card.get("menus", ())
    return Shown(
        format_times(text(card), format_utc),  # as the page does it
        tuple(one["verb"] for one in pressable(card) if one.get("verb")),
        {one["verb"]: [option["value"] for option in one["options"]] for one in menus},
        bool(media) and media["kind"] == "clip",
        tuple(one["url"] for one in pressable(card) if one.get("url")),
        card,
    )
