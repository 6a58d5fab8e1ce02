"""How high a thing is drawn beside people: true scale, bent so that all stays readable."""

import math

PERSON = 1.7
"""Metres of a person."""

_LEAST, _MOST = 0.075, 0.9
"""In stage units: below the first nothing can be recognised, above the second nothing fits."""

_LARGE, _SMALL = 0.62, 0.8
"""Exponents: a thing ten times as high as a person is drawn four times as high."""


def shown_height(metres: float, person: float, scale: float = 1.0) -> float:
    """The height in stage units of a thing of true height `metres`, beside people of height
    `person`. `scale`: the prompt's factor on the true size.
    """
    ratio = max(metres * scale, 1e-3) / PERSON
    bent = math.pow(ratio, _LARGE if ratio > 1 else _SMALL)
    return min(max(bent * person, _LEAST), _MOST)


def held_height(metres: float, person: float, scale: float = 1.0) -> float:
    """The same for a thing in a hand: never so large that it hides who holds it."""
    most = 0.34 if scale <= 1 else 0.62
    return min(max(shown_height(metres, person, scale), 0.2 * person), most * person * 1.35)
