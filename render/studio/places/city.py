"""A street between tall houses, seen from a crossing: shops, lamps, lights strung across."""

import math
import random

from render.drawing.skia import skia
from render.studio.contracts.brush import colour, mix, times
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
    downwards,
    everywhere,
    ink,
)
from render.studio.painting.paint import (
    BLEED,
    dots,
    glow,
    shape,
    sprite,
)
from render.studio.places._city_ground import ground, lamp, planted
from render.studio.places._city_houses import houses
from render.studio.places._city_street import (
    AWNINGS,
    HORIZON,
    HOUSES,
    NEAR,
    REACH,
    WALL,
    Street,
    find_air,
)
from render.studio.scenery.air import OUTDOOR_WEATHERS
from render.studio.scenery.painted_weather import add_weather, dim_light

_GROUND = 0.865
_LIGHTS = {
    "dawn": Light((1.06, 0.94, 0.87), (0.7, 0.7, 0.84), 150, (1.0, 0.82, 0.7), 0.6, 0.34),
    "day": Light((1.04, 1.01, 0.96), (0.78, 0.84, 0.93), 60, (1.0, 0.98, 0.9), 0.35, 0.36),
    "sunset": Light((1.1, 0.86, 0.68), (0.62, 0.54, 0.74), 160, (1.0, 0.7, 0.4), 0.9, 0.42),
    "night": Light((0.94, 0.8, 0.68), (0.46, 0.44, 0.76), 60, (1.0, 0.45, 0.75), 0.75, 0.5),
}


def _light(stage: Stage) -> Light:
    return dim_light(_LIGHTS[stage.hour or "day"], stage.weather)


def _layers(stage: Stage) -> list[Layer]:
    street = Street(stage, find_air(stage))
    # The two sides have different depths, so that each becomes a small picture of its own.
    return [
        Layer(0.0, _sky(street), still=True, opaque=True),
        Layer(0.07, _far(street), still=True),
        Layer(0.4, _side(street, -1), still=True),
        Layer(0.52, _side(street, 1), still=True),
        Layer(0.7, _strings(street)),
        Layer(0.75, _traffic(street)),
        Layer(1.0, _crossing(street), still=True),
        Layer(1.5, _close(street), still=True),
    ]


def _sky(street: Street) -> Paint:
    def paint(canvas: skia.Canvas, seconds: float) -> None:
        rng = random.Random(street.stage.seed)
        stops = [(0.0, street.air.sky[0]), (0.6, street.air.sky[1]), (1.0, street.air.sky[2])]
        canvas.drawRect(everywhere(street.stage), downwards(-0.2, HORIZON, stops))
        if street.air.hour == "night":
            for _ in range(70):
                star = rng.uniform(-street.stage.edge, street.stage.edge), rng.uniform(-BLEED, 0.35)
                canvas.drawCircle(*star, rng.choice((0.001, 0.0016)), ink((1, 1, 1), rng.random()))
            glow(canvas, 0.0, HORIZON, 0.5, (0.5, 0.25, 0.6), 0.5)
        else:
            for index in range(3):
                at = (index - 1) * 0.28 * street.stage.aspect, 0.1 + 0.09 * (index * 2 % 3)
                cloud(canvas, at, rng.uniform(0.16, 0.3), *street.air.cloud, rng)
        if street.air.hour in ("dawn", "sunset"):
            glow(canvas, 0.0, HORIZON - 0.06, 0.75, (1.0, 0.66, 0.3), 0.75)
            canvas.drawCircle(0.0, HORIZON - 0.075, 0.07, ink((1.0, 0.93, 0.7), 1, 0.002))
        for rank in range(2):  # towers at the far end
            tone = mix(street.air.haze, times(HOUSES[6], street.air.tint[0]), 0.25 + 0.2 * rank)
            x = -0.42 * street.wide
            while x < 0.42 * street.wide:
                wide = rng.uniform(0.02, 0.05)
                high = rng.uniform(0.04, 0.19) * (1 - 0.35 * rank) * (0.45 if abs(x) < 0.08 else 1)
                box = skia.Rect.MakeLTRB(x, HORIZON - high, x + wide, HORIZON + 0.01)
                canvas.drawRect(
                    box,
                    downwards(
                        box.top(), HORIZON, [(0, tone), (1, mix(tone, street.air.haze, 0.6))]
                    ),
                )
                if street.air.lit:
                    for _ in range(int(high * 90)):
                        dot = (
                            x + wide * rng.uniform(0.1, 0.85),
                            box.top() + high * rng.uniform(0.05, 0.9),
                        )
                        canvas.drawRect(
                            skia.Rect.MakeXYWH(*dot, 0.0025, 0.0035), ink(street.air.window, 0.7)
                        )
                x += wide + rng.uniform(0.0, 0.012)
        ground = skia.Rect.MakeLTRB(
            -street.stage.edge - BLEED, HORIZON, street.stage.edge + BLEED, 1 + BLEED
        )
        canvas.drawRect(
            ground,
            downwards(
                HORIZON,
                0.9,
                [(0, street.air.haze), (0.25, street.air.road[0]), (1, street.air.road[1])],
            ),
        )

    return paint


def _far(street: Street) -> Paint:
    def paint(canvas: skia.Canvas, seconds: float) -> None:
        for side in (-1, 1):
            houses(canvas, street, side, NEAR, 16.0)
        ground(canvas, street, 30.0)
        rng = random.Random(street.stage.seed + 9)
        for away in (6.4, 4.6, 3.4, 2.6):
            for side in (-1, 1):
                lamp(canvas, street, side * 0.74, away)
                if away < 6:
                    planted(canvas, street, side * 0.84, away * 0.88, rng)

    return paint


def _side(street: Street, side: int) -> Paint:
    def paint(canvas: skia.Canvas, seconds: float) -> None:
        houses(canvas, street, side, 0.7, NEAR)
        lamp(canvas, street, side * 0.78, REACH)

    return paint


def _far_ground(stage: Stage) -> skia.Path:
    street = Street(stage, find_air(stage))
    return shape(street.flat((-WALL * 1.01, WALL * 1.01), (REACH, 30.0)))


def _near_ground(stage: Stage) -> skia.Path:
    street = Street(stage, find_air(stage))
    return shape(street.flat((-WALL * 1.01, WALL * 1.01), (0.4, REACH)))


def _crossing(street: Street) -> Paint:
    def paint(canvas: skia.Canvas, seconds: float) -> None:
        ground(canvas, street, REACH)

    return paint


def _strings(street: Street) -> Paint:
    """Lights across the street that twinkle, flags by day; they sway a little."""
    rng = random.Random(street.stage.seed + 21)
    blink = [rng.uniform(0, math.tau) for _ in range(13)]
    halo = _halo()

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        for rank, away in enumerate((3.4, 2.3, 1.62)):
            a, b = street.spot(-WALL, 1.0, away), street.spot(WALL, 1.04, away)
            sag = (0.13 + 0.008 * math.sin(seconds * 1.3 + rank)) / away
            cord = skia.Path()
            cord.moveTo(*a)
            cord.quadTo((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + 2 * sag, *b)
            line = ink(mix((0.1, 0.1, 0.16), street.air.haze, 0.12 * away), 0.8)
            line.setStyle(skia.Paint.kStroke_Style)
            line.setStrokeWidth(0.003 / away)
            canvas.drawPath(cord, line)
            hung = [
                (
                    a[0] + (b[0] - a[0]) * share,
                    a[1] + (b[1] - a[1]) * share + 4 * sag * share * (1 - share),
                )
                for share in (place / 13 for place in range(1, 13))
            ]
            if street.air.hour == "day":
                for place, (x, y) in enumerate(hung):
                    tip = x + 0.012 * math.sin(seconds * 2.1 + place * 1.3) / away
                    flag = [(x - 0.03 / away, y), (x + 0.03 / away, y), (tip, y + 0.065 / away)]
                    tone = street.faded(AWNINGS[(place + rank) % len(AWNINGS)], away)
                    canvas.drawPath(shape(flag), ink(tone))
                continue
            for place, (x, y) in enumerate(hung):
                power = 0.6 + 0.2 * math.sin(seconds * 2.4 + blink[place] + rank)
                light = skia.Paint(BlendMode=skia.BlendMode.kPlus, Alphaf=power)
                sprite(canvas, halo, x, y, 0.1 / away, 0.1 / away, light)
            dots(canvas, hung, 0.018 / away, colour((1.0, 0.92, 0.7)))

    return paint


def _halo() -> skia.Image:
    """The glow of one bulb, painted once: painting three dozen in every frame would be slow."""
    surface = skia.Surface(64, 64)
    glow(surface.getCanvas(), 32, 32, 32, (1.0, 0.7, 0.32), 1.0)
    return surface.makeImageSnapshot()


def _traffic(street: Street) -> Paint:
    """Cars far down the street: shapes by day, lights at night."""

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        for index, lane in enumerate((0.28, -0.28)):
            share = (seconds * 0.09 + 0.37 * index + (street.stage.seed % 7) / 7) % 1.0
            away = 11 - 7 * (share if lane < 0 else 1 - share)
            x, y = street.spot(lane, 0, away)
            size = 1 / away
            body = street.faded(
                times(AWNINGS[(street.stage.seed + index) % 5], street.air.tint[1]), away * 0.8
            )
            canvas.drawOval(
                skia.Rect.MakeXYWH(x - 0.13 * size, y - 0.015 * size, 0.26 * size, 0.04 * size),
                ink((0, 0, 0), 0.25),
            )
            cabin = skia.Rect.MakeXYWH(x - 0.085 * size, y - 0.165 * size, 0.17 * size, 0.09 * size)
            canvas.drawRoundRect(
                cabin, 0.03 * size, 0.03 * size, ink(mix(body, street.air.glass, 0.6))
            )
            hull = skia.Rect.MakeXYWH(x - 0.12 * size, y - 0.11 * size, 0.24 * size, 0.1 * size)
            canvas.drawRoundRect(hull, 0.03 * size, 0.03 * size, ink(body))
            lights = (1.0, 0.92, 0.7) if lane < 0 else (1.0, 0.2, 0.15)
            for side in (-1, 1):
                at = x + side * 0.085 * size, y - 0.065 * size
                if street.air.lit:
                    glow(canvas, *at, 0.13 * size, lights, 0.8)
                canvas.drawCircle(*at, 0.016 * size, ink(lights))

    return paint


def _close(street: Street) -> Paint:
    """Right in front of the lens, out of focus: leaves of a planter, discs of light at night."""

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        rng = random.Random(street.stage.seed + 5)
        for side in (-1, 1):
            for _ in range(34):
                x = side * (street.stage.edge + 0.06 - abs(rng.gauss(0, 0.07)))
                y = 1.04 - abs(rng.gauss(0, 0.045))
                tone = mix(street.air.leaf[0], street.air.leaf[1], rng.random())
                canvas.save()
                canvas.translate(x, y)
                canvas.rotate(rng.uniform(-70, 70))
                canvas.drawOval(
                    skia.Rect.MakeLTRB(-0.014, -0.055, 0.014, 0.055), ink(tone, 0.92, 0.005)
                )
                canvas.restore()
        for _ in range(9 if street.air.lit else 0):
            side = rng.choice((-1, 1))
            at = side * street.stage.edge * rng.uniform(0.72, 1.15), rng.uniform(0.72, 1.0)
            tone = rng.choice(((1.0, 0.72, 0.35), (1.0, 0.4, 0.62), (0.4, 0.7, 1.0)))
            canvas.drawCircle(*at, rng.uniform(0.015, 0.04), ink(tone, 0.2, 0.002))

    return paint


PART = StudioScene(
    name="city",
    words=SceneWords(
        en=(
            "city", "downtown", "town", "urban", "skyline", "skyscraper", "new york", "manhattan",
            "seoul", "tokyo",
        ),
        ko=(
            "도시", "시내", "도심", "서울", "서울 거리", "뉴욕", "도쿄", "빌딩", "밤거리", "야경",
        ),
    ),
    ground=_GROUND,
    bed="city",
    light=_light,
    layers=add_weather(_layers, 0.6, {0.071: _far_ground, 1.0: _near_ground}),
    hours=("dawn", "day", "sunset", "night"),
    weathers=OUTDOOR_WEATHERS,
)  # fmt: skip
