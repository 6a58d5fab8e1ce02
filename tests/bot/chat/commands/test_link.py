"""`/link`, typed on two platforms."""

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
    Conversation,
    address,
    buttons,
    card_in,
    text,
)

WEB = Actor(address("Mina"), "Mina", "en")
TELEGRAM = Actor(Address("telegram", "77"), "미나", "ko")


def private(actor: Actor) -> Origin:
    """The private chat of an account."""
    chat_address = Address(actor.address.platform, f"dm-{actor.address.number}")
    return Origin(chat_address, PlaceKind.PRIVATE, actor.name)


async def type_command(t: Conversation, actor: Actor, name: str, *parts: str) -> Card:
    """Types a command in private."""
    return card_in(await t.chat.handle_command(Command(actor, private(actor), name, parts)))


async def press(t: Conversation, actor: Actor, button: Button) -> Reply:
    """Presses a button in private, after looking it up."""
    link_press = Press(actor, private(actor), button.verb, button.token)
    assert await t.chat.get_control(link_press) == button or button.verb == "me-who"
    return await t.chat.handle_press(link_press)


def get_code(card: Card) -> str:
    """The code that a card says to type."""
    return card.lines[0].split(": ")[1]


async def test_a_code_links_two_accounts_after_a_confirmation(t: Conversation) -> None:
    await t.join("Mina")
    code = get_code(await type_command(t, WEB, "link"))
    card = await type_command(t, TELEGRAM, "link", f" {code.lower()}")
    assert "Mina" in text(card)
    assert "Web" in text(card)
    assert "아직" not in text(card)
    assert "카메오가 없" in text(await type_command(t, TELEGRAM, "me")), "nothing is joined yet"
    button = buttons(card)["link"]
    assert button.confirm
    reply = await press(t, TELEGRAM, button)
    assert reply.replaces
    assert card_in(reply).tone is Tone.GOOD
    overview = await type_command(t, TELEGRAM, "me")
    assert "me-who" in buttons(overview)
    assert text(await type_command(t, WEB, "me")) == text(overview)


async def test_a_group_is_shown_no_code(t: Conversation) -> None:
    await t.join("Mina")
    refused = card_in(await t.type("Mina", "link"))
    assert refused.tone is Tone.BAD
    assert "private" in text(refused)


async def test_a_wrong_code_and_the_button_of_another_person(t: Conversation) -> None:
    await t.join("Mina")
    code = get_code(await type_command(t, WEB, "link"))
    assert "no such code" in text(await type_command(t, WEB, "link", "ABCDEFGH"))
    button = buttons(await type_command(t, TELEGRAM, "link", code))["link"]
    stranger = Actor(Address("discord", "5"), "Sol", "en")
    link_press = Press(stranger, private(stranger), button.verb, button.token)
    assert card_in(await t.chat.handle_press(link_press)).tone is Tone.BAD
    await press(t, TELEGRAM, button)
    again = Press(TELEGRAM, private(TELEGRAM), button.verb, button.token)
    assert card_in(await t.chat.handle_press(again)).tone is Tone.BAD
