"""White letters on a brown hill, 3 times as wide as high."""

from render.studio.scenery.set_brush import SetBrush

_LETTERS = {
    "H": (((0, 0), (0, 1)), ((1, 0), (1, 1)), ((0, 0.5), (1, 0.5))),
    "O": (((0, 0), (1, 0), (1, 1), (0, 1), (0, 0)),),
    "L": (((0, 0), (0, 1), (1, 1)),),
    "Y": (((0, 0), (0.5, 0.45), (1, 0)), ((0.5, 0.45), (0.5, 1))),
    "W": (((0, 0), (0.22, 1), (0.5, 0.4), (0.78, 1), (1, 0)),),
    "D": (((0, 0), (0.75, 0), (1, 0.25), (1, 0.75), (0.75, 1), (0, 1), (0, 0)),),
}


def _draw(b: SetBrush) -> None:
    b.curve(
        [
            (-1.9, 0.08),
            (-1.4, -0.5),
            (-1.0, -0.84),
            (-0.3, -0.98),
            (0.3, -1.0),
            (1.0, -0.86),
            (1.4, -0.5),
            (1.9, 0.08),
        ],
        (0.56, 0.5, 0.34),
        1.0,
        0.4,
    )
    for _ in range(190):
        x = b.rng.uniform(-1.5, 1.5)
        y = -b.rng.random() * 0.86 * (1 - abs(x) / 1.7)
        b.oval(x, y, 0.04, 0.022, ((0.36, 0.42, 0.24), (0.46, 0.46, 0.28))[b.rng.randrange(2)], 0.2)
    lit = SetBrush(b.canvas, b.air.floodlit(), b.rng, b.distance, b.pixel, b.indoors)
    for number, letter in enumerate("HOLLYWOOD"):
        x = -0.86 + 0.195 * number
        y = -0.93 + 0.008 * (number - 4) ** 2 + b.rng.uniform(-0.01, 0.01)
        for points in _LETTERS[letter]:
            place = [(x + px * 0.12, y + py * 0.15) for px, py in points]
            b.line([(px + 0.01, py + 0.01) for px, py in place], 0.036, (0.2, 0.18, 0.14), 0.2)
            lit.line(place, 0.033, (0.99, 0.99, 0.98), 1.0)


PIECE = _draw
FLOODLIT = False
