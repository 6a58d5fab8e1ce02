from itertools import pairwise

import numpy as np
import pytest

from render.contract.scene_graph import MOODS
from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import FigurePose, HeadFrame, Performer, Spot
from render.studio.contracts.scene import Light
from render.studio.figure import inverse_kinematics
from render.studio.figure.signs import draw_signs

LIGHT = Light((1, 1, 1), (1, 1, 1), 90)
HEADS = (
    HeadFrame(-0.012, -0.19, -0.33, 0.0, 0.1, side=0.1),
    HeadFrame(-0.012, -0.2, -0.36, 0.01, 0.12, side=0.2),
)
SCALE, SIDE = 300, 300


def drawn(mood: str, head: HeadFrame, seconds: float, strength: float = 1.0) -> np.ndarray:
    pose = FigurePose(mood=mood, mood_strength=strength)
    actor = Performer(
        0, seconds, Spot(0, 0.9, 0.6), pose, inverse_kinematics.solve(pose), head, {}, 1
    )
    pixels = np.zeros((SIDE, SIDE, 4), np.uint8)
    canvas = skia.Surface(pixels).getCanvas()
    canvas.translate(SIDE / 2, 220)
    canvas.scale(SCALE, SCALE)
    draw_signs(canvas, actor, Brush(LIGHT))
    return pixels[..., 3]


def face(head: HeadFrame) -> np.ndarray:
    ys, xs = np.mgrid[:SIDE, :SIDE]
    x, y = (xs - SIDE / 2) / SCALE, (ys - 220) / SCALE
    top, bottom = head.brow - 0.06, head.chin
    down = (y - (top + bottom) / 2) / ((bottom - top) / 2)
    return ((x - head.middle) / head.wide) ** 2 + down**2 < 1


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("mood", MOODS)
def test_signs_are_seen_beside_the_face_and_never_over_it(mood: str, head: HeadFrame) -> None:
    frames = [drawn(mood, head, frame / 24) for frame in range(48)]
    seen = sum((frame > 40).sum() for frame in frames) / len(frames)
    assert (seen > 60) == (mood != "happy")
    assert not any(frame[face(head)].any() for frame in frames)


@pytest.mark.parametrize("mood", MOODS)
def test_a_weak_mood_shows_no_sign(mood: str) -> None:
    assert not drawn(mood, HEADS[0], 0.4, strength=0.5).any()


def test_no_mood_shows_no_sign() -> None:
    assert not drawn("", HEADS[0], 0.4).any()


@pytest.mark.parametrize("mood", [mood for mood in MOODS if mood != "happy"])
def test_signs_move_without_jumps(mood: str) -> None:
    frames = [drawn(mood, HEADS[0], frame / 24).astype(int) for frame in range(48)]
    steps = [np.abs(b - a).sum() for a, b in pairwise(frames)]
    ink = np.mean([frame.sum() for frame in frames])
    assert max(steps) < 1.6 * ink
    assert max(steps) > 0
