"""The accounts, rooms and messages of the group chat in the browser."""

from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, select, true, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.app.ports import COMMON_GROUP, Room, RoomChanges, RoomMessage, WebAccount
from bot.core.place import PlaceKind
from storage.database.engine import READ_ONLY
from storage.database.upsert import insert_new
from storage.database.web_tables import web_account as accounts
from storage.database.web_tables import web_counter as counter
from storage.database.web_tables import web_member as members
from storage.database.web_tables import web_message as messages
from storage.database.web_tables import web_room as rooms
from storage.repositories.web_accounts import next_change

Data = Mapping[str, Any]


class SqlRooms:
    """Implements `bot.app.ports.Rooms`."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def sign_in(self, account: WebAccount, at: datetime) -> WebAccount:
        """The account with this name; otherwise adds this one, its private room and its membership
        of the common group."""
        folded = account.name.casefold()
        async with self._engine.begin() as connection:
            row = {
                "id": account.id,
                "name": account.name,
                "folded": folded,
                "language": account.language,
                "sample": account.sample,
                "made_at": at,
            }
            if await insert_new(connection, accounts, row):
                await _add_room(connection, account.id, PlaceKind.PRIVATE, "Walk-On", at)
                await _add_room(connection, COMMON_GROUP, PlaceKind.GROUP, "The group", at)
                is_first = not await _list_members(connection, [COMMON_GROUP])
                await _add_member(connection, account.id, account.id, False)
                await _add_member(connection, COMMON_GROUP, account.id, is_first)
            result = await connection.execute(select(accounts).where(accounts.c.folded == folded))
            return _account(result.one())

    async def list_accounts(self) -> list[WebAccount]:
        """Every account, by name."""
        async with self._read() as connection:
            rows = await connection.execute(select(accounts).order_by(accounts.c.folded))
            return [_account(row) for row in rows]

    async def set_language(self, account: str, language: str) -> None:
        """Sets the language of an account."""
        statement = update(accounts).where(accounts.c.id == account).values(language=language)
        async with self._engine.begin() as connection:
            await connection.execute(statement)

    async def add_group(
        self, room: str, name: str, admin: str, others: Collection[str], at: datetime
    ) -> None:
        """Adds a group with these accounts as members; `admin` administers it."""
        async with self._engine.begin() as connection:
            await _add_room(connection, room, PlaceKind.GROUP, name, at)
            await _add_member(connection, room, admin, True)
            for account in others:
                await _add_member(connection, room, account, False)

    async def add_members(self, room: str, others: Collection[str]) -> None:
        """Adds accounts to a group as members. Those who are members already stay as they are."""
        async with self._engine.begin() as connection:
            for account in others:
                await _add_member(connection, room, account, False)
            change = await next_change(connection)
            await connection.execute(update(rooms).where(rooms.c.id == room).values(change=change))

    async def get_room(self, room: str, account: str) -> Room | None:
        """The room as a member sees it; None for other accounts."""
        async with self._read() as connection:
            matching = await _list_rooms(connection, account, rooms.c.id == room)
            return matching[0] if matching else None

    async def list_rooms(self, account: str) -> list[Room]:
        """The rooms of an account, oldest first."""
        async with self._read() as connection:
            return await _list_rooms(connection, account, true())

    async def mark_read(self, room: str, account: str, number: int) -> None:
        """Records that a member has seen the messages up to a number; never lowers it."""
        is_member = and_(members.c.room == room, members.c.account == account)
        async with self._engine.begin() as connection:
            await connection.execute(
                update(members).where(is_member, members.c.read < number).values(read=number)
            )

    async def add_message(
        self,
        message: str,
        room: str,
        nonce: str,
        at: datetime,
        author: str | None = None,
        parts: Sequence[Data] = (),
        card: Data | None = None,
    ) -> str:
        """Adds a message, once for each nonce; returns the id of the message with that nonce.

        Raises LookupError when there is no such room.
        """
        async with self._engine.begin() as connection:
            change = await next_change(connection)
            existing = await connection.execute(select(rooms.c.id).where(rooms.c.id == room))
            if existing.first() is None:
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
            earlier = await connection.execute(
                select(messages.c.id).where(messages.c.nonce == nonce)
            )
            return str(earlier.scalar_one())

    async def set_card(self, message: str, card: Data) -> bool:
        """Replaces the card of a message. False when there is no such message or it is deleted."""
        return await self._update_message(message, {"card": card})

    async def remove_message(self, message: str) -> bool:
        """Deletes the content of a message. False as in `set_card`."""
        return await self._update_message(message, {"card": None, "parts": [], "gone": True})

    async def get_message(self, message: str) -> RoomMessage | None:
        """The message, or None."""
        async with self._read() as connection:
            query = select(messages).where(messages.c.id == message)
            row = (await connection.execute(query)).first()
            return _message(row) if row else None

    async def list_messages(self, room: str, before: int | None, limit: int) -> list[RoomMessage]:
        """The latest messages of a room that have content, oldest first."""
        query = select(messages).where(messages.c.room == room, ~messages.c.gone)
        if before is not None:
            query = query.where(messages.c.number < before)
        async with self._read() as connection:
            rows = await connection.execute(query.order_by(messages.c.number.desc()).limit(limit))
            return [_message(row) for row in rows][::-1]

    async def get_last_change(self) -> int:
        """The number of the last change in any room; 0 before the first."""
        async with self._read() as connection:
            return await _last_change(connection)

    async def list_changes(self, account: str, since: int) -> RoomChanges:
        """What changed in the rooms of an account after the change with a number."""
        async with self._read() as connection:
            # The number is read first: writers hold it until they commit, so every change up to it
            # can be seen.
            last = await _last_change(connection)
            own_rooms = select(members.c.room).where(members.c.account == account)
            query = select(messages).where(
                messages.c.change > since, messages.c.change <= last, messages.c.room.in_(own_rooms)
            )
            rows = await connection.execute(query.order_by(messages.c.change))
            changed_rooms = await _list_rooms(connection, account, rooms.c.change > since)
            return RoomChanges(last, tuple(changed_rooms), tuple(_message(row) for row in rows))

    async def _update_message(self, message: str, values: Data) -> bool:
        async with self._engine.begin() as connection:
            change = await next_change(connection)
            has_content = and_(messages.c.id == message, ~messages.c.gone)
            result = await connection.execute(
                update(messages).where(has_content).values(change=change, **values)
            )
            return result.rowcount > 0

    @asynccontextmanager
    async def _read(self) -> AsyncIterator[AsyncConnection]:
        async with self._engine.connect() as connection:
            await connection.execution_options(**{READ_ONLY: True})
            async with connection.begin():
                yield connection


async def _last_change(connection: AsyncConnection) -> int:
    return int((await connection.execute(select(counter.c.number))).scalar() or 0)


async def _add_room(
    connection: AsyncConnection, room: str, kind: PlaceKind, name: str, at: datetime
) -> None:
    """Adds a room, or marks the existing one as changed."""
    change = await next_change(connection)
    row = {"id": room, "kind": kind, "name": name, "made_at": at, "change": change}
    if not await insert_new(connection, rooms, row):
        await connection.execute(update(rooms).where(rooms.c.id == room).values(change=change))


async def _add_member(connection: AsyncConnection, room: str, account: str, is_admin: bool) -> None:
    """Adds a member, who has read everything that was written before."""
    read = await _last_change(connection)
    row = {"room": room, "account": account, "admin": is_admin, "read": read}
    await insert_new(connection, members, row)


async def _list_members(
    connection: AsyncConnection, room_ids: Collection[str]
) -> dict[str, list[tuple[str, bool]]]:
    """The members of each room that has any: account and whether it administers the room."""
    query = select(members.c.room, members.c.account, members.c.admin)
    rows = await connection.execute(
        query.where(members.c.room.in_(room_ids)).order_by(members.c.account)
    )
    by_room: dict[str, list[tuple[str, bool]]] = {}
    for row in rows:
        by_room.setdefault(row.room, []).append((row.account, row.admin))
    return by_room


async def _list_rooms(
    connection: AsyncConnection, account: str, condition: ColumnElement[bool]
) -> list[Room]:
    query = select(rooms, members.c.read).join(members, members.c.room == rooms.c.id)
    query = query.where(members.c.account == account, condition).order_by(rooms.c.made_at)
    rows = (await connection.execute(query)).all()
    by_room = await _list_members(connection, [row.id for row in rows])
    return [
        Room(row.id, row.kind, row.name, tuple(by_room.get(row.id, ())), row.read) for row in rows
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
