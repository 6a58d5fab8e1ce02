"""A dispatcher and workers in this process, on a real Redis, with jobs that write what they did."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from redis.asyncio import Redis
from sqlalchemy import select

from bot.app.ports import Claim, DatabaseError, Queue, WorkKind
from bot.runtime.dispatcher import run_dispatcher
from bot.runtime.wakeup import RedisWakeup
from bot.runtime.worker import retry_delay
from render.contract.errors import DeviceLost
from storage.database.tables import work as table
from storage.store import SqlStore
from storage.work_queue.claims import SqlClaims
from tests.support import queue_process
from tests.support.counting_jobs import LINES
from tests.support.patience import PATIENCE_SECONDS
from tests.support.servers import RunningRedis

QUICK = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""What does not depend on the database."""
Lines = Callable[[], list[str]]


@pytest.fixture
def lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lines:
    """What the jobs did so far."""
    path = tmp_path / "lines"
    path.touch()
    monkeypatch.setenv(LINES, str(path))
    return lambda: path.read_text("utf-8").splitlines()


@asynccontextmanager
async def running(
    store: SqlStore, database_url: str, redis: RunningRedis, *whats: str
) -> AsyncIterator[dict[str, asyncio.Task[None]]]:
    """Dispatchers and workers for the length of the block."""
    tasks = {}
    async with asyncio.TaskGroup() as group:
        for what in whats:
            ready = asyncio.Event()
            tasks[what] = group.create_task(
                queue_process.run(what.rstrip("+"), database_url, redis.url, ready.set)
            )
            await ready.wait()
        yield tasks
        for task in tasks.values():
            task.cancel()


async def put(
    store: SqlStore, redis: RunningRedis, kind: WorkKind, subject: str, queue: Queue = Queue.CHAT
) -> None:
    async with store.begin() as t:
        await t.work.add(kind, subject, queue)
    wakeup = RedisWakeup(redis.url)
    await wakeup.notify()
    await wakeup.close()


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not true():
            await asyncio.sleep(0.02)


async def states(store: SqlStore) -> dict[str, str]:
    async with store.engine.connect() as connection:
        rows = await connection.execute(select(table.c.subject, table.c.state))
        return {row.subject: row.state for row in rows}


async def settled(store: SqlStore) -> dict[str, str]:
    """The states once nothing waits or runs any more."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while set((await states(store)).values()) - {"done"}:
            await asyncio.sleep(0.02)
    return await states(store)


async def test_each_piece_of_work_is_done_once_whoever_dispatches(
    store: SqlStore, database_url: str, redis: RunningRedis, lines: Lines
) -> None:
    """Two dispatchers and two workers, more work than lies in Redis at once."""
    for number in range(100):
        await put(store, redis, WorkKind.SHOW, f"v{number:03}")
    whats = ("dispatcher", "dispatcher+", "chat", "chat+")
    async with running(store, database_url, redis, *whats):
        assert set((await settled(store)).values()) == {"done"}
    assert sorted(lines()) == [f"shown v{number:03} 1" for number in range(100)]


@QUICK
async def test_what_is_asked_meanwhile_is_done_once_more(
    store: SqlStore, database_url: str, redis: RunningRedis, lines: Lines
) -> None:
    async with running(store, database_url, redis, "dispatcher", "render"):
        await put(store, redis, WorkKind.RENDER, "r", Queue.RENDER)
        await until(lambda: "begun r 1" in lines())
        await put(store, redis, WorkKind.RENDER, "r", Queue.RENDER)
        await settled(store)
    assert lines() == ["begun r 1", "rendered r 1", "begun r 2", "rendered r 2"]


@QUICK
async def test_what_nobody_wants_any_more_stops(
    store: SqlStore, database_url: str, redis: RunningRedis, lines: Lines
) -> None:
    async with running(store, database_url, redis, "dispatcher", "render"):
        await put(store, redis, WorkKind.RENDER, "long-unwanted", Queue.RENDER)
        await settled(store)
    assert lines() == ["begun long-unwanted 1", "stopped long-unwanted 1"]


@QUICK
async def test_a_job_outlives_a_heartbeat_that_the_database_refused(
    store: SqlStore,
    database_url: str,
    redis: RunningRedis,
    lines: Lines,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    renew, refused = SqlClaims.renew, []

    async def renew_at_the_second_try(self: SqlClaims, claim: Claim, *details: Any) -> bool:
        if not refused:
            refused.append(claim)
            raise DatabaseError("away")
        return await renew(self, claim, *details)

    monkeypatch.setattr(SqlClaims, "renew", renew_at_the_second_try)
    async with running(store, database_url, redis, "dispatcher", "render"):
        await put(store, redis, WorkKind.RENDER, "long-unwanted", Queue.RENDER)
        await settled(store)
    assert len(refused) == 1
    assert lines() == ["begun long-unwanted 1", "stopped long-unwanted 1"]


@QUICK
async def test_a_worker_that_is_stopped_gives_back_what_it_has(
    store: SqlStore, database_url: str, redis: RunningRedis, lines: Lines
) -> None:
    """The next worker has it at once, long before the lease is over."""
    async with running(store, database_url, redis, "dispatcher", "render") as tasks:
        await put(store, redis, WorkKind.RENDER, "long", Queue.RENDER)
        await until(lambda: "begun long 1" in lines())
        tasks["render"].cancel()
        await asyncio.wait([tasks["render"]])
        assert await states(store) == {"long": "waiting"}
        async with running(store, database_url, redis, "render"):
            await until(lambda: "begun long 2" in lines())
    async with store.engine.connect() as connection:
        attempts = await connection.execute(select(table.c.attempts))
    assert attempts.scalar_one() == 0, "being stopped is no attempt"


async def test_a_worker_without_its_card_ends_and_another_does_its_work(
    store: SqlStore, database_url: str, redis: RunningRedis, lines: Lines
) -> None:
    async with running(store, database_url, redis, "dispatcher"):
        await put(store, redis, WorkKind.RENDER, "cardless", Queue.GPU)
        with pytest.raises(DeviceLost, match="gpu-lost"):
            await queue_process.run("gpu", database_url, redis.url, lambda: None)
        assert await states(store) == {"cardless": "waiting"}
        async with store.engine.connect() as connection:
            attempts = await connection.execute(select(table.c.attempts))
        assert attempts.scalar_one() == 0, "it did nothing wrong"
        async with running(store, database_url, redis, "gpu"):
            await settled(store)
    first, begun, rendered = lines()
    # The worker that lost its card may have been handed the work again, and given it back.
    epoch = int(begun.removeprefix("begun cardless "))
    assert epoch >= 2
    assert (first, rendered) == ("begun cardless 1", f"rendered cardless {epoch}")


async def test_work_follows_when_the_engine_is_changed(
    store: SqlStore, database_url: str, redis: RunningRedis, lines: Lines
) -> None:
    """What waited for a GPU is drawn by the studio, and nothing else is moved."""
    await put(store, redis, WorkKind.RENDER, "r", Queue.GPU)
    await put(store, redis, WorkKind.SHOW, "v", Queue.CHAT)
    claims = SqlClaims(store.engine)
    assert await claims.move(WorkKind.RENDER, Queue.RENDER) == 1
    assert await claims.move(WorkKind.RENDER, Queue.RENDER) == 0
    async with running(store, database_url, redis, "dispatcher", "render", "chat"):
        await settled(store)
    assert set(lines()) == {"begun r 1", "rendered r 1", "shown v 1"}


@QUICK
async def test_what_breaks_is_tried_again_and_at_last_given_up(
    store: SqlStore,
    database_url: str,
    redis: RunningRedis,
    lines: Lines,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.runtime.worker.retry_delay", lambda attempts: timedelta(0))
    async with running(store, database_url, redis, "dispatcher", "chat"):
        for subject in ("busy", "bug", "never"):
            await put(store, redis, WorkKind.EXPIRE_CAMEO, subject)
        await settled(store)
    assert [line for line in lines() if " busy " in line] == [
        f"tried busy {epoch}" for epoch in range(1, 5)
    ]
    for subject in ("bug", "never"):
        tries = [f"tried {subject} {epoch}" for epoch in range(1, 6)]
        lines_about_it = [line for line in lines() if f" {subject} " in line]
        assert lines_about_it == [*tries, f"gave-up:Broken {subject} 5"]


def test_the_pauses_between_attempts_grow() -> None:
    assert [retry_delay(attempts).total_seconds() for attempts in range(1, 5)] == [1, 2, 4, 8]


@QUICK
async def test_a_lease_that_ran_out_is_taken_over(
    store: SqlStore, database_url: str, redis: RunningRedis, lines: Lines
) -> None:
    """A worker that took it and was never heard of again."""
    await put(store, redis, WorkKind.SHOW, "v")
    await SqlClaims(store.engine).claim(
        [(WorkKind.SHOW, "v")], timedelta(seconds=1), datetime.now(UTC)
    )
    async with running(store, database_url, redis, "dispatcher", "chat"):
        await settled(store)
    assert lines() == ["shown v 2"]


@QUICK
async def test_redis_goes_away_and_comes_back_empty(
    store: SqlStore, database_url: str, redis: RunningRedis, lines: Lines
) -> None:
    async with running(store, database_url, redis, "dispatcher", "chat", "render") as tasks:
        await put(store, redis, WorkKind.RENDER, "r", Queue.RENDER)
        await until(lambda: "begun r 1" in lines())
        redis.wipe()
        for number in range(30):
            await put(store, redis, WorkKind.SHOW, f"v{number:02}")
        redis.start()
        await settled(store)
        assert not any(task.done() for task in tasks.values())
    assert sorted(lines()) == [
        "begun r 1",
        "rendered r 1",
        *(f"shown v{number:02} 1" for number in range(30)),
    ]


class ClaimsThatFail(SqlClaims):
    """The claims of a database that is away for the first calls."""

    failures = 0

    async def release_expired(self, now: datetime) -> int:
        """Fails twice."""
        if self.failures < 2:
            self.failures += 1
            raise DatabaseError("away")
        return await super().release_expired(now)


@QUICK
async def test_the_dispatcher_outlives_a_database_that_is_away(
    store: SqlStore, database_url: str, redis: RunningRedis, lines: Lines
) -> None:
    claims = ClaimsThatFail(store.engine)
    await put(store, redis, WorkKind.SHOW, "v")
    async with running(store, database_url, redis, "chat"):
        dispatching = asyncio.create_task(run_dispatcher(claims, redis.url))
        await settled(store)
        dispatching.cancel()
        await asyncio.wait([dispatching])
    assert (claims.failures, lines()) == (2, ["shown v 1"])


@QUICK
async def test_only_as_much_lies_in_redis_as_workers_can_soon_take(
    store: SqlStore, database_url: str, redis: RunningRedis, lines: Lines
) -> None:
    for number in range(20):
        await put(store, redis, WorkKind.RENDER, f"long{number:02}", Queue.RENDER)
    async with (
        running(store, database_url, redis, "dispatcher", "render"),
        Redis.from_url(redis.url) as client,
    ):
        await until(lambda: len(lines()) == 2)
        await asyncio.sleep(1)
        waiting = await client.zcard("walkon:render")
    assert 4 <= waiting <= 6, "two run and four wait"


async def test_nobody_waits_for_a_bell_without_redis(tmp_path: Path) -> None:
    wakeup = RedisWakeup(f"unix://{tmp_path / 'nothing.sock'}")
    async with asyncio.timeout(5):
        for _ in range(1000):
            await wakeup.notify()
    await wakeup.close()
    await RedisWakeup(None).notify()
