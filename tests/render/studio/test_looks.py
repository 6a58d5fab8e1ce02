from itertools import pairwise

import pytest

from render.studio import catalog
from render.studio.contracts.scene import Colour, Look
from render.studio.painting.grade import (
    contrast,
    luma,
    saturated,
    toned,
)

GRID = [(r / 8, g / 8, b / 8) for r in range(9) for g in range(9) for b in range(9)]
SKINS = [(0.96, 0.8, 0.69), (0.78, 0.57, 0.44), (0.55, 0.36, 0.26), (0.33, 0.2, 0.14)]


def look(name: str) -> Look:
    part = catalog.load_part("looks", name, object)
    assert isinstance(part, Look)
    return part


def graded(name: str, rgb: Colour) -> Colour:
    table = look(name).table
    return table(rgb) if table else rgb


def spread(rgb: Colour) -> float:
    return max(rgb) - min(rgb)


@pytest.mark.parametrize("name", catalog.list_names("looks"))
def test_every_look_can_be_asked_for_and_stays_within_bounds(name: str) -> None:
    part = look(name)
    assert part.name == name
    assert part.words.en
    assert part.words.ko
    assert 0 <= part.vignette <= 1
    assert 0 <= part.grain <= 12
    for rgb in GRID:
        assert all(0 <= value <= 1 for value in graded(name, rgb))


@pytest.mark.parametrize("name", catalog.list_names("looks"))
def test_brighter_stays_brighter_and_a_picture_keeps_its_range(name: str) -> None:
    greys = [luma(graded(name, (step / 64, step / 64, step / 64))) for step in range(65)]
    assert all(b >= a - 1e-6 for a, b in pairwise(greys))
    assert greys[-1] - greys[0] > 0.75


@pytest.mark.parametrize("name", catalog.list_names("looks"))
def test_faces_of_every_skin_stay_apart_and_legible(name: str) -> None:
    tones = [luma(graded(name, skin)) for skin in SKINS]
    assert all(a - b > 0.08 for a, b in pairwise(tones))
    assert tones[-1] > 0.08


def test_natural_is_as_drawn_and_the_others_are_not() -> None:
    def change(name: str) -> float:
        return max(abs(a - b) for rgb in GRID for a, b in zip(rgb, graded(name, rgb), strict=True))

    assert change("natural") == 0
    assert look("natural").filter is None
    for name in catalog.list_names("looks"):
        assert name == "natural" or look(name).filter or change(name) > 0.1


def test_noir_has_no_colour() -> None:
    assert max(spread(graded("noir", rgb)) for rgb in GRID) < 0.03


def test_comic_prints_in_steps() -> None:
    ramp = [luma(graded("comic", (step / 255, step / 255, step / 255))) for step in range(256)]
    slopes = [b - a for a, b in pairwise(ramp)]
    assert max(slopes) > 4 * sorted(slopes)[len(slopes) // 2]


def test_grading_steps() -> None:
    grey = (0.5, 0.5, 0.5)
    assert contrast(grey, 1.0) == grey
    assert contrast((0.25, 0.5, 0.75), 0.5)[0] < 0.25
    assert spread(saturated((0.2, 0.4, 0.6), 0.0)) < 1e-9
    assert saturated((0.2, 0.4, 0.6), 1.0) == pytest.approx((0.2, 0.4, 0.6))
    assert toned((0.0, 0.0, 0.0), (0.1, 0.0, 0.2), (0.5, 0.5, 0.5)) == pytest.approx((0.1, 0, 0.2))
    assert toned((1.0, 1.0, 1.0), (0.1, 0.1, 0.1), (0.0, -0.5, 0.0)) == pytest.approx((1, 0.5, 1))
