"""A soft dream: no real black, pastel colours, rose lights and lilac shadows."""

from render.studio.contracts.scene import Colour, FrameFilter, Look, SceneWords, Stage
from render.studio.painting import filters
from render.studio.painting.filters import Pixels
from render.studio.painting.grade import (
    contrast,
    saturated,
    toned,
    within,
)


def _table(rgb: Colour) -> Colour:
    soft = within(saturated(contrast(rgb, -0.08), 0.97), 0.11, 1.0)
    return toned(soft, (0.04, 0.0, 0.08), (0.055, 0.01, 0.012))


def _filter(stage: Stage) -> FrameFilter:
    def apply(frame: Pixels, number: int) -> None:
        filters.add_glow(frame, 150, 0.03, 0.5)

    return apply


PART = Look(
    name="dream",
    words=SceneWords(
        en=(
            "dream", "dreamy", "dreamlike", "like in a dream", "in a dream", "soft focus",
            "pastel", "fairy tale", "ethereal",
        ),
        ko=(
            "꿈 같은", "꿈처럼", "꿈속", "꿈속 같은", "몽환", "몽환적", "몽환적인", "파스텔",
            "동화 같은",
            "동화처럼", "아련한", "환상적인",
        ),
    ),
    table=_table,
    filter=_filter,
    vignette=0.08,
)  # fmt: skip
