"""The program `walkon`. Each command is a module of `bot/cli`; importing one must stay cheap, since
`walkon --help` imports them all."""

import argparse
import importlib
import pkgutil
import sys
from collections.abc import Sequence
from types import ModuleType

import bot.cli


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command. The exit code is the command's, 2 when something could not be read, 130
    after ^C."""
    parsed = _make_parser().parse_args(arguments)
    from bot.cli import _edge  # imports words and media libraries: only when a command runs

    return _edge.run_command(parsed.command, parsed)


def import_commands() -> dict[str, ModuleType]:
    """The modules of all commands by name. `try_.py` is the command `try`, a keyword of Python."""
    return {
        module.name.rstrip("_"): importlib.import_module(f"bot.cli.{module.name}")
        for module in pkgutil.iter_modules(bot.cli.__path__)
        if not module.name.startswith("_")
    }


def _make_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="walkon",
        description="Cameos for group chats: your friends in a clip, with their consent.",
    )
    subparsers = parser.add_subparsers(dest="name", metavar="COMMAND", required=True)
    for name, module in import_commands().items():
        subparser = subparsers.add_parser(
            name, help=module.HELP, description=module.HELP, allow_abbrev=False
        )
        module.add_arguments(subparser)
        subparser.set_defaults(command=module.run)
    return parser


if __name__ == "__main__":
    sys.exit(main())
