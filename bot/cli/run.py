"""`walkon run`: one process of Walk-On, for several machines or an init system of your own."""

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.chat.words import Words
    from bot.wiring import Setup

HELP = "Run one process: web, dispatcher, or a worker of the queue chat, render or gpu."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command line."""
    parser.add_argument("process", choices=("web", "dispatcher", "worker"))
    parser.add_argument(
        "queue", nargs="?", choices=("chat", "render", "gpu"), help="which work a worker takes"
    )


def run(parsed: argparse.Namespace, setup: "Setup", words: "Words") -> int:
    """Exit code 0 after a SIGTERM or ^C, 2 when it cannot work as it was set up."""
    from bot.cli import _processes
    from bot.cli._typed import Mistyped

    if (parsed.process == "worker") != (parsed.queue is not None):
        raise Mistyped("typed-queue")
    return _processes.run(parsed.process, parsed.queue, setup)
