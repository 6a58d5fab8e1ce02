"""Jobs that do nothing: how many a second our queue carries, against bare arq."""

import asyncio
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from arq.connections import RedisSettings, create_pool
from sqlalchemy import func, select

from bot.app.ports import Queue, WorkKind
from storage.database.tables import work
from storage.store import SqlStore, open_store
from tests.bench.workloads import bare_arq
from tests.support.servers import fresh_database, running_postgres, running_redis

LEAST = {"queue.share_of_bare_arq": 0.25}
COUNT = 2000
AT_ONCE = 8


def measure(_build: Path) -> dict[str, float]:
    """Jobs per second, each put in a transaction of its own, until the last is done."""
    with tempfile.TemporaryDirectory() as folder, running_redis(Path(folder)) as redis:
        bare = asyncio.run(_through_bare_arq(redis.url))
        sqlite = asyncio.run(_through_ours(f"sqlite:///{folder}/walkon.db", redis.url))
        with running_postgres() as server:
            postgres = asyncio.run(_through_postgres(server, redis.url))
    return {
        "queue.bare_arq_per_second": bare,
        "queue.postgresql_per_second": postgres,
        "queue.sqlite_per_second": sqlite,
        "queue.share_of_bare_arq": postgres / bare,
        "queue.sqlite_share_of_bare_arq": sqlite / bare,
    }


async def _through_bare_arq(redis_url: str) -> float:
    async with _processes(("tests.bench.workloads.bare_arq", redis_url)):
        pool = await create_pool(RedisSettings.from_dsn(redis_url))
        await asyncio.sleep(2)  # arq's worker does not say when it is ready
        start = time.perf_counter()

        async def put(number: int) -> None:
            await pool.enqueue_job("nothing", str(number), _queue_name=bare_arq.QUEUE)

        await _put_all(put)
        while await pool.zcard(bare_arq.QUEUE):
            await asyncio.sleep(0.01)
        spent = time.perf_counter() - start
        await pool.aclose()
    return COUNT / spent


async def _through_postgres(server: str, redis_url: str) -> float:
    return await _through_ours(await fresh_database(server), redis_url)


async def _through_ours(database: str, redis_url: str) -> float:
    store = await open_store(database)
    arguments = (database, redis_url, "tests.bench.workloads.noop_jobs")
    program = "tests.support.queue_process"
    processes = [(program, role, *arguments) for role in ("dispatcher", "chat")]
    async with _processes(*processes, wait=True):
        start = time.perf_counter()

        async def put(number: int) -> None:
            async with store.begin() as t:
                await t.work.add(WorkKind.SHOW, str(number), Queue.CHAT)

        await _put_all(put)
        while await _count_undone(store):
            await asyncio.sleep(0.05)
        spent = time.perf_counter() - start
    await store.close()
    return COUNT / spent


async def _put_all(put: Callable[[int], Awaitable[None]]) -> None:
    async def put_every_eighth(first: int) -> None:
        for number in range(first, COUNT, AT_ONCE):
            await put(number)

    await asyncio.gather(*(put_every_eighth(first) for first in range(AT_ONCE)))


async def _count_undone(store: SqlStore) -> int:
    async with store.read() as t:
        counted = select(func.count()).where(work.c.state != "done")
        return int((await t.connection.execute(counted)).scalar_one())


@asynccontextmanager
async def _processes(*modules: tuple[str, ...], wait: bool = False) -> AsyncIterator[None]:
    started = [
        subprocess.Popen([sys.executable, "-m", *module], stdout=subprocess.PIPE)
        for module in modules
    ]
    try:
        for process in started if wait else ():
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
        yield
    finally:
        for process in started:
            process.terminate()
            process.communicate()
