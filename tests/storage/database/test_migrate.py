"""The tables come to be, go, and come again; what comes is what the code thinks they are."""

import asyncio

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect

from storage.database import migrate, web_tables
from storage.database.engine import make_engine
from storage.database.tables import metadata


def differences(connection: Connection) -> list[object]:
    """Between the tables that are there and those in the code."""
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return list(compare_metadata(context, metadata))


async def test_up_down_up_and_against_the_models(database_url: str) -> None:
    assert web_tables.web_room.metadata is metadata, "the web chat's tables migrate with the others"
    engine = make_engine(database_url)
    try:
        await migrate.upgrade(engine)
        await migrate.downgrade(engine, "base")
        async with engine.begin() as connection:
            left = await connection.run_sync(lambda c: inspect(c).get_table_names())
            assert set(left) <= {"alembic_version"}
        await migrate.upgrade(engine)
        async with engine.begin() as connection:
            assert await connection.run_sync(differences) == []
    finally:
        await engine.dispose()


async def test_whoever_starts_first_the_tables_are_made_once(database_url: str) -> None:
    engines = [make_engine(database_url) for _ in range(4)]
    try:
        await asyncio.gather(*(migrate.upgrade(engine) for engine in engines))
        async with engines[0].begin() as connection:
            assert await connection.run_sync(differences) == []
    finally:
        for engine in engines:
            await engine.dispose()


async def test_head_is_the_newest_step(database_url: str) -> None:
    """Starting looks at this name alone, so it must be the right one."""
    from alembic.script import ScriptDirectory

    engine = make_engine(database_url)
    async with engine.connect() as connection:
        head = await connection.run_sync(
            lambda c: ScriptDirectory.from_config(migrate.make_config(c)).get_current_head()
        )
    await engine.dispose()
    assert head == migrate.HEAD
