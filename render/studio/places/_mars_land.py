"""The ground and the mountains of Mars, as fields of colour."""

import cv2
import numpy as np

from render.drawing.skia import skia
from render.studio.contracts.brush import colour
from render.studio.contracts.scene import Colour, Stage
from render.studio.painting.field import (
    BLEED,
    Grid,
    Stop,
    blend,
    grid,
    moved,
    ramp,
    smooth,
)

Mesa = tuple[float, float, float]
"""Middle and half width in stage units, height."""


def mesas(
    canvas: skia.Canvas,
    stage: Stage,
    base: float,
    hills: list[Mesa],
    rock: tuple[Colour, Colour],
    haze: Colour,
    thick: float,
    seed: int,
) -> None:
    """A row of flat-topped mountains standing on y = `base`.

    `rock`: shaded and lit. `thick`: how much of the haze lies before them at their tops, 0-1;
    towards the foot it is all haze.
    """
    tallest = max(height for _, _, height in hills)
    cells = grid(stage, 0.45, base - tallest - 0.05, base + 0.24)
    x, y = cells.x, cells.y
    rough = cells.noise(seed, 0.05, 4) - 0.5
    top = np.full_like(x, base)
    wavy = (rough[cells.rows // 2] * 0.06)[None, :]
    for middle, half, height in hills:
        away = np.abs(x - middle) + wavy
        cliff = smooth(away, half, half * 0.86)
        step = smooth(away, half * 1.22, half * 1.1)
        talus = np.clip(1 - (away - half * 0.8) / (half * 0.9), 0, 1) ** 1.7
        rise = 0.5 * cliff + 0.14 * step + 0.36 * talus
        top = np.minimum(top, base - height * rise)
    top = top + (rough[cells.rows // 3] * 0.012)[None, :]
    below = y - top
    strata = np.sin((y + rough * 0.03) * 260) * 0.5 + np.sin((y + rough * 0.02) * 90)
    flutes = cells.noise(seed + 1, 0.3, 6, 0.06) - 0.5
    facing = -cv2.GaussianBlur(np.gradient(top[0]).astype(np.float32)[None, :], (0, 0), 5) * 60
    light = 0.5 + 0.6 * flutes + 0.09 * strata + 0.4 * np.clip(facing, -1, 1)
    light = light + 0.3 * smooth(below, 0.012, 0.0)
    rgb = ramp(light, ((0.0, rock[0]), (1.0, rock[1])))
    low = np.clip((y - (base - tallest)) / tallest, 0, 1)
    rgb = blend(rgb, haze, np.clip(thick + (1 - thick) * low**1.8, 0, 1))
    # The plain in front of them, seen when the camera comes near: haze, then sand in long bands.
    plain = smooth(y, base - 0.005, base + 0.2) * (1 - 0.5 * thick)
    bands = cells.noise(seed + 2, 0.03, 4, 9.0)
    rgb = blend(rgb, ramp(0.25 + 0.6 * bands, ((0.0, rock[0]), (1.0, rock[1]))), plain * 0.8)
    cells.lay(canvas, rgb, smooth(below, -0.001, 0.002))


def ground(
    canvas: skia.Canvas, stage: Stage, horizon: float, sand: tuple[Stop, ...], haze: Colour
) -> None:
    """Sand to the horizon: dunes and ripples in perspective, light from the left.

    `sand`: colours from the darkest shadow (0) to the brightest crest (1).
    """
    cells = grid(stage, 0.45, horizon - 0.06, 1 + BLEED)
    x, y = cells.x, cells.y
    down = np.clip(y - horizon, 0.004, None)
    far = 0.12 / down
    tile = Grid(0, 0, 1, 1, 1024, 1024).noise(stage.seed + 72, 1 / 12, 6, gain=0.52)
    land = moved(tile, x * far * 210 + 512, far * 230)
    step = max(1, cells.columns // 300)
    near = smooth(down, 0.05, 0.2)
    relief = (np.roll(land, -step, 1) - np.roll(land, step, 1)) * near
    ripple = np.sin((far * 60 + x * far * 18) + 16 * land) * near * smooth(land, 0.42, 0.55)
    light = 0.56 + relief * 2.8 + 0.07 * ripple + 0.3 * (land - 0.5) * near
    cover = smooth(y - horizon, -0.001, 0.003)
    # Dunes in front of one another: a long lit side, a short shaded one, a bright crest.
    chance = np.random.default_rng(stage.seed + 73)
    for number in range(4):
        foot = horizon + 0.012 + 0.05 * number
        long = (0.5 + 0.35 * number) * (0.6 + 0.4 * stage.edge)
        place = ((x + 20) / long + chance.random()) % 1.0
        rise = np.minimum(place / 0.68, (1 - place) / 0.32)
        rise = cv2.GaussianBlur((rise * rise * (3 - 2 * rise)).astype(np.float32), (0, 0), 2)
        tall = (0.016 + 0.014 * number) * (0.6 + 0.8 * chance.random())
        under = y - (foot - tall * rise) + 0.006 * (land - 0.5)
        side = place - 1.6 * np.clip(under, 0, None) / long  # the ridge runs towards the viewer
        shaded = smooth(side, 0.66, 0.7) * smooth(place, 1.0, 0.86)
        slope = 0.66 - 0.4 * shaded + 0.35 * smooth(under, 0.006, 0.0) * (1 - shaded)
        fade = np.exp(-np.clip(under, 0, None) / (0.018 + 0.016 * number))
        body = smooth(under, -0.001, 0.002)
        light = light + (slope - light) * (fade * body)
        cover = np.maximum(cover, body)
    rgb = ramp(light, sand)
    rgb = blend(rgb, haze, np.exp(-down / 0.05) * 0.8)
    cells.lay(canvas, rgb, cover)


def rock(
    canvas: skia.Canvas,
    x: float,
    y: float,
    size: float,
    tones: tuple[Colour, Colour, Colour],
    seed: int,
) -> None:
    """A boulder with facets, lit from the upper left, and its shadow. Tones: dark, middle, lit."""
    chance = np.random.default_rng(seed)
    around = np.linspace(np.pi, 2 * np.pi, 8)
    radius = size * chance.uniform(0.75, 1.1, 8)
    rim = [
        (x + float(np.cos(a) * r * 1.25), y + float(np.sin(a) * r * 0.8))
        for a, r in zip(around, radius, strict=True)
    ]
    rim[0], rim[-1] = (x - size * 1.2, y), (x + size * 1.25, y)
    shadow = skia.Paint(Color=colour(tones[0], 0.55), AntiAlias=True)
    shadow.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, size * 0.12))
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - size * 0.9, y - size * 0.16, x + size * 2.3, y + size * 0.22), shadow
    )
    base = [(x + size * 0.7, y + size * 0.14), (x - size * 0.7, y + size * 0.12)]
    _facet(canvas, rim + base, tones[1])
    heart = (x + size * 0.12, y - size * 0.3)
    _facet(canvas, [*rim[:4], heart], tones[2])
    _facet(canvas, [rim[5], rim[6], rim[7], base[0], heart], tones[0])


def _facet(canvas: skia.Canvas, points: list[tuple[float, float]], tone: Colour) -> None:
    path = skia.Path()
    path.addPoly([skia.Point(px, py) for px, py in points], True)
    canvas.drawPath(path, skia.Paint(Color=colour(tone), AntiAlias=True))
