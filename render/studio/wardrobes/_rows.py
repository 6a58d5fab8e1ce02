"""Reads garments from the tables in this folder: colours, shape and the names of their pieces.

    [chef]
    en = ["chef", "cook"]
    ko = ["요리사", "셰프"]
    colours = { top = "#f7f5ef", legs = "#4a4e5a", shoes = "#2a2a30", trim = "#c33a36" }
    others = [{ trim = "#2f6fae" }, { trim = "#e0a92e" }, { legs = "#2d3b52" }]
    shape = "coat"
    chest = ["double_buttons"]
    collar = ["neckerchief"]
    hat = ["chef_hat"]

A hat has the colour "hat", otherwise that of the top.
`others`: what differs in the second, third and every further palette. The colour "skin" is the
wearer's own, of bare arms and legs. `shape`: a name of `SHAPES` or widths. Pieces are those of
`render/studio/clothes`, drawn in the given order. A row without a "top" colour is a hat, a mask or
a cape that is worn with other clothes.
"""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from render.drawing.skia import skia
from render.studio.clothes.pieces import find_piece
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import BARE, Dress, Performer, Wardrobe
from render.studio.contracts.scene import Colour, SceneWords

_FOLDER = Path(__file__).parent

SHAPES: Mapping[str, Mapping[str, float]] = {
    "coat": {
        "shoulder": 0.13, "waist": 0.104, "hem": 0.136, "drop": 0.1, "arm": 0.082, "wrist": 0.066,
        "leg": 0.084, "ankle": 0.066,
    },
    "long": {
        "shoulder": 0.128, "waist": 0.104, "hem": 0.125, "drop": 0.05, "arm": 0.09, "wrist": 0.1,
        "leg": 0.09,
    },
    "jacket": {"shoulder": 0.132, "waist": 0.1, "hem": 0.118, "drop": 0.05, "arm": 0.078,
               "wrist": 0.062, "leg": 0.09},
    "slim": {"shoulder": 0.118, "waist": 0.086, "hem": 0.102, "arm": 0.064, "wrist": 0.05,
             "leg": 0.088, "ankle": 0.058},
    "wide": {"shoulder": 0.145, "waist": 0.14, "hem": 0.15, "drop": 0.06, "arm": 0.09,
             "wrist": 0.076, "leg": 0.115, "ankle": 0.082},
    "armour": {"shoulder": 0.142, "waist": 0.106, "hem": 0.126, "drop": 0.04, "arm": 0.084,
               "wrist": 0.074, "leg": 0.1, "ankle": 0.084, "foot": 0.12, "hand": 0.04},
    "baggy": {"shoulder": 0.134, "waist": 0.112, "hem": 0.122, "drop": 0.05, "arm": 0.088,
              "wrist": 0.074, "leg": 0.12, "ankle": 0.096},
}  # fmt: skip
"""Widths of the body under clothes of a kind; see `Wardrobe.shape`."""


class _Row(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    en: list[str]
    ko: list[str]
    colours: dict[str, str]
    others: list[dict[str, str]] = []
    shape: str | dict[str, float] = {}
    back: list[str] = []
    skirt: list[str] = []
    chest: list[str] = []
    collar: list[str] = []
    face: list[str] = []
    hat: list[str] = []
    crown: bool = False
    hood: bool = False


def load_rows() -> dict[str, Wardrobe]:
    """The garments of all tables by name.

    Raises ValueError for a name that stands twice, msgspec.ValidationError for an unknown key,
    KeyError for an unknown piece or shape.
    """
    garments: dict[str, Wardrobe] = {}
    for file in sorted(_FOLDER.glob("*.toml")):
        table: dict[str, Any] = tomllib.loads(file.read_text("utf-8"))
        for name, row in table.items():
            if name in garments:
                raise ValueError(f"{name} stands twice in the tables of garments")
            garments[name] = _garment(name, msgspec.convert(row, _Row))
    return garments


def _garment(name: str, row: _Row) -> Wardrobe:
    colours = {key: parse_colour(code) for key, code in row.colours.items()}
    if row.hat and "top" in colours:
        colours.setdefault("hat", colours["top"])
    palettes = [colours]
    for changes in row.others:
        palettes.append({**colours, **{key: parse_colour(code) for key, code in changes.items()}})
    return Wardrobe(
        name=name,
        words=SceneWords(tuple(row.en), tuple(row.ko)),
        palettes=tuple(palettes),
        shape=SHAPES[row.shape] if isinstance(row.shape, str) else row.shape,
        back=_together("back", row.back),
        skirt=_together("skirt", row.skirt),
        chest=_together("chest", row.chest),
        collar=_together("collar", row.collar),
        face=_together("face", row.face),
        hat=_together("hat", row.hat),
        crown=row.crown,
        hood=row.hood,
    )


def parse_colour(code: str) -> Colour:
    """A colour of "#rrggbb", 0-1, or `BARE` of "skin". Raises ValueError for anything else."""
    if code == "skin":
        return BARE
    if len(code) != 7 or code[0] != "#":
        raise ValueError(f"{code} is not a colour")
    red, green, blue = bytes.fromhex(code[1:])
    return red / 255, green / 255, blue / 255


def _together(group: str, names: Sequence[str]) -> Dress | None:
    pieces = tuple(find_piece(group, name) for name in names)
    if not pieces:
        return None

    def draw(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
        for piece in pieces:
            piece(canvas, actor, brush)

    return draw
