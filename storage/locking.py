"""Rows that a writer reads are its own until it is done; a reader takes no locks."""

from typing import Any

from sqlalchemy import Select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.engine import READ_ONLY


def locked(connection: AsyncConnection, statement: Select[Any]) -> Select[Any]:
    """The statement, with its rows locked when this transaction writes.

    SQLite has one writer at a time and needs no locks; its dialect leaves them out.
    """
    options = connection.sync_connection.get_execution_options()  # type: ignore[union-attr]
    return statement if options.get(READ_ONLY) else statement.with_for_update()
