"""Somebody takes a name that turns or breaks the sentence it stands in, hides, or floods a card."""

import unicodedata
from pathlib import Path

import pytest

from bot.cli._arguments import BadArgument
from bot.cli._cast import read_cast
from bot.platforms.web.parse import parse_name
from tests.bot.cli.test_cast import typed
from tests.contracts.friend import Friend, Stage
from tests.contracts.test_request_stories import words

TURNING = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067")
HIDING = set("\u034f\u115f\u1160\u200b\u2060\u2800\u3164\ufeff\uffa0")


async def asked_by(stage: Stage, name: str) -> tuple[Friend, str, str]:
    """Somebody of that name asks Mina; Mina, what she reads, and what the group reads."""
    mina, asker = await stage.friend("Mina"), await stage.friend(name)
    await stage.w.cameo(await stage.person(mina))
    assert await asker.type("cameo", "surfing a giant wave with ", mina) == ""
    await stage.show()
    return mina, words(await mina.private()), words(await mina.group())


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("\u202eevil", "evil"),
        ("A\u2066B", "AB"),
        ("E\u200bv\u3164e", "Ev e"),
        ("a\nb\nTake part? Yes", "a b Take part? Yes"),
        (
            "Z\u0335\u0321\u031b\u0330\u0331\u0332\u0333\u0319\u0316oe",
            "Z\u0335\u0321\u031b\u0330oe",
        ),
        ("민아", "민아"),
        ("👩🏽‍🚀 Zoë", "👩🏽‍🚀 Zoë"),
        ("محمد", "\u2068محمد\u2069"),
        ("דוד", "\u2068דוד\u2069"),
        ("می‌خواهم", "\u2068می‌خواهم\u2069"),
        ("\u202eمحمد", "\u2068محمد\u2069"),
    ],
)
async def test_an_asker(stage: Stage, name: str, shown: str) -> None:
    _, ask, group = await asked_by(stage, name)
    for text in (ask, group):
        assert shown in text
        assert not set(text) & (TURNING | HIDING)
        assert text.count("\u2068") == text.count("\u2069")


@pytest.mark.parametrize("name", ["\u3164", "\u200b\u2800"])
async def test_an_asker_without_a_name(stage: Stage, name: str) -> None:
    if stage.name == "web":
        assert parse_name({"name": name}) == ""  # which the page does not let in
        return
    _, ask, _ = await asked_by(stage, name)
    title = next(line for line in ask.splitlines() if "would like you in a clip" in line)
    before = title.partition("would like you")[0]
    assert any(unicodedata.category(letter)[0] in "LN" for letter in before)


async def test_somebody_with_such_a_name_in_the_cast(stage: Stage) -> None:
    """The name stands in the prompt of the card; the field to change it holds it without marks."""
    sol, owner = await stage.friend("Sol"), await stage.friend("محمد")
    await stage.w.cameo(await stage.person(owner))
    await sol.type("cameo", "surfing behind ", owner, " at sunset")
    await stage.show()
    card = (await sol.group())[-1]
    assert "behind \u2068محمد\u2069 at sunset" in card.text
    assert await sol.press(card, "edit", "diving behind محمد at sunset") == ""
    async with stage.w.store.read() as t:
        (request,) = await t.requests.list_by_asker(await stage.person(sol))
    assert request.scene.prompt == "diving behind {A} at sunset"


def test_decomposed_names_on_the_command_line(tmp_path: Path) -> None:
    name = unicodedata.normalize("NFD", "민아")
    cast = read_cast(
        typed(tmp_path, person=[f"{name}=a.mp4"], say=["민아=안녕"], prompt=f"{name}가 춤춘다")
    )
    assert cast.people == {"A": "민아"}
    assert cast.prompt == "{A}가 춤춘다"
    assert [line.role for line in cast.lines] == ["A"]


@pytest.mark.parametrize("other", ["Мina", "Mina\u200b", "MINA"])
def test_two_people_nobody_can_tell_apart(tmp_path: Path, other: str) -> None:
    with pytest.raises(BadArgument):
        read_cast(typed(tmp_path, person=["Mina=a.mp4", f"{other}=b.mp4"]))
