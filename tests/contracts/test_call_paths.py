"""How many files a press and a command pass through, from the wire to the rule that decides."""

import asyncio
import re
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import ClientSession, CookieJar

from bot.app.enrollment import enroll
from bot.app.ports import Queue
from bot.jobs import JobContext
from bot.runtime.dispatcher import run_dispatcher
from bot.runtime.worker import run_worker
from render.isolation import child_main
from render.isolation.child import Child
from render.isolation.protocol import Call, encode_call
from render.marking.operator import Operator
from render.models.store import ModelStore
from tests.bot.platforms.web.conftest import served
from tests.contracts.conftest import platform_named
from tests.contracts.friend import Stage
from tests.contracts.test_request_stories import asked, three
from tests.fixtures.media import CHALLENGE
from tests.support.call_path import CallPaths, merge_neighbours
from tests.support.capture_page import upload_url
from tests.support.patience import PATIENCE_SECONDS
from tests.support.servers import RunningRedis
from tests.support.world import World, world

RULES = "bot/core/request.py"
ENQUEUE = ("bot/runtime/redis_queue.py", "enqueue")
INSPECT = ("bot/jobs/inspect_clip.py", "run")
CALL = ("render/isolation/child.py", "call")
MOST_FILES = 10
MOST_FILES_OF_A_CLIP = 12
PAGE = Path(__file__).parents[2] / "docs" / "architecture.md"


def drawn_way(title: str) -> tuple[str, list[str]]:
    """A section of the page, and the files that its tables name as steps."""
    section = PAGE.read_text("utf-8").split(f"## {title}\n")[1].split("\n## ")[0]
    return section, re.findall(r"^\| \d+ \| `([\w./]+)`", section, re.MULTILINE)


@pytest.fixture(params=["telegram", "discord", "web"])
async def steady(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Stage]:
    """A platform with its bot, over an empty world."""
    async with world(tmp_path) as w, platform_named(request.param).stage(w, tmp_path) as stage:
        yield stage


async def test_a_press_passes_through_few_files_and_none_twice(steady: Stage) -> None:
    friends = await three(steady)
    await friends.asks(friends.mina)
    card = await asked(friends.mina)
    with CallPaths((RULES, "answer")) as recorded:
        await friends.mina.press(card, "allow")
    (path,) = recorded.paths
    assert path[0].startswith("bot/platforms/")
    assert len(path) <= MOST_FILES
    assert len(set(path)) == len(path)


async def test_a_command_takes_the_way_that_the_docs_draw(steady: Stage) -> None:
    friends = await three(steady)
    with CallPaths((RULES, "ask")) as recorded:
        await friends.asks(friends.mina)
    (path,) = recorded.paths
    assert len(path) <= MOST_FILES
    assert len(set(path)) == len(path)
    section, drawn = drawn_way("The life of a `/cameo`")
    shared = [file for file in path if not file.startswith("bot/platforms/")]
    assert shared == drawn[drawn.index(shared[0]) :][: len(shared)]
    missing = [
        file
        for file in path
        if file.startswith("bot/platforms/")
        and f"`{file}`" not in section
        and f"`{file.rpartition('/')[2]}`" not in section
    ]
    assert missing == []


async def test_an_uploaded_clip_takes_the_way_that_the_docs_draw(
    w: World, sunny_clip: Path, models: ModelStore, redis: RunningRedis, tmp_path: Path
) -> None:
    """From process to process: the stacks of the web server, the dispatcher, the worker, its thread
    and the child, one after the other."""
    upload = await upload_path(w)
    work = await inspection_path(w, redis)
    child = child_path(sunny_clip, models, tmp_path)
    way = merge_neighbours([*upload, *work, *child])
    assert way == drawn_way("The life of an uploaded clip")[1]
    assert len(way) <= MOST_FILES_OF_A_CLIP
    assert len(set(way)) == len(way)


async def upload_path(w: World) -> list[str]:
    """A browser sends a clip that nobody can read."""
    mina = await w.person("Mina", cameo=False)
    link = await enroll.begin(w.app, mina)
    async with served(w) as web, ClientSession(cookie_jar=CookieJar(unsafe=True)) as browser:
        page = f"{web.url}/capture/{link.token}"
        (await browser.post(f"{page}/open")).raise_for_status()
        url = await upload_url(browser, page)
        with CallPaths(("bot/app/enrollment/enroll.py", "receive")) as recorded:
            (await browser.put(url, data=b"no clip")).raise_for_status()
    return recorded.paths[0]  # those that follow are its continuations after each await


async def inspection_path(w: World, redis: RunningRedis) -> list[str]:
    """The dispatcher hands the work to a worker, which calls its child."""
    with Child() as child, CallPaths(ENQUEUE, INSPECT, CALL) as recorded:
        context = JobContext(w.app, {}, ModelStore(Path()), no_operator, child, "", "cameo")
        running = [
            asyncio.create_task(run_dispatcher(w.claims, redis.url)),
            asyncio.create_task(run_worker(Queue.RENDER, context, w.claims, redis.url)),
        ]
        async with asyncio.timeout(PATIENCE_SECONDS):
            while all(path[-1] != CALL[0] for path in recorded.paths):
                await asyncio.sleep(0.05)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
    first = {path[-1]: path for path in reversed(recorded.paths)}
    return [file for path_end, _ in (ENQUEUE, INSPECT, CALL) for file in first[path_end]]


def child_path(clip: Path, models: ModelStore, folder: Path) -> list[str]:
    """What a child does, in this process."""
    near, far = socket.socketpair()
    arguments = (clip, CHALLENGE, models.folder, folder / "kit")
    call = Call("render.perception.inspect:inspect_to_file", arguments, False, 8000, capped=False)
    with near, far, CallPaths(("render/kit/kit.py", "save")) as recorded:
        far.sendall(encode_call(call))
        child_main.Calls(near).answer_next()
    (path,) = recorded.paths
    return path


def no_operator() -> Operator:
    """An inspection signs nothing."""
    raise AssertionError
