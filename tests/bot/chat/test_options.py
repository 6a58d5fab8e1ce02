"""Clip options: look, length and format, typed in a prompt or chosen beside it."""

import pytest

from bot.app.ports import Address, MessageKind
from bot.chat import options
from bot.chat.contract import Command, Mention
from bot.chat.words import Words
from bot.core.clip_options import NO_OPTIONS, ClipOptions, Shape
from bot.core.errors import Unsuitable
from bot.core.place import LOOKS
from tests.bot.chat.conftest import (
    FRIDAY,
    Conversation,
    card_in,
    mention,
    text,
)

MINA = Mention(Address("web", "mina"), "Mina")


def parse(*parts: str | Mention) -> tuple[tuple[str | Mention, ...], ClipOptions]:
    """The rest of the prompt, and the options typed in it."""
    rest, typed_options = options.split_typed_options(parts)
    return rest, options.parse_clip_options(typed_options)


@pytest.mark.parametrize(
    ("typed", "rest", "clip_options"),
    [
        ("surfing look:noir", "surfing ", ClipOptions("noir")),
        ("look:noir surfing", " surfing", ClipOptions("noir")),
        ("LOOK:Noir, length:10 surfing", "  surfing", ClipOptions("noir", 10)),
        ("surfing length:10s format:tall", "surfing  ", ClipOptions(None, 10, Shape.TALL)),
        ("surfing length: 10 look: dream", "surfing  ", ClipOptions("dream", 10)),
        ("surfing format:16:9", "surfing ", ClipOptions(shape=Shape.WIDE)),
        ("surfing format:9:16.", "surfing ", ClipOptions(shape=Shape.TALL)),
        (
            "파도 타기 스타일:누아르 길이:10초 형식:세로",
            "파도 타기   ",
            ClipOptions("noir", 10, Shape.TALL),
        ),
        ("룩：흑백 형식: 정사각 춤", "  춤", ClipOptions("noir", None, Shape.SQUARE)),
        ("look:noir look:film", " ", ClipOptions("film")),
        ("meeting at 10:30", "meeting at 10:30", NO_OPTIONS),
        ("look: a dragon!", "look: a dragon!", NO_OPTIONS),
        ("an outlook:noir", "an outlook:noir", NO_OPTIONS),
        ("length: 90 of them", "length: 90 of them", NO_OPTIONS),
        ('shouting "look:noir"', 'shouting "look:noir"', NO_OPTIONS),
        ('shouting "hey" look:noir', 'shouting "hey" ', ClipOptions("noir")),
        ("the format changes", "the format changes", NO_OPTIONS),
        ("형식적인 인사: 안녕", "형식적인 인사: 안녕", NO_OPTIONS),
    ],
)
def test_typed_options(typed: str, rest: str, clip_options: ClipOptions) -> None:
    assert parse(typed) == ((rest,), clip_options)


def test_options_between_mentions() -> None:
    assert parse("surfing with ", MINA, " format:tall look:", MINA) == (
        ("surfing with ", MINA, "  look:", MINA),
        ClipOptions(shape=Shape.TALL),
    )


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("look:sepia", "option-look"),
        ("length:1", "option-length"),
        ("length:61", "option-length"),
        ("length:7.5", "option-length"),
        ("길이:열", "option-length"),
        ("format:round", "option-format"),
        ("형식:동그라미", "option-format"),
    ],
)
def test_unknown_values_are_refused(typed: str, code: str) -> None:
    with pytest.raises(Unsuitable) as refused:
        parse(f"surfing {typed}")
    assert refused.value.code == code


@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_value_that_is_listed_can_be_typed(language: str) -> None:
    words = Words(language)
    looks = [options.format_look(look, words) for look in LOOKS]
    shapes = [options.format_shape(shape, words).split(" (")[0] for shape in Shape]
    assert [options.parse_clip_options({"look": name}).look for name in looks] == list(LOOKS)
    assert [options.parse_clip_options({"format": name}).shape for name in shapes] == list(Shape)
    for key, names in (("option-look", looks), ("option-format", shapes)):
        assert ", ".join(names) in words(key, {"text": ""})
        assert ", ".join(names) in words("option-values")
    look, length, shape = options.list_choices(words)
    assert [value for value, _ in look.values] == list(LOOKS)
    assert [value for value, _ in shape.values] == list(Shape)
    assert all(
        options.parse_clip_options({"length": label.replace(" ", "")}) for _, label in length.values
    )
    _, example = options.split_typed_options([words("how-to-ask-options")])
    assert options.parse_clip_options(example) == ClipOptions("noir", 10, Shape.TALL)


async def test_owners_read_what_they_are_asked_for(t: Conversation) -> None:
    await t.join("Sol", cameo=False)
    await t.join("Mina")
    reply = await t.type("Sol", "cameo", "surfing look:noir with ", mention("Mina"), " length:10 ")
    assert reply.card is None
    ask, _ = await t.card(MessageKind.ASK, "Mina")
    assert "surfing with Mina" in text(ask)
    assert "Look: noir · Length: 10 s" in text(ask)
    assert "Format" not in text(ask)
    card, _ = await t.card(MessageKind.REQUEST)
    assert "Look: noir · Length: 10 s" in text(card)


async def test_default_options_are_not_mentioned(t: Conversation) -> None:
    await t.join("Sol", cameo=False)
    await t.join("Mina")
    await t.type("Sol", "cameo", "surfing with ", mention("Mina"))
    ask, _ = await t.card(MessageKind.ASK, "Mina")
    assert "Length" not in text(ask)
    assert "Look" not in text(ask)


async def test_options_chosen_beside_the_text(t: Conversation) -> None:
    await t.join("Sol", cameo=False)
    await t.join("Mina", "ko")
    chosen = {"look": "comic", "format": "square", "length": "4"}
    command = Command(
        t.actor("Sol"), FRIDAY, "cameo", ("춤추기 룩:꿈 ", mention("Mina")), "", chosen
    )
    assert (await t.chat.handle_command(command)).card is None
    ask, _ = await t.card(MessageKind.ASK, "Mina")
    assert "“춤추기”\n스타일: 만화 · 길이: 4초 · 형식: 정사각 (1:1)" in text(ask)


async def test_unknown_values_are_explained(t: Conversation) -> None:
    await t.join("Mina")
    for command in ("cameo", "rehearse"):
        answer = text(card_in(await t.type("Mina", command, "dancing look:sepia")))
        assert "no look “sepia”" in answer
    answer = text(card_in(await t.type("Mina", "cameo")))
    assert "look:noir length:10 format:tall" in answer


async def test_an_edit_keeps_the_options_that_it_does_not_name(t: Conversation) -> None:
    await t.join("Sol", cameo=False)
    await t.join("Mina")
    await t.type("Sol", "cameo", "surfing look:noir format:tall with ", mention("Mina"))
    _, token = await t.card(MessageKind.REQUEST)
    await t.press("Sol", "edit", token, "Mina dancing length:8")
    ask, token = await t.card(MessageKind.ASK, "Mina")
    assert "“Mina dancing”" in text(ask)
    assert "Look: noir · Length: 8 s · Format: tall (9:16)" in text(ask)
    await t.press("Mina", "suggest", token, "Mina swimming")
    _, token = await t.card(MessageKind.ASKER, "Sol")
    await t.press("Sol", "take.A", token)
    ask, _ = await t.card(MessageKind.ASK, "Mina")
    assert "“Mina swimming”" in text(ask)
    assert "Look: noir · Length: 8 s · Format: tall (9:16)" in text(ask)
