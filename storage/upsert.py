"""Insert a row, or replace the one with the same key; the same words for both databases."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

Row = Mapping[str, Any]


def insert(connection: AsyncConnection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """An INSERT that knows ON CONFLICT."""
    if connection.dialect.name == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)


async def upsert(connection: AsyncConnection, table: Table, row: Row) -> None:
    """Writes the row under its primary key."""
    keys = [column.name for column in table.primary_key]
    changed = {name: value for name, value in row.items() if name not in keys}
    statement = insert(connection, table).values(row)
    await connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=changed))


async def insert_new(connection: AsyncConnection, table: Table, row: Row) -> bool:
    """Writes the row unless there is one with its key; whether it was written."""
    statement = insert(connection, table).values(row).on_conflict_do_nothing()
    return (await connection.execute(statement)).rowcount > 0
