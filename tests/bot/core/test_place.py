"""What the admins of a conversation settle."""

from pathlib import Path

import pytest

import render.studio.looks
from bot.core import place
from bot.core.errors import NotYours, Unsuitable, WrongState
from bot.core.limits import Limits
from bot.core.place import LOOKS, Askers, Rules


def test_everything_is_on_by_itself() -> None:
    place.check(Rules(), admin=False)
    assert place.apply_quota(Rules(), Limits()) == Limits()
    assert place.choose_look(Rules(), "film") == "film"


def test_what_the_rules_refuse() -> None:
    with pytest.raises(Unsuitable, match="place-off"):
        place.check(Rules(on=False), admin=True)
    with pytest.raises(NotYours, match="place-admins"):
        place.check(Rules(who=Askers.ADMINS), admin=False)
    place.check(Rules(who=Askers.ADMINS), admin=True)
    with pytest.raises(Unsuitable, match="place-look"):
        Rules(look="blurry")
    for quota in (0, 1001):
        with pytest.raises(Unsuitable, match="place-quota"):
            Rules(quota=quota)


def test_the_narrower_quota_and_the_look_of_the_place() -> None:
    assert place.apply_quota(Rules(quota=5), Limits(place=200)).place == 5
    assert place.apply_quota(Rules(quota=500), Limits(place=200)).place == 200
    assert place.choose_look(Rules(look="noir"), "natural") == "noir"


def test_only_admins_of_a_group_change_them() -> None:
    assert place.change(Rules(on=False), group=True, admin=True) == Rules(on=False)
    with pytest.raises(NotYours, match="place-not-admin"):
        place.change(Rules(on=False), group=True, admin=False)
    with pytest.raises(WrongState, match="place-group-only"):
        place.change(Rules(on=False), group=False, admin=True)


def test_the_looks_are_those_that_can_be_drawn() -> None:
    folder = Path(render.studio.looks.__file__).parent
    assert set(LOOKS) == {one.stem for one in folder.glob("*.py")} - {"__init__"}
