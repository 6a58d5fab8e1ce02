"""Animals wear the hats that a prompt gives them, on their heads."""

import numpy as np
import pytest

from render.drawing.skia import skia
from render.studio.art.things import find_thing, load_things
from render.studio.contracts.brush import Brush
from render.studio.contracts.scene import Light
from render.studio.frame.animal_hats import draw_hat
from render.studio.frame.geometry import Placed
from render.studio.staging.dress import dress

BRUSH = Brush(Light((1.0, 1.0, 1.0), (0.5, 0.5, 0.5), 60))
SIZE = 200


def inked(emoji: str, garment: str, flip: bool = False, roll: float = 0.0) -> tuple[float, float]:
    """The middle of the pixels of a hat on a thing that fills the lower half of a square."""
    pixels = np.zeros((SIZE, SIZE, 4), np.uint8)
    surface = skia.Surface(pixels)
    canvas = surface.getCanvas()
    canvas.scale(SIZE, SIZE)
    placed = Placed(find_thing(emoji), 0.5, 0.9, 0.5, 0.9, flip=flip, roll=roll)
    draw_hat(canvas, placed, dress((garment,), 0), BRUSH)
    ys, xs = np.nonzero(pixels[..., 3])
    assert len(ys), "no hat"
    return float(xs.mean() / SIZE), float(ys.mean() / SIZE)


@pytest.mark.parametrize("garment", ["wizard_hat", "santa_hat", "crown"])
def test_a_cat_wears_its_hat_above_its_eyes_on_the_side_of_its_head(garment: str) -> None:
    x, y = inked("🐈", garment)
    assert y < 0.55
    assert 0.3 < x < 0.5
    flipped, _ = inked("🐈", garment, flip=True)
    assert 0.5 < flipped < 0.7


def test_a_hat_turns_with_its_wearer() -> None:
    upright, turned = inked("🐧", "top_hat"), inked("🐧", "top_hat", roll=40.0)
    assert turned[0] > upright[0] + 0.1


def test_crowns_of_animals_are_in_their_pictures() -> None:
    crowned = [thing for thing in load_things().values() if thing.crown is not None]
    assert len(crowned) > 40
    for thing in crowned:
        assert thing.crown is not None
        x, y, half = thing.crown
        assert 0 < x < 1, thing.name
        assert 0 < y < 0.8, thing.name
        assert 0.05 < half < 0.3, thing.name
