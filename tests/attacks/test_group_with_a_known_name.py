"""A friend makes another group with the name of the one that everybody knows, full of strangers,
and asks from there: the ask named the place by a name that anybody can choose."""

import pytest

from bot.app import places
from bot.app.delivery.build_view_models import load_view_model
from bot.app.messages.view_models import AskView
from bot.app.ports import Address, MessageKind
from bot.chat.cards import build_card
from bot.chat.words import Words
from bot.core.ids import PersonId, PlaceId
from bot.core.place import PlaceKind
from tests.support.world import World

LANGUAGES = {"en": "That is not the Friday", "ko": "Friday 대화방이 아니에요"}


async def read_ask(w: World, owner: PersonId, place: PlaceId, language: str) -> str:
    """What the owner reads who is asked for a clip in a place."""
    request = await w.ask(await w.person("Sol"), place, owner)
    async with w.store.read() as t:
        (message,) = await t.messages.list_by_kind(MessageKind.ASK, request.id)
    view = await load_view_model(w.app, message)
    assert isinstance(view, AskView)
    return "\n".join(build_card(view, Words(language), "t").lines)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["Friday", "FRIDAY", "Fridаy", "Friday 🎉"])
async def test_the_ask_says_that_it_is_another_group(w: World, name: str, language: str) -> None:
    mina = await w.person("Mina")
    await places.record_presence(w.app, await w.place("Friday"), mina)
    assert LANGUAGES[language] in await read_ask(w, mina, await w.place(name), language)


async def test_nothing_is_said_of_the_known_group(w: World) -> None:
    mina, known = await w.person("Mina"), await w.place("Friday")
    await places.record_presence(w.app, known, mina)
    assert "That is not" not in await read_ask(w, mina, known, "en")


async def test_nothing_is_said_of_other_names(w: World) -> None:
    mina = await w.person("Mina")
    await places.record_presence(w.app, await w.place("Friday"), mina)
    assert "That is not" not in await read_ask(w, mina, await w.place("Saturday"), "en")


async def test_private_conversations_have_no_names_of_their_own(w: World) -> None:
    mina = await w.person("Mina")
    own, other = [
        await places.register(w.app, Address("web", number), PlaceKind.PRIVATE, "Walk-On")
        for number in ("own", "other")
    ]
    await places.record_presence(w.app, own.id, mina)
    assert "That is not" not in await read_ask(w, mina, other.id, "en")
