"""No pixel of a caption or of the label lies in the protected box of a face, in whole scenes."""

import numpy as np
import pytest

from render.marking.label import Label
from render.models.store import ModelStore
from render.studio.frame.captions import Caption
from render.studio.frame.frames import FPS, FrameRenderer
from render.studio.frame.geometry import Box
from tests.render.studio.drawn_clips import open_clip
from tests.render.studio.planning.orders import order

SIZES = [(480, 270), (270, 480)]
PROMPTS = [
    ("riding a dragon over a castle", 1),
    ("flying over the city on a broom", 2),
    ("a choir of friends singing in a church, shouting 'we are the best choir of this town'", 6),
    ("arguing in the kitchen, close-up", 2),
    ("넷이 해변에서 춤춘다", 4),
]
SAID = "A rather long line of somebody who likes to talk about the weather of today"
SECONDS = 4.0
NUMBERS = range(0, round(SECONDS * FPS), 12)


def inside(box: Box, size: tuple[int, int]) -> tuple[slice, slice]:
    """The rows and columns of a box that are in the picture."""
    width, height = size
    rows = slice(max(0, int(box.top)), max(0, min(height, int(np.ceil(box.bottom)))))
    return rows, slice(max(0, int(box.left)), max(0, min(width, int(np.ceil(box.right)))))


def labelled(size: tuple[int, int], models: ModelStore) -> np.ndarray:
    """Which pixels the label changes in a frame of one colour."""
    width, height = size
    luma = np.full((height, width), 100, np.uint8)
    chroma = [np.full((height // 2, width // 2), 90, np.uint8) for _ in range(2)]
    Label("K7Q2M9XD", size, models).apply(luma, *chroma)
    tinted = (chroma[0] != 90) | (chroma[1] != 90)
    return np.asarray((luma != 100) | np.kron(tinted, np.ones((2, 2), bool)))


def captioned(clip: FrameRenderer, number: int, without: pytest.MonkeyPatch) -> np.ndarray:
    """Which pixels are others than they are without the caption."""
    shown = clip.draw_frame(number)
    with without.context() as patch:
        patch.setattr(Caption, "draw", lambda *given: None)
        plain = clip.draw_frame(number)
    return np.asarray((shown != plain).any(axis=2))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("prompt", "people"), PROMPTS)
def test_neither_label_nor_caption_touches_a_face(
    prompt: str,
    people: int,
    size: tuple[int, int],
    models: ModelStore,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clip = open_clip(order(prompt, people, size=size, seconds=SECONDS, seed=3), models, SAID)
    label = labelled(size, models)
    assert label.any()
    faces = captions = 0
    for number in NUMBERS:
        caption = captioned(clip, number, monkeypatch)
        captions += caption.any()
        for face in clip.faces_at(number):
            faces += 1
            assert not label[inside(face, size)].any(), f"label, frame {number}"
            assert not caption[inside(face, size)].any(), f"caption, frame {number}"
    assert faces >= people * len(NUMBERS) // 2
    assert captions >= len(NUMBERS) - 2  # it fades in and out
