"""Chooses where a caption goes: as low as it can be without covering a face."""

from collections.abc import Sequence

from render.studio.contracts.scene import Stage
from render.studio.frame.captions import Caption
from render.studio.frame.geometry import Box

_STEPS = 24
_TOP = 0.16
"""Captions stay below the label in the top corner: share of the height."""


def choose_row(caption: Caption, faces: Sequence[Box], stage: Stage, bar: int) -> int:
    """y of the caption in pixels. `faces`: protected boxes while it is shown; `bar`: height of the
    cinema bars. When faces are everywhere, the row that covers least of them.
    """
    lowest = stage.height - round(0.02 * stage.height) - bar - int(caption.image.height())
    highest = max(round(_TOP * stage.height), bar)
    step = max(1, (lowest - highest) // _STEPS)
    rows: list[int] = [caption.y, lowest, *range(caption.y, highest, -step)]
    return min(rows, key=lambda row: (_covered(caption, row, faces), rows.index(row)))


def _covered(caption: Caption, row: int, faces: Sequence[Box]) -> float:
    """The area of faces, in pixels, that the caption covers at a row."""
    left, right = caption.x, caption.x + caption.image.width()
    bottom = row + caption.image.height()
    total = 0.0
    for face in faces:
        wide = min(right, face.right) - max(left, face.left)
        high = min(bottom, face.bottom) - max(row, face.top)
        if wide > 0 and high > 0:
            total += wide * high
    return total
