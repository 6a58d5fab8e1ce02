"""Things that are eaten, blown out and broken, and the unicorn."""

import numpy as np
import pytest

from render.models.store import ModelStore
from render.studio.art.changes import BITES, PIECES, WHOLE, Change, change_glyph, piece_middle
from render.studio.art.gallery import Gallery, PlacedThing
from render.studio.art.glyphs import Glyphs
from render.studio.art.pixels import Pixels
from render.studio.art.shelf import Shelf
from render.studio.art.things import find_thing, load_things
from render.studio.contracts.scene import Light
from render.studio.frame.camera import Projection

LIGHT = Light((1.0, 1.0, 1.0), (0.8, 0.85, 0.9), 60)
FOOD = [
    emoji
    for emoji, thing in load_things().items()
    if thing.group.startswith(("food", "drink")) and emoji == thing.emoji
]


@pytest.fixture(scope="module")
def glyphs(models: ModelStore) -> Glyphs:
    return Glyphs(models)


def changed(glyphs: Glyphs, emoji: str, change: Change, height: int = 60) -> Pixels:
    return change_glyph(glyphs.rasterise(emoji, height), find_thing(emoji), change)


@pytest.mark.parametrize("emoji", FOOD)
def test_food_gets_less_bite_by_bite_and_nothing_grows_back(glyphs: Glyphs, emoji: str) -> None:
    left = [changed(glyphs, emoji, Change(bites))[..., 3] for bites in range(BITES + 1)]
    areas = [int((alpha > 128).sum()) for alpha in left]
    assert areas == sorted(areas, reverse=True)
    assert areas[1] < areas[0], "no bite is seen"
    assert areas[1] > 0.5 * areas[0]
    assert areas[-1] == 0


def test_bites_begin_where_no_hand_is(glyphs: Glyphs) -> None:
    pizza = changed(glyphs, "🍕", Change(3))[..., 3] > 128
    grip = find_thing("🍕").grip
    row, column = round(grip[1] * 60), round(grip[0] * pizza.shape[1])
    assert pizza[max(0, row - 4) : row + 5, max(0, column - 4) : column + 5].any()
    assert not pizza[-12:].any()


@pytest.mark.parametrize("emoji", [e for e, t in load_things().items() if t.flame])
def test_flames_go_out_and_the_rest_stays(glyphs: Glyphs, emoji: str) -> None:
    whole, out = glyphs.rasterise(emoji, 100), changed(glyphs, emoji, Change(alight=False), 100)
    flame = find_thing(emoji).flame
    assert flame is not None
    columns = whole.shape[1]
    box = np.s_[
        round(flame[1] * 100) : round(flame[3] * 100),
        round(flame[0] * columns) : round(flame[2] * columns),
    ]
    burning = (whole[box][..., 0] > 190) & (whole[box][..., 1] > 110) & (whole[box][..., 2] < 90)
    assert burning.sum() > 30
    assert out[box][burning].max() == 0
    outside = np.ones(whole.shape[:2], bool)
    outside[box] = False
    assert (out[outside] == whole[outside]).all()


def test_what_does_not_change_is_left_as_it_is(glyphs: Glyphs) -> None:
    assert (changed(glyphs, "🍎", WHOLE) == glyphs.rasterise("🍎", 60)).all()
    assert (changed(glyphs, "🍎", Change(alight=False)) == glyphs.rasterise("🍎", 60)).all()


@pytest.mark.parametrize("emoji", [e for e, t in load_things().items() if t.head])
def test_a_head_is_cut_off_its_bust(glyphs: Glyphs, emoji: str) -> None:
    thing = find_thing(emoji)
    assert thing.head is not None
    whole, head = glyphs.rasterise(emoji, 100), changed(glyphs, emoji, Change(is_head=True), 100)
    left, top, right, bottom = thing.head
    assert (head[..., 3] <= whole[..., 3]).all()
    assert head[round(bottom * 100) + 2 :].max(initial=0) == 0
    middle = np.s_[
        round((0.6 * top + 0.4 * bottom) * 100) : round((0.2 * top + 0.8 * bottom) * 100),
        round((left + right) / 2 * whole.shape[1]) - 4 : round((left + right) / 2 * whole.shape[1]),
    ]
    assert (head[middle] == whole[middle]).all()


def test_pieces_make_up_the_whole(glyphs: Glyphs) -> None:
    whole = glyphs.rasterise("🏺", 80)
    pieces = [changed(glyphs, "🏺", Change(piece=piece), 80) for piece in range(PIECES)]
    assert (sum(piece.astype(int) for piece in pieces) == whole).all()
    for number, piece in enumerate(pieces):
        assert (piece[..., 3] > 0).sum() > 30
        x, y = piece_middle(number)
        assert 0 < x < 1
        assert 0 < y < 1


def test_a_broken_thing_flies_apart_and_is_gone(models: ModelStore) -> None:
    gallery = Gallery(Shelf(models), LIGHT)
    reaches = []
    for spread in (0.0, 0.3, 0.6, 1.0):
        frame = np.full((160, 240, 4), (90, 90, 90, 255), np.uint8)
        gallery.draw(frame, PlacedThing("🏺", 0, 0.6, 0.3, spread=spread), Projection(160, 120, 0))
        drawn = np.nonzero((frame != 90)[..., :3].any(2))
        reaches.append(int(np.ptp(drawn[1])) if len(drawn[1]) else 0)
    assert reaches[0] < reaches[1] < reaches[2]
    assert reaches[3] == 0


def test_a_unicorn_is_a_white_horse_with_a_horn(glyphs: Glyphs) -> None:
    unicorn, horse = glyphs.rasterise("🦄", 114), glyphs.rasterise("🐎", 100)
    assert unicorn.shape == (114, horse.shape[1], 4)
    assert glyphs.aspect("🦄") == pytest.approx(unicorn.shape[1] / 114, rel=0.02)
    assert (unicorn[..., :3] <= unicorn[..., 3:]).all()
    horn, body = unicorn[:14, :25], unicorn[60:80, 40:80]
    assert (horn[..., 3] > 128).sum() > 15
    solid = body[body[..., 3] == 255][:, :3]
    assert solid.mean() > 180
    assert np.ptp(solid.mean(0)) < 20
    assert not find_thing("🦄").is_head
