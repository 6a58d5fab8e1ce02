"""Look, length and format of a clip as people choose them: what there is, and what was typed.

Typed anywhere in a text: "look:noir", "길이:10초". A space after the colon is fine where the value
is one that there is; anything else stays part of the sentence: "at 10:30", "look: a dragon".
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.chat.contract import Mention
from bot.chat.words import Words
from bot.core.clip_options import SECONDS_RANGE, ClipOptions, Shape
from bot.core.errors import Unsuitable
from bot.core.place import LOOKS

LOOK, LENGTH, FORMAT = "look", "length", "format"
OFFERED_SECONDS = (4, 6, 8, 10, 15)
"""Lengths to choose from, in seconds; others can be typed."""

_NAMES = {
    LOOK: LOOK,
    LENGTH: LENGTH,
    FORMAT: FORMAT,
    "스타일": LOOK,
    "룩": LOOK,
    "길이": LENGTH,
    "형식": FORMAT,
}
_LOOKS = {one: one for one in LOOKS} | {
    "자연": "natural",
    "자연스럽게": "natural",
    "필름": "film",
    "영화": "film",
    "누아르": "noir",
    "느와르": "noir",
    "흑백": "noir",
    "네온": "neon",
    "만화": "comic",
    "꿈": "dream",
    "몽환": "dream",
}
_SHAPES = {str(one): one for one in Shape} | {
    "landscape": Shape.WIDE,
    "horizontal": Shape.WIDE,
    "16:9": Shape.WIDE,
    "가로": Shape.WIDE,
    "portrait": Shape.TALL,
    "vertical": Shape.TALL,
    "9:16": Shape.TALL,
    "세로": Shape.TALL,
    "1:1": Shape.SQUARE,
    "정사각": Shape.SQUARE,
    "정사각형": Shape.SQUARE,
}
_LENGTH = re.compile(r"(\d{1,2}) ?(?:s|sec|seconds|초)?")
_TYPED = re.compile(
    # What is said in the clip is no option of it.
    r'"[^"]*"|“[^”]*”|'
    rf"(?<!\S)(?P<name>{'|'.join(_NAMES)})[:：](?P<space> ?)(?P<value>[^\s\"“]+)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class OptionChoice:
    """An option, and what there is to choose. `values`: each with what people read."""

    name: str
    values: tuple[tuple[str, str], ...]


def list_choices(words: Words) -> tuple[OptionChoice, ...]:
    """Everything there is to choose, in the words of a language."""
    return (
        OptionChoice(LOOK, tuple((one, look_name(one, words)) for one in LOOKS)),
        OptionChoice(LENGTH, tuple((str(one), length_text(one, words)) for one in OFFERED_SECONDS)),
        OptionChoice(FORMAT, tuple((str(one), shape_name(one, words)) for one in Shape)),
    )


def look_name(one: str, words: Words) -> str:
    """What a look is called."""
    return words(f"look-is-{one}")


def length_text(seconds: float, words: Words) -> str:
    """How long a clip is."""
    return words("length-is", {"seconds": f"{seconds:g}"})


def shape_name(one: Shape, words: Words) -> str:
    """What a format is called."""
    return words(f"format-is-{one}")


def split_typed_options(
    parts: Sequence[str | Mention],
) -> tuple[tuple[str | Mention, ...], dict[str, str]]:
    """What was typed without its options, and the options; of one that is typed twice the last."""
    left: list[str | Mention] = []
    found: dict[str, str] = {}
    for part in parts:
        if isinstance(part, Mention):
            left.append(part)
            continue
        rest, at = "", 0
        for one in _TYPED.finditer(part):
            if one["name"] is None:
                continue
            name, value = _NAMES[one["name"].lower()], one["value"].rstrip(",.;!?")
            if one["space"] and not _is_known(name, value):
                continue
            found[name] = value
            rest += part[at : one.start()]
            at = one.end()
        left.append(rest + part[at:])
    return tuple(left), found


def parse_clip_options(chosen: Mapping[str, str]) -> ClipOptions:
    """What was chosen. Raises Unsuitable "option-look", "option-length", "option-format"."""
    wanted = {name: value.lower() for name, value in chosen.items()}
    look = seconds = shape = None
    if (text := wanted.get(LOOK)) is not None:
        look = _LOOKS.get(text, text)
    if (text := wanted.get(LENGTH)) is not None:
        if (read := _LENGTH.fullmatch(text)) is None:
            raise Unsuitable("option-length", {"text": text[:40]})
        seconds = float(read[1])
    if (text := wanted.get(FORMAT)) is not None:
        shape = _SHAPES.get(text)
        if shape is None:
            raise Unsuitable("option-format", {"text": text[:40]})
    return ClipOptions(look, seconds, shape)


def _is_known(name: str, value: str) -> bool:
    value = value.lower()
    if name == LENGTH:
        read = _LENGTH.fullmatch(value)
        return read is not None and SECONDS_RANGE[0] <= int(read[1]) <= SECONDS_RANGE[1]
    return value in (_LOOKS if name == LOOK else _SHAPES)
