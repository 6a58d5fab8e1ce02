"""What people type after a command, read into values; what cannot be read has its sentence."""

import re
from pathlib import Path

TURNS = ("left", "right", "up", "down")


class BadArgument(Exception):
    """`code`: key of the sentence that says what was expected; `data`: its blanks."""

    def __init__(self, code: str, **data: object) -> None:
        super().__init__(code, data)
        self.code = code
        self.data = data


def parse_digits(text: str) -> str:
    """Three to eight digits. Raises BadArgument."""
    if not re.fullmatch(r"[0-9]{3,8}", text):
        raise BadArgument("typed-digits", given=text)
    return text


def parse_turns(text: str) -> tuple[str, ...]:
    """Head turns, in order, from "left,up,right". Raises BadArgument."""
    found = tuple(turn.strip() for turn in text.split(","))
    if unknown := [turn for turn in found if turn not in TURNS]:
        raise BadArgument("typed-turns", given=unknown[0], known=", ".join(TURNS))
    return found


def parse_size(text: str) -> tuple[int, int]:
    """Width and height from "1280x720". Raises BadArgument."""
    found = re.fullmatch(r"(\d{1,5})x(\d{1,5})", text)
    if found is None:
        raise BadArgument("typed-size", given=text)
    return int(found[1]), int(found[2])


def parse_pair(text: str, code: str) -> tuple[str, str]:
    """A name and what belongs to it from "NAME=VALUE". Raises BadArgument `code`."""
    name, _, value = text.partition("=")
    if not (name.strip() and value.strip()):
        raise BadArgument(code, given=text)
    return name.strip(), value.strip()


def parse_clip_path(path: Path) -> Path:
    """Where a clip is to be written. Raises BadArgument."""
    if path.suffix.lower() != ".mp4" or not path.absolute().parent.is_dir():
        raise BadArgument("typed-out", given=str(path))
    return path
