"""SQLite on the event loop.

A statement takes 0.02 ms here; handing it to a thread and waiting for the result takes ten times
as long. Only what may wait for another process's lock or for the disk runs in a thread.
"""

import asyncio
import contextlib
import sqlite3
import time
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, CursorResult, Dialect, Executable, create_engine, event, text
from sqlalchemy.engine import URL, RootTransaction
from sqlalchemy.pool import QueuePool

from bot.core.errors import Temporary

Result = TypeVar("Result")

_BUSY_TIMEOUT_MS = 15_000  # how long a writer waits for another process
_PRAGMAS = (
    "synchronous = FULL",  # a committed transaction survives a power failure
    f"busy_timeout = {_BUSY_TIMEOUT_MS}",
    "foreign_keys = ON",
    "secure_delete = ON",  # deleted rows are overwritten
)
_READERS = 4
_TRIES = 50
_PAUSE_SECONDS = 0.1
OUTSIDE = "walkon_outside"
"""Execution option of statements that run outside a transaction and may take long."""


class SqliteEngine:
    """The methods of `AsyncEngine` that storage calls, for one file.

    Writers within a process take turns in the order of their calls; `connect` is for reading.
    Use it from one event loop only.
    """

    def __init__(self, url: URL) -> None:
        if url.database:
            Path(url.database).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            Path(url.database).touch(mode=0o600)
        self.sync_engine = create_engine(
            url,
            poolclass=QueuePool,
            hide_parameters=True,  # what people wrote is no part of a line in the log
            pool_size=_READERS + 1,
            max_overflow=0,
            # the event loop and the thread never use a connection at once
            connect_args={"check_same_thread": False},
        )
        event.listen(self.sync_engine, "connect", _prepare)
        self._writer = asyncio.Lock()
        self._readers = asyncio.Semaphore(_READERS)
        self._thread = ThreadPoolExecutor(2, "sqlite")

    @property
    def dialect(self) -> Dialect:
        """SQLAlchemy's dialect for SQLite."""
        return self.sync_engine.dialect

    @asynccontextmanager
    async def begin(self) -> AsyncIterator["SqliteConnection"]:
        """A writing transaction: commits at the end of the block, rolls back when it raises."""
        async with self._writer:
            with self.sync_engine.connect() as connection:
                transaction = await self._begin_immediate(connection)
                try:
                    yield SqliteConnection(connection, self._thread)
                except BaseException:
                    transaction.rollback()
                    raise
                await _run_in_thread(self._thread, transaction.commit)

    async def _begin_immediate(self, connection: Connection) -> RootTransaction:
        # A transaction that begins as a reader and then writes may fail at once with "locked", so
        # take the write lock first. It is usually free; wait for it in the thread if it is not.
        transaction = connection.begin()
        driver = _driver(connection)
        driver.execute("PRAGMA busy_timeout = 0")
        try:
            driver.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            driver.execute(f"PRAGMA busy_timeout = {_BUSY_TIMEOUT_MS}")
            begin = text("BEGIN IMMEDIATE")
            await _run_in_thread(self._thread, lambda: connection.execute(begin))
        finally:
            driver.execute(f"PRAGMA busy_timeout = {_BUSY_TIMEOUT_MS}")
        return transaction

    @asynccontextmanager
    async def connect(self) -> AsyncIterator["SqliteConnection"]:
        """A connection for reading; it blocks no writer."""
        async with self._readers:
            with self.sync_engine.connect() as connection:
                yield SqliteConnection(connection, self._thread)

    async def dispose(self) -> None:
        """Closes every connection; the engine can be used again afterwards."""
        self.sync_engine.dispose()
        self._thread.shutdown(wait=False)
        self._thread = ThreadPoolExecutor(2, "sqlite")


class SqliteConnection:
    """The methods of `AsyncConnection` that storage calls. `sync_connection`: SQLAlchemy's own."""

    def __init__(self, connection: Connection, thread: ThreadPoolExecutor) -> None:
        self.sync_connection = connection
        self._thread = thread

    @property
    def dialect(self) -> Dialect:
        """SQLAlchemy's dialect for SQLite."""
        return self.sync_connection.dialect

    async def execute(self, statement: Executable, parameters: Any = None) -> CursorResult[Any]:
        """Runs one statement."""
        connection = self.sync_connection
        if connection.get_execution_options().get(OUTSIDE):
            return await _run_in_thread(self._thread, lambda: connection.execute(statement))
        if not connection.in_transaction():
            _begin_read(connection)
        return connection.execute(statement, parameters)

    async def execution_options(self, **options: Any) -> "SqliteConnection":
        """Sets options as SQLAlchemy's method of that name does; returns this connection."""
        self.sync_connection = self.sync_connection.execution_options(**options)
        return self

    async def run_sync(self, call: Callable[..., Result], *arguments: Any) -> Result:
        """Calls a function with SQLAlchemy's connection and these arguments; returns its result."""
        if not self.sync_connection.in_transaction():
            _begin_read(self.sync_connection)
        return call(self.sync_connection, *arguments)

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[None]:
        """A snapshot of the file until the end of the block."""
        with _begin_read(self.sync_connection):
            yield


async def _run_in_thread(thread: ThreadPoolExecutor, call: Callable[[], Result]) -> Result:
    """Runs a call in a thread. When cancelled, waits for the call to end before raising, since the
    connection must not be used until then."""
    running = asyncio.get_running_loop().run_in_executor(thread, call)
    try:
        return await asyncio.shield(running)
    except asyncio.CancelledError:
        while not running.done():
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.wait([running])
        raise


def _prepare(connection: Any, _: object) -> None:
    connection.isolation_level = None  # keep the driver from beginning transactions by itself
    cursor = connection.cursor()
    _enable_write_ahead_log(cursor)
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _enable_write_ahead_log(cursor: Any) -> None:
    # Two connections that change the mode would wait for each other for 15 s: do not wait, try.
    cursor.execute("PRAGMA busy_timeout = 0")
    for _ in range(_TRIES):
        with contextlib.suppress(sqlite3.OperationalError):
            cursor.execute("PRAGMA journal_mode = WAL")
            if cursor.fetchone() == ("wal",):
                return
        time.sleep(_PAUSE_SECONDS)
    raise Temporary("the database cannot be opened while somebody else changes it")


def _begin_read(connection: Connection) -> RootTransaction:
    """Begins a transaction whose reads see one snapshot of the file.

    BEGIN goes to the driver directly: an event listener would slow down every statement.
    """
    transaction = connection.begin()
    _driver(connection).execute("BEGIN")
    return transaction


def _driver(connection: Connection) -> sqlite3.Connection:
    driver = connection.connection.dbapi_connection
    assert isinstance(driver, sqlite3.Connection), "it was just opened"
    return driver
