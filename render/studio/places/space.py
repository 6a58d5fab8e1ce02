"""Deep space in flight: a nebula, a ringed planet, drifting rocks, stars that rush past."""

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
from render.studio.painting.field import Stop, puff
from render.studio.painting.paint import glow, sprite, strokes
from render.studio.places._space_bodies import ball, ring, rock
from render.studio.places._space_moods import mood_of
from render.studio.places._space_sky import nebula, twinkle


def _planet_at(stage: Stage) -> tuple[float, float, float]:
    """Centre and radius of the planet in stage units: x, y, radius."""
    wide = stage.aspect > 1.2
    return 0.66 * stage.edge, 0.235 if wide else 0.15, 0.145 if wide else 0.09


def _planet(stage: Stage) -> Layer:
    mood = mood_of(stage)

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        x, y, radius = _planet_at(stage)
        glow(canvas, x - radius * 0.2, y - radius * 0.2, radius * 2.3, mood.ring, 0.3)
        canvas.save()
        canvas.translate(x, y)
        canvas.rotate(-19)
        ring(canvas, radius, mood.ring, back=True)
        pixels = round(2 * radius * stage.height * 0.9)
        globe = ball(pixels, mood.planet, stage.seed + 12, 5.0, (-0.55, -0.5))
        sprite(canvas, globe, 0, 0, 2 * radius, 2 * radius)
        ring(canvas, radius, mood.ring, back=False)
        canvas.restore()
        grey: tuple[Stop, ...] = (
            (0.0, mix(mood.clouds[2][1], (0.3, 0.3, 0.36), 0.6)), (1.0, (0.88, 0.86, 0.9))
        )  # fmt: skip
        small = ball(round(0.1 * stage.height), grey, stage.seed + 13, 1.0, (-0.55, -0.5))
        sprite(canvas, small, x - 0.62 * stage.edge * 0.5 - radius, y - 0.1, 0.05, 0.05)
        moon = ball(round(0.2 * stage.height), grey, stage.seed + 14, 1.0, (0.6, -0.45))
        sprite(canvas, moon, -0.86 * stage.edge, 0.6, 0.13, 0.13)

    return Layer(0.14, paint, still=True)


def _asteroids(stage: Stage, near: bool) -> Layer:
    chance = random.Random(stage.seed + 19 + near)
    images = [rock(mood_of(stage), stage.seed + 23 + near * 3 + k) for k in range(2)]
    count, size, speed = (2, 0.085, 0.34) if near else (7, 0.032, 0.09)
    wide = 2 * stage.edge + 0.7
    rocks = [
        (
            (number + chance.random() * 0.7) / count,
            chance.uniform(0.94, 1.04)
            if near
            else chance.choice((chance.uniform(0.02, 0.12), chance.uniform(0.62, 0.98))),
            size * chance.uniform(0.5, 1.2),
            chance.uniform(-40, 40),
            chance.random() * 360,
        )
        for number in range(count)
    ]

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        for number, (place, y, radius, spin, turn) in enumerate(rocks):
            x = 0.5 - (place + seconds * speed * (0.8 + radius) / wide) % 1.0
            canvas.save()
            canvas.translate(x * wide, y + 0.01 * math.sin(seconds + number))
            canvas.rotate(turn * 0.1 + spin * seconds * 0.4)
            sprite(canvas, images[number % 2], 0, 0, radius * 1.6, radius * 1.6)
            canvas.restore()

    return Layer(1.45 if near else 0.5, paint)


def _rush(stage: Stage, near: bool) -> Layer:
    """Stardust rushing from right to left: the cast is flying."""
    chance = random.Random(stage.seed + 29 + near)
    mood = mood_of(stage)
    wide = 2 * stage.edge + 0.9
    count = 18 if near else 44
    flecks = [
        (chance.random(), chance.uniform(-0.1, 1.1), chance.uniform(0.7, 1.4), chance.random())
        for _ in range(count)
    ]
    speed, length = (1.9, 0.16) if near else (0.7, 0.05)

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        groups: list[list[tuple[float, float, float, float]]] = [[], []]
        for place, y, rate, strength in flecks:
            x = 0.5 - (place + seconds * speed * rate / wide) % 1.0
            x *= wide
            if near and 0.14 < y < 0.6:
                continue  # never across a face
            groups[strength > 0.6].append((x, y, x + length * rate, y - 0.012 * length * rate))
        width = 0.0036 if near else 0.0024
        strokes(canvas, groups[0], width, colour(mood.star, 0.22))
        strokes(canvas, groups[1], width, colour((1, 1, 1), 0.5))

    return Layer(1.3 if near else 0.7, paint)


def _wisps(stage: Stage) -> Layer:
    """Thin bright clouds that the flight passes through, below the cast."""
    mood = mood_of(stage)
    tint = mix(mood.clouds[3][1], mood.clouds[4][1], 0.4)
    images = [
        puff(160, mix(tint, (1, 1, 1), 0.15 * k), 0.55, stage.seed + 31 + k, 0.9) for k in (0, 1)
    ]
    wide = 2 * stage.edge + 1.6

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        for number in range(4):
            x = 0.5 - (number * 0.27 + seconds * (0.2 + 0.04 * number) / wide) % 1.0
            sprite(canvas, images[number % 2], x * wide, 0.99 + 0.02 * (number % 2), 0.95, 0.2)

    return Layer(1.15, paint)


def _layers(stage: Stage) -> list[Layer]:
    return [
        nebula(stage),
        _planet(stage),
        twinkle(stage),
        _asteroids(stage, near=False),
        _rush(stage, near=False),
        _wisps(stage),
        _rush(stage, near=True),
        _asteroids(stage, near=True),
    ]


def _light(stage: Stage) -> Light:
    mood = mood_of(stage)
    return Light(
        key=mix((1.05, 1.0, 0.98), mood.star, 0.4),
        fill=mix((0.5, 0.46, 0.62), mood.clouds[3][1], 0.25),
        angle=124,
        rim=mix(mood.clouds[4][1], (1, 1, 1), 0.25),
        rim_strength=0.8,
        shadow=0.0,
    )


PART = StudioScene(
    name="space",
    words=SceneWords(
        en=("outer space", "deep space", "space", "galaxy", "nebula", "cosmos", "the stars"),
        ko=("우주 공간", "우주", "은하수", "은하", "성운", "별나라"),
    ),
    ground=0.72,
    bed="space",
    light=_light,
    layers=_layers,
    action="float",
    wardrobe="spacesuit",
)
