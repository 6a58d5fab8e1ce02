"""Noir with a wink: a lamplit alley in the rain, a neon eye, a cat, a box that walks."""

import math
import random

from render.drawing.skia import skia
from render.studio.contracts.brush import colour, mix
from render.studio.contracts.scene import (
    Layer,
    Light,
    SceneWords,
    Stage,
    StudioScene,
)
from render.studio.painting.field import BLEED, puff
from render.studio.painting.paint import (
    dots,
    glow,
    pen,
    sprite,
    strokes,
)
from render.studio.places import _detective_alley as alley
from render.studio.places import _detective_gags as gags
from render.studio.scenery.painted_weather import add_weather

_RAIN = (0.72, 0.82, 0.92)


def _background(stage: Stage) -> Layer:
    def paint(canvas: skia.Canvas, seconds: float) -> None:
        alley.paint_alley(canvas, stage)
        alley.lamp_post(canvas, stage)
        alley.window(canvas, stage, -1, (1.85, 2.25), (0.5, 0.95), (1.0, 0.74, 0.38))
        alley.window(canvas, stage, 1, (1.5, 1.95), (0.66, 1.02), (0.95, 0.68, 0.36))
        alley.window(canvas, stage, 1, (2.15, 2.45), (0.1, 0.45), (0.5, 0.7, 0.75))
        alley.fire_escape(canvas, stage, -1)

    return Layer(0.25, paint, still=True, opaque=True)


def _room(stage: Stage) -> float:
    """How large things at the sides may be: smaller in a narrow picture."""
    return min(1.0, 0.5 + 0.56 * stage.edge)


def _sign_at(stage: Stage) -> tuple[float, float, float]:
    return 0.66 * stage.edge, 0.33, 0.085 * _room(stage)


def _sign(stage: Stage) -> Layer:
    x, y, size = _sign_at(stage)
    halo = puff(96, mix(alley.PINK, alley.CYAN, 0.25), 0.5, 3, 0.0)
    add = skia.Paint(BlendMode=skia.BlendMode.kPlus)
    chance = random.Random(stage.seed + 4)
    cuts = [chance.uniform(0.5, 0.95) * stage.seconds for _ in range(2)]

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        on = not any(0 < seconds - cut < 0.4 and int((seconds - cut) * 15) % 2 for cut in cuts)
        board = skia.Rect.MakeLTRB(
            x - size * 1.15, y - size * 1.15, x + size * 1.2, y + size * 1.15
        )
        iron = skia.Paint(Color=colour((0.02, 0.02, 0.03)), AntiAlias=True)
        canvas.drawRoundRect(board, size * 0.2, size * 0.2, iron)
        iron.setStrokeWidth(size * 0.1)
        for level in (-0.7, 0.7):
            canvas.drawLine(
                x + size, y + size * level, x + size * 2.4, y + size * level * 1.5, iron
            )
        gags.sign(canvas, x, y, size, alley.CYAN, alley.PINK, on)
        if on:
            add.setAlphaf(0.85 + 0.15 * math.sin(seconds * 11))
            sprite(canvas, halo, x, y, size * 4.4, size * 4.4, add)

    return Layer(0.42, paint)


def _steam(stage: Stage) -> Layer:
    cloud = puff(110, (0.62, 0.68, 0.72), 0.42, stage.seed + 9, 0.8)
    x0 = -0.3 * stage.edge

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        lid = skia.Rect.MakeLTRB(x0 - 0.075, 0.738, x0 + 0.075, 0.762)
        canvas.drawOval(lid, skia.Paint(Color=colour((0.015, 0.018, 0.025)), AntiAlias=True))
        for number in range(4):
            age = (seconds * 0.28 + number / 4) % 1.0
            size = 0.08 + 0.16 * age
            fade = skia.Paint(Alphaf=math.sin(math.pi * age) ** 0.8)
            x = x0 + 0.06 * age * math.sin(seconds * 0.8 + number * 2) - 0.05 * age
            sprite(canvas, cloud, x, 0.75 - 0.34 * age, size, size * 1.1, fade)

    return Layer(0.6, paint)


def _props(stage: Stage) -> Layer:
    x = -0.74 * stage.edge

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        glow(canvas, x, 0.84, 0.2, (0.1, 0.2, 0.3), 0.5, 0.3)
        room = _room(stage)
        gags.bin_(canvas, x - 0.1 * room, 0.82, 0.17 * room)
        gags.bin_(canvas, x + 0.04 * room, 0.86, 0.19 * room)

    return Layer(0.88, paint, still=True)


def _gags(stage: Stage) -> Layer:
    def paint(canvas: skia.Canvas, seconds: float) -> None:
        room = _room(stage)
        lid = 0.86 - 0.205 * room
        gags.cat(canvas, -0.74 * stage.edge + 0.03 * room, lid, 0.085 * room, seconds)
        gags.box(canvas, 0.72 * stage.edge, 0.83, 0.13 * room, seconds)

    return Layer(0.9, paint)


def _rain(stage: Stage, near: bool) -> Layer:
    chance = random.Random(stage.seed + 13 + near)
    half = stage.edge + BLEED
    count, speed, length = (46, 2.6, 0.13) if near else (80, 1.7, 0.07)
    drops = [
        (chance.uniform(-half, half), chance.random(), chance.uniform(0.8, 1.2), chance.random())
        for _ in range(count)
    ]

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        lines: list[list[tuple[float, float, float, float]]] = [[], []]
        for x, phase, rate, strength in drops:
            y = -0.25 + 1.5 * ((phase + seconds * speed * rate / 1.5) % 1.0)
            lines[strength > 0.7].append((x, y, x - 0.1 * length, y + length * rate))
        width = 0.0028 if near else 0.0018
        strokes(canvas, lines[0], width, colour(_RAIN, 0.2))
        strokes(canvas, lines[1], width, colour(_RAIN, 0.38))

    return Layer(1.4 if near else 0.7, paint)


def _splashes(stage: Stage) -> Layer:
    """Drops that jump where the rain hits the ground, and rings in the puddles."""
    chance = random.Random(stage.seed + 17)
    half = stage.edge + 0.15
    hits = [
        (chance.random(), chance.uniform(0.7, 1.02), chance.uniform(0.35, 0.6)) for _ in range(40)
    ]

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        points = []
        rings = skia.Path()
        for number, (phase, y, life) in enumerate(hits):
            count, since = divmod(seconds / life + phase, 1.0)
            x = (random.Random(stage.seed + number * 91 + int(count)).random() * 2 - 1) * half
            size = 0.4 + 1.4 * (y - 0.66)
            if number % 3:
                for side in (-1, 1):
                    jump = 4 * since * (1 - since)
                    points.append((x + side * 0.02 * size * since, y - 0.03 * size * jump))
            else:
                wide = 0.045 * size * since
                rings.addOval(
                    skia.Rect.MakeLTRB(x - wide, y - wide * 0.25, x + wide, y + wide * 0.25)
                )
        dots(canvas, points, 0.0042, colour(_RAIN, 0.6))
        line = pen(colour(_RAIN, 0.35), 0.002)
        canvas.drawPath(rings, line)

    return Layer(0.95, paint)


def _front(stage: Stage) -> Layer:
    """A pipe close to the camera, in the dark."""

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        x = stage.edge + 0.02
        shade = skia.GradientShader.MakeLinear(
            [(x - 0.045, 0), (x + 0.06, 0)],
            [colour(c) for c in ((0.3, 0.1, 0.2), (0.03, 0.03, 0.045), (0.012, 0.012, 0.02))],
            [0.0, 0.25, 1.0],
        )
        pipe = skia.Rect.MakeLTRB(x - 0.045, -BLEED, x + 0.06, 1 + BLEED)
        canvas.drawRect(pipe, skia.Paint(Shader=shade, AntiAlias=True))
        for y in (0.12, 0.7):
            clamp = skia.Rect.MakeLTRB(x - 0.058, y, x + 0.07, y + 0.045)
            canvas.drawRoundRect(
                clamp, 0.01, 0.01, skia.Paint(Color=colour((0.02, 0.02, 0.03)), AntiAlias=True)
            )

    return Layer(1.5, paint, still=True)


def _dry_layers(stage: Stage) -> list[Layer]:
    return [
        _background(stage),
        _sign(stage),
        _steam(stage),
        _props(stage),
        _gags(stage),
        _front(stage),
    ]


_weathered_layers = add_weather(_dry_layers, 0.62, haze=lambda stage: (0.2, 0.2, 0.27), thick=0.9)


def _layers(stage: Stage) -> list[Layer]:
    """It rains here, in a rain of its own, unless the prompt asks for other weather."""
    if stage.weather not in ("", "rain"):
        return _weathered_layers(stage)
    rain = [_rain(stage, near=False), _splashes(stage), _rain(stage, near=True)]
    return [*_dry_layers(stage), *rain]


def _light(stage: Stage) -> Light:
    return Light(
        key=(1.03, 0.92, 0.79),
        fill=(0.44, 0.5, 0.66),
        angle=62,
        rim=mix(alley.PINK, alley.CYAN, 0.2),
        rim_strength=0.75,
        shadow=0.5,
    )


PART = StudioScene(
    name="detective",
    words=SceneWords(
        en=("dark alley", "back alley", "alley", "crime scene", "film noir alley", "detective"),
        ko=("뒷골목", "골목", "사건 현장", "범죄 현장", "탐정"),
    ),
    ground=0.87,
    bed="detective",
    light=_light,
    layers=_layers,
    action="investigate",
    wardrobe="detective",
    hours=("night",),
    weathers=("rain", "storm", "snow", "fog"),
)
