"""Handles an update that a platform delivers twice only once."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from datetime import datetime

from bot.app.ports import App, Store, Transaction


class AlreadyHandled(Exception):
    """This update was handled before."""


class IdempotentStore:
    """A store whose first writing transaction records the number of an update in the inbox, so
    that the record and what the update does are committed together or not at all.

    `update`: the platform's number of the update, "" when it has none; then nothing is recorded.
    `at`: when the update arrived.
    """

    def __init__(self, store: Store, platform: str, update: str, at: datetime) -> None:
        self._store = store
        self._platform = platform
        self._update = update
        self._at = at

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[Transaction]:
        """A transaction that writes. Raises AlreadyHandled when the update is in the inbox."""
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


def build_idempotent_app(app: App, platform: str, update: str) -> App:
    """The app for the handling of one update: its use cases raise AlreadyHandled when they write
    for an update that was handled before. `update`: see `IdempotentStore`."""
    return replace(app, store=IdempotentStore(app.store, platform, update, app.now()))
