"""What a button stands for, asked before it counts."""

from bot.app.ports import MessageKind
from bot.chat.contract import (
    Actor,
    Button,
    Menu,
    Press,
    Reply,
)
from bot.core.policy import Audience
from tests.bot.chat.conftest import (
    FRIDAY,
    Talking,
    at,
    buttons,
    card_in,
    text,
)


async def control(t: Talking, name: str, verb: str, token: str) -> Button | Menu | Reply:
    """Asks for somebody."""
    actor: Actor = t.actor(name)
    return await t.chat.get_control(Press(actor, FRIDAY, verb, token))


async def test_the_question_before_a_standing_yes(t: Talking) -> None:
    await t.join("Sol")
    await t.join("Mina")
    await t.type("Sol", "cameo", "surfing ", at("Mina"))
    card, token = await t.card(MessageKind.ASK, "Mina")
    assert await control(t, "Mina", "always", token) == buttons(card)["always"]
    refused = await control(t, "Sol", "always", token)
    assert isinstance(refused, Reply)
    assert "somebody else" in text(card_in(refused))


async def test_menus_of_ones_own_rules_as_they_are_now(t: Talking) -> None:
    await t.join("Sol")
    token = buttons(card_in(await t.type("Sol", "me")))["me-who"].token
    found = await control(t, "Sol", "set-audience", token)
    assert isinstance(found, Menu)
    assert [one.value for one in found.options if one.chosen] == [Audience.EVERYONE]
    assert isinstance(await control(t, "Sol", "delete", token), Button)


async def test_what_is_not_there_any_more(t: Talking) -> None:
    await t.join("Sol")
    token = buttons(card_in(await t.type("Sol", "me")))["me-who"].token
    for verb, given in (("no-such-verb", token), ("delete", "no-such-token")):
        gone = await control(t, "Sol", verb, given)
        assert isinstance(gone, Reply)
        assert "too old" in text(card_in(gone))
