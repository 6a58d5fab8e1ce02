"""Geunjeongjeon, the throne hall of Gyeongbokgung, with Bugaksan behind; 1.6 times as wide."""

from render.studio.contracts.brush import mix
from render.studio.scenery.pieces.old_buildings import eaves
from render.studio.scenery.set_brush import LAMP, SetBrush

_RED, _GREEN, _STONE = (0.66, 0.22, 0.17), (0.16, 0.46, 0.4), (0.83, 0.8, 0.75)


def _storey(b: SetBrush, low: float, half: float, high: float, bays: int) -> None:
    b.box(-half, low - high, 2 * half, high, (0.5, 0.24, 0.18), 0)
    for bay in range(bays):
        x = -half + 2 * half * (bay + 0.5) / bays
        w = 2 * half / bays * 0.76
        paper = b.shining((1.0, 0.82, 0.5), b.tone((0.42, 0.55, 0.44)))
        b.flat(x - w / 2, low - high * 0.86, w, high * 0.78, paper)
        for line in range(4):
            at = x - w / 2 + w * line / 3
            b.line([(at, low - high * 0.86), (at, low - high * 0.08)], 0.004, (0.25, 0.16, 0.12))
        for line in range(4):
            y = low - high * 0.86 + high * 0.78 * line / 3
            b.line([(x - w / 2, y), (x + w / 2, y)], 0.004, (0.25, 0.16, 0.12))
    for bay in range(bays + 1):
        b.post(-half + 2 * half * bay / bays, low - high, low, 0.026, _RED)
    b.box(-half * 1.05, low - high * 1.2, half * 2.1, high * 0.24, _GREEN, 0.003)
    for step in range(26):
        x = -half * 1.03 + half * 2.06 * step / 25
        b.box(
            x - 0.008,
            low - high * 1.18,
            0.016,
            high * 0.2,
            ((0.86, 0.4, 0.25), (0.25, 0.5, 0.7), (0.93, 0.78, 0.4))[step % 3],
            0,
            0.4,
            0,
        )


def _draw(b: SetBrush) -> None:
    b.shadow(1.8, 0, 0, 0.45)
    for low, half in ((0.03, 0.82), (-0.05, 0.7)):
        b.box(-half, low - 0.09, 2 * half, 0.1, _STONE, 0)
        for step in range(21):
            x = -half + 2 * half * step / 20
            b.box(x - 0.01, low - 0.135, 0.02, 0.05, mix(_STONE, (1, 1, 1), 0.25), 0.004)
        b.line([(-half, low - 0.115), (half, low - 0.115)], 0.012, mix(_STONE, (1, 1, 1), 0.2))
    b.poly(
        [(-0.13, 0.05), (-0.09, -0.14), (0.09, -0.14), (0.13, 0.05)], mix(_STONE, (1, 1, 1), 0.2)
    )
    for row in range(6):
        y = -0.12 + 0.03 * row
        b.line([(-0.095 - 0.006 * row, y), (0.095 + 0.006 * row, y)], 0.005, (0.6, 0.57, 0.53))
    _storey(b, -0.14, 0.56, 0.2, 5)
    eaves(b, -0.37, 1.5, 0.22)
    _storey(b, -0.56, 0.4, 0.1, 5)
    eaves(b, -0.66, 1.14, 0.26)
    b.box(-0.07, -0.62, 0.14, 0.07, (0.1, 0.12, 0.16), 0.005)
    for x in (-0.035, 0.0, 0.035):
        b.line([(x - 0.008, -0.6), (x + 0.008, -0.6), (x, -0.565)], 0.006, (0.95, 0.82, 0.4))
    b.glow(0, -0.25, 0.8, LAMP, 0.35)


PIECE = _draw
