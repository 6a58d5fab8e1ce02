"""Moments in what people read, written so that each is shown in its reader's own time."""

import re
from collections.abc import Callable
from datetime import UTC, datetime

_MARK = re.compile(r"<t:(\d{1,11})>")


def mark(at: datetime) -> str:
    """A moment as it stands in a line of a card: "<t:" and seconds since 1970, ">"."""
    return f"<t:{int(at.timestamp())}>"


def shown(line: str, show: Callable[[datetime], str]) -> str:
    """The line with every moment in it shown."""
    return _MARK.sub(lambda found: show(datetime.fromtimestamp(int(found[1]), UTC)), line)


def in_utc(at: datetime) -> str:
    """A moment for readers whose zone nobody knows: 11-22 10:33 UTC."""
    return f"{at.astimezone(UTC):%m-%d %H:%M} UTC"
