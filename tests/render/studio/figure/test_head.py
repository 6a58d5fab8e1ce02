from dataclasses import replace

import cv2
import numpy as np
import pytest

from render.drawing.skia import skia
from render.kit.kit import Head
from render.kit.mood import EXPRESSIONS
from render.studio.contracts.scene import Light
from render.studio.figure import faces
from render.studio.figure.head import Puppet
from tests.support.drawn_kit import head, kit

NEUTRAL = Light((1, 1, 1), (1, 1, 1), 90)


def drawn(puppet: Puppet, yaw: float = 0, pitch: float = 0, mouth: float = 0, shut: bool = False):
    pixels = np.zeros((300, 300, 4), np.uint8)
    canvas = skia.Surface(pixels).getCanvas()
    canvas.translate(150, 260)
    canvas.scale(560, 560)
    puppet.draw(canvas, yaw, pitch, mouth, shut)
    return pixels.astype(int)


def differing(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    return np.abs(a - b).max(2) > 12


def test_a_mouth_opens_by_itself_and_in_the_lower_face_only() -> None:
    puppet = Puppet(kit(), NEUTRAL, 300)
    rows = np.flatnonzero(differing(drawn(puppet), drawn(puppet, mouth=1)).any(1))
    assert len(rows) > 5
    assert rows.min() > 260 - 0.16 * 560  # below the nose; the face ends at 260


def test_an_own_open_mouth_is_taken_where_there_is_one() -> None:
    green = head(mouth=0.1)
    green.image[200:245, 105:155, :3] = (0, 250, 0)
    mixed = drawn(Puppet(kit(head(), green), NEUTRAL, 300), mouth=1)
    assert ((mixed[..., 1] > 200) & (mixed[..., 0] < 90)).sum() > 100


def test_eyes_shut_in_a_blink_and_nothing_else_changes() -> None:
    puppet = Puppet(kit(), NEUTRAL, 300)
    changed = differing(drawn(puppet), drawn(puppet, shut=True))
    assert changed.sum() > 20
    rows = np.flatnonzero(changed.any(1))
    assert rows.max() < 260 - 0.1 * 560


def test_a_turn_moves_the_nose_and_keeps_the_chin() -> None:
    puppet = Puppet(kit(), NEUTRAL, 300)
    straight, right = puppet._turned(0, 0), puppet._turned(12, 0)
    moved = right[:, 0] - straight[:, 0]
    low = straight[:, 1] > 0.02
    assert moved.max() > 0.01
    assert np.abs(moved[low]).max() < 0.004
    assert puppet._turned(0, 10)[:, 1].min() < straight[:, 1].min() + 0.05


def test_light_from_the_left_brightens_the_left_cheek() -> None:
    warm = Light((1.2, 1.0, 0.8), (0.4, 0.5, 0.7), 180)
    seen = drawn(Puppet(kit(), warm, 300))
    left, right = seen[205, 110, :3], seen[205, 190, :3]
    assert left.sum() > right.sum() + 60
    assert left[0] / left[2] > right[0] / right[2]


def test_an_edge_light_shows_on_the_side_it_comes_from() -> None:
    rim = Light((0.5, 0.5, 0.5), (0.5, 0.5, 0.5), 0, (0, 0, 1), 1.0)
    blue = drawn(Puppet(kit(), rim, 300))
    plain = drawn(Puppet(kit(), Light((0.5, 0.5, 0.5), (0.5, 0.5, 0.5), 0), 300))
    more = (blue - plain)[..., 2]
    assert more[:, 150:].max() > 60
    assert more[:, :140].max() < 20


@pytest.mark.parametrize("shade", [(250, 220, 200), (120, 80, 60), (70, 45, 35)])
def test_drawn_skin_is_the_persons_own(shade: tuple[int, int, int]) -> None:
    found = np.array(faces.skin(head(skin=shade))) * 255
    assert np.abs(found - shade).max() < 6


def test_heads_that_cannot_be_laid_over_are_left_out() -> None:
    lost = head(mouth=0.1)
    lost.landmarks[:] = 5.0
    puppet = Puppet(kit(head(), lost), NEUTRAL, 300)
    assert differing(drawn(puppet), drawn(puppet, mouth=1)).sum() > 20


def test_large_heads_are_made_as_small_as_they_are_shown() -> None:
    small = Puppet(kit(), NEUTRAL, 90)
    assert faces.face_height(small._head.landmarks) == pytest.approx(90, abs=2)
    assert small.frame.top == pytest.approx(Puppet(kit(), NEUTRAL, 300).frame.top, abs=0.01)


def test_a_mood_blends_in_and_keeps_to_the_face() -> None:
    puppet = Puppet(kit(), NEUTRAL, 300)
    plain = drawn(puppet)
    changes = []
    for strength in (0.25, 0.5, 1.0):
        pixels = np.zeros((300, 300, 4), np.uint8)
        canvas = skia.Surface(pixels).getCanvas()
        canvas.translate(150, 260)
        canvas.scale(560, 560)
        puppet.draw(canvas, 0, 0, 0, False, "sad", strength)
        changes.append(int(differing(pixels.astype(int), plain).sum()))
    assert 0 < changes[0] < changes[1] < changes[2]


def test_an_unknown_mood_is_no_mood() -> None:
    puppet = Puppet(kit(), NEUTRAL, 300)
    pixels = np.zeros((300, 300, 4), np.uint8)
    canvas = skia.Surface(pixels).getCanvas()
    canvas.translate(150, 260)
    canvas.scale(560, 560)
    puppet.draw(canvas, 0, 0, 0, False, "hungry")
    assert (pixels == drawn(puppet)).all()


def test_however_many_faces_a_clip_shows_memory_is_bounded() -> None:
    puppet = Puppet(kit(), NEUTRAL, 300)
    canvas = skia.Surface(8, 8).getCanvas()
    for mood in EXPRESSIONS:
        for step in range(5):
            for way in (-1.0, 0.0, 1.0):
                puppet.draw(canvas, 0, 0, step / 4, False, mood, 1.0, (way, 0.0))
    each = head().image.nbytes
    assert len(puppet._pictures) * each <= 24 * 2**20 + each


def test_a_bright_wall_behind_a_head_leaves_no_fringe_and_outlines_stay() -> None:
    seen = head()
    edge = cv2.morphologyEx(
        seen.image[..., 3], cv2.MORPH_GRADIENT, np.ones((5, 5), np.uint8)
    ).astype(bool)
    edge &= seen.image[..., 3] > 0
    seen.image[edge, :3] = 240
    clean = faces.with_clean_edge(seen)
    hair = edge & (np.arange(320)[:, None] < 90)
    assert clean.image[hair, :3].mean() < 170
    dark = head()
    dark.image[edge, :3] = 5
    assert faces.with_clean_edge(dark).image[hair, :3].max() <= 6
    inside = cv2.erode(seen.image[..., 3], np.ones((31, 31), np.uint8)) > 250
    assert (clean.image[inside] == seen.image[inside]).all()


@pytest.mark.parametrize("shade", [(250, 220, 200), (220, 170, 140), (70, 45, 35)])
def test_the_brightest_light_bleaches_no_skin_and_dims_no_other(
    shade: tuple[int, int, int],
) -> None:
    glaring = Light((1.3, 1.25, 1.1), (0.9, 0.9, 0.95), 90)
    seen = drawn(Puppet(kit(head(skin=shade)), glaring, 300))
    cheek = seen[200:215, 140:160, :3].reshape(-1, 3).mean(0)
    assert cheek.max() <= 0.94 * 255
    assert cheek[0] > cheek[2], "warm skin stays warm"
    plain = drawn(Puppet(kit(head(skin=shade)), NEUTRAL, 300))[200:215, 140:160, :3].mean()
    assert cheek.mean() > plain * 0.8


def smiling() -> Head:
    """A head with raised corners of the mouth, which is painted green."""
    seen = head(mouth=0.01)
    seen.image[205:240, 100:160, :3] = (0, 250, 0)
    points = seen.landmarks.copy()
    for index in (78, 308):
        points[index, 1] -= 6
    return replace(seen, landmarks=points)


def test_a_happy_face_shows_the_persons_own_smile_where_there_is_one() -> None:
    def greens(mood: str, strength: float, mouth: float = 0.0) -> int:
        pixels = np.zeros((300, 300, 4), np.uint8)
        canvas = skia.Surface(pixels).getCanvas()
        canvas.translate(150, 260)
        canvas.scale(560, 560)
        Puppet(kit(head(), smiling()), NEUTRAL, 300).draw(
            canvas, 0, 0, mouth, False, mood, strength
        )
        return int((pixels[..., 1].astype(int) - pixels[..., 0] > 60).sum())

    assert greens("", 1.0) == 0
    assert greens("sad", 1.0) == 0
    assert greens("happy", 1.0) > 200
    assert 0 < greens("happy", 0.5) <= greens("happy", 1.0)
