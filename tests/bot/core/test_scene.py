"""The digest: what an owner says yes to."""

from dataclasses import fields, replace

import pytest

from bot.core.clip_options import Shape
from bot.core.content import ContentKind
from bot.core.ids import CameoId, PersonId, PlaceId
from bot.core.scene import Role, Scene
from tests.bot.core.examples import (
    AWAY,
    BO,
    CY,
    scene,
)

CHANGES = {
    "asker": CY,
    "place": AWAY,
    "prompt": "{A} waves ",
    "cast": (Role("A", CameoId("another"), BO),),
    "look": "noir",
    "seconds": 7.0,
    "shape": Shape.TALL,
    "moderator": CY,
}


def test_equal_scenes_have_equal_digests() -> None:
    assert scene(BO).digest() == scene(BO).digest()
    assert len(scene(BO).digest()) == 64


@pytest.mark.parametrize("name", [one.name for one in fields(Scene) if one.name != "kinds"])
def test_any_change_is_another_scene(name: str) -> None:
    assert replace(scene(BO), **{name: CHANGES[name]}).digest() != scene(BO).digest()


def test_a_yes_from_before_there_were_formats_still_holds() -> None:
    asked = Scene(PersonId("asker"), PlaceId("home"), "{A} waves", ())
    assert asked.digest() == "6c81f9683d1d63757fc3f328b6b21ecb4e9eef93484f84cbf5bf4ce909d1fd25"
    assert asked.shape is Shape.WIDE


def test_a_rule_of_the_cast_is_another_scene() -> None:
    (role,) = scene(BO).cast
    with_rule = replace(scene(BO), cast=(replace(role, rules=("always my red cap",)),))
    assert with_rule.digest() != scene(BO).digest()


def test_kinds_follow_from_the_prompt_and_change_nothing() -> None:
    assert scene(BO, kinds=frozenset({ContentKind.BODY})).digest() == scene(BO).digest()


def test_roles_cannot_be_swapped_or_dropped() -> None:
    digests = {one.digest() for one in (scene(BO, CY), scene(CY, BO), scene(BO), scene(CY))}
    assert len(digests) == 4


def test_stand_ins_are_nobody() -> None:
    drawn = scene(BO, CY).with_stand_ins(frozenset({BO}))
    assert drawn.owners == (CY,)
    assert [one.is_stand_in for one in drawn.cast] == [True, False]
    assert drawn.digest() != scene(BO, CY).digest()
