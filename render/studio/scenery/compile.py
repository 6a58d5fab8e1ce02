"""Compiles a row of the grammar of places into a scene."""

import random
from dataclasses import replace
from pathlib import Path
from zlib import crc32

from render.drawing.skia import skia
from render.studio.contracts.scene import (
    Layer,
    Light,
    Paint,
    SceneWords,
    SetSlot,
    Stage,
    StudioScene,
)
from render.studio.scenery.air import OUTDOOR_WEATHERS, Air, make_air
from render.studio.scenery.ambience import AMBIENCES
from render.studio.scenery.ambience_air import specks
from render.studio.scenery.floors import paint_floor
from render.studio.scenery.horizons import paint_horizon
from render.studio.scenery.pieces import find_piece, is_floodlit, is_landmark
from render.studio.scenery.room import make_room_air, paint_wall
from render.studio.scenery.row import PlacedPiece, PlaceRow, read_row
from render.studio.scenery.set_brush import SetBrush
from render.studio.scenery.sky import paint_sky
from render.studio.scenery.specials import BACKDROPS, special_air
from render.studio.scenery.weather import weather_layers

_SKY, _FAR, _BACK, _WALL, _GROUND, _FRONT = 0.0, 0.08, 0.5, 0.88, 0.95, 1.35
_DAMP = 0.02
"""Pieces behind the ground's edge stand this far below it, so that the ground hides their feet."""


def read_place(path: Path) -> StudioScene:
    """The scene of a row. Raises ValueError for what the grammar does not know."""
    return compile_place(read_row(path))


def compile_place(row: PlaceRow) -> StudioScene:
    """The scene of a row."""
    for piece in (*row.back, *row.wall, *row.near, *row.front):
        find_piece(piece.name)

    weathers = row.weathers
    if weathers is None:
        weathers = () if row.room else OUTDOOR_WEATHERS

    def settled(stage: Stage) -> Stage:
        """The stage at an hour and in a weather that the place can show."""
        return replace(
            stage,
            hour=stage.hour if stage.hour in row.hours else row.hour,
            weather=stage.weather if stage.weather in weathers else row.weather,
            seed=stage.seed + crc32(row.name.encode()) % 997,  # no two places share their clouds
        )

    def layers(stage: Stage) -> list[Layer]:
        return _layers(row, settled(stage))

    def light(stage: Stage) -> Light:
        return _air(row, settled(stage)).light

    return StudioScene(
        name=row.name,
        words=SceneWords(row.en, row.ko),
        ground=row.stands,
        bed=row.bed,
        light=light,
        layers=layers,
        action=row.action,
        wardrobe=row.wardrobe,
        hours=row.hours,
        weathers=weathers,
        slots=_slots(row),
    )


def _air(row: PlaceRow, stage: Stage) -> Air:
    if row.room:
        return make_room_air(stage, row.room)
    return special_air(row.special, make_air(stage, row.mood))


def _slots(row: PlaceRow) -> tuple[SetSlot, ...]:
    """RoomRow beside and behind the cast, from the most to the least conspicuous."""
    base = row.horizon
    return (
        SetSlot(-0.72, base + 0.1, 0.42, 0.95),
        SetSlot(0.72, base + 0.1, 0.42, 0.95),
        SetSlot(-0.4, base + 0.03, 0.3, 0.95),
        SetSlot(0.42, base + 0.03, 0.3, 0.95),
        SetSlot(0.0, base + 0.015, 0.28, 0.95),
        SetSlot(0.93, base + 0.06, 0.34, 0.95),
        SetSlot(-0.93, base + 0.06, 0.34, 0.95),
    )


def _layers(row: PlaceRow, stage: Stage) -> list[Layer]:
    air = _air(row, stage)
    made = _room(row, stage, air) if row.room else _outdoors(row, stage, air)
    if row.front:
        made.append(Layer(_FRONT, _pieces(row.front, stage, air, 1.0, 0.0, 7), still=True))
    for name in row.alive or ("motes" if row.room else "birds",):
        made += AMBIENCES[name](stage, air, row.horizon)
    if not row.room:
        made.append(specks(stage, air))
        made += weather_layers(stage, air, row.horizon)
    return made


def _outdoors(row: PlaceRow, stage: Stage, air: Air) -> list[Layer]:
    def sky(canvas: skia.Canvas, seconds: float) -> None:
        if row.special:
            BACKDROPS[row.special](canvas, stage, air, row.horizon)
        else:
            paint_sky(canvas, stage, air, row.horizon)

    def far(canvas: skia.Canvas, seconds: float) -> None:
        for number, part in enumerate(row.far):
            base = row.horizon + 0.01 if part.base is None else part.base
            paint_horizon(canvas, stage, air, part.kind, base, part.high, stage.seed + 31 * number)

    made = [
        Layer(_SKY, sky, still=True, opaque=True),
        Layer(_FAR, far, still=True),
        Layer(_GROUND, _ground(row, stage, air), still=True),
    ]
    if row.back:
        made.append(
            Layer(_BACK, _pieces(row.back, stage, air, row.horizon + _DAMP, 0.14, 3), still=True)
        )
    return made


def _room(row: PlaceRow, stage: Stage, air: Air) -> list[Layer]:
    room = row.room
    assert room is not None

    def wall(canvas: skia.Canvas, seconds: float) -> None:
        paint_wall(canvas, stage, air, room, row.horizon)
        _pieces(row.wall, stage, air, 0.0, 0.0, 3, indoors=True)(canvas, seconds)
        _pieces(row.back, stage, air, row.horizon + 0.004, 0.0, 4, indoors=True)(canvas, seconds)

    return [
        Layer(_WALL, wall, still=True, opaque=True),
        Layer(_GROUND, _ground(row, stage, air), still=True),
    ]


def _ground(row: PlaceRow, stage: Stage, air: Air) -> Paint:
    def paint(canvas: skia.Canvas, seconds: float) -> None:
        eye = row.room.eye if row.room else None
        paint_floor(canvas, stage, air, row.ground, row.horizon, eye)
        _pieces(row.near, stage, air, row.horizon + 0.01, 0.0, 5, indoors=row.room is not None)(
            canvas, seconds
        )

    return paint


def _pieces(
    pieces: tuple[PlacedPiece, ...],
    stage: Stage,
    air: Air,
    base: float,
    distance: float,
    seed: int,
    indoors: bool = False,
) -> Paint:
    """Draws pieces from far to near; those of a narrow picture are smaller."""
    size = min(1.0, 0.62 + 0.38 * (stage.aspect / 1.78)) if stage.aspect < 1.78 else 1.0

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        for number, piece in enumerate(sorted(pieces, key=lambda piece: piece.dy)):
            rng = random.Random(stage.seed * 1009 + seed * 101 + number)
            high = piece.height * size
            if is_landmark(piece.name):  # they are wide, and the point of the place
                high *= 0.5 + 0.5 * min(1.0, stage.aspect)
            canvas.save()
            canvas.translate(piece.x * max(stage.edge, 0.3), base + piece.dy)
            canvas.scale(high, high)
            pixel = 1 / (stage.height * high)
            lit = air.floodlit() if is_floodlit(piece.name) else air
            find_piece(piece.name)(SetBrush(canvas, lit, rng, distance, pixel, indoors))
            canvas.restore()

    return paint
