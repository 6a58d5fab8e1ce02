"""Engines for SQLite and PostgreSQL that behave alike: `begin` writes, `connect` reads."""

import asyncio
from typing import cast

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.core.errors import Temporary
from storage.database.sqlite import OUTSIDE, SqliteEngine
from storage.database.urls import full_url

READ_ONLY = "walkon_read_only"
"""Execution option of a transaction that does not write: it locks nothing."""
_TRIES = 50
_PAUSE_SECONDS = 0.1
_LOCK_SECONDS = 2  # for other transactions on a table that is to be rewritten
_INSUFFICIENT_PRIVILEGE = "42501"
_LOCK_NOT_AVAILABLE = "55P03"


def make_engine(url: str) -> AsyncEngine:
    """An engine for a URL (see `full_url`).

    A SQLite file is created, with its folder, readable by this account alone.
    """
    parsed = full_url(url)
    if parsed.get_backend_name() != "sqlite":
        return create_async_engine(parsed, pool_size=8, max_overflow=8, hide_parameters=True)
    return cast(AsyncEngine, SqliteEngine(parsed))  # it has the methods that storage calls


def is_deadlock(error: DBAPIError) -> bool:
    """Whether PostgreSQL ended a transaction because two waited for each other."""
    return getattr(error.orig, "sqlstate", None) == "40P01"


async def scrub(engine: AsyncEngine, table: str = "") -> None:
    """Removes deleted rows from the disk, from the write-ahead log too.

    On PostgreSQL, rewrites `table`, or vacuums every table, and ends the log segments that hold
    the rows; whether the server then removes or reuses them is its own setting
    (docs/operating.md). Raises Temporary when a reader keeps SQLite's log in use for more than
    five seconds.
    """
    async with engine.connect() as opened:
        connection = await opened.execution_options(isolation_level="AUTOCOMMIT", **{OUTSIDE: True})
        if engine.dialect.name != "sqlite":
            await _vacuum(connection, table)
            await _end_log_segments(connection)
            return
        for _ in range(_TRIES):
            row = (await connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))).one()
            if row[0] == 0:
                return
            await asyncio.sleep(_PAUSE_SECONDS)
    raise Temporary("the database's log is in use")


async def _vacuum(connection: AsyncConnection, table: str) -> None:
    """Rewrites the table: a plain VACUUM may leave bytes of a deleted row in the free space of its
    page. While somebody reads the whole table, such as a rotation, which calls `scrub` itself in
    the end, it is only vacuumed."""
    if table:
        try:
            await connection.execute(text(f"SET lock_timeout = '{_LOCK_SECONDS}s'"))
            await connection.execute(text(f"VACUUM (FULL) {table}"))
            return
        except DBAPIError as error:
            if getattr(error.orig, "sqlstate", None) != _LOCK_NOT_AVAILABLE:
                raise
        finally:
            await connection.execute(text("RESET lock_timeout"))
    await connection.execute(text(f"VACUUM {table}"))


async def _end_log_segments(connection: AsyncConnection) -> None:
    """Begins a new segment of PostgreSQL's log, after which a checkpoint needs none of the older
    ones. Does nothing where the role may not do that."""
    try:
        await connection.execute(text("SELECT pg_switch_wal()"))
        await connection.execute(text("CHECKPOINT"))
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", None) != _INSUFFICIENT_PRIVILEGE:
            raise


async def keeps_deleted_rows(engine: AsyncEngine) -> bool:
    """Whether a PostgreSQL server keeps deleted rows in its log although `scrub` ended it: it
    reuses or archives old segments, or does not let this role end them."""
    question = text(
        "SELECT current_setting('wal_recycle') = 'on' OR current_setting('archive_mode') <> 'off'"
        " OR NOT has_function_privilege('pg_switch_wal()', 'execute')"
        " OR NOT pg_has_role('pg_checkpoint', 'usage')"
    )
    async with engine.connect() as connection:
        return bool((await connection.execute(question)).scalar_one())
