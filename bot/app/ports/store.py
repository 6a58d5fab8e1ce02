"""The database: transactions that give access to every repository."""

from contextlib import AbstractAsyncContextManager
from typing import Protocol

from bot.app.ports.accounts import AccountLinks, FormerAccounts, People, Places
from bot.app.ports.cameos import Agreements, Cameos, CaptureLinks, Grants, Inspections
from bot.app.ports.messages import Messages, Notices
from bot.app.ports.records import AuditLog, Inbox
from bot.app.ports.requests import Clips, Requests
from bot.app.ports.web_rooms import WebAccounts
from bot.app.ports.work import Work


class DatabaseError(Exception):
    """The database cannot be reached, or refused a statement; the cause is the driver's error.

    Raised by `Store` and `Claims`. Workers and the dispatcher outlive a database that is away.
    """


class Transaction(Protocol):
    """The repositories, as one consistent whole: every change is kept, or none is."""

    @property
    def people(self) -> People: ...
    @property
    def former_accounts(self) -> FormerAccounts: ...
    @property
    def places(self) -> Places: ...
    @property
    def cameos(self) -> Cameos: ...
    @property
    def agreements(self) -> Agreements: ...
    @property
    def grants(self) -> Grants: ...
    @property
    def requests(self) -> Requests: ...
    @property
    def clips(self) -> Clips: ...
    @property
    def capture_links(self) -> CaptureLinks: ...
    @property
    def inspections(self) -> Inspections: ...
    @property
    def account_links(self) -> AccountLinks: ...
    @property
    def notices(self) -> Notices: ...
    @property
    def messages(self) -> Messages: ...
    @property
    def work(self) -> Work: ...
    @property
    def audit_log(self) -> AuditLog: ...
    @property
    def web_accounts(self) -> WebAccounts: ...
    @property
    def inbox(self) -> Inbox: ...


class Store(Protocol):
    """Opens transactions, which raise DatabaseError when the database fails within the block."""

    def begin(self) -> AbstractAsyncContextManager[Transaction]:
        """A transaction that writes: it commits at the end of the block and rolls back when the
        block raises. What its repositories `get` by id stays locked until then."""

    def read(self) -> AbstractAsyncContextManager[Transaction]:
        """A transaction that only reads, and blocks no writer."""

    async def purge(self) -> None:
        """Makes sure that deleted rows are gone from the disk as well. Raises Temporary."""
