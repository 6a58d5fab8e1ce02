import time
from itertools import pairwise

import cv2
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


NOISY = {"film": 9.0, "noir": 8.0, "vhs": 10.0}
"""Looks with grain: how much a still picture may change from frame to frame, mean of 0-255."""

FRAME = Stage(640, 360, 3.0, seed=4)


def scene(shift: float) -> np.ndarray:
    """Smooth shapes that move sideways by `shift` pixels, with a hard edge and a gradient."""
    xs, ys = np.meshgrid(np.arange(640) - shift, np.arange(360))
    frame = np.full((360, 640, 4), 255, np.uint8)
    frame[..., 0] = 120 + 80 * np.sin(xs / 37)
    frame[..., 1] = 110 + 70 * np.cos(ys / 29)
    frame[..., 2] = 60 + ys / 2
    disc = 1 / (1 + np.exp((np.hypot(xs - 320, ys - 180) - 80) * 1.2))
    frame[..., :3] = frame[..., :3] * (1 - disc[..., None]) + (225, 170, 140) * disc[..., None]
    return frame


def finished(finish: Finish, frame: np.ndarray, number: int) -> np.ndarray:
    out = frame.copy()
    finish.apply(out, number)
    assert (out[..., 3] == 255).all()
    return out[..., :3].astype(int)


@pytest.mark.parametrize("name", catalog.list_names("looks"))
def test_what_stands_still_does_not_flicker(name: str) -> None:
    finish = Finish(catalog.load_part("looks", name, Look), FRAME)
    frames = [finished(finish, scene(0), number) for number in range(4)]
    for one, other in pairwise(frames):
        assert np.abs(one - other).mean() <= NOISY.get(name, 0.0)
    assert (finished(finish, scene(0), 2) == frames[2]).all(), "the same frame, the same pixels"


@pytest.mark.parametrize("name", catalog.list_names("looks"))
def test_a_slow_movement_stays_a_slow_movement(name: str) -> None:
    """A shift by half a pixel changes little, also where tones and lines have steps."""
    finish = Finish(catalog.load_part("looks", name, Look), FRAME)
    still, moved = finished(finish, scene(0), 0), finished(finish, scene(0.5), 0)
    raw = np.abs(scene(0).astype(int) - scene(0.5))[..., :3].mean()
    allowed = 12.0 if name == "pixel" else 6.0  # blocks of four pixels turn over at once
    assert np.abs(still - moved).mean() <= allowed * raw
    assert (np.abs(still - moved).max(2) > 60).mean() < 0.02


@pytest.mark.parametrize("name", catalog.list_names("looks"))
@pytest.mark.parametrize("size", [(180, 320), (200, 200), (322, 182)])
def test_a_look_works_in_every_shape(name: str, size: tuple[int, int]) -> None:
    stage = Stage(*size, 3.0, seed=4)
    frame = np.full((size[1], size[0], 4), 140, np.uint8)
    frame[:, : size[0] // 2, :3] = 60
    frame[..., 3] = 255
    finished_frame = finished(Finish(catalog.load_part("looks", name, Look), stage), frame, 3)
    middle = finished_frame[size[1] // 2]
    assert middle[size[0] // 4].mean() < middle[size[0] * 3 // 4].mean()


@pytest.mark.parametrize("name", catalog.list_names("looks"))
def test_a_look_costs_a_few_milliseconds(name: str) -> None:
    """15 ms a frame of 1280x720 is about 27 multiplications of that size on the same processor."""
    stage = Stage(1280, 720, 3.0, seed=4)
    finish = Finish(catalog.load_part("looks", name, Look), stage)
    frame = np.ascontiguousarray(np.tile(scene(0), (2, 2, 1)))
    factor = np.full_like(frame, 250)
    cost, unit = [], []
    for number in range(7):
        start = time.process_time()
        finish.apply(frame.copy(), number)
        middle = time.process_time()
        for _ in range(4):
            cv2.multiply(frame, factor, scale=1 / 255)
        cost.append(middle - start)
        unit.append((time.process_time() - middle) / 4)
    assert np.median(cost) < 30 * np.median(unit)
