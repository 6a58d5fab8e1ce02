import numpy as np
import pytest

from render.drawing.skia import skia
from render.models.store import ModelStore
from render.studio.contracts.scene import Stage
from render.studio.frame.captions import Caption, make_caption

STAGE = Stage(640, 360, 6.0, seed=1)


def drawn(shown: Caption, seconds: float) -> np.ndarray:
    frame = np.full((STAGE.height, STAGE.width, 4), 90, np.uint8)
    shown.draw(skia.Surface(frame).getCanvas(), seconds)
    return frame


@pytest.mark.parametrize("text", ["What a wave!", "우와, 파도 대박!", "word " * 30])
def test_what_is_said_is_written_at_the_foot_of_the_picture(text: str, models: ModelStore) -> None:
    frame = drawn(make_caption(text, (1.0, 2.0), STAGE, 0, models), 1.5)
    white = np.argwhere((frame[..., :3] > 240).all(2))
    assert len(white) > 100
    assert white[:, 0].min() > STAGE.height * 0.45
    assert white[:, 0].max() < STAGE.height * 0.97
    assert abs(white[:, 1].mean() - STAGE.width / 2) < STAGE.width * 0.05
    assert white[:, 1].min() > 0
    assert white[:, 1].max() < STAGE.width - 1


def test_it_is_there_while_it_is_said_and_fades(models: ModelStore) -> None:
    shown = make_caption("Aha!", (1.0, 2.0), STAGE, 0, models)
    assert (drawn(shown, 0.9) == 90).all()
    assert (drawn(shown, 2.6) == 90).all()
    assert drawn(shown, 1.03).max() < drawn(shown, 1.5).max()
    assert drawn(shown, 2.1).max() > 240


def test_bars_push_it_up(models: ModelStore) -> None:
    usual = make_caption("Aha!", (1.0, 2.0), STAGE, 0, models)
    raised = make_caption("Aha!", (1.0, 2.0), STAGE, 30, models)
    assert raised.y == usual.y - 30
