"""Steps of colour grading, for the tables of looks. All on RGB 0-1, results are clipped there."""

from render.studio.contracts.scene import Colour

_REC709 = (0.2126, 0.7152, 0.0722)


def luma(rgb: Colour, weights: Colour = _REC709) -> float:
    """Brightness: Rec. 709 weights, or those of another film."""
    return rgb[0] * weights[0] + rgb[1] * weights[1] + rgb[2] * weights[2]


def contrast(rgb: Colour, strength: float) -> Colour:
    """Towards a smooth S, 0-1; below 0 flattens."""

    def bend(value: float) -> float:
        return value + strength * (value * value * (3 - 2 * value) - value)

    return clipped((bend(rgb[0]), bend(rgb[1]), bend(rgb[2])))


def saturated(rgb: Colour, amount: float) -> Colour:
    """1 leaves colours alone, 0 is grey."""
    grey = luma(rgb)
    r, g, b = (grey + (value - grey) * amount for value in rgb)
    return clipped((r, g, b))


def toned(rgb: Colour, shadows: Colour, lights: Colour) -> Colour:
    """Adds one colour to the shadows and another to the lights; the middle gets little of both."""
    bright = min(max(luma(rgb), 0.0), 1.0)
    dark = (1 - bright) ** 2
    bright *= bright
    r, g, b = (
        value + dark * shadow + bright * light
        for value, shadow, light in zip(rgb, shadows, lights, strict=True)
    )
    return clipped((r, g, b))


def within(rgb: Colour, black: float, white: float) -> Colour:
    """Squeezes the range between a lifted black and a lowered white."""
    r, g, b = (black + value * (white - black) for value in rgb)
    return r, g, b


def clipped(rgb: Colour) -> Colour:
    """Into 0-1."""
    r, g, b = (min(max(value, 0.0), 1.0) for value in rgb)
    return r, g, b
