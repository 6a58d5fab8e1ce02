"""Rows of the grammar of places: one TOML file says what a place consists of.

    en = ["beach", "seaside"]          # words in prompts
    ko = ["해변", "바닷가"]
    bed = "wave"                       # its sound
    ground = "sand"                    # of `floor_patterns.PATTERNS`
    horizon = 0.62                     # y where the ground begins
    far = ["sea:0.14", "hills:0.1"]    # of `horizons`: kind:height[:base], far to near
    back = ["palm@-0.8:0.5"]           # pieces behind the ground's edge
    near = ["parasol@0.7:0.36:0.04"]   # pieces on the ground
    front = ["grass@-1:0.2"]           # pieces before the cast
    alive = ["gulls"]                  # of `ambience.AMBIENCES`

A piece is name@x:height[:dy]: x is a share of the way to the edge (-1 to 1), its foot is `dy` below
the start of the ground; in front it stands on the lower edge of the picture. Indoors `[room]` gives
the wall instead of `far`, and pieces of `wall` hang with their middle at y = dy.
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HOURS = ("dawn", "day", "sunset", "night")


@dataclass(frozen=True)
class PlacedPiece:
    """A set piece. `x`: share of the way to the edge. `height`: stage units. `dy`: see above."""

    name: str
    x: float
    height: float
    dy: float = 0.0


@dataclass(frozen=True)
class HorizonRow:
    """`kind`: of the horizon. `high`: stage units. `base`: y of its foot, None for the ground's."""

    kind: str
    high: float
    base: float | None = None


@dataclass(frozen=True)
class RoomRow:
    """`wall`, `trim`: hex colours. `style`: of `room.STYLES`. `lamp`: colour of its lamps.

    `dark`: how dark the room is, 0-1: a bar, a theatre. `pulse`: whether its light moves.
    """

    wall: str
    trim: str = "#f2eee6"
    style: str = "plain"
    lamp: str = "#ffe6b8"
    dark: float = 0.0
    eye: float = 0.44
    ceiling: str = ""
    pulse: bool = False


@dataclass(frozen=True)
class PlaceRow:
    """See the module. `hours`, `weathers`: those it can show; `special`: of `specials`."""

    name: str
    en: tuple[str, ...]
    ko: tuple[str, ...]
    bed: str
    ground: str
    horizon: float
    stands: float
    mood: str
    action: str
    wardrobe: str
    far: tuple[HorizonRow, ...]
    back: tuple[PlacedPiece, ...]
    wall: tuple[PlacedPiece, ...]
    near: tuple[PlacedPiece, ...]
    front: tuple[PlacedPiece, ...]
    alive: tuple[str, ...]
    hours: tuple[str, ...]
    hour: str
    weathers: tuple[str, ...] | None
    weather: str
    special: str
    room: RoomRow | None


_KEYS = {
    "en", "ko", "bed", "ground", "horizon", "stands", "mood", "action", "wardrobe", "far", "back",
    "wall", "near", "front", "alive", "hours", "hour", "weathers", "weather", "special", "room",
}  # fmt: skip


def read_row(path: Path) -> PlaceRow:
    """Reads a row. Raises ValueError for a key or piece that the grammar does not know."""
    data: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
    if unknown := set(data) - _KEYS:
        raise ValueError(f"{path.name}: unknown keys {sorted(unknown)}")
    room = RoomRow(**data["room"]) if "room" in data else None
    weathers = data.get("weathers")
    return PlaceRow(
        name=path.stem,
        en=tuple(data["en"]),
        ko=tuple(data["ko"]),
        bed=data.get("bed", "studio" if room else "park"),
        ground=data["ground"],
        horizon=float(data.get("horizon", 0.7 if room else 0.64)),
        stands=float(data.get("stands", 0.88)),
        mood=data.get("mood", ""),
        action=data.get("action", "stand"),
        wardrobe=data.get("wardrobe", "casual"),
        far=tuple(_horizon(text) for text in data.get("far", ())),
        back=_pieces(data, "back"),
        wall=_pieces(data, "wall"),
        near=_pieces(data, "near"),
        front=_pieces(data, "front"),
        alive=tuple(data.get("alive", ())),
        hours=tuple(data.get("hours", HOURS)),
        hour=data.get("hour", "day"),
        weathers=None if weathers is None else tuple(weathers),
        weather=data.get("weather", ""),
        special=data.get("special", ""),
        room=room,
    )


def parse_piece(text: str) -> PlacedPiece:
    """Reads name@x:height[:dy]. Raises ValueError."""
    name, _, place = text.partition("@")
    numbers = [float(part) for part in place.split(":")]
    if not name or len(numbers) not in (2, 3):
        raise ValueError(f"not name@x:height[:dy]: {text}")
    return PlacedPiece(name, *numbers)


def _pieces(data: dict[str, Any], key: str) -> tuple[PlacedPiece, ...]:
    return tuple(parse_piece(text) for text in data.get(key, ()))


def _horizon(text: str) -> HorizonRow:
    kind, *numbers = text.split(":")
    return HorizonRow(kind, *(float(number) for number in numbers))
