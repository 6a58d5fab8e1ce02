"""Row locks: a writing transaction locks the rows that it reads, a reading one does not."""

from functools import cache
from typing import Any

from sqlalchemy import Select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database.engine import READ_ONLY


def locked(connection: AsyncConnection, statement: Select[Any]) -> Select[Any]:
    """The statement, locking its rows when this transaction writes.

    SQLite has one writer at a time and needs no row locks; SQLAlchemy leaves them out there.
    """
    options = connection.sync_connection.get_execution_options()  # type: ignore[union-attr]
    return statement if options.get(READ_ONLY) else _for_update(statement)


@cache  # the statements passed here are module constants: there are few
def _for_update(statement: Select[Any]) -> Select[Any]:
    return statement.with_for_update()
