"""What people can press: each file here has `VERBS`, functions by the verb that buttons carry.

A verb says what is wanted. Whether they may is decided in core, on every press.
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
    names = [one.name for one in pkgutil.iter_modules(__path__) if one.name[0] != "_"]
    handlers: dict[str, Handler] = {}
    for name in names:
        handlers |= import_module(f"{__name__}.{name}").VERBS
    return handlers
