"""Discord sends what no description of it has, twice, out of order, or from where the bot is not.
No event ends the process or stops those after it, acts for somebody else, or leaves what people
wrote in the log."""

import asyncio
import logging
import secrets
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.core.ids import RequestId
from tests.contracts.friend import Stage
from tests.contracts.platforms import discord
from tests.contracts.test_request_stories import asked, posted
from tests.simulators.discord.friend import Friend
from tests.simulators.discord.state import TOKEN, Channel, Interaction, Message, leaves
from tests.support.belongings import read_belongings
from tests.support.mutations import Json, mutate
from tests.support.world import world

WRITTEN = "what-somebody-wrote"
BATCH = 12
"""Events of an example."""
EXAMPLES = settings.default.max_examples if settings.default else 100
"""More with a profile of hypothesis that asks for more, as `make chaos` uses."""
FUZZ = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    derandomize=True,
    database=None,
    report_multiple_bugs=False,
    phases=(Phase.generate,),
)
Event = tuple[str, Json]
Seed = tuple[str, Json | Callable[[], Json]]
"""The name of an event, and its data, which an interaction has anew each time."""


class Edge:
    """A bot with a clip of Mina's in its channel, and a question to her that waits for an answer.
    `lines`: what was logged."""

    def __init__(self, folder: Path) -> None:
        self.runner = asyncio.Runner()
        self.folder = folder
        self.lines: list[logging.LogRecord] = []
        self.known: set[RequestId] = set()
        self._closing = AsyncExitStack()

    def run(self, coroutine: Any) -> Any:
        """To its end."""
        return self.runner.run(coroutine)

    async def open(self) -> None:
        """Somebody asked Mina for a second clip."""
        w = await self._closing.enter_async_context(world(self.folder))
        self.stage = await self._closing.enter_async_context(discord.stage(w, self.folder))
        friends = self.friends = await posted(cast(Stage, self.stage))
        clip = (await friends.card()).native
        await friends.asks(friends.mina)
        question = (await asked(friends.mina)).native
        sim = self.stage.sim
        self.stranger = Friend(sim, f"Eve {WRITTEN}", self.stage.here)
        self.canary = Friend(sim, "Canary", sim.private(sim.person("Canary")))
        self.canary.here = sim.private(self.canary.person)
        self.seeds = self._list_seeds(clip, question)
        self.before = await self.state()

    async def close(self) -> None:
        """All of it."""
        self.stage.sim.wrong.clear()  # answers to strange interactions go to strange addresses
        await self._closing.aclose()

    async def state(self) -> list[object]:
        """What belongs to Mina and to the channel."""
        mina = await cast(Any, self.stage).person(self.friends.mina)
        found, self.known = await read_belongings(self.stage.w, mina, self.known)
        return found

    async def sent(self, events: list[Event]) -> None:
        """They come, and after them a command, which is answered: events go on coming."""
        sim = self.stage.sim
        for name, data in events:
            token = data.get("token")
            if isinstance(token, str) and token in sim.interactions:
                sim.interactions[token].at = asyncio.get_running_loop().time()
            assert await sim.gateway.send(name, data), "the connection ended"
        sessions = sim.gateway.sessions
        answer = await self.canary.type("help")
        assert "/cameo" in answer
        assert sim.gateway.sessions == sessions == 1, "the connection was made again"
        assert self.stage._serving is not None
        assert not self.stage._serving.done(), "the process ended"

    async def is_untouched(self) -> None:
        """Nothing of Mina's changed, and the log is short and holds nothing of it."""
        for before, after in zip(self.before, await self.state(), strict=True):
            assert after == before
        of_the_bot = [each for each in self.lines if each.name != "aiohttp.server"]  # Discord's own
        for record in of_the_bot:
            line = logging.Formatter("%(message)s").format(record)
            assert WRITTEN not in line
            assert TOKEN not in line
            assert "\n" not in line, line
            assert len(line) < 300
        self.lines.clear()

    def interaction(self, kind: int, data: Json, channel: Channel, message: Message | None) -> Json:
        """What the stranger does somewhere."""
        sim = self.stage.sim
        made = Interaction(
            next(sim.ids), secrets.token_hex(16), self.stranger.person, channel, kind, data, message
        )
        sim.interactions[made.token] = made
        return self.stranger._event(made)

    def _list_seeds(self, clip: Message, question: Message) -> list[Seed]:
        sim, here = self.stage.sim, self.stage.here
        away = sim.channel("away", next(sim.ids))
        (server, *_) = sim._ready()
        text = {"name": "prompt", "type": 3, "value": f"{WRITTEN} 🎉"}
        command = {"id": "7", "name": "cameo", "type": 1, "options": [text]}
        rule = {"name": "setting", "type": 3, "value": "off"}
        place = {"id": "7", "name": "place", "type": 1, "options": [rule]}
        found = {"users": {str(self.stranger.person.id): self.stranger.person.data()}}
        menu = {"id": "7", "name": "Make a cameo with", "type": 2, "resolved": found}
        menu["target_id"] = str(self.stranger.person.id)
        custom_ids = [
            each["custom_id"]
            for shown in (clip, question)
            for each in leaves(shown.components)
            if "custom_id" in each
        ]
        field = {"type": 4, "custom_id": "text", "value": WRITTEN}
        form = [{"type": 18, "id": 0, "component": field}]
        interactions = [
            (kind, data, channel, None)
            for channel in (here, sim.private(self.stranger.person), sim.group("g"), away)
            for kind, data in ((2, command), (2, place), (2, menu), (4, command))
        ]
        interactions += [
            (3, {"custom_id": custom_id, "component_type": 2}, shown.channel, shown)
            for shown in (clip, question)
            for custom_id in custom_ids
        ]
        interactions += [
            (5, {"custom_id": custom_id, "components": form}, here, clip)
            for custom_id in custom_ids
        ]
        reaction = {
            "user_id": str(self.stranger.person.id),
            "channel_id": str(question.channel.id),
            "message_id": str(question.id),
            "emoji": {"id": None, "name": "✅"},
            "burst": False,
            "type": 0,
        }
        number = str(here.server)
        role = {"id": number, "name": WRITTEN, "permissions": "8", "position": 0, "flags": 0}
        about = {"archived": False, "auto_archive_duration": 60, "locked": False}
        about |= {"archive_timestamp": "2026-05-01T00:00:00+00:00"}
        thread = here.data() | {"type": 11, "parent_id": "1", "thread_metadata": about}
        other = str(next(sim.ids))
        return [
            *(("INTERACTION_CREATE", partial(self.interaction, *each)) for each in interactions),
            ("MESSAGE_REACTION_ADD", reaction),
            ("GUILD_CREATE", server | {"id": other, "channels": []}),
            ("GUILD_UPDATE", server),
            ("GUILD_ROLE_CREATE", {"guild_id": number, "role": role}),
            ("GUILD_ROLE_UPDATE", {"guild_id": number, "role": role}),
            ("GUILD_MEMBER_UPDATE", sim.bot_member(number) | {"guild_id": number}),
            ("CHANNEL_CREATE", here.data() | {"id": other, "type": 15, "available_tags": []}),
            ("CHANNEL_UPDATE", here.data() | {"name": WRITTEN}),
            ("CHANNEL_DELETE", here.data() | {"id": other}),
            ("THREAD_CREATE", thread | {"id": other}),
            ("THREAD_UPDATE", thread | {"id": other}),
            ("THREAD_DELETE", {"id": other, "guild_id": number, "type": 11, "parent_id": "1"}),
            ("THREAD_LIST_SYNC", {"guild_id": number, "threads": [thread], "members": []}),
            ("MESSAGE_CREATE", question.data() | {"content": WRITTEN}),
            ("ENTITLEMENT_CREATE", {"id": other}),
            ("OF_NEXT_YEAR", {"text": WRITTEN}),
        ]


@pytest.fixture(scope="module")
def edge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Edge]:
    """One bot for all events of this file."""
    opened = Edge(tmp_path_factory.mktemp("discord"))
    handler = logging.Handler(logging.WARNING)
    handler.emit = opened.lines.append  # type: ignore[method-assign]
    logging.getLogger().addHandler(handler)
    try:
        opened.run(opened.open())
        opened.lines.clear()
        yield opened
        opened.run(opened.close())
    finally:
        logging.getLogger().removeHandler(handler)
        opened.runner.close()


@FUZZ
@given(st.integers(0, 2**32))
def test_events_of_the_gateway(edge: Edge, seed: int) -> None:
    random = Random(seed)
    events = []
    for _ in range(BATCH):
        name, seed_data = random.choice(edge.seeds)
        data = seed_data() if callable(seed_data) else seed_data
        events.append((name, mutate(data, random, random.randint(0, 3))))
    events.append(random.choice(events))
    edge.run(edge.sent(events))
    edge.run(edge.is_untouched())


@pytest.mark.parametrize("data", [None, 5, "x", [], {}])
@pytest.mark.parametrize(
    "name", ["INTERACTION_CREATE", "MESSAGE_REACTION_ADD", "GUILD_CREATE", "THREAD_UPDATE"]
)
def test_events_that_are_no_objects(edge: Edge, name: str, data: Any) -> None:
    async def send() -> None:
        assert await edge.stage.sim.gateway.send(name, data)
        await edge.sent([])

    edge.run(send())
    edge.run(edge.is_untouched())
