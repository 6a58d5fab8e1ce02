"""The person and the place of an update are registered, and brought up to date."""

from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from datetime import timedelta

from bot.app.ports import Address, App, Transaction
from bot.app.registration import register_sender
from bot.core.person import Person
from bot.core.place import Place, PlaceKind
from storage.store import SqlStore
from tests.support.world import World


async def register(
    app: App, name: str = "Mina", place_name: str = "Friday"
) -> tuple[Person, Place]:
    """An update of Mina's account, from one group."""
    return await register_sender(
        app,
        account=Address("web", "mina"),
        name=name,
        language="ko-KR",
        username=None,
        place=Address("web", "friday"),
        place_kind=PlaceKind.GROUP,
        place_name=place_name,
    )


async def test_the_first_update_registers_both(w: World) -> None:
    person, place = await register(w.app)
    assert (person.name, person.language) == ("Mina", "ko")
    assert (place.name, place.kind, place.platform) == ("Friday", PlaceKind.GROUP, "web")


async def test_new_names_are_saved_and_ids_stay(w: World) -> None:
    old_person, old_place = await register(w.app)
    person, place = await register(w.app, "Mina Kim", "Saturday")
    assert (person.id, person.name) == (old_person.id, "Mina Kim")
    assert (place.id, place.name) == (old_place.id, "Saturday")


async def test_an_update_without_news_reads_once_and_writes_nothing(w: World) -> None:
    registered = await register(w.app)
    store = CountingStore(w.store)
    assert await register(replace(w.app, store=store)) == registered
    assert (store.reads, store.writes) == (1, 0)


async def test_people_are_known_in_a_place_since_their_first_update_there(w: World) -> None:
    began = w.now
    person, place = await register(w.app)
    w.later(timedelta(days=3))
    await register(w.app)
    elsewhere = await w.place("Elsewhere")
    async with w.store.read() as t:
        assert await t.places.get_known_since(place.id, person.id) == began
        assert await t.places.list_present(place.id) == {person.id}
        assert await t.places.get_known_since(elsewhere, person.id) is None
        assert await t.places.list_by_person(person.id) == {place.id: began}
    async with w.store.begin() as t:
        await t.people.erase(person.id)
        assert await t.places.list_present(place.id) == frozenset()


class CountingStore:
    """A store that counts its transactions."""

    def __init__(self, store: SqlStore) -> None:
        self.store = store
        self.reads = self.writes = 0

    def begin(self) -> AbstractAsyncContextManager[Transaction]:
        """A transaction that writes."""
        self.writes += 1
        return self.store.begin()

    def read(self) -> AbstractAsyncContextManager[Transaction]:
        """A transaction that reads."""
        self.reads += 1
        return self.store.read()

    async def purge(self) -> None:
        """See `bot.app.ports.Store`."""
        await self.store.purge()
