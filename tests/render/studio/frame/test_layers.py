import numpy as np

from render.drawing.skia import skia
from render.studio.contracts.scene import Layer, Stage
from render.studio.frame import layers
from render.studio.frame.camera import CameraView, project

STAGE = Stage(320, 180, 3.0, seed=1)
RED, GREEN, BLUE = 0xFFFF0000, 0xFF00FF00, 0xFF0000FF


def filled(colour: int, top: float = -1.0):
    def paint(canvas: skia.Canvas, seconds: float) -> None:
        canvas.drawRect(skia.Rect.MakeLTRB(-3, top, 3, 3), skia.Paint(Color=colour))

    return paint


def test_still_layers_of_one_depth_become_one_picture_and_keep_their_order() -> None:
    made = layers.prepare_layers(
        [
            Layer(0.05, filled(GREEN, 0.5), still=True),
            Layer(0.0, filled(RED), still=True, opaque=True),
            Layer(0.5, filled(BLUE, 0.8)),
            Layer(1.0, filled(BLUE, 0.9), still=True),
        ],
        STAGE,
    )
    assert [sheet.picture is not None for sheet in made] == [True, False, True]
    assert [round(sheet.depth, 3) for sheet in made] == [0.025, 0.5, 1.0]


def test_layers_over_the_cast_do_not_join_layers_under_it() -> None:
    made = layers.prepare_layers(
        [Layer(1.0, filled(RED), still=True), Layer(1.05, filled(GREEN), still=True)], STAGE
    )
    assert len(made) == 2


def test_a_picture_lies_where_it_was_painted() -> None:
    (sheet,) = layers.prepare_layers([Layer(1.0, filled(BLUE, 0.6), still=True)], STAGE)
    assert sheet.picture is not None
    place = project(CameraView(), 1.0, STAGE)
    frame = np.full((180, 320, 4), 255, np.uint8)
    layers.draw_picture(sheet.picture, frame, place, 180)
    assert (frame[:106] == 255).all()
    assert (frame[110:, :, :3] == (0, 0, 255)).all()
    assert abs(sheet.picture.solid_row(place) - 108) <= 2


def test_what_shines_through_is_blended_with_what_lies_behind() -> None:
    (sheet,) = layers.prepare_layers([Layer(1.0, filled(0x80FF0000, 0.5), still=True)], STAGE)
    assert sheet.picture is not None
    frame = np.full((180, 320, 4), 255, np.uint8)
    layers.draw_picture(sheet.picture, frame, project(CameraView(), 1.0, STAGE), 180)
    assert np.abs(frame[150, 100].astype(int) - (255, 127, 127, 255)).max() <= 2


def test_rows_that_are_hidden_anyway_are_not_drawn() -> None:
    (sheet,) = layers.prepare_layers([Layer(0.0, filled(RED), still=True, opaque=True)], STAGE)
    assert sheet.picture is not None
    frame = np.full((180, 320, 4), 7, np.uint8)
    layers.draw_picture(sheet.picture, frame, project(CameraView(), 0.0, STAGE), 60)
    assert (frame[:60, :, 0] == 255).all()
    assert (frame[60:] == 7).all()
