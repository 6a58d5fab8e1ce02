"""The screen behind a concert, its colours and its beat."""

import math
import random

from render.drawing.skia import skia
from render.studio.contracts.brush import colour, mix
from render.studio.contracts.scene import Colour, Layer, Stage
from render.studio.motion.spots import beat
from render.studio.painting.paint import (
    glow,
    pen,
    shape,
    strokes,
)

_TEMPO = 112.0  # beats a minute, as the cast performs
_PALETTES: tuple[tuple[Colour, Colour, Colour], ...] = (
    ((1.0, 0.22, 0.62), (0.2, 0.72, 1.0), (0.55, 0.25, 1.0)),
    ((1.0, 0.45, 0.2), (0.95, 0.2, 0.6), (0.35, 0.3, 1.0)),
    ((0.2, 0.9, 0.85), (0.4, 0.4, 1.0), (0.95, 0.3, 0.85)),
)


def beats(seconds: float) -> float:
    """Beats since the start."""
    return beat(seconds, _TEMPO)


def kick(seconds: float) -> float:
    """1 on the beat, falling to 0 before the next."""
    return (1 - beats(seconds) % 1.0) ** 2


def palette(stage: Stage) -> tuple[Colour, Colour, Colour]:
    """Main colour, second colour, colour of the haze."""
    return _PALETTES[stage.seed % len(_PALETTES)]


def screen(stage: Stage) -> skia.Rect:
    """The rectangle of the screen in stage units."""
    half = 0.7 * stage.edge
    return skia.Rect.MakeLTRB(-half, 0.1, half, 0.58)


def wall_of_light(canvas: skia.Canvas, stage: Stage) -> None:
    """The screen at rest: a deep gradient of small lamps in a frame."""
    main, second, haze = palette(stage)
    box = screen(stage)
    canvas.drawRect(box.makeOutset(0.012, 0.012), skia.Paint(Color=colour((0.01, 0.01, 0.02))))
    shader = skia.GradientShader.MakeLinear(
        [(box.left(), box.top()), (box.right(), box.bottom())],
        [
            colour(mix((0.03, 0.02, 0.1), second, 0.34)),
            colour(mix((0.03, 0.02, 0.1), haze, 0.3)),
            colour(mix((0.03, 0.02, 0.1), main, 0.42)),
        ],
    )
    canvas.drawRect(box, skia.Paint(Shader=shader, Dither=True))
    glow(canvas, 0, box.centerY(), 0.55, haze, 0.35, 0.7)
    pitch = 0.0125
    lines = []
    for column in range(int(box.width() / pitch) + 1):
        x = box.left() + column * pitch
        lines.append((x, box.top(), x, box.bottom()))
    for row in range(int(box.height() / pitch) + 1):
        y = box.top() + row * pitch
        lines.append((box.left(), y, box.right(), y))
    strokes(canvas, lines, 0.0028, colour((0.0, 0.0, 0.03), 0.35))


def show(stage: Stage) -> Layer:
    """What moves on the screen: bars like a level meter, rings from the middle on the beat."""
    main, second, _ = palette(stage)
    box = screen(stage)
    count = max(10, round(box.width() / 0.045))
    step = box.width() / count
    chance = random.Random(stage.seed + 3)
    moods = [(chance.uniform(0.7, 1.9), chance.random() * math.tau) for _ in range(count)]

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        now, hit = beats(seconds), kick(seconds)
        canvas.save()
        canvas.clipRect(box)
        for ring in range(3):
            age = (now / 2 + ring / 3) % 1.0
            radius = 0.06 + 0.62 * age
            ink = colour(mix(second, (1, 1, 1), 0.25), 0.5 * (1 - age) ** 1.2)
            ring_at = _hexagon(0, box.centerY() - 0.02, radius, 20 * age)
            canvas.drawPath(ring_at, pen(ink, 0.012 + 0.012 * age))
        bars = skia.Path()
        for index, (rate, phase) in enumerate(moods):
            swing = 0.5 + 0.5 * math.sin(math.tau * rate * now / 2 + phase)
            outer = 0.35 + 0.65 * abs(2 * (index + 0.5) / count - 1)
            tall = (0.02 + 0.17 * swing * (0.55 + 0.45 * hit)) * outer
            x = box.left() + index * step
            bars.addRect(
                skia.Rect.MakeLTRB(x + step * 0.14, box.bottom() - tall, x + step * 0.86, 1)
            )
        shader = skia.GradientShader.MakeLinear(
            [(0, box.bottom()), (0, box.bottom() - 0.24)],
            [colour(main, 0.35), colour(mix(main, (1, 0.9, 0.7), 0.35), 0.9)],
        )
        canvas.drawPath(bars, skia.Paint(Shader=shader))
        canvas.restore()

    return Layer(0.37, paint)


def _hexagon(x: float, y: float, radius: float, turn: float) -> skia.Path:
    angles = [math.radians(turn + 60 * corner) for corner in range(6)]
    return shape([(x + radius * math.cos(a), y + radius * math.sin(a)) for a in angles])
