"""The store, the files and the keys in memory."""

import hashlib
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from types import TracebackType

from bot.core.ids import PersonId
from tests.support.memory.accounts import (
    MemoryAccountLinks,
    MemoryPeople,
    MemoryPlaces,
    MemoryWebAccounts,
)
from tests.support.memory.cameos import MemoryCameos, MemoryCaptureLinks, MemoryGrants
from tests.support.memory.former import (
    MemoryAgreements,
    MemoryFormerAccounts,
    MemoryInspections,
)
from tests.support.memory.messages import MemoryMessages
from tests.support.memory.records import MemoryAuditLog, MemoryInbox
from tests.support.memory.requests import MemoryClips, MemoryNotices, MemoryRequests
from tests.support.memory.tables import Tables
from tests.support.memory.work import MemoryWork


class MemoryTransaction:
    """Implements `bot.app.ports.Transaction`."""

    def __init__(self, tables: Tables, now: Callable[[], datetime]) -> None:
        self.people = MemoryPeople(tables)
        self.places = MemoryPlaces(tables)
        self.cameos = MemoryCameos(tables)
        self.grants = MemoryGrants(tables)
        self.requests = MemoryRequests(tables)
        self.clips = MemoryClips(tables)
        self.capture_links = MemoryCaptureLinks(tables)
        self.account_links = MemoryAccountLinks(tables)
        self.notices = MemoryNotices(tables)
        self.messages = MemoryMessages(tables)
        self.work = MemoryWork(tables, now)
        self.audit_log = MemoryAuditLog(tables)
        self.inbox = MemoryInbox(tables)
        self.web_accounts = MemoryWebAccounts()
        self.former_accounts = MemoryFormerAccounts(tables)
        self.agreements = MemoryAgreements(tables)
        self.inspections = MemoryInspections(tables)


class MemoryStore:
    """Implements `bot.app.ports.Store`."""

    def __init__(self, tables: Tables, now: Callable[[], datetime]) -> None:
        self._tables = tables
        self._transaction = MemoryTransaction(tables, now)
        self.is_writing = False

    def begin(self) -> AbstractAsyncContextManager[MemoryTransaction]:
        """A transaction that writes: rolled back when the block raises."""
        return _Writing(self, self._tables, self._transaction)

    def read(self) -> AbstractAsyncContextManager[MemoryTransaction]:
        """A transaction that only reads."""
        return _Reading(self._transaction)

    async def purge(self) -> None:
        """Nothing stays of deleted rows."""


class _Reading:
    def __init__(self, transaction: MemoryTransaction) -> None:
        self._transaction = transaction

    async def __aenter__(self) -> MemoryTransaction:
        return self._transaction

    async def __aexit__(self, *_: object) -> None:
        return None


class _Writing:
    def __init__(self, store: MemoryStore, tables: Tables, transaction: MemoryTransaction) -> None:
        self._store = store
        self._tables = tables
        self._transaction = transaction

    async def __aenter__(self) -> MemoryTransaction:
        assert not self._store.is_writing, "a database would wait for ever"
        self._store.is_writing = True
        self._before = self._tables.copy()
        return self._transaction

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._store.is_writing = False
        if kind is not None:
            self._tables.restore(self._before)


class MemoryVault:
    """Implements `bot.app.ports.Vault`. `erased`: whose keys are gone."""

    def __init__(self) -> None:
        self.erased: frozenset[PersonId] = frozenset()

    async def erase(self, person: PersonId) -> bool:
        """Deletes a person's key for good. False when it was gone already."""
        is_new = person not in self.erased
        self.erased |= {person}
        return is_new

    async def hash_account(self, platform: str, number: str) -> str:
        """A hash of an account."""
        return hashlib.sha256(f"{platform} {number}".encode()).hexdigest()


class MemoryFiles:
    """Implements `bot.app.ports.Files`. `stored`: owners and content by name."""

    def __init__(self, vault: MemoryVault) -> None:
        self._vault = vault
        self.stored: dict[str, tuple[tuple[PersonId, ...], bytes]] = {}

    async def write(self, name: str, owners: Sequence[PersonId], data: bytes) -> None:
        """Stores a file. Raises LookupError when an owner's key is gone."""
        if self._vault.erased & set(owners):
            raise LookupError("a key was erased")
        self.stored[name] = tuple(owners), data

    async def read(self, name: str, owners: Sequence[PersonId]) -> bytes:
        """The content of a file. Raises LookupError when the file or an owner's key is gone."""
        if name not in self.stored or self._vault.erased & set(owners):
            raise LookupError(name)
        return self.stored[name][1]

    async def remove(self, name: str) -> None:
        """Deletes a file, if there is one."""
        self.stored.pop(name, None)
