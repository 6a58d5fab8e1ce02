"""An admin of another group, or somebody there, presses a button whose token they got hold of."""

import pytest

from bot.app.ports import Address, MessageKind
from bot.chat.contract import Actor, Origin, Press
from bot.chat.conversation import Chat
from bot.core.ids import PersonId
from bot.core.place import PlaceKind
from bot.core.request import Request, RequestState
from tests.support.world import World


async def token_of(w: World, request: Request) -> str:
    """Of the card in the conversation."""
    async with w.store.read() as t:
        (message,) = await t.messages.list_by_kind(MessageKind.REQUEST, request.id)
    return message.token


async def address_of(w: World, person: PersonId) -> Address:
    """Their account."""
    async with w.store.read() as t:
        return (await t.people.list_accounts(person))[0][1]


@pytest.mark.parametrize("verb", ["remove", "remix", "edit", "cancel", "verify"])
async def test_a_token_from_another_group(w: World, verb: str) -> None:
    mina, admin = await w.person("Mina"), await w.person("Admin", cameo=False)
    place = await w.place("Friday")
    request = await w.ask(mina, place, mina)
    await w.live()
    assert (await w.request(request.id)).state is RequestState.POSTED
    elsewhere = Origin(Address("web", "elsewhere"), PlaceKind.GROUP, "Elsewhere")
    w.admins.pairs.add(("elsewhere", (await address_of(w, admin)).number))
    actor = Actor(await address_of(w, admin), "Admin")
    press = Press(actor, elsewhere, verb, await token_of(w, request), message_handle="elsewhere:1")
    reply = await Chat(w.app, "http://127.0.0.1").handle_press(press)
    assert reply.refusal == "button-gone"
    assert (await w.request(request.id)).state is RequestState.POSTED
    async with w.store.read() as t:
        (message,) = await t.messages.list_by_kind(MessageKind.REQUEST, request.id)
    assert message.handle != "elsewhere:1"


async def test_the_same_press_in_its_own_group_counts(w: World) -> None:
    mina, admin = await w.person("Mina"), await w.person("Admin", cameo=False)
    place = await w.place("Friday")
    request = await w.ask(mina, place, mina)
    await w.live()
    async with w.store.read() as t:
        here = Origin(await t.places.get_address(place), PlaceKind.GROUP, "Friday")
    await w.appoint(admin, place)
    actor = Actor(await address_of(w, admin), "Admin")
    press = Press(actor, here, "remove", await token_of(w, request))
    assert (await Chat(w.app, "http://127.0.0.1").handle_press(press)).refusal == ""
    assert (await w.request(request.id)).state is RequestState.WITHDRAWN
