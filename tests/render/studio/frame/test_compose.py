import numpy as np
import pytest

from render.drawing.skia import skia
from render.studio.catalog import load_part
from render.studio.contracts.figure import Action, Wardrobe
from render.studio.contracts.scene import (
    Layer,
    Light,
    SceneWords,
    Stage,
    StudioScene,
)
from render.studio.contracts.staging import Act, Placement, StagedActor, StagedScene
from render.studio.figure.head import Puppet
from render.studio.figure.outfit import colour_skin
from render.studio.frame import layers
from render.studio.frame.camera import CameraView, Shot
from render.studio.frame.compose import Composer
from render.studio.frame.scene_state import Body, SceneReader
from render.studio.frame.take_parts import Player, Take
from render.studio.staging.tracks import still
from tests.render.studio.staging.painters import NoThings
from tests.support.drawn_kit import head, kit

STAGE = Stage(320, 180, 2.0, seed=1)
LIGHT = Light((1, 1, 1), (1, 1, 1), 90)
GREEN_SKIN = (30, 230, 60)


def filled(colour: int):
    def paint(canvas: skia.Canvas, seconds: float) -> None:
        canvas.drawRect(skia.Rect.MakeLTRB(-3, -3, 3, 3), skia.Paint(Color=colour))

    return paint


def scene(*layers: Layer, light: Light = LIGHT) -> StudioScene:
    return StudioScene(
        "x", SceneWords((), ()), 0.9, "park", lambda stage: light, lambda stage: list(layers)
    )


def frame(place: StudioScene, shot: Shot, number: int = 5) -> np.ndarray:
    action, wardrobe = (
        load_part("actions", "stand", Action),
        load_part("wardrobes", "casual", Wardrobe),
    )
    puppet = Puppet(kit(head(skin=GREEN_SKIN)), place.light(STAGE), 100)
    silence = np.zeros(48, np.float32)
    spot = action.spots(STAGE, 0.9, 1)[0]
    actor = StagedActor(
        "A", still(Placement(spot.x, spot.y, spot.height)), (Act("stand", 0.0, 2.0),)
    )
    staged = StagedScene(0.0, 2.0, "x", "", "", (actor,))
    body = Body(0, puppet.frame, colour_skin(wardrobe.palettes[0], puppet.skin), silence)
    reader = SceneReader(staged, {"A": body}, 1, 24, lambda name: action, lambda thing: 1.0)
    player = Player(puppet, wardrobe, silence, ())
    take = Take(
        STAGE, staged, place.light(STAGE), reader, (shot,), {"A": player}, NoThings(), {}, 24
    )
    painted = layers.prepare_layers(place.layers(STAGE), STAGE)
    return Composer(take, painted).draw_frame(number).copy()


def faces(picture: np.ndarray) -> int:
    return int(((picture[..., 1] > 150) & (picture[..., 0] < 90) & (picture[..., 2] < 120)).sum())


WIDE = Shot(0, 2, CameraView(), CameraView())
CLOSE = Shot(0, 2, CameraView(0, 0.5, 1.2), CameraView(0, 0.5, 1.2), focus=0, anchor=(0, 0.4))
BACK = Layer(0.0, filled(0xFF303060), still=True, opaque=True)


@pytest.mark.parametrize("still", [True, False])
def test_the_cast_stands_before_far_layers_and_behind_near_ones(still: bool) -> None:
    assert faces(frame(scene(BACK), WIDE)) > 300
    assert faces(frame(scene(BACK, Layer(1.3, filled(0xFF000000), still=still)), WIDE)) == 0


def test_a_close_camera_stands_before_whatever_could_hide_a_face() -> None:
    hidden = scene(BACK, Layer(1.3, filled(0xFF000000), still=True))
    assert faces(frame(hidden, CLOSE)) > 300


def test_light_that_moves_is_seen_on_the_cloth() -> None:
    beating = Light((1, 1, 1), (1, 1, 1), 90, pulse=lambda seconds: 0.4 if seconds > 0.5 else 1.0)
    bright, dim = (frame(scene(BACK, light=beating), WIDE, number) for number in (5, 20))
    cloth = np.s_[110:140, 150:170]
    assert dim[cloth].astype(int).sum() < bright[cloth].astype(int).sum() * 0.9


def test_a_frame_is_the_same_however_often_it_is_drawn() -> None:
    place = scene(BACK, Layer(0.5, filled(0x80FFFFFF)))
    assert (frame(place, WIDE, 7) == frame(place, WIDE, 7)).all()
    assert (frame(place, WIDE, 7) != frame(place, WIDE, 9)).any()
