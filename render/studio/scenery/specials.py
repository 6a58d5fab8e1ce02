"""Backgrounds of their own: under water, on the moon, above the clouds, in a cave."""

import math
import random
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from render.drawing.skia import skia
from render.studio.contracts.brush import colour
from render.studio.contracts.scene import Light, Stage
from render.studio.painting.field import BLEED, blend, grid, ramp, smooth
from render.studio.painting.paint import dots, glow, shape
from render.studio.scenery.air import Air
from render.studio.scenery.ridges import paint_ridge
from render.studio.scenery.set_brush import SetBrush
from render.studio.scenery.sky import paint_sky

Backdrop = Callable[[skia.Canvas, Stage, Air, float], None]
"""Paints everything behind the ground, for a stage, its air and y of the horizon."""


def _underwater(canvas: skia.Canvas, stage: Stage, air: Air, horizon: float) -> None:
    cells = grid(stage, 0.25)
    deep = np.clip((cells.y + 0.3) / 1.25, 0, 1)
    bright = {"night": 0.4, "sunset": 0.8, "dawn": 0.85}.get(air.hour, 1.0)
    stops = (
        (0.0, (0.5, 0.93, 0.98)),
        (0.35, (0.14, 0.62, 0.84)),
        (0.75, (0.05, 0.34, 0.62)),
        (1.0, (0.03, 0.2, 0.44)),
    )
    shafts = cells.noise(stage.seed + 1, 0.5, 4, 0.25)
    lean = cells.x + 0.5 * cells.y
    ray = np.sin(lean * 9 + shafts * 5) * 0.5 + 0.5
    rgb = ramp(np.broadcast_to(deep, ray.shape), stops)
    rgb = blend(rgb, (0.8, 1.0, 1.0), smooth(ray, 0.62, 1.0) * smooth(cells.y, 0.85, -0.2) * 0.34)
    cloud = cells.noise(stage.seed + 2, 0.3, 5, 1.6)
    rgb = blend(rgb, (0.02, 0.24, 0.48), smooth(cloud, 0.5, 0.8) * 0.3) * np.float32(bright)
    cells.lay(canvas, rgb)
    for rank, (high, share) in enumerate(((0.24, 0.55), (0.13, 0.25))):
        paint_ridge(canvas, stage, air, "crags", horizon + 0.02, high, share, stage.seed + 5 + rank)


def _moon(canvas: skia.Canvas, stage: Stage, air: Air, horizon: float) -> None:
    """A black sky with the Earth in it."""
    cells = grid(stage, 0.25)
    cloud = cells.noise(stage.seed + 1, 0.5, 5, 1.5)
    band = np.exp(-((cells.y - 0.2 + 0.35 * cells.x) ** 2) / 0.06)
    rgb = ramp(
        np.clip(cloud * 0.5 + band * cloud * 0.7, 0, 1),
        ((0.0, (0.01, 0.01, 0.04)), (0.5, (0.04, 0.04, 0.11)), (1.0, (0.2, 0.18, 0.34))),
    )
    cells.lay(canvas, rgb)
    chance = random.Random(stage.seed + 3)
    for size, count in ((0.0018, 300), (0.003, 80), (0.005, 16)):
        points = [
            (chance.uniform(-1, 1) * (stage.edge + BLEED), chance.uniform(-BLEED, horizon))
            for _ in range(count)
        ]
        dots(canvas, points, size, colour((0.95, 0.96, 1.0), 0.9))
    earth(canvas, 0.56 * stage.edge, 0.19, 0.105, stage.seed)
    paint_ridge(canvas, stage, air, "moonhills", horizon + 0.01, 0.13, 0.1, stage.seed + 9)


def earth(canvas: skia.Canvas, x: float, y: float, r: float, seed: int) -> None:
    """The Earth, half lit."""
    glow(canvas, x, y, r * 1.9, (0.3, 0.6, 1.0), 0.5)
    ball = skia.Path()
    ball.addCircle(x, y, r)
    canvas.save()
    canvas.clipPath(ball, True)
    sea = skia.Paint(AntiAlias=True)
    sea.setShader(
        skia.GradientShader.MakeRadial(
            (x - r * 0.4, y - r * 0.4),
            r * 1.7,
            [colour((0.36, 0.7, 0.98)), colour((0.06, 0.24, 0.6))],
        )
    )
    canvas.drawCircle(x, y, r, sea)
    rng = random.Random(seed + 4)
    for cx, cy, size in (
        (-0.45, -0.35, 0.42),
        (0.3, -0.15, 0.36),
        (-0.2, 0.4, 0.3),
        (0.5, 0.5, 0.24),
    ):
        points = []
        for turn in range(11):
            angle = math.tau * turn / 11
            reach = r * size * rng.uniform(0.6, 1.15)
            points.append(
                (x + r * cx + reach * math.cos(angle), y + r * cy + reach * 0.85 * math.sin(angle))
            )
        canvas.drawPath(shape(points), skia.Paint(Color=colour((0.38, 0.62, 0.32)), AntiAlias=True))
    for _ in range(9):
        cx, cy = x + r * rng.uniform(-0.8, 0.8), y + r * rng.uniform(-0.8, 0.8)
        cloud = skia.Paint(Color=colour((1, 1, 1), 0.75), AntiAlias=True)
        cloud.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, r * 0.03))
        canvas.drawOval(
            skia.Rect.MakeXYWH(cx - r * 0.3, cy, r * rng.uniform(0.4, 0.7), r * 0.09), cloud
        )
    dark = skia.Paint(AntiAlias=True)
    dark.setShader(
        skia.GradientShader.MakeRadial(
            (x - r * 0.55, y - r * 0.45),
            r * 1.75,
            [0, 0, colour((0.0, 0.01, 0.08), 0.9)],
            [0.0, 0.5, 1.0],
        )
    )
    canvas.drawCircle(x, y, r, dark)
    canvas.restore()


def _clouds(canvas: skia.Canvas, stage: Stage, air: Air, horizon: float) -> None:
    """High above the clouds: a sea of them to the horizon, and towers."""
    paint_sky(canvas, stage, air, horizon - 0.1)
    cells = grid(stage, 0.3, top=horizon - 0.34)
    for rank in range(4):
        size = 0.1 + 0.05 * rank
        top = horizon - 0.13 + 0.05 * rank
        line = cells.noise(stage.seed + 11 + rank, size * 1.2, 4, 1.3)
        puff = cells.noise(stage.seed + 21 + rank, size * 0.5, 5, 1.2)
        edge = (
            top
            - (line[cells.rows // 3] - 0.35)[None, :] * (0.2 - 0.02 * rank)
            - (puff - 0.5) * 0.08
        )
        body = smooth(cells.y - edge, -0.004, 0.012)
        light = 0.86 - smooth(cells.y - edge, 0.0, 0.12) * 0.6 + (puff - 0.5) * 0.9
        rgb = ramp(light, ((0.0, air.cloud[1]), (0.8, air.cloud[0]), (1.0, air.cloud[0])))
        cells.lay(canvas, blend(rgb, air.haze, 0.3 - 0.08 * rank), body)


def _cave(canvas: skia.Canvas, stage: Stage, air: Air, horizon: float) -> None:
    """Rock all around, with light from the mouth at the far end."""
    cells = grid(stage, 0.36)
    rough = cells.noise(stage.seed + 1, 0.34, 6, 1.4)
    fold = cells.noise(stage.seed + 2, 0.12, 5, 0.6)
    facet = np.roll(rough, 4, 0) - rough
    away = np.hypot(cells.x * 0.8, (cells.y - 0.42) * 1.25)
    mouth = away + (rough - 0.5) * 0.16
    lit = 0.5 + facet * 2.6 + (fold - 0.5) * 0.5
    rgb = ramp(lit, ((0.0, (0.1, 0.08, 0.1)), (0.5, (0.3, 0.25, 0.25)), (1.0, (0.58, 0.48, 0.42))))
    rgb = rgb * (0.42 + 0.75 * np.exp(-((mouth - 0.26) ** 2) / 0.04))
    warm = np.exp(-np.hypot(np.abs(cells.x) - 0.92 * stage.edge, cells.y - 0.36) / 0.2)
    rgb = rgb + warm * np.array((0.5, 0.26, 0.1), np.float32)[:, None, None] * (0.4 + lit * 0.6)
    outside = ramp(np.broadcast_to(np.clip((cells.y - 0.1) / 0.5, 0, 1), rough.shape), air.sky)
    rgb = blend(rgb, outside, smooth(mouth, 0.24, 0.2))
    cells.lay(canvas, rgb)
    glow(canvas, 0, 0.4, 0.5, air.haze, 0.35)
    rng = random.Random(stage.seed + 3)
    brush = SetBrush(canvas, air, rng, 0.0, 0.002)
    for _ in range(15):
        x = rng.uniform(-1, 1) * (stage.edge + 0.3)
        long = rng.uniform(0.06, 0.2) * (0.5 + min(1.0, abs(x)))
        brush.poly(
            [(x - long * 0.22, -0.06), (x, long - 0.03), (x + long * 0.22, -0.06)],
            (0.26, 0.22, 0.23),
            1.0,
        )
    brush.poly(
        [
            (-stage.edge - BLEED, -BLEED),
            (stage.edge + BLEED, -BLEED),
            (stage.edge + BLEED, -0.04),
            (-stage.edge - BLEED, -0.04),
        ],
        (0.16, 0.13, 0.14),
        0.3,
        0,
    )


BACKDROPS: dict[str, Backdrop] = {
    "underwater": _underwater,
    "moon": _moon,
    "clouds": _clouds,
    "cave": _cave,
}


def special_air(kind: str, air: Air) -> Air:
    """The air of a background of its own."""
    if kind == "underwater":
        dim = {"night": 0.62, "sunset": 0.86, "dawn": 0.9}.get(air.hour, 1.0)
        key = tuple(
            max(channel * (0.6 + 0.4 * dim), low)
            for channel, low in zip((0.82, 1.0, 1.06), (0.66, 0.76, 0.86), strict=True)
        )
        return replace(
            air,
            haze=(0.1 * dim, 0.48 * dim, 0.7 * dim),
            lit=(0.72 * dim, 0.98 * dim, 1.02 * dim),
            shade=(0.16 * dim, 0.42 * dim, 0.62 * dim),
            toward=(0.2, -0.98),
            stars=0.0,
            light=Light(key, (0.46, 0.62, 0.8), 90, (0.75, 1.0, 1.0), 0.6, 0.2),  # type: ignore[arg-type]
        )
    if kind == "moon":
        return replace(
            air,
            sky=((0.0, (0.01, 0.01, 0.04)), (1.0, (0.05, 0.05, 0.1))),
            haze=(0.2, 0.2, 0.25),
            lit=(1.0, 1.0, 1.02),
            shade=(0.22, 0.22, 0.3),
            toward=(-0.75, -0.66),
            lamp=0.6,
            light=Light((1.06, 1.03, 1.0), (0.46, 0.48, 0.62), 140, (0.75, 0.86, 1.0), 0.8, 0.5),
        )
    if kind == "cave":
        return replace(
            air,
            haze=(0.3, 0.25, 0.25),
            lit=(0.95, 0.8, 0.66),
            shade=(0.3, 0.25, 0.28),
            lamp=1.0,
            light=Light((1.06, 0.9, 0.74), (0.55, 0.5, 0.6), 120, (1.0, 0.75, 0.45), 0.7, 0.4),
        )
    return air
