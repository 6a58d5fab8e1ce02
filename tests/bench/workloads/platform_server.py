"""A loopback platform as a process: python -m tests.bench.workloads.platform_server PLATFORM.

It writes a line of JSON about itself (URL, people, places). Then it reads a line at a time, updates
to send the bot, at once or at a rate, and answers each line with the times that it measured.
Requests are not checked against the platform's API description: tests do that, and here the
checking would be measured as well.
"""

import asyncio
import json
import secrets
import sys
import time
from collections import defaultdict, deque
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from typing import Any, Protocol

from tests.simulators.discord import schema as discord_schema
from tests.simulators.discord import server as discord_sim
from tests.simulators.discord.friend import Friend
from tests.simulators.discord.state import Interaction, Message
from tests.simulators.telegram import server as telegram_sim

PEOPLE, PLACES = 60, 20
ANSWER_SECONDS = 20.0
"""Seconds after the last update until an answer counts as missing."""

Json = dict[str, Any]


class LoopbackServer(Protocol):
    """One platform's server. `spent`: seconds from an update's due time until the bot acknowledged
    it; `answered`: until the bot's answer, where the platform has no acknowledgement; `waiting`:
    updates without either so far."""

    spent: list[float]
    answered: list[float]
    waiting: int

    def about(self) -> Json: ...
    async def send(self, update: Json, due: float) -> None: ...


class TelegramServer(telegram_sim.Telegram):
    """Telegram, which gives a bot at most a hundred updates per `getUpdates`."""

    def begin(self) -> None:
        """Adds people who have typed /start before, and groups."""
        self.spent: list[float] = []
        self.answered: list[float] = []
        self.waiting = 0
        self.people = [telegram_sim.Friend(1000 + n, f"P {n}") for n in range(PEOPLE)]
        self.places = [self.group(-100 - n, f"Group {n}") for n in range(PLACES)]
        self.started = {person.id for person in self.people}
        self.queries: dict[str, float] = {}
        self.commands_of: defaultdict[int, deque[float]] = defaultdict(deque)
        bot = {key: telegram_sim.ME[key] for key in ("id", "is_bot", "first_name", "username")}
        self.cards = []
        for person in self.people:
            card = self._message(person.chat, bot) | {"text": "a card"}
            self.messages[person.chat["id"], card["message_id"]] = card
            self.cards.append(card)

    def about(self) -> Json:
        """The line about this server: its URL, and the ids of people and places."""
        people = [str(person.id) for person in self.people]
        places = [str(place["id"]) for place in self.places]
        return {"url": self.url, "people": people, "places": places}

    async def send(self, update: Json, due: float) -> None:
        """Puts one update into the bot's next `getUpdates`."""
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
        # The simulated platform looks through all messages here, which would be measured.
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


class DiscordServer(discord_sim.Discord):
    """Discord, which notes when each interaction was acknowledged."""

    def begin(self) -> None:
        """Adds people in channels of one server, each with a private conversation."""
        self.spent: list[float] = []
        self.answered: list[float] = []
        self.waiting = 0
        self.due: dict[str, float] = {}
        number = self.server("Friends")
        self.places = [self.channel(f"group-{n}", number) for n in range(PLACES)]
        self.friends = [Friend(self, f"P {n}", self.places[n % PLACES]) for n in range(PEOPLE)]
        self.cards = []
        for friend in self.friends:
            made = Message(next(self.ids), self.private(friend.person), [], flags=1 << 15)
            self.messages[made.id] = made
            self.cards.append(made)

    def about(self) -> Json:
        """The line about this server: its URL, and the ids of people and places."""
        people = [str(friend.person.id) for friend in self.friends]
        places = [f"#{place.id}" for place in self.places]
        return {"url": self.url, "people": people, "places": places}

    async def send(self, update: Json, due: float) -> None:
        """Sends one interaction over the gateway."""
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
    """Components of a card: some words, the control that is pressed, and two buttons below it."""
    kind, custom = pressed["component_type"], pressed["custom_id"]
    values = pressed.get("values", [])
    options = [{"label": value, "value": value} for value in values]
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
async def _running(platform: str) -> AsyncIterator[LoopbackServer]:
    async with AsyncExitStack() as stack:
        if platform == "telegram":
            telegram_sim.schema.spec = lambda: None
            telegram_sim.Telegram = TelegramServer  # type: ignore[misc]
            server: Any = await stack.enter_async_context(telegram_sim.telegram())
        else:
            discord_schema.wrong = lambda *_: ""
            discord_sim.Discord = DiscordServer  # type: ignore[misc]
            discord_sim.IN_TIME = ANSWER_SECONDS
            server = await stack.enter_async_context(discord_sim.running())
        server.begin()
        yield server


async def _serve(platform: str) -> None:
    async with _running(platform) as server:
        _write_line(server.about())
        loop = asyncio.get_running_loop()
        while line := await loop.run_in_executor(None, sys.stdin.readline):
            order = json.loads(line)
            server.spent.clear()
            server.answered.clear()
            begun = time.perf_counter()
            for number, update in enumerate(order["updates"]):
                due = begun + number / order["rate"] if order["rate"] else time.perf_counter()
                await asyncio.sleep(due - time.perf_counter())
                await server.send(update, due)
            if order["rate"]:
                end = time.perf_counter() + ANSWER_SECONDS
                while server.waiting and time.perf_counter() < end:
                    await asyncio.sleep(0.01)
            report = {"spent": server.spent, "answered": server.answered}
            _write_line(report | {"missing": server.waiting if order["rate"] else 0})


def _write_line(line: Json) -> None:
    print(json.dumps(line), flush=True)


if __name__ == "__main__":
    asyncio.run(_serve(sys.argv[1]))
