"""Finding the button or menu of a press before it is carried out."""

from bot.app.ports import MessageKind
from bot.chat.contract import (
    Button,
    Menu,
    Press,
    Reply,
)
from bot.core.policy import Audience
from tests.bot.chat.conftest import (
    FRIDAY,
    Conversation,
    buttons,
    card_in,
    mention,
    text,
)


async def get_control(t: Conversation, name: str, verb: str, token: str) -> Button | Menu | Reply:
    """The control of a person's press."""
    return await t.chat.get_control(Press(t.actor(name), FRIDAY, verb, token))


async def test_the_confirmation_of_a_grant(t: Conversation) -> None:
    await t.join("Sol")
    await t.join("Mina")
    await t.type("Sol", "cameo", "surfing ", mention("Mina"))
    card, token = await t.card(MessageKind.ASK, "Mina")
    assert await get_control(t, "Mina", "always", token) == buttons(card)["always"]
    refused = await get_control(t, "Sol", "always", token)
    assert isinstance(refused, Reply)
    assert "somebody else" in text(card_in(refused))


async def test_menus_show_the_current_policy(t: Conversation) -> None:
    await t.join("Sol")
    token = buttons(card_in(await t.type("Sol", "me")))["me-who"].token
    menu = await get_control(t, "Sol", "set-audience", token)
    assert isinstance(menu, Menu)
    assert [option.value for option in menu.options if option.chosen] == [Audience.EVERYONE]
    assert isinstance(await get_control(t, "Sol", "delete", token), Button)


async def test_an_unknown_button_is_refused(t: Conversation) -> None:
    await t.join("Sol")
    token = buttons(card_in(await t.type("Sol", "me")))["me-who"].token
    for verb, pressed_token in (("no-such-verb", token), ("delete", "no-such-token")):
        refused = await get_control(t, "Sol", verb, pressed_token)
        assert isinstance(refused, Reply)
        assert "too old" in text(card_in(refused))
