"""The portraits of the sample people, who are nobody: they were drawn.

Each is a picture of a three-dimensional head, shaped by hand with the sliders of MakeHuman's
mesh and rendered with Blender; no photograph of a face went in. `scripts/sample_people/draw.py`
draws them again.
"""

from pathlib import Path

import av
import numpy as np

from render.kit.kit import Pixels

PEOPLE = ("sunny", "river", "wren")

_FOLDER = Path(__file__).parent / "pictures"


def read_portrait(person: str) -> Pixels:
    """The portrait of one of `PEOPLE`, looking straight ahead: (h, w, 3) RGB, square."""
    with av.open(str(_FOLDER / f"{person}.jpg")) as file:
        return np.asarray(next(file.decode(video=0)).to_ndarray(format="rgb24"), np.uint8)
