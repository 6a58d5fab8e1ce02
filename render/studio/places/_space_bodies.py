"""Bodies that fly in space, lit from the upper left: globes, rings, rocks."""

import math

import cv2
import numpy as np

from render.drawing.skia import skia
from render.studio.contracts.brush import colour, mix
from render.studio.contracts.scene import Colour
from render.studio.painting.field import (
    Grid,
    Stop,
    picture,
    ramp,
    smooth,
    tint,
)
from render.studio.painting.paint import pen
from render.studio.places._space_moods import Mood


def ball(
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


def ring(canvas: skia.Canvas, radius: float, tone: Colour, back: bool) -> None:
    canvas.save()
    canvas.scale(1, 0.24)
    far = radius * 2.1
    half = skia.Rect.MakeLTRB(-far, -far, far, 0) if back else skia.Rect.MakeLTRB(-far, 0, far, far)
    canvas.clipRect(half)
    for number in range(16):
        share = number / 15
        if share in (8 / 15, 9 / 15):
            continue  # the gap between two rings
        alpha = (0.25 + 0.5 * abs(math.sin(number * 2.3))) * (1 - 0.5 * share)
        line = pen(colour(tone, alpha * (0.65 if back else 1.0)), radius * 0.05)
        canvas.drawCircle(0, 0, radius * (1.28 + 0.75 * share), line)
    canvas.restore()


def rock(mood: Mood, seed: int) -> skia.Image:
    """An asteroid with craters, lit from the upper right like the cast."""
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
