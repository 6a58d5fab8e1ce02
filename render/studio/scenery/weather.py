"""Weather that moves, behind and in front of the cast."""

import math
import random
from collections.abc import Callable

from render.drawing.skia import skia
from render.studio.contracts.brush import colour, mix
from render.studio.contracts.scene import Colour, Layer, Paint, Stage
from render.studio.painting.field import BLEED, puff
from render.studio.painting.paint import dots, sprite, strokes
from render.studio.scenery.air import Air
from render.studio.scenery.storm import paint_lightning

Weather = Callable[[Stage, Air, float], list[Layer]]
"""The layers of a weather, for a stage, its air and y of the horizon."""


def weather_layers(stage: Stage, air: Air, horizon: float) -> list[Layer]:
    """The moving layers of the stage's weather; none for fair weather."""
    return WEATHER[stage.weather](stage, air, horizon) if stage.weather else []


def _fall(
    stage: Stage,
    seed: int,
    count: int,
    speed: float,
    length: float,
    slant: float,
    ink: int,
    width: float,
) -> Paint:
    rng = random.Random(seed)
    wide, high = stage.aspect + 2 * BLEED, 1 + 2 * BLEED
    drops = [(rng.random(), rng.random(), rng.uniform(0.8, 1.25)) for _ in range(count)]

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        lines = []
        for a, b, fast in drops:
            y = ((b + seconds * speed * fast / high) % 1.0) * high - BLEED
            x = (a - 0.5) * wide - slant * (y - 0.5)
            reach = length * fast
            lines.append((x, y, x - slant * reach, y + reach))
        strokes(canvas, lines, width, ink)

    return paint


def _splashes(stage: Stage, air: Air, horizon: float) -> Paint:
    rng = random.Random(stage.seed + 83)
    count = round(34 * max(stage.aspect, 0.7))
    spots = [(rng.random(), rng.random(), rng.random()) for _ in range(count)]
    rgb = mix(air.haze, (1, 1, 1), 0.5)

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        ring = skia.Path()
        drops = []
        for a, b, phase in spots:
            age = (seconds * 1.7 + phase) % 1.0
            turn = math.floor(seconds * 1.7 + phase)
            x = ((a + turn * 0.377) % 1.0 - 0.5) * (stage.aspect + 0.4)
            down = (b + turn * 0.613) % 1.0
            y = horizon + 0.03 + (1.02 - horizon) * down
            size = (0.006 + 0.024 * down) * age
            ring.addOval(skia.Rect.MakeXYWH(x - size, y - size * 0.3, 2 * size, size * 0.6))
            if age < 0.45:
                jump = 0.02 * (0.4 + down) * math.sin(age / 0.45 * math.pi)
                drops += [(x - size * 0.7, y - jump), (x + size * 0.6, y - jump * 0.8)]
        line = skia.Paint(
            Color=colour(rgb, 0.4),
            AntiAlias=True,
            Style=skia.Paint.kStroke_Style,
            StrokeWidth=0.0018,
        )
        canvas.drawPath(ring, line)
        dots(canvas, drops, 0.0035, colour(rgb, 0.65))

    return paint


def _rain(stage: Stage, air: Air, horizon: float) -> list[Layer]:
    bright = mix(air.haze, (1.0, 1.0, 1.0), 0.55)
    size = max(stage.aspect, 0.7)
    back = _fall(
        stage, stage.seed + 81, round(110 * size), 1.9, 0.05, 0.16, colour(bright, 0.34), 0.0016
    )
    front = _fall(
        stage, stage.seed + 82, round(46 * size), 2.7, 0.11, 0.16, colour(bright, 0.42), 0.0026
    )
    return [Layer(0.6, back), Layer(0.99, _splashes(stage, air, horizon)), Layer(1.3, front)]


def _storm(stage: Stage, air: Air, horizon: float) -> list[Layer]:
    bright = mix(air.haze, (1.0, 1.0, 1.0), 0.6)
    size = max(stage.aspect, 0.7)
    back = _fall(
        stage, stage.seed + 81, round(150 * size), 2.2, 0.06, 0.34, colour(bright, 0.36), 0.0017
    )
    front = _fall(
        stage, stage.seed + 82, round(66 * size), 3.1, 0.13, 0.34, colour(bright, 0.4), 0.0026
    )

    return [
        Layer(0.055, paint_lightning(stage, horizon)),
        Layer(0.6, back),
        Layer(0.99, _splashes(stage, air, horizon)),
        Layer(1.3, front),
    ]


def _snow(stage: Stage, air: Air, horizon: float) -> list[Layer]:
    def make(
        depth: float, count: int, sizes: tuple[float, float], speed: float, alpha: float
    ) -> Layer:
        rng = random.Random(stage.seed + round(depth * 100))
        flakes = [
            [rng.random() for _ in range(4)] for _ in range(round(count * max(stage.aspect, 0.7)))
        ]
        white = mix((1.0, 1.0, 1.0), air.haze, 0.12)
        wide, high = stage.aspect + 2 * BLEED, 1 + 2 * BLEED

        def paint(canvas: skia.Canvas, seconds: float) -> None:
            batches: tuple[list[tuple[float, float]], list[tuple[float, float]]] = ([], [])
            for a, b, c, d in flakes:
                y = ((b + seconds * speed * (0.7 + 0.6 * c) / high) % 1.0) * high - BLEED
                x = (a - 0.5) * wide + 0.03 * math.sin(seconds * (0.6 + d) + c * 40)
                batches[d > 0.5].append((x, y))
            for points, size in zip(batches, sizes, strict=True):
                dots(canvas, points, size, colour(white, alpha))

        return Layer(depth, paint)

    return [
        make(0.5, 130, (0.004, 0.006), 0.1, 0.8),
        make(0.97, 60, (0.007, 0.01), 0.14, 0.9),
        make(1.35, 20, (0.014, 0.02), 0.24, 0.75),
    ]


def _fog(stage: Stage, air: Air, horizon: float) -> list[Layer]:
    veil = puff(128, air.haze, 0.62, stage.seed + 85, 0.9)
    wide = 2 * stage.edge + 1.6

    def make(depth: float, rows: int, y: float, high: float, speed: float) -> Layer:
        def paint(canvas: skia.Canvas, seconds: float) -> None:
            for row in range(rows):
                x = (row * 0.39 + stage.seed * 0.17 + seconds * speed * (1 + 0.25 * row)) % 1.0
                sprite(canvas, veil, (x - 0.5) * wide, y + 0.06 * row, 1.5, high)

        return Layer(depth, paint)

    return [make(0.5, 4, horizon - 0.14, 0.3, 0.014), make(1.25, 3, 0.9, 0.24, 0.024)]


def _flight(
    stage: Stage, hues: tuple[Colour, ...], air: Air, drift: float, speed: float, size: float
) -> list[Layer]:
    """Leaves or petals on the wind."""

    def make(depth: float, count: int, scale: float) -> Layer:
        rng = random.Random(stage.seed + 86 + round(depth * 100))
        flying = [
            [rng.random() for _ in range(6)] for _ in range(round(count * max(stage.aspect, 0.7)))
        ]
        wide, high = stage.aspect + 2 * BLEED, 1 + 2 * BLEED
        inks = [skia.Paint(Color=colour(air.tone(rgb, 0.85)), AntiAlias=True) for rgb in hues]
        leaf = skia.Path()
        leaf.moveTo(-1, 0)
        leaf.quadTo(-0.2, -0.75, 1, 0)
        leaf.quadTo(-0.2, 0.75, -1, 0)

        def paint(canvas: skia.Canvas, seconds: float) -> None:
            for a, b, c, d, e, f in flying:
                y = ((b + seconds * speed * (0.7 + 0.7 * c) / high) % 1.0) * high - BLEED
                x = (a + seconds * drift * (0.7 + 0.6 * d) / wide) % 1.0 * wide - wide / 2
                canvas.save()
                canvas.translate(x + 0.04 * math.sin(seconds * 1.6 + 6 * e), y)
                canvas.rotate(90 * math.sin(seconds * (0.8 + f) + 6 * c) + 360 * d)
                scale_y = 0.3 + 0.7 * abs(math.sin(seconds * (1 + e) + 6 * f))
                canvas.scale(size * scale * (0.7 + 0.6 * f), size * scale * scale_y)
                canvas.drawPath(leaf, inks[int(f * 97) % len(inks)])
                canvas.restore()

        return Layer(depth, paint)

    return [make(0.75, 20, 0.75), make(1.2, 12, 1.4)]


_LEAVES: tuple[Colour, ...] = (
    (0.9, 0.5, 0.14),
    (0.8, 0.25, 0.12),
    (0.96, 0.74, 0.22),
    (0.6, 0.32, 0.14),
)
_PETALS: tuple[Colour, ...] = ((1.0, 0.8, 0.87), (1.0, 0.9, 0.94), (0.98, 0.7, 0.8))


def _leaves(stage: Stage, air: Air, horizon: float) -> list[Layer]:
    return _flight(stage, _LEAVES, air, 0.08, 0.1, 0.013)


def _blossom(stage: Stage, air: Air, horizon: float) -> list[Layer]:
    return _flight(stage, _PETALS, air, 0.06, 0.08, 0.009)


def _wind(stage: Stage, air: Air, horizon: float) -> list[Layer]:
    rng = random.Random(stage.seed + 87)
    gusts = [[rng.random() for _ in range(4)] for _ in range(14)]
    wide = stage.aspect + 1.2
    ink = colour(mix(air.haze, (1, 1, 1), 0.6), 0.32)

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        path = skia.Path()
        for a, b, c, d in gusts:
            x = ((a + seconds * (0.3 + 0.3 * c)) % 1.0 - 0.5) * wide
            y = 0.08 + 0.85 * b
            long = 0.1 + 0.14 * d
            path.moveTo(x, y)
            path.cubicTo(x + long * 0.4, y - 0.02, x + long * 0.7, y + 0.02, x + long, y - 0.004)
            if d > 0.5:
                path.cubicTo(
                    x + long + 0.04, y - 0.02, x + long + 0.01, y - 0.05, x + long - 0.01, y - 0.03
                )
        line = skia.Paint(
            Color=ink, AntiAlias=True, Style=skia.Paint.kStroke_Style, StrokeWidth=0.0032,
            StrokeCap=skia.Paint.kRound_Cap,
        )  # fmt: skip
        canvas.drawPath(path, line)

    green: tuple[Colour, ...] = ((0.4, 0.6, 0.25), (0.65, 0.6, 0.25), (0.5, 0.4, 0.2))
    return [Layer(0.7, paint), *_flight(stage, green, air, 0.75, 0.05, 0.01)[1:]]


def _hot(stage: Stage, air: Air, horizon: float) -> list[Layer]:
    """Shimmering air over the ground."""
    rgb = mix(air.haze, air.sun, 0.5)

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        left, right = -stage.edge - BLEED, stage.edge + BLEED
        for row in range(5):
            y = horizon - 0.03 + 0.022 * row
            path = skia.Path()
            path.moveTo(left, y)
            for step in range(1, 41):
                x = left + (right - left) * step / 40
                path.lineTo(x, y + 0.005 * math.sin(x * (17 + 3 * row) + seconds * (3 + row)))
            line = skia.Paint(
                Color=colour(rgb, 0.2 - 0.025 * row), AntiAlias=True,
                Style=skia.Paint.kStroke_Style, StrokeWidth=0.014,
            )  # fmt: skip
            canvas.drawPath(path, line)

    return [Layer(0.9, paint)]


WEATHER: dict[str, Weather] = {
    "rain": _rain,
    "storm": _storm,
    "snow": _snow,
    "fog": _fog,
    "wind": _wind,
    "hot": _hot,
    "leaves": _leaves,
    "blossom": _blossom,
}
