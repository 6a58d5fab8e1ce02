"""What is known of an asker, from both databases."""

from datetime import timedelta

from tests.bot.app.test_concurrency import both
from tests.support import answers
from tests.support.world import World

__all__ = ["both"]


async def test_what_is_known_of_an_asker(both: World) -> None:
    mina, sol, ara = [await both.person(name) for name in ("Mina", "Sol", "Ara")]
    friday, elsewhere = await both.place("Friday"), await both.place("Elsewhere")
    began = both.now
    first = await both.ask(sol, friday, mina)
    await answers.answer(both.app, mina, first.id, yes=True)
    both.later(timedelta(days=3))
    second = await both.ask(sol, friday, mina)
    await both.ask(ara, elsewhere, mina)
    async with both.store.read() as t:
        assert await t.requests.get_first_asked_at(sol, friday) == began
        assert await t.requests.get_first_asked_at(sol, elsewhere) is None
        assert await t.requests.count_earlier(first, mina) == 0
        assert await t.requests.count_earlier(second, mina) == 1
        assert await t.requests.list_people_of_place(friday) == {sol, mina}
        assert await t.requests.list_people_of_place(elsewhere) == {ara, mina}
        assert await t.requests.list_allowed_askers(mina) == {sol}
