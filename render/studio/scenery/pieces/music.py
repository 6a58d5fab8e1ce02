"""Concerts, clubs and recording."""

import math

from render.studio.contracts.brush import mix
from render.studio.contracts.scene import Colour
from render.studio.painting.paint import glow
from render.studio.scenery.materials import METAL, WOOD
from render.studio.scenery.set_brush import SetBrush, ring_of


def _neonring(b: SetBrush) -> None:
    """On the wall: a neon figure."""
    hues: tuple[Colour, ...] = (
        (1.0, 0.3, 0.65),
        (0.3, 0.85, 1.0),
        (1.0, 0.8, 0.3),
        (0.6, 0.45, 1.0),
    )
    first, second = b.rng.sample(hues, 2)
    glow(b.canvas, 0, 0, 1.0, first, 0.3)
    kind = b.rng.randrange(3)
    if kind == 0:
        b.neon([*ring_of(36, 0, 0, 0.46, 0.46), (0.46, 0)], 0.035, first)
        b.neon([*ring_of(3, 0, 0.03, 0.3, 0.3, -1.57), (0, -0.27)], 0.035, second)
    elif kind == 1:
        points = []
        for turn in range(11):
            reach = 0.48 if turn % 2 == 0 else 0.2
            points.append(
                (reach * math.sin(turn * math.pi / 5), -reach * math.cos(turn * math.pi / 5))
            )
        b.neon(points, 0.035, first)
    else:
        b.neon([(-0.44, 0.3), (-0.2, -0.3), (0.0, 0.1), (0.2, -0.3), (0.44, 0.3)], 0.035, first)
        b.neon([(-0.44, 0.44), (0.44, 0.44)], 0.03, second)


def _speaker(b: SetBrush) -> None:
    b.shadow(0.8, 0, 0, 0.4)
    b.box(-0.3, -1.0, 0.6, 1.0, (0.13, 0.13, 0.15), 0.03)
    for y, r in ((-0.74, 0.15), (-0.3, 0.23)):
        b.oval(0, y, r, r, (0.26, 0.26, 0.3))
        b.oval(0, y, r * 0.62, r * 0.62, (0.1, 0.1, 0.12))
        b.oval(0, y, r * 0.24, r * 0.24, (0.34, 0.34, 0.38))


def _discoball(b: SetBrush) -> None:
    """On the wall: a mirror ball."""
    b.line([(0, -2.0), (0, -0.5)], 0.03, METAL)
    glow(b.canvas, 0, 0, 1.5, (0.9, 0.8, 1.0), 0.4)
    b.oval(0, 0, 0.5, 0.5, (0.66, 0.68, 0.76))
    hues: tuple[Colour, ...] = (
        (1.0, 0.7, 0.9),
        (0.7, 0.9, 1.0),
        (1.0, 0.95, 0.7),
        (0.9, 0.9, 0.95),
        (0.5, 0.52, 0.6),
    )
    for row in range(9):
        angle = -math.pi / 2 + math.pi * (row + 0.5) / 9
        wide = 0.48 * math.cos(angle)
        for step in range(12):
            turn = -math.pi / 2 + math.pi * (step + 0.5) / 12
            x, y = wide * math.sin(turn), 0.48 * math.sin(angle)
            size = 0.042 * math.cos(turn) + 0.006
            b.flat(x - size / 2, y - 0.035, size, 0.07, b.rng.choice(hues), 0.9)


def _djdesk(b: SetBrush) -> None:
    """A desk for music, 2.2 times as wide as high."""
    b.box(-1.1, -0.8, 2.2, 0.8, (0.1, 0.08, 0.16), 0.02)
    for number in range(11):
        high = b.rng.uniform(0.15, 0.6)
        rgb = ((1.0, 0.3, 0.7), (0.3, 0.9, 1.0), (0.7, 0.4, 1.0))[number % 3]
        b.flat(-1.0 + 0.185 * number, -0.1 - high, 0.13, high, rgb, 0.9)
    glow(b.canvas, 0, -0.4, 1.5, (0.8, 0.4, 1.0), 0.35, 0.5)
    b.box(-1.16, -0.86, 2.32, 0.09, METAL, 0.02)
    for x in (-0.6, 0.6):
        b.oval(x, -0.9, 0.36, 0.08, (0.12, 0.12, 0.14))
        b.oval(x, -0.91, 0.12, 0.025, (0.9, 0.3, 0.4))
    b.box(-0.2, -0.98, 0.4, 0.12, (0.2, 0.2, 0.24), 0.02)


def _mic(b: SetBrush) -> None:
    """A microphone on a stand."""
    b.shadow(0.3, 0, 0, 0.4)
    b.oval(0, -0.01, 0.12, 0.03, (0.2, 0.2, 0.22))
    b.post(0, -0.9, 0, 0.02, METAL)
    b.oval(0, -0.95, 0.04, 0.055, (0.35, 0.36, 0.4))


def _mixer(b: SetBrush) -> None:
    """A mixing desk, 2.6 times as wide as high."""
    b.shadow(2.6, 0, 0, 0.4)
    b.box(-1.2, -0.66, 2.4, 0.66, (0.3, 0.22, 0.18), 0.03)
    b.poly([(-1.3, -0.66), (-1.15, -1.0), (1.15, -1.0), (1.3, -0.66)], (0.2, 0.2, 0.24))
    for number in range(22):
        x = -1.1 + 0.105 * number
        b.line([(x, -0.94), (x * 1.06, -0.7)], 0.012, (0.06, 0.06, 0.08))
        y = b.rng.uniform(-0.92, -0.73)
        b.box(
            x * 1.02 - 0.025,
            y,
            0.05,
            0.045,
            ((0.95, 0.95, 0.95), (0.95, 0.35, 0.3), (0.4, 0.8, 0.95))[number % 3],
            0.01,
            edge=0.4,
        )


def _foam(b: SetBrush) -> None:
    """On the wall: sound-proof foam, as wide as high."""
    for row in range(5):
        for column in range(5):
            x, y = -0.5 + 0.2 * column, -0.5 + 0.2 * row
            tone = (0.3, 0.28, 0.34)
            b.poly([(x, y), (x + 0.2, y), (x + 0.1, y + 0.1)], mix(tone, (1, 1, 1), 0.18), 0.4, 0.3)
            b.poly([(x, y), (x, y + 0.2), (x + 0.1, y + 0.1)], tone, 0.4, 0.3)
            b.poly(
                [(x + 0.2, y), (x + 0.2, y + 0.2), (x + 0.1, y + 0.1)],
                mix(tone, (0, 0, 0), 0.2),
                0.4,
                0.3,
            )
            b.poly(
                [(x, y + 0.2), (x + 0.2, y + 0.2), (x + 0.1, y + 0.1)],
                mix(tone, (0, 0, 0), 0.4),
                0.4,
                0.3,
            )


def _orchestra(b: SetBrush) -> None:
    """Music stands and chairs of an orchestra, very wide."""
    for row in range(2):
        for number in range(18):
            x = -5.0 + 0.6 * number + 0.3 * row
            y = -0.35 + 0.35 * row
            b.line([(x, y), (x, y - 0.4)], 0.022, (0.16, 0.16, 0.18))
            b.poly(
                [
                    (x - 0.15, y - 0.4),
                    (x + 0.15, y - 0.4),
                    (x + 0.17, y - 0.64),
                    (x - 0.17, y - 0.64),
                ],
                (0.2, 0.2, 0.22),
            )
            b.poly(
                [
                    (x - 0.12, y - 0.43),
                    (x + 0.12, y - 0.43),
                    (x + 0.13, y - 0.62),
                    (x - 0.13, y - 0.62),
                ],
                (0.97, 0.96, 0.92),
                0.5,
                0,
            )


def _organ(b: SetBrush) -> None:
    """On the wall: the pipes of an organ, 2 times as wide as high."""
    for number in range(21):
        x = -1.0 + 0.1 * number
        high = 0.55 + 0.4 * abs(math.sin(number * math.pi / 10))
        b.post(x, 0.4 - high, 0.4, 0.075, (0.86, 0.8, 0.62))
        b.oval(x, 0.26, 0.02, 0.035, (0.3, 0.25, 0.2), 0)
    b.box(-1.1, 0.38, 2.2, 0.14, WOOD, 0.02)


PIECES = {
    "speaker": _speaker,
    "discoball": _discoball,
    "djdesk": _djdesk,
    "micstand": _mic,
    "mixer": _mixer,
    "foam": _foam,
    "orchestra": _orchestra,
    "organpipes": _organ,
    "neonring": _neonring,
}
