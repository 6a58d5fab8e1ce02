"""The commands that people can type. Each module here is one command, named after its file.

A module defines `HELP_KEY` (key of its one-line help in `locale/*.ftl`), `ORDER` (its position in
the list) and `async def run(context: Context, command: Command) -> Reply`. Optional flags:
`TAKES_OPTIONS` (look, length and format can be chosen beside the text), `IS_LONG` (it may run for
seconds and must not hold the answer lock).
"""

import pkgutil
from functools import cache
from importlib import import_module
from types import ModuleType

from bot.chat.words import Words


@cache
def list_commands() -> dict[str, ModuleType]:
    """The command modules by name, sorted by `ORDER`."""
    names = [
        module_info.name
        for module_info in pkgutil.iter_modules(__path__)
        if module_info.name[0] != "_"
    ]
    modules = {name: import_module(f"{__name__}.{name}") for name in names}
    return dict(sorted(modules.items(), key=lambda pair: (pair[1].ORDER, pair[0])))


def list_help(language: str, command: str) -> list[tuple[str, str]]:
    """The name and one-line help of every command, sorted by `ORDER`.

    `command`: the name under which `/cameo` is offered.
    """
    words = Words(language)
    return [
        (command if name == "cameo" else name, words(module.HELP_KEY))
        for name, module in list_commands().items()
    ]
