"""Engines for SQLite and PostgreSQL that behave alike: `begin` writes, `connect` reads."""

import asyncio
from typing import cast

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.core.errors import Temporary
from storage.database.sqlite import OUTSIDE, SqliteEngine
from storage.database.urls import full_url

READ_ONLY = "walkon_read_only"
"""Execution option of a transaction that does not write: it locks nothing."""
_TRIES = 50
_PAUSE_SECONDS = 0.1


def make_engine(url: str) -> AsyncEngine:
    """An engine for a URL (see `full_url`).

    A SQLite file is created, with its folder, readable by this account alone.
    """
    parsed = full_url(url)
    if parsed.get_backend_name() != "sqlite":
        return create_async_engine(parsed, pool_size=8, max_overflow=8)
    return cast(AsyncEngine, SqliteEngine(parsed))  # it has the methods that storage calls


def is_deadlock(error: DBAPIError) -> bool:
    """Whether PostgreSQL ended a transaction because two waited for each other."""
    return getattr(error.orig, "sqlstate", None) == "40P01"


async def scrub(engine: AsyncEngine, table: str = "") -> None:
    """Removes deleted rows from the disk, from SQLite's write-ahead log too.

    On PostgreSQL, vacuums `table`, or every table; how long its own log is kept is up to the
    server. Raises Temporary when a reader keeps SQLite's log in use for more than five seconds.
    """
    async with engine.connect() as opened:
        connection = await opened.execution_options(isolation_level="AUTOCOMMIT", **{OUTSIDE: True})
        if engine.dialect.name != "sqlite":
            await connection.execute(text(f"VACUUM {table}"))
            return
        for _ in range(_TRIES):
            row = (await connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))).one()
            if row[0] == 0:
                return
            await asyncio.sleep(_PAUSE_SECONDS)
    raise Temporary("the database's log is in use")
