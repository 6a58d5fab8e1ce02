"""Frames of a few scenes as means of blocks, kept in golden_frames.json.

`python -m tests.render.studio.golden_frames` writes the file anew: look at the frames that have
changed before you commit it.
"""

import json
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np

from bot import settings
from render.models.store import ModelStore
from tests.render.studio.drawn_clips import open_clip
from tests.render.studio.planning.orders import order

FILE = Path(__file__).with_suffix(".json")
SIZE, SECONDS, NUMBER, SEED = (320, 180), 4.0, 48, 5
ACROSS, DOWN = 16, 9
"""Blocks of a frame: each is 20 pixels wide and high, so that edges that another build of a library
draws half a pixel elsewhere hardly change it."""
TYPICAL, LARGEST = 3.0, 25.0
"""How far the mean of all blocks and the worst single block may be from what is kept, 0-255. Half
a pixel of shift changes the mean by 1.7 and no block by more than 9; another seed changes the mean
by 13 or more, and a thing that is missing changes a block by more than 25."""

SCENES = {
    "park": ("waving in the park", 1),
    "pizza": ("eating pizza with a T-Rex in Times Square at night", 2),
    "rain": ("비 오는 한강에서 우산을 들고 춤춘다", 2),
    "moon": ("riding a horse on the moon", 1),
    "kitchen": ("three friends cook in a kitchen", 3),
}
CASES = [
    *((scene, "natural") for scene in SCENES),
    *(("pizza", look) for look in ("comic", "noir", "paper", "pixel", "watercolour", "vhs")),
]


def draw(scene: str, look: str, models: ModelStore, seed: int = SEED) -> np.ndarray:
    """The frame of a case, (h, w, 3)."""
    prompt, people = SCENES[scene]
    asked = replace(order(prompt, people), size=SIZE, seconds=SECONDS, seed=seed, look=look)
    return open_clip(asked, models).draw_frame(NUMBER)[..., :3]


def average(frame: np.ndarray) -> np.ndarray:
    """Means of its blocks, (DOWN, ACROSS, 3), 0-255."""
    return cv2.resize(frame, (ACROSS, DOWN), interpolation=cv2.INTER_AREA)


def is_alike(blocks: np.ndarray, kept: np.ndarray) -> bool:
    """Whether two frames are the same but for what another machine draws otherwise."""
    apart = np.abs(blocks.astype(float) - kept)
    return bool(apart.mean() <= TYPICAL and apart.max() <= LARGEST)


def read() -> dict[str, np.ndarray]:
    """What is kept, by "scene look"."""
    kept = json.loads(FILE.read_text("utf-8"))
    return {
        name: np.frombuffer(bytes.fromhex("".join(rows)), np.uint8).reshape(DOWN, ACROSS, 3)
        for name, rows in kept.items()
    }


def write() -> None:
    """Writes the file."""
    models, kept = ModelStore(settings.read_settings().models), {}
    for scene, look in CASES:
        kept[f"{scene} {look}"] = [
            row.tobytes().hex() for row in average(draw(scene, look, models))
        ]
    FILE.write_text(json.dumps(kept, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    write()
