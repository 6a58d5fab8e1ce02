"""Neon signs on a wet night: violet shadows, magenta and cyan where there is light."""

from render.studio.grade import clipped, contrast, luma, saturated, toned
from render.studio.parts import Colour, Look, Words


def _table(rgb: Colour) -> Colour:
    strong = saturated(contrast(rgb, 0.4), 1.25)
    # Warm colours lean to magenta, cool ones to cyan; skin stays skin by leaning little.
    warm = rgb[0] - rgb[2]
    lean = (
        strong[0] + 0.05 * max(warm, 0.0) - 0.1 * max(-warm, 0.0),
        strong[1] - 0.07 * max(warm, 0.0) + 0.07 * max(-warm, 0.0),
        strong[2] + 0.16 * max(warm, 0.0) + 0.05 * max(-warm, 0.0),
    )
    dim = 0.92 + 0.08 * luma(clipped(lean))
    return toned(
        (lean[0] * dim, lean[1] * dim, lean[2] * dim), (0.045, -0.02, 0.13), (0.02, -0.01, 0.035)
    )


PART = Look(
    name="neon",
    words=Words(
        en=(
            "neon", "neon lights", "neon look", "cyberpunk", "synthwave", "vaporwave", "retrowave",
            "blade runner",
        ),
        ko=("네온", "네온 사인", "네온 불빛", "사이버펑크", "신스웨이브", "베이퍼웨이브"),
    ),
    table=_table,
    vignette=0.35,
)  # fmt: skip
