"""Two accounts of one person become one: everything of the one is the other's."""

from datetime import timedelta

import pytest

from bot.app import people
from bot.app.account import (
    history,
    leave,
    link,
    policy,
    profile,
)
from bot.app.delivery import verify
from bot.app.ports import Address, WorkKind
from bot.app.requests import block, cancel
from bot.core.content import ContentKind as Content
from bot.core.errors import LimitReached, NoConsent, NotFound, Unsuitable, WrongState
from bot.core.grant import Grant
from bot.core.ids import GrantId, PersonId
from bot.core.person import Person
from tests.support import answers
from tests.support.world import World


async def elsewhere(w: World, name: str, platform: str = "telegram") -> PersonId:
    """Somebody on another platform, without a cameo."""
    return (await people.register(w.app, Address(platform, f"n-{name}"), name, "en")).id


async def join(w: World, got: PersonId, typed: PersonId) -> PersonId:
    """Both steps."""
    code = await link.create_code(w.app, got)
    await link.enter_code(w.app, typed, code.lower())
    return await link.join(w.app, typed)


async def gone(w: World, person: PersonId) -> bool:
    """Whether nothing of a person is left but the log."""
    async with w.store.read() as t:
        return (
            await t.people.get(person) is None
            and not await t.people.list_accounts(person)
            and not await t.requests.list_by_asker(person)
            and not await t.grants.list_by_grantee(person)
            and not await t.messages.list_by_person(person)
            and not await t.cameos.list_by_owner(person)
        )


@pytest.mark.parametrize("got_has_it", [True, False])
async def test_the_cameo_is_kept_whoever_got_the_code(w: World, got_has_it: bool) -> None:
    mina, other = await w.person("Mina"), await elsewhere(w, "미나")
    got, typed = (mina, other) if got_has_it else (other, mina)
    assert await join(w, got, typed) == mina
    assert await gone(w, other)
    assert (await people.register(w.app, Address("telegram", "n-미나"), "미나")).id == mina
    assert (await people.register(w.app, Address("web", "p1"), "Mina")).id == mina
    assert await w.waiting(WorkKind.FORGET) == [other]
    async with w.store.read() as t:
        platforms = {address.platform for _, address in await t.people.list_accounts(mina)}
    assert platforms == {"web", "telegram"}


async def test_one_freeze_stops_what_the_other_account_would_make(w: World) -> None:
    mina, other, place = await w.person("Mina"), await elsewhere(w, "Mina"), await w.place()
    await join(w, mina, other)
    both = (await people.register(w.app, Address("telegram", "n-Mina"), "Mina")).id
    await policy.freeze(w.app, both)
    with pytest.raises(NoConsent, match="own-cameo-frozen"):
        await w.ask(mina, place, mina)


async def test_what_belongs_to_the_one_who_goes_is_the_others(w: World) -> None:
    mina, other, place = await w.person("Mina"), await elsewhere(w, "Mina"), await w.place()
    sol, ara = await w.person("Sol"), await w.person("Ara")
    request = await w.ask(other, place, sol)
    await w.show_all()
    await cancel.cancel(w.app, other, request.id)
    await policy.set_chosen(w.app, sol, other, True)
    await block.block(w.app, ara, other)
    await block.block(w.app, other, ara)
    async with w.store.begin() as t:
        for number, (owner, to) in enumerate([(sol, other), (mina, other)]):
            kinds: frozenset[Content] = frozenset()
            end = w.now + timedelta(days=1)
            await t.grants.save(Grant(GrantId(f"g{number}"), owner, to, w.now, end, kinds))
        await t.audit_log.add(w.now, other, "tested")
    for tokens in (profile.load_overview, history.load_history):
        await tokens(w.app, other)
    await join(w, mina, other)
    assert await gone(w, other)
    async with w.store.read() as t:
        assert [one.id for one in await t.requests.list_by_asker(mina)] == [request.id]
        assert [one.id for one in await t.grants.list_by_grantee(mina)] == ["g0"], "none to oneself"
        assert await t.people.list_blocked(ara) == {mina}
        assert await t.people.list_blocked(mina) == {ara}
        assert [one.what for one in await t.audit_log.list_by_person(mina)][-2:] == [
            "tested",
            "joined",
        ]
    shown = await profile.load_overview(w.app, sol)
    assert [one.id for one in shown.chosen] == [mina]
    await w.live()


async def test_adulthood_comes_along(w: World) -> None:
    mina, other = await w.person("Mina"), await elsewhere(w, "Mina")
    async with w.store.begin() as t:
        await t.people.save(Person(other, "Mina", "en", w.now))
    await join(w, mina, other)
    async with w.store.read() as t:
        known = await t.people.get(mina)
    assert known is not None
    assert known.adult_at == w.now


async def test_two_lives_are_not_joined(w: World) -> None:
    mina, other, place = await w.person("Mina"), await elsewhere(w, "Mina"), await w.place()
    sol = await w.person("Sol", cameo=False)
    with pytest.raises(Unsuitable, match="join-same-platform"):
        await join(w, mina, sol)
    request = await w.ask(other, place, mina)
    with pytest.raises(Unsuitable, match="join-under-way"):
        await join(w, mina, other)
    await answers.answer(w.app, mina, request.id, True)
    await w.live()
    with pytest.raises(Unsuitable, match="join-both-made"):
        await join(w, mina, other)
    await leave.delete(w.app, mina)
    again = await w.person("Mina")
    assert await join(w, again, await elsewhere(w, "new")) == again
    two = await elsewhere(w, "two", "discord")
    await w.cameo(two)
    with pytest.raises(Unsuitable, match="join-two-cameos"):
        await join(w, again, two)


async def test_clips_of_who_stays_stay_readable(w: World) -> None:
    mina, other, place = await w.person("Mina"), await elsewhere(w, "Mina"), await w.place()
    request = await w.ask(mina, place, mina)
    await w.live()
    await join(w, other, mina)
    await w.live()
    clip = (await w.request(request.id)).clip
    assert clip is not None
    async with w.store.read() as t:
        known = await t.clips.get(clip)
    assert known is not None
    assert await w.app.files.read(known.file, known.owners) == b"clip"
    assert await verify.get_clip_consents(w.store, clip) is not None


async def test_a_code_counts_once_for_ten_minutes_and_the_newest_alone(w: World) -> None:
    mina, other = await w.person("Mina"), await elsewhere(w, "Mina")
    old = await link.create_code(w.app, mina)
    new = await link.create_code(w.app, mina)
    with pytest.raises(NotFound, match="join-wrong"):
        await link.enter_code(w.app, other, old)
    with pytest.raises(WrongState, match="join-own"):
        await link.enter_code(w.app, mina, new)
    with pytest.raises(NotFound, match="join-gone"):
        await link.join(w.app, other)
    await link.enter_code(w.app, other, f" {new[:4]}-{new[4:]}".lower())
    w.later(timedelta(minutes=10))
    with pytest.raises(WrongState, match="join-late"):
        await link.join(w.app, other)
    with pytest.raises(WrongState, match="join-late"):
        await link.enter_code(w.app, other, new)
    await join(w, mina, other)
    with pytest.raises(NotFound, match="join-gone"):
        await link.join(w.app, mina)


async def test_only_the_last_who_typed_it_joins(w: World) -> None:
    mina, one = await w.person("Mina"), await elsewhere(w, "one")
    two = await elsewhere(w, "two", "discord")
    code = await link.create_code(w.app, mina)
    await link.enter_code(w.app, one, code)
    await link.enter_code(w.app, two, code)
    with pytest.raises(NotFound, match="join-gone"):
        await link.join(w.app, one)
    await link.join(w.app, two)


async def test_guessing_ends_after_five(w: World) -> None:
    mina, other = await w.person("Mina"), await elsewhere(w, "Mina")
    code = await link.create_code(w.app, mina)
    for number in range(5):
        w.later(timedelta(seconds=1))
        with pytest.raises(NotFound, match="join-wrong"):
            await link.enter_code(w.app, other, f"WRONG{number}")
    with pytest.raises(LimitReached, match="join-tries"):
        await link.enter_code(w.app, other, code)
    w.later(timedelta(hours=1))
    await join(w, mina, other)


async def test_who_was_joined_leaves_whole(w: World) -> None:
    mina, other = await w.person("Mina"), await elsewhere(w, "Mina")
    await join(w, mina, other)
    await link.create_code(w.app, mina)
    await leave.delete(w.app, mina)
    assert await gone(w, mina)
    assert (await people.register(w.app, Address("telegram", "n-Mina"), "Mina")).id != mina
