"""Discord: discord.py against a small Discord on loopback."""

import asyncio
import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.app import people
from bot.app.ports import App
from bot.chat.conversation import Chat
from bot.chat.timestamps import format_utc
from bot.core.ids import PersonId
from bot.platforms.discord import ids
from bot.platforms.discord.ids import ControlStep
from bot.platforms.discord.rest_client import RestClient, set_server_urls
from bot.platforms.discord.rights import DiscordRights
from bot.platforms.discord.server import Bot, listen
from bot.platforms.discord.surface import DiscordSurface
from tests.contracts import chat_worker
from tests.contracts.friend import Friend, Shown
from tests.simulators.discord import server
from tests.simulators.discord.friend import Friend as Account
from tests.simulators.discord.rules import Refused
from tests.simulators.discord.server import API, Discord
from tests.simulators.discord.state import (
    TOKEN,
    Interaction,
    Message,
    leaves,
)
from tests.support.operator import OPERATOR
from tests.support.world import World

_MOMENT = re.compile(r"<t:(\d+):f>")
MANY = 1000
LOCALES = {"en": "en-US", "ko": "ko"}


@dataclass
class Running:
    """What the bot needs of the program."""

    app: App
    chat: Chat


class DiscordFriend:
    """Somebody in the channel."""

    def __init__(self, stage: "DiscordStage", account: Account) -> None:
        self.name = account.person.name
        self.account = account
        self._stage = stage

    async def type(self, command: str, *parts: "str | Friend", **options: str) -> str:
        """A slash command; people are named in the prompt."""
        return _told(await self._typed(command, *parts, **options))

    async def _typed(self, command: str, *parts: "str | Friend", **options: str) -> Interaction:
        await self._stage.pause()
        said = [one if isinstance(one, str) else self._named(one) for one in parts]
        return await self.account.typed(command, "".join(said).strip(), **options)

    def _named(self, friend: Friend) -> str:
        return f"<@{self._stage.account(friend).person.id}>"

    async def card(self, command: str) -> Shown:
        """Only they see it."""
        return _shown((await self._typed(command)).replies[-1])

    async def whisper(self, command: str, text: str = "") -> Shown:
        """In the private conversation."""
        here, private = self.account.here, self._stage.sim.private(self.account.person)
        self.account.here = private
        try:
            return _shown((await self._typed(command, text)).replies[-1])
        finally:
            self.account.here = here

    async def found(self) -> Sequence[Shown]:
        """A button in the channel that names them."""
        me = f"<@{self.account.person.id}>"
        hints = [one for one in self._stage.sim.in_channel(self.account.here) if me in one.text]
        await self._stage.pause()
        return [_shown(await self._see(one)) for one in hints]

    async def _see(self, hint: Message) -> Message:
        (show,) = _ours(hint)
        return (await self._press(hint, show)).replies[-1]

    async def press(self, shown: Shown, verb: str, value: str = "") -> str:
        """One press; then yes, or the form, where the bot asks for it."""
        await self._stage.pause()
        message: Message = shown.native
        part = next(one for one in _ours(message) if _verb(one).startswith(verb))
        if part["type"] == 3:
            data = {"custom_id": part["custom_id"], "component_type": 3, "values": [value]}
            return _told(await self.account.send(3, data, message))
        made = await self._press(message, part)
        custom = ids.parse_custom_id(part["custom_id"])
        assert custom is not None
        if made.modal is not None:
            await self._stage.pause()
            made = await self.account.fill(made, text=value)
        elif custom.step is ControlStep.SURE and made.replies:
            question = made.replies[-1]
            yes = [
                one
                for one in _ours(question)
                if ids.parse_custom_id(one["custom_id"]).step is ControlStep.YES
            ]
            if yes:
                await self._stage.pause()
                made = await self._press(question, yes[0])
                return "\n".join([question.text, _told(made)])
        return _told(made)

    async def _press(self, message: Message, part: dict[str, object]) -> Interaction:
        data = {"custom_id": part["custom_id"], "component_type": 2}
        return await self.account.send(3, data, message)

    async def private(self) -> Sequence[Shown]:
        """What the bot wrote to them alone."""
        return [_shown(one) for one in self.account.private()]

    async def group(self) -> Sequence[Shown]:
        """What everybody sees."""
        return [_shown(one) for one in self._stage.sim.in_channel(self.account.here)]

    async def file(self, shown: Shown) -> bytes:
        """As Discord has it."""
        message: Message = shown.native
        (one,) = [one for one in message.attachments if one["filename"].endswith(".mp4")]
        return message.files[int(one["id"])]


class DiscordStage:
    """One bot on the gateway."""

    name = "discord"
    interrupted = False
    restarts = 0

    def __init__(self, w: World, sim: Discord) -> None:
        self.w = w
        self.sim = sim
        self.here = sim.channel("friday")
        client = RestClient(TOKEN)
        self.surface = DiscordSurface(TOKEN, w.app, connection=client)
        w.rights["discord"] = DiscordRights(client)
        self.setup = chat_worker.setup(w, self.surface, "http://127.0.0.1")
        self._friends: list[DiscordFriend] = []
        self._serving: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """A process of the bot."""
        ready = asyncio.Event()
        chat = Chat(self.w.app, "http://127.0.0.1", "cameo", OPERATOR)
        bot = Bot(Running(self.w.app, chat), "cameo", ready.set)
        self.sim.settled = lambda: bot.dispatcher.wait_until_idle(10.0)
        self._serving = asyncio.create_task(listen(bot, TOKEN))
        await asyncio.wait_for(ready.wait(), 15)

    async def stop(self) -> None:
        """It is gone."""
        assert self._serving is not None
        self._serving.cancel()
        with suppress(asyncio.CancelledError):
            await self._serving

    async def restart(self) -> None:
        """Another process."""
        await self.stop()
        await self.start()
        self.restarts += 1

    async def pause(self) -> None:
        """Before everything that anybody does."""
        if self.interrupted:
            await self.restart()

    async def friend(self, name: str, language: str = "en", closed: bool = False) -> DiscordFriend:
        """Somebody new in the channel. `closed`: takes no private messages."""
        account = Account(self.sim, name, self.here, LOCALES[language])
        account.person.closed = closed
        self._friends.append(DiscordFriend(self, account))
        return self._friends[-1]

    async def admin(self, friend: Friend) -> None:
        """They may manage messages."""
        self.account(friend).rights = 1 << 13

    async def dismiss(self, friend: Friend) -> None:
        """They may no longer."""
        self.account(friend).rights = 0

    def hide_rights(self, hidden: bool) -> None:
        """As if the bot had been removed."""
        self.sim.failures.clear()
        if hidden:
            self.sim.fail("GET", r"/guilds/\d+", Refused(403, 50001, "Missing Access"), MANY)

    def account(self, friend: Friend) -> Account:
        """Of one of the friends."""
        return next(one.account for one in self._friends if one is friend)

    async def person(self, friend: Friend) -> PersonId:
        """By their account."""
        who = self.account(friend).person
        language = who.locale
        return (
            await people.register(self.w.app, ids.to_account_address(who.id), who.name, language)
        ).id

    async def show(self) -> None:
        """Workers post and edit."""
        await chat_worker.show(self.w, self.setup)


@asynccontextmanager
async def stage(w: World, folder: Path) -> AsyncIterator[DiscordStage]:
    """The bot, running; nothing that is sent may be wrong."""
    before = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    async with server.running() as sim:
        set_server_urls(sim.url + API, sim.url.replace("http", "ws") + "/gateway")
        made = DiscordStage(w, sim)
        try:
            await made.start()
            yield made
        finally:
            await made.stop()
            await made.surface.close()
            Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = before
    assert sim.wrong == []


def _ours(message: Message) -> list[dict[str, object]]:
    return [one for one in leaves(message.components) if _verb(one)]


def _verb(part: dict[str, object]) -> str:
    custom = ids.parse_custom_id(str(part.get("custom_id", "")))
    return "" if custom is None else custom.verb


def _told(made: Interaction) -> str:
    changed = made.original if made.answer in (6, 7) and made.original is not None else None
    told = [one.text for one in made.replies]
    if changed is not None and changed.to is not None:
        told.append(changed.text)
    return "\n".join(told)


def _shown(message: Message) -> Shown:
    parts = _ours(message)
    # Discord's app shows moments in the time of whoever reads them.
    text = _MOMENT.sub(lambda at: format_utc(datetime.fromtimestamp(int(at[1]), UTC)), message.text)
    return Shown(
        text,
        tuple(_verb(one) for one in parts),
        {_verb(one): [o["value"] for o in one["options"]] for one in parts if one["type"] == 3},
        any(one["filename"].endswith(".mp4") for one in message.attachments),
        tuple(one["url"] for one in leaves(message.components) if one.get("url")),
        message,
    )
