"""Rocks, ice, crystals, corals and what lies on a beach."""

import math

from render.studio.contracts.brush import mix
from render.studio.contracts.scene import Colour
from render.studio.painting.paint import glow
from render.studio.scenery.set_brush import SetBrush


def rock(b: SetBrush, rgb: Colour = (0.56, 0.54, 0.53)) -> None:
    b.shadow(1.9, 0, 0, 0.5)
    r = b.rng
    top = [
        (-0.9, 0.02),
        (-0.82, -0.4 - r.uniform(0, 0.2)),
        (-0.4, -0.85),
        (0.1, -1.0 + r.uniform(0, 0.1)),
        (0.6, -0.75),
        (0.92, -0.3),
        (0.95, 0.03),
    ]
    b.poly(top, rgb, 1.0)
    side = 1 if b.air.toward[0] >= 0 else -1
    heart = (0.1 * side, -0.5)
    faces = [[top[3], top[4], top[5], heart], [top[1], top[2], top[3], heart]]
    b.poly(faces[0 if side > 0 else 1], mix(rgb, (1, 1, 1), 0.2), 0.5, 0)
    b.poly(
        [top[0], top[1], heart] if side > 0 else [top[6], top[5], heart],
        mix(rgb, (0, 0, 0), 0.35),
        0.5,
        0,
    )
    if b.air.snow:
        b.curve(
            [top[1], top[2], top[3], top[4], (0.3, -0.66), (-0.3, -0.7)], (0.95, 0.97, 1.0), 0.4, 0
        )


def _redrock(b: SetBrush) -> None:
    rock(b, (0.72, 0.4, 0.26))


def _darkrock(b: SetBrush) -> None:
    rock(b, (0.3, 0.27, 0.28))


def _shell(b: SetBrush) -> None:
    b.shadow(1.4, 0, 0, 0.35)
    b.curve(
        [(-0.7, 0), (-0.6, -0.8), (0, -1.1), (0.6, -0.8), (0.7, 0), (0, 0.15)], (1.0, 0.78, 0.68)
    )
    for x in (-0.35, 0, 0.35):
        b.line([(x * 0.4, 0), (x, -0.75)], 0.07, (0.9, 0.58, 0.5), 0.5)


def _starfish(b: SetBrush) -> None:
    points = []
    for turn in range(10):
        reach = 1.0 if turn % 2 == 0 else 0.42
        points.append(
            (
                reach * math.sin(turn * math.pi / 5),
                -0.4 - reach * 0.45 * math.cos(turn * math.pi / 5),
            )
        )
    b.poly(points, (0.98, 0.52, 0.3))


def _stalagmite(b: SetBrush) -> None:
    for x, high, wide in ((-0.3, 0.6, 0.2), (0.28, 0.75, 0.22), (0, 1.0, 0.26)):
        b.curve(
            [
                (x - wide, 0.08),
                (x - wide * 0.5, -high * 0.4),
                (x, -high * 1.15),
                (x + wide * 0.5, -high * 0.4),
                (x + wide, 0.08),
            ],
            (0.5, 0.46, 0.46),
            1.1,
        )


def _crystal(b: SetBrush) -> None:
    glow(b.canvas, 0, -0.4, 1.2, (0.4, 0.7, 1.0), 0.5)
    for lean, high, rgb in (
        (-26, 0.7, (0.45, 0.7, 0.98)),
        (24, 0.76, (0.68, 0.55, 0.98)),
        (2, 1.0, (0.5, 0.86, 0.98)),
    ):
        with b.at(0, 0, 1, lean):
            b.poly(
                [(-0.12, 0), (-0.14, -high * 0.8), (0, -high), (0.14, -high * 0.8), (0.12, 0)],
                mix(rgb, (1, 1, 1), 0.15),
                1.0,
            )
            b.poly(
                [(0, -high), (0.14, -high * 0.8), (0.12, 0), (0.02, 0), (0.0, -high * 0.78)],
                mix(rgb, (0, 0, 0.1), 0.25),
                0.4,
                0,
            )


def _iceblock(b: SetBrush) -> None:
    b.shadow(1.6, 0, 0, 0.3)
    ice = (0.72, 0.88, 0.98)
    b.poly(
        [
            (-0.9, 0.03),
            (-0.7, -0.6),
            (-0.3, -0.72),
            (-0.05, -1.0),
            (0.34, -0.84),
            (0.6, -0.4),
            (0.9, 0.03),
        ],
        ice,
    )
    b.poly([(-0.3, -0.72), (-0.05, -1.0), (0.34, -0.84), (0.1, -0.5)], (0.96, 0.99, 1.0), 0.4, 0)
    b.poly(
        [(0.1, -0.5), (0.34, -0.84), (0.6, -0.4), (0.9, 0.03), (0.3, 0.03)],
        (0.5, 0.72, 0.9),
        0.4,
        0,
    )


def _coral(b: SetBrush) -> None:
    b.shadow(0.9, 0, 0, 0.3)
    hues: tuple[Colour, ...] = (
        (0.98, 0.42, 0.5),
        (1.0, 0.62, 0.3),
        (0.8, 0.45, 0.85),
        (1.0, 0.8, 0.45),
    )
    rgb = b.rng.choice(hues)

    def grow(x: float, y: float, angle: float, long: float, wide: float, depth: int) -> None:
        ex, ey = x + math.cos(angle) * long, y - math.sin(angle) * long
        b.line([(x, y), (ex, ey)], wide, rgb, 0.35 + 0.13 * (5 - depth))
        if depth:
            for turn in (0.45, -0.4):
                grow(
                    ex,
                    ey,
                    angle + turn + b.rng.uniform(-0.2, 0.2),
                    long * 0.76,
                    wide * 0.74,
                    depth - 1,
                )
        else:
            b.canvas.drawCircle(ex, ey, wide * 0.8, b.ink(mix(rgb, (1, 1, 1), 0.4), 1, 0.9))

    for start in (-0.22, 0.0, 0.22):
        grow(start, 0.03, math.pi / 2 - start * 1.6, 0.25, 0.08, 4)
    other = b.rng.choice(hues)
    for x, r in ((-0.42, 0.14), (0.42, 0.17)):
        b.oval(x, -r * 0.7, r, r * 0.9, other)
        for step in range(5):
            b.line(
                [
                    (x - r * 0.7 + r * 0.35 * step, -r * 0.2),
                    (x - r * 0.4 + r * 0.2 * step, -r * 1.3),
                ],
                0.012,
                mix(other, (0, 0, 0), 0.3),
            )


def _seaweed(b: SetBrush) -> None:
    for number in range(6):
        x = (number - 2.5) * 0.09
        high = b.rng.uniform(0.6, 1.0)
        points = [
            (x + 0.045 * math.sin(step * 1.1 + number), -high * step / 9) for step in range(10)
        ]
        rgb: Colour = ((0.16, 0.5, 0.32), (0.3, 0.62, 0.3), (0.12, 0.42, 0.34))[number % 3]
        b.line(points, 0.045, rgb, 0.3 + 0.1 * number)
        for px, py in points[2::2]:
            side = b.rng.choice((-1, 1))
            b.curve(
                [
                    (px, py),
                    (px + side * 0.06, py - 0.06),
                    (px + side * 0.1, py - 0.01),
                    (px + side * 0.05, py + 0.02),
                ],
                rgb,
                0.6,
                0.3,
            )


PIECES = {
    "rock": rock,
    "redrock": _redrock,
    "darkrock": _darkrock,
    "stalagmite": _stalagmite,
    "crystal": _crystal,
    "iceblock": _iceblock,
    "shell": _shell,
    "starfish": _starfish,
    "coral": _coral,
    "seaweed": _seaweed,
}
