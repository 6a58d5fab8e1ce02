"""`walkon run`: one process of Walk-On, for several machines; `walkon up` runs them all."""

import argparse
from collections.abc import Coroutine
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.chat.words import Words
    from bot.wiring import CommandContext, Services

HELP = "Run one process: the web server, the dispatcher, or a worker."
_QUEUES = ("chat", "render", "gpu")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command line."""
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
    import logging

    import uvloop

    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    uvloop.run(_until_stopped(_run(parsed, context, words)))
    return 0


async def _until_stopped(process: Coroutine[None, None, None]) -> None:
    import asyncio
    import contextlib
    import signal

    running = asyncio.ensure_future(process)
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, running.cancel)
    with contextlib.suppress(asyncio.CancelledError):
        await running


async def _run(parsed: argparse.Namespace, context: "CommandContext", words: "Words") -> None:
    from bot.wiring import open_services, warm_up

    async with open_services(context.settings) as all_of_it:
        if parsed.what == "web":
            from bot.platforms.web.server import serve

            warm_up()
            await serve(all_of_it)
        elif parsed.what == "telegram":
            await _telegram(all_of_it, words)
        elif parsed.what == "discord":
            await _discord(all_of_it, words)
        elif parsed.what == "dispatcher":
            from bot.runtime.dispatcher import run_dispatcher

            await run_dispatcher(
                all_of_it.store.engine, _redis(context, words), _ready, all_of_it.app.render_queue
            )
        else:
            await _work(parsed, context, all_of_it, words)


async def _telegram(running: "Services", words: "Words") -> None:
    from bot.core.errors import Broken
    from bot.platforms.telegram.health import build_group_link
    from bot.platforms.telegram.polling import WebhookServer
    from bot.platforms.telegram.sender import API_URL
    from bot.platforms.telegram.server import serve
    from bot.wiring import warm_up

    telegram = running.settings.telegram
    if telegram is None:
        raise Broken(words("run-no-telegram"))
    webhook = None
    if telegram.webhook is not None:
        called = telegram.webhook
        webhook = WebhookServer(called.url, *called.listen, called.secret)

    def met(name: str) -> None:
        print(words("up-telegram", {"name": f"@{name}", "url": build_group_link(name)}), flush=True)

    warm_up()
    await serve(running, telegram.token, telegram.api_url or API_URL, webhook, _ready, met=met)


async def _discord(running: "Services", words: "Words") -> None:
    from bot.core.errors import Broken
    from bot.platforms.discord.health import build_server_link
    from bot.platforms.discord.server import serve
    from bot.wiring import warm_up

    discord = running.settings.discord
    if discord is None:
        raise Broken(words("run-no-discord"))

    def met(name: str, number: int) -> None:
        told = {"name": name, "url": build_server_link(str(number))}
        print(words("up-discord", told), flush=True)

    warm_up()
    await serve(running, discord.token, running.settings.command, _ready, met=met)


async def _work(
    parsed: argparse.Namespace, context: "CommandContext", running: "Services", words: "Words"
) -> None:
    from contextlib import ExitStack

    from bot.app.ports import Queue
    from bot.runtime.worker import run_worker

    queue = Queue(parsed.queue)
    with ExitStack() as closing:
        child = closing.enter_context(context.start_child())
        jobs = running.job_context(child)
        if queue is Queue.GPU:
            from bot.cli import _engine

            engine = _engine.require_engine(context, words, parsed.card)
            if engine.generates:
                renders = closing.enter_context(context.start_child())
                where = await _engine.load_engine(renders, engine, context)
                told = {"engine": engine.name, "tier": str(engine.tier), "card": where}
                print(words("run-engine" if where else "run-engine-cpu", told), flush=True)
                jobs = running.job_context(child, renders, engine)
            elif context.settings.engine != engine.name:
                print(words("up-engine-studio"), flush=True)
        await run_worker(
            queue,
            jobs,
            running.store.engine,
            _redis(context, words),
            slots=None if queue is Queue.GPU else parsed.at_once,
            ready=_ready,
        )


def _redis(context: "CommandContext", words: "Words") -> str:
    from bot.core.errors import Broken

    if context.settings.redis is None:
        raise Broken(words("run-no-redis"))
    return context.settings.redis


def _ready() -> None:
    from bot.runtime.supervisor import READY_LINE

    print(READY_LINE, flush=True)
