"""`/link` as people type it, on two platforms."""

from bot.app.ports import Address
from bot.chat.contract import (
    Actor,
    Button,
    Card,
    Command,
    Origin,
    Press,
    Reply,
    Tone,
)
from bot.core.place import PlaceKind
from tests.bot.chat.conftest import (
    Talking,
    address,
    buttons,
    card_in,
    text,
)

WEB = Actor(address("Mina"), "Mina", "en")
TELEGRAM = Actor(Address("telegram", "77"), "미나", "ko")


def private(actor: Actor) -> Origin:
    """Nobody reads along."""
    here = Address(actor.address.platform, f"dm-{actor.address.number}")
    return Origin(here, PlaceKind.PRIVATE, actor.name)


async def say(t: Talking, actor: Actor, name: str, *parts: str) -> Card:
    """In private."""
    return card_in(await t.chat.handle_command(Command(actor, private(actor), name, parts)))


async def press(t: Talking, actor: Actor, button: Button) -> Reply:
    """In private."""
    made = Press(actor, private(actor), button.verb, button.token)
    assert await t.chat.get_control(made) == button or button.verb == "me-who"
    return await t.chat.handle_press(made)


def code_of(card: Card) -> str:
    """What it says to type."""
    return card.lines[0].split(": ")[1]


async def test_a_code_here_and_a_yes_there(t: Talking) -> None:
    await t.join("Mina")
    code = code_of(await say(t, WEB, "link"))
    card = await say(t, TELEGRAM, "link", f" {code.lower()}")
    assert "Mina" in text(card)
    assert "Web" in text(card)
    assert "아직" not in text(card)
    assert "카메오가 없" in text(await say(t, TELEGRAM, "me")), "nothing is joined yet"
    button = buttons(card)["link"]
    assert button.confirm
    reply = await press(t, TELEGRAM, button)
    assert reply.replaces
    assert card_in(reply).tone is Tone.GOOD
    mine = await say(t, TELEGRAM, "me")
    assert "me-who" in buttons(mine)
    assert text(await say(t, WEB, "me")) == text(mine)


async def test_in_a_group_no_code_is_shown(t: Talking) -> None:
    await t.join("Mina")
    refused = card_in(await t.type("Mina", "link"))
    assert refused.tone is Tone.BAD
    assert "private" in text(refused)


async def test_a_wrong_code_and_a_button_of_somebody_else(t: Talking) -> None:
    await t.join("Mina")
    code = code_of(await say(t, WEB, "link"))
    assert "no such code" in text(await say(t, WEB, "link", "ABCDEFGH"))
    button = buttons(await say(t, TELEGRAM, "link", code))["link"]
    stranger = Actor(Address("discord", "5"), "Sol", "en")
    made = Press(stranger, private(stranger), button.verb, button.token)
    assert card_in(await t.chat.handle_press(made)).tone is Tone.BAD
    await press(t, TELEGRAM, button)
    again = Press(TELEGRAM, private(TELEGRAM), button.verb, button.token)
    assert card_in(await t.chat.handle_press(again)).tone is Tone.BAD
