"""`make chaos`: two hundred requests while everything is killed; five minutes.

Real use cases, store, files, keys, Redis, dispatcher and workers. Only the platform and the frames
are the run's own. First SQLite, then PostgreSQL. Writes build/chaos.json; exit code 1 when anything
was lost, posted twice, or made without consent. Arguments name databases, to run only those.
"""

import asyncio
import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from random import Random

from sqlalchemy import select

from bot import settings
from bot.app import file_names, people, places
from bot.app.account import policy
from bot.app.ports import Address, App
from bot.app.requests import ask, cancel, consents
from bot.core.cameo import Cameo, CameoState, draw_challenge
from bot.core.errors import Refusal
from bot.core.ids import CameoId, PersonId, PlaceId, RequestId
from bot.core.limits import Limits
from bot.core.place import PlaceKind
from bot.core.policy import Audience, Policy, ReviewPolicy
from bot.core.request import RequestState
from bot.wiring import open_services
from storage.database.tables import work
from tests.chaos.board import PLATFORM, Board
from tests.chaos.jobs import BOARD
from tests.support import answers
from tests.support.servers import (
    RunningRedis,
    fresh_database,
    running_postgres,
    running_redis,
)

COUNT = 200
AGAINST = 24
"""More requests, that somebody declines, revokes, cancels, or freezes their cameo under."""
KILLS = 25
WIPES = 2
SECONDS = 50.0
"""How long requests keep coming and processes keep dying."""
PATIENCE = 240.0
WHATS = ("dispatcher", "chat", "chat", "render", "render")
BUILD = Path(__file__).parents[2] / "build"


@dataclass
class Story:
    """One request: who has to say yes, and how it is meant to end. `stopped_at`: when somebody's
    no was accepted, seconds since 1970."""

    asker: PersonId
    owners: tuple[PersonId, ...]
    ends: str
    request: RequestId | None = None
    yeses: dict[PersonId, float] = field(default_factory=dict)
    stopped_at: float | None = None


@dataclass
class Run:
    """What one run needs, and what it counts."""

    app: App
    board: Board
    random: Random
    place: list[PlaceId]
    counts: Counter[str] = field(default_factory=Counter)

    async def live(self, story: Story, begins: float) -> None:
        """One request from the asking to the last answer."""
        await asyncio.sleep(begins)
        letters = " and ".join("{" + letter + "}" for letter in "AB"[: len(story.owners)])
        place = self.random.choice(self.place)
        made = await ask.ask(
            self.app, story.asker, place, f"{letters} surfing a giant wave", story.owners
        )
        story.request = made.id
        for position, owner in enumerate(story.owners):
            await asyncio.sleep(self.random.uniform(0.1, 6.0 if position else 0.5))
            if story.ends == "declined" and owner == story.owners[-1]:
                await answers.answer(self.app, owner, made.id, False)
                self._stopped(story)
                return
            await self._yes(story, owner)
        if story.ends != "posted":
            await asyncio.sleep(self.random.uniform(0.0, 3.0))
            await self._stop(story)

    async def _yes(self, story: Story, owner: PersonId) -> None:
        assert story.request is not None
        story.yeses[owner] = self.app.now().timestamp()
        await answers.answer(self.app, owner, story.request, True)
        if self.random.random() < 0.2:  # pressed twice
            with contextlib.suppress(Refusal):
                await answers.answer(self.app, owner, story.request, True)
                raise AssertionError("a second yes was taken")
            self.counts["repeated presses refused"] += 1

    async def _stop(self, story: Story) -> None:
        assert story.request is not None
        last = story.owners[-1]
        if story.ends == "revoked":
            await consents.revoke(self.app, last, story.request)
        elif story.ends == "frozen":
            await policy.freeze(self.app, last)
        else:
            try:
                await cancel.cancel(self.app, story.asker, story.request)
            except Refusal:  # posted already: then it is taken out again
                await cancel.remove(self.app, story.asker, story.request)
        self._stopped(story)

    def _stopped(self, story: Story) -> None:
        story.stopped_at = self.app.now().timestamp()


class Processes:
    """The processes of the run, each started again when it was killed."""

    def __init__(self, environment: dict[str, str], redis: RunningRedis, random: Random) -> None:
        self._environment = environment
        self._redis = redis
        self._random = random
        self._running = [(what, self._start(what)) for what in WHATS]
        self.killed: Counter[str] = Counter()

    async def disturb(self, seconds: float) -> None:
        """Kills one after the other, evenly over the time; Redis is wiped in between."""
        plan = ["redis"] * 3 + ["wipe"] * WIPES + [""] * (KILLS - 3 - WIPES)
        self._random.shuffle(plan)
        for what in plan:
            await asyncio.sleep(seconds / len(plan))
            await asyncio.to_thread(self._kill_one, what)

    def stop(self) -> None:
        """Asks all of them to stop."""
        for _, process in self._running:
            process.terminate()
        for _, process in self._running:
            process.wait(20)

    def _kill_one(self, what: str) -> None:
        if what:
            self._redis.wipe() if what == "wipe" else self._redis.kill()
            self.killed["redis, wiped" if what == "wipe" else "redis"] += 1
            time.sleep(self._random.uniform(0.0, 1.0))  # away for a while
            self._redis.start()
            return
        number = self._random.randrange(len(self._running))
        what, process = self._running[number]
        process.kill()
        process.wait()
        self.killed[what] += 1
        self._running[number] = what, self._start(what)

    def _start(self, what: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "tests.chaos.process", what],
            env=self._environment,
            stdout=subprocess.DEVNULL,
            stderr=(BUILD / "chaos.log").open("ab"),
        )


async def chaos(database: str, home: Path, redis: RunningRedis, seed: int) -> dict[str, object]:
    """One run; what came out of it."""
    random = Random(seed)
    board = Board(random)
    async with board.serving() as address:
        environment = {
            **{name: value for name, value in os.environ.items() if "WALKON" not in name},
            "WALKON_HOME": str(home),
            "WALKON_DATABASE_URL": database,
            "WALKON_REDIS_URL": redis.url,
            BOARD: address,
        }
        async with open_services(settings.read_settings(environment)) as all_of_it:
            app = replace(all_of_it.app, limits=Limits(1000, 1000, 100_000, 1000))
            stories, run = await _world(app, board, random)
            processes = Processes(environment, redis, random)
            try:
                start = time.monotonic()
                async with asyncio.TaskGroup() as group:
                    group.create_task(processes.disturb(SECONDS))
                    for story in stories:
                        group.create_task(run.live(story, random.uniform(0.0, SECONDS * 0.8)))
                ended = time.monotonic()
                await _settled(app, board, stories)
            finally:
                processes.stop()
            result = await _result(app, board, stories)
            await _tell_of_lost(app, board, stories)
            result |= {"seconds": ended - start, "settled_after": time.monotonic() - ended}
            result |= dict(processes.killed) | dict(board.counts) | dict(run.counts)
            return result


async def _world(app: App, board: Board, random: Random) -> tuple[list[Story], Run]:
    askers = [await _person(app, f"asker{number}") for number in range(20)]
    owners = [await _person(app, f"owner{number}", True) for number in range(20)]
    group = [
        (await places.register(app, Address(PLATFORM, f"group{n}"), PlaceKind.GROUP, "Friday")).id
        for n in range(4)
    ]
    stories = []
    for number in range(COUNT):
        cast = random.sample(owners, 2 if number % 3 == 0 else 1)
        stories.append(Story(random.choice(askers), tuple(cast), "posted"))
    for number in range(AGAINST):
        ends = ("declined", "revoked", "frozen", "cancelled")[number % 4]
        # Freezing stops everything of an owner, so these are in nothing else.
        last = await _person(app, f"against{number}", True)
        stories.append(Story(random.choice(askers), (random.choice(owners), last), ends))
    random.shuffle(stories)
    return stories, Run(app, board, random, group)


async def _person(app: App, name: str, cameo: bool = False) -> PersonId:
    person = (await people.register(app, Address(PLATFORM, name), name, "en")).id
    if cameo:
        rules = Policy(person, audience=Audience.EVERYONE, review=ReviewPolicy.NEVER)
        made = Cameo(
            CameoId(app.new_id()),
            person,
            draw_challenge(app.random),
            rules,
            app.now(),
            CameoState.ACTIVE,
        )
        await app.files.write(file_names.kit(made.id), [person], b"a kit")
        async with app.store.begin() as t:
            await t.cameos.save(made)
    return person


async def _settled(app: App, board: Board, stories: Sequence[Story]) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        wrong = await _wrong(app, board, stories)
        if not any(wrong.values()):
            return
        await asyncio.sleep(0.5)


async def _wrong(app: App, board: Board, stories: Sequence[Story]) -> dict[str, int]:
    clips = board.clips()
    lost = shown = 0
    for story in stories:
        assert story.request is not None
        async with app.store.read() as t:
            found = await t.requests.get(story.request)
        posted = found is not None and found.state is RequestState.POSTED
        if story.ends == "posted":
            lost += not (posted and clips[story.request])
        else:
            shown += posted or bool(clips[story.request])
    return {"lost": lost, "shown_against_a_no": shown}


async def _tell_of_lost(app: App, board: Board, stories: Sequence[Story]) -> None:
    """Prints where each lost request stands, and what was to be done for it."""
    clips = board.clips()
    for story in stories:
        assert story.request is not None
        if story.ends != "posted" or clips[story.request]:
            continue
        async with app.store.read() as t:
            found = await t.requests.get(story.request)
            about = [
                story.request,
                *(view.id for view in await t.messages.list_by_subject(story.request)),
            ]
            rows = await t.connection.execute(select(work).where(work.c.subject.in_(about)))
            print(f"lost: {found}", *(row._asdict() for row in rows), sep="\n  ", flush=True)


async def _result(app: App, board: Board, stories: Sequence[Story]) -> dict[str, object]:
    wrong = await _wrong(app, board, stories)
    by_request = {story.request: story for story in stories}
    without = sum(
        not _had_consent(by_request[RequestId(request)], began)
        for request, _, began in board.renders
    )
    clips = board.clips()
    return {
        "asked": COUNT,
        "posted": COUNT - wrong["lost"],
        **wrong,
        "rendered_without_consent": without,
        "posted_twice": sum(count > 1 for count in clips.values()),
        "against": Counter(story.ends for story in stories if story.ends != "posted"),
        "renders": len(board.renders),
        "renders_taken_over": len(board.renders) - len({r for r, _, _ in board.renders}),
    }


def _had_consent(story: Story, began: float) -> bool:
    """Everybody had said yes before, and nobody's no had been accepted yet."""
    said = all(story.yeses.get(owner, began + 1) <= began for owner in story.owners)
    return said and (story.stopped_at is None or began <= story.stopped_at)


@asynccontextmanager
async def _databases(home: Path) -> AsyncIterator[dict[str, str]]:
    with running_postgres() as server:
        yield {
            "sqlite": f"sqlite:///{home / 'walkon.db'}",
            "postgresql": await fresh_database(server),
        }


async def _main() -> dict[str, dict[str, object]]:
    results = {}
    with tempfile.TemporaryDirectory() as folder:
        async with _databases(Path(folder)) as databases:
            for seed, (name, database) in enumerate(databases.items()):
                if sys.argv[1:] and name not in sys.argv[1:]:
                    continue
                home = Path(folder) / name
                home.mkdir()
                with running_redis(home) as redis:
                    print(f"{name}: {COUNT} requests, {KILLS} kills …", flush=True)
                    results[name] = await chaos(database, home, redis, seed)
    return results


def main() -> int:
    """Prints a table; exit code 1 when anything is not as it should be."""
    BUILD.mkdir(exist_ok=True)
    (BUILD / "chaos.log").unlink(missing_ok=True)
    began = datetime.now().astimezone()
    results = asyncio.run(_main())
    (BUILD / "chaos.json").write_text(json.dumps(results, indent=2) + "\n", "utf-8")
    names = dict.fromkeys(name for result in results.values() for name in result)
    print(f"{'':28}" + "".join(f"{database:>28}" for database in results))
    for name in names:
        print(f"{name:28}" + "".join(f"{_shown(one.get(name, 0)):>28}" for one in results.values()))
    print(f"begun {began:%H:%M:%S}, ended {datetime.now().astimezone():%H:%M:%S}")
    return int(not all(_is_clean(result) for result in results.values()))


def _is_clean(result: dict[str, object]) -> bool:
    wrong = ("lost", "shown_against_a_no", "rendered_without_consent", "posted_twice")
    return result["posted"] == COUNT and not any(result[name] for name in wrong)


def _shown(value: object) -> str:
    if isinstance(value, Counter):
        return " ".join(f"{count} {name[:8]}" for name, count in value.items())[:28]
    return f"{value:.1f}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    sys.exit(main())
