"""An update that a platform sends twice is taken once."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime

from bot.app.ports import Store, Transaction


class AlreadyHandled(Exception):
    """This update was taken before."""


class IdempotentStore:
    """A store whose first transaction writes the update into the inbox, so that the update and
    what it does are kept together or not at all. `update`: "" for one without a number."""

    def __init__(self, store: Store, platform: str, update: str, at: datetime) -> None:
        self._store = store
        self._platform = platform
        self._update = update
        self._at = at

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[Transaction]:
        """A transaction that writes. Raises Repeated."""
        async with self._store.begin() as transaction:
            inbox = transaction.inbox
            if self._update and not await inbox.add_if_new(self._platform, self._update, self._at):
                raise AlreadyHandled
            yield transaction
        self._update = ""

    def read(self) -> AbstractAsyncContextManager[Transaction]:
        """A transaction that reads."""
        return self._store.read()

    async def purge(self) -> None:
        """See `bot.app.ports.Store`."""
        await self._store.purge()
