"""Neon signs on a wet night: violet shadows, magenta and cyan where there is light."""

from render.studio.contracts.scene import Colour, FrameFilter, Look, SceneWords, Stage
from render.studio.painting import filters
from render.studio.painting.filters import Pixels
from render.studio.painting.grade import (
    clipped,
    contrast,
    saturated,
    toned,
)


def _table(rgb: Colour) -> Colour:
    # As if the daylight were turned down: the middle sinks, what is bright stays.
    dusk = clipped((rgb[0] ** 1.3, rgb[1] ** 1.45, rgb[2] ** 1.15))
    strong = saturated(contrast(dusk, 0.3), 1.25)
    # Warm colours lean to magenta, cool ones to cyan; skin leans little and stays skin.
    warm, cool = max(rgb[0] - rgb[2], 0.0), max(rgb[2] - rgb[0], 0.0)
    lean = clipped(
        (
            strong[0] + 0.05 * warm - 0.1 * cool,
            strong[1] - 0.05 * warm + 0.1 * cool,
            strong[2] + 0.16 * warm + 0.06 * cool,
        )
    )
    return toned(lean, (0.07, -0.02, 0.19), (0.035, -0.01, 0.04))


def _filter(stage: Stage) -> FrameFilter:
    def apply(frame: Pixels, number: int) -> None:
        filters.add_glow(frame, 188, 0.02, 0.8)

    return apply


PART = Look(
    name="neon",
    words=SceneWords(
        en=(
            "neon", "neon lights", "neon look", "cyberpunk", "synthwave", "vaporwave", "retrowave",
            "blade runner",
        ),
        ko=("네온", "네온 사인", "네온 불빛", "사이버펑크", "신스웨이브", "베이퍼웨이브"),
    ),
    table=_table,
    filter=_filter,
    vignette=0.35,
)  # fmt: skip
