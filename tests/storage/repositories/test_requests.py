"""What is known of an asker, from both databases."""

from datetime import timedelta

from storage.database import migrate
from tests.bot.app.test_concurrency import both
from tests.support import answers
from tests.support.world import World

__all__ = ["both"]


async def test_what_is_known_of_an_asker(both: World) -> None:
    mina, sol, ara = [await both.person(name) for name in ("Mina", "Sol", "Ara")]
    friday, elsewhere = await both.place("Friday"), await both.place("Elsewhere")
    first = await both.ask(sol, friday, mina)
    await answers.answer(both.app, mina, first.id, yes=True)
    both.later(timedelta(days=3))
    second = await both.ask(sol, friday, mina)
    await both.ask(ara, elsewhere, mina)
    async with both.store.read() as t:
        assert await t.requests.count_earlier(first, mina) == 0
        assert await t.requests.count_earlier(second, mina) == 1
        assert await t.requests.list_people_of_place(friday) == {sol, mina}
        assert await t.requests.list_people_of_place(elsewhere) == {ara, mina}
        assert await t.requests.list_allowed_askers(mina) == {sol}


async def test_before_presence_was_stored_the_first_request_tells(both: World) -> None:
    mina, sol = await both.person("Mina"), await both.person("Sol")
    friday, began = await both.place("Friday"), both.now
    await both.ask(sol, friday, mina)
    both.later(timedelta(days=3))
    await both.ask(sol, friday, mina)
    await migrate.downgrade(both.store.engine, "0015")
    await migrate.upgrade(both.store.engine)
    async with both.store.read() as t:
        assert await t.places.get_known_since(friday, sol) == began
        assert await t.places.list_present(friday) == {sol}
