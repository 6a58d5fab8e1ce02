"""Every file in the folder of scenes keeps what `contracts/scene.py` says about scenes."""

from functools import cache

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from render.drawing.skia import skia
from render.sound import beds
from render.studio import catalog
from render.studio.contracts.scene import Layer, Stage, StudioScene

_BEYOND = 0.3
_ASPECTS = {"landscape": (16, 9), "portrait": (9, 16), "square": (1, 1)}
_SMALL = 128  # height of the test pictures in pixels: enough to see a hole in the sky
_MOVING = 8
_PARTS = [catalog.load_part("scenes", name, object) for name in catalog.list_names("scenes")]
SCENES = [part for part in _PARTS if isinstance(part, StudioScene)]


def _stage(aspect: str, hour: str = "", seed: int = 3) -> Stage:
    wide, high = _ASPECTS[aspect]
    return Stage(round(_SMALL * wide / high), _SMALL, 6.0, seed, hour)


def _painted(stage: Stage, layers: list[Layer], seconds: float) -> NDArray[np.uint8]:
    """(h, w, 4) of the layers one on the other, 0.3 of the height beyond every edge."""
    size = round((stage.aspect + 2 * _BEYOND) * _SMALL), round((1 + 2 * _BEYOND) * _SMALL)
    pixels = np.zeros((size[1], size[0], 4), np.uint8)
    canvas = skia.Surface(pixels).getCanvas()
    canvas.scale(_SMALL, _SMALL)
    canvas.translate(stage.edge + _BEYOND, _BEYOND)
    for layer in sorted(layers, key=lambda layer: layer.depth):
        layer.paint(canvas, seconds)
    return pixels


@cache
def _layers(scene: StudioScene, aspect: str) -> list[Layer]:
    return scene.layers(_stage(aspect))


@pytest.fixture(params=SCENES, ids=lambda scene: scene.name)
def scene(request: pytest.FixtureRequest) -> StudioScene:
    return request.param


def test_every_file_of_the_folder_is_a_scene_of_its_name() -> None:
    assert [part.name for part in SCENES] == list(catalog.list_names("scenes"))


def test_a_scene_has_words_in_both_languages_written_as_prompts_are_read(
    scene: StudioScene,
) -> None:
    assert scene.words.en
    assert scene.words.ko
    assert all(word == word.lower().strip() for word in (*scene.words.en, *scene.words.ko))


def test_what_people_do_wear_and_hear_there_is_installed(scene: StudioScene) -> None:
    assert scene.action in catalog.list_names("actions")
    assert scene.wardrobe in catalog.list_names("wardrobes")
    assert scene.bed in beds.names()


def test_feet_stand_inside_the_picture_and_layers_have_depths_in_range(scene: StudioScene) -> None:
    assert 0.5 <= scene.ground < 1
    assert all(0 <= layer.depth <= 2 for layer in _layers(scene, "landscape"))


@pytest.mark.parametrize("aspect", _ASPECTS)
def test_nothing_is_left_unpainted_however_the_camera_moves(
    scene: StudioScene, aspect: str
) -> None:
    background = [layer for layer in _layers(scene, aspect) if layer.opaque]
    assert background
    assert _painted(_stage(aspect), background, 0.0)[..., 3].min() == 255


def test_every_hour_is_painted_and_looks_different(scene: StudioScene) -> None:
    light = {}
    for hour in scene.hours:
        stage = _stage("square", hour)
        picture = _painted(stage, scene.layers(stage), 0.4)
        light[hour] = picture[..., :3].mean(axis=(0, 1)).round(1).tolist()
        assert scene.light(stage).key != (0, 0, 0)
    assert len({str(mean) for mean in light.values()}) == len(light)


def test_a_picture_follows_from_stage_and_time_alone(scene: StudioScene) -> None:
    stage = _stage("landscape")
    first, again = (_painted(stage, scene.layers(stage), 1.7) for _ in range(2))
    np.testing.assert_array_equal(first, again)


def test_another_seed_arranges_the_scene_otherwise(scene: StudioScene) -> None:
    first, other = (
        _painted(stage, scene.layers(stage), 1.0)
        for stage in (_stage("landscape", seed=3), _stage("landscape", seed=4))
    )
    assert cv2.absdiff(first, other).mean() > 0.5


def test_still_layers_are_still_and_the_others_move(scene: StudioScene) -> None:
    stage = _stage("landscape")
    for layer in _layers(scene, "landscape"):
        early, late = (_painted(stage, [layer], seconds) for seconds in (0.7, 1.9))
        assert np.array_equal(early, late) == layer.still, layer.depth


def test_the_cast_stands_between_layers_at_different_depths(scene: StudioScene) -> None:
    depths = [layer.depth for layer in _layers(scene, "landscape")]
    assert min(depths) < 1 < max(depths)
    assert max(depths) - min(depths) > 0.3


def test_few_layers_are_drawn_anew_for_every_frame(scene: StudioScene) -> None:
    assert sum(not layer.still for layer in _layers(scene, "landscape")) <= _MOVING


def test_the_light_keeps_faces_visible_at_every_moment(scene: StudioScene) -> None:
    for hour in ("", *scene.hours):
        light = scene.light(_stage("landscape", hour))
        strengths = [light.pulse(step / 24) if light.pulse else 1.0 for step in range(72)]
        assert max(light.key) * min(strengths) > 0.5
        assert max(light.key) * max(strengths) < 1.5
        assert 0 <= light.rim_strength <= 1
        assert 0 <= light.shadow <= 1
