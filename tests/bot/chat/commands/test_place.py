"""The commands `/place` and `/verify`."""

import pytest

from bot.app.account import history
from bot.chat.contract import Command, Origin, Tone
from bot.core.clip import find_clip_id
from bot.core.place import PlaceKind
from tests.bot.chat.conftest import (
    FRIDAY,
    Conversation,
    address,
    card_in,
    text,
)


async def type_place(t: Conversation, *parts: str, where: Origin = FRIDAY) -> str:
    """Types `/place`; what an admin reads."""
    t.w.admins.pairs.add((where.address.number, address("Mina").number))
    return text((await t.chat.handle_command(Command(t.actor("Mina"), where, "place", parts))).card)


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("off", "switched off here"),
        ("quota 20", "At most 20 requests"),
        ("quota none", "As many requests"),
        ("who admins", "Only admins may ask"),
        ("look Noir", "looks like noir"),
        ("look dream", "looks like a dream"),
        ("review on", "Mina looks at every"),
        ("quota 0", "1 to 1,000"),
        ("look blurry", "natural, film"),
        ("dance", "“dance”"),
    ],
)
async def test_each_rule(t: Conversation, typed: str, line: str) -> None:
    await t.join("Mina")
    assert line in await type_place(t, typed)


async def test_everybody_sees_the_rules_and_only_admins_change_them(t: Conversation) -> None:
    await t.join("Mina")
    await type_place(t, "off")
    assert "switched off here" in text((await t.type("Mina", "place")).card)
    await t.join("Sol")
    assert "Only the admins" in text((await t.type("Sol", "place", "on")).card)
    assert "Only the admins" in text((await t.type("Sol", "place", "cleanup")).card)
    assert "Clips in Friday" in await type_place(t, "cleanup")
    refused = card_in(await t.type("Mina", "cameo", "surfing a wave"))
    assert refused.tone is Tone.BAD
    assert "switched clips off" in text(refused)
    await type_place(t, "on")
    assert (await t.type("Mina", "cameo", "surfing a wave")).card is None


async def test_a_private_chat_has_no_rules(t: Conversation) -> None:
    await t.join("Mina")
    private = Origin(FRIDAY.address, PlaceKind.PRIVATE, "Mina")
    assert "in private" in await type_place(t, "off", where=private)


def test_clip_ids_as_people_write_them() -> None:
    for written in ("K7Q2M9XD", "k7q2-m9xd", " K7Q2 M9XD ", "surfing\nClip K7Q2-M9XD"):
        assert find_clip_id(written) == "K7Q2M9XD"
    for text_without_id in ("", "surfing", "a wave at dawn", "12345678-12345678"):
        assert find_clip_id(text_without_id) is None


async def test_verify_by_the_id_under_the_clip(t: Conversation) -> None:
    mina = await t.join("Mina")
    await t.type("Mina", "cameo", "surfing a wave")
    await t.w.live()
    clip = (await history.load_history(t.w.app, mina)).used[0].clip_id
    assert clip is not None
    consents = card_in(await t.type("Mina", "verify", f"{clip[:4]}-{clip[4:]}".lower()))
    assert "Mina, who asked for it" in text(consents)
    assert "nothing is kept" in text((await t.type("Mina", "verify", "ZZZZ-ZZZZ")).card)
    assert "K7Q2-M9XD" in text((await t.type("Mina", "verify")).card)
    assert "no clip id" in text((await t.type("Mina", "verify", "that one")).card)
