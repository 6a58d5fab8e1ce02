"""Telegram sends what no description of it has: fields are missing, have other types or come twice,
kinds are new. No update ends the process or stops those after it, acts for somebody else, or
leaves what people wrote in the log."""

import asyncio
import json
import logging
from collections.abc import Iterator
from contextlib import AsyncExitStack
from pathlib import Path
from random import Random
from typing import Any, cast

import aiohttp
import pytest
import telegram as library
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.app import update_inbox
from bot.chat.conversation import Chat
from bot.core.ids import RequestId
from bot.platforms.telegram.polling import MAX_UPDATE_BYTES, WebhookServer
from bot.platforms.telegram.server import serve
from bot.settings import read_settings
from tests.contracts.friend import Stage
from tests.contracts.platforms import telegram
from tests.contracts.test_request_stories import posted
from tests.simulators.telegram.server import ME, TOKEN, Friend, Json, buttons
from tests.support.belongings import read_belongings
from tests.support.mutations import mutate
from tests.support.world import world

WRITTEN = "what-somebody-wrote"
STRANGER = Friend(666, f"Eve {WRITTEN}", username="eve")
SECRET = "the-secret-of-the-webhook"
BATCH = 12
"""Updates of an example."""
EXAMPLES = (settings.default.max_examples if settings.default else 100) // 4
"""More with a profile of hypothesis that asks for more, as `make chaos` uses."""
FUZZ = settings(
    report_multiple_bugs=False,
    phases=(Phase.generate,),
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    derandomize=True,
    database=None,
)
MESSAGE_FIELDS: Json = {name.lstrip("_"): {} for name in library.Message.__slots__}
"""Fields of messages that the library knows, service messages among them."""


class Edge:
    """A bot with a clip of Mina's in its group, and a question to her that waits for an answer.
    `lines`: what was logged."""

    def __init__(self, folder: Path) -> None:
        self.runner = asyncio.Runner()
        self.folder = folder
        self.lines: list[logging.LogRecord] = []
        self.known: set[RequestId] = set()
        self._closing = AsyncExitStack()
        self._number = 5_000_000
        self._words = 0

    def run(self, coroutine: Any) -> Any:
        """To its end."""
        return self.runner.run(coroutine)

    async def open(self) -> None:
        """Somebody asked Mina for a second clip."""
        w = await self._closing.enter_async_context(world(self.folder))
        self.stage = await self._closing.enter_async_context(telegram.stage(w, self.folder))
        self.stage.sim.is_strange = True
        friends = self.friends = await posted(cast(Stage, self.stage))
        await friends.asks(friends.mina)
        mina = cast(Any, friends.mina).account
        question = self.stage.sim.in_chat(mina.chat)[-1]
        clip = next(each for each in self.stage.sim.in_chat(self.stage.here) if "video" in each)
        self.seeds = list_seeds(self.stage.here, mina, clip, question)
        self.before = await self.state()

    async def close(self) -> None:
        """All of it."""
        await self._closing.aclose()

    async def state(self) -> list[object]:
        """What belongs to Mina and to the group."""
        mina = await cast(Any, self.stage).person(self.friends.mina)
        found, self.known = await read_belongings(self.stage.w, mina, self.known)
        return found

    async def polled(self, updates: list[Json]) -> None:
        """They come, and after them something that is in order."""
        for update in updates:
            await self.stage.sim.again(update)
        await self.answered()

    async def answered(self) -> None:
        """A command of somebody is answered: updates go on coming, in the same process."""
        self._number += 1000
        self.stage.sim._numbers = self._number
        before = len(self.stage.sim.in_chat(STRANGER.chat))
        await self.stage.sim.say(STRANGER, "/help")
        assert self.stage._serving is not None
        serving: asyncio.Task[None] = self.stage._serving
        await self.stage.sim.until(
            lambda: len(self.stage.sim.in_chat(STRANGER.chat)) > before or serving.done(), 20.0
        )
        assert not self.stage._serving.done(), "the process ended"
        while await update_inbox.list_pending(self.stage.w.app, "telegram"):
            await asyncio.sleep(0.01)

    def number(self) -> int:
        """Of an update; more than every one before."""
        self._number += 1
        return self._number

    async def is_untouched(self) -> None:
        """Nothing of Mina's changed, and the log is short and holds nothing of it."""
        for before, after in zip(self.before, await self.state(), strict=True):
            assert after == before
        for record in self.lines:
            line = logging.Formatter("%(message)s").format(record)
            assert WRITTEN not in line
            assert TOKEN not in line
            assert "\n" not in line, line
            assert len(line) < 300
        self.lines.clear()


def list_seeds(group: Json, mina: Friend, clip: Json, question: Json) -> list[Json]:
    """Updates as they come every day, from a stranger. Mina's own buttons are among them: everybody
    in a group can send their data."""
    data = [
        each["callback_data"]
        for each in [*buttons(clip), *buttons(question)]
        if "callback_data" in each
    ]
    command = {"type": "bot_command", "offset": 0, "length": 6}
    message: Json = {
        "message_id": 9000,
        "date": 1_777_000_000,
        "chat": group,
        "from": STRANGER.user,
        "text": f"/cameo {WRITTEN} 🎉 @mina",
        "entities": [command, {"type": "mention", "offset": 31, "length": 5}],
    }
    private = message | {"chat": STRANGER.chat}
    media = {"file_id": "f", "file_unique_id": "u", "duration": 9, "file_size": 10}
    prompt = {
        "text": "\u200b",
        "entities": [{"type": "text_link", "offset": 0, "length": 1, "url": ""}],
    }
    url = f"https://t.me/{ME['username']}?verb=allow&token={data[0].split(':')[1]}"
    prompt["entities"][0]["url"] = url
    asked = message | prompt | {"from": ME, "message_id": 8999}
    group_bot = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    channel = {"id": -1009, "type": "channel", "title": WRITTEN}
    origin = {"type": "hidden_user", "date": 5, "sender_user_name": WRITTEN}
    user = {"status": "member", "user": ME}
    change = {"chat": group, "from": STRANGER.user, "date": 5, "old_chat_member": user}
    reaction = {
        "chat": question["chat"],
        "message_id": question["message_id"],
        "date": 1_777_000_500,
    }
    thumb = [{"type": "emoji", "emoji": "👍"}]
    return [
        {"message": message},
        {"message": message | {"text": f"/place off {WRITTEN}"}},
        {"message": message | {"from": group_bot, "sender_chat": group}},
        {"message": message | {"sender_chat": channel, "is_automatic_forward": True}},
        {"message": message | {"forward_origin": origin}},
        {"message": message | {"message_thread_id": 7, "is_topic_message": True}},
        {"message": message | {"text": WRITTEN, "reply_to_message": asked}},
        {"message": private | {"text": "/start delete"}},
        {"message": private | {"video": media | {"width": 1, "height": 1}, "caption": WRITTEN}},
        {"message": private | {"video_note": media | {"length": 4}}},
        {"message": private | {"document": media | {"mime_type": "video/mp4"}}},
        {"message": message | {"forum_topic_reopened": {}}},
        {"message": message | {"new_chat_members": [ME], "text": ""}},
        {"message": message | {"left_chat_member": STRANGER.user}},
        {
            "message": message
            | {"chat": {"id": -4, "type": "group", "title": "X"}, "migrate_to_chat_id": -5}
        },
        {"edited_message": message},
        {"channel_post": message | {"chat": channel}},
        {"edited_channel_post": message | {"chat": channel}},
        {"business_message": message, "guest_message": {"new": WRITTEN}},
        {"inline_query": {"id": "1", "from": STRANGER.user, "query": WRITTEN, "offset": ""}},
        {"my_chat_member": change | {"new_chat_member": user}},
        {"my_chat_member": change | {"new_chat_member": user | {"status": "administrator"}}},
        {
            "message_reaction": reaction
            | {"user": STRANGER.user, "old_reaction": [], "new_reaction": thumb}
        },
        *(
            {
                "callback_query": {
                    "id": f"q{number}",
                    "from": STRANGER.user,
                    "message": shown,
                    "chat_instance": "1",
                    "data": text,
                }
            }
            for shown in (clip, question)
            for number, text in enumerate(data)
        ),
    ]


@pytest.fixture(scope="module")
def edge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Edge]:
    """One bot for all updates of this file."""
    opened = Edge(tmp_path_factory.mktemp("telegram"))
    handler = logging.Handler()
    handler.emit = opened.lines.append  # type: ignore[method-assign]
    logging.getLogger().addHandler(handler)
    try:
        opened.run(opened.open())
        yield opened
        opened.run(opened.close())
    finally:
        logging.getLogger().removeHandler(handler)
        opened.runner.close()


def draw(edge: Edge, seed: int) -> list[Json]:
    """A batch of updates, of which some come twice or out of order."""
    random = Random(seed)
    updates = []
    for _ in range(BATCH):
        update = mutate(random.choice(edge.seeds), random, random.randint(0, 3), MESSAGE_FIELDS)
        updates.append({"update_id": edge.number(), **update})
    strange = mutate(updates[0], random, 1)
    if isinstance(strange.get("update_id"), int):
        strange["update_id"] = edge.number()
    return [*updates, strange, random.choice(updates)]


@FUZZ
@given(st.integers(0, 2**32))
def test_updates_that_are_polled(edge: Edge, seed: int) -> None:
    edge.run(edge.polled(draw(edge, seed)))
    edge.run(edge.is_untouched())


def test_accounts_without_a_name(edge: Edge) -> None:
    """Those that were deleted: Telegram still names them, by an empty first name."""
    updates = json.loads(json.dumps(edge.seeds), object_hook=_without_name)
    edge.run(edge.polled([{**update, "update_id": edge.number()} for update in updates]))
    edge.run(edge.is_untouched())


def _without_name(fields: Json) -> Json:
    if "first_name" not in fields:
        return fields
    return {name: value for name, value in fields.items() if name != "last_name"} | {
        "first_name": ""
    }


@pytest.mark.parametrize("answer", [{}, [], "x", 5, None, [5, None, "x", [], {}], {"update_id": 1}])
def test_an_answer_without_any_update(edge: Edge, answer: Any) -> None:
    """The poll after it is an ordinary one."""
    answers = [answer]
    real = edge.stage.sim._do_getupdates

    async def get_updates(given: Json) -> Any:
        return answers.pop() if answers else await real(given)

    edge.stage.sim._do_getupdates = get_updates  # type: ignore[method-assign]
    try:
        edge.run(edge.answered())
        edge.run(edge.is_untouched())
    finally:
        del edge.stage.sim._do_getupdates
        edge.stage.sim.violations.clear()


def test_what_an_earlier_process_left(edge: Edge) -> None:
    async def leave() -> None:
        await edge.stage.stop()
        strange = {
            "1": '{"update_id": 1, "message": 5}',
            "2": '{"update_id": 2, "x": {"from": "y"}}',
        }
        await update_inbox.keep(edge.stage.w.app, "telegram", strange)
        await edge.stage.start()
        await edge.answered()

    edge.run(leave())
    edge.run(edge.is_untouched())


BODIES = (
    b"",
    b"{",
    b"null",
    b"[]",
    b"5",
    b'"x"',
    b"{}",
    b"\xff\xfe",
    b'{"update_id": "x"}',
    b"[" * 60_000,
)


def test_calls_of_the_webhook(edge: Edge, free_port: int) -> None:
    """With the secret, without it, and with one that is no text."""
    url = f"http://127.0.0.1:{free_port}/hook"
    statuses: list[int] = []

    async def call(body: bytes, secret: bytes | None = SECRET.encode()) -> int:
        reader, writer = await asyncio.open_connection("127.0.0.1", free_port)
        head = b"POST /hook HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
        if secret is not None:
            head += b"X-Telegram-Bot-Api-Secret-Token: " + secret + b"\r\n"
        writer.write(head + b"Content-Length: %d\r\n\r\n" % len(body) + body)
        status = int((await reader.readline()).split()[1])
        writer.close()
        return status

    async def attack() -> None:
        await edge.stage.stop()
        w = edge.stage.w
        running = telegram.Running(
            read_settings({"WALKON_PUBLIC_URL": telegram.PUBLIC, "HOME": "/nonexistent"}),
            w.app,
            Chat(w.app, telegram.PUBLIC),
        )
        ready = asyncio.Event()
        hook = WebhookServer(url, "127.0.0.1", free_port, SECRET)
        serving = asyncio.create_task(serve(running, TOKEN, edge.stage.sim.url, hook, ready.set))
        await ready.wait()
        for body in BODIES:
            statuses.append(await call(body))
            assert await call(body, None) == 403
        for wrong in (b"", b"x", b"\xff\xfe", SECRET.encode() + b"\xed\xa0\x80"):
            update = b'{"update_id": 7, "my_chat_member": {}}'
            assert await call(update, wrong) == 403
        for seed in range(EXAMPLES):
            for update in draw(edge, seed):
                body = json.dumps(update).encode()
                async with (
                    aiohttp.ClientSession() as session,
                    session.post(
                        url, data=body, headers={"X-Telegram-Bot-Api-Secret-Token": SECRET}
                    ) as answer,
                ):
                    is_large = len(body) > MAX_UPDATE_BYTES
                    assert answer.status in ((413,) if is_large else (200, 400))
        assert not serving.done(), "the process ended"
        while await update_inbox.list_pending(w.app, "telegram"):
            await asyncio.sleep(0.01)
        serving.cancel()
        await asyncio.gather(serving, return_exceptions=True)
        edge.stage.sim.webhook = {}
        await edge.stage.start()

    edge.run(attack())
    assert statuses == [400] * len(BODIES)
    edge.run(edge.is_untouched())
