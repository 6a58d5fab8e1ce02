"""Set pieces that a prompt adds stand in the place, beside the cast."""

import numpy as np
import pytest
from numpy.typing import NDArray

from render.drawing.skia import skia
from render.models.store import ModelStore
from render.studio.art.shelf import Shelf
from render.studio.catalog import load_part
from render.studio.contracts.scene import Stage, StudioScene
from render.studio.scenery.slots import PAINTED_SET, with_set

STAGE = Stage(320, 180, 4.0, 3)


def picture(scene: StudioScene, stage: Stage = STAGE) -> NDArray[np.uint8]:
    pixels = np.zeros((stage.height, stage.width, 4), np.uint8)
    canvas = skia.Surface(pixels).getCanvas()
    canvas.scale(stage.height, stage.height)
    canvas.translate(stage.edge, 0)
    for layer in sorted(scene.layers(stage), key=lambda layer: layer.depth):
        layer.paint(canvas, 0.0)
    return pixels


@pytest.mark.parametrize("name", ["beach", "living_room", PAINTED_SET])
def test_things_stand_beside_the_cast(models: ModelStore, name: str) -> None:
    bare = load_part("places", name, StudioScene)
    assert bare.slots
    dressed = with_set(bare, ["🐪", "🎄"], Shelf(models))
    changed = np.abs(picture(dressed).astype(int) - picture(bare)).max(-1) > 12
    assert changed.mean() > 0.02
    assert not changed[:, 150:170].any()
    assert changed[:, :120].any()
    assert changed[:, 200:].any()


def test_what_is_in_the_sky_hangs_there(models: ModelStore) -> None:
    bare = load_part("places", "beach", StudioScene)
    changed = np.abs(
        picture(with_set(bare, ["🪁"], Shelf(models))).astype(int) - picture(bare)
    ).max(-1)
    rows = np.flatnonzero((changed > 12).any(1))
    assert rows.max() < 0.6 * STAGE.height


def test_a_place_without_set_pieces_stays_itself(models: ModelStore) -> None:
    bare = load_part("places", "beach", StudioScene)
    assert with_set(bare, [], Shelf(models)) is bare


def test_an_emoji_that_is_no_thing_is_refused(models: ModelStore) -> None:
    with pytest.raises(KeyError):
        with_set(load_part("places", "beach", StudioScene), ["x"], Shelf(models))
