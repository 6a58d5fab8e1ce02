"""The usage log tells when it was changed, wherever and however."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.core.ids import PersonId
from storage.repositories.audit_log import Chain, verify
from storage.store import SqlStore
from tests.storage.strategies import NOW

MINA, JUN = PersonId("mina"), PersonId("jun")


async def fill(store: SqlStore) -> None:
    """Six lines."""
    for number in range(6):
        async with store.begin() as t:
            person = MINA if number % 2 else JUN
            at = NOW + timedelta(seconds=number)
            await t.audit_log.add(at, person, "asked", request=f"r{number}", note="안녕 “hi”")


async def change(store: SqlStore, *statements: str) -> Chain:
    """Somebody with the database in their hands; what checking says then."""
    async with store.engine.begin() as connection:
        for statement in statements:
            await connection.execute(text(statement))
    return await verify(store.engine)


async def test_an_untouched_log_is_whole(store: SqlStore) -> None:
    assert await verify(store.engine) == Chain(0, None)
    await fill(store)
    assert await verify(store.engine) == Chain(6, None)
    async with store.read() as t:
        lines = await t.audit_log.list_by_person(MINA)
    assert [line.number for line in lines] == [2, 4, 6]
    assert lines[0].data == (("note", "안녕 “hi”"), ("request", "r1"))
    assert lines[0].at == NOW + timedelta(seconds=1)


@pytest.mark.parametrize(
    ("statements", "broken_at"),
    [
        (["UPDATE usage_log SET what = 'allowed' WHERE number = 3"], 3),
        (["UPDATE usage_log SET person = 'jun' WHERE number = 4"], 4),
        (["UPDATE usage_log SET data = '{}' WHERE number = 6"], 6),
        (["DELETE FROM usage_log WHERE number = 2"], 2),
        (["DELETE FROM usage_log WHERE number = 6"], 6),
        (["DELETE FROM usage_log"], 1),
        (["DELETE FROM usage_log", "DELETE FROM usage_log_head"], None),
        (
            [
                "UPDATE usage_log SET number = 99 WHERE number = 2",
                "UPDATE usage_log SET number = 2 WHERE number = 3",
                "UPDATE usage_log SET number = 3 WHERE number = 99",
            ],
            2,
        ),
        (
            [
                "INSERT INTO usage_log (number, at, person, what, data, hash) "
                "SELECT 7, at, person, what, data, hash FROM usage_log WHERE number = 6"
            ],
            7,
        ),
    ],
)
async def test_every_change_is_found(
    store: SqlStore, statements: list[str], broken_at: int | None
) -> None:
    """But one: who removes all of it, head and all, leaves a log that was never written."""
    await fill(store)
    assert (await change(store, *statements)).broken_at == broken_at


async def test_writers_at_once_make_one_chain(store: SqlStore) -> None:
    async def write(number: int) -> None:
        async with store.begin() as t:
            await t.audit_log.add(NOW, MINA, "asked", request=str(number))

    await asyncio.gather(*(write(number) for number in range(12)))
    assert await verify(store.engine) == Chain(12, None)
