"""What is kept comes back as it was, on both databases; one writer at a time for each thing."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import update

from bot.app.ports import (
    Address,
    CaptureLink,
    Message,
    MessageKind,
    PressedMessage,
    Queue,
    WorkKind,
)
from bot.core import consent as consents
from bot.core.cameo import Cameo, Challenge
from bot.core.clip import Clip
from bot.core.clip_options import Shape
from bot.core.consent import Consent, ConsentState
from bot.core.grant import Grant
from bot.core.ids import AccountId, CameoId, ClipId, GrantId, PersonId, PlaceId, RequestId
from bot.core.notice import Notice, NoticeTopic
from bot.core.person import Account, Person
from bot.core.place import Place, PlaceKind
from bot.core.policy import Policy
from bot.core.request import Request, RequestState
from bot.core.scene import Role, Scene
from storage.database.tables import work
from storage.repositories import codec
from storage.repositories.people import SqlPeople
from storage.store import SqlStore
from tests.storage import strategies
from tests.storage.strategies import NOW
from tests.support.patience import PATIENCE_SECONDS

# Each example writes more into the same database, under ids of its own.
many = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@many
@given(cameo=strategies.cameos)
async def test_cameos_come_back_as_they_were(store: SqlStore, cameo: Cameo) -> None:
    async with store.begin() as t:
        if await t.people.get(cameo.owner) is None:
            await add(t.people, cameo.owner)
        await t.cameos.save(cameo)
    async with store.read() as t:
        assert await t.cameos.get(cameo.id) == cameo


@many
@given(request=strategies.requests)
async def test_requests_come_back_as_they_were(store: SqlStore, request: Request) -> None:
    async with store.begin() as t:
        await t.requests.save(request)
    async with store.read() as t:
        stored = await t.requests.get(request.id)
    assert stored == request
    for time in times_of(stored):
        assert time.tzinfo is not None


@many
@given(grant=strategies.grants)
async def test_grants_come_back_as_they_were(store: SqlStore, grant: Grant) -> None:
    async with store.begin() as t:
        await t.grants.save(grant)
    async with store.read() as t:
        assert await t.grants.get(grant.id) == grant
        assert grant in await t.grants.list_by_owner(grant.owner)
        assert grant in await t.grants.list_by_grantee(grant.to)


async def test_fewer_consents_leave_none_behind(store: SqlStore) -> None:
    both = (Consent(PersonId("a"), "1" * 64), Consent(PersonId("b"), "1" * 64))
    old = request(both)
    async with store.begin() as t:
        await t.requests.save(old)
        await t.requests.save(replace(old, consents=both[1:]))
    async with store.read() as t:
        assert (await t.requests.get(old.id)) == replace(old, consents=both[1:])
        assert await t.requests.list_by_owner(PersonId("a")) == []
        assert len(await t.requests.list_by_owner(PersonId("b"))) == 1


async def test_two_answers_at_once_are_both_kept(store: SqlStore) -> None:
    both = (Consent(PersonId("a"), "1" * 64), Consent(PersonId("b"), "1" * 64))
    async with store.begin() as t:
        await t.requests.save(request(both))

    async def answer(owner: str) -> None:
        async with store.begin() as t:
            stored = await t.requests.get(RequestId("r"))
            assert stored is not None
            given = tuple(
                consents.answer(consent, True, NOW) if consent.owner == owner else consent
                for consent in stored.consents
            )
            await asyncio.sleep(0.05)
            await t.requests.save(replace(stored, consents=given))

    await asyncio.gather(answer("a"), answer("b"))
    async with store.read() as t:
        stored = await t.requests.get(RequestId("r"))
    assert stored is not None
    assert [consent.state for consent in stored.consents] == [
        ConsentState.GIVEN,
        ConsentState.GIVEN,
    ]


async def test_what_raises_keeps_nothing(store: SqlStore) -> None:
    async def fail() -> None:
        async with store.begin() as t:
            await add(t.people, PersonId("p"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    async with store.read() as t:
        assert await t.people.get(PersonId("p")) is None


async def test_standings_tell_what_bears_on_one_asker(store: SqlStore) -> None:
    mina, jun, ara = PersonId("mina"), PersonId("jun"), PersonId("ara")
    async with store.begin() as t:
        for person in (mina, jun, ara):
            await add(t.people, person)
        cameo = replace(making_cameo(mina), id=CameoId("c"))
        await t.cameos.save(cameo)
        for to in (jun, ara):
            await t.grants.save(grant(to, mina, to))
        await t.people.block(mina, ara, NOW)
    async with store.read() as t:
        for asker, blocked in ((jun, frozenset()), (ara, frozenset({ara}))):
            standing = (await t.cameos.get_contexts([CameoId("c")], asker))[CameoId("c")]
            assert standing.cameo == cameo
            assert [grant.to for grant in standing.grants] == [asker]
            assert standing.blocks == blocked
        assert await t.cameos.get_contexts([], jun) == {}
        assert await t.cameos.get_contexts([CameoId("gone")], jun) == {}


async def test_people_are_found_by_their_accounts_until_they_leave(store: SqlStore) -> None:
    address = Address("web", "17")
    async with store.begin() as t:
        person = Person(PersonId("p"), "Mina", "ko", NOW)
        account = Account(AccountId("a"), person.id, "web", "Mina")
        await t.people.add(person, account, address)
        await add(t.people, PersonId("q"))
        await t.people.block(person.id, PersonId("q"), NOW)
        await t.people.block(person.id, PersonId("q"), NOW)
    async with store.begin() as t:
        assert await t.people.find_account(address) == account
        assert await t.people.get(person.id) == person
        assert await t.people.list_accounts(person.id) == [(account, address)]
        assert await t.people.list_blocked(person.id) == {"q"}
        assert await t.people.get_names([person.id, PersonId("nobody")]) == {"p": "Mina"}
        await t.people.erase(person.id)
        assert await t.people.find_account(address) is None
        assert await t.people.get(person.id) is None
        assert await t.people.list_blocked(person.id) == frozenset()


async def test_places_keep_their_id_when_they_are_renamed(store: SqlStore) -> None:
    address = Address("web", "room")
    async with store.begin() as t:
        await t.places.save(Place(PlaceId("p"), "web", PlaceKind.GROUP, "Old"), address)
        await t.places.save(Place(PlaceId("p"), "web", PlaceKind.GROUP, "New"), address)
        place = await t.places.find_by_address(address)
        assert place is not None
        assert place.name == "New"
        assert await t.places.get_address(PlaceId("p")) == address


async def test_clips_links_notices_and_views_come_back(store: SqlStore) -> None:
    mina = PersonId("mina")
    clip = Clip(
        id=ClipId("K7Q2M9XD"),
        request=RequestId("r"),
        file="clips/r.1",
        owners=(mina, PersonId("jun")),
        made_at=NOW,
        engine="studio",
        seconds=6.0,
        size=(1280, 720),
        fingerprint="abc",
        secret="s",
        salt="t",
    )
    link = CaptureLink("t" * 32, mina, CameoId("c"), NOW, NOW + timedelta(hours=1), "secret", None)
    notice = Notice("n", mina, NoticeTopic.USED, RequestId("r"), NOW)
    view = Message(
        "v", MessageKind.ASK, "r", "token", Address("web", "1"), None, mina, "m", "d", True
    )
    async with store.begin() as t:
        await t.clips.save(clip)
        await t.capture_links.save(link)
        await t.notices.save(notice)
        await t.messages.save(view)
    async with store.begin() as t:
        assert await t.clips.get(clip.id) == clip
        assert await t.clips.find_by_request(RequestId("r")) == clip
        assert await t.clips.list_by_person(PersonId("jun")) == [clip]
        assert await t.clips.list_fingerprints() == [(clip.id, "abc")]
        assert await t.capture_links.get(link.token) == link
        assert await t.notices.list_unsent(mina) == [notice]
        await t.notices.save(replace(notice, told_at=NOW))
        assert await t.notices.list_unsent(mina) == []
        assert await t.messages.find_by_token("token") == PressedMessage(view, "")
        await t.messages.replace_token(view, "another", "digest")
        replaced = replace(view, token="another", binding="digest")
        assert await t.messages.find_by_token("another") == PressedMessage(replaced, "digest")
        assert await t.messages.find_by_token("token") == PressedMessage(replaced, "")
        await t.messages.replace_token(replaced, "token", "")
        assert await t.messages.list_by_kind(MessageKind.ASK, "r") == [view]
        assert await t.messages.list_by_person(mina) == [view]
        await t.messages.remove("v")
        assert await t.messages.find_by_token("another") is None
        await t.clips.erase(clip.id)
        await t.capture_links.erase(mina)
        await t.notices.erase(mina)
        assert await t.messages.get("v") is None
        assert await t.clips.get(clip.id) is None
        assert await t.capture_links.get(link.token) is None
        assert await t.notices.get("n") is None


async def test_an_update_is_taken_once(store: SqlStore) -> None:
    async def take() -> bool:
        async with store.begin() as t:
            return await t.inbox.add_if_new("web", "17", NOW)

    assert sorted(await asyncio.gather(take(), take(), take())) == [False, False, True]


def times_of(request: Request) -> list[datetime]:
    """Every time in a request."""
    answers = (*request.consents, *request.reviews)
    answered_at = [answer.at for answer in answers if answer.at is not None]
    return [request.asked_at, request.expires_at, *answered_at]


async def add(people: SqlPeople, person: PersonId) -> None:
    """Adds a person with an account."""
    account = Account(AccountId(f"a-{person}"), person, "web", "Somebody")
    await people.add(Person(person, "Somebody", "en"), account, Address("web", person))


def request(given: tuple[Consent, ...]) -> Request:
    """A request that waits for these."""
    cast = tuple(Role("A", CameoId("c"), consent.owner) for consent in given)
    scene = Scene(PersonId("asker"), PlaceId("place"), "{A} on Mars", cast)
    return Request(RequestId("r"), scene, RequestState.CASTING, given, NOW, NOW)


def test_a_scene_from_before_there_were_formats_is_wide() -> None:
    scene = request(()).scene
    old = codec.encode_scene(scene)
    del old["shape"]
    assert codec.decode_scene(old, scene.asker, scene.place) == scene
    assert scene.shape is Shape.WIDE


def grant(name: str, owner: PersonId, to: PersonId) -> Grant:
    """A standing consent."""
    return Grant(GrantId(f"g-{name}"), owner, to, NOW, NOW + timedelta(days=90))


def making_cameo(owner: PersonId) -> Cameo:
    """An enrollment that has begun."""
    return Cameo(CameoId("c"), owner, Challenge("12345", ("left",)), Policy(owner), NOW)


async def test_what_is_cancelled_in_the_middle_keeps_nobody_waiting(store: SqlStore) -> None:
    async with store.begin() as t:
        for number in range(20):
            await t.work.add(WorkKind.RENDER, str(number), Queue.RENDER)

    async def change_all() -> None:
        async with store.engine.begin() as connection:
            changed = update(work).values(progress=0.5).returning(work.c.subject)
            (await connection.execute(changed)).all()

    kept: list[object] = []  # as those who look at an error later do
    for tenth_ms in range(40):
        changing = asyncio.create_task(change_all())
        await asyncio.sleep(tenth_ms / 10_000)
        changing.cancel()
        try:
            await changing
        except asyncio.CancelledError as error:
            kept += (changing, error)
        async with asyncio.timeout(PATIENCE_SECONDS), store.begin() as t:
            await t.work.add(WorkKind.RENDER, "after", Queue.RENDER)
