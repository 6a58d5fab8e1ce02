"""Small things that lie on natural ground: tufts, flowers, pebbles, leaves, drifts of snow."""

import random
from collections.abc import Callable

from render.drawing.skia import skia
from render.studio.contracts.brush import colour, mix
from render.studio.contracts.scene import Colour, Stage
from render.studio.painting.field import BLEED
from render.studio.scenery.air import Air

Detail = Callable[[skia.Canvas, float, float, float, Air, random.Random], None]
"""Draws a thing at (x, y) of a size on a canvas in an air."""


def scatter_details(canvas: skia.Canvas, stage: Stage, air: Air, kind: str, top: float) -> None:
    """Strews what belongs on a kind of ground below y = `top`, larger towards us."""
    for detail, count in DETAILS.get(kind, ()):
        rng = random.Random(stage.seed * 31 + count)
        places = sorted(top + 0.006 + (1.12 - top) * rng.random() ** 1.7 for _ in range(count))
        for y in places[: round(count * min(1.0, stage.aspect / 1.78 + 0.1))]:
            x = rng.uniform(-1, 1) * (stage.edge + BLEED)
            detail(canvas, x, y, 0.1 * (y - top) + 0.004, air, rng)


def _fill(air: Air, rgb: Colour, share: float, alpha: float = 1.0) -> skia.Paint:
    return skia.Paint(Color=colour(air.tone(rgb, share), alpha), AntiAlias=True)


def _tuft(dark: Colour, lit: Colour) -> Detail:
    def draw(
        canvas: skia.Canvas, x: float, y: float, size: float, air: Air, rng: random.Random
    ) -> None:
        tone = mix(dark, lit, rng.random())
        if air.snow:
            tone = mix(tone, (0.9, 0.93, 1.0), 0.5)
        path = skia.Path()
        for lean in (-0.55, -0.15, 0.3, 0.7):
            lean += rng.uniform(-0.15, 0.15)
            high = rng.uniform(0.7, 1.1)
            path.moveTo(x + (lean * 0.2 - 0.1) * size, y)
            path.quadTo(x + lean * 0.3 * size, y - size * 0.5, x + lean * size, y - size * high)
            path.quadTo(
                x + (lean * 0.4 + 0.1) * size, y - size * 0.4, x + (lean * 0.2 + 0.1) * size, y
            )
        canvas.drawPath(path, _fill(air, tone, 0.6, 0.85))

    return draw


def _blossom(
    canvas: skia.Canvas, x: float, y: float, size: float, air: Air, rng: random.Random
) -> None:
    rgb = rng.choice(((1.0, 0.97, 0.9), (1.0, 0.82, 0.36), (0.97, 0.58, 0.7), (0.78, 0.62, 0.97)))
    canvas.drawCircle(x, y - size * 0.5, size * 0.28, _fill(air, rgb, 0.85))
    canvas.drawCircle(x, y - size * 0.5, size * 0.11, _fill(air, (0.95, 0.7, 0.2), 0.8))


def _pebble(rgb: Colour) -> Detail:
    def draw(
        canvas: skia.Canvas, x: float, y: float, size: float, air: Air, rng: random.Random
    ) -> None:
        wide, high = size * rng.uniform(0.25, 0.6), size * rng.uniform(0.14, 0.26)
        away = -air.toward[0] * wide * 0.4
        box = skia.Rect.MakeXYWH(x - wide / 2, y - high, wide, high)
        canvas.drawOval(
            box.makeOffset(away, high * 0.25), _fill(air, (0.15, 0.12, 0.12), 0.2, 0.35)
        )
        canvas.drawOval(box, _fill(air, mix(rgb, (0.5, 0.48, 0.46), rng.random() * 0.5), 0.4))
        top = skia.Rect.MakeXYWH(x - wide * 0.32, y - high * 0.95, wide * 0.6, high * 0.5)
        canvas.drawOval(top, _fill(air, mix(rgb, (1, 1, 1), 0.25), 0.9, 0.8))

    return draw


def _leaf(hues: tuple[Colour, ...]) -> Detail:
    def draw(
        canvas: skia.Canvas, x: float, y: float, size: float, air: Air, rng: random.Random
    ) -> None:
        canvas.save()
        canvas.translate(x, y)
        canvas.scale(1, 0.5)
        canvas.rotate(rng.uniform(0, 360))
        long = size * rng.uniform(0.25, 0.42)
        path = skia.Path()
        path.moveTo(-long, 0)
        path.quadTo(0, -long * 0.8, long, 0)
        path.quadTo(0, long * 0.8, -long, 0)
        canvas.drawPath(path, _fill(air, rng.choice(hues), rng.uniform(0.35, 0.95)))
        canvas.restore()

    return draw


def _drift(
    canvas: skia.Canvas, x: float, y: float, size: float, air: Air, rng: random.Random
) -> None:
    """A soft ridge of snow with a blue shade under it."""
    wide, high = size * rng.uniform(3.0, 7.0), size * rng.uniform(0.25, 0.5)
    shade = _fill(air, (0.55, 0.7, 0.92), 0.35, 0.3)
    shade.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, size * 0.12))
    canvas.drawOval(skia.Rect.MakeXYWH(x - wide / 2, y - high * 0.3, wide, high), shade)
    light = _fill(air, (1.0, 1.0, 1.0), 1.0, 0.5)
    light.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, size * 0.1))
    canvas.drawOval(skia.Rect.MakeXYWH(x - wide / 2, y - high, wide, high), light)


def _crater(
    canvas: skia.Canvas, x: float, y: float, size: float, air: Air, rng: random.Random
) -> None:
    wide = size * rng.uniform(0.6, 2.4)
    high = wide * 0.26
    box = skia.Rect.MakeXYWH(x - wide / 2, y - high / 2, wide, high)
    canvas.drawOval(
        box.makeOutset(wide * 0.06, high * 0.1), _fill(air, (0.88, 0.88, 0.9), 0.9, 0.8)
    )
    canvas.drawOval(box, _fill(air, (0.36, 0.36, 0.4), 0.3, 0.95))
    inner = box.makeOffset(-air.toward[0] * wide * 0.08, high * 0.14)
    canvas.save()
    canvas.clipPath(_oval(box), True)
    canvas.drawOval(inner, _fill(air, (0.6, 0.6, 0.64), 0.5))
    canvas.restore()


def _oval(box: skia.Rect) -> skia.Path:
    path = skia.Path()
    path.addOval(box)
    return path


def _shell(
    canvas: skia.Canvas, x: float, y: float, size: float, air: Air, rng: random.Random
) -> None:
    rgb = rng.choice(((1.0, 0.9, 0.84), (0.98, 0.78, 0.66), (0.95, 0.95, 0.92)))
    _pebble(rgb)(canvas, x, y, size * 0.8, air, rng)


_GREENS = ((0.14, 0.38, 0.16), (0.5, 0.72, 0.28))
_DRY = ((0.36, 0.36, 0.16), (0.66, 0.6, 0.3))
_FALLEN: tuple[Colour, ...] = (
    (0.82, 0.42, 0.14),
    (0.66, 0.3, 0.12),
    (0.9, 0.64, 0.24),
    (0.5, 0.42, 0.2),
)
_PINK: tuple[Colour, ...] = ((1.0, 0.84, 0.9), (0.98, 0.72, 0.82), (1.0, 0.94, 0.97))
_GREY = _pebble((0.62, 0.6, 0.58))
DETAILS: dict[str, tuple[tuple[Detail, int], ...]] = {
    "grass": ((_tuft(*_GREENS), 620), (_blossom, 70)),
    "forest": ((_leaf(_FALLEN), 260), (_tuft(*_GREENS), 200), (_GREY, 30)),
    "leaves": ((_leaf(_FALLEN), 620),),
    "petals": ((_tuft(*_GREENS), 180), (_leaf(_PINK), 420)),
    "dirt": ((_GREY, 110), (_tuft(*_DRY), 70)),
    "yard": ((_GREY, 60),),
    "mud": ((_pebble((0.44, 0.36, 0.3)), 80), (_tuft(*_DRY), 40)),
    "sand": ((_pebble((0.84, 0.72, 0.54)), 90), (_shell, 16)),
    "seabed": ((_pebble((0.7, 0.74, 0.66)), 90), (_shell, 20)),
    "rock": ((_GREY, 150), (_tuft(*_DRY), 30)),
    "moon": ((_crater, 26), (_pebble((0.66, 0.66, 0.7)), 110)),
    "snow": ((_drift, 46),),
    "cloud": ((_drift, 30),),
}
