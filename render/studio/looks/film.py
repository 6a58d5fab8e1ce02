"""Old colour film: faded blacks, warm lights, green shadows, grain."""

from render.studio.contracts.scene import Colour, Look, SceneWords
from render.studio.painting.grade import (
    contrast,
    saturated,
    toned,
    within,
)


def _table(rgb: Colour) -> Colour:
    faded = within(saturated(contrast(rgb, 0.3), 0.8), 0.055, 0.955)
    return toned(faded, (0.012, 0.022, 0.016), (0.045, 0.012, -0.085))


PART = Look(
    name="film",
    words=SceneWords(
        en=(
            "old film", "old movie", "film look", "film grain", "vintage", "retro", "super 8",
            "8mm", "16mm", "35mm", "home movie", "nostalgic", "cinematic", "70s", "80s", "90s",
            "old fashioned", "sepia",
        ),
        ko=(
            "옛날 영화", "옛날 영화처럼", "오래된 영화", "옛날 필름", "필름 감성", "필름 카메라",
            "빈티지",
            "레트로", "복고", "복고풍", "추억의", "시네마틱", "영화 같은", "영화처럼", "세피아",
        ),
    ),
    table=_table,
    vignette=0.38,
    grain=8.0,
    bars=True,
)  # fmt: skip
