"""`walkon run`: runs one process, for a set-up with several machines; `walkon up` runs them all."""

import argparse
from collections.abc import Coroutine
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.chat.words import Words
    from bot.wiring import CommandContext, Services

HELP = "Run one process: the web server, the dispatcher, or a worker."
_QUEUES = ("chat", "render", "gpu")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of the command."""
    what = parser.add_subparsers(dest="what", metavar="PROCESS", required=True)
    what.add_parser("web", help="the web server", allow_abbrev=False)
    what.add_parser("telegram", help="the Telegram bot", allow_abbrev=False)
    what.add_parser("discord", help="the Discord bot", allow_abbrev=False)
    what.add_parser("dispatcher", help="puts what waits into Redis", allow_abbrev=False)
    worker = what.add_parser("worker", help="does what waits in one queue", allow_abbrev=False)
    worker.add_argument("queue", choices=_QUEUES, help="which queue")
    worker.add_argument(
        "--at-once",
        type=int,
        metavar="N",
        help="how much at once (chat 20, render 1; gpu always 1)",
    )
    worker.add_argument(
        "--card",
        default="",
        metavar="ID",
        help="gpu: the card to work with, or any (the first, else the CPU)",
    )


def run(parsed: argparse.Namespace, context: "CommandContext", words: "Words") -> int:
    """Runs until SIGTERM or ^C."""
    import os
    import tempfile

    import uvloop

    from bot.log_redaction import configure_logging
    from bot.settings import list_secrets
    from render.isolation.sandbox import hide_memory

    configure_logging(list_secrets(os.environ))
    hide_memory()
    if parsed.what == "worker" and parsed.queue == "gpu":
        # Compiled kernels hold nothing of people, and may stay where other temporary files are.
        kernels = os.path.join(tempfile.gettempdir(), f"torchinductor-{os.geteuid()}")
        os.environ.setdefault("TORCHINDUCTOR_CACHE_DIR", kernels)
    context.scratch.sweep()  # what a killed process left
    if parsed.what == "worker":
        _require_scratch(parsed.queue, context, words)
    with context.scratch.hold_temporary_files():
        uvloop.run(_until_stopped(_run_alive(parsed, context, words)))
    return 0


def _require_scratch(queue: str, context: "CommandContext", words: "Words") -> None:
    """Raises Broken where media could not be opened in memory."""
    from bot.core.errors import Broken
    from bot.scratch import ENGINE_JOB_BYTES, JOB_BYTES

    needed = ENGINE_JOB_BYTES if queue == "gpu" else JOB_BYTES
    problem = context.scratch.find_problem(needed, free=False)
    if problem is not None and queue != "chat":
        raise Broken(words(problem.code, problem.data))


async def _until_stopped(process: Coroutine[None, None, None]) -> None:
    import asyncio
    import contextlib
    import signal

    running = asyncio.ensure_future(process)
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, running.cancel)
    with contextlib.suppress(asyncio.CancelledError):
        await running


async def _run_alive(parsed: argparse.Namespace, context: "CommandContext", words: "Words") -> None:
    """Runs the process, and touches the file that says so where the settings name one."""
    import asyncio

    from bot.runtime.alive_file import keep_touching

    path = context.settings.alive_file
    touching = None if path is None else asyncio.create_task(keep_touching(path))
    try:
        if parsed.what == "dispatcher":
            await _dispatch(context, words)
        else:
            await _run(parsed, context, words)
    finally:
        if touching is not None:
            touching.cancel()


async def _dispatch(context: "CommandContext", words: "Words") -> None:
    """Runs the dispatcher, which needs no keys, no files and no tokens, and so opens none."""
    from bot.runtime.dispatcher import run_dispatcher
    from bot.wiring import open_claims, render_queue

    async with open_claims(context.settings) as claims:
        await run_dispatcher(
            claims,
            _get_redis_url(context, words),
            _print_ready,
            render_queue(context.settings),
        )


async def _run(parsed: argparse.Namespace, context: "CommandContext", words: "Words") -> None:
    from bot.wiring import open_services, warm_up

    async with open_services(context.settings) as services:
        if parsed.what == "web":
            from bot.platforms.web.server import serve

            warm_up()
            await serve(services)
        elif parsed.what == "telegram":
            await _serve_telegram(services, words)
        elif parsed.what == "discord":
            await _serve_discord(services, words)
        else:
            await _run_worker(parsed, context, services, words)


async def _serve_telegram(services: "Services", words: "Words") -> None:
    from bot.core.errors import Broken
    from bot.platforms.telegram.bot_api import API_URL
    from bot.platforms.telegram.health import build_group_link
    from bot.platforms.telegram.polling import WebhookServer
    from bot.platforms.telegram.server import serve
    from bot.wiring import warm_up

    telegram = services.settings.telegram
    if telegram is None:
        raise Broken(words("run-no-telegram"))
    webhook = None
    if telegram.webhook is not None:
        settings = telegram.webhook
        webhook = WebhookServer(settings.url, *settings.listen, settings.secret)

    def on_connected(name: str) -> None:
        print(words("up-telegram", {"name": f"@{name}", "url": build_group_link(name)}), flush=True)

    warm_up()
    await serve(
        services, telegram.token, telegram.api_url or API_URL, webhook, _print_ready, on_connected
    )


async def _serve_discord(services: "Services", words: "Words") -> None:
    from bot.core.errors import Broken
    from bot.platforms.discord.health import build_server_link
    from bot.platforms.discord.server import serve
    from bot.wiring import warm_up

    discord = services.settings.discord
    if discord is None:
        raise Broken(words("run-no-discord"))

    def on_connected(name: str, number: int) -> None:
        data = {"name": name, "url": build_server_link(str(number))}
        print(words("up-discord", data), flush=True)

    warm_up()
    await serve(services, discord.token, services.settings.command, _print_ready, on_connected)


async def _run_worker(
    parsed: argparse.Namespace, context: "CommandContext", services: "Services", words: "Words"
) -> None:
    from contextlib import ExitStack

    from bot.app.account import retention
    from bot.app.enrollment import fit
    from bot.app.ports import Queue
    from bot.runtime.worker import run_worker

    queue = Queue(parsed.queue)
    with ExitStack() as closing:
        child = closing.enter_context(context.start_child())
        jobs = services.job_context(child)
        if queue is Queue.GPU:
            from bot.cli import _engine

            engine = _engine.require_engine(context, words, parsed.card)
            if engine.is_generative:
                renders = closing.enter_context(context.start_child())
                gpu = await _engine.load_engine(renders, engine, context)
                data = {"engine": engine.name, "tier": str(engine.tier), "card": gpu}
                print(words("run-engine" if gpu else "run-engine-cpu", data), flush=True)
                jobs = services.job_context(child, renders, engine)
            elif context.settings.engine != engine.name:
                print(words("up-engine-studio"), flush=True)
        if queue is Queue.CHAT:
            await retention.schedule(services.app)
        if queue is Queue.RENDER:
            await fit.add_missing(services.app)
        await run_worker(
            queue,
            jobs,
            services.claims,
            _get_redis_url(context, words),
            slots=None if queue is Queue.GPU else parsed.at_once,
            ready=_print_ready,
        )


def _get_redis_url(context: "CommandContext", words: "Words") -> str:
    from bot.core.errors import Broken

    if context.settings.redis is None:
        raise Broken(words("run-no-redis"))
    return context.settings.redis


def _print_ready() -> None:
    from bot.runtime.supervisor import READY_LINE

    print(READY_LINE, flush=True)
