"""The places for prompts that name none: they hold at every hour, shape and moment."""

import numpy as np
import pytest
from numpy.typing import NDArray

from render.drawing.skia import skia
from render.studio import catalog
from render.studio.contracts.scene import Layer, Stage, StudioScene

DEFAULT_PLACES = ("studio", "park", "city")
SIZES = ((320, 180), (180, 320), (180, 180))
MARGIN = 0.3
CASES = [
    (name, hour)
    for name in DEFAULT_PLACES
    for hour in ("", *getattr(catalog.load_part("places", name, object), "hours", ()))
]

Pixels = NDArray[np.uint8]


def scene(name: str) -> StudioScene:
    part = catalog.load_part("places", name, object)
    assert isinstance(part, StudioScene)
    return part


def painted(layers: list[Layer], stage: Stage, seconds: float) -> Pixels:
    """(h, w, 4) RGBA of the layers with the margin that the camera may look into."""
    unit = stage.height
    rows, columns = round((1 + 2 * MARGIN) * unit), round((stage.aspect + 2 * MARGIN) * unit)
    pixels: Pixels = np.zeros((rows, columns, 4), np.uint8)
    info = skia.ImageInfo.Make(
        columns, rows, skia.ColorType.kRGBA_8888_ColorType, skia.AlphaType.kPremul_AlphaType
    )
    canvas = skia.Surface.MakeRasterDirect(info, pixels).getCanvas()
    canvas.scale(unit, unit)
    canvas.translate(stage.edge + MARGIN, MARGIN)
    for layer in layers:
        layer.paint(canvas, 0.0 if layer.still else seconds)
    return pixels


@pytest.mark.parametrize(("name", "hour"), CASES)
@pytest.mark.parametrize("size", SIZES)
def test_nothing_shows_through_anywhere_the_camera_may_look(
    name: str, hour: str, size: tuple[int, int]
) -> None:
    stage = Stage(*size, seconds=4.0, seed=3, hour=hour)
    layers = sorted(scene(name).layers(stage), key=lambda layer: layer.depth)
    assert painted(layers, stage, 2.0)[..., 3].min() == 255
    assert layers[0].opaque
    assert painted(layers[:1], stage, 0.0)[..., 3].min() == 255


@pytest.mark.parametrize(("name", "hour"), CASES)
def test_the_place_has_depth_and_something_that_moves(name: str, hour: str) -> None:
    stage = Stage(320, 180, 4.0, 3, hour)
    layers = scene(name).layers(stage)
    assert len({layer.depth for layer in layers}) >= 4
    assert any(layer.depth > 1 for layer in layers)
    moving = [layer for layer in layers if not layer.still]
    assert moving
    assert not np.array_equal(painted(moving, stage, 0.4), painted(moving, stage, 1.3))


@pytest.mark.parametrize("name", DEFAULT_PLACES)
def test_the_same_seed_paints_the_same_and_another_seed_another(name: str) -> None:
    def picture(seed: int) -> Pixels:
        stage = Stage(320, 180, 4.0, seed)
        return painted(scene(name).layers(stage), stage, 1.7)

    first = picture(5)
    assert np.array_equal(first, picture(5))
    assert not np.array_equal(first, picture(6))


@pytest.mark.parametrize("name", [name for name in DEFAULT_PLACES if scene(name).hours])
def test_hours_look_like_themselves(name: str) -> None:
    def colour(hour: str) -> NDArray[np.float64]:
        stage = Stage(320, 180, 4.0, 3, hour)
        return painted(scene(name).layers(stage), stage, 0.0)[..., :3].mean((0, 1))

    day, sunset, night = colour("day"), colour("sunset"), colour("night")
    assert day.mean() > sunset.mean() > 1.5 * night.mean()
    assert sunset[0] > sunset[2] * 1.25
    assert night[2] > night[0]
    assert np.array_equal(colour(""), day)


@pytest.mark.parametrize(("name", "hour"), CASES)
def test_light_keeps_faces_legible(name: str, hour: str) -> None:
    light = scene(name).light(Stage(320, 180, 4.0, 3, hour))
    assert all(0.6 <= value <= 1.2 for value in light.key)
    assert all(0.35 <= value <= 1.1 for value in light.fill)
    assert sum(light.key) > sum(light.fill)
    assert 0 <= light.rim_strength <= 1
    assert 0.1 <= light.shadow <= 0.6


def test_feet_stand_where_actions_expect_ground() -> None:
    assert all(0.8 <= scene(name).ground <= 0.95 for name in DEFAULT_PLACES)
