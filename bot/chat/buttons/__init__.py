"""The handlers of buttons and menus. Each module here defines `VERBS`, which maps the verbs that
buttons carry to their handlers.

A handler calls a use case with the person who pressed; whether they may do it is decided there, by
the rules in `bot.core`, on every press.
"""

import pkgutil
from collections.abc import Awaitable, Callable
from functools import cache
from importlib import import_module

from bot.chat.context import Context, ResolvedPress
from bot.chat.contract import Reply

Handler = Callable[[Context, ResolvedPress], Awaitable[Reply]]


@cache
def list_handlers() -> dict[str, Handler]:
    """Every handler by its verb."""
    names = [
        module_info.name
        for module_info in pkgutil.iter_modules(__path__)
        if module_info.name[0] != "_"
    ]
    handlers: dict[str, Handler] = {}
    for name in names:
        handlers |= import_module(f"{__name__}.{name}").VERBS
    return handlers
