"""A street between tall houses, seen from a crossing: shops, lamps, lights strung across."""

import math
import random
from dataclasses import dataclass

from render.canvas import skia
from render.studio.backdrop import cloud, crown, downwards, everywhere, ink
from render.studio.brush import Point, mix, times
from render.studio.paint import BLEED, glow, shape
from render.studio.parts import Colour, Layer, Light, Paint, Scene, Stage, Words

_GROUND = 0.9
_HORIZON = 0.56
_EYE = 0.44  # height of the eye over the street, in stage units at distance 1
_CURB, _WALL = 0.66, 1.02  # from the middle of the street, at distance 1
_NEAR = 1.7  # houses nearer than this move with the camera more than those behind
_KERB = 1.88  # how far the ground reaches that moves with the cast
_HOUSES: tuple[Colour, ...] = (
    (0.93, 0.74, 0.6), (0.74, 0.83, 0.86), (0.9, 0.83, 0.68), (0.78, 0.47, 0.4),
    (0.66, 0.76, 0.68), (0.85, 0.63, 0.55), (0.6, 0.66, 0.78), (0.95, 0.88, 0.8),
)  # fmt: skip
_AWNINGS: tuple[Colour, ...] = (
    (0.86, 0.3, 0.3), (0.2, 0.5, 0.55), (0.95, 0.68, 0.25), (0.35, 0.45, 0.72), (0.4, 0.6, 0.38),
)  # fmt: skip
_TUBES: tuple[Colour, ...] = (
    (1.0, 0.25, 0.55), (0.2, 0.75, 1.0), (1.0, 0.6, 0.15), (0.45, 0.95, 0.6), (0.7, 0.4, 1.0),
)  # fmt: skip


@dataclass(frozen=True)
class _Air:
    """The colours of an hour. `tint` is what light makes of walls, `lit` the share of windows."""

    sky: tuple[Colour, Colour, Colour]
    cloud: tuple[Colour, Colour]
    haze: Colour
    tint: tuple[Colour, Colour]
    road: tuple[Colour, Colour]
    lit: float
    window: Colour
    glass: Colour
    leaf: tuple[Colour, Colour, Colour]


_DAY = _Air(
    sky=((0.25, 0.58, 0.92), (0.6, 0.82, 0.97), (0.94, 0.97, 0.97)),
    cloud=((1.0, 1.0, 1.0), (0.82, 0.88, 0.96)),
    haze=(0.86, 0.92, 0.96),
    tint=((0.78, 0.8, 0.88), (1.0, 0.98, 0.94)),
    road=((0.62, 0.63, 0.66), (0.45, 0.46, 0.5)),
    lit=0.0,
    window=(1.0, 0.9, 0.6),
    glass=(0.42, 0.58, 0.7),
    leaf=((0.16, 0.4, 0.27), (0.3, 0.58, 0.3), (0.58, 0.78, 0.36)),
)
_SUNSET = _Air(
    sky=((0.3, 0.25, 0.52), (0.92, 0.48, 0.48), (1.0, 0.84, 0.52)),
    cloud=((1.0, 0.72, 0.58), (0.66, 0.38, 0.5)),
    haze=(1.0, 0.72, 0.5),
    tint=((0.55, 0.42, 0.56), (0.98, 0.68, 0.56)),
    road=((0.78, 0.56, 0.5), (0.3, 0.26, 0.36)),
    lit=0.35,
    window=(1.0, 0.83, 0.5),
    glass=(0.52, 0.36, 0.48),
    leaf=((0.2, 0.2, 0.27), (0.42, 0.34, 0.3), (0.86, 0.6, 0.33)),
)
_NIGHT = _Air(
    sky=((0.02, 0.03, 0.12), (0.07, 0.09, 0.27), (0.28, 0.22, 0.46)),
    cloud=((0.2, 0.2, 0.4), (0.1, 0.1, 0.26)),
    haze=(0.24, 0.2, 0.42),
    tint=((0.2, 0.22, 0.4), (0.26, 0.26, 0.44)),
    road=((0.2, 0.19, 0.33), (0.08, 0.09, 0.16)),
    lit=0.42,
    window=(1.0, 0.8, 0.46),
    glass=(0.1, 0.13, 0.26),
    leaf=((0.04, 0.09, 0.15), (0.08, 0.19, 0.24), (0.2, 0.34, 0.34)),
)
_AIRS = {"": _DAY, "day": _DAY, "sunset": _SUNSET, "night": _NIGHT}
_LIGHTS = {
    "day": Light((1.04, 1.01, 0.96), (0.78, 0.84, 0.93), 60, (1.0, 0.98, 0.9), 0.35, 0.36),
    "sunset": Light((1.1, 0.86, 0.68), (0.62, 0.54, 0.74), 160, (1.0, 0.7, 0.4), 0.9, 0.42),
    "night": Light((0.94, 0.8, 0.68), (0.46, 0.44, 0.76), 60, (1.0, 0.45, 0.75), 0.75, 0.5),
}


def _light(stage: Stage) -> Light:
    return _LIGHTS[stage.hour or "day"]


def _layers(stage: Stage) -> list[Layer]:
    air = _AIRS[stage.hour]
    # Both sides of the street are apart in depth, so that each is a small picture.
    return [
        Layer(0.0, _sky(stage, air), still=True, opaque=True),
        Layer(0.07, _far(stage, air), still=True),
        Layer(0.4, _side(stage, air, -1), still=True),
        Layer(0.52, _side(stage, air, 1), still=True),
        Layer(0.7, _strings(stage, air)),
        Layer(0.75, _traffic(stage, air)),
        Layer(1.0, _crossing(stage, air), still=True),
        Layer(1.5, _close(stage, air), still=True),
    ]


def _wide(stage: Stage) -> float:
    """A narrow picture gets a narrow street."""
    return min(max(stage.aspect / 1.78, 0.5), 1.15)


def _spot(stage: Stage, x: float, up: float, away: float) -> Point:
    """Where a point of the street is in the picture: x from its middle, height, distance."""
    return x * _wide(stage) / away, _HORIZON + (_EYE - up) / away


def _wall(
    stage: Stage, x: float, up: tuple[float, float], away: tuple[float, float]
) -> list[Point]:
    """The corners of an upright piece along the street."""
    return [
        _spot(stage, x, up[0], away[0]),
        _spot(stage, x, up[1], away[0]),
        _spot(stage, x, up[1], away[1]),
        _spot(stage, x, up[0], away[1]),
    ]


def _flat(
    stage: Stage, x: tuple[float, float], away: tuple[float, float], up: float = 0.0
) -> list[Point]:
    """The corners of a level piece of the street."""
    return [
        _spot(stage, x[0], up, away[0]),
        _spot(stage, x[1], up, away[0]),
        _spot(stage, x[1], up, away[1]),
        _spot(stage, x[0], up, away[1]),
    ]


def _faded(rgb: Colour, air: _Air, away: float) -> Colour:
    return mix(rgb, air.haze, 0.92 * (1 - math.exp(-max(away - 1.2, 0) / 7)))


def _sky(stage: Stage, air: _Air) -> Paint:
    def paint(canvas: skia.Canvas, seconds: float) -> None:
        rng = random.Random(stage.seed)
        stops = [(0.0, air.sky[0]), (0.6, air.sky[1]), (1.0, air.sky[2])]
        canvas.drawRect(everywhere(stage), downwards(-0.2, _HORIZON, stops))
        if air is _NIGHT:
            for _ in range(70):
                star = rng.uniform(-stage.edge, stage.edge), rng.uniform(-BLEED, 0.35)
                canvas.drawCircle(*star, rng.choice((0.001, 0.0016)), ink((1, 1, 1), rng.random()))
            glow(canvas, 0.0, _HORIZON, 0.5, (0.5, 0.25, 0.6), 0.5)
        else:
            for index in range(3):
                at = (index - 1) * 0.28 * stage.aspect, 0.1 + 0.09 * (index * 2 % 3)
                cloud(canvas, at, rng.uniform(0.16, 0.3), *air.cloud, rng)
        if air is _SUNSET:
            glow(canvas, 0.0, _HORIZON - 0.06, 0.75, (1.0, 0.66, 0.3), 0.75)
            canvas.drawCircle(0.0, _HORIZON - 0.075, 0.07, ink((1.0, 0.93, 0.7), 1, 0.002))
        for rank in range(2):  # towers at the far end
            tone = mix(air.haze, times(_HOUSES[6], air.tint[0]), 0.25 + 0.2 * rank)
            x = -0.42 * _wide(stage)
            while x < 0.42 * _wide(stage):
                wide = rng.uniform(0.02, 0.05)
                high = rng.uniform(0.04, 0.19) * (1 - 0.35 * rank) * (0.45 if abs(x) < 0.08 else 1)
                box = skia.Rect.MakeLTRB(x, _HORIZON - high, x + wide, _HORIZON + 0.01)
                canvas.drawRect(
                    box, downwards(box.top(), _HORIZON, [(0, tone), (1, mix(tone, air.haze, 0.6))])
                )
                if air.lit:
                    for _ in range(int(high * 90)):
                        dot = (
                            x + wide * rng.uniform(0.1, 0.85),
                            box.top() + high * rng.uniform(0.05, 0.9),
                        )
                        canvas.drawRect(
                            skia.Rect.MakeXYWH(*dot, 0.0025, 0.0035), ink(air.window, 0.7)
                        )
                x += wide + rng.uniform(0.0, 0.012)
        ground = skia.Rect.MakeLTRB(-stage.edge - BLEED, _HORIZON, stage.edge + BLEED, 1 + BLEED)
        canvas.drawRect(
            ground, downwards(_HORIZON, 0.9, [(0, air.haze), (0.25, air.road[0]), (1, air.road[1])])
        )

    return paint


def _far(stage: Stage, air: _Air) -> Paint:
    def paint(canvas: skia.Canvas, seconds: float) -> None:
        for side in (-1, 1):
            _houses(canvas, stage, air, side, _NEAR, 16.0)
        _street(canvas, stage, air, 30.0)
        rng = random.Random(stage.seed + 9)
        for away in (6.4, 4.6, 3.4, 2.6):
            for side in (-1, 1):
                _lamp(canvas, stage, air, side * 0.74, away)
                if away < 6:
                    _planted(canvas, stage, air, side * 0.84, away * 0.88, rng)

    return paint


def _side(stage: Stage, air: _Air, side: int) -> Paint:
    def paint(canvas: skia.Canvas, seconds: float) -> None:
        _houses(canvas, stage, air, side, 0.7, _NEAR)
        _lamp(canvas, stage, air, side * 0.78, _KERB)

    return paint


def _crossing(stage: Stage, air: _Air) -> Paint:
    def paint(canvas: skia.Canvas, seconds: float) -> None:
        _street(canvas, stage, air, _KERB)

    return paint


def _houses(
    canvas: skia.Canvas, stage: Stage, air: _Air, side: int, near: float, far: float
) -> None:
    """The houses of a stretch of one side, far ones first."""
    rng = random.Random(stage.seed * 4 + side + (2 if near < _NEAR else 0))
    built = []
    away = near
    while away < far:
        deep = away * rng.uniform(0.26, 0.42)
        if far - away - deep < 0.15 * away:
            deep = far - away
        tone, high = rng.randrange(len(_HOUSES)), rng.uniform(1.05, 2.3)
        built.append(((away, away + deep), tone, high, rng.randrange(1 << 30)))
        away += deep
    for reach, tone, high, seed in reversed(built):
        _house(canvas, stage, air, side, reach, tone, high, random.Random(seed))


def _house(
    canvas: skia.Canvas,
    stage: Stage,
    air: _Air,
    side: int,
    away: tuple[float, float],
    tone: int,
    high: float,
    rng: random.Random,
) -> None:
    x = side * _WALL
    middle = sum(away) / 2
    wall = _faded(times(_HOUSES[tone], air.tint[side > 0]), air, middle)
    dark = mix(wall, (0.06, 0.05, 0.14), 0.25)
    face = _wall(stage, x, (0.0, high), away)
    top, bottom = min(y for _, y in face), max(y for _, y in face)
    # The front, turned to us, where the next house is lower.
    front = [
        face[1],
        face[0],
        (side * (stage.edge + BLEED + 1), face[0][1]),
        (side * (stage.edge + BLEED + 1), face[1][1]),
    ]
    canvas.drawPath(shape(front), downwards(top, bottom, [(0, mix(wall, dark, 0.55)), (1, dark)]))
    canvas.drawPath(
        shape(face),
        downwards(top, bottom, [(0, mix(wall, (1, 1, 1), 0.07)), (0.75, wall), (1, dark)]),
    )
    canvas.drawPath(
        shape(_wall(stage, x * 0.985, (high - 0.05, high + 0.015), away)),
        ink(mix(wall, (1, 1, 1), 0.2)),
    )
    _windows(canvas, stage, air, x, away, high, rng)
    _shop(canvas, stage, air, x, away, rng)


def _windows(
    canvas: skia.Canvas,
    stage: Stage,
    air: _Air,
    x: float,
    away: tuple[float, float],
    high: float,
    rng: random.Random,
) -> None:
    floor = rng.uniform(0.17, 0.21)
    count = max(2, round((away[1] - away[0]) / away[0] * 9))
    step = (away[1] - away[0]) / count
    middle = sum(away) / 2
    lit, unlit, sills = skia.Path(), skia.Path(), skia.Path()
    up = 0.36
    while up + floor * 0.7 < high - 0.04:
        for column in range(count):
            start = away[0] + step * (column + 0.24)
            pane = _wall(stage, x * 0.998, (up, up + floor * 0.58), (start, start + step * 0.52))
            (lit if rng.random() < air.lit else unlit).addPath(shape(pane))
            sill = _wall(
                stage, x * 0.99, (up - 0.018, up), (start - step * 0.06, start + step * 0.58)
            )
            sills.addPath(shape(sill))
        up += floor
    pale = _faded(times((0.98, 0.95, 0.9), air.tint[x > 0]), air, middle)
    canvas.drawPath(unlit, ink(_faded(air.glass, air, middle)))
    canvas.drawPath(lit, ink(_faded(air.window, air, middle * 0.6)))
    if middle < 4:
        canvas.drawPath(sills, ink(pale, 0.8))


def _shop(
    canvas: skia.Canvas,
    stage: Stage,
    air: _Air,
    x: float,
    away: tuple[float, float],
    rng: random.Random,
) -> None:
    middle = sum(away) / 2
    edge = (away[1] - away[0]) * 0.08
    inside = (away[0] + edge, away[1] - edge)
    pane = _wall(stage, x * 0.995, (0.03, 0.2), inside)
    light = mix(air.glass, air.window, 0.25 if air is _DAY else 0.9)
    light = _faded(light, air, middle * 0.7)
    floor, ceiling = max(y for _, y in pane), min(y for _, y in pane)
    shade = mix(light, (0.1, 0.08, 0.16), 0.3)
    canvas.drawPath(
        shape(pane), downwards(ceiling, floor, [(0, mix(light, (1, 1, 1), 0.15)), (1, shade)])
    )
    goods, frames = skia.Path(), skia.Path()
    for part in range(7):
        start = inside[0] + (inside[1] - inside[0]) * (part + 0.2) / 7
        size = (inside[1] - inside[0]) / 7
        goods.addPath(
            shape(
                _wall(
                    stage, x * 0.994, (0.03, rng.uniform(0.06, 0.13)), (start, start + size * 0.6)
                )
            )
        )
        if part in (2, 5):
            frames.addPath(
                shape(_wall(stage, x * 0.993, (0.03, 0.2), (start, start + size * 0.12)))
            )
    canvas.drawPath(goods, ink(mix(light, (0.25, 0.14, 0.2), 0.4), 0.7))
    canvas.drawPath(frames, ink(_faded(times((0.35, 0.32, 0.34), air.tint[0]), air, middle)))
    cloth = times(
        _AWNINGS[rng.randrange(len(_AWNINGS))],
        air.tint[1] if air is not _NIGHT else (0.6, 0.55, 0.7),
    )
    stripes = max(3, round((inside[1] - inside[0]) / away[0] * 16))
    step = (inside[1] - inside[0]) / stripes
    out = x * (1 - 0.09)
    for stripe in range(stripes):
        start, end = inside[0] + stripe * step, inside[0] + (stripe + 1) * step
        tone = (
            cloth if stripe % 2 else mix(cloth, (1, 0.98, 0.94), 0.75 if air is not _NIGHT else 0.3)
        )
        slope = [
            _spot(stage, x, 0.31, start), _spot(stage, x, 0.31, end),
            _spot(stage, out, 0.215, end), _spot(stage, out, 0.215, start),
        ]  # fmt: skip
        canvas.drawPath(shape(slope), ink(_faded(tone, air, middle)))
        hem = _wall(stage, out, (0.19, 0.216), (start, end))
        canvas.drawPath(shape(hem), ink(_faded(mix(tone, (0, 0, 0), 0.18), air, middle)))
    if air.lit:
        glow(canvas, *_spot(stage, x * 0.93, 0.1, middle), 0.26 / middle, air.window, 0.25)
    if rng.random() < 0.6:
        _sign(canvas, stage, air, x, away[0] + (away[1] - away[0]) * rng.uniform(0.3, 0.8), rng)


def _sign(
    canvas: skia.Canvas, stage: Stage, air: _Air, x: float, away: float, rng: random.Random
) -> None:
    """A sign that stands out from the wall; its tubes shine when it is dark."""
    tone = rng.choice(_TUBES)
    up = rng.uniform(0.42, 0.6)
    tall = rng.uniform(0.22, 0.34)
    (left, top), (right, bottom) = (
        _spot(stage, x * 0.86, up + tall, away),
        _spot(stage, x, up, away),
    )
    box = skia.Rect.MakeLTRB(min(left, right), top, max(left, right), bottom)
    round_by = box.width() * 0.2
    plate = mix(times(tone, air.tint[1]), (0.1, 0.08, 0.2), 0.15 if air is _DAY else 0.75)
    canvas.drawRoundRect(box, round_by, round_by, ink(_faded(plate, air, away)))
    dark = air is not _DAY
    tube = ink(mix(tone, (1, 1, 1), 0.35) if dark else (1, 0.98, 0.95))
    tube.setStyle(skia.Paint.kStroke_Style)
    tube.setStrokeWidth(box.width() * 0.07)
    inner = box.makeInset(box.width() * 0.14, box.width() * 0.14)
    canvas.drawRoundRect(inner, round_by * 0.7, round_by * 0.7, tube)
    written = skia.Path()
    strokes = rng.randrange(4, 7)
    for mark in range(strokes):  # no words: it is nobody's shop
        y = inner.top() + inner.height() * (mark + 0.7) / (strokes + 0.4)
        half = inner.width() * rng.uniform(0.14, 0.32)
        shift = inner.width() * rng.uniform(-0.08, 0.08)
        written.moveTo(inner.centerX() + shift - half, y)
        written.lineTo(inner.centerX() + shift + half, y - inner.width() * rng.choice((0.0, 0.12)))
    canvas.drawPath(written, tube)
    if dark:
        glow(canvas, box.centerX(), box.centerY(), box.height() * 0.9, tone, 0.55)


def _street(canvas: skia.Canvas, stage: Stage, air: _Air, far: float) -> None:
    """Road and pavements from before us to a distance."""
    reach = (0.4, far)
    road = [(0.0, mix(air.road[0], air.haze, 0.8)), (0.22, air.road[0]), (1.0, air.road[1])]
    canvas.drawPath(shape(_flat(stage, (-_CURB, _CURB), reach)), downwards(_HORIZON, 1.05, road))
    for side in (-1, 1):
        walk = mix(air.road[0], times((0.95, 0.92, 0.88), air.tint[1]), 0.6)
        paving = [(0.0, mix(walk, air.haze, 0.7)), (0.3, walk), (1.0, mix(walk, air.road[1], 0.35))]
        way = _flat(stage, (side * _CURB, side * _WALL * 1.01), reach)
        canvas.drawPath(shape(way), downwards(_HORIZON, 1.05, paving))
        for step in range(26):
            away = 0.55 * 1.14**step
            if away < far:
                joint = ink(air.road[1], 0.3)
                joint.setStrokeWidth(0.003 / away)
                canvas.drawLine(
                    *_spot(stage, side * _CURB, 0, away),
                    *_spot(stage, side * _WALL, 0, away),
                    joint,
                )
        curb = _flat(stage, (side * _CURB, side * (_CURB + 0.035)), reach)
        canvas.drawPath(shape(curb), ink(mix(walk, (1, 1, 1), 0.35), 0.8))
    _marks(canvas, stage, air, far)
    if air is _NIGHT:
        _wet(canvas, stage, (1.0, _KERB) if far == _KERB else (_KERB * 1.1, 3.4))


def _marks(canvas: skia.Canvas, stage: Stage, air: _Air, far: float) -> None:
    white = times((0.97, 0.96, 0.93), air.tint[1] if air is not _NIGHT else (0.5, 0.48, 0.62))
    for step in range(14):
        away = _KERB * 1.02 * 1.22**step
        if away < far:
            dash = _flat(stage, (-0.012, 0.012), (away, away * 1.1))
            canvas.drawPath(shape(dash), ink(_faded(white, air, away), 0.85))
    for bar in range(9):
        x = -_CURB + 0.075 + bar * (2 * _CURB - 0.15) / 8
        stripe = _flat(stage, (x - 0.042, x + 0.042), (0.98, 1.52))
        canvas.drawPath(shape(stripe), ink(white, 0.82))


def _wet(canvas: skia.Canvas, stage: Stage, away: tuple[float, float]) -> None:
    """Lights drawn out in a wet street."""
    rng = random.Random(stage.seed + 10)
    for _ in range(22):
        side = rng.choice((-1, 1))
        x, y = _spot(stage, side * rng.uniform(0.1, 0.98), 0, rng.uniform(*away))
        size = 0.35 * (y - _HORIZON)
        canvas.save()
        canvas.translate(x, y)
        canvas.scale(0.16, 1)
        glow(canvas, 0, 0, size, rng.choice(_TUBES), 0.3)
        canvas.restore()


def _lamp(canvas: skia.Canvas, stage: Stage, air: _Air, x: float, away: float) -> None:
    iron = _faded(mix((0.16, 0.18, 0.24), times((0.3, 0.3, 0.4), air.tint[0]), 0.5), air, away)
    foot, top = _spot(stage, x, 0, away), _spot(stage, x, 0.78, away)
    arm = _spot(stage, x * 0.86, 0.8, away)
    half = 0.008 / away
    canvas.drawRect(skia.Rect.MakeLTRB(foot[0] - half, top[1], foot[0] + half, foot[1]), ink(iron))
    canvas.drawRect(
        skia.Rect.MakeLTRB(
            foot[0] - 2.2 * half, foot[1] - 0.09 / away, foot[0] + 2.2 * half, foot[1]
        ),
        ink(iron),
    )
    bow = skia.Path()
    bow.moveTo(*top)
    bow.quadTo(top[0], arm[1] - 0.05 / away, *arm)
    line = ink(iron)
    line.setStyle(skia.Paint.kStroke_Style)
    line.setStrokeWidth(half * 1.5)
    canvas.drawPath(bow, line)
    head = skia.Rect.MakeLTRB(
        arm[0] - 0.035 / away, arm[1], arm[0] + 0.035 / away, arm[1] + 0.022 / away
    )
    canvas.drawRoundRect(head, half, half, ink(iron))
    if air.lit:
        bulb = skia.Rect.MakeLTRB(
            head.left() + half,
            head.bottom() - half * 0.6,
            head.right() - half,
            head.bottom() + half,
        )
        glow(canvas, arm[0], arm[1] + 0.02 / away, 0.32 / away, (1.0, 0.7, 0.35), 0.5)
        canvas.drawRoundRect(bulb, half, half, ink((1.0, 0.93, 0.72)))
        glow(canvas, arm[0], _spot(stage, x, 0, away)[1], 0.3 / away, (1.0, 0.66, 0.32), 0.3, 0.25)


def _planted(
    canvas: skia.Canvas, stage: Stage, air: _Air, x: float, away: float, rng: random.Random
) -> None:
    """A street tree in its square of earth."""
    foot, top = _spot(stage, x, 0, away), _spot(stage, x, 0.5, away)
    half = 0.014 / away
    leaf = tuple(_faded(tone, air, away) for tone in air.leaf)
    bark = _faded(mix(air.leaf[0], (0.4, 0.28, 0.2), 0.4), air, away)
    canvas.drawOval(
        skia.Rect.MakeXYWH(foot[0] - 0.08 / away, foot[1] - 0.01 / away, 0.16 / away, 0.024 / away),
        ink(bark, 0.7),
    )
    canvas.drawRect(skia.Rect.MakeLTRB(foot[0] - half, top[1], foot[0] + half, foot[1]), ink(bark))
    crown(canvas, (top[0], top[1] - 0.02), 0.17 / away, (leaf[0], leaf[1], leaf[2]), rng)


def _strings(stage: Stage, air: _Air) -> Paint:
    """Lights across the street that twinkle, flags by day; they sway a little."""
    rng = random.Random(stage.seed + 21)
    blink = [rng.uniform(0, math.tau) for _ in range(40)]

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        for rank, away in enumerate((3.4, 2.3, 1.62)):
            a, b = _spot(stage, -_WALL, 1.0, away), _spot(stage, _WALL, 1.04, away)
            sag = (0.13 + 0.008 * math.sin(seconds * 1.3 + rank)) / away
            cord = skia.Path()
            cord.moveTo(*a)
            cord.quadTo((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + 2 * sag, *b)
            line = ink(mix((0.1, 0.1, 0.16), air.haze, 0.12 * away), 0.8)
            line.setStyle(skia.Paint.kStroke_Style)
            line.setStrokeWidth(0.003 / away)
            canvas.drawPath(cord, line)
            for bulb in range(1, 13):
                share = bulb / 13
                x = a[0] + (b[0] - a[0]) * share
                y = a[1] + (b[1] - a[1]) * share + 4 * sag * share * (1 - share)
                if air is _DAY:
                    swing = 0.012 * math.sin(seconds * 2.1 + bulb * 1.3) / away
                    flag = [
                        (x - 0.03 / away, y),
                        (x + 0.03 / away, y),
                        (x + swing, y + 0.065 / away),
                    ]
                    canvas.drawPath(
                        shape(flag), ink(_faded(_AWNINGS[(bulb + rank) % 5], air, away))
                    )
                    continue
                power = 0.75 + 0.25 * math.sin(seconds * 2.4 + blink[bulb + 13 * rank])
                glow(canvas, x, y + 0.01 / away, 0.05 / away, (1.0, 0.7, 0.32), 0.75 * power)
                canvas.drawCircle(x, y + 0.01 / away, 0.009 / away, ink((1.0, 0.92, 0.7)))

    return paint


def _traffic(stage: Stage, air: _Air) -> Paint:
    """Cars far down the street: shapes by day, lights at night."""

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        for index, lane in enumerate((0.28, -0.28)):
            share = (seconds * 0.09 + 0.37 * index + (stage.seed % 7) / 7) % 1.0
            away = 11 - 7 * (share if lane < 0 else 1 - share)
            x, y = _spot(stage, lane, 0, away)
            size = 1 / away
            body = _faded(times(_AWNINGS[(stage.seed + index) % 5], air.tint[1]), air, away * 0.8)
            canvas.drawOval(
                skia.Rect.MakeXYWH(x - 0.13 * size, y - 0.015 * size, 0.26 * size, 0.04 * size),
                ink((0, 0, 0), 0.25),
            )
            cabin = skia.Rect.MakeXYWH(x - 0.085 * size, y - 0.165 * size, 0.17 * size, 0.09 * size)
            canvas.drawRoundRect(cabin, 0.03 * size, 0.03 * size, ink(mix(body, air.glass, 0.6)))
            hull = skia.Rect.MakeXYWH(x - 0.12 * size, y - 0.11 * size, 0.24 * size, 0.1 * size)
            canvas.drawRoundRect(hull, 0.03 * size, 0.03 * size, ink(body))
            lights = (1.0, 0.92, 0.7) if lane < 0 else (1.0, 0.2, 0.15)
            for side in (-1, 1):
                at = x + side * 0.085 * size, y - 0.065 * size
                if air.lit:
                    glow(canvas, *at, 0.13 * size, lights, 0.8)
                canvas.drawCircle(*at, 0.016 * size, ink(lights))

    return paint


def _close(stage: Stage, air: _Air) -> Paint:
    """Right before the lens, out of focus: leaves of a planter, discs of light at night."""

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        rng = random.Random(stage.seed + 5)
        for side in (-1, 1):
            for _ in range(34):
                x = side * (stage.edge + 0.06 - abs(rng.gauss(0, 0.07)))
                y = 1.04 - abs(rng.gauss(0, 0.045))
                tone = mix(air.leaf[0], air.leaf[1], rng.random())
                canvas.save()
                canvas.translate(x, y)
                canvas.rotate(rng.uniform(-70, 70))
                canvas.drawOval(
                    skia.Rect.MakeLTRB(-0.014, -0.055, 0.014, 0.055), ink(tone, 0.92, 0.005)
                )
                canvas.restore()
        for _ in range(9 if air.lit else 0):
            side = rng.choice((-1, 1))
            at = side * stage.edge * rng.uniform(0.72, 1.15), rng.uniform(0.72, 1.0)
            tone = rng.choice(((1.0, 0.72, 0.35), (1.0, 0.4, 0.62), (0.4, 0.7, 1.0)))
            canvas.drawCircle(*at, rng.uniform(0.015, 0.04), ink(tone, 0.2, 0.002))

    return paint


PART = Scene(
    name="city",
    words=Words(
        en=(
            "city", "street", "downtown", "town", "urban", "skyline", "skyscraper", "crosswalk",
            "sidewalk", "new york", "manhattan", "seoul", "tokyo", "rooftop", "alley", "road",
        ),
        ko=(
            "도시", "거리", "시내", "도심", "길거리", "번화가", "횡단보도", "서울", "뉴욕", "도쿄",
            "강남",
            "홍대", "명동", "골목", "골목길", "빌딩", "도로",
        ),
    ),
    ground=_GROUND,
    bed="city",
    light=_light,
    layers=_layers,
    hours=("day", "sunset", "night"),
)  # fmt: skip
