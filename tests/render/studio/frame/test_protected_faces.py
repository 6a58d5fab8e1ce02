"""No pixel of a thing or a caption lies over a face, whatever stands how to whom."""

from dataclasses import replace

import numpy as np
import pytest

from render.contract.scene_graph import RELATIONS, SceneActor, SceneGraph, SceneProp
from render.models.store import ModelStore
from render.sound.dialogue import Dialogue, Utterance
from render.studio.art.shelf import Shelf
from render.studio.contracts.scene import Layer, Stage
from render.studio.frame.compose import Composer
from render.studio.frame.frames import FPS, FrameRenderer
from render.studio.frame.geometry import Box
from render.studio.frame.layers import prepare_layers
from render.studio.frame.painted_places import PaintedPlaces
from render.studio.frame.take import Cast, make_take
from render.studio.staging.direct import direct
from render.studio.staging.dress import dress_cast
from tests.render.studio.staging.painters import Boxes
from tests.render.studio.staging.test_relations import SUITED
from tests.render.studio.staging.things import LIBRARY
from tests.support.drawn_kit import head, kit

SIZES = [(320, 180), (180, 320)]
SECONDS = 4.0
KIT = kit(head())
WORN = ("wear",)
BACK = Layer(0.0, lambda canvas, seconds: canvas.drawColor(0xFF606060), still=True)


def graph(relation: str, people: int = 2, line: str = "") -> SceneGraph:
    return SceneGraph(
        "en",
        "studio",
        actors=tuple(SceneActor(role, line=line) for role in "ABCDEF"[:people]),
        props=(SceneProp(SUITED[relation], "it", relation),),
    )


def cast(asked: SceneGraph, *said: Utterance) -> Cast:
    kits = {actor.role: KIT for actor in asked.actors}
    return Cast(kits, dress_cast(asked, 1), Dialogue(SECONDS, said), FPS)


def inner(face: Box, size: tuple[int, int]) -> np.ndarray:
    """Which pixels are in the oval of a face: the corners of its box are beside the cheeks."""
    ys, xs = np.mgrid[0 : size[1], 0 : size[0]]
    across = (xs - (face.left + face.right) / 2) / (0.3 * (face.right - face.left))
    down = (ys - (face.top + face.bottom) / 2) / (0.33 * (face.bottom - face.top))
    return np.asarray(across**2 + down**2 < 1)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("relation", [each for each in RELATIONS if each not in WORN])
def test_no_thing_is_drawn_over_a_face(
    relation: str, size: tuple[int, int], models: ModelStore
) -> None:
    asked, stage = graph(relation), Stage(*size, SECONDS, seed=2)
    scene = direct(asked, stage, LIBRARY).scenes[0]
    take = make_take(scene, stage, cast(asked), LIBRARY, Shelf(models))
    composer = Composer(replace(take, painter=Boxes(), busts={}), prepare_layers([BACK], stage))
    for number in (3, 40, 80):
        frame = composer.draw_frame(number)
        for face in composer.faces_at(number):
            pixels = frame[inner(face, size)][:, :3].astype(int)
            magenta = (pixels[:, 0] > 200) & (pixels[:, 1] < 60) & (pixels[:, 2] > 200)
            assert not magenta.any()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("people", [1, 4])
def test_no_caption_is_drawn_over_a_face(
    size: tuple[int, int], people: int, models: ModelStore
) -> None:
    asked, stage = graph("beside", people), Stage(*size, SECONDS, seed=2)
    words = "A rather long line of somebody who likes to talk about the weather of today"
    said = Utterance("A", words, 0.5, np.zeros(0, np.float32), 3.0)
    shelf = Shelf(models)
    shown = FrameRenderer(
        direct(asked, stage, LIBRARY), "natural", stage, cast(asked, said),
        PaintedPlaces(LIBRARY, stage, shelf), shelf, models,
    )  # fmt: skip
    for number in (20, 40, 60, 80):
        for caption, face in shown.caption_boxes(number):
            assert not caption.meets(face)
