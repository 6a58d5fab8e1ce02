"""Big Ben with the Houses of Parliament, as wide as high."""

from render.studio.contracts.brush import mix
from render.studio.scenery.pieces.street import clock_face
from render.studio.scenery.set_brush import SetBrush

_STONE = (0.84, 0.7, 0.46)


def _draw(b: SetBrush) -> None:
    b.box(-0.05, -0.3, 1.0, 0.32, mix(_STONE, (0.4, 0.35, 0.3), 0.2), 0)
    for number in range(15):
        x = -0.03 + 0.066 * number
        b.window(x, -0.26, 0.03, 0.1, True, 0.012)
        b.window(x, -0.12, 0.03, 0.1, b.rng.random() < 0.7)
        b.poly([(x - 0.012, -0.3), (x, -0.37), (x + 0.012, -0.3)], _STONE, 0.8, 0.6)
    b.box(0.66, -0.52, 0.17, 0.54, _STONE)
    b.poly([(0.65, -0.52), (0.745, -0.66), (0.84, -0.52)], (0.4, 0.42, 0.46))
    for x in (0.69, 0.75):
        b.window(x, -0.46, 0.04, 0.3)
    b.box(-0.32, -0.62, 0.2, 0.64, _STONE, 0)
    for step in range(6):
        b.line(
            [(-0.31 + 0.036 * step, -0.6), (-0.31 + 0.036 * step, 0)],
            0.007,
            mix(_STONE, (0.3, 0.22, 0.14), 0.5),
        )
    for row in range(5):
        b.line(
            [(-0.32, -0.1 - 0.11 * row), (-0.12, -0.1 - 0.11 * row)],
            0.007,
            mix(_STONE, (0.3, 0.22, 0.14), 0.4),
        )
    b.box(-0.34, -0.79, 0.24, 0.185, mix(_STONE, (1, 0.95, 0.8), 0.15), 0.005)
    clock_face(b, -0.22, -0.7, 0.082)
    b.glow(-0.22, -0.7, 0.2, (1.0, 0.95, 0.75), 0.5)
    b.box(-0.33, -0.84, 0.22, 0.06, _STONE)
    for step in range(6):
        b.window(-0.32 + 0.036 * step, -0.83, 0.02, 0.04, True)
    b.poly([(-0.34, -0.83), (-0.27, -0.9), (-0.17, -0.9), (-0.1, -0.83)], (0.3, 0.36, 0.36))
    b.box(-0.265, -0.93, 0.09, 0.035, _STONE)
    b.poly([(-0.275, -0.925), (-0.22, -1.02), (-0.165, -0.925)], (0.3, 0.36, 0.36))
    b.line([(-0.22, -1.02), (-0.22, -1.06)], 0.008, (0.9, 0.75, 0.35))


PIECE = _draw
