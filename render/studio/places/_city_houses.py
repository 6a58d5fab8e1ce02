"""The houses of the city scene: fronts, windows, shops, signs."""

import random

from render.drawing.skia import skia
from render.studio.contracts.brush import mix, times
from render.studio.painting.backdrop import downwards, ink
from render.studio.painting.paint import BLEED, glow, shape
from render.studio.places._city_street import (
    AWNINGS,
    HOUSES,
    NEAR,
    TUBES,
    WALL,
    Pair,
    Street,
)


def houses(canvas: skia.Canvas, street: Street, side: int, near: float, far: float) -> None:
    """The houses of a stretch of one side, far ones first."""
    rng = random.Random(street.stage.seed * 4 + side + (2 if near < NEAR else 0))
    built = []
    away = near
    while away < far:
        deep = away * rng.uniform(0.26, 0.42)
        if far - away - deep < 0.15 * away:
            deep = far - away
        tone, high = rng.randrange(len(HOUSES)), rng.uniform(1.05, 2.3)
        built.append(((away, away + deep), tone, high, rng.randrange(1 << 30)))
        away += deep
    for reach, tone, high, seed in reversed(built):
        _house(canvas, street, side, reach, tone, high, random.Random(seed))


def _house(
    canvas: skia.Canvas,
    street: Street,
    side: int,
    away: Pair,
    tone: int,
    high: float,
    rng: random.Random,
) -> None:
    x = side * WALL
    middle = sum(away) / 2
    wall = street.faded(times(HOUSES[tone], street.air.tint[side > 0]), middle)
    dark = mix(wall, (0.06, 0.05, 0.14), 0.25)
    face = street.wall(x, (0.0, high), away)
    top, bottom = min(y for _, y in face), max(y for _, y in face)
    # The wall that faces the viewer, visible where the next house is lower.
    front = [
        face[1],
        face[0],
        (side * (street.stage.edge + BLEED + 1), face[0][1]),
        (side * (street.stage.edge + BLEED + 1), face[1][1]),
    ]
    canvas.drawPath(shape(front), downwards(top, bottom, [(0, mix(wall, dark, 0.55)), (1, dark)]))
    canvas.drawPath(
        shape(face),
        downwards(top, bottom, [(0, mix(wall, (1, 1, 1), 0.07)), (0.75, wall), (1, dark)]),
    )
    canvas.drawPath(
        shape(street.wall(x * 0.985, (high - 0.05, high + 0.015), away)),
        ink(mix(wall, (1, 1, 1), 0.2)),
    )
    _windows(canvas, street, x, away, high, rng)
    _shop(canvas, street, x, away, rng)


def _windows(
    canvas: skia.Canvas,
    street: Street,
    x: float,
    away: Pair,
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
            pane = street.wall(x * 0.998, (up, up + floor * 0.58), (start, start + step * 0.52))
            (lit if rng.random() < street.air.lit else unlit).addPath(shape(pane))
            sill = street.wall(
                x * 0.99, (up - 0.018, up), (start - step * 0.06, start + step * 0.58)
            )
            sills.addPath(shape(sill))
        up += floor
    pale = street.faded(times((0.98, 0.95, 0.9), street.air.tint[x > 0]), middle)
    canvas.drawPath(unlit, ink(street.faded(street.air.glass, middle)))
    canvas.drawPath(lit, ink(street.faded(street.air.window, middle * 0.6)))
    if middle < 4:
        canvas.drawPath(sills, ink(pale, 0.8))


def _shop(
    canvas: skia.Canvas,
    street: Street,
    x: float,
    away: Pair,
    rng: random.Random,
) -> None:
    middle = sum(away) / 2
    edge = (away[1] - away[0]) * 0.08
    inside = (away[0] + edge, away[1] - edge)
    pane = street.wall(x * 0.995, (0.03, 0.2), inside)
    light = mix(street.air.glass, street.air.window, 0.25 if street.air.hour == "day" else 0.9)
    light = street.faded(light, middle * 0.7)
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
                street.wall(x * 0.994, (0.03, rng.uniform(0.06, 0.13)), (start, start + size * 0.6))
            )
        )
        if part in (2, 5):
            frames.addPath(shape(street.wall(x * 0.993, (0.03, 0.2), (start, start + size * 0.12))))
    canvas.drawPath(goods, ink(mix(light, (0.25, 0.14, 0.2), 0.4), 0.7))
    canvas.drawPath(
        frames, ink(street.faded(times((0.35, 0.32, 0.34), street.air.tint[0]), middle))
    )
    cloth = times(
        AWNINGS[rng.randrange(len(AWNINGS))],
        street.air.tint[1] if street.air.hour != "night" else (0.6, 0.55, 0.7),
    )
    stripes = max(3, round((inside[1] - inside[0]) / away[0] * 16))
    step = (inside[1] - inside[0]) / stripes
    out = x * (1 - 0.09)
    for stripe in range(stripes):
        start, end = inside[0] + stripe * step, inside[0] + (stripe + 1) * step
        tone = (
            cloth
            if stripe % 2
            else mix(cloth, (1, 0.98, 0.94), 0.75 if street.air.hour != "night" else 0.3)
        )
        slope = [
            street.spot(x, 0.31, start), street.spot(x, 0.31, end),
            street.spot(out, 0.215, end), street.spot(out, 0.215, start),
        ]  # fmt: skip
        canvas.drawPath(shape(slope), ink(street.faded(tone, middle)))
        hem = street.wall(out, (0.19, 0.216), (start, end))
        canvas.drawPath(shape(hem), ink(street.faded(mix(tone, (0, 0, 0), 0.18), middle)))
    if street.air.lit:
        glow(canvas, *street.spot(x * 0.93, 0.1, middle), 0.26 / middle, street.air.window, 0.25)
    if rng.random() < 0.6:
        _sign(canvas, street, x, away[0] + (away[1] - away[0]) * rng.uniform(0.3, 0.8), rng)


def _sign(canvas: skia.Canvas, street: Street, x: float, away: float, rng: random.Random) -> None:
    """A sign that stands out from the wall; its tubes shine when it is dark."""
    tone = rng.choice(TUBES)
    up = rng.uniform(0.42, 0.6)
    tall = rng.uniform(0.22, 0.34)
    (left, top), (right, bottom) = (
        street.spot(x * 0.86, up + tall, away),
        street.spot(x, up, away),
    )
    box = skia.Rect.MakeLTRB(min(left, right), top, max(left, right), bottom)
    round_by = box.width() * 0.2
    plate = mix(
        times(tone, street.air.tint[1]),
        (0.1, 0.08, 0.2),
        0.15 if street.air.hour == "day" else 0.75,
    )
    canvas.drawRoundRect(box, round_by, round_by, ink(street.faded(plate, away)))
    dark = street.air.hour != "day"
    tube = ink(mix(tone, (1, 1, 1), 0.35) if dark else (1, 0.98, 0.95))
    tube.setStyle(skia.Paint.kStroke_Style)
    tube.setStrokeWidth(box.width() * 0.07)
    inner = box.makeInset(box.width() * 0.14, box.width() * 0.14)
    canvas.drawRoundRect(inner, round_by * 0.7, round_by * 0.7, tube)
    written = skia.Path()
    strokes = rng.randrange(4, 7)
    for mark in range(strokes):  # strokes instead of words: it is no real shop
        y = inner.top() + inner.height() * (mark + 0.7) / (strokes + 0.4)
        half = inner.width() * rng.uniform(0.14, 0.32)
        shift = inner.width() * rng.uniform(-0.08, 0.08)
        written.moveTo(inner.centerX() + shift - half, y)
        written.lineTo(inner.centerX() + shift + half, y - inner.width() * rng.choice((0.0, 0.12)))
    canvas.drawPath(written, tube)
    if dark:
        glow(canvas, box.centerX(), box.centerY(), box.height() * 0.9, tone, 0.55)
