"""As it is, with a little more depth."""

from render.studio.grade import contrast, saturated
from render.studio.parts import Colour, Look, Words


def _table(rgb: Colour) -> Colour:
    return saturated(contrast(rgb, 0.14), 1.04)


PART = Look(
    name="natural",
    words=Words(
        en=("natural", "natural look", "realistic"),
        ko=("자연스러운", "자연스럽", "내추럴"),
    ),
    table=_table,
    vignette=0.12,
)
