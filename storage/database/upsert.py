"""INSERT … ON CONFLICT for both databases: insert a row, or update the one with the same key."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import Insert, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

Row = Mapping[str, Any]


def insert(connection: AsyncConnection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """An INSERT of the connection's dialect, which has the `on_conflict_…` methods."""
    return _insert(connection.dialect.name, table)


async def upsert(connection: AsyncConnection, table: Table, row: Row) -> None:
    """Inserts a row, or updates these columns of the row with its primary key."""
    statement = _upsert(connection.dialect.name, table, frozenset(row))
    await connection.execute(statement, dict(row))


async def insert_new(connection: AsyncConnection, table: Table, row: Row) -> bool:
    """Inserts a row unless one has its key or a unique value of it. True when it was inserted."""
    statement = _insert_new(connection.dialect.name, table)
    return (await connection.execute(statement, dict(row))).rowcount > 0


# Building a statement costs more than running it, so each is built once.
@cache
def _upsert(dialect: str, table: Table, names: frozenset[str]) -> Insert:
    statement = _insert(dialect, table)
    keys = [column.name for column in table.primary_key]
    changed = {name: statement.excluded[name] for name in names.difference(keys)}
    return statement.on_conflict_do_update(index_elements=keys, set_=changed)


@cache
def _insert_new(dialect: str, table: Table) -> Insert:
    return _insert(dialect, table).on_conflict_do_nothing()


def _insert(dialect: str, table: Table) -> sqlite.Insert | postgresql.Insert:
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)
