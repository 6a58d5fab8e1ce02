"""What is typed at `walkon try`, read into a cast: names stay here, roles go on."""

import argparse
from pathlib import Path

import pytest

from bot.cli import _cast
from bot.cli._arguments import BadArgument


def typed(tmp_path: Path, **changes: object) -> argparse.Namespace:
    given: dict[str, object] = {
        "person": ["Mina=a.mp4", "Jun=b.mp4"],
        "say": [],
        "prompt": "Mina and Jun surfing",
        "size": "1280x720",
        "seconds": 6.0,
        "look": "natural",
        "seed": 1,
        "out": tmp_path / "out.mp4",
    }
    return argparse.Namespace(**(given | changes))


def test_people_get_roles_in_their_order(tmp_path: Path) -> None:
    cast = _cast.read_cast(typed(tmp_path, say=["Jun=Hi!"]))
    assert cast.people == {"A": "Mina", "B": "Jun"}
    assert cast.clips == {"A": Path("a.mp4"), "B": Path("b.mp4")}
    assert [(line.role, line.text) for line in cast.lines] == [("B", "Hi!")]
    assert cast.size == (1280, 720)


@pytest.mark.parametrize(
    ("people", "prompt", "told"),
    [
        (["Mina=a", "Jun=b"], "Mina and Jun surfing", "{A} and {B} surfing"),
        (["민아=a", "준=b"], "민아가 준이랑 화성에서 춤추기", "{A}가 {B}이랑 화성에서 춤추기"),
        (["Jun=a", "June=b"], "June waves, Jun's dragon", "{B} waves, {A}'s dragon"),
        (["Ann=a"], "Annie and Ann in Annapolis", "Annie and {A} in Annapolis"),
        (["A=a"], "surfing a giant wave", "surfing a giant wave"),
    ],
)
def test_no_name_goes_on_in_the_prompt(
    tmp_path: Path, people: list[str], prompt: str, told: str
) -> None:
    assert _cast.read_cast(typed(tmp_path, person=people, prompt=prompt)).prompt == told


def test_an_equals_sign_may_stand_in_a_line_or_a_path(tmp_path: Path) -> None:
    cast = _cast.read_cast(typed(tmp_path, person=["Mina=x=1.mp4"], say=["Mina=2+2=4!"]))
    assert cast.clips["A"] == Path("x=1.mp4")
    assert cast.lines[0].text == "2+2=4!"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"person": ["Mina"]}, "typed-person"),
        ({"person": ["=a.mp4"]}, "typed-person"),
        ({"person": ["Mina=a", " Mina =b"]}, "typed-person-twice"),
        ({"person": [f"P{n}=a" for n in range(7)]}, "cast-size"),
        ({"say": ["Mina="]}, "typed-say"),
        ({"say": ["Kim=Hi"]}, "typed-say-nobody"),
        ({"size": "1280"}, "typed-size"),
        ({"out": Path("/no/such/folder/out.mp4")}, "typed-out"),
    ],
)
def test_what_cannot_be_read_has_its_code(
    tmp_path: Path, change: dict[str, object], code: str
) -> None:
    with pytest.raises(BadArgument) as caught:
        _cast.read_cast(typed(tmp_path, **change))
    assert caught.value.code == code
