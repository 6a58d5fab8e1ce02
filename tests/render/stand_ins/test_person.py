"""Roles without a cameo are played by drawn people who are nobody."""

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from render.contract.order import ROLES, CastMember, Line, RenderOrder
from render.kit.kit import Kit
from render.models.store import ModelStore
from render.sound import dialogue, speech
from render.stand_ins.person import draw_stand_in
from render.studio import catalog
from render.studio.contracts.scene import StudioScene
from render.studio.engine import StudioRenderer
from render.studio.figure import faces
from tests.support.drawn_kit import head, kit


@pytest.mark.parametrize("seed", range(8))
def test_the_first_four_of_a_cast_differ_in_hair_and_skin(seed: int) -> None:
    cast = [draw_stand_in(role, seed) for role in ROLES[:4]]
    for first, other in combinations(cast, 2):
        assert is_other_hair(first, other)
        assert is_other_skin(first, other)


@pytest.mark.parametrize("seed", range(8))
def test_no_two_of_a_cast_are_the_same_in_hair_and_skin(seed: int) -> None:
    cast = [draw_stand_in(role, seed) for role in ROLES]
    for first, other in combinations(cast, 2):
        assert is_other_hair(first, other) or is_other_skin(first, other)


def is_other_hair(first: Kit, other: Kit) -> bool:
    a, b = first.heads[0].image, other.heads[0].image
    return bool(np.mean(a[..., 3] != b[..., 3]) > 0.02)  # the outline


def is_other_skin(first: Kit, other: Kit) -> bool:
    skins = np.array([faces.skin(each.heads[0]) for each in (first, other)])
    return bool(np.abs(np.diff(skins, axis=0)).max() > 0.05)


def test_the_same_again_and_somebody_else_for_another_seed() -> None:
    once, again, other = draw_stand_in("B", 3), draw_stand_in("B", 3), draw_stand_in("B", 4)
    assert all(
        np.array_equal(a.image, b.image) for a, b in zip(once.heads, again.heads, strict=True)
    )
    assert not np.array_equal(once.heads[0].image, other.heads[0].image)


def test_it_is_a_kit_of_nobody(tmp_path: Path) -> None:
    made = draw_stand_in("A", 1)
    made.save(tmp_path / "kit")
    back = Kit.load(tmp_path / "kit")
    assert back.stills == ()
    assert not back.face.any()
    assert back.voice is None
    assert not len(back.speech)


def test_lips_and_lids_move() -> None:
    shut, *_, blinking = draw_stand_in("A", 1).heads
    widest = max(draw_stand_in("A", 1).heads, key=lambda each: each.mouth)
    mouth, eyes = shut.landmarks[13, :2].astype(int), shut.landmarks[159, :2].astype(int)
    for changed, (x, y) in ((widest, mouth), (blinking, eyes)):
        part = np.s_[y - 20 : y + 50, x - 30 : x + 30]
        away = np.abs(changed.image[part].astype(int) - shut.image[part])
        assert (away.max(-1) > 60).mean() > 0.1


def test_a_clip_with_a_cameo_and_a_stand_in(models: ModelStore, tmp_path: Path) -> None:
    kit(head()).save(tmp_path / "a.kit")
    cast = (CastMember("A", tmp_path / "a.kit"), CastMember("B", None))
    order = RenderOrder(
        "K7Q2M9XD", '{B} shouts "Hello" in the park', cast, tmp_path / "a.mp4", (320, 180), 2.0
    )
    made = StudioRenderer(models.folder).render(order, lambda share: None, lambda: False)
    assert made.path.stat().st_size > 0
    assert made.synthetic_voice


def test_without_a_synthesis_the_line_is_only_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speech, "find_synthesizer", lambda: None)
    kits = {"A": draw_stand_in("A", 1)}
    made = dialogue.read_lines((Line("A", "Hello"),), kits, 3.0)
    assert made.notes == ("no-voice",)
    assert not made.synthetic
    assert made.utterances[0].text == "Hello"


@pytest.mark.slow
@pytest.mark.parametrize("place", ["city", "classroom", "mars", "office", "park", "space", "wave"])
def test_they_can_be_everywhere(models: ModelStore, tmp_path: Path, place: str) -> None:
    cast = tuple(CastMember(role, None) for role in ROLES)
    named = catalog.load_part("places", place, StudioScene).words.en[0]
    prompt = f"standing in the {named}"
    order = RenderOrder("K7Q2M9XD", prompt, cast, tmp_path / "a.mp4", (320, 180), 2.0)
    for size in ((320, 180), (180, 320)):
        asked = replace(order, size=size)
        made = StudioRenderer(models.folder).render(asked, lambda share: None, lambda: False)
        assert made.plan["place"] == place
