"""A platform's server as a process, for measurements: python -m tests.bench.loopback PLATFORM.

It writes one line of JSON about itself, then takes a line at a time: updates to tell the bot of,
at once or at a rate. Nothing is held to a description here: that is what tests do, and it would be
measured too.
"""

import asyncio
import json
import secrets
import sys
import time
from collections import defaultdict, deque
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from typing import Any, Protocol

from tests.sim import telegram as telegram_sim
from tests.sim.discord import schema as discord_schema
from tests.sim.discord import server as discord_sim
from tests.sim.discord.friend import Friend
from tests.sim.discord.state import Interaction, Message

PEOPLE, PLACES = 60, 20
PATIENCE = 20.0
"""Seconds until an answer counts as missing."""

Json = dict[str, Any]


class Side(Protocol):
    """A platform. `spent`: seconds until the bot said that it took an update; `answered`: until its
    answer, where nothing can be said before."""

    spent: list[float]
    answered: list[float]
    waiting: int

    def about(self) -> Json: ...
    async def tell(self, update: Json, due: float) -> None: ...


class TelegramSide(telegram_sim.Telegram):
    """Hands out at most a hundred updates a call, as Telegram does."""

    def begin(self) -> None:
        """People who once typed /start, and groups."""
        self.spent: list[float] = []
        self.answered: list[float] = []
        self.waiting = 0
        self.people = [telegram_sim.Friend(1000 + n, f"P {n}") for n in range(PEOPLE)]
        self.places = [self.group(-100 - n, f"Group {n}") for n in range(PLACES)]
        self.started = {one.id for one in self.people}
        self.queries: dict[str, float] = {}
        self.commands_of: defaultdict[int, deque[float]] = defaultdict(deque)
        bot = {key: telegram_sim.ME[key] for key in ("id", "is_bot", "first_name", "username")}
        self.cards = []
        for one in self.people:
            card = self._message(one.chat, bot) | {"text": "a card"}
            self.messages[one.chat["id"], card["message_id"]] = card
            self.cards.append(card)

    def about(self) -> Json:
        """What the bot and the measurement have to know."""
        people = [str(one.id) for one in self.people]
        return {"url": self.url, "people": people, "places": [str(p["id"]) for p in self.places]}

    async def tell(self, update: Json, due: float) -> None:
        """One update."""
        who = self.people[update["who"]]
        if "verb" in update:
            query = f"q{secrets.token_hex(8)}"
            value = f":{update['value']}" if update["value"] else ""
            data = f"{update['verb']}:{update['token']}{value}"
            self.queries[query] = due
            self.waiting += 1
            shown = self.cards[update["who"]]
            told = {"id": query, "from": who.user, "message": shown, "chat_instance": "1"}
            await self.update(callback_query=told | {"data": data})
            return
        in_private = update["with"] is None
        chat = who.chat if in_private else self.places[update["where"]]
        text = f"/{update['name']} {update['prompt']}".strip()
        command = {"type": "bot_command", "offset": 0, "length": len(update["name"]) + 1}
        entities = [command]
        if in_private:
            self.commands_of[who.id].append(due)
            self.waiting += 1
        else:
            other = self.people[update["with"]]
            span = {"offset": len(text) + 1, "length": len(other.name)}
            entities.append({"type": "text_mention", "user": other.user} | span)
            text = f"{text} {other.name}"
        self._numbers += 1
        said = {"message_id": self._numbers, "date": self.clock, "chat": chat, "from": who.user}
        await self.update(message=said | {"text": text, "entities": entities})

    def _message(self, chat: Json, sender: Json, topic: int | None = None) -> Json:
        # Without a look through all the others.
        self._numbers += 1
        made = {"message_id": self._numbers, "date": self.clock, "chat": chat, "from": sender}
        self.messages[chat["id"], self._numbers] = made
        if due := self.commands_of[chat["id"]]:
            self.answered.append(time.perf_counter() - due.popleft())
            self.waiting -= 1
        return made

    async def _do_answercallbackquery(self, given: Json) -> bool:
        due = self.queries.pop(given["callback_query_id"], None)
        if due is not None:
            self.spent.append(time.perf_counter() - due)
            self.waiting -= 1
        return True

    async def _do_getupdates(self, given: Json) -> list[Json]:
        return (await super()._do_getupdates(given))[:100]


class DiscordSide(discord_sim.Discord):
    """Says when each interaction was answered."""

    def begin(self) -> None:
        """People in channels of one server, each with a private conversation."""
        self.spent: list[float] = []
        self.answered: list[float] = []
        self.waiting = 0
        self.due: dict[str, float] = {}
        number = self.server("Friends")
        self.places = [self.channel(f"group-{n}", number) for n in range(PLACES)]
        self.friends = [Friend(self, f"P {n}", self.places[n % PLACES]) for n in range(PEOPLE)]
        self.cards = []
        for one in self.friends:
            made = Message(next(self.ids), self.private(one.person), [], flags=1 << 15)
            self.messages[made.id] = made
            self.cards.append(made)

    def about(self) -> Json:
        """What the bot and the measurement have to know."""
        people = [str(one.person.id) for one in self.friends]
        return {"url": self.url, "people": people, "places": [f"#{p.id}" for p in self.places]}

    async def tell(self, update: Json, due: float) -> None:
        """One interaction."""
        friend, message = self.friends[update["who"]], None
        if "verb" in update:
            custom = f"w:{update['verb']}:{update['token']}"
            kind, data = 3, {"custom_id": custom, "component_type": 2}
            if update["value"]:
                data |= {"component_type": 3, "values": [update["value"]]}
            message = replace(self.cards[update["who"]], components=_card(data))
        else:
            prompt = update["prompt"]
            if update["with"] is not None:
                prompt += f" <@{self.friends[update['with']].person.id}>"
            options = [{"name": "prompt", "type": 3, "value": prompt}] if prompt else []
            data = {"id": "7", "name": update["name"], "type": 1, "options": options}
            kind, data = 2, data | {"resolved": {"users": {}}}
        channel = self.places[update["where"]] if message is None else message.channel
        number, token = next(self.ids), secrets.token_hex(16)
        made = Interaction(number, token, friend.person, channel, kind, data, message)
        made.at = asyncio.get_running_loop().time()
        self.interactions[token] = made
        self.due[token] = due
        self.waiting += 1
        assert await self.gateway.send("INTERACTION_CREATE", friend._event(made))

    def _callback(
        self, number: int, token: str, body: Any, files: dict[int, bytes]
    ) -> tuple[int, Any]:
        due = self.due.pop(token, None)
        if due is not None:
            self.spent.append(time.perf_counter() - due)
            self.waiting -= 1
        return super()._callback(number, token, body, files)


def _card(pressed: Json) -> list[Json]:
    """A message with some words, what was pressed, and two buttons beside it."""
    kind, custom = pressed["component_type"], pressed["custom_id"]
    values = pressed.get("values", [])
    options = [{"label": one, "value": one} for one in values]
    shown = {"label": "Yes", "style": 2} if kind == 2 else {"options": options}
    beside = [
        {"type": 2, "id": 5 + n, "style": 2, "label": "No", "custom_id": f"w:beside-{n}:0123"}
        for n in range(2)
    ]
    rows = [[{"type": kind, "id": 4, "custom_id": custom} | shown], beside]
    inside: list[Json] = [{"type": 10, "id": 2, "content": "**A card** with some words"}]
    inside += [{"type": 1, "id": 10 + n, "components": row} for n, row in enumerate(rows)]
    return [{"type": 17, "id": 1, "components": inside}]


@asynccontextmanager
async def _running(platform: str) -> Any:
    async with AsyncExitStack() as stack:
        if platform == "telegram":
            telegram_sim.schema.spec = lambda: None
            telegram_sim.Telegram = TelegramSide  # type: ignore[misc]
            made: Any = await stack.enter_async_context(telegram_sim.telegram())
        else:
            discord_schema.wrong = lambda *_: ""
            discord_sim.Discord = DiscordSide  # type: ignore[misc]
            discord_sim.IN_TIME = PATIENCE
            made = await stack.enter_async_context(discord_sim.running())
        made.begin()
        yield made


async def _serve(platform: str) -> None:
    async with _running(platform) as side:
        _write(side.about())
        loop = asyncio.get_running_loop()
        while line := await loop.run_in_executor(None, sys.stdin.readline):
            asked = json.loads(line)
            side.spent.clear()
            side.answered.clear()
            begun = time.perf_counter()
            for number, update in enumerate(asked["updates"]):
                due = begun + number / asked["rate"] if asked["rate"] else time.perf_counter()
                await asyncio.sleep(due - time.perf_counter())
                await side.tell(update, due)
            if asked["rate"]:
                end = time.perf_counter() + PATIENCE
                while side.waiting and time.perf_counter() < end:
                    await asyncio.sleep(0.01)
            told = {"spent": side.spent, "answered": side.answered}
            _write(told | {"missing": side.waiting if asked["rate"] else 0})


def _write(said: Json) -> None:
    print(json.dumps(said), flush=True)


if __name__ == "__main__":
    asyncio.run(_serve(sys.argv[1]))
