"""`walkon up`: everything, on this machine, with one command."""

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.chat.words import Words
    from bot.wiring import Setup

HELP = "Run everything: the group chat in the browser, workers, a Redis of its own."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command line."""
    parser.add_argument(
        "--renders",
        type=int,
        default=1,
        metavar="N",
        help="render workers; each takes about two cores (1)",
    )


def run(parsed: argparse.Namespace, setup: "Setup", words: "Words") -> int:
    """Exit code 0 after a SIGTERM or ^C, 2 when something cannot work as it was set up."""
    from bot.cli import _up

    return _up.run(setup, words, parsed.renders)
