"""Rows that a writer reads are its own until it is done; a reader takes no locks."""

from functools import cache
from typing import Any

from sqlalchemy import Select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database.engine import READ_ONLY


def locked(connection: AsyncConnection, statement: Select[Any]) -> Select[Any]:
    """The statement, with its rows locked when this transaction writes.

    SQLite has one writer at a time and needs no locks; its dialect leaves them out.
    """
    options = connection.sync_connection.get_execution_options()  # type: ignore[union-attr]
    return statement if options.get(READ_ONLY) else _for_update(statement)


@cache  # for statements that are made once
def _for_update(statement: Select[Any]) -> Select[Any]:
    return statement.with_for_update()
