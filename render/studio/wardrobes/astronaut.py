"""An astronaut's orange launch suit: the space suit in other colours."""

from dataclasses import replace

from render.studio.contracts.scene import SceneWords
from render.studio.wardrobes import spacesuit

PART = replace(
    spacesuit.PART,
    name="astronaut",
    words=SceneWords(en=("launch suit", "moonwalker"), ko=("우주 탐험가", "발사복")),
    palettes=tuple(
        {
            "top": top,
            "legs": top,
            "shoes": (0.24, 0.24, 0.28),
            "hands": (0.24, 0.24, 0.28),
            "trim": trim,
        }
        for top, trim in (
            ((0.95, 0.5, 0.2), (0.2, 0.3, 0.55)),
            ((0.3, 0.5, 0.78), (0.95, 0.8, 0.3)),
            ((0.82, 0.25, 0.25), (0.94, 0.94, 0.92)),
            ((0.36, 0.62, 0.46), (0.95, 0.6, 0.25)),
        )
    ),
)
