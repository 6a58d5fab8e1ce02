"""What Telegram and Discord cost over their bare libraries, and how soon they are answered.

The workload: 60 people in 20 groups, each with a cameo, over a loopback platform in a process of
its own, on a database that waits for the disk. Of ten updates one asks for a clip, one answers a
question, two set a rule and are shown the card of it, three press for a card of `/me`, three type
`/me`. For the time to an answer 200 updates a second come for five seconds, due times counting, so
that what has to wait counts as waiting; for the throughput 300 updates come 60 at a time.

`ack`: until Discord's interaction was acknowledged, until Telegram's press was taken. The bare
library is python-telegram-bot's `Application` or discord.py's `Client`, hearing of typed commands:
once with a handler that does nothing at all, not even answer (`bare`), and once with one that says
a word to each (`bare_answering`), which is the least that any bot does.
"""

import asyncio
import json
import random
import statistics
import sys
import tempfile
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import discord as bare_discord
import uvloop
from discord.gateway import DiscordWebSocket
from discord.http import Route
from telegram import Update
from telegram.ext import Application, TypeHandler

from bot import settings
from bot.app.ports import Address, App, ViewKind
from bot.chat.contract import (
    Actor,
    Command,
    Mention,
    Where,
)
from bot.chat.conversation import Chat
from bot.core.cameo import Cameo, CameoState, draw_challenge
from bot.core.ids import CameoId
from bot.core.limits import Limits
from bot.core.person import PlaceKind
from bot.core.policy import Audience, Policy
from bot.platforms.discord.dispatcher import Desk
from bot.platforms.discord.rest_client import point_at
from bot.platforms.discord.server import Bot, listen
from bot.platforms.telegram import server as telegram_server
from bot.platforms.telegram.dispatcher import Arrivals
from bot.wiring import warm_up
from storage.files.objects import open_objects
from storage.files.sealed_files import Files
from storage.files.vault import open_vault
from storage.store import SqlStore, open_store
from tests.app.world import Quiet
from tests.bench.loopback import PEOPLE, PLACES
from tests.sim.discord.server import API
from tests.sim.discord.state import TOKEN as DISCORD_TOKEN
from tests.sim.telegram import TOKEN as TELEGRAM_TOKEN

RATE, SECONDS = 200, 5
"""Updates per second, and for how long."""
COUNT, BATCH = 300, 60
"""Updates for the throughput, and how many are under way at once."""
WARM = 50
RUNS = 3
PUBLIC = "https://walkon.example"

Json = dict[str, Any]


def telegram(build: Path) -> dict[str, float]:
    """python-telegram-bot with and without us."""
    return _figures("telegram")


def discord(build: Path) -> dict[str, float]:
    """discord.py with and without us."""
    return _figures("discord")


def _figures(platform: str) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        # Before and after ours, so that a machine that is busy meanwhile slows both.
        runs = uvloop.run(_bare(platform, False))
        answering = uvloop.run(_bare(platform, True))
        ours, told = uvloop.run(_ours(platform, Path(folder)))
        runs += uvloop.run(_bare(platform, False))
        answering += uvloop.run(_bare(platform, True))
    bare = statistics.median(runs)
    spent = told["spent"]
    figures = {
        f"{platform}.bare_per_second": bare,
        f"{platform}.per_second": ours,
        f"{platform}.share_of_bare": ours / bare,
        f"{platform}.share_of_bare_answering": ours / statistics.median(answering),
        f"{platform}.ack_p99_ms": 1000 * statistics.quantiles(spent, n=100)[98],
        f"{platform}.ack_median_ms": 1000 * statistics.median(spent),
    }
    if told["answered"]:  # a typed command on Telegram: its answer is all that can be said
        answered = statistics.quantiles(told["answered"], n=100)[98]
        figures[f"{platform}.answer_p99_ms"] = 1000 * answered
    return figures


@dataclass
class Counted:
    """What the bot has dealt with so far."""

    done: int = 0
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    def one(self) -> None:
        """One more."""
        self.done += 1
        self.changed.set()

    async def until(self, number: int) -> None:
        """Waits until there are so many."""
        while self.done < number:
            self.changed.clear()
            await asyncio.wait_for(self.changed.wait(), 60)


@dataclass
class Server:
    """A platform in a process of its own."""

    process: Process
    about: Json

    async def tell(self, updates: list[Json], rate: int = 0) -> Json:
        """Hands over updates, all at once or so many a second; what the server saw."""
        assert self.process.stdin is not None
        self.process.stdin.write((json.dumps({"updates": updates, "rate": rate}) + "\n").encode())
        await self.process.stdin.drain()
        return await self.line()

    async def line(self) -> Json:
        """The next thing it says."""
        assert self.process.stdout is not None
        said: Json = json.loads(await self.process.stdout.readline())
        return said

    async def throughput(self, updates: list[Json], counted: Counted) -> float:
        """Updates per second, some at once."""
        begun = time.perf_counter()
        for start in range(0, len(updates), BATCH):
            wanted = counted.done + len(updates[start : start + BATCH])
            await self.tell(updates[start : start + BATCH])
            await counted.until(wanted)
        return len(updates) / (time.perf_counter() - begun)


@asynccontextmanager
async def _server(platform: str) -> AsyncIterator[Server]:
    command = (sys.executable, "-m", "tests.bench.loopback", platform)
    process = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE, limit=2**26)
    made = Server(process, {})
    made.about = await made.line()
    url = made.about["url"]
    before = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    point_at(url + API, url.replace("http", "ws") + "/gateway")
    try:
        yield made
    finally:
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = before
        process.terminate()
        await process.wait()


# The bare libraries.


async def _bare(platform: str, answers: bool) -> list[float]:
    """Updates per second, some times over. `answers`: whether the handler says a word."""
    counted = Counted()
    run = {"telegram": _bare_telegram, "discord": _bare_discord}[platform]
    looks: list[Json] = [
        {"who": n % PEOPLE, "where": n % PLACES, "name": "me", "prompt": "", "with": None}
        for n in range(COUNT)
    ]
    async with _server(platform) as server, run(server.about["url"], counted, answers):
        await server.throughput(looks[:WARM], counted)
        return [await server.throughput(looks, counted) for _ in range(RUNS)]


@asynccontextmanager
async def _bare_telegram(url: str, counted: Counted, answers: bool) -> AsyncIterator[None]:
    async def nothing(update: Update, _: object) -> None:
        if answers and update.effective_message is not None:
            await update.effective_message.reply_text("yes")
        counted.one()

    builder = Application.builder().token(TELEGRAM_TOKEN).base_url(f"{url}/bot")
    builder = builder.concurrent_updates(answers)  # an answer of one holds up nobody else
    app = builder.build()
    app.add_handler(TypeHandler(Update, nothing))
    async with app:
        assert app.updater is not None
        await app.start()
        await app.updater.start_polling()
        yield
        await app.updater.stop()
        await app.stop()


@asynccontextmanager
async def _bare_discord(url: str, counted: Counted, answers: bool) -> AsyncIterator[None]:
    ready = asyncio.Event()

    class Nothing(bare_discord.Client):
        async def on_ready(self) -> None:
            ready.set()

        async def on_interaction(self, made: bare_discord.Interaction[Any]) -> None:
            if answers:
                await made.response.send_message("yes", ephemeral=True)
            counted.one()

    client = Nothing(intents=bare_discord.Intents(guilds=True, dm_reactions=True))
    running = asyncio.create_task(client.start(DISCORD_TOKEN))
    await asyncio.wait_for(ready.wait(), 20)
    yield
    await client.close()
    await running


# Ours.


@dataclass(frozen=True)
class Running:
    """What the bots are given."""

    settings: settings.Settings
    app: App
    chat: Chat


async def _ours(platform: str, folder: Path) -> tuple[float, Json]:
    store = await open_store(f"sqlite:///{folder / 'walkon.db'}")
    vault = await open_vault(f"sqlite:///{folder / 'keys.db'}", b"k" * 32)
    app = App(
        store=store,
        files=Files(open_objects(str(folder / "objects")), vault),
        vault=vault,
        bell=Quiet(),
        now=lambda: datetime.now(UTC),
        new_id=lambda: f"{random.getrandbits(64):016x}",
        random=random.Random(1),
        limits=Limits(open_each=1000, person=1000, place=10000),
    )
    read = settings.read({"WALKON_PUBLIC_URL": PUBLIC, "HOME": "/nonexistent"})
    running, counted = Running(read, app, Chat(app, PUBLIC)), Counted()
    run = {"telegram": _our_telegram, "discord": _our_discord}[platform]
    async with _server(platform) as server:
        mix = await _Mix.made(platform, server.about, app, store, running.chat)
        warm_up()
        async with run(running, server.about["url"], counted):
            await server.throughput(mix.next(WARM), counted)
            told = await server.tell(mix.next(RATE * SECONDS), RATE)
            await counted.until(WARM + RATE * SECONDS)
            runs = [await server.throughput(mix.next(COUNT), counted) for _ in range(RUNS)]
    await store.close()
    await vault.close()
    assert told["missing"] == 0, f"{told['missing']} were never answered"
    return statistics.median(runs), told


@asynccontextmanager
async def _our_telegram(running: Running, url: str, counted: Counted) -> AsyncIterator[None]:
    class Counting(Arrivals):
        async def take(self, data: Json) -> None:
            await super().take(data)
            counted.one()

    ready = asyncio.Event()
    telegram_server.Arrivals = Counting  # type: ignore[misc]
    serving = telegram_server.serve(running, TELEGRAM_TOKEN, url, None, ready.set)
    async with _until_ended(asyncio.create_task(serving), ready):
        yield


@asynccontextmanager
async def _our_discord(running: Running, url: str, counted: Counted) -> AsyncIterator[None]:
    class Counting(Desk):
        async def take(self, interaction: Any) -> None:
            await super().take(interaction)
            counted.one()

    ready = asyncio.Event()
    bot = Bot(running, "cameo", ready.set)
    bot.desk = Counting(running.app, running.chat, bot, "cameo")
    async with _until_ended(asyncio.create_task(listen(bot, DISCORD_TOKEN)), ready):
        yield


@asynccontextmanager
async def _until_ended(serving: asyncio.Task[None], ready: asyncio.Event) -> AsyncIterator[None]:
    await asyncio.wait_for(ready.wait(), 20)
    yield
    serving.cancel()
    with suppress(asyncio.CancelledError):
        await serving


@dataclass
class _Mix:
    """Updates as in a busy evening, each once. `asks`: tokens of questions that wait."""

    tokens: list[str]
    asks: list[str]
    number: int = 0

    @classmethod
    async def made(
        cls, platform: str, about: Json, app: App, store: SqlStore, chat: Chat
    ) -> "_Mix":
        """Everybody has a cameo, and was asked for some clips already."""
        actors = [
            Actor(Address(platform, one), f"P {n}", "en") for n, one in enumerate(about["people"])
        ]
        places = [Address(platform, one) for one in about["places"]]

        def where(number: int) -> Where:
            number %= PLACES
            return Where(places[number], PlaceKind.GROUP, f"Group {number}")

        tokens = []
        for n, actor in enumerate(actors):
            await chat.command(Command(actor, where(n), "help"))
            async with store.begin() as t:
                account = await t.people.at(actor.address)
                assert account is not None
                policy = Policy(account.person, Audience.EVERYONE)
                challenge, active = draw_challenge(app.random), CameoState.ACTIVE
                cameo = CameoId(app.new_id())
                await t.cameos.save(
                    Cameo(cameo, account.person, challenge, policy, app.now(), active)
                )
            card = (await chat.command(Command(actor, where(n), "me"))).card
            assert card is not None
            tokens.append(card.rows[0][0].token)
        total = WARM + RUNS * COUNT + RATE * SECONDS
        find = _ask(app, chat, actors, where)
        return cls(tokens, [await find(n) for n in range(total // 10)])

    def next(self, count: int) -> list[Json]:
        """So many more."""
        self.number += count
        return [self._update(n) for n in range(self.number - count, self.number)]

    def _update(self, number: int) -> Json:
        """Of ten updates one asks for a clip, one answers, two set a rule, six look at cards."""
        told = {"who": number % PEOPLE, "where": number % PLACES}
        token = self.tokens[number % PEOPLE]
        match number % 10:
            case 0:
                other = (number + 1) % PEOPLE
                return told | {"name": "cameo", "prompt": "surfing a wave with", "with": other}
            case 1:
                who = (number // 10 + 1) % PEOPLE
                press = {"verb": "allow", "token": self.asks[number // 10], "value": ""}
                return {"who": who, "where": who % PLACES} | press
            case 2 | 3:
                return told | {"verb": "set-review", "token": token, "value": "always"}
            case 4 | 5 | 6:
                return told | {"verb": "me-who", "token": token, "value": ""}
            case _:
                return told | {"name": "me", "prompt": "", "with": None}


def _ask(
    app: App, chat: Chat, actors: list[Actor], where: Callable[[int], Where]
) -> Callable[[int], Any]:
    async def ask(number: int) -> str:
        """The token of a question that waits for the next person."""
        asker, owner = actors[number % PEOPLE], actors[(number + 1) % PEOPLE]
        parts = ("surfing a giant wave ", Mention(owner.address, owner.name))
        await chat.command(Command(asker, where(number), "cameo", parts, f"ask{number}"))
        async with app.store.read() as t:
            one, other = await t.people.at(asker.address), await t.people.at(owner.address)
            assert one is not None
            assert other is not None
            newest = (await t.requests.by_asker(one.person))[0]
            views = await t.views.of(ViewKind.ASK, newest.id)
        return next(view.token for view in views if view.person == other.person)

    return ask


if __name__ == "__main__":
    for name, value in (telegram(Path()) | discord(Path())).items():
        print(f"{name:28} {value:10.3f}")
