"""Cameras know how high a hat is."""

from render.studio.catalog import list_names, load_part
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import FigurePose, HeadFrame, Performer, Spot, Wardrobe
from render.studio.contracts.scene import Light
from render.studio.figure import inverse_kinematics
from render.studio.figure.hats import measure_top
from render.studio.staging.dress import dress

HEAD = HeadFrame(chin=-0.012, brow=-0.2, top=-0.36, middle=0.0, wide=0.11)
BRUSH = Brush(Light((1.0, 1.0, 1.0), (0.5, 0.5, 0.5), 60))


def top_of(*garments: str) -> float:
    outfit = dress(garments, 0)
    pose = FigurePose()
    actor = Performer(
        0, 0.0, Spot(0.0, 0.9, 0.6), pose, inverse_kinematics.solve(pose), HEAD,
        outfit.colours_on((0.8, 0.6, 0.5)), 1,
    )  # fmt: skip
    return measure_top(actor, outfit.wardrobe, BRUSH)


def test_a_bare_head_is_as_high_as_its_hair() -> None:
    assert top_of() == HEAD.top


def test_tall_hats_are_higher_than_flat_ones() -> None:
    assert top_of("wizard_hat") < top_of("beanie") - 0.1
    assert top_of("top_hat") < HEAD.top - 0.05


def test_no_hat_of_the_wardrobe_is_lower_than_the_hair() -> None:
    for name in list_names("wardrobes"):
        if load_part("wardrobes", name, Wardrobe).hat is not None:
            assert -1.2 < top_of(name) <= HEAD.top, name
