"""Engines for SQLite and PostgreSQL that behave alike."""

import asyncio
import contextlib
import sqlite3
import time
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.core.errors import Temporary
from storage.urls import async_url

_PRAGMAS = (
    "synchronous = FULL",  # what was accepted is not lost with the power
    "busy_timeout = 15000",
    "foreign_keys = ON",
    "secure_delete = ON",  # deleted rows are overwritten
)
READ_ONLY = "walkon_read_only"
"""Execution option of a transaction that does not write."""
_OUTSIDE = "walkon_outside"
_TRIES, _PAUSE = 50, 0.1


def make_engine(url: str) -> AsyncEngine:
    """An engine; a SQLite file is made, with its folder, for this account alone."""
    parsed = async_url(url)
    if parsed.get_backend_name() != "sqlite":
        return create_async_engine(parsed, pool_size=8, max_overflow=8)
    if parsed.database:
        Path(parsed.database).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        Path(parsed.database).touch(mode=0o600)
    engine = create_async_engine(parsed, pool_size=4, max_overflow=4)
    event.listen(engine.sync_engine, "connect", _prepare)
    event.listen(engine.sync_engine, "begin", _begin)
    event.listen(engine.sync_engine, "invalidate", _roll_back)
    return engine


def is_deadlock(error: DBAPIError) -> bool:
    """Whether PostgreSQL broke a transaction off because two waited for each other."""
    return getattr(error.orig, "sqlstate", None) == "40P01"


async def scrub(engine: AsyncEngine, table: str = "") -> None:
    """What was deleted is gone from the disk as well, SQLite's write-ahead log included.

    PostgreSQL frees deleted rows of the table, or of all; its own log goes with its retention.
    Raises Temporary while a reader keeps the log in use for longer than five seconds.
    """
    async with engine.connect() as opened:
        connection = await opened.execution_options(
            isolation_level="AUTOCOMMIT", **{_OUTSIDE: True}
        )
        if engine.dialect.name != "sqlite":
            await connection.execute(text(f"VACUUM {table}"))
            return
        for _ in range(_TRIES):
            row = (await connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))).one()
            if row[0] == 0:
                return
            await asyncio.sleep(_PAUSE)
    raise Temporary("the database's log is in use")


def _prepare(connection: Any, _: object) -> None:
    connection.isolation_level = None  # the driver must not begin transactions by itself
    cursor = connection.cursor()
    _write_ahead(cursor)
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _write_ahead(cursor: Any) -> None:
    # Two that wait for each other to let the mode change would wait for ever: nobody waits.
    cursor.execute("PRAGMA busy_timeout = 0")
    for _ in range(_TRIES):
        with contextlib.suppress(sqlite3.OperationalError):
            cursor.execute("PRAGMA journal_mode = WAL")
            if cursor.fetchone() == ("wal",):
                return
        time.sleep(_PAUSE)
    raise Temporary("the database cannot be opened while somebody else changes it")


def _begin(connection: Connection) -> None:
    # A writer that begins as a reader can find the database locked at once, without waiting.
    options = connection.get_execution_options()
    if not options.get(_OUTSIDE):
        connection.exec_driver_sql("BEGIN" if options.get(READ_ONLY) else "BEGIN IMMEDIATE")


def _roll_back(connection: Any, record: object, error: BaseException | None) -> None:
    """A call that was cancelled leaves its cursor behind, and while that lives, SQLite keeps a
    closed connection's transaction, and with it the lock."""
    with contextlib.suppress(sqlite3.Error):
        connection.rollback()
