"""Hints at questions that could not be sent in private."""

from bot.app import people
from bot.app.delivery.hints import Hint, find_hint
from bot.app.ports import Message, MessageKind
from bot.core.ids import PersonId
from tests.support.world import World


async def list_messages(w: World, person: PersonId, kind: MessageKind) -> list[Message]:
    """The messages of one kind to a person."""
    async with w.store.read() as t:
        return [
            message for message in await t.messages.list_by_person(person) if message.kind is kind
        ]


async def test_a_question_is_hinted_at_in_the_place_of_its_request(w: World) -> None:
    sol, mina, place = await w.person("Sol"), await w.person("Mina"), await w.place()
    await people.set_language(w.app, mina, "ko")
    await w.ask(sol, place, mina)
    (question,) = await list_messages(w, mina, MessageKind.ASK)
    async with w.store.read() as t:
        address = await t.places.get_address(place)
    assert await find_hint(w.app, question.id) == Hint(address, question.token, "ko")


async def test_nothing_else_is_hinted_at(w: World) -> None:
    sol, mina, place = await w.person("Sol"), await w.person("Mina"), await w.place()
    request = await w.ask(sol, place, mina)
    async with w.store.read() as t:
        messages = await t.messages.list_by_subject(request.id)
    (card,) = (message for message in messages if message.kind is MessageKind.REQUEST)
    assert await find_hint(w.app, card.id) is None
    assert await find_hint(w.app, "unknown") is None
