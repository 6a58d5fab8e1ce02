"""What `walkon up` runs, and what it says meanwhile."""

import asyncio
import fcntl
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot import embedded_redis
from bot.chat.words import Words
from bot.core.errors import Broken
from bot.settings import REDIS, Settings
from bot.supervisor import SETUP, Program, Unworkable, supervise
from bot.wiring import Setup

_FIRST, _THEN, _LAST = range(3)
"""What takes in new things stops first, Redis last."""


def run(setup: Setup, words: Words, renders: int) -> int:
    """Exit code 0 once it was asked to stop, 2 when something cannot work as it was set up."""
    settings = setup.settings
    settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _alone(settings.home):
        try:
            asyncio.run(_up(programs(settings, renders), settings, words))
        except Unworkable:
            return SETUP  # it has said why
    return 0


def programs(settings: Settings, renders: int) -> list[Program]:
    """What to run. Raises Broken when there is no Redis to be had."""
    lies = None if settings.redis else embedded_redis.folder(settings.home)
    url = settings.redis or (embedded_redis.url(lies) if lies else "")

    def ours(name: str, order: int, *process: str) -> Program:
        command = [sys.executable, "-m", "bot", "run", *process]
        return Program(name, command, order, {REDIS.name: url})

    each = [
        ours("web", _FIRST, "web"),
        ours("dispatcher", _FIRST, "dispatcher"),
        ours("chat", _THEN, "worker", "chat"),
        *(ours(f"render{n + 1}", _THEN, "worker", "render") for n in range(renders)),
    ]
    if lies is not None:
        # A socket that a killed one left behind would keep the next from listening.
        embedded_redis.socket(lies).unlink(missing_ok=True)
        each.insert(0, Program("redis", embedded_redis.command(lies), _LAST, speaks=False))
    return each


async def _up(each: list[Program], settings: Settings, words: Words) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    print(words("up-starting"), flush=True)
    ready = words("up-ready", {"url": settings.public_url})
    await supervise(each, _say, lambda: print(ready, flush=True), stop)


def _say(name: str, line: str) -> None:
    print(f"{name:>10} | {line}", flush=True)


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    """Holds the home. Raises Broken when another one does."""
    with (home / "up.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise Broken(
                f"`walkon up` runs already in {home}. Stop it, or set WALKON_HOME to another "
                "folder for a second one."
            ) from None
        yield
