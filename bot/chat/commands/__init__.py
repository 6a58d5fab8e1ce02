"""What people can type: each file here is a command, with `HELP`, the key of its line of help,
`ORDER` for the list, and `async def run(talk, command) -> Reply`. `ADMIN`: whether it matters that
whoever types it administers the conversation. `LONG`: whether it may take seconds."""

import pkgutil
from functools import cache
from importlib import import_module
from types import ModuleType

from bot.chat.words import Words


@cache
def found() -> dict[str, ModuleType]:
    """Every command by its name, the most wanted first."""
    names = [one.name for one in pkgutil.iter_modules(__path__) if one.name[0] != "_"]
    modules = {name: import_module(f"{__name__}.{name}") for name in names}
    return dict(sorted(modules.items(), key=lambda pair: (pair[1].ORDER, pair[0])))


def listed(language: str, command: str) -> list[tuple[str, str]]:
    """Every command with one line of help, the most wanted first. `command`: asks for a clip."""
    words = Words(language)
    return [
        (command if name == "cameo" else name, words(module.HELP))
        for name, module in found().items()
    ]
