"""The main database: opens transactions, which give access to every repository."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import cached_property

from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.app.ports import DatabaseError
from bot.core.errors import Temporary
from storage.database.engine import READ_ONLY, is_deadlock, make_engine, scrub
from storage.database.migrate import upgrade
from storage.repositories.account_links import SqlAccountLinks
from storage.repositories.agreements import SqlAgreements
from storage.repositories.audit_log import SqlAuditLog
from storage.repositories.cameos import SqlCameos
from storage.repositories.capture_links import SqlCaptureLinks
from storage.repositories.clips import SqlClips
from storage.repositories.former_accounts import SqlFormerAccounts
from storage.repositories.grants import SqlGrants
from storage.repositories.inbox import SqlInbox
from storage.repositories.inspections import SqlInspections
from storage.repositories.messages import SqlMessages
from storage.repositories.notices import SqlNotices
from storage.repositories.people import SqlPeople
from storage.repositories.places import SqlPlaces
from storage.repositories.requests import SqlRequests
from storage.repositories.web_accounts import SqlWebAccounts
from storage.work_queue.work import SqlWork

Clock = Callable[[], datetime]


class SqlTransaction:
    """Implements `bot.app.ports.Transaction`."""

    def __init__(self, connection: AsyncConnection, now: Clock) -> None:
        self.connection = connection
        self._now = now

    @cached_property
    def people(self) -> SqlPeople:
        """People and their accounts."""
        return SqlPeople(self.connection)

    @cached_property
    def former_accounts(self) -> SqlFormerAccounts:
        """What counts for accounts that were deleted, should they come back."""
        return SqlFormerAccounts(self.connection)

    @cached_property
    def places(self) -> SqlPlaces:
        """Conversations on the platforms, with the rules that their admins set."""
        return SqlPlaces(self.connection)

    @cached_property
    def cameos(self) -> SqlCameos:
        """Cameos, each with its challenge, its policy and its findings."""
        return SqlCameos(self.connection)

    @cached_property
    def agreements(self) -> SqlAgreements:
        """What people agreed to when they enrolled."""
        return SqlAgreements(self.connection)

    @cached_property
    def grants(self) -> SqlGrants:
        """Standing consents of owners."""
        return SqlGrants(self.connection)

    @cached_property
    def requests(self) -> SqlRequests:
        """Requests, each with the consents of its cast."""
        return SqlRequests(self.connection)

    @cached_property
    def clips(self) -> SqlClips:
        """Finished clips."""
        return SqlClips(self.connection)

    @cached_property
    def capture_links(self) -> SqlCaptureLinks:
        """Links to the capture page."""
        return SqlCaptureLinks(self.connection)

    @cached_property
    def inspections(self) -> SqlInspections:
        """What inspections of clips cost."""
        return SqlInspections(self.connection)

    @cached_property
    def account_links(self) -> SqlAccountLinks:
        """Codes that make two accounts one person."""
        return SqlAccountLinks(self.connection)

    @cached_property
    def notices(self) -> SqlNotices:
        """Notices to owners about the use of their cameos."""
        return SqlNotices(self.connection)

    @cached_property
    def messages(self) -> SqlMessages:
        """Messages that were posted, or are about to be."""
        return SqlMessages(self.connection)

    @cached_property
    def work(self) -> SqlWork:
        """Work to be done after the transaction commits."""
        return SqlWork(self.connection, self._now)

    @cached_property
    def audit_log(self) -> SqlAuditLog:
        """The hash-chained record of what was done with each likeness."""
        return SqlAuditLog(self.connection)

    @cached_property
    def web_accounts(self) -> SqlWebAccounts:
        """What the web chat stores of its accounts."""
        return SqlWebAccounts(self.connection)

    @cached_property
    def inbox(self) -> SqlInbox:
        """Updates that were handled, and those still to handle."""
        return SqlInbox(self.connection)


class SqlStore:
    """Implements `bot.app.ports.Store`."""

    def __init__(self, engine: AsyncEngine, now: Clock) -> None:
        self.engine = engine
        self._now = now

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[SqlTransaction]:
        """A transaction that writes: it commits at the end of the block, and rolls back when the
        block raises.

        Raises DatabaseError; Temporary when PostgreSQL ended it because of a deadlock.
        """
        try:
            async with self.engine.begin() as connection:
                yield SqlTransaction(connection, self._now)
        except DBAPIError as error:
            if is_deadlock(error):
                raise Temporary("two transactions waited for each other", 0.2) from error
            raise DatabaseError(str(error)) from error

    @asynccontextmanager
    async def read(self) -> AsyncIterator[SqlTransaction]:
        """A transaction that only reads, and blocks no writer. Raises DatabaseError."""
        try:
            async with self.engine.connect() as opened:
                connection = await opened.execution_options(**{READ_ONLY: True})
                async with connection.begin():
                    yield SqlTransaction(connection, self._now)
        except DBAPIError as error:
            raise DatabaseError(str(error)) from error

    async def purge(self) -> None:
        """Removes deleted rows from the disk as well. Raises Temporary."""
        await scrub(self.engine)

    async def close(self) -> None:
        """Closes the connections."""
        await self.engine.dispose()


async def open_store(url: str, now: Clock = lambda: datetime.now(UTC)) -> SqlStore:
    """The store of a database, which is migrated first. `url`: see `storage.database.urls`."""
    engine = make_engine(url)
    await upgrade(engine)
    return SqlStore(engine, now)
