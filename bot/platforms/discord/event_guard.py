"""Leaves out events of the gateway that discord.py cannot read."""

import logging
from collections.abc import Callable
from typing import Any

_log = logging.getLogger(__name__)


def guard_parsers(parsers: dict[str, Callable[[Any], None]]) -> None:
    """Makes discord.py leave out an event that it cannot read: otherwise the connection would end,
    and be made again for each such event. Without READY there is none."""

    def guard(event: str, parse: Callable[[Any], None]) -> Callable[[Any], None]:
        def parse_or_log(data: Any) -> None:
            try:
                parse(data)
            except Exception as error:  # noqa: BLE001 - the edge: events go on coming
                _log.warning("an event %s was left out: %s", event, type(error).__name__)

        return parse_or_log

    for event, parse in parsers.items():
        if event != "READY":
            parsers[event] = guard(event, parse)
