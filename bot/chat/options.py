"""The clip options that people choose: look, length and format. Lists them, and parses typed ones.

They can be typed anywhere in a prompt: "look:noir", "길이:10초". A space after the colon is allowed
before a known value. Everything else remains part of the prompt: "at 10:30", "look: a dragon".
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.chat.contract import Mention
from bot.chat.words import Words
from bot.core.clip_options import SECONDS_RANGE, ClipOptions, Shape
from bot.core.errors import Unsuitable
from bot.core.place import LOOKS
from bot.text.clean import clean_line

LOOK, LENGTH, FORMAT = "look", "length", "format"
OFFERED_SECONDS = (4, 6, 8, 10, 15, 30, 60)
"""The lengths that menus offer, in seconds. Others can be typed."""

_NAMES = {
    LOOK: LOOK,
    LENGTH: LENGTH,
    FORMAT: FORMAT,
    "스타일": LOOK,
    "룩": LOOK,
    "길이": LENGTH,
    "형식": FORMAT,
}
_LOOKS = {look: look for look in LOOKS} | {
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
    "watercolor": "watercolour",
    "aquarelle": "watercolour",
    "수채화": "watercolour",
    "papercut": "paper",
    "종이": "paper",
    "종이공작": "paper",
    "pixels": "pixel",
    "픽셀": "pixel",
    "도트": "pixel",
    "비디오": "vhs",
    "비디오테이프": "vhs",
}
_SHAPES = {str(shape): shape for shape in Shape} | {
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
    # Quoted text is spoken in the clip, so it holds no options: it is matched here and skipped.
    r'"[^"]*"|“[^”]*”|'
    rf"(?<!\S)(?P<name>{'|'.join(_NAMES)})[:：](?P<space> ?)(?P<value>[^\s\"“]+)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class OptionChoice:
    """An option and its possible values. `values`: pairs of a value and the label for people."""

    name: str
    values: tuple[tuple[str, str], ...]


def list_choices(words: Words) -> tuple[OptionChoice, ...]:
    """Every option with its values, labelled in a language."""
    return (
        OptionChoice(LOOK, tuple((look, format_look(look, words)) for look in LOOKS)),
        OptionChoice(
            LENGTH,
            tuple((str(seconds), format_length(seconds, words)) for seconds in OFFERED_SECONDS),
        ),
        OptionChoice(FORMAT, tuple((str(shape), format_shape(shape, words)) for shape in Shape)),
    )


def format_look(look: str, words: Words) -> str:
    """The name of a look for people. `look`: one of `LOOKS`."""
    return words(f"look-is-{look}")


def format_length(seconds: float, words: Words) -> str:
    """The length of a clip for people, such as "6 s"."""
    return words("length-is", {"seconds": f"{seconds:g}"})


def format_shape(shape: Shape, words: Words) -> str:
    """The name of a format for people."""
    return words(f"format-is-{shape}")


def split_typed_options(
    parts: Sequence[str | Mention],
) -> tuple[tuple[str | Mention, ...], dict[str, str]]:
    """The typed parts without the options in them, and the options: values by option name. When an
    option is typed twice, the last one counts."""
    prompt_parts: list[str | Mention] = []
    typed_options: dict[str, str] = {}
    for part in parts:
        if isinstance(part, Mention):
            prompt_parts.append(part)
            continue
        part = unicodedata.normalize("NFC", part)  # a Mac types 길이 in its single letters
        text, end = "", 0
        for match in _TYPED.finditer(part):
            if match["name"] is None:
                continue
            name, value = _NAMES[match["name"].lower()], clean_line(match["value"]).rstrip(",.;!?")
            if match["space"] and not _is_known(name, value):
                continue
            typed_options[name] = value
            text += part[end : match.start()]
            end = match.end()
        prompt_parts.append(text + part[end:])
    return tuple(prompt_parts), typed_options


def parse_clip_options(chosen: Mapping[str, str]) -> ClipOptions:
    """The options that were chosen, from values by option name; None for those that are missing.

    Raises Unsuitable "option-look", "option-length", "option-format".
    """
    values = {name: clean_line(value).lower() for name, value in chosen.items()}
    look = seconds = shape = None
    if (text := values.get(LOOK)) is not None:
        look = _LOOKS.get(text, text)
    if (text := values.get(LENGTH)) is not None:
        if (match := _LENGTH.fullmatch(text)) is None:
            raise Unsuitable("option-length", {"text": text[:40]})
        seconds = float(match[1])
    if (text := values.get(FORMAT)) is not None:
        shape = _SHAPES.get(text)
        if shape is None:
            raise Unsuitable("option-format", {"text": text[:40]})
    return ClipOptions(look, seconds, shape)


def _is_known(name: str, value: str) -> bool:
    value = value.lower()
    if name == LENGTH:
        match = _LENGTH.fullmatch(value)
        return match is not None and SECONDS_RANGE[0] <= int(match[1]) <= SECONDS_RANGE[1]
    return value in (_LOOKS if name == LOOK else _SHAPES)
