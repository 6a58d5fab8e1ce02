"""The command `walkon`. Each command is a file in `bot/cli`; importing them must stay cheap."""

import argparse
import importlib
import pkgutil
import sys
from collections.abc import Sequence
from types import ModuleType

import bot.cli


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; the exit code is the command's, 2 for what could not be read, 130 for ^C.

    The one place where errors become sentences.
    """
    parsed = _parser().parse_args(arguments)
    from bot.cli import _edge  # words and media libraries only once a command runs

    return _edge.run_command(parsed.command, parsed)


def commands() -> dict[str, ModuleType]:
    """Every command by name. A file `try_.py` is the command `try`: `try` is a Python word."""
    return {
        found.name.rstrip("_"): importlib.import_module(f"bot.cli.{found.name}")
        for found in pkgutil.iter_modules(bot.cli.__path__)
        if not found.name.startswith("_")
    }


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="walkon",
        description="Cameos for group chats: your friends in a clip, with their consent.",
    )
    subparsers = parser.add_subparsers(dest="name", metavar="COMMAND", required=True)
    for name, module in commands().items():
        subparser = subparsers.add_parser(
            name, help=module.HELP, description=module.HELP, allow_abbrev=False
        )
        module.arguments(subparser)
        subparser.set_defaults(command=module.run)
    return parser


if __name__ == "__main__":
    sys.exit(main())
