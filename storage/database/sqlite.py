"""SQLite in the event loop.

A statement takes 0.02 ms here; handing it to a thread and waiting for the answer takes ten times
as long. So only what waits goes to a thread: for the lock of another process, or for the disk.
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

_PATIENCE = 15_000  # milliseconds that a writer waits for another process
_PRAGMAS = (
    "synchronous = FULL",  # what was accepted is not lost with the power
    f"busy_timeout = {_PATIENCE}",
    "foreign_keys = ON",
    "secure_delete = ON",  # deleted rows are overwritten
)
_READERS = 4
_TRIES, _PAUSE = 50, 0.1
OUTSIDE = "walkon_outside"
"""Execution option of statements that stand in no transaction and may take long."""


class SqliteEngine:
    """The part of `AsyncEngine` that storage uses, for a file. Writers of one process take turns
    in the order they came; `connect` is for reading. Everything is called from one event loop."""

    def __init__(self, url: URL) -> None:
        if url.database:
            Path(url.database).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            Path(url.database).touch(mode=0o600)
        self.sync_engine = create_engine(
            url,
            poolclass=QueuePool,
            pool_size=_READERS + 1,
            max_overflow=0,
            connect_args={"check_same_thread": False},  # loop and thread take turns
        )
        event.listen(self.sync_engine, "connect", _prepare)
        self._writer = asyncio.Lock()
        self._readers = asyncio.Semaphore(_READERS)
        self._thread = ThreadPoolExecutor(2, "sqlite")

    @property
    def dialect(self) -> Dialect:
        """SQLite's."""
        return self.sync_engine.dialect

    @asynccontextmanager
    async def begin(self) -> AsyncIterator["SqliteConnection"]:
        """A transaction that writes; it commits at the end of the block, or rolls back."""
        async with self._writer:
            with self.sync_engine.connect() as connection:
                transaction = await self._locked(connection)
                try:
                    yield SqliteConnection(connection, self._thread)
                except BaseException:
                    transaction.rollback()
                    raise
                await _away(self._thread, transaction.commit)

    async def _locked(self, connection: Connection) -> RootTransaction:
        # A writer that begins as a reader can find the database locked at once, without waiting.
        # As a rule nobody holds the lock; only who does is waited for in the thread.
        transaction = connection.begin()
        driver = _driver(connection)
        driver.execute("PRAGMA busy_timeout = 0")
        try:
            driver.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            driver.execute(f"PRAGMA busy_timeout = {_PATIENCE}")
            begin = text("BEGIN IMMEDIATE")
            await _away(self._thread, lambda: connection.execute(begin))
        finally:
            driver.execute(f"PRAGMA busy_timeout = {_PATIENCE}")
        return transaction

    @asynccontextmanager
    async def connect(self) -> AsyncIterator["SqliteConnection"]:
        """A connection that reads, and keeps no writer waiting."""
        async with self._readers:
            with self.sync_engine.connect() as connection:
                yield SqliteConnection(connection, self._thread)

    async def dispose(self) -> None:
        """Closes the file."""
        self.sync_engine.dispose()
        self._thread.shutdown(wait=False)
        self._thread = ThreadPoolExecutor(2, "sqlite")


class SqliteConnection:
    """The part of `AsyncConnection` that storage uses. `sync_connection`: SQLAlchemy's own."""

    def __init__(self, connection: Connection, thread: ThreadPoolExecutor) -> None:
        self.sync_connection = connection
        self._thread = thread

    @property
    def dialect(self) -> Dialect:
        """SQLite's."""
        return self.sync_connection.dialect

    async def execute(self, statement: Executable, parameters: Any = None) -> CursorResult[Any]:
        """Runs one statement."""
        connection = self.sync_connection
        if connection.get_execution_options().get(OUTSIDE):
            return await _away(self._thread, lambda: connection.execute(statement))
        if not connection.in_transaction():
            _view(connection)
        return connection.execute(statement, parameters)

    async def execution_options(self, **options: Any) -> "SqliteConnection":
        """See SQLAlchemy."""
        self.sync_connection = self.sync_connection.execution_options(**options)
        return self

    async def run_sync(self, call: Callable[..., Result], *arguments: Any) -> Result:
        """Calls it with SQLAlchemy's own connection."""
        if not self.sync_connection.in_transaction():
            _view(self.sync_connection)
        return call(self.sync_connection, *arguments)

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[None]:
        """One view of the file from here to the end of the block."""
        with _view(self.sync_connection):
            yield


async def _away(thread: ThreadPoolExecutor, call: Callable[[], Result]) -> Result:
    """Calls it in a thread. Whoever is cancelled meanwhile goes on once the call is over: nobody
    else may use the connection before."""
    running = asyncio.get_running_loop().run_in_executor(thread, call)
    try:
        return await asyncio.shield(running)
    except asyncio.CancelledError:
        while not running.done():
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.wait([running])
        raise


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


# Said to the driver: a listener for the beginning of transactions would slow every statement down.
def _view(connection: Connection) -> RootTransaction:
    """One view of the file until the transaction ends."""
    transaction = connection.begin()
    _driver(connection).execute("BEGIN")
    return transaction


def _driver(connection: Connection) -> sqlite3.Connection:
    driver = connection.connection.dbapi_connection
    assert isinstance(driver, sqlite3.Connection), "it was just opened"
    return driver
