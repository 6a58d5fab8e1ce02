"""`walkon up`: runs every process on this machine."""

import argparse
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.chat.words import Words
    from bot.runtime.supervisor import ProcessSpec
    from bot.wiring import CommandContext

HELP = "Run everything: the group chat, the bots that have a token, workers, a Redis for them."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command has no arguments."""


def run(parsed: argparse.Namespace, context: "CommandContext", words: "Words") -> int:
    """Runs until SIGTERM or ^C; exit code 2 when a process that is needed cannot run."""
    import asyncio
    import os

    from bot.runtime.embedded_redis import make_embedded_redis
    from bot.runtime.supervisor import CANNOT_RUN_EXIT_CODE, plan_processes
    from bot.settings.storage import REDIS

    settings = context.settings
    gpu_ids = _list_gpu_ids(context, words)
    settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _hold_lock(settings.home, words):
        redis = None if settings.redis else make_embedded_redis(settings.home, context.models)
        if redis is not None:
            redis.prepare()
            os.environ[REDIS.name] = redis.url
        tokens = {"telegram": settings.telegram, "discord": settings.discord}
        bots = [name for name, token in tokens.items() if token]
        specs = plan_processes(redis, settings.web, bots, gpu_ids)
        address = "http://{}:{}".format(*settings.web)
        is_ok = asyncio.run(_run_processes(specs, address, words))
    return 0 if is_ok else CANNOT_RUN_EXIT_CODE


def _list_gpu_ids(context: "CommandContext", words: "Words") -> list[str] | None:
    """Ids of the GPUs for the engine of the settings; None for the studio, and when the engine runs
    on another machine. Raises Broken or MissingPiece when the engine cannot run."""
    from bot.app.ports import Queue
    from bot.wiring import render_queue

    if render_queue(context.settings) is Queue.RENDER:
        return None
    if not context.settings.engine_here:
        print(words("up-engine-elsewhere", {"engine": context.settings.engine}), flush=True)
        return None
    from bot.cli import _engine
    from render.engines.runtime.gpus import list_gpus

    engine = _engine.require_engine(context, words)
    if not engine.is_generative:
        print(words("up-engine-studio"), flush=True)
        return []
    return [gpu.id for gpu in list_gpus()]


async def _run_processes(specs: "tuple[ProcessSpec, ...]", address: str, words: "Words") -> bool:
    import asyncio
    import signal

    from bot.runtime.supervisor import supervise

    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    width = max(len(spec.name) for spec in specs)

    def say(name: str, line: str) -> None:
        print(f"{name:{width}} | {line}", flush=True)

    def ready(left_out: Sequence[str], late: Sequence[str]) -> None:
        for name in left_out:
            print(words("up-without", {"name": name.capitalize()}))
        for name in late:
            print(words("up-late", {"name": name.capitalize()}))
        print(words("up-ready", {"address": address}), flush=True)

    return await supervise(specs, stop, say, ready)


@contextmanager
def _hold_lock(home: Path, words: "Words") -> Iterator[None]:
    """Holds the lock of the home folder: a second `walkon up` there would replace the Redis of the
    first. Raises Broken when it is held."""
    import fcntl

    from bot.core.errors import Broken

    with (home / "up.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Broken(words("up-already", {"folder": str(home)})) from None
        yield
