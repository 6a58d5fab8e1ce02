"""Settings of what people ask for: the command, and the size and length of clips."""

import re

from bot.settings.variables import BadSetting, Environment, Setting

COMMAND = Setting("WALKON_COMMAND", "What people type to ask for a clip (cameo).")
CLIP_SIZE = Setting("WALKON_CLIP_SIZE", "Size of clips in pixels, WxH, even (1280x720).")
CLIP_SECONDS = Setting("WALKON_CLIP_SECONDS", "Length of clips in seconds, 2-60 (6).")

_SIDE_PIXELS = (180, 1920)
_SECONDS = (2, 15)


def read_command(environment: Environment) -> str:
    """The name of the command. Raises BadSetting."""
    value = environment.get(COMMAND.name) or "cameo"
    # What both Discord and Telegram accept as the name of a command.
    if not re.fullmatch(r"[a-z0-9_]{1,32}", value):
        raise BadSetting("setting-command", name=COMMAND.name, value=value)
    return value


def read_clip_size(environment: Environment) -> tuple[int, int]:
    """Width and height in pixels. Raises BadSetting."""
    value = environment.get(CLIP_SIZE.name) or "1280x720"
    width, _, height = value.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise BadSetting("setting-size", name=CLIP_SIZE.name, value=value)
    sides = int(width), int(height)
    least, most = _SIDE_PIXELS
    if any(side % 2 or not least <= side <= most for side in sides):
        raise BadSetting("setting-sides", name=CLIP_SIZE.name, value=value)
    return sides


def read_clip_seconds(environment: Environment) -> float:
    """The length in seconds. Raises BadSetting."""
    value = environment.get(CLIP_SECONDS.name) or "6"
    try:
        seconds = float(value)
    except ValueError:
        seconds = 0.0
    least, most = _SECONDS
    if not least <= seconds <= most:
        raise BadSetting("setting-seconds", name=CLIP_SECONDS.name, value=value)
    return seconds
