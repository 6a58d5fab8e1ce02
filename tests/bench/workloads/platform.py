"""A chat platform's load: what our bot costs over the bare library, and how soon it answers.

60 people in 20 groups, each with a cameo, on a loopback platform in a process of its own, with a
database that waits for the disk. Of ten updates one asks for a clip, one answers a question, two
set a rule and are shown its card, three press for a card of `/me`, three type `/me`. Times are
taken at 200 updates a second for five seconds and count from when an update was due, so that
waiting behind others counts. Throughput is taken with 300 updates, 60 under way at once.

The bare library is python-telegram-bot's `Application` or discord.py's `Client`, which receives
typed commands: once with a handler that does nothing (`bare`), and once with one that says a word
to each (`bare_answering`), the least that any bot does.
"""

import asyncio
import json
import random
import statistics
import sys
import tempfile
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import uvloop

from bot import settings
from bot.app.ports import Address, App, MessageKind
from bot.chat.contract import (
    Actor,
    Command,
    Mention,
    Origin,
)
from bot.chat.conversation import Chat
from bot.core.cameo import Cameo, CameoState, draw_challenge
from bot.core.ids import CameoId
from bot.core.limits import Limits
from bot.core.place import PlaceKind
from bot.core.policy import Audience, Policy
from bot.wiring import warm_up
from storage.files.objects import open_objects
from storage.files.sealed_files import SealedFiles
from storage.files.vault import open_vault
from storage.store import SqlStore, open_store
from tests.bench.workloads.platform_server import PEOPLE, PLACES
from tests.support.world import Quiet

RATE, SECONDS = 200, 5
"""Updates per second while times are taken, and for how long."""
COUNT, BATCH = 300, 60
"""Updates while throughput is taken, and how many are under way at once."""
WARM_UP = 50
"""Updates before anything is measured."""
RUNS = 3
START_SECONDS = 20
HANDLING_SECONDS = 60
"""How long to wait for the next update to be handled before the measurement fails."""
PUBLIC_URL = "https://walkon.example"

Json = dict[str, Any]


@dataclass
class HandledCount:
    """How many updates the bot has handled so far."""

    count: int = 0
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    def add(self) -> None:
        """One more was handled."""
        self.count += 1
        self.changed.set()

    async def reach(self, count: int) -> None:
        """Waits until so many are handled. Raises TimeoutError when none is for a minute."""
        while self.count < count:
            self.changed.clear()
            await asyncio.wait_for(self.changed.wait(), HANDLING_SECONDS)


@dataclass(frozen=True)
class BotContext:
    """What both bots are built from."""

    settings: settings.Settings
    app: App
    chat: Chat


@dataclass(frozen=True)
class Platform:
    """A platform's name and its two bots, each running for the length of a block.

    `run_bare` takes the server's URL, the count to keep, and whether the handler says a word;
    `run_ours` takes what our bot is built from, the URL, and the count.
    """

    name: str
    run_bare: Callable[[str, HandledCount, bool], AbstractAsyncContextManager[None]]
    run_ours: Callable[[BotContext, str, HandledCount], AbstractAsyncContextManager[None]]


def compare(platform: Platform) -> dict[str, float]:
    """The figures of one platform; AssertionError when updates were never answered."""
    with tempfile.TemporaryDirectory() as folder:
        # The bare library runs before and after ours: a busy moment of the machine slows both.
        bare_runs = uvloop.run(_measure_bare(platform, False))
        answering_runs = uvloop.run(_measure_bare(platform, True))
        ours, report = uvloop.run(_measure_ours(platform, Path(folder)))
        bare_runs += uvloop.run(_measure_bare(platform, False))
        answering_runs += uvloop.run(_measure_bare(platform, True))
    bare, spent = statistics.median(bare_runs), report["spent"]
    name = platform.name
    figures = {
        f"{name}.bare_per_second": bare,
        f"{name}.per_second": ours,
        f"{name}.share_of_bare": ours / bare,
        f"{name}.share_of_bare_answering": ours / statistics.median(answering_runs),
        f"{name}.ack_p99_ms": 1000 * statistics.quantiles(spent, n=100)[98],
        f"{name}.ack_median_ms": 1000 * statistics.median(spent),
    }
    if report["answered"]:
        answered = statistics.quantiles(report["answered"], n=100)[98]
        figures[f"{name}.answer_p99_ms"] = 1000 * answered
    return figures


@asynccontextmanager
async def running_until_left(
    serving: Coroutine[Any, Any, None], ready: asyncio.Event
) -> AsyncIterator[None]:
    """Runs a bot for the length of the block, which begins when the bot is ready."""
    task = asyncio.create_task(serving)
    await asyncio.wait_for(ready.wait(), START_SECONDS)
    yield
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


@dataclass
class _Server:
    """The platform's server, a process that reads and writes lines of JSON."""

    process: Process
    about: Json

    async def send(self, updates: list[Json], rate: int = 0) -> Json:
        """Sends the bot updates, at once or at a rate; returns what the server measured."""
        assert self.process.stdin is not None
        self.process.stdin.write((json.dumps({"updates": updates, "rate": rate}) + "\n").encode())
        await self.process.stdin.drain()
        return await self.read_line()

    async def read_line(self) -> Json:
        """The next line that the server writes."""
        assert self.process.stdout is not None
        line: Json = json.loads(await self.process.stdout.readline())
        return line

    async def measure_throughput(self, updates: list[Json], handled: HandledCount) -> float:
        """Updates per second, sent a batch at a time."""
        begun = time.perf_counter()
        for start in range(0, len(updates), BATCH):
            batch = updates[start : start + BATCH]
            expected = handled.count + len(batch)
            await self.send(batch)
            await handled.reach(expected)
        return len(updates) / (time.perf_counter() - begun)


@asynccontextmanager
async def _start_server(platform: str) -> AsyncIterator[_Server]:
    command = (sys.executable, "-m", "tests.bench.workloads.platform_server", platform)
    process = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE, limit=2**26)
    server = _Server(process, {})
    try:
        server.about = await server.read_line()
        yield server
    finally:
        process.terminate()
        await process.wait()


async def _measure_bare(platform: Platform, answers: bool) -> list[float]:
    """Updates per second of the bare library, several runs. `answers`: it says a word to each."""
    handled = HandledCount()
    updates: list[Json] = [
        {"who": n % PEOPLE, "where": n % PLACES, "name": "me", "prompt": "", "with": None}
        for n in range(COUNT)
    ]
    async with (
        _start_server(platform.name) as server,
        platform.run_bare(server.about["url"], handled, answers),
    ):
        await server.measure_throughput(updates[:WARM_UP], handled)
        return [await server.measure_throughput(updates, handled) for _ in range(RUNS)]


async def _measure_ours(platform: Platform, folder: Path) -> tuple[float, Json]:
    """Updates per second of our bot, the median, and the server's report on the times."""
    store = await open_store(f"sqlite:///{folder / 'walkon.db'}")
    vault = await open_vault(f"sqlite:///{folder / 'keys.db'}", b"k" * 32)
    app = App(
        store=store,
        files=SealedFiles(open_objects(str(folder / "objects")), vault),
        vault=vault,
        wakeup=Quiet(),
        now=lambda: datetime.now(UTC),
        new_id=lambda: f"{random.getrandbits(64):016x}",
        random=random.Random(1),
        limits=Limits(open_each=1000, person=1000, place=10000),
    )
    read = settings.read_settings({"WALKON_PUBLIC_URL": PUBLIC_URL, "HOME": "/nonexistent"})
    context, handled = BotContext(read, app, Chat(app, PUBLIC_URL)), HandledCount()
    async with _start_server(platform.name) as server:
        mix = await _UpdateMix.prepare(platform.name, server.about, app, store, context.chat)
        warm_up()
        async with platform.run_ours(context, server.about["url"], handled):
            await server.measure_throughput(mix.take(WARM_UP), handled)
            report = await server.send(mix.take(RATE * SECONDS), RATE)
            await handled.reach(WARM_UP + RATE * SECONDS)
            runs = [await server.measure_throughput(mix.take(COUNT), handled) for _ in range(RUNS)]
    await store.close()
    await vault.close()
    assert report["missing"] == 0, f"{report['missing']} were never answered"
    return statistics.median(runs), report


@dataclass
class _UpdateMix:
    """The updates of a busy evening; each is sent once.

    `me_tokens`: of each person's `/me` card. `ask_tokens`: of the questions that wait for an
    answer. `number`: how many updates were taken.
    """

    me_tokens: list[str]
    ask_tokens: list[str]
    number: int = 0

    @classmethod
    async def prepare(
        cls, platform: str, about: Json, app: App, store: SqlStore, chat: Chat
    ) -> "_UpdateMix":
        """Gives everybody a cameo and asks the questions that the updates will answer."""
        actors = [
            Actor(Address(platform, account), f"P {n}", "en")
            for n, account in enumerate(about["people"])
        ]
        places = [Address(platform, place) for place in about["places"]]

        def where(number: int) -> Origin:
            number %= PLACES
            return Origin(places[number], PlaceKind.GROUP, f"Group {number}")

        me_tokens = []
        for n, actor in enumerate(actors):
            await chat.handle_command(Command(actor, where(n), "help"))
            async with store.begin() as t:
                account = await t.people.find_account(actor.address)
                assert account is not None
                policy = Policy(account.person, Audience.EVERYONE)
                challenge, active = draw_challenge(app.random), CameoState.ACTIVE
                cameo = CameoId(app.new_id())
                await t.cameos.save(
                    Cameo(cameo, account.person, challenge, policy, app.now(), active)
                )
            card = (await chat.handle_command(Command(actor, where(n), "me"))).card
            assert card is not None
            me_tokens.append(card.rows[0][0].token)
        total = WARM_UP + RUNS * COUNT + RATE * SECONDS
        ask = _asker(app, chat, actors, where)
        return cls(me_tokens, [await ask(n) for n in range(total // 10)])

    def take(self, count: int) -> list[Json]:
        """The next so many updates."""
        self.number += count
        return [self._update(n) for n in range(self.number - count, self.number)]

    def _update(self, number: int) -> Json:
        sender = {"who": number % PEOPLE, "where": number % PLACES}
        token = self.me_tokens[number % PEOPLE]
        match number % 10:
            case 0:
                other = (number + 1) % PEOPLE
                return sender | {"name": "cameo", "prompt": "surfing a wave with", "with": other}
            case 1:
                who = (number // 10 + 1) % PEOPLE
                press = {"verb": "allow", "token": self.ask_tokens[number // 10], "value": ""}
                return {"who": who, "where": who % PLACES} | press
            case 2 | 3:
                return sender | {"verb": "set-review", "token": token, "value": "always"}
            case 4 | 5 | 6:
                return sender | {"verb": "me-who", "token": token, "value": ""}
            case _:
                return sender | {"name": "me", "prompt": "", "with": None}


def _asker(
    app: App, chat: Chat, actors: list[Actor], where: Callable[[int], Origin]
) -> Callable[[int], Coroutine[Any, Any, str]]:
    async def ask(number: int) -> str:
        """Asks the next person for a clip; returns the token of the question's buttons."""
        asker, owner = actors[number % PEOPLE], actors[(number + 1) % PEOPLE]
        parts = ("surfing a giant wave ", Mention(owner.address, owner.name))
        await chat.handle_command(Command(asker, where(number), "cameo", parts, f"ask{number}"))
        async with app.store.read() as t:
            asking = await t.people.find_account(asker.address)
            asked = await t.people.find_account(owner.address)
            assert asking is not None
            assert asked is not None
            newest = (await t.requests.list_by_asker(asking.person))[0]
            views = await t.messages.list_by_kind(MessageKind.ASK, newest.id)
        return next(view.token for view in views if view.person == asked.person)

    return ask
