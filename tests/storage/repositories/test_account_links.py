"""Joining on both databases: what names the one who goes names the other afterwards."""

from datetime import UTC, datetime, timedelta

from bot.app.ports import Address
from bot.core.account_link import LinkCode
from bot.core.cameo import Cameo, Challenge
from bot.core.ids import AccountId, CameoId, PersonId, PlaceId
from bot.core.person import Account, Person
from bot.core.place import Askers, Place, PlaceKind, Rules
from bot.core.policy import Policy
from storage.store import SqlStore

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
HERE = Address("web", "friday")
MINA, OTHER, SOL = PersonId("mina"), PersonId("other"), PersonId("sol")
FRIDAY = Place(PlaceId("friday"), "web", PlaceKind.GROUP, "Friday")


async def settled(store: SqlStore) -> None:
    """Three people; Sol lets the other account of Mina ask, which also looks at clips."""
    async with store.begin() as t:
        for person in (MINA, OTHER, SOL):
            account = Account(AccountId(person), person, "web", person)
            await t.people.add(Person(person, person, "en"), account, Address("web", person))
        policy = Policy(SOL, chosen=frozenset({OTHER}))
        await t.cameos.save(Cameo(CameoId("c"), SOL, Challenge("12345", ("left",)), policy, NOW))
        await t.people.block(SOL, OTHER, NOW)
        await t.people.block(MINA, OTHER, NOW)
        await t.audit_log.add(NOW, OTHER, "before")
        await t.places.save(FRIDAY, HERE)
        await t.places.save_rules(FRIDAY.id, Rules(False, 7, Askers.ADMINS, "noir", OTHER))


async def test_rules_of_a_place_come_back(store: SqlStore) -> None:
    await settled(store)
    async with store.begin() as t:
        await t.places.save(FRIDAY, Address("web", "saturday"))
        place = await t.places.get(FRIDAY.id)
        assert place is not None
        assert place.rules == Rules(False, 7, Askers.ADMINS, "noir", OTHER)
        await t.places.remove_moderator(SOL)
        await t.places.remove_moderator(OTHER)
        place = await t.places.get(FRIDAY.id)
        assert place is not None
        assert place.rules == Rules(False, 7, Askers.ADMINS, "noir")


async def test_everything_is_the_others(store: SqlStore) -> None:
    await settled(store)
    async with store.begin() as t:
        await t.places.add_presence(FRIDAY.id, MINA, NOW)
        await t.places.add_presence(FRIDAY.id, OTHER, NOW - timedelta(days=9))
        await t.account_links.merge_people(MINA, OTHER)
    async with store.read() as t:
        assert await t.places.get_known_since(FRIDAY.id, MINA) == NOW - timedelta(days=9)
        assert await t.places.list_present(FRIDAY.id) == {MINA}
        assert await t.people.get(OTHER) is None
        assert len(await t.people.list_accounts(MINA)) == 2
        cameo = await t.cameos.get(CameoId("c"))
        assert cameo is not None
        assert cameo.policy.chosen == {MINA}
        assert await t.people.list_blocked(SOL) == {MINA}
        assert await t.people.list_blocked(MINA) == frozenset()
        place = await t.places.find_by_address(HERE)
        assert place is not None
        assert place.rules.moderator == MINA
        assert [entry.what for entry in await t.audit_log.list_by_person(MINA)] == ["before"]


async def test_codes_and_tries(store: SqlStore) -> None:
    async with store.begin() as t:
        await t.account_links.save_code(LinkCode(MINA, "old", NOW))
        await t.account_links.save_code(LinkCode(MINA, "new", NOW))
        await t.account_links.save_code(LinkCode(SOL, "sols", NOW, OTHER))
        assert await t.account_links.find_code("old") is None
        assert await t.account_links.find_code("new") == LinkCode(MINA, "new", NOW)
        await t.account_links.save_code(LinkCode(MINA, "new", NOW, OTHER))
        assert await t.account_links.find_code_typed_by(OTHER) == LinkCode(MINA, "new", NOW, OTHER)
        assert await t.account_links.find_code("sols") == LinkCode(SOL, "sols", NOW)
        for minute in range(3):
            await t.account_links.add_wrong_attempt(OTHER, NOW + timedelta(minutes=minute))
        assert len(await t.account_links.list_wrong_attempts(OTHER, NOW)) == 2
        await t.account_links.erase(OTHER)
        assert await t.account_links.list_wrong_attempts(OTHER, NOW) == ()
        assert await t.account_links.find_code_typed_by(OTHER) is None
