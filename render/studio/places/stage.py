"""A concert: beams in the haze, a wall of light, a crowd on the beat."""

import math
import random

import numpy as np

from render.drawing.skia import skia
from render.studio.contracts.brush import colour, mix
from render.studio.contracts.scene import (
    Layer,
    Light,
    SceneWords,
    Stage,
    StudioScene,
)
from render.studio.painting.field import (
    BLEED,
    blend,
    grid,
    puff,
    ramp,
    smooth,
    tint,
)
from render.studio.painting.paint import (
    Line,
    drawn,
    glow,
    sprite,
    strokes,
)
from render.studio.places._stage_crowd import crowd
from render.studio.places._stage_rig import shaft, speakers, truss
from render.studio.places._stage_screen import (
    beats,
    kick,
    palette,
    show,
    wall_of_light,
)
from render.studio.scenery.painted_weather import add_weather

_FLOOR = 0.66  # where the wall meets the floor


def _hall(stage: Stage) -> Layer:
    main, second, haze = palette(stage)

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        cells = grid(stage, 0.35)
        x, y = cells.x, cells.y
        smoke = cells.noise(stage.seed + 1, 0.45, 5, 1.8)
        middle = np.exp(-((x / (0.75 * stage.edge + 0.1)) ** 2) - ((y - 0.42) / 0.4) ** 2)
        tone = np.clip(0.08 + 0.5 * middle * (0.55 + 0.9 * (smoke - 0.3)), 0, 1)
        dark = mix((0.02, 0.015, 0.05), haze, 0.06)
        rgb = ramp(tone, ((0.0, dark), (0.4, mix(dark, haze, 0.45)), (1.0, mix(haze, main, 0.4))))
        # The floor is glossy: it mirrors the wall, stretched, blurred, fading to the front.
        down = np.clip((y - _FLOOR) / (1.1 - _FLOOR), 0, 1)
        streak = cells.noise(stage.seed + 2, 0.9, 5, 0.05)
        width = 0.62 * stage.edge * (1 + 0.9 * down)
        mirror = np.exp(-((x / width) ** 4)) * np.exp(-down * 2.4) * (0.5 + 0.9 * (streak - 0.25))
        side = smooth(x / stage.edge, -0.8, 0.8)
        floor = blend(
            tint(mix(dark, (0, 0, 0), 0.3)),
            blend(tint(second), main, side),
            mirror * 0.75,
        )
        sheen = np.exp(-(((x) / (0.4 * stage.edge)) ** 2) - ((y - 0.9) / 0.09) ** 2)
        floor = blend(floor, mix(haze, (1, 1, 1), 0.5), 0.3 * sheen)
        rgb = blend(rgb, floor, smooth(y, _FLOOR - 0.002, _FLOOR + 0.002))
        cells.lay(canvas, rgb)
        wall_of_light(canvas, stage)
        edge = skia.Paint(Color=colour(mix(main, (1, 1, 1), 0.3), 0.8), StrokeWidth=0.003)
        canvas.drawLine(-stage.edge - BLEED, _FLOOR, stage.edge + BLEED, _FLOOR, edge)
        glow(canvas, 0, _FLOOR, stage.edge * 1.2, haze, 0.5, 0.09)

    return Layer(0.3, paint, still=True, opaque=True)


def _rig(stage: Stage) -> Layer:
    """Trusses, towers and loudspeakers."""
    main, second, _ = palette(stage)
    edge = stage.edge

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        metal = mix((0.1, 0.1, 0.16), second, 0.12)
        truss(canvas, (-edge - BLEED, 0.045), (edge + BLEED, 0.045), 0.05, metal)
        for side, light in ((-1, second), (1, main)):
            x = side * 0.79 * edge
            truss(canvas, (x, 0.05), (x, _FLOOR + 0.02), 0.045, metal)
            speakers(canvas, side * 0.98 * edge, _FLOOR + 0.075, side, light)

    return Layer(0.36, paint, still=True)


def _beams(stage: Stage) -> Layer:
    """Shafts of light that sweep over eight beats."""
    main, second, _ = palette(stage)
    count = 6 if stage.aspect > 1.2 else 4
    lamp = puff(48, (1.0, 0.97, 0.95), 1.0, 1, 0.0)
    shafts = [shaft(mix(tone, (1, 1, 1), 0.15)) for tone in (main, second)]
    add = skia.Paint(BlendMode=skia.BlendMode.kPlus)

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        now = beats(seconds)
        for index in range(count):
            share = (index + 0.5) / count * 2 - 1
            swing = math.sin(math.tau * now / 8 + index * 0.9)
            canvas.save()
            canvas.translate(share * 0.86 * stage.edge, 0.075)
            canvas.rotate(-share * 26 + 24 * swing)
            canvas.drawVertices(shafts[index % 2], add, skia.BlendMode.kDst)
            sprite(canvas, lamp, 0, 0, 0.04, 0.04)
            canvas.restore()

    return Layer(0.6, paint)


def _smoke(stage: Stage) -> Layer:
    _, second, haze = palette(stage)
    cloud = puff(128, mix(mix(haze, second, 0.4), (1, 1, 1), 0.25), 0.3, stage.seed + 9, 0.8)
    wide = 2 * stage.edge + 1.0

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        for number in range(4):
            x = (number * 0.29 + seconds * (0.02 + 0.008 * number)) % 1.0
            sprite(canvas, cloud, (x - 0.5) * wide, 0.8 + 0.03 * (number % 3), 0.62, 0.13)

    return Layer(0.92, paint)


def _audience(stage: Stage, near: bool) -> Layer:
    main, second, haze = palette(stage)
    half = stage.edge + 0.45
    top, size = (0.93, 0.075) if near else (0.885, 0.05)
    dark = (0.015, 0.01, 0.03) if near else mix((0.02, 0.015, 0.05), haze, 0.1)
    rim = mix(second if near else main, haze, 0.3)
    box = skia.Rect.MakeLTRB(-half, top - size * 1.6, half, 1.2 if near else 1.03)

    def row(canvas: skia.Canvas) -> None:
        crowd(canvas, half, top, size, dark, rim, stage.seed + 11 + near)

    strip = drawn(box, stage.height * 0.9, row)

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        now = beats(seconds) + (0.5 if near else 0.0)
        y = 0.014 * abs(math.sin(math.pi * now)) - 0.007
        x = 0.008 * math.sin(math.pi * now / 2)
        sprite(canvas, strip, x, box.centerY() - y, box.width(), box.height())
        if near:  # what only a camera that looks down sees
            below = skia.Rect.MakeLTRB(-half, box.bottom() - 0.02, half, 1.6)
            canvas.drawRect(below, skia.Paint(Color=colour(dark)))

    return Layer(1.35 if near else 1.15, paint)


def _confetti(stage: Stage) -> Layer:
    main, second, _ = palette(stage)
    chance = random.Random(stage.seed + 21)
    tones = (main, second, (1.0, 0.85, 0.35), (0.95, 0.95, 1.0))
    pieces = [
        (
            number % 4,
            chance.uniform(-1.15, 1.15) * (stage.edge + 0.1),
            chance.random(),
            chance.uniform(0.1, 0.2),
            chance.random() * math.tau,
            chance.uniform(3, 8),
        )
        for number in range(64)
    ]

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        lines: list[list[Line]] = [[], [], [], []]
        for index, x, phase, speed, turn, spin in pieces:
            y = -0.15 + 1.4 * ((phase + seconds * speed / 1.4) % 1.0)
            x += 0.03 * math.sin(seconds * 1.7 + turn)
            half = 0.0075 * abs(math.sin(seconds * spin + turn)) + 0.001
            dx, dy = half * math.cos(turn + seconds), half * math.sin(turn + seconds)
            lines[index].append((x - dx, y - dy, x + dx, y + dy))
        for tone, bits in zip(tones, lines, strict=True):
            strokes(canvas, bits, 0.008, colour(tone, 0.92))

    return Layer(1.1, paint)


def _layers(stage: Stage) -> list[Layer]:
    return [
        _hall(stage),
        show(stage),
        _rig(stage),
        _beams(stage),
        _smoke(stage),
        _confetti(stage),
        _audience(stage, near=False),
        _audience(stage, near=True),
    ]


def _light(stage: Stage) -> Light:
    main, second, _ = palette(stage)
    return Light(
        key=mix((1.06, 1.0, 0.98), main, 0.14),
        fill=mix((0.5, 0.48, 0.62), second, 0.2),
        angle=70,
        rim=mix(second, (1, 1, 1), 0.25),
        rim_strength=0.85,
        shadow=0.45,
        pulse=lambda seconds: 0.96 + 0.16 * kick(seconds),
    )


PART = StudioScene(
    name="stage",
    words=SceneWords(
        en=("concert stage", "on stage", "stage", "concert", "music video", "festival", "arena"),
        ko=("무대", "콘서트", "공연장", "뮤직비디오", "뮤비", "페스티벌"),
    ),
    ground=0.86,
    bed="stage",
    light=_light,
    layers=add_weather(_layers, 0.7, haze=lambda stage: (0.34, 0.26, 0.44), thick=0.8),
    action="perform",
    wardrobe="stage",
    weathers=("rain", "storm", "snow", "fog"),
)
