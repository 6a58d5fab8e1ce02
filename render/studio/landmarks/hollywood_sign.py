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
            (-1.3, -0.4),
            (-0.8, -0.72),
            (-0.2, -0.94),
            (0.3, -1.0),
            (0.9, -0.7),
            (1.4, -0.36),
            (1.9, 0.08),
        ],
        (0.56, 0.5, 0.34),
        1.0,
        0.4,
    )
    for _ in range(170):
        x = b.rng.uniform(-1.5, 1.5)
        y = -b.rng.random() * 0.9 * (1 - abs(x) / 1.7)
        b.oval(
            x, y, 0.045, 0.025, ((0.36, 0.42, 0.24), (0.46, 0.46, 0.28))[b.rng.randrange(2)], 0.2
        )
    for number, letter in enumerate("HOLLYWOOD"):
        x = -0.92 + 0.21 * number
        y = -0.56 + 0.035 * abs(number - 4) + b.rng.uniform(-0.012, 0.012)
        for points in _LETTERS[letter]:
            place = [(x + px * 0.13, y + py * 0.19) for px, py in points]
            b.line([(px + 0.012, py + 0.012) for px, py in place], 0.045, (0.2, 0.18, 0.14), 0.2)
            b.line(place, 0.042, (0.99, 0.99, 0.98), 1.0)


PIECE = _draw
