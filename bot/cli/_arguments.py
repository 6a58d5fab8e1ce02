"""Parses the arguments of commands; each error has a sentence in the reader's language."""

import re
from pathlib import Path

TURNS = ("left", "right", "up", "down")


class BadArgument(Exception):
    """An argument that cannot be parsed. `code`: key of the sentence that says what was expected;
    `data`: its arguments."""

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
    names = tuple(turn.strip() for turn in text.split(","))
    if unknown := [name for name in names if name not in TURNS]:
        raise BadArgument("typed-turns", given=unknown[0], known=", ".join(TURNS))
    return names


def parse_size(text: str) -> tuple[int, int]:
    """Width and height from "1280x720". Raises BadArgument."""
    match = re.fullmatch(r"(\d{1,5})x(\d{1,5})", text)
    if match is None:
        raise BadArgument("typed-size", given=text)
    return int(match[1]), int(match[2])


def parse_pair(text: str, code: str) -> tuple[str, str]:
    """Name and value from "NAME=VALUE". Raises BadArgument with `code`."""
    name, _, value = text.partition("=")
    if not (name.strip() and value.strip()):
        raise BadArgument(code, given=text)
    return name.strip(), value.strip()


def parse_clip_path(path: Path) -> Path:
    """The path, checked: it ends with .mp4 and its folder exists. Raises BadArgument."""
    if path.suffix.lower() != ".mp4" or not path.absolute().parent.is_dir():
        raise BadArgument("typed-out", given=str(path))
    return path
