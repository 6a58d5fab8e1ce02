import numpy as np
import pytest

from render.engines.ltx_mel import log_mel, mel_filters
from render.engines.planning.reference_marks import MARK, fill_marks, join_names
from render.engines.planning.reference_sheet import column_phrase, draw_sheet
from tests.render.engines.filmed import tone


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_everybody_has_a_column_of_the_sheet_in_order(count: int) -> None:
    colours = [(200, 0, 0), (0, 200, 0), (0, 0, 200), (200, 200, 0)][:count]
    people = [[np.full((80, 60, 3), colour, np.uint8)] * 2 for colour in colours]
    made = draw_sheet(people, (768, 448))
    assert made.shape == (448, 768, 3)
    for place, colour in enumerate(colours):
        part = made[:, 768 * place // count : 768 * (place + 1) // count]
        shown = np.unique(part.reshape(-1, 3), axis=0).tolist()
        assert list(colour) in shown
        assert all(list(other) not in shown for other in colours if other != colour)


def test_references_are_named_where_the_mark_is() -> None:
    prompt = f"Ann is {MARK.format(number=1)}. Bob is {MARK.format(number=2)}. [reference 1]"
    told = fill_marks(prompt, {1: column_phrase(0, 2), 2: join_names(["x", "y", "z"])})
    assert told == (
        "Ann is the first column of the reference sheet, counted from the left. "
        "Bob is x, y and z. [reference 1]"
    )


def test_a_tone_is_where_it_belongs_in_the_spectrogram() -> None:
    found = log_mel(tone(440.0, 16000), 16000, 160, 64)
    assert found.shape == (101, 64)
    middles = np.argmax(mel_filters(16000, 64), axis=0) * 16000 / 1024
    assert abs(middles[found.mean(axis=0).argmax()] - 440) < 40
    assert log_mel(np.zeros(2048, np.float32), 16000, 160, 8) == pytest.approx(np.log(1e-5))


def test_filters_have_equal_areas() -> None:
    areas = mel_filters(16000, 16).sum(axis=0) * 16000 / 1024
    assert areas == pytest.approx(np.ones(16), rel=0.02)
