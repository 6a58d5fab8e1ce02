"""Black and white with hard lights, the way crime films looked."""

from render.studio.contracts.scene import Colour, Look, SceneWords
from render.studio.painting.grade import (
    contrast,
    luma,
    toned,
    within,
)

# An orange filter before black-and-white film: skin brightens, skies darken.
_FILM = (0.42, 0.46, 0.12)


def _table(rgb: Colour) -> Colour:
    grey = luma(rgb, _FILM)
    hard = contrast(contrast((grey, grey, grey), 0.55), 0.35)
    return toned(within(hard, 0.025, 0.98), (0.0, 0.003, 0.014), (0.008, 0.004, -0.006))


PART = Look(
    name="noir",
    words=SceneWords(
        en=(
            "noir", "film noir", "noir style", "noir look", "black and white", "black white",
            "monochrome", "in b&w",
        ),
        ko=("느와르", "누아르", "필름 느와르", "흑백", "흑백 영화", "흑백 필름", "모노크롬"),
    ),
    table=_table,
    vignette=0.5,
    grain=7.0,
    bars=True,
)  # fmt: skip
