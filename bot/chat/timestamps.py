"""Moments in what people read, written so that each is shown in its reader's own time."""

import re
from collections.abc import Callable
from datetime import UTC, datetime

_MARK = re.compile(r"<t:(\d{1,11})>")


def mark_time(at: datetime) -> str:
    """A moment as it stands in a line of a card: "<t:" and seconds since 1970, ">"."""
    return f"<t:{int(at.timestamp())}>"


def replace_times(
    text: str, show: Callable[[datetime], str]
) -> tuple[str, list[tuple[int, str, datetime]]]:
    """The text with every moment in it shown, and each of those: where it begins, how it is
    written, when it is."""
    parts: list[str] = []
    moments: list[tuple[int, str, datetime]] = []
    length = 0
    for index, part in enumerate(_MARK.split(text)):
        if index % 2:
            at = datetime.fromtimestamp(int(part), UTC)
            part = show(at)
            moments.append((length, part, at))
        parts.append(part)
        length += len(part)
    return "".join(parts), moments


def format_times(line: str, show: Callable[[datetime], str]) -> str:
    """The line with every moment in it shown."""
    return replace_times(line, show)[0]


def format_utc(at: datetime) -> str:
    """A moment for readers whose zone nobody knows: 11-22 10:33 UTC."""
    return f"{at.astimezone(UTC):%m-%d %H:%M} UTC"
