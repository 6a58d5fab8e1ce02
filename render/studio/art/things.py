"""The table of things: what each emoji is on the stage.

`things.tsv` has two kinds of rows: of a CLDR subgroup, which hold for all of its emoji, and of an
emoji, which say what differs. A row is a name, a tab, and `field=value` separated by spaces; the
fields are those of `Thing`. Points and boxes are numbers joined with commas, windows are circles
joined with "/". `is_head`, `is_framed` and `glows` are "yes" or "no". `as=🐕` makes an emoji
another one: the face of a dog is a dog. What has no row of its own is as its subgroup is; emoji of
a subgroup without a row are no things.
"""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from render.studio.contracts.thing import ATTACHMENTS, MOTIONS, ON_REQUEST, Thing

_NAMES = Path(__file__).parents[1] / "planning" / "lexicon" / "cldr.tsv"
_TABLE = Path(__file__).with_name("things.tsv")


def find_thing(emoji: str) -> Thing:
    """The thing of an emoji, with or without variation selectors. Raises KeyError."""
    return load_things()[emoji.replace("\ufe0f", "")]


def is_usable(thing: Thing) -> bool:
    """Whether a prompt can have it: no picture in a frame, and no final reason against it."""
    return not thing.is_framed and (not thing.never or thing.never in ON_REQUEST)


@cache
def load_things() -> Mapping[str, Thing]:
    """Every thing by its emoji, in the order of Unicode. Raises ValueError for a wrong row."""
    rows = _read_rows(_TABLE)
    things: dict[str, Thing] = {}
    aliases: dict[str, str] = {}
    for line in _NAMES.read_text("utf-8").splitlines():
        emoji, group, name, *_ = line.split("\t")
        if group in rows:
            fields = rows[group] | rows.pop(emoji, {})
            whole = fields.pop("as", "")
            things[emoji] = Thing(emoji=whole or emoji, name=name, group=group, **fields)
            aliases |= {emoji: whole} if whole else {}
    if strangers := [key for key in rows if not key.isascii()]:
        raise ValueError(f"no emoji of a subgroup in things.tsv: {strangers}")
    return things | {emoji: things[whole] for emoji, whole in aliases.items()}


def _read_rows(path: Path) -> dict[str, dict[str, Any]]:
    rows: dict[str, dict[str, Any]] = {}
    for line in path.read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        key, _, fields = line.partition("\t")
        if key in rows:
            raise ValueError(f"two rows of {key}")
        try:
            pairs = (field.split("=", 1) for field in fields.split())
            rows[key] = {name: _PARSERS[name](value) for name, value in pairs}
        except (KeyError, ValueError) as error:
            raise ValueError(f"row of {key}: {error}") from error
    return rows


def _numbers(count: int) -> Callable[[str], tuple[float, ...] | None]:
    def parse(value: str) -> tuple[float, ...] | None:
        if value == "none":
            return None
        numbers = tuple(float(number) for number in value.split(","))
        if len(numbers) != count:
            raise ValueError(f"{count} numbers expected: {value}")
        return numbers

    return parse


def _windows(value: str) -> tuple[tuple[float, ...] | None, ...]:
    return tuple(_numbers(3)(window) for window in value.split("/"))


def _of(known: tuple[str, ...]) -> Callable[[str], str]:
    def parse(value: str) -> str:
        if value not in known:
            raise ValueError(f"unknown: {value}")
        return value

    return parse


def _yes(value: str) -> bool:
    return _of(("yes", "no"))(value) == "yes"


_PARSERS: dict[str, Callable[[str], Any]] = {
    "metres": float,
    "attach": _of(ATTACHMENTS),
    "facing": int,
    "grip": _numbers(2),
    "seat": _numbers(2),
    "windows": _windows,
    "is_head": _yes,
    "is_framed": _yes,
    "motion": _of(MOTIONS),
    "never": str,
    "glows": _yes,
    "head": _numbers(4),
    "flame": _numbers(4),
    "crown": _numbers(3),
    "wears": str,
    "as": str,
}
