"""Deep space in flight: a nebula, a ringed planet, drifting rocks, stars that rush past."""

import math
import random

import numpy as np

from render.canvas import skia
from render.studio.brush import colour, mix
from render.studio.field import BLEED, Field, Stop, blend, grid, moved, puff, ramp, smooth
from render.studio.paint import dots, glow, sprite, strokes
from render.studio.parts import Colour, Layer, Light, Scene, Stage, Words
from render.studio.scenes._space_bodies import ball, ring, rock
from render.studio.scenes._space_moods import MOODS, Mood


def _mood(stage: Stage) -> Mood:
    return MOODS[stage.seed % len(MOODS)]


def _planet_at(stage: Stage) -> tuple[float, float, float]:
    """x, y, radius."""
    wide = stage.aspect > 1.2
    return 0.66 * stage.edge, 0.235 if wide else 0.15, 0.145 if wide else 0.09


def _nebula(stage: Stage) -> Layer:
    mood = _mood(stage)

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        cells = grid(stage, 0.33)
        x, y = cells.x, cells.y
        # Clouds folded by other clouds: the noise is read at places that noise has moved.
        warp = [cells.noise(stage.seed + 2 + k, 0.55, 4) - 0.5 for k in (0, 1)]
        fold = cells.rows * 0.32
        column = np.arange(cells.columns, dtype=np.float32)[None, :] + warp[0] * fold
        row = np.arange(cells.rows, dtype=np.float32)[:, None] + warp[1] * fold

        def folded(seed: int, size: float, octaves: int) -> Field:
            return moved(cells.noise(seed, size, octaves), column, row)

        body = folded(stage.seed + 5, 0.42, 7)
        dust = folded(stage.seed + 6, 0.3, 6)
        # A river of light from the lower left to the upper right, dark where the heads are.
        lean = (x / (stage.edge + 0.2)) * 0.34 + (y - 0.52)
        river = np.exp(-((lean / 0.36) ** 2))
        calm = 1 - 0.55 * np.exp(-((x / (0.7 * stage.edge)) ** 2) - ((y - 0.33) / 0.2) ** 2)
        dense = smooth(body, 0.28, 0.7) * (0.45 + 0.6 * river) * calm
        dense = dense - 0.42 * smooth(dust, 0.5, 0.66) * river
        dense = 0.9 * (1 - np.exp(-1.7 * np.clip(dense * (0.55 + 0.8 * dust), 0, 1)))
        other = MOODS[(stage.seed + 1) % len(MOODS)]
        hue = smooth(cells.noise(stage.seed + 7, 0.8, 3), 0.46, 0.64)
        rgb = blend(ramp(dense, mood.clouds), ramp(dense, other.clouds), 0.65 * hue)
        rgb = blend(rgb, mood.deep, smooth(dense, 0.3, 0.0) * 0.5)
        cells.lay(canvas, rgb)
        _stars(canvas, stage)
        for number, (u, v) in enumerate(((-0.72, 0.2), (0.3, 0.9), (-0.3, 0.04))):
            glow(canvas, u * stage.edge, v, 0.12 - 0.02 * number, mood.clouds[4][1], 0.6)
            _flare(canvas, u * stage.edge, v, 0.05 - 0.01 * number, mood.star)

    return Layer(0.0, paint, still=True, opaque=True)


def _stars(canvas: skia.Canvas, stage: Stage) -> None:
    chance = random.Random(stage.seed + 8)
    mood = _mood(stage)
    for size, count, alpha in ((0.0016, 700, 0.6), (0.0026, 200, 0.85), (0.0042, 36, 1.0)):
        points = [
            (
                chance.uniform(-1, 1) * (stage.edge + BLEED),
                chance.uniform(-BLEED, 1 + BLEED),
            )
            for _ in range(count)
        ]
        half = len(points) // 2
        dots(canvas, points[:half], size, colour((1, 1, 1), alpha))
        dots(canvas, points[half:], size, colour(mood.star, alpha))


def _flare(canvas: skia.Canvas, x: float, y: float, size: float, tone: Colour) -> None:
    """A bright star with four rays."""
    for angle in (0, 90):
        canvas.save()
        canvas.translate(x, y)
        canvas.rotate(angle + 12)
        shader = skia.GradientShader.MakeRadial(
            (0, 0), size, [colour(tone, 0.95), colour(tone, 0.3), colour(tone, 0)], [0, 0.3, 1.0]
        )
        canvas.scale(1, 0.035)
        canvas.drawCircle(0, 0, size, skia.Paint(Shader=shader, AntiAlias=True))
        canvas.restore()
    canvas.drawCircle(x, y, size * 0.07, skia.Paint(Color=colour((1, 1, 1)), AntiAlias=True))


def _planet(stage: Stage) -> Layer:
    mood = _mood(stage)

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


def _twinkle(stage: Stage) -> Layer:
    chance = random.Random(stage.seed + 16)
    stars = [
        (
            chance.uniform(-1, 1) * (stage.edge + 0.2),
            chance.uniform(-0.2, 1.2),
            chance.uniform(0.5, 1.6),
            chance.random() * math.tau,
        )
        for _ in range(90)
    ]
    mood = _mood(stage)

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        levels: list[list[tuple[float, float]]] = [[], [], []]
        for x, y, rate, phase in stars:
            levels[int(1.5 + 1.49 * math.sin(rate * seconds * 3 + phase))].append((x, y))
        for level, points in enumerate(levels):
            dots(canvas, points, 0.0026 + 0.0014 * level, colour(mood.star, 0.35 + 0.3 * level))
        _shooting(canvas, stage, seconds, mood.star)

    return Layer(0.25, paint)


def _shooting(canvas: skia.Canvas, stage: Stage, seconds: float, tone: Colour) -> None:
    """A shooting star every two and a half seconds."""
    number, since = divmod(seconds + 1.6, 2.5)
    if since > 0.6:
        return
    chance = random.Random(stage.seed * 17 + int(number))
    x0, y0 = chance.uniform(-0.9, 0.4) * stage.edge, chance.uniform(0.0, 0.3)
    x, y = x0 + 0.9 * since, y0 + 0.36 * since
    for part in range(5):
        near, far = (0.05 * min(1.0, since / 0.2) * end for end in (part, part + 1))
        fade = (0.9 - 0.18 * part) * (1 - since / 0.6) ** 0.5
        line = (x - near * 0.93, y - near * 0.37, x - far * 0.93, y - far * 0.37)
        strokes(canvas, [line], 0.004 - 0.0006 * part, colour(tone, fade))


def _asteroids(stage: Stage, near: bool) -> Layer:
    chance = random.Random(stage.seed + 19 + near)
    images = [rock(_mood(stage), stage.seed + 23 + near * 3 + k) for k in range(2)]
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
    mood = _mood(stage)
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
    """Thin bright cloud that the flight goes through, below the cast."""
    mood = _mood(stage)
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
        _nebula(stage),
        _planet(stage),
        _twinkle(stage),
        _asteroids(stage, near=False),
        _rush(stage, near=False),
        _wisps(stage),
        _rush(stage, near=True),
        _asteroids(stage, near=True),
    ]


def _light(stage: Stage) -> Light:
    mood = _mood(stage)
    return Light(
        key=mix((1.05, 1.0, 0.98), mood.star, 0.4),
        fill=mix((0.5, 0.46, 0.62), mood.clouds[3][1], 0.25),
        angle=124,
        rim=mix(mood.clouds[4][1], (1, 1, 1), 0.25),
        rim_strength=0.8,
        shadow=0.0,
    )


PART = Scene(
    name="space",
    words=Words(
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
