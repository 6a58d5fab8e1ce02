"""The sessions of browsers in the group chat, and the secrets of its names."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.app.ports import WebAccount
from bot.core.sign_in import SESSION_LIFETIME, BrowserSession
from storage.database.engine import READ_ONLY
from storage.database.row_locks import locked
from storage.database.upsert import insert_new, upsert
from storage.database.web_tables import web_account as accounts
from storage.database.web_tables import web_secret as secrets
from storage.database.web_tables import web_session as sessions
from storage.database.web_tables import web_try as tries
from storage.repositories.web_accounts import next_change

_RECORDED_EVERY = timedelta(minutes=1)
"""A use is written down at most so often."""


class SqlWebSessions:
    """Implements `bot.app.ports.WebSessions`."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def find_account(self, name: str) -> WebAccount | None:
        """The account with a name, in any case."""
        async with self._read() as connection:
            query = select(accounts).where(accounts.c.folded == name.casefold())
            row = (await connection.execute(query)).first()
            return _account(row) if row else None

    async def add(self, session: str, account: str, secret: str, at: datetime) -> None:
        """Adds a session of a browser; those that are over for certain are forgotten."""
        row = {"id": session, "account": account, "secret": secret, "made_at": at, "used_at": at}
        async with self._engine.begin() as connection:
            await connection.execute(
                delete(sessions).where(sessions.c.made_at <= at - SESSION_LIFETIME)
            )
            await insert_new(connection, sessions, row)

    async def find(self, secret: str, now: datetime) -> tuple[str, WebAccount] | None:
        """The id and the account of the session with a secret."""
        row = await self._find(sessions.c.secret == secret, now)
        return (row.session, _account(row)) if row else None

    async def get(self, session: str, now: datetime) -> tuple[str, str] | None:
        """The account id and the secret of a session."""
        row = await self._find(sessions.c.id == session, now)
        return (row.id, row.secret) if row else None

    async def record_use(self, session: str, now: datetime) -> bool:
        """Records that somebody did something in a session. False when it is over."""
        row = await self._find(sessions.c.id == session, now)
        if row is not None and row.used_at <= now - _RECORDED_EVERY:
            async with self._engine.begin() as connection:
                used = update(sessions).where(sessions.c.id == session).values(used_at=now)
                await connection.execute(used)
        return row is not None

    async def end(self, session: str) -> None:
        """Ends a session, whoever it is of."""
        await self._end(sessions.c.id == session)

    async def end_all(self, account: str, keep: str = "") -> None:
        """Ends the sessions of an account. `keep`: the id of one that stays."""
        await self._end((sessions.c.account == account) & (sessions.c.id != keep))

    async def get_secret(self, account: str) -> str | None:
        """The hash of an account's secret."""
        async with self._read() as connection:
            query = select(secrets.c.hash).where(secrets.c.account == account)
            return (await connection.execute(query)).scalar()

    async def set_secret(self, account: str, hashed: str, at: datetime) -> None:
        """Gives an account a secret in place of the one before."""
        async with self._engine.begin() as connection:
            row = {"account": account, "hash": hashed, "set_at": at}
            await upsert(connection, secrets, row)

    async def add_try(
        self, account: str, at: datetime, since: datetime, most: int
    ) -> tuple[datetime, ...]:
        """Records a try, unless `most` were since `since`; when earlier ones were."""
        async with self._engine.begin() as connection:
            own = tries.c.account == account
            await connection.execute(
                locked(connection, select(secrets.c.account).where(secrets.c.account == account))
            )
            await connection.execute(delete(tries).where(own, tries.c.at <= since))
            rows = await connection.execute(select(tries.c.at).where(own).order_by(tries.c.at))
            earlier = tuple(rows.scalars())
            if len(earlier) < most:
                # Two at the same moment are two.
                moment = max(at, *(tried + timedelta(microseconds=1) for tried in earlier), at)
                await insert_new(connection, tries, {"account": account, "at": moment})
            return earlier

    async def forget_tries(self, account: str) -> None:
        """Forgets the tries."""
        async with self._engine.begin() as connection:
            await connection.execute(delete(tries).where(tries.c.account == account))

    async def _find(self, condition: ColumnElement[bool], now: datetime) -> Row[Any] | None:
        times = sessions.c.id.label("session"), sessions.c.secret, sessions.c.used_at
        columns = (*times, sessions.c.made_at.label("signed_in_at"), accounts)
        async with self._read() as connection:
            query = select(*columns).join_from(sessions, accounts).where(condition)
            row = (await connection.execute(query)).first()
        is_valid = row is not None and not BrowserSession(row.signed_in_at, row.used_at).is_over(
            now
        )
        return row if is_valid else None

    async def _end(self, condition: ColumnElement[bool]) -> None:
        async with self._engine.begin() as connection:
            await next_change(connection)  # wakes the connections of every server
            await connection.execute(delete(sessions).where(condition))

    @asynccontextmanager
    async def _read(self) -> AsyncIterator[AsyncConnection]:
        async with self._engine.connect() as connection:
            await connection.execution_options(**{READ_ONLY: True})
            async with connection.begin():
                yield connection


def _account(row: Row[Any]) -> WebAccount:
    return WebAccount(row.id, row.name, row.language, row.sample)
