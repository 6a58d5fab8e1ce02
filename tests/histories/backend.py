"""The stores over which a town runs: dictionaries, or a real database with real files and keys."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from bot.app.ports import Claim, Files, Store, Vault, WorkKind
from storage.files.objects import open_objects
from storage.files.sealed_files import SealedFiles
from storage.files.vault import open_vault
from storage.store import SqlStore, open_store
from storage.work_queue.claims import SqlClaims
from tests.support.memory.store import MemoryFiles, MemoryStore, MemoryVault
from tests.support.memory.tables import Tables
from tests.support.memory.work import MemoryClaims
from tests.support.world import hurry, list_waiting


class WorkerClaims(Protocol):
    """What workers of a town need of `bot.app.ports.Claims`, a piece at a time."""

    async def list_waiting(self, kind: str, now: datetime) -> list[str]: ...
    async def claim(
        self, kind: str, subject: str, lease: timedelta, now: datetime
    ) -> Claim | None: ...
    async def finish(self, claim: Claim, now: datetime) -> None: ...
    async def give_back(self, claim: Claim, at: datetime) -> None: ...
    async def release_expired(self, now: datetime) -> None: ...


@dataclass
class Clock:
    """The time in a town."""

    now: datetime

    def __call__(self) -> datetime:
        """Now."""
        return self.now


@dataclass
class Backend:
    """Where a town keeps everything."""

    store: Store
    files: Files
    vault: Vault
    claims: WorkerClaims


class SqlWorkerClaims:
    """`WorkerClaims` over the real `SqlClaims`."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store
        self._claims = SqlClaims(store.engine)

    async def list_waiting(self, kind: str, now: datetime) -> list[str]:
        """Subjects of work that can be claimed now."""
        return await list_waiting(self._store, WorkKind(kind), now)

    async def claim(self, kind: str, subject: str, lease: timedelta, now: datetime) -> Claim | None:
        """Claims a piece of work."""
        taken = await self._claims.claim([(kind, subject)], lease, now)
        return taken.get((kind, subject))

    async def finish(self, claim: Claim, now: datetime) -> None:
        """Marks work as done."""
        await self._claims.finish([claim], now)

    async def give_back(self, claim: Claim, at: datetime) -> None:
        """Makes the work wait again."""
        await self._claims.give_back(claim, at)

    async def release_expired(self, now: datetime) -> None:
        """Makes work wait again whose lease has expired."""
        await self._claims.release_expired(now)


def memory_backend(tables: Tables, clock: Clock) -> Backend:
    """Dictionaries."""
    vault = MemoryVault()
    store = MemoryStore(tables, clock)
    return Backend(store, MemoryFiles(vault), vault, MemoryClaims(tables))


@asynccontextmanager
async def sql_backend(folder: Path, clock: Clock) -> AsyncIterator[Backend]:
    """SQLite, sealed files and keys in a folder."""
    store = await open_store(f"sqlite:///{folder / 'walkon.db'}", clock)
    await hurry(store)
    vault = await open_vault(f"sqlite:///{folder / 'keys.db'}", b"m" * 32)
    files = SealedFiles(open_objects(str(folder / "objects")), vault)
    try:
        yield Backend(store, files, vault, SqlWorkerClaims(store))
    finally:
        await store.close()
        await vault.close()
