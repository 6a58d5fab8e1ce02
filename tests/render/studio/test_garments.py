"""What every garment must hold to, over the folder and its tables."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from render.drawing.skia import skia
from render.studio import catalog
from render.studio.catalog import load_part
from render.studio.clothes.pieces import GROUPS, find_piece, list_pieces
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import BARE, SLOTS, FigurePose, Performer, Spot, Wardrobe
from render.studio.contracts.scene import Light
from render.studio.figure import body, inverse_kinematics
from render.studio.figure.head import Puppet
from render.studio.figure.outfit import put_on
from render.studio.wardrobes._rows import load_rows, parse_colour
from tests.support.drawn_kit import kit

NAMES = catalog.list_names("wardrobes")
LIGHT = Light((1, 1, 1), (1, 1, 1), 90)
STANDING = FigurePose()
RUNNING = FigurePose(
    lean=14, feet=((-0.22, -0.1), (0.2, 0.0)), hands=((-0.1, 0.1), (0.2, 0.12)), over=(False, True)
)
SEATED = FigurePose(pelvis=(0.0, -0.17), feet=((-0.12, 0.0), (0.12, 0.0)), turn=0.7)
SCALE, FOOT = 130, (80, 150)


def garment(name: str) -> Wardrobe:
    return load_part("wardrobes", name, Wardrobe)


@pytest.fixture(scope="module")
def puppet() -> Puppet:
    return Puppet(kit(), LIGHT, 60)


def drawn(
    puppet: Puppet, *names: str, number: int = 0, pose: FigurePose = STANDING, seconds: float = 1.0
) -> np.ndarray:
    """The wearer on (160, 160) transparent pixels."""
    outfit = put_on([garment(name) for name in ("casual", *names)], number)
    pixels = np.zeros((160, 160, 4), np.uint8)
    canvas = skia.Surface(pixels).getCanvas()
    canvas.translate(*FOOT)
    canvas.scale(SCALE, SCALE)
    colours = outfit.colours_on(puppet.skin)
    actor = Performer(
        0,
        seconds,
        Spot(0, 0.9, 0.6),
        pose,
        inverse_kinematics.solve(pose),
        puppet.frame,
        colours,
        1,
    )
    before = canvas.getSaveCount()
    body.draw(canvas, actor, outfit.wardrobe, puppet, Brush(LIGHT), 0.0, False)
    assert canvas.getSaveCount() == before
    return pixels.astype(int)


def face(pixels: np.ndarray, puppet: Puppet) -> np.ndarray:
    """The pixels of the face of somebody who stands, from the eyebrows to the chin, (n, 1, 4)."""
    neck, head = inverse_kinematics.solve(STANDING).neck, puppet.frame
    middle = FOOT[0] + (neck[0] + head.middle) * SCALE
    top, bottom = (FOOT[1] + (neck[1] + y) * SCALE for y in (head.brow - 0.045, head.chin))
    ys, xs = np.mgrid[: pixels.shape[0], : pixels.shape[1]]
    down = (ys - (top + bottom) / 2) / ((bottom - top) / 2)
    inside = ((xs - middle) / (head.wide * SCALE * 0.85)) ** 2 + down**2 < 0.85
    inside &= ys > FOOT[1] + (neck[1] + head.brow) * SCALE
    return pixels[inside][:, None]


def differing(a: np.ndarray, b: np.ndarray) -> float:
    """Share of pixels that differ visibly."""
    return float((np.abs(a - b).max(2) > 10).mean())


def test_there_are_enough_garments_for_most_parts_that_people_play() -> None:
    wardrobes = [garment(name) for name in NAMES]
    assert sum("body" in wardrobe.slots for wardrobe in wardrobes) >= 90
    assert sum("body" not in wardrobe.slots for wardrobe in wardrobes) >= 35


@pytest.mark.parametrize("name", NAMES)
def test_a_garment_has_its_name_words_and_palettes(name: str) -> None:
    wardrobe = garment(name)
    assert wardrobe.name == name
    for words in (wardrobe.words.en, wardrobe.words.ko):
        assert words
        assert all(word == word.strip().lower() for word in words)
    assert len(wardrobe.palettes) >= 4
    assert len({str(palette) for palette in wardrobe.palettes}) == len(wardrobe.palettes)
    assert wardrobe.slots
    assert set(wardrobe.slots) <= set(SLOTS)
    assert set(wardrobe.shape) <= set(body.SHAPE)
    if "body" in wardrobe.slots:
        assert all({"top", "legs", "shoes"} <= set(palette) for palette in wardrobe.palettes)


@pytest.mark.parametrize("name", NAMES)
def test_a_garment_is_seen_on_everybody_in_every_pose(name: str, puppet: Puppet) -> None:
    base = "hoodie" if name == "casual" else "casual"
    for pose in (STANDING, RUNNING, SEATED):
        assert differing(drawn(puppet, name, pose=pose), drawn(puppet, base, pose=pose)) > 0.0004
    palettes = [drawn(puppet, name, number=number) for number in range(4)]
    for one, other in pairwise(palettes):
        assert differing(one, other) > 0.0


@pytest.mark.parametrize("name", NAMES)
def test_no_garment_covers_the_face(name: str, puppet: Puppet) -> None:
    bare, worn = drawn(puppet), drawn(puppet, name)
    wardrobe = garment(name)
    # Glasses and masks change part of it; the glass of a helmet is looked through.
    limit = 1.0 if wardrobe.glass else 0.4 if wardrobe.face else 0.02
    assert differing(face(worn, puppet), face(bare, puppet)) <= limit


def test_the_last_garment_wins_each_part(puppet: Puppet) -> None:
    outfit = put_on([garment(name) for name in ("casual", "police", "santa_hat", "sunglasses")], 0)
    assert outfit.wardrobe.chest is garment("police").chest
    assert outfit.colours == garment("police").palettes[0]
    assert outfit.wardrobe.slots == ("body", "head", "face")
    only_hat = drawn(puppet, "santa_hat")
    both = drawn(puppet, "police", "santa_hat")
    assert differing(both, drawn(puppet, "santa_hat", "police")) == 0
    top = slice(0, 40)
    assert differing(only_hat[top], both[top]) < 0.001
    assert differing(drawn(puppet, "police")[top], both[top]) > 0.01


def test_a_hat_keeps_its_own_colours_whatever_else_is_worn(puppet: Puppet) -> None:
    hat = put_on([garment("suit"), garment("cap")], 1).wardrobe.hat
    assert hat is not None
    seen: list[object] = []
    outfit = put_on(
        [
            garment("suit"),
            replace(garment("cap"), hat=lambda canvas, actor, brush: seen.append(actor.colours)),
        ],
        1,
    )
    assert outfit.wardrobe.hat is not None
    actor = Performer(
        0, 0.0, Spot(0, 0, 1), STANDING, inverse_kinematics.solve(STANDING), puppet.frame,
        outfit.colours_on(puppet.skin), 1,
    )  # fmt: skip
    outfit.wardrobe.hat(skia.Surface(4, 4).getCanvas(), actor, Brush(LIGHT))
    (colours,) = seen
    assert isinstance(colours, dict)
    assert colours["hat"] == garment("cap").palettes[1]["hat"]


def test_without_clothes_on_the_body_nobody_appears() -> None:
    with pytest.raises(ValueError, match="body"):
        put_on([garment("crown")], 0)


def test_every_piece_is_used_and_unknown_ones_are_named() -> None:
    tables = Path(load_rows.__code__.co_filename).parent.glob("*.toml")
    text = "".join(table.read_text("utf-8") for table in tables)
    for group in GROUPS:
        unused = {name for name in list_pieces(group) if f'"{name}"' not in text}
        assert not unused, f"{group}: {unused}"
    with pytest.raises(KeyError, match="hat/colander"):
        find_piece("hat", "colander")


@pytest.mark.parametrize("code", ["red", "#fff", "#12345", "#gggggg", ""])
def test_a_colour_that_is_none_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match=r"colour|hexadecimal"):
        parse_colour(code)


def test_no_word_means_two_garments() -> None:
    owners: dict[str, str] = {}
    for name in NAMES:
        for word in (*garment(name).words.en, *garment(name).words.ko):
            assert owners.setdefault(word, name) == name, word


def test_bare_arms_and_legs_have_the_colour_of_the_face(puppet: Puppet) -> None:
    bare = [
        (name, part)
        for name in NAMES
        for part, rgb in garment(name).palettes[0].items()
        if rgb == BARE
    ]
    assert {"swimwear", "boxer", "dress"} <= {name for name, _ in bare}
    for name, part in bare:
        for number in range(len(garment(name).palettes)):
            outfit = put_on([garment("casual"), garment(name)], number)
            assert outfit.colours_on(puppet.skin)[part] == puppet.skin, name
            assert BARE not in outfit.colours_on(puppet.skin).values(), name
