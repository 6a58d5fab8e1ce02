"""Stonehenge, 2.8 times as wide as high."""

from render.studio.contracts.brush import mix
from render.studio.scenery.set_brush import SetBrush

_STONE = (0.62, 0.62, 0.6)


def _block(b: SetBrush, x: float, y: float, w: float, h: float, tone: float) -> None:
    j = b.rng.uniform
    k = w * 0.12
    b.poly(
        [
            (x - w / 2 + j(-k, k), y),
            (x - w / 2 + j(-k, k), y - h * 0.5),
            (x - w * 0.42 + j(-k, k), y - h),
            (x + w * 0.4 + j(-k, k), y - h + j(-k, k)),
            (x + w / 2 + j(-k, k), y - h * 0.45),
            (x + w / 2 + j(-k, k), y),
        ],
        mix(_STONE, (0.35, 0.36, 0.36), tone),
        1.2,
    )
    for _ in range(5):
        b.oval(
            x + j(-w * 0.35, w * 0.35),
            y - h * j(0.1, 0.9),
            w * 0.07,
            w * 0.05,
            mix(_STONE, (0.4, 0.42, 0.34), 0.6),
            0,
        )


def _draw(b: SetBrush) -> None:
    for x, h in (
        (-0.95, 0.5),
        (-0.62, 0.56),
        (-0.3, 0.58),
        (0.05, 0.58),
        (0.38, 0.56),
        (0.72, 0.52),
    ):
        _block(b, x, -0.12, 0.15, h, 0.5)
    for x in (-0.46, -0.12, 0.55):
        b.box(x - 0.24, -0.8, 0.48, 0.12, mix(_STONE, (0.35, 0.36, 0.36), 0.4), 0.02, 1.1)
    b.shadow(2.4, 0, 0.02, 0.3)
    for x, h in ((-1.2, 0.78), (-0.8, 0.84), (-0.26, 0.86), (0.2, 0.88), (0.78, 0.84), (1.16, 0.6)):
        _block(b, x, 0.04, 0.23, h, 0.0)
    for x, y in ((-1.0, -0.72), (-0.03, -0.8)):
        b.box(x - 0.36, y - 0.17, 0.72, 0.18, mix(_STONE, (1, 1, 1), 0.08), 0.03, 1.1)
    _block(b, 0.5, 0.06, 0.42, 0.16, 0.1)


PIECE = _draw
