"""The ground of the city scene and what stands on it: road, markings, lamps, trees."""

import random

from render.drawing.skia import skia
from render.studio.contracts.brush import mix, times
from render.studio.painting.backdrop import crown, downwards, ink
from render.studio.painting.paint import glow, shape
from render.studio.places._city_street import CURB, HORIZON, REACH, TUBES, WALL, Pair, Street


def ground(canvas: skia.Canvas, street: Street, far: float) -> None:
    """Paints road and pavements from right in front of the viewer to the distance `far`."""
    reach = (0.4, far)
    road = [
        (0.0, mix(street.air.road[0], street.air.haze, 0.8)),
        (0.22, street.air.road[0]),
        (1.0, street.air.road[1]),
    ]
    canvas.drawPath(shape(street.flat((-CURB, CURB), reach)), downwards(HORIZON, 1.05, road))
    for side in (-1, 1):
        walk = mix(street.air.road[0], times((0.95, 0.92, 0.88), street.air.tint[1]), 0.6)
        paving = [
            (0.0, mix(walk, street.air.haze, 0.7)),
            (0.3, walk),
            (1.0, mix(walk, street.air.road[1], 0.35)),
        ]
        way = street.flat((side * CURB, side * WALL * 1.01), reach)
        canvas.drawPath(shape(way), downwards(HORIZON, 1.05, paving))
        for step in range(26):
            away = 0.55 * 1.14**step
            if away < far:
                joint = ink(street.air.road[1], 0.3)
                joint.setStrokeWidth(0.003 / away)
                canvas.drawLine(
                    *street.spot(side * CURB, 0, away),
                    *street.spot(side * WALL, 0, away),
                    joint,
                )
        curb = street.flat((side * CURB, side * (CURB + 0.035)), reach)
        canvas.drawPath(shape(curb), ink(mix(walk, (1, 1, 1), 0.35), 0.8))
    _marks(canvas, street, far)
    if street.air.hour == "night":
        _wet(canvas, street, (1.0, REACH) if far == REACH else (REACH * 1.1, 3.4))


def _marks(canvas: skia.Canvas, street: Street, far: float) -> None:
    white = times(
        (0.97, 0.96, 0.93), street.air.tint[1] if street.air.hour != "night" else (0.5, 0.48, 0.62)
    )
    for step in range(14):
        away = REACH * 1.02 * 1.22**step
        if away < far:
            dash = street.flat((-0.012, 0.012), (away, away * 1.1))
            canvas.drawPath(shape(dash), ink(street.faded(white, away), 0.85))
    for bar in range(9):
        x = -CURB + 0.075 + bar * (2 * CURB - 0.15) / 8
        stripe = street.flat((x - 0.042, x + 0.042), (1.04, 1.7))
        canvas.drawPath(shape(stripe), ink(white, 0.82))


def _wet(canvas: skia.Canvas, street: Street, away: Pair) -> None:
    """Stretched reflections of lights on a wet street."""
    rng = random.Random(street.stage.seed + 10)
    for _ in range(22):
        side = rng.choice((-1, 1))
        x, y = street.spot(side * rng.uniform(0.1, 0.98), 0, rng.uniform(*away))
        size = 0.35 * (y - HORIZON)
        canvas.save()
        canvas.translate(x, y)
        canvas.scale(0.16, 1)
        glow(canvas, 0, 0, size, rng.choice(TUBES), 0.3)
        canvas.restore()


def lamp(canvas: skia.Canvas, street: Street, x: float, away: float) -> None:
    iron = street.faded(
        mix((0.16, 0.18, 0.24), times((0.3, 0.3, 0.4), street.air.tint[0]), 0.5), away
    )
    foot, top = street.spot(x, 0, away), street.spot(x, 0.78, away)
    arm = street.spot(x * 0.86, 0.8, away)
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
    if street.air.lit:
        bulb = skia.Rect.MakeLTRB(
            head.left() + half,
            head.bottom() - half * 0.6,
            head.right() - half,
            head.bottom() + half,
        )
        glow(canvas, arm[0], arm[1] + 0.02 / away, 0.32 / away, (1.0, 0.7, 0.35), 0.5)
        canvas.drawRoundRect(bulb, half, half, ink((1.0, 0.93, 0.72)))
        glow(canvas, arm[0], street.spot(x, 0, away)[1], 0.3 / away, (1.0, 0.66, 0.32), 0.3, 0.25)


def planted(canvas: skia.Canvas, street: Street, x: float, away: float, rng: random.Random) -> None:
    """A street tree in a square of soil."""
    foot, top = street.spot(x, 0, away), street.spot(x, 0.5, away)
    half = 0.014 / away
    leaf = tuple(street.faded(tone, away) for tone in street.air.leaf)
    bark = street.faded(mix(street.air.leaf[0], (0.4, 0.28, 0.2), 0.4), away)
    canvas.drawOval(
        skia.Rect.MakeXYWH(foot[0] - 0.08 / away, foot[1] - 0.01 / away, 0.16 / away, 0.024 / away),
        ink(bark, 0.7),
    )
    canvas.drawRect(skia.Rect.MakeLTRB(foot[0] - half, top[1], foot[0] + half, foot[1]), ink(bark))
    crown(canvas, (top[0], top[1] - 0.02), 0.17 / away, (leaf[0], leaf[1], leaf[2]), rng)
