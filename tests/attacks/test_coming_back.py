"""Somebody who is blocked, or has to wait, deletes everything about themselves, comes back with the
same account and asks again."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.app import people
from bot.app.account import leave, link, profile
from bot.app.enrollment import enroll
from bot.app.ports import Address
from bot.app.requests import block
from bot.core.errors import LimitReached, NoConsent
from bot.core.ids import PersonId
from bot.core.limits import DECLINE_WINDOW, Limits
from storage.database.tables import former_account
from tests.support import answers
from tests.support.world import World, world

TELEGRAM, DISCORD = Address("telegram", "5501"), Address("discord", "5502")


async def come(w: World, address: Address) -> PersonId:
    """Who writes from an account now."""
    return (await people.register(w.app, address, "Sol", "en")).id


async def join(w: World, got: PersonId, typed: PersonId) -> PersonId:
    """Links two accounts."""
    code = await link.create_code(w.app, got)
    await link.enter_code(w.app, typed, code)
    return await link.join(w.app, typed)


async def blocked_by(w: World, owner: PersonId) -> list[str]:
    """The ids of the people in an owner's list."""
    return [person.id for person in (await profile.load_overview(w.app, owner)).blocked]


async def refused(w: World, asker: PersonId, owner: PersonId) -> bool:
    """Whether a request is refused."""
    try:
        await w.ask(asker, await w.place(), owner)
    except NoConsent:
        return True
    return False


async def test_a_block_is_there_again(w: World) -> None:
    mina, sol = await w.person("Mina"), await come(w, TELEGRAM)
    await block.block(w.app, mina, sol)
    for _ in range(2):
        await leave.delete(w.app, await come(w, TELEGRAM))
        assert await blocked_by(w, mina) == []  # nobody who is gone is named
        again = await come(w, TELEGRAM)
        assert await refused(w, again, mina)
        assert await blocked_by(w, mina) == [again]


async def test_every_linked_account_stays_blocked(w: World) -> None:
    mina, sol = await w.person("Mina"), await come(w, TELEGRAM)
    sol = await join(w, sol, await come(w, DISCORD))
    await block.block(w.app, mina, sol)
    await leave.delete(w.app, sol)
    for address in (DISCORD, TELEGRAM):
        assert await refused(w, await come(w, address), mina)
    joined = await join(w, await come(w, TELEGRAM), await come(w, DISCORD))
    assert await blocked_by(w, mina) == [joined]


async def test_who_was_unblocked_is_unblocked_with_every_account(w: World) -> None:
    mina, sol = await w.person("Mina"), await come(w, TELEGRAM)
    sol = await join(w, sol, await come(w, DISCORD))
    await block.block(w.app, mina, sol)
    await leave.delete(w.app, sol)
    await block.unblock(w.app, mina, await come(w, DISCORD))
    assert not await refused(w, await come(w, DISCORD), mina)
    assert not await refused(w, await come(w, TELEGRAM), mina)


async def test_two_noes_make_a_pause_that_outlives_the_account(w: World) -> None:
    mina, sol = await w.person("Mina"), await come(w, TELEGRAM)
    for _ in range(2):
        request = await w.ask(sol, await w.place(), mina)
        await answers.answer(w.app, mina, request.id, yes=False)
        w.later(timedelta(minutes=1))
    assert await refused(w, sol, mina)
    await leave.delete(w.app, sol)
    assert await refused(w, await come(w, TELEGRAM), mina)
    w.later(DECLINE_WINDOW)
    assert not await refused(w, await come(w, TELEGRAM), mina)


async def test_one_no_is_not_counted_once_for_each_linked_account(w: World) -> None:
    mina, sol = await w.person("Mina"), await come(w, TELEGRAM)
    sol = await join(w, sol, await come(w, DISCORD))
    request = await w.ask(sol, await w.place(), mina)
    await answers.answer(w.app, mina, request.id, yes=False)
    await leave.delete(w.app, sol)
    sol = await join(w, await come(w, TELEGRAM), await come(w, DISCORD))
    assert not await refused(w, sol, mina)


async def test_the_limits_of_a_day_outlive_the_account(w: World) -> None:
    w.app = replace(w.app, limits=Limits(open_each=100, person=4, place=1000))
    sol, place = await come(w, TELEGRAM), await w.place()
    await w.cameo(sol)
    for _ in range(4):
        await w.ask(sol, place, sol)
        w.later(timedelta(minutes=1))
    await leave.delete(w.app, sol)
    sol = await come(w, TELEGRAM)
    await w.cameo(sol)
    with pytest.raises(LimitReached, match="limit-person"):
        await w.ask(sol, place, sol)
    w.later(timedelta(days=1))
    await w.ask(sol, place, sol)


async def test_a_deletion_gives_no_new_challenges(w: World) -> None:
    for number in range(w.app.limits.challenges + 1):
        sol = await come(w, TELEGRAM)
        if number == w.app.limits.challenges:
            with pytest.raises(LimitReached, match="limit-challenges"):
                await enroll.begin(w.app, sol)
            return
        await enroll.begin(w.app, sol)
        await leave.delete(w.app, sol)
        w.later(timedelta(minutes=1))


async def test_an_owner_who_leaves_takes_their_blocks_with_them(w: World) -> None:
    mina, sol = await w.person("Mina"), await come(w, TELEGRAM)
    await block.block(w.app, mina, sol)
    await leave.delete(w.app, sol)
    await leave.delete(w.app, mina)
    await come(w, TELEGRAM)
    owned = former_account.select().where(former_account.c.owner != "")
    async with w.store.engine.connect() as connection:
        assert (await connection.execute(owned)).all() == []


async def test_what_is_kept_tells_no_account(w: World, tmp_path: Path) -> None:
    mina, sol = await w.person("Mina"), await come(w, Address("telegram", "998877665544"))
    await block.block(w.app, mina, sol)
    await leave.delete(w.app, sol)
    content = b"".join(path.read_bytes() for path in tmp_path.rglob("*.db*"))
    assert b"998877665544" not in content
    assert await w.vault.hash_account("telegram", "1") != await w.vault.hash_account("discord", "1")
    before = await w.vault.hash_account("telegram", "1")
    await w.vault.rotate(b"n" * 32)
    assert await w.vault.hash_account("telegram", "1") == before


STEPS = st.sampled_from(["block", "unblock", "delete t", "delete d", "come t", "come d", "join"])


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=st.lists(STEPS, max_size=14))
@example(steps=["block", "join", "delete t", "unblock"])
def test_no_history_of_leaving_and_linking_lifts_a_block(
    steps: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    async def run() -> None:
        async with world(tmp_path_factory.mktemp("world")) as w:
            await _follow(w, steps)

    asyncio.run(run())


async def _follow(w: World, steps: list[str]) -> None:
    """Follows a history. `standing`: the accounts that mina blocks, by what she pressed. `away`:
    those that left as one person with another one and are not back: who is unblocked is unblocked
    with all of theirs."""
    mina = await w.person("Mina")
    standing: set[Address] = set()
    away: set[Address] = set()
    for step in steps:
        address = DISCORD if step.endswith("d") else TELEGRAM
        person = await come(w, address)
        away.discard(address)
        async with w.store.read() as t:
            own = {where for _, where in await t.people.list_accounts(person)}
        match step.split()[0]:
            case "block":
                await block.block(w.app, mina, person)
                standing |= own
            case "unblock":
                await block.unblock(w.app, mina, person)
                standing -= own | away
            case "delete":
                away |= own if len(own) > 1 or away else set()
                await leave.delete(w.app, person)
            case "join":
                other = await come(w, DISCORD)
                away.discard(DISCORD)
                if other != person:
                    await join(w, person, other)
                    if standing & {TELEGRAM, DISCORD}:
                        standing |= {TELEGRAM, DISCORD}
    for address in standing:
        assert await refused(w, await come(w, address), mina), (address, steps)
