"""Telegram: python-telegram-bot against a Bot API server on loopback."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from bot import settings
from bot.app import people, update_inbox
from bot.app.ports import Address, App
from bot.chat.conversation import Chat
from bot.core.ids import PersonId
from bot.platforms.telegram.callback_data import CallbackStep, decode
from bot.platforms.telegram.rights import TelegramRights
from bot.platforms.telegram.server import serve
from bot.platforms.telegram.surface import TelegramSurface
from tests.contracts import chat_worker
from tests.contracts.friend import Friend, Shown
from tests.simulators.telegram.server import (
    TOKEN,
    Failure,
    Json,
    Telegram,
    buttons,
    says,
    telegram,
)
from tests.simulators.telegram.server import Friend as Account
from tests.support.operator import OPERATOR
from tests.support.world import World

PUBLIC = "https://walkon.example"
MANY = 1000


@dataclass(frozen=True)
class Running:
    """What the bot is given."""

    settings: settings.Settings
    app: App
    chat: Chat


class TelegramFriend:
    """Somebody who once typed /start."""

    def __init__(self, stage: "TelegramStage", account: Account) -> None:
        self.name = account.name
        self.account = account
        self._stage = stage

    async def type(self, command: str, *parts: "str | Friend", **options: str) -> str:
        """A command in the group, with people named as clients name them."""
        said, entities = f"/{command} ", []
        for one in (*parts, *(f" {name}:{value}" for name, value in options.items())):
            if not isinstance(one, str):
                user = self._stage.account(one).user
                span = {"offset": len(said), "length": len(one.name)}
                entities.append({"type": "text_mention", "user": user} | span)
            said += one if isinstance(one, str) else one.name
        sim = self._stage.sim
        await self._stage.pause()
        before = self._read()
        await sim.say(self.account, said.strip(), self._stage.here, entities=tuple(entities))
        await self._stage.taken()
        return self._new(before)

    async def card(self, command: str) -> Shown:
        """It comes in private."""
        assert await self.type(command)
        return (await self.private())[-1]

    async def whisper(self, command: str, text: str = "") -> Shown:
        """In the private chat."""
        await self._stage.pause()
        await self._stage.sim.say(self.account, f"/{command} {text}".strip())
        await self._stage.taken()
        return (await self.private())[-1]

    async def found(self) -> Sequence[Shown]:
        """The link under the card in the group opens the private chat."""
        links = [one.get("url", "") for card in self._cards() for one in buttons(card)]
        (link,) = [one for one in links if "?start=" in one]
        await self.whisper("start", link.partition("?start=")[2])
        await self._stage.show()
        return await self.private()

    def _cards(self) -> list[Json]:
        return self._stage.sim.in_chat(self._stage.here)

    async def press(self, shown: Shown, verb: str, value: str = "") -> str:
        """One press; then yes, or an answer to the prompt, where the bot asks for it."""
        await self._stage.pause()
        before = self._read()
        button = _button(shown.native, verb, value)
        code = decode(button["callback_data"])
        assert code is not None
        await self._press(shown.native, button)
        if code.step is CallbackStep.CONFIRM:
            await self._stage.pause()
            asked = [shown.native, *self._stage.sim.in_chat(self.account.chat)]
            yes = next((one for one in asked if _sure(one, verb) is not None), None)
            sure = None if yes is None else _sure(yes, verb)
            if yes is not None and sure is not None:
                before = self._read()
                await self._press(yes, sure)
        if code.step is CallbackStep.FIELD and "Reply" not in self._new(before):
            prompts = [one for one in self._stage.sim.in_chat(shown.native["chat"]) if _asks(one)]
            if prompts:
                await self._stage.pause()
                before = self._read()
                await self._stage.sim.say(
                    self.account, value, shown.native["chat"], answers=prompts[-1]
                )
                await self._stage.taken()
        return self._new(before)

    async def _press(self, message: Json, button: Json) -> None:
        await self._stage.sim.press(self.account, message, button["text"])
        await self._stage.taken()

    def _read(self) -> list[str]:
        """Everything that is told to them alone."""
        sim = self._stage.sim
        return [
            *(str(one.get("text", "")) for one in sim.alerts),
            *(says(one) for one in sim.in_chat(self.account.chat)),
        ]

    def _new(self, before: list[str]) -> str:
        left = list(before)
        new = []
        for one in self._read():
            if one in left:
                left.remove(one)
            else:
                new.append(one)
        return "\n".join(new)

    async def private(self) -> Sequence[Shown]:
        """Their private chat."""
        return [_shown(one) for one in self._stage.sim.in_chat(self.account.chat)]

    async def group(self) -> Sequence[Shown]:
        """What it says to everybody."""
        return [_shown(one) for one in self._stage.sim.in_chat(self._stage.here)]

    async def file(self, shown: Shown) -> bytes:
        """As Telegram has it."""
        return self._stage.sim.files[shown.native["video"]["file_id"]]


class TelegramStage:
    """One bot that asks for updates."""

    name = "telegram"
    interrupted = False
    restarts = 0

    def __init__(self, w: World, sim: Telegram) -> None:
        self.w = w
        self.sim = sim
        self.here = sim.group(-100)
        self.surface = TelegramSurface(TOKEN, w.app.files, sim.url)
        w.rights["telegram"] = TelegramRights(self.surface.bot)
        self.setup = chat_worker.setup(w, self.surface, PUBLIC)
        self._friends: list[TelegramFriend] = []
        self._serving: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """A process of the bot."""
        read = settings.read_settings({"WALKON_PUBLIC_URL": PUBLIC, "HOME": "/nonexistent"})
        running = Running(read, self.w.app, Chat(self.w.app, PUBLIC, "cameo", OPERATOR))
        ready = asyncio.Event()
        self._serving = asyncio.create_task(serve(running, TOKEN, self.sim.url, None, ready.set))
        await asyncio.wait_for(ready.wait(), 10)

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

    async def taken(self) -> None:
        """The newest update has arrived, and everything that arrived is handled."""
        number = self.sim.newest["update_id"]

        def confirmed() -> bool:
            asked = self.sim.asked("getUpdates")
            return bool(asked) and int(asked[-1].get("offset", 0)) > number

        await self.sim.until(confirmed)
        while await update_inbox.list_pending(self.w.app, "telegram"):
            await asyncio.sleep(0.01)

    async def friend(self, name: str, language: str = "en", closed: bool = False) -> TelegramFriend:
        """Somebody who opened a private chat once. `closed`: who never did."""
        made = TelegramFriend(self, Account(11 + len(self._friends), name, language))
        self._friends.append(made)
        if not closed:
            self.sim.started.add(made.account.id)
        return made

    async def admin(self, friend: Friend) -> None:
        """One of the chat's."""
        self.sim.admins.add((self.here["id"], self.account(friend).id))

    async def dismiss(self, friend: Friend) -> None:
        """A member like any other."""
        self.sim.admins.discard((self.here["id"], self.account(friend).id))

    def hide_rights(self, hidden: bool) -> None:
        """As if the bot had been removed."""
        failure = Failure(403, "Forbidden: bot was kicked from the supergroup chat")
        self.sim.fail["getChatMember"] = [failure] * MANY if hidden else []

    def account(self, friend: Friend) -> Account:
        """Of one of the friends."""
        return next(one.account for one in self._friends if one is friend)

    async def person(self, friend: Friend) -> PersonId:
        """By their account."""
        who = self.account(friend)
        address = Address("telegram", str(who.id))
        return (await people.register(self.w.app, address, who.name, who.language)).id

    async def show(self) -> None:
        """Workers post and edit."""
        await chat_worker.show(self.w, self.setup)


@asynccontextmanager
async def stage(w: World, folder: Path) -> AsyncIterator[TelegramStage]:
    """The bot, running."""
    async with telegram() as sim:
        made = TelegramStage(w, sim)
        await made.start()
        try:
            yield made
        finally:
            await made.stop()
            await made.surface.close()


def _codes(message: Json) -> list[tuple[str, str]]:
    codes = [decode(one.get("callback_data", "")) for one in buttons(message)]
    return [(one.verb, one.value) for one in codes if one is not None and one.verb]


def _button(message: Json, verb: str, value: str) -> Json:
    for one in buttons(message):
        code = decode(one.get("callback_data", ""))
        if code is None or not code.verb.startswith(verb) or code.verb.startswith("-"):
            continue
        if not code.value or code.value == value:
            return one
    raise AssertionError(f"no {verb} {value} among {_codes(message)}")


def _sure(message: Json, verb: str) -> Json | None:
    for one in buttons(message):
        code = decode(one.get("callback_data", ""))
        if code is not None and code.step is CallbackStep.PRESS and code.verb.startswith(verb):
            return one
    return None


def _asks(message: Json) -> bool:
    return any(one.get("type") == "text_link" for one in message.get("entities", ()))


def _shown(message: Json) -> Shown:
    codes = _codes(message)
    options: dict[str, list[str]] = {}
    for verb, value in codes:
        if value:
            options.setdefault(verb, []).append(value)
    verbs = tuple(dict.fromkeys(verb for verb, _ in codes))
    links = tuple(one["url"] for one in buttons(message) if one.get("url"))
    return Shown(says(message), verbs, options, "video" in message, links, message)
