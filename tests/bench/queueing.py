"""What the queue costs over bare arq, and how soon `walkon up` is ready."""

import asyncio
import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from arq.connections import RedisSettings, create_pool
from sqlalchemy import func, select

from bot import settings
from bot.app.ports import Kind, Queue
from storage.database.tables import work
from storage.store import SqlStore, open_store
from tests.bench import bare_arq
from tests.queue.servers import fresh_database, running_postgres, running_redis

COUNT = 2000
AT_ONCE = 8
RUNS = 3
"""How often `walkon up` is started."""


def queue(build: Path) -> dict[str, float]:
    """No-op work per second, asked one transaction each, through dispatcher and worker."""
    with tempfile.TemporaryDirectory() as folder, running_redis(Path(folder)) as redis:
        bare = asyncio.run(_bare(redis.url))
        sqlite = asyncio.run(_ours(f"sqlite:///{folder}/walkon.db", redis.url))
        with running_postgres() as server:
            postgres = asyncio.run(_on_postgres(server, redis.url))
    return {
        "queue.bare_arq_per_second": bare,
        "queue.postgresql_per_second": postgres,
        "queue.sqlite_per_second": sqlite,
        "queue.share_of_bare_arq": postgres / bare,
        "queue.sqlite_share_of_bare_arq": sqlite / bare,
    }


def up(build: Path) -> dict[str, float]:
    """Seconds from `walkon up` to the line that says it is ready, on a home that exists."""
    with tempfile.TemporaryDirectory() as home:
        (Path(home) / "models").symlink_to(settings.read().models)
        _seconds_to_ready(home)  # makes the home
        runs = [_seconds_to_ready(home) for _ in range(RUNS)]
    return {"up.seconds_to_ready": statistics.median(runs)}


def _seconds_to_ready(home: str) -> float:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = "127.0.0.1:{1}".format(*free.getsockname())
    environment = {**os.environ, "WALKON_HOME": home, "WALKON_WEB": address}
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "up"], stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if address in line:
                break
        spent = time.perf_counter() - start
        process.send_signal(signal.SIGTERM)
        process.communicate()
    assert process.returncode == 0, "walkon up did not run"
    return spent


async def _bare(redis_url: str) -> float:
    async with _processes(("tests.bench.bare_arq", redis_url)):
        pool = await create_pool(RedisSettings.from_dsn(redis_url))
        await asyncio.sleep(2)  # it does not say when it is ready
        start = time.perf_counter()

        async def put(number: int) -> None:
            await pool.enqueue_job("nothing", str(number), _queue_name=bare_arq.QUEUE)

        await _all(put)
        while await pool.zcard(bare_arq.QUEUE):
            await asyncio.sleep(0.01)
        spent = time.perf_counter() - start
        await pool.aclose()
    return COUNT / spent


async def _on_postgres(server: str, redis_url: str) -> float:
    return await _ours(await fresh_database(server), redis_url)


async def _ours(database: str, redis_url: str) -> float:
    store = await open_store(database)
    say = (database, redis_url, "tests.bench.nothing")
    processes = [("tests.queue.process", what, *say) for what in ("dispatcher", "chat")]
    async with _processes(*processes, wait=True):
        start = time.perf_counter()

        async def put(number: int) -> None:
            async with store.begin() as t:
                await t.work.put(Kind.SHOW, str(number), Queue.CHAT)

        await _all(put)
        while await _undone(store):
            await asyncio.sleep(0.05)
        spent = time.perf_counter() - start
    await store.close()
    return COUNT / spent


async def _all(put: Callable[[int], Awaitable[None]]) -> None:
    async def some(first: int) -> None:
        for number in range(first, COUNT, AT_ONCE):
            await put(number)

    await asyncio.gather(*(some(first) for first in range(AT_ONCE)))


async def _undone(store: SqlStore) -> int:
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
