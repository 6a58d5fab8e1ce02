"""Heads of the table stand on drawn bodies in their clothes."""

import numpy as np
import pytest

from render.drawing.skia import skia
from render.models.store import ModelStore
from render.studio.art.gallery import Gallery
from render.studio.art.glyphs import Pixels
from render.studio.art.shelf import Shelf
from render.studio.art.things import find_thing, is_usable, load_things
from render.studio.catalog import list_names
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import FigurePose, Performer, Spot
from render.studio.contracts.scene import Light
from render.studio.figure import body, inverse_kinematics
from render.studio.frame.busts import BustHead
from render.studio.library import BODY_RATIO

LIGHT = Light((1.04, 1.01, 0.96), (0.78, 0.84, 0.93), 60, shadow=0.36)
HEADS = [
    emoji
    for emoji, thing in load_things().items()
    if thing.is_head and is_usable(thing) and emoji == thing.emoji
]


@pytest.fixture(scope="module")
def gallery(models: ModelStore) -> Gallery:
    return Gallery(Shelf(models), LIGHT)


def draw(gallery: Gallery, emoji: str, facing: float = 1.0) -> Pixels:
    """A figure 98 pixels high whose feet stand at (70, 133), (140, 140, 4) RGBA."""
    head = BustHead(find_thing(emoji), gallery).toward(facing)
    outfit = head.dressed(2)
    frame = np.zeros((140, 140, 4), np.uint8)
    canvas = skia.Surface(frame).getCanvas()
    canvas.translate(70, 133)
    canvas.scale(98, 98)
    pose = FigurePose()
    joints = inverse_kinematics.solve(pose)
    spot = Spot(0.0, 0.0, 1.0, facing)
    actor = Performer(0, 0.3, spot, pose, joints, head.frame, outfit.colours, 7)
    body.draw(canvas, actor, outfit.wardrobe, head, Brush(LIGHT), 0.0, False)
    return frame


def test_every_head_has_a_garment_that_exists() -> None:
    wrong = [emoji for emoji in HEADS if find_thing(emoji).wears not in list_names("wardrobes")]
    assert wrong == []


@pytest.mark.parametrize("emoji", HEADS)
def test_a_creature_stands_upright_from_feet_to_head(gallery: Gallery, emoji: str) -> None:
    frame = draw(gallery, emoji)
    rows, columns = np.nonzero(frame[..., 3] > 128)
    assert rows.max() == pytest.approx(0.95 * 140, abs=4)
    assert 0.92 * 0.7 <= (rows.max() - rows.min()) / 140 <= 1.3 * 0.7
    widest = BODY_RATIO * 0.7 * 140
    assert columns.max() - columns.min() <= 1.6 * widest
    assert abs((columns.max() + columns.min()) / 2 - 70) < 14
    between = rows[(rows > 0.4 * 140) & (rows < 0.9 * 140)]
    assert len(set(between.tolist())) > 60, "no body"


def test_a_creature_faces_where_it_goes(gallery: Gallery) -> None:
    right, left = draw(gallery, "🐗", 1.0), draw(gallery, "🐗", -1.0)
    head = np.s_[20:70]
    assert np.abs(right[head].astype(int) - left[head, ::-1]).mean() < 12
    assert (right != left).any()


def test_the_same_creature_gives_the_same_bytes(gallery: Gallery, models: ModelStore) -> None:
    again = Gallery(Shelf(models), LIGHT)
    assert (draw(gallery, "🧟") == draw(again, "🧟")).all()


def test_a_bust_leaves_its_shoulders_behind(gallery: Gallery) -> None:
    """The orange shirt of the picture of a zombie is not on its body."""
    frame = draw(gallery, "🧟")[..., :3].astype(int)
    orange = (frame[..., 0] > 200) & (abs(frame[..., 1] - 120) < 40) & (frame[..., 2] < 60)
    assert orange.sum() < 15


def test_what_has_no_head_is_no_creature(gallery: Gallery) -> None:
    with pytest.raises(KeyError):
        draw(gallery, "🍕")
