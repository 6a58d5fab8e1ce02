"""Steps of colour grading for the tables of looks, on RGB 0-1; the caller clips the result."""

from render.studio.contracts.scene import Colour

_REC709 = (0.2126, 0.7152, 0.0722)


def luma(rgb: Colour, weights: Colour = _REC709) -> float:
    """Brightness with Rec. 709 weights, or with given ones to imitate a film."""
    return rgb[0] * weights[0] + rgb[1] * weights[1] + rgb[2] * weights[2]


def contrast(rgb: Colour, strength: float) -> Colour:
    """Contrast: blends towards a smooth S curve by 0-1; negative amounts flatten."""

    def bend(value: float) -> float:
        return value + strength * (value * value * (3 - 2 * value) - value)

    return clipped((bend(rgb[0]), bend(rgb[1]), bend(rgb[2])))


def saturated(rgb: Colour, amount: float) -> Colour:
    """Saturation: 1 keeps the colour, 0 makes it grey."""
    grey = luma(rgb)
    r, g, b = (grey + (value - grey) * amount for value in rgb)
    return clipped((r, g, b))


def toned(rgb: Colour, shadows: Colour, lights: Colour) -> Colour:
    """Tints shadows and highlights with two colours; midtones change little."""
    bright = min(max(luma(rgb), 0.0), 1.0)
    dark = (1 - bright) ** 2
    bright *= bright
    r, g, b = (
        value + dark * shadow + bright * light
        for value, shadow, light in zip(rgb, shadows, lights, strict=True)
    )
    return clipped((r, g, b))


def within(rgb: Colour, black: float, white: float) -> Colour:
    """Compresses the range to between a raised black and a lowered white."""
    r, g, b = (black + value * (white - black) for value in rgb)
    return r, g, b


def clipped(rgb: Colour) -> Colour:
    """The colour with each channel clipped to 0-1."""
    r, g, b = (min(max(value, 0.0), 1.0) for value in rgb)
    return r, g, b
