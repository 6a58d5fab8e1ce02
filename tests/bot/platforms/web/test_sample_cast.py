"""Sunny and River: they answer like anybody, by pressing the buttons of their own cards."""

import asyncio

import pytest

from bot.app import people
from bot.app.ports import Address, WebAccount, WorkKind
from bot.platforms.web.sample_people import CAST
from storage.web_rooms import SqlRooms
from tests.bot.platforms.web.conftest import Web, served
from tests.simulators.web.friend import text
from tests.support.patience import PATIENCE_SECONDS
from tests.support.world import World


async def _enrolled(w: World, sample: str) -> None:
    """Somebody of the cast who enrolled before the server was started."""
    name = CAST[sample].name
    rooms = SqlRooms(w.store.engine)
    account = await rooms.sign_in(WebAccount(f"{sample}-id", name, "en", sample), w.now)
    person = await people.register(w.app, Address("web", account.id), name, "en")
    await w.cameo(person.id)


async def _shown_until(web: Web, kind: WorkKind) -> None:
    """Messages are brought up to date until there is work of a kind."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not await web.world.waiting(kind):
            await web.show()
            await asyncio.sleep(0.05)


async def test_sunny_says_hello_once_and_yes_to_everything(w: World) -> None:
    await _enrolled(w, "sunny")
    for _ in range(2):
        async with served(w) as web, web.friend("Mina") as mina:
            await mina._until(lambda: "Sunny" in mina.people.values(), "to see Sunny")
            await mina._until(lambda: bool(mina.messages), "to be greeted")
            assert len(mina.messages) == 1
    async with served(w) as web, web.friend("Mina") as mina:
        await mina.command("cameo", "surfing a wave with ", await mina.mention("Sunny"))
        await _shown_until(web, WorkKind.RENDER)


async def test_river_has_an_idea_first_and_waits_for_the_asker(w: World) -> None:
    await _enrolled(w, "river")
    async with served(w) as web, web.friend("Mina") as mina:
        await mina._until(lambda: "River" in mina.people.values(), "to see River")
        await mina.command("cameo", await mina.mention("River"), " surfs a giant wave")
        asking = asyncio.create_task(
            mina.card(mina.private, lambda card: "night" in text(card), "a suggestion")
        )
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not asking.done():
                await web.show()
                await asyncio.sleep(0.05)
        suggestion = await asking
        for _ in range(3):  # the card is shown again, and nothing is answered by it
            await web.show()
            await mina.listen(0.1)
        assert await w.waiting(WorkKind.RENDER) == []
        assert suggestion.card is not None
        await mina.press(suggestion.card, "take")
        await _shown_until(web, WorkKind.RENDER)


async def test_nobody_comes_in_as_one_of_them(w: World) -> None:
    await _enrolled(w, "sunny")
    async with served(w) as web:
        with pytest.raises(AssertionError, match="was not let in"):
            async with web.friend("sunny"):
                pass


async def test_somebody_who_is_called_like_one_of_them_stays_themselves(w: World) -> None:
    async with served(w) as web, web.friend("Sunny") as sunny:
        await sunny._socket.send_json({"do": "cast"})
        both = {"Sunny (sample)", "River"}
        await sunny._until(lambda: both <= set(sunny.people.values()), "to see both")
        accounts = await web.site.rooms.list_accounts()
    assert {account.name: account.sample for account in accounts} == {
        "Sunny": "",
        "Sunny (sample)": "sunny",
        "River": "river",
    }


async def test_a_cast_that_cannot_be_filmed_says_so(w: World) -> None:
    async with served(w) as web, web.friend("Mina") as mina:
        await mina._socket.send_json({"do": "cast"})
        async with asyncio.timeout(PATIENCE_SECONDS):
            while {person["stage"] for person in web.site.sample_cast.list_people()} != {"failed"}:
                await mina.listen(0.1)
