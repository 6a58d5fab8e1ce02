"""The group chat in the browser: its accounts, rooms and messages.

Every change of a room or message takes the next number of one counter, in the same transaction:
whoever has seen all changes up to a number finds the rest by asking for those after it, in order.
"""

from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Integer,
    Row,
    String,
    Table,
    and_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.database.columns import (
    COUNT,
    DATA,
    ID,
    NAME,
    NUMBER,
    WORD,
    UtcDateTime,
)
from storage.database.engine import READ_ONLY
from storage.database.tables import metadata
from storage.database.upsert import insert, insert_new

GROUP = "group"
"""The room that everybody is in."""


accounts = Table(
    "web_account",
    metadata,
    Column("id", ID, primary_key=True),
    Column("name", NAME, nullable=False),
    Column("folded", NAME, nullable=False, unique=True),
    Column("language", String(2), nullable=False),
    Column("sample", WORD, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
)
sessions = Table(
    "web_session",
    metadata,
    Column("id", ID, primary_key=True),
    Column("account", ID, ForeignKey("web_account.id"), nullable=False),
    Column("secret", String(64), nullable=False, unique=True),
    Column("made_at", UtcDateTime, nullable=False),
)
rooms = Table(
    "web_room",
    metadata,
    Column("id", ID, primary_key=True),
    Column("kind", WORD, nullable=False),
    Column("name", NAME, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("change", COUNT, nullable=False, index=True),
)
members = Table(
    "web_member",
    metadata,
    Column("room", ID, ForeignKey("web_room.id"), primary_key=True),
    Column("account", ID, ForeignKey("web_account.id"), primary_key=True, index=True),
    Column("admin", Boolean, nullable=False),
    Column("read", COUNT, nullable=False),
)
messages = Table(
    "web_message",
    metadata,
    Column("id", ID, primary_key=True),
    Column("room", ID, ForeignKey("web_room.id"), nullable=False, index=True),
    Column("nonce", NUMBER, nullable=False, unique=True),
    Column("author", ID),
    Column("at", UtcDateTime, nullable=False),
    Column("number", COUNT, nullable=False),
    Column("change", COUNT, nullable=False, index=True),
    Column("parts", DATA, nullable=False),
    Column("card", DATA),
    Column("gone", Boolean, nullable=False),
)
counter = Table(
    "web_counter",
    metadata,
    Column("one", Integer, primary_key=True, autoincrement=False),
    Column("number", COUNT, nullable=False),
)

Data = Mapping[str, Any]


@dataclass(frozen=True)
class WebAccount:
    """Somebody who signed in. `sample`: which of the sample people it is, or ""."""

    id: str
    name: str
    language: str
    sample: str = ""


@dataclass(frozen=True)
class Room:
    """A conversation; a private one has the id of its account.

    `members`: account ids and whether they administer it. `read`: the number of the last message
    that the one who asks has seen.
    """

    id: str
    kind: str
    name: str
    members: tuple[tuple[str, bool], ...]
    read: int = 0


@dataclass(frozen=True)
class RoomMessage:
    """What stands in a room. `author`: an account, None for Walk-On. `number`: its place in time;
    `change`: when it last changed. `parts`: what was said; `card`: what we show. `gone`: taken
    away, nothing is left of it."""

    id: str
    room: str
    author: str | None
    at: datetime
    number: int
    change: int
    parts: tuple[Data, ...]
    card: Data | None
    gone: bool


@dataclass(frozen=True)
class Changes:
    """Everything after a number, up to `since`, in order."""

    since: int
    rooms: tuple[Room, ...]
    messages: tuple[RoomMessage, ...]


class Rooms:
    """Rooms and messages; every method is one transaction. Ids and times come from the caller."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def sign_in(self, account: WebAccount, at: datetime) -> WebAccount:
        """The account of that name, or this new one, with its private room and in the group."""
        async with self._engine.begin() as connection:
            row = {
                "id": account.id,
                "name": account.name,
                "folded": account.name.casefold(),
                "language": account.language,
                "sample": account.sample,
                "made_at": at,
            }
            if await insert_new(connection, accounts, row):
                await _open(connection, account.id, "private", "Walk-On", at)
                await _open(connection, GROUP, "group", "The group", at)
                first = not await _members(connection, [GROUP])
                await _join(connection, account.id, account.id, False)
                await _join(connection, GROUP, account.id, first)
            found = await connection.execute(
                select(accounts).where(accounts.c.folded == account.name.casefold())
            )
            return _account(found.one())

    async def keep_session(self, session: str, account: str, secret: str, at: datetime) -> None:
        """A window that is signed in. `secret`: SHA-256 of what it proves itself with."""
        row = {"id": session, "account": account, "secret": secret, "made_at": at}
        async with self._engine.begin() as connection:
            await insert_new(connection, sessions, row)

    async def signed_in(self, secret: str) -> tuple[str, WebAccount] | None:
        """Session and account of a window."""
        async with self._read() as connection:
            query = select(sessions.c.id.label("session"), accounts).join(accounts)
            row = (await connection.execute(query.where(sessions.c.secret == secret))).first()
            return (row.session, _account(row)) if row else None

    async def session(self, session: str) -> tuple[str, str] | None:
        """Account and secret of a session."""
        async with self._read() as connection:
            query = select(sessions).where(sessions.c.id == session)
            row = (await connection.execute(query)).first()
            return (row.account, row.secret) if row else None

    async def accounts(self) -> list[WebAccount]:
        """Everybody, by name."""
        async with self._read() as connection:
            found = await connection.execute(select(accounts).order_by(accounts.c.folded))
            return [_account(row) for row in found]

    async def set_language(self, account: str, language: str) -> None:
        """What language somebody reads."""
        statement = update(accounts).where(accounts.c.id == account).values(language=language)
        async with self._engine.begin() as connection:
            await connection.execute(statement)

    async def make_room(
        self, room: str, name: str, maker: str, others: Collection[str], at: datetime
    ) -> None:
        """A new group."""
        async with self._engine.begin() as connection:
            await _open(connection, room, "group", name, at)
            await _join(connection, room, maker, True)
            for other in others:
                await _join(connection, room, other, False)

    async def invite(self, room: str, others: Collection[str]) -> None:
        """People join a group."""
        async with self._engine.begin() as connection:
            for other in others:
                await _join(connection, room, other, False)
            change = await _next(connection)
            await connection.execute(update(rooms).where(rooms.c.id == room).values(change=change))

    async def room(self, room: str, account: str) -> Room | None:
        """A room, if the account is in it."""
        async with self._read() as connection:
            found = await _rooms_of(connection, account, rooms.c.id == room)
            return found[0] if found else None

    async def rooms_of(self, account: str) -> list[Room]:
        """The rooms that somebody is in."""
        async with self._read() as connection:
            return await _rooms_of(connection, account, rooms.c.id == rooms.c.id)

    async def read_up_to(self, room: str, account: str, number: int) -> None:
        """Somebody has seen the messages up to a number."""
        mine = and_(members.c.room == room, members.c.account == account)
        async with self._engine.begin() as connection:
            await connection.execute(
                update(members).where(mine, members.c.read < number).values(read=number)
            )

    async def add(
        self,
        message: str,
        room: str,
        nonce: str,
        at: datetime,
        author: str | None = None,
        parts: Sequence[Data] = (),
        card: Data | None = None,
    ) -> str:
        """A message, once for each nonce; its id. Raises LookupError without such a room."""
        async with self._engine.begin() as connection:
            change = await _next(connection)
            there = await connection.execute(select(rooms.c.id).where(rooms.c.id == room))
            if there.first() is None:
                raise LookupError(room)
            row = {
                "id": message,
                "room": room,
                "nonce": nonce,
                "author": author,
                "at": at,
                "number": change,
                "change": change,
                "parts": [dict(part) for part in parts],
                "card": card,
                "gone": False,
            }
            if await insert_new(connection, messages, row):
                return message
            same = await connection.execute(select(messages.c.id).where(messages.c.nonce == nonce))
            return str(same.scalar_one())

    async def show(self, message: str, card: Data) -> bool:
        """Another card in a message; false when it is gone."""
        return await self._change(message, {"card": card})

    async def take_away(self, message: str) -> bool:
        """Nothing of a message is left but that it was there; false when there is none."""
        return await self._change(message, {"card": None, "parts": [], "gone": True})

    async def message(self, message: str) -> RoomMessage | None:
        """One message."""
        async with self._read() as connection:
            query = select(messages).where(messages.c.id == message)
            row = (await connection.execute(query)).first()
            return _message(row) if row else None

    async def history(self, room: str, before: int | None, most: int) -> list[RoomMessage]:
        """The latest messages before a number, oldest first."""
        query = select(messages).where(messages.c.room == room, ~messages.c.gone)
        if before is not None:
            query = query.where(messages.c.number < before)
        async with self._read() as connection:
            found = await connection.execute(query.order_by(messages.c.number.desc()).limit(most))
            return [_message(row) for row in found][::-1]

    async def number(self) -> int:
        """The last change."""
        async with self._read() as connection:
            return await _number(connection)

    async def changes(self, account: str, since: int) -> Changes:
        """What changed for somebody after a number."""
        async with self._read() as connection:
            # First the number: a change takes it until it is kept, so none below it is missing.
            upto = await _number(connection)
            mine = select(members.c.room).where(members.c.account == account)
            query = select(messages).where(
                messages.c.change > since, messages.c.change <= upto, messages.c.room.in_(mine)
            )
            found = await connection.execute(query.order_by(messages.c.change))
            changed = await _rooms_of(connection, account, rooms.c.change > since)
            return Changes(upto, tuple(changed), tuple(_message(row) for row in found))

    async def _change(self, message: str, values: Data) -> bool:
        async with self._engine.begin() as connection:
            change = await _next(connection)
            there = and_(messages.c.id == message, ~messages.c.gone)
            done = await connection.execute(
                update(messages).where(there).values(change=change, **values)
            )
            return done.rowcount > 0

    @asynccontextmanager
    async def _read(self) -> AsyncIterator[AsyncConnection]:
        async with self._engine.connect() as connection:
            await connection.execution_options(**{READ_ONLY: True})
            async with connection.begin():
                yield connection


async def _next(connection: AsyncConnection) -> int:
    """The next number; held until the transaction ends, so numbers become visible in order."""
    statement = insert(connection, counter).values(one=1, number=1)
    statement = statement.on_conflict_do_update(
        index_elements=["one"], set_={"number": counter.c.number + 1}
    )
    done = await connection.execute(statement.returning(counter.c.number))
    return int(done.scalar_one())


async def _number(connection: AsyncConnection) -> int:
    return int((await connection.execute(select(counter.c.number))).scalar() or 0)


async def _open(connection: AsyncConnection, room: str, kind: str, name: str, at: datetime) -> None:
    change = await _next(connection)
    row = {"id": room, "kind": kind, "name": name, "made_at": at, "change": change}
    if not await insert_new(connection, rooms, row):
        await connection.execute(update(rooms).where(rooms.c.id == room).values(change=change))


async def _join(connection: AsyncConnection, room: str, account: str, admin: bool) -> None:
    row = {"room": room, "account": account, "admin": admin, "read": await _number(connection)}
    await insert_new(connection, members, row)


async def _members(
    connection: AsyncConnection, wanted: Collection[str]
) -> dict[str, list[tuple[str, bool]]]:
    query = select(members.c.room, members.c.account, members.c.admin)
    found = await connection.execute(
        query.where(members.c.room.in_(wanted)).order_by(members.c.account)
    )
    within: dict[str, list[tuple[str, bool]]] = {}
    for row in found:
        within.setdefault(row.room, []).append((row.account, row.admin))
    return within


async def _rooms_of(connection: AsyncConnection, account: str, condition: Any) -> list[Room]:
    query = select(rooms, members.c.read).join(members, members.c.room == rooms.c.id)
    query = query.where(members.c.account == account, condition).order_by(rooms.c.made_at)
    found = (await connection.execute(query)).all()
    within = await _members(connection, [row.id for row in found])
    return [
        Room(row.id, row.kind, row.name, tuple(within.get(row.id, ())), row.read) for row in found
    ]


def _account(row: Row[Any]) -> WebAccount:
    return WebAccount(row.id, row.name, row.language, row.sample)


def _message(row: Row[Any]) -> RoomMessage:
    return RoomMessage(
        id=row.id,
        room=row.room,
        author=row.author,
        at=row.at,
        number=row.number,
        change=row.change,
        parts=tuple(row.parts),
        card=row.card,
        gone=row.gone,
    )
