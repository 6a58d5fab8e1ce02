"""Timestamps in the lines of a card. They are kept as marks, so that each platform can show them in
its readers' time zones."""

import re
from collections.abc import Callable
from datetime import UTC, datetime

_MARK = re.compile(r"<t:(\d{1,11})>")


def mark_time(at: datetime) -> str:
    """The mark of a timestamp: "<t:N>", N being the whole seconds since 1970 in UTC."""
    return f"<t:{int(at.timestamp())}>"


def replace_times(
    text: str, format_time: Callable[[datetime], str]
) -> tuple[str, list[tuple[int, str, datetime]]]:
    """The text with every mark replaced by its formatted time, and these times in their order: the
    offset in the new text, the formatted time, the time."""
    parts: list[str] = []
    times: list[tuple[int, str, datetime]] = []
    length = 0
    for index, part in enumerate(_MARK.split(text)):
        if index % 2:
            at = datetime.fromtimestamp(int(part), UTC)
            part = format_time(at)
            times.append((length, part, at))
        parts.append(part)
        length += len(part)
    return "".join(parts), times


def format_times(line: str, format_time: Callable[[datetime], str]) -> str:
    """The line with every mark replaced by its formatted time."""
    return replace_times(line, format_time)[0]


def format_utc(at: datetime) -> str:
    """A time for readers whose time zone is unknown: "11-22 10:33 UTC"."""
    return f"{at.astimezone(UTC):%m-%d %H:%M} UTC"
