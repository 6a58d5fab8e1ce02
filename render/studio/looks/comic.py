"""Printed comic: few, strong colours with clear steps of light."""

from render.studio.contracts.scene import Colour, Look, SceneWords
from render.studio.painting.grade import (
    clipped,
    contrast,
    luma,
    saturated,
)

_STEPS = 6
_EDGE = 0.3  # share of a step over which one tone turns into the next


def _table(rgb: Colour) -> Colour:
    strong = saturated(contrast(rgb, 0.35), 1.28)
    bright = luma(strong)
    if bright < 1e-4:
        return (0.035, 0.0, 0.05)
    gain = _stepped(bright) / bright
    # Blended with the smooth tones: full steps would cut a face into patches.
    share = 0.6 * gain + 0.4
    ink = 0.05 * (1 - bright) ** 3
    return clipped((strong[0] * share + ink * 0.7, strong[1] * share, strong[2] * share + ink))


def _stepped(value: float) -> float:
    place = value * _STEPS
    whole = min(int(place), _STEPS - 1)
    over = min(max((place - whole - 0.5) / _EDGE + 0.5, 0.0), 1.0)
    return (whole + over * over * (3 - 2 * over)) / _STEPS


PART = Look(
    name="comic",
    words=SceneWords(
        en=(
            "comic", "comic book", "comic style", "comic strip", "cartoon", "cartoon style",
            "manga", "anime", "anime style", "pop art", "graphic novel",
        ),
        ko=(
            "만화", "만화풍", "만화책", "코믹스", "카툰", "애니메이션", "애니", "애니풍", "웹툰",
            "팝아트",
        ),
    ),
    table=_table,
    vignette=0.1,
)  # fmt: skip
