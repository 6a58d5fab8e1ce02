"""Deep space in flight: a nebula, a ringed planet, drifting rocks, stars that rush past."""

import math
import random
from dataclasses import dataclass

import cv2
import numpy as np

from render.canvas import skia
from render.studio.brush import colour, mix
from render.studio.field import (
    BLEED,
    Field,
    Grid,
    Stop,
    blend,
    grid,
    picture,
    puff,
    ramp,
    smooth,
    tint,
)
from render.studio.paint import dots, glow, sprite, strokes
from render.studio.parts import Colour, Layer, Light, Scene, Stage, Words


@dataclass(frozen=True)
class _Mood:
    deep: Colour
    clouds: tuple[Stop, ...]  # from thin (0) to dense (1)
    planet: tuple[Stop, ...]  # bands
    ring: Colour
    star: Colour


_MOODS = (
    _Mood(
        deep=(0.025, 0.02, 0.09),
        clouds=(
            (0.0, (0.03, 0.03, 0.13)),
            (0.3, (0.13, 0.08, 0.34)),
            (0.52, (0.36, 0.13, 0.52)),
            (0.72, (0.8, 0.24, 0.58)),
            (0.88, (1.0, 0.5, 0.52)),
            (1.0, (1.0, 0.84, 0.68)),
        ),
        planet=(
            (0.0, (0.55, 0.3, 0.3)),
            (0.35, (0.86, 0.55, 0.4)),
            (0.6, (0.98, 0.8, 0.58)),
            (1.0, (1.0, 0.93, 0.8)),
        ),
        ring=(1.0, 0.8, 0.62),
        star=(1.0, 0.93, 0.85),
    ),
    _Mood(
        deep=(0.015, 0.03, 0.09),
        clouds=(
            (0.0, (0.02, 0.05, 0.14)),
            (0.3, (0.05, 0.13, 0.34)),
            (0.52, (0.08, 0.34, 0.5)),
            (0.72, (0.2, 0.66, 0.66)),
            (0.88, (0.62, 0.6, 0.9)),
            (1.0, (0.96, 0.86, 1.0)),
        ),
        planet=(
            (0.0, (0.24, 0.2, 0.5)),
            (0.35, (0.46, 0.36, 0.78)),
            (0.6, (0.78, 0.58, 0.88)),
            (1.0, (1.0, 0.88, 0.94)),
        ),
        ring=(0.85, 0.85, 1.0),
        star=(0.88, 0.96, 1.0),
    ),
)


def _mood(stage: Stage) -> _Mood:
    return _MOODS[stage.seed % len(_MOODS)]


def _planet_at(stage: Stage) -> tuple[float, float, float]:
    """x, y, radius."""
    return 0.66 * stage.edge, 0.235, 0.1 + 0.05 * min(1.0, stage.edge)


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
            raw = cells.noise(seed, size, octaves)
            moved = cv2.remap(raw, column, row, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101)
            return np.asarray(moved, np.float32)

        body = folded(stage.seed + 5, 0.5, 7)
        dust = folded(stage.seed + 6, 0.3, 6)
        # A river of light from the lower left to the upper right, dark where the heads are.
        lean = (x / (stage.edge + 0.2)) * 0.34 + (y - 0.52)
        river = np.exp(-((lean / 0.36) ** 2))
        calm = 1 - 0.5 * np.exp(-((x / 0.3) ** 2) - ((y - 0.36) / 0.2) ** 2)
        dense = np.clip((smooth(body, 0.3, 0.78) * (0.3 + 0.95 * river)) * calm, 0, 1)
        dense = np.clip(dense - 0.5 * smooth(dust, 0.52, 0.72) * river, 0, 1)
        rgb = ramp(dense, mood.clouds)
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
        _ring(canvas, radius, mood.ring, back=True)
        pixels = round(2 * radius * stage.height * 0.9)
        ball = _ball(pixels, mood.planet, stage.seed + 12, 5.0, (-0.55, -0.5))
        sprite(canvas, ball, 0, 0, 2 * radius, 2 * radius)
        _ring(canvas, radius, mood.ring, back=False)
        canvas.restore()
        grey: tuple[Stop, ...] = (
            (0.0, mix(mood.clouds[2][1], (0.3, 0.3, 0.36), 0.6)), (1.0, (0.88, 0.86, 0.9))
        )  # fmt: skip
        small = _ball(round(0.1 * stage.height), grey, stage.seed + 13, 1.0, (-0.55, -0.5))
        sprite(canvas, small, x - 0.62 * stage.edge * 0.5 - radius, y - 0.1, 0.05, 0.05)
        moon = _ball(round(0.2 * stage.height), grey, stage.seed + 14, 1.0, (0.6, -0.45))
        sprite(canvas, moon, -0.86 * stage.edge, 0.6, 0.13, 0.13)

    return Layer(0.14, paint, still=True)


def _ball(
    pixels: int, bands: tuple[Stop, ...], seed: int, stretch: float, light: tuple[float, float]
) -> skia.Image:
    """A lit globe; `stretch` above 1 gives it bands of weather, 1 gives it blotches."""
    cells = Grid(-1.02, -1.02, 1.02, 1.02, pixels, pixels)
    x, y = cells.x, cells.y
    distance = np.hypot(x, y)
    z = np.sqrt(np.clip(1 - distance**2, 0, 1))
    weather = cells.noise(seed, 0.9 if stretch == 1 else 0.45, 6, stretch, 0.55)
    if stretch > 1:
        weather = 0.5 + 0.42 * np.sin(y * 11 + (weather - 0.5) * 7) + 0.3 * (weather - 0.5)
    rgb = ramp(smooth(weather, 0.15, 0.85), bands)
    shine = np.clip(light[0] * x + light[1] * y + 0.62 * z, 0, 1)
    rgb = rgb * (0.07 + 1.05 * shine)
    air = (1 - z) ** 3 * smooth(light[0] * x + light[1] * y + 0 * z, -0.2, 0.8)
    rgb = rgb + tint(bands[-1][1]) * (0.8 * air)
    return picture(rgb, smooth(distance, 1.0, 1 - 3 / pixels))


def _ring(canvas: skia.Canvas, radius: float, tone: Colour, back: bool) -> None:
    canvas.save()
    canvas.scale(1, 0.24)
    far = radius * 2.1
    half = skia.Rect.MakeLTRB(-far, -far, far, 0) if back else skia.Rect.MakeLTRB(-far, 0, far, far)
    canvas.clipRect(half)
    for number in range(16):
        share = number / 15
        if share in (8 / 15, 9 / 15):
            continue  # the gap
        alpha = (0.25 + 0.5 * abs(math.sin(number * 2.3))) * (1 - 0.5 * share)
        pen = skia.Paint(
            Color=colour(tone, alpha * (0.65 if back else 1.0)), AntiAlias=True,
            Style=skia.Paint.kStroke_Style, StrokeWidth=radius * 0.05,
        )  # fmt: skip
        canvas.drawCircle(0, 0, radius * (1.28 + 0.75 * share), pen)
    canvas.restore()


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
        tail = 0.05 * part * min(1.0, since / 0.2)
        strokes(
            canvas, [(x - tail * 0.93, y - tail * 0.37, x - (tail + 0.05) * 0.93, y - (tail + 0.05) * 0.37)],
            0.004 - 0.0006 * part, colour(tone, (0.9 - 0.18 * part) * (1 - since / 0.6) ** 0.5),
        )  # fmt: skip


def _rock(stage: Stage, seed: int) -> skia.Image:
    """An asteroid with craters, lit from the upper right like the cast."""
    mood = _mood(stage)
    cells = Grid(-1.2, -1.2, 1.2, 1.2, 150, 150)
    x, y = cells.x, cells.y
    angle = np.arctan2(y, x)
    chance = np.random.default_rng(seed)
    edge = np.full_like(angle, 0.86)
    for turns in (1, 2, 3, 4, 5):
        strength, phase = chance.uniform(0.02, 0.13) / turns**0.3, chance.uniform(0, 6.28)
        edge += strength * np.cos(turns * angle + phase)
    distance = np.hypot(x, y) / edge
    height = np.sqrt(np.clip(1 - distance**2, 0, 1)) + 0.35 * cells.noise(seed, 0.5, 5)
    for _ in range(6):
        cx, cy, size = *chance.uniform(-0.6, 0.6, 2), chance.uniform(0.1, 0.26)
        away = np.hypot(x - cx, y - cy) / size
        height -= 0.22 * smooth(away, 1.0, 0.5) - 0.08 * np.exp(-(((away - 1.1) / 0.2) ** 2))
    down, across = np.gradient(cv2.GaussianBlur(height.astype(np.float32), (0, 0), 1.2))
    light = np.clip(0.42 - across * 9 + down * 9, 0, 1).astype(np.float32)
    dark, pale = (
        mix(mood.clouds[1][1], (0.06, 0.04, 0.1), 0.5),
        mix(mood.ring, (0.6, 0.5, 0.55), 0.6),
    )
    rgb = ramp(light, ((0.0, dark), (0.45, mix(dark, pale, 0.4)), (1.0, pale)))
    return picture(rgb, smooth(distance, 1.0, 0.97))


def _asteroids(stage: Stage, near: bool) -> Layer:
    chance = random.Random(stage.seed + 19 + near)
    images = [_rock(stage, stage.seed + 23 + near * 3 + k) for k in range(2)]
    count, size, speed = (3, 0.1, 0.34) if near else (7, 0.035, 0.09)
    wide = 2 * stage.edge + 0.7
    rocks = [
        (
            (number + chance.random() * 0.7) / count,
            chance.choice((chance.uniform(-0.02, 0.12), chance.uniform(0.9, 1.02)))
            if near
            else chance.choice((chance.uniform(0.02, 0.16), chance.uniform(0.6, 0.98))),
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
        angle=58,
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
