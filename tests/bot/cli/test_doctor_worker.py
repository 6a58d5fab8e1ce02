"""`walkon doctor` where an engine is set: whether anybody takes the clips, and how many wait."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from bot.app.ports import Queue, WorkKind
from bot.chat.words import Words
from bot.cli.doctor import Finding, _worker
from bot.settings import Settings, read_settings
from bot.wiring import CommandContext
from storage.store import SqlStore
from tests.bot.runtime.test_worker import QUICK, put, running
from tests.support.patience import PATIENCE_SECONDS
from tests.support.servers import RunningRedis


@pytest.fixture
def settings(
    database_url: str, redis: RunningRedis, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Settings:
    monkeypatch.setenv("WALKON_HOME", str(tmp_path))
    monkeypatch.setenv("WALKON_ENGINE", "vace")
    monkeypatch.setenv("WALKON_DATABASE_URL", database_url)
    monkeypatch.setenv("WALKON_REDIS_URL", redis.url)
    return read_settings()


async def said(settings: Settings, language: str = "en") -> list[Finding]:
    """In a thread: a command has no loop around it."""
    return await asyncio.to_thread(lambda: [*_worker(CommandContext(settings), Words(language))])


async def test_who_waits_for_nobody_is_counted(
    store: SqlStore, database_url: str, redis: RunningRedis, settings: Settings
) -> None:
    ((good, none),) = await said(settings)
    assert not good
    assert "walkon run worker gpu" in none
    assert "wait" not in none
    for request in ("one", "two"):
        await put(store, redis, WorkKind.RENDER, request, Queue.GPU)
    await put(store, redis, WorkKind.RENDER, "drawn", Queue.RENDER)
    ((_, none),) = await said(settings)
    assert none.endswith("2 clips wait.")
    ((_, none),) = await said(settings, "ko")
    assert none.endswith("기다리는 클립: 2개")


@QUICK
async def test_a_worker_is_seen_while_it_runs(
    store: SqlStore, database_url: str, redis: RunningRedis, settings: Settings
) -> None:
    async with running(store, database_url, redis, "gpu"):
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not (await said(settings))[0][0]:
                await asyncio.sleep(0.05)
        assert await said(settings) == [(True, "A worker for the engine is running")]
    assert [good for good, _ in await said(settings)] == [False]
    async with running(store, database_url, redis, "render"):
        assert [good for good, _ in await said(settings)] == [False]


@QUICK
async def test_what_it_cannot_ask(
    database_url: str, redis: RunningRedis, settings: Settings
) -> None:
    """No store was opened here: the database is empty, and stays so."""
    assert [good for good, _ in await said(settings)] == [False]
    assert not (Path(database_url.removeprefix("sqlite:///"))).exists()
    assert await said(replace(settings, engine="studio")) == []
    alone = replace(settings, redis=None)
    assert await said(alone) == []
    ((good, shared),) = await said(replace(alone, engine_here=False))
    assert not good
    assert "WALKON_REDIS_URL" in shared
    redis.wipe()
    ((good, away),) = await said(settings)
    redis.start()
    assert not good
    assert "does not answer" in away
