import numpy as np
import pytest

from render.studio import catalog
from render.studio.contracts.scene import (
    Colour,
    Look,
    SceneWords,
    Stage,
)
from render.studio.frame.finish import Finish

STAGE = Stage(320, 180, 3.0, seed=4)
NOTHING = SceneWords((), ())


def picture() -> np.ndarray:
    chance = np.random.default_rng(2)
    frame = np.full((180, 320, 4), 255, np.uint8)
    small = chance.integers(0, 256, (6, 8, 3))
    frame[..., :3] = np.kron(small, np.ones((30, 40, 1), int))
    return frame


def warm(rgb: Colour) -> Colour:
    return min(1.0, rgb[0] * 1.1), rgb[1], rgb[2] ** 1.2


def dusk(rgb: Colour) -> Colour:
    return min(1.0, rgb[0] * 1.1), rgb[1], 0.8 * rgb[2] + 0.2 * rgb[0]


def test_a_table_changes_colours_as_it_says() -> None:
    frame = picture()
    wanted = np.array([[dusk(tuple(pixel[:3] / 255)) for pixel in row] for row in frame]) * 255
    Finish(Look("x", NOTHING, table=dusk), STAGE).apply(frame, 0)
    assert np.abs(frame[..., :3] - wanted).max() <= 8
    assert (frame[..., 3] == 255).all()


def test_a_curve_a_channel_is_exact() -> None:
    frame = picture()
    wanted = np.array([[warm(tuple(pixel[:3] / 255)) for pixel in row] for row in frame])
    Finish(Look("x", NOTHING, table=warm), STAGE).apply(frame, 0)
    assert (frame[..., :3] == np.round(wanted * 255)).all()


def test_the_darkest_and_the_brightest_do_not_wrap() -> None:
    frame = np.zeros((180, 320, 4), np.uint8)
    frame[:, 160:] = 255
    Finish(Look("x", NOTHING, table=lambda rgb: (rgb[0] * 2, 0.5, -rgb[2])), STAGE).apply(frame, 0)
    assert (frame[:, 160:, 0] == 255).all()
    assert (frame[:, :160, 2] <= 7).all()


def test_grain_is_the_same_for_the_same_frame_and_another_for_the_next() -> None:
    finish = Finish(Look("x", NOTHING, grain=6), STAGE)
    frames = [np.full((180, 320, 4), 128, np.uint8) for _ in range(3)]
    for frame, number in zip(frames, (3, 3, 4), strict=True):
        finish.apply(frame, number)
    assert (frames[0] == frames[1]).all()
    assert (frames[0] != frames[2]).mean() > 0.3
    assert 4 < frames[0][..., 0].std() < 8


def test_a_vignette_darkens_corners_and_bars_leave_portraits_alone() -> None:
    frame = np.full((180, 320, 4), 200, np.uint8)
    Finish(Look("x", NOTHING, vignette=0.5), STAGE).apply(frame, 0)
    assert frame[90, 160, 0] == 200
    assert frame[2, 2, 0] < 160
    wide, tall = np.full((180, 320, 4), 9, np.uint8), np.full((320, 180, 4), 9, np.uint8)
    look = Look("x", NOTHING, bars=True)
    Finish(look, STAGE).apply(wide, 0)
    Finish(look, Stage(180, 320, 3.0, seed=4)).apply(tall, 0)
    assert (wide[:10, :, :3] == 0).all()
    assert (wide[-10:, :, :3] == 0).all()
    assert (tall == 9).all()


@pytest.mark.parametrize("name", catalog.list_names("looks"))
def test_every_look_leaves_a_picture(name: str) -> None:
    look = catalog.load_part("looks", name, object)
    assert isinstance(look, Look)
    frame = picture()
    Finish(look, STAGE).apply(frame, 0)
    assert frame[..., :3].std() > 20


def test_black_and_white_keeps_no_trace_of_colour() -> None:
    def grey(rgb: Colour) -> Colour:
        light = (0.4 * rgb[0] + 0.5 * rgb[1] + 0.1 * rgb[2]) ** 1.3
        return light, light, light

    frame = picture()
    wanted = np.array([[grey(tuple(pixel[:3] / 255)) for pixel in row] for row in frame]) * 255
    Finish(Look("x", NOTHING, table=grey), STAGE).apply(frame, 0)
    assert np.abs(frame[..., :3] - wanted).max() <= 20  # a filter of nearly the same colour
    assert np.abs(frame[..., :3] - wanted).mean() <= 8
    assert np.ptp(frame[..., :3].astype(int), axis=2).max() <= 4
