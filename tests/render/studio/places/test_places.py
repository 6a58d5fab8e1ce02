"""Every file in the folder of places keeps what `contracts/scene.py` says about places."""

from functools import cache

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from render.contract.scene_graph import HOURS, WEATHERS
from render.drawing.skia import skia
from render.sound import beds
from render.studio import catalog
from render.studio.contracts.scene import Layer, Stage, StudioScene
from render.studio.places._rows import load_rows

_BEYOND = 0.3
_SMALL = 48  # height of the test pictures in pixels: enough to see a hole in the sky
_SIZES = {"wide": (86, _SMALL), "tall": (28, _SMALL), "square": (_SMALL, _SMALL)}
_MOVING = 8
NAMES = catalog.list_names("places")
ROWS = frozenset(load_rows())

Pixels = NDArray[np.uint8]


@cache
def _place(name: str) -> StudioScene:
    return catalog.load_part("places", name, StudioScene)


def _stage(size: str = "wide", hour: str = "", weather: str = "", seed: int = 3) -> Stage:
    return Stage(*_SIZES[size], 6.0, seed, hour, weather)


def _painted(stage: Stage, layers: list[Layer], seconds: float) -> Pixels:
    """(h, w, 4) of the layers one on the other, 0.3 of the height beyond every edge."""
    size = round((stage.aspect + 2 * _BEYOND) * _SMALL), round((1 + 2 * _BEYOND) * _SMALL)
    pixels = np.zeros((size[1], size[0], 4), np.uint8)
    canvas = skia.Surface(pixels).getCanvas()
    canvas.scale(_SMALL, _SMALL)
    canvas.translate(stage.edge + _BEYOND, _BEYOND)
    for layer in sorted(layers, key=lambda layer: layer.depth):
        layer.paint(canvas, seconds)
    return pixels


def _picture(name: str, stage: Stage, seconds: float = 1.0) -> Pixels:
    return _painted(stage, _place(name).layers(stage), seconds)


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_the_places_are_there_and_called_as_their_files() -> None:
    assert len(NAMES) >= 90
    assert all(_place(name).name == name for name in NAMES)


def test_a_place_can_be_named_in_both_languages_and_no_word_means_two_places() -> None:
    owners: dict[str, str] = {}
    for name in NAMES:
        words = _place(name).words
        assert words.en, name
        assert words.ko, name
        for word in (*words.en, *words.ko):
            assert word == word.lower().strip()
            assert owners.setdefault(word, name) == name, word


def test_what_people_do_wear_and_hear_there_is_installed(name: str) -> None:
    place = _place(name)
    assert place.action in catalog.list_names("actions")
    assert place.wardrobe in catalog.list_names("wardrobes")
    assert place.bed in beds.names()
    assert set(place.hours) <= set(HOURS)
    assert set(place.weathers) <= set(WEATHERS)
    assert 0.5 <= place.ground < 1


def test_nothing_is_left_unpainted_however_the_camera_moves(name: str) -> None:
    for size in ("wide", "tall"):
        stage = _stage(size)
        background = [layer for layer in _place(name).layers(stage) if layer.opaque]
        assert background
        assert _painted(stage, background, 0.0)[..., 3].min() == 255


def test_layers_keep_their_promises(name: str) -> None:
    stage = _stage("square")
    layers = _place(name).layers(stage)
    depths = [layer.depth for layer in layers]
    assert all(0 <= depth <= 2 for depth in depths)
    assert min(depths) < 1 < max(depths)
    moving = [layer for layer in layers if not layer.still]
    assert 0 < len(moving) <= _MOVING
    for layer in moving if name in ROWS else layers:
        early, late = (_painted(stage, [layer], seconds) for seconds in (0.7, 1.9))
        assert np.array_equal(early, late) == layer.still, layer.depth


def test_a_picture_follows_from_stage_and_time_alone_and_from_the_seed(name: str) -> None:
    first, again, other = (_picture(name, _stage("square", seed=seed)) for seed in (3, 3, 4))
    np.testing.assert_array_equal(first, again)
    assert cv2.absdiff(first, other).mean() > 0.3


def test_every_hour_looks_different_and_faces_stay_visible(name: str) -> None:
    place = _place(name)
    means = []
    for hour in place.hours:
        stage = _stage("square", hour)
        layers = place.layers(stage)
        behind = [layer for layer in layers if layer.opaque] if name in ROWS else layers
        means.append(_painted(stage, behind, 1.0)[..., :3].mean(axis=(0, 1)))
        light = place.light(stage)
        strengths = [light.pulse(step / 24) if light.pulse else 1.0 for step in range(72)]
        assert max(light.key) * min(strengths) > 0.5
        assert max(light.key) * max(strengths) < 1.5
        assert 0 <= light.rim_strength <= 1
        assert 0 <= light.shadow <= 1
    for number, mean in enumerate(means):
        assert all(np.abs(mean - other).max() > 0.5 for other in means[:number])


PAINTED = sorted(set(NAMES) - ROWS)
WEATHERED = [("field", weather) for weather in WEATHERS if weather] + [
    (name, weather) for name in PAINTED for weather in _place(name).weathers
]


@pytest.mark.parametrize(("name", "weather"), WEATHERED)
def test_weather_changes_the_picture_and_moves(name: str, weather: str) -> None:
    assert weather in _place(name).weathers
    stage = _stage("wide", "day", weather)
    other = "snow" if (name, weather) == ("detective", "rain") else ""  # it always rains there
    fair = _picture(name, _stage("wide", "day", other), 0.5)
    first, later = (_picture(name, stage, seconds) for seconds in (0.5, 0.8))
    assert cv2.absdiff(fair, first).max() > 8
    assert cv2.absdiff(first, later).max() > 4


def test_places_that_are_painted_show_dawn_and_weather_where_there_is_any() -> None:
    for name in ("city", "park", "mars", "wave"):
        assert set(_place(name).hours) == {hour for hour in HOURS if hour}, name
    for name in ("city", "park", "wave", "detective", "stage"):
        assert {"rain", "storm", "snow", "fog"} <= set(_place(name).weathers), name
    assert {"fog", "wind", "storm"} <= set(_place("mars").weathers)


def test_snow_lies_on_the_lawn_and_rain_darkens_faces_little() -> None:
    fair, snowy = (_picture("park", _stage("wide", "day", weather)) for weather in ("", "snow"))
    lawn = np.s_[-30:-18, :, :3]
    assert snowy[lawn].mean() > fair[lawn].mean() + 40
    for hour in HOURS:
        light = _place("park").light(_stage("wide", hour, "storm"))
        assert sum(light.key) > 2.2
        assert sum(light.key) > sum(light.fill)
