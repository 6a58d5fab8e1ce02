"""The reference sheet of a cast, and its columns in the prompt."""

import numpy as np
import pytest

from render.engines.planning.reference_marks import MARK, fill_marks, join_names
from render.engines.planning.reference_sheet import column_phrase, draw_sheet


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
