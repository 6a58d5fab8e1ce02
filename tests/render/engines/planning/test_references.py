"""The pictures that an engine sees of a person."""

from pathlib import Path

import numpy as np

from render.contract.order import CastMember, RenderOrder
from render.engines.planning.references import fit_on_white, load_kits, reference_pictures
from tests.support.drawn_kit import head, kit


def test_pictures_lie_on_white_and_fit() -> None:
    out = fit_on_white(np.zeros((200, 100, 3), np.uint8), (96, 48), 0.5)
    dark = np.argwhere(out[..., 0] < 128)
    assert out.shape == (48, 96, 3)
    assert np.abs(dark.mean(0) - (23.5, 47.5)).max() < 1
    assert len(dark) == 24 * 12
    assert (out[0] == 255).all()


def test_a_person_is_shown_as_often_as_asked_and_there_is_something_to_show() -> None:
    person = kit(head(), head(mouth=0.09), head(eyes=0.1))
    assert [one.shape for one in reference_pictures(person, 2, (96, 48))] == [(48, 96, 3)] * 2
    assert len(reference_pictures(person, 9, (96, 48))) == 3
    assert all(picture.min() < 200 for picture in reference_pictures(person, 9, (96, 48)))


def test_whoever_has_no_cameo_has_a_stand_ins_kit() -> None:
    order = RenderOrder("K7Q2M9XD", "x", (CastMember("B", None),), Path("a.mp4"))
    assert load_kits(order)["B"].pitch_hz
