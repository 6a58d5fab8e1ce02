"""A park: lawn, trees, a pond, a path with lamps; leaves in the air, fireflies at night."""

import math
import random

from render.drawing.skia import skia
from render.studio.contracts.brush import Point, mix
from render.studio.contracts.scene import (
    Layer,
    Light,
    Paint,
    SceneWords,
    Stage,
    StudioScene,
)
from render.studio.painting.backdrop import (
    cloud,
    crown,
    downwards,
    everywhere,
    ink,
    rolling,
    tree,
)
from render.studio.painting.paint import BLEED, glow
from render.studio.places._park_air import ParkAir, find_air
from render.studio.scenery.air import OUTDOOR_WEATHERS
from render.studio.scenery.painted_weather import add_weather, dim_light

_GROUND = 0.865
_LAWN = 0.735


_LIGHTS = {
    "dawn": Light((1.06, 0.95, 0.88), (0.72, 0.72, 0.84), 150, (1.0, 0.82, 0.7), 0.6, 0.32),
    "day": Light((1.05, 1.02, 0.96), (0.74, 0.84, 0.93), 55, (1.0, 0.98, 0.85), 0.35, 0.34),
    "sunset": Light((1.12, 0.88, 0.66), (0.66, 0.56, 0.74), 22, (1.0, 0.72, 0.38), 0.85, 0.4),
    "night": Light((0.86, 0.8, 0.72), (0.4, 0.48, 0.72), 118, (0.6, 0.76, 1.0), 0.6, 0.45),
}


def _light(stage: Stage) -> Light:
    return dim_light(_LIGHTS[stage.hour or "day"], stage.weather)


def _layers(stage: Stage) -> list[Layer]:
    air = find_air(stage)
    # The two groves have different depths, so that each becomes a small picture of its own.
    return [
        Layer(0.0, _sky(stage, air), still=True, opaque=True),
        Layer(0.08, _far(stage, air), still=True),
        Layer(0.42, _grove(stage, air, -1), still=True),
        Layer(0.56, _grove(stage, air, 1), still=True),
        Layer(1.0, _lawn(stage, air), still=True),
        Layer(1.0, _specks(stage, air)),
        Layer(1.45, _near(stage, air), still=True),
    ]


def _sky(stage: Stage, air: ParkAir) -> Paint:
    def paint(canvas: skia.Canvas, seconds: float) -> None:
        rng = random.Random(stage.seed)
        sky = [(0.0, air.sky[0]), (0.55, air.sky[1]), (1.0, air.sky[2])]
        canvas.drawRect(everywhere(stage), downwards(-BLEED, 0.66, sky))
        x, y = air.sun_at[0] * stage.aspect, air.sun_at[1]
        if air.hour == "night":
            for _ in range(150):
                star = (
                    rng.uniform(-stage.edge - BLEED, stage.edge + BLEED),
                    rng.uniform(-BLEED, 0.5),
                )
                size = rng.choice((0.0009, 0.0012, 0.002))
                canvas.drawCircle(*star, size, ink((1, 1, 1), rng.uniform(0.35, 0.95)))
        glow(canvas, x, y, 0.62, *air.shine)
        canvas.drawCircle(x, y, 0.052, ink(air.sun, 1.0, 0.002))
        if air.hour == "night":
            for dx, dy, size in (
                (-0.016, -0.01, 0.012),
                (0.014, 0.016, 0.008),
                (0.016, -0.018, 0.006),
            ):
                canvas.drawCircle(x + dx, y + dy, size, ink((0.68, 0.75, 0.88)))
        for index in range(6):
            place = (index / 5 - 0.5) * (stage.aspect + 0.4) + rng.uniform(-0.1, 0.1)
            cloud(
                canvas,
                (place, 0.06 + 0.075 * (index * 3 % 6) + rng.uniform(-0.02, 0.02)),
                rng.uniform(0.14, 0.34),
                *air.cloud,
                rng,
            )

    return paint


def _far(stage: Stage, air: ParkAir) -> Paint:
    def paint(canvas: skia.Canvas, seconds: float) -> None:
        rng = random.Random(stage.seed + 1)
        for rank, (top, high, waves) in enumerate(((0.55, 0.1, 0.5), (0.585, 0.06, 0.8))):
            tone = mix(air.haze, air.leaf[1], 0.22 + 0.2 * rank)
            shade = [(0.0, tone), (1.0, mix(tone, air.haze, 0.6))]
            canvas.drawPath(rolling(stage, top, high, waves, rng), downwards(0.45, 0.66, shade))
        # A row of far trees, faded by the air.
        far = tuple(mix(air.haze, leaf, 0.5) for leaf in air.leaf)
        x = -stage.edge - BLEED
        while x < stage.edge + BLEED:
            crown(
                canvas,
                (x, 0.585),
                rng.uniform(0.03, 0.062),
                (far[0], far[1], far[2]),
                rng,
                air.toward,
            )
            x += rng.uniform(0.035, 0.08)
        lawn = [(0.0, mix(air.lawn[0], air.haze, 0.35)), (1.0, air.lawn[0])]
        canvas.drawPath(rolling(stage, 0.615, 0.018, 0.6, rng), downwards(0.6, 0.75, lawn))
        _pond(canvas, stage, air)
        for place, y, high in ((-0.56, 0.655, 0.34), (0.68, 0.66, 0.4), (-0.9, 0.64, 0.24)):
            _tree(canvas, (place * stage.edge, y), high, air, rng)

    return paint


def _tree(canvas: skia.Canvas, at: Point, high: float, air: ParkAir, rng: random.Random) -> None:
    (x, y), lean = at, air.toward[0]
    shadow = skia.Rect.MakeXYWH(x - high * (0.34 + 0.2 * lean), y - 0.012, high * 0.68, 0.03)
    canvas.drawOval(shadow, ink(air.leaf[0], 0.45, 0.002))
    bark = mix(air.leaf[0], (0.35, 0.22, 0.15), 0.55)
    tree(canvas, at, high, air.leaf, bark, rng, air.toward)


def _grove(stage: Stage, air: ParkAir, side: int) -> Paint:
    """The big tree and the lamp that frame one side."""

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        rng = random.Random(stage.seed + 2 * side)
        x = side * max(stage.edge, 0.34)
        _tree(canvas, (x * 1.02, 0.7 if side < 0 else 0.72), 0.69 + 0.03 * side, air, rng)
        _lamp(canvas, x * 0.66, 0.752, 0.34 - 0.02 * side, air)

    return paint


def _pond(canvas: skia.Canvas, stage: Stage, air: ParkAir) -> None:
    wide = 0.36 * min(1.0, stage.aspect)
    box = skia.Rect.MakeLTRB(-wide * 0.85, 0.628, wide * 0.95, 0.682)
    canvas.drawOval(box.makeOutset(0.008, 0.004), ink(mix(air.lawn[1], air.lawn[0], 0.45)))
    water = [(0.0, mix(air.leaf[1], air.haze, 0.45)), (0.35, air.sky[2]), (1.0, air.sky[1])]
    canvas.drawOval(box, downwards(box.top(), box.bottom(), water))
    for index in range(6):
        y = 0.64 + 0.006 * index
        half = wide * (0.12 + 0.07 * (index * 7 % 5))
        x = wide * (0.5 - 0.23 * (index * 3 % 5))
        canvas.drawRoundRect(
            skia.Rect.MakeLTRB(x - half, y, x + half, y + 0.0022), 0.002, 0.002, ink((1, 1, 1), 0.4)
        )


def _ground(stage: Stage) -> skia.Path:
    return rolling(stage, _LAWN, 0.02, 0.4, random.Random(stage.seed + 3))


def _lawn(stage: Stage, air: ParkAir) -> Paint:
    def paint(canvas: skia.Canvas, seconds: float) -> None:
        rng = random.Random(stage.seed + 3)
        ground = _ground(stage)
        canvas.drawPath(ground, downwards(0.71, 1.15, [(0.0, air.lawn[0]), (1.0, air.lawn[1])]))
        canvas.save()
        canvas.clipPath(ground, True)
        for _ in range(9):  # shade and light that the trees let through
            x, y = rng.uniform(-stage.edge, stage.edge), rng.uniform(0.78, 1.1)
            spot = skia.Rect.MakeXYWH(x - 0.2, y, rng.uniform(0.2, 0.5), 0.03 + 0.06 * (y - 0.7))
            canvas.drawOval(spot, ink(air.lawn[rng.randrange(2)], 0.35, 0.012))
        _path(canvas, stage, air)
        # Tufts and flowers, larger towards the viewer.
        for _ in range(int(420 * max(stage.aspect, 0.7))):
            y = 0.735 + 0.5 * rng.random() ** 1.6
            x = rng.uniform(-stage.edge - BLEED, stage.edge + BLEED)
            size = 0.006 + 0.035 * (y - 0.72)
            if _on_path(x, y, 0.03):
                continue
            if rng.random() < 0.14:
                petal = rng.choice(((1.0, 0.97, 0.9), (1.0, 0.8, 0.35), (0.95, 0.55, 0.65)))
                tone = mix(petal, air.lawn[1], 0.0 if air.hour == "day" else 0.45)
                canvas.drawCircle(x, y, size * 0.42, ink(tone))
                continue
            blade = skia.Path()
            for lean in (-0.5, 0.1, 0.6):
                blade.moveTo(x - size * 0.12, y)
                blade.quadTo(x, y - size * 0.6, x + lean * size, y - size)
                blade.quadTo(x + size * 0.1, y - size * 0.5, x + size * 0.14, y)
            tone = mix(air.lawn[1], air.lawn[0], rng.uniform(0.0, 0.55))
            canvas.drawPath(blade, ink(tone, 0.75))
        canvas.restore()

    return paint


def _middle(y: float) -> float:
    """Where the path is at a height of the picture: it winds away to the right."""
    near = (y - 0.72) / 0.28
    return 0.16 * (1 - near) ** 2 - 0.02 * near


def _half(y: float) -> float:
    return 0.02 + 0.62 * max(y - 0.715, 0.0)


def _on_path(x: float, y: float, around: float) -> bool:
    return abs(x - _middle(y)) < _half(y) + around * (y - 0.6)


def _path(canvas: skia.Canvas, stage: Stage, air: ParkAir) -> None:
    steps = [0.715 + (1 + BLEED - 0.715) * step / 24 for step in range(25)]
    for wider, tone, alpha in (
        (0.02, mix(air.lawn[1], air.path[1], 0.3), 0.6),
        (0.0, air.path[0], 1.0),
    ):
        way = skia.Path()
        way.moveTo(_middle(steps[0]) - _half(steps[0]), steps[0])
        for y in steps:
            way.lineTo(_middle(y) - _half(y) - wider * (y - 0.6) * 3, y)
        for y in reversed(steps):
            way.lineTo(_middle(y) + _half(y) + wider * (y - 0.6) * 3, y)
        way.close()
        paint = (
            ink(tone, alpha)
            if wider
            else downwards(0.72, 1.1, [(0.0, air.path[0]), (1.0, air.path[1])])
        )
        canvas.drawPath(way, paint)
    rng = random.Random(stage.seed + 4)
    for _ in range(130):
        y = 0.73 + 0.55 * rng.random()
        x = _middle(y) + _half(y) * rng.uniform(-0.92, 0.92)
        size = 0.012 * (y - 0.65)
        stone = skia.Rect.MakeXYWH(x, y, size * 2.4, size)
        canvas.drawOval(stone, ink(mix(air.path[1], air.lawn[1], rng.uniform(0.1, 0.45)), 0.5))


def _lamp(canvas: skia.Canvas, x: float, y: float, high: float, air: ParkAir) -> None:
    iron = mix(air.leaf[0], (0.1, 0.12, 0.16), 0.6)
    lit = air.hour != "day"
    canvas.drawOval(skia.Rect.MakeXYWH(x - 0.03, y - 0.006, 0.06, 0.014), ink(iron, 0.35))
    canvas.drawRect(skia.Rect.MakeLTRB(x - 0.0045, y - high, x + 0.0045, y), ink(iron))
    canvas.drawRect(skia.Rect.MakeLTRB(x - 0.009, y - 0.05, x + 0.009, y), ink(iron))
    globe = (1.0, 0.9, 0.62) if lit else (0.97, 0.97, 0.92)
    if lit:
        glow(canvas, x, y - high - 0.02, 0.26, (1.0, 0.72, 0.36), 0.75)
    canvas.drawCircle(x, y - high - 0.02, 0.022, ink(globe))
    canvas.drawRect(
        skia.Rect.MakeLTRB(x - 0.014, y - high - 0.002, x + 0.014, y - high + 0.006), ink(iron)
    )
    cap = skia.Rect.MakeLTRB(x - 0.012, y - high - 0.05, x + 0.012, y - high - 0.04)
    canvas.drawRoundRect(cap, 0.004, 0.004, ink(iron))
    if lit:
        glow(canvas, x, y, 0.22, (1.0, 0.72, 0.36), 0.35, 0.22)


def _specks(stage: Stage, air: ParkAir) -> Paint:
    """Petals on the wind by day, leaves at sunset, fireflies at night."""
    rng = random.Random(stage.seed + 5)
    flies = [[rng.random() for _ in range(6)] for _ in range(20)]
    width = stage.aspect + 0.5

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        for a, b, c, d, e, f in flies:
            if air.hour == "night":
                x = (a - 0.5) * width + 0.05 * math.sin(seconds * (0.4 + c) + d * 6)
                y = 0.45 + 0.5 * b + 0.04 * math.sin(seconds * (0.5 + e) + f * 6)
                shine = max(0.0, math.sin(seconds * (1.1 + c) + 6 * d)) ** 2
                glow(canvas, x, y, 0.022, air.speck, 0.85 * shine)
                continue
            fall = (b + seconds * (0.05 + 0.05 * c)) % 1.0
            drift = a * width + 0.16 * seconds * (0.6 + d) + 0.04 * math.sin(seconds * 1.7 + 6 * e)
            canvas.save()
            canvas.translate(drift % width - width / 2, fall * 1.2 - 0.1)
            canvas.rotate(90 * math.sin(seconds * (0.8 + f) + 6 * c) + 40 * d)
            canvas.scale(1.0, 0.35 + 0.6 * abs(math.sin(seconds * (1 + e) + 6 * f)))
            petal = skia.Rect.MakeXYWH(-0.009, -0.005, 0.018, 0.01)
            canvas.drawOval(petal, ink(mix(air.speck, (1, 1, 1), 0.4 * a), 0.9))
            canvas.restore()

    return paint


def _near(stage: Stage, air: ParkAir) -> Paint:
    """Grass right in front of the lens, out of focus."""

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        rng = random.Random(stage.seed + 6)
        dark = mix(air.leaf[0], air.lawn[1], 0.35)
        for side in (-1, 1):
            for _ in range(46):
                x = side * (stage.edge + BLEED - abs(rng.gauss(0, 0.24)) - 0.02)
                high = rng.uniform(0.05, 0.15) * min(1.0, 0.35 + abs(x) / stage.edge * 0.65)
                blade = skia.Path()
                lean = rng.uniform(-0.05, 0.05)
                blade.moveTo(x - 0.01, 1 + BLEED)
                blade.lineTo(x - 0.01, 1.02)
                blade.quadTo(x - 0.004, 1.02 - high * 0.6, x + lean, 1.02 - high)
                blade.quadTo(x + 0.012, 1.02 - high * 0.5, x + 0.012, 1.02)
                blade.lineTo(x + 0.012, 1 + BLEED)
                tone = mix(dark, air.leaf[2], rng.uniform(0.0, 0.4))
                canvas.drawPath(blade, ink(tone, 0.95, 0.0035))

    return paint


PART = StudioScene(
    name="park",
    words=SceneWords(
        en=(
            "park", "picnic", "lawn", "outdoors", "outside", "nature", "in the grass",
        ),
        ko=(
            "공원", "소풍", "피크닉", "야외", "자연",
        ),
    ),
    ground=_GROUND,
    bed="park",
    light=_light,
    layers=add_weather(_layers, _LAWN, {1.0: _ground}),
    hours=("dawn", "day", "sunset", "night"),
    weathers=OUTDOOR_WEATHERS,
)  # fmt: skip
