"""The group chat in the browser: its accounts, rooms and messages.

To the rest of the program this is a platform like any other, so nothing but `bot.platforms.web`
uses these tables. Every change of a message takes the next change number, in one order for all
servers: who has seen change n asks for what came after it.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    delete,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.columns import COUNT, DATA, ID, NAME, NUMBER, WORD, Moment
from storage.tables import metadata
from storage.upsert import insert_new

accounts = Table(
    "web_account",
    metadata,
    Column("id", ID, primary_key=True),
    Column("name", NAME, nullable=False, unique=True),
    Column("language", String(2), nullable=False),
    Column("sample", String(16), nullable=False),  # which sample person it is, "" for people
)
sessions = Table(
    "web_session",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("account", ID, ForeignKey("web_account.id"), nullable=False, index=True),
    Column("at", Moment, nullable=False),
)
rooms = Table(
    "web_room",
    metadata,
    Column("id", ID, primary_key=True),
    Column("kind", WORD, nullable=False),
    Column("name", NAME, nullable=False),
)
members = Table(
    "web_member",
    metadata,
    Column("room", ID, ForeignKey("web_room.id"), primary_key=True),
    Column("account", ID, ForeignKey("web_account.id"), primary_key=True, index=True),
)
messages = Table(
    "web_message",
    metadata,
    Column("id", ID, primary_key=True),
    Column("nonce", NUMBER, nullable=False, unique=True),
    Column("room", ID, ForeignKey("web_room.id"), nullable=False),
    Column("author", ID),  # None for Walk-On
    Column("text", Text, nullable=False),
    Column("card", DATA),
    Column("at", Moment, nullable=False),
    Column("removed", Integer, nullable=False),
    Column("born", COUNT, nullable=False),
    Column("change", COUNT, nullable=False, index=True),
    Index("ix_web_message_room_born", "room", "born"),
)
changes = Table(
    "web_change",
    metadata,
    Column("one", Integer, primary_key=True, autoincrement=False),
    Column("number", COUNT, nullable=False),
)


@dataclass(frozen=True)
class WebAccount:
    """Somebody who signed in with a name. `sample`: which sample person plays it, "" for none."""

    id: str
    name: str
    language: str
    sample: str = ""


@dataclass(frozen=True)
class Room:
    """A conversation: a group, or one account's private one with Walk-On."""

    id: str
    kind: str
    name: str


@dataclass(frozen=True)
class Message:
    """What stands in a room. `author`: None for Walk-On. `card`: JSON of a card, or None.

    `born`, `change`: change numbers of when it came and of its last change.
    """

    id: str
    room: str
    author: str | None
    text: str
    card: dict[str, Any] | None
    at: datetime
    removed: bool
    born: int
    change: int


class Rooms:
    """The tables in one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def account(self, account: str) -> WebAccount | None:
        """The account with an id."""
        return await self._account(accounts.c.id == account)

    async def named(self, name: str) -> WebAccount | None:
        """The account with a name."""
        return await self._account(accounts.c.name == name)

    async def session(self, digest: str) -> WebAccount | None:
        """Whose session it is."""
        theirs = select(sessions.c.account).where(sessions.c.digest == digest)
        return await self._account(accounts.c.id.in_(theirs))

    async def samples(self) -> list[WebAccount]:
        """The sample people who were invited."""
        rows = await self._connection.execute(
            select(accounts).where(accounts.c.sample != "").order_by(accounts.c.name)
        )
        return [WebAccount(row.id, row.name, row.language, row.sample) for row in rows]

    async def add_account(self, account: WebAccount) -> bool:
        """Somebody new; false when the name is taken."""
        return await insert_new(
            self._connection,
            accounts,
            {
                "id": account.id,
                "name": account.name,
                "language": account.language,
                "sample": account.sample,
            },
        )

    async def set_language(self, account: str, language: str) -> None:
        """They read the other language now."""
        await self._connection.execute(
            update(accounts).where(accounts.c.id == account).values(language=language)
        )

    async def add_session(self, digest: str, account: str, at: datetime) -> None:
        """A window that signed in."""
        await self._connection.execute(
            sessions.insert().values(digest=digest, account=account, at=at)
        )

    async def end_session(self, digest: str) -> None:
        """A window that signed out."""
        await self._connection.execute(delete(sessions).where(sessions.c.digest == digest))

    async def add_room(self, room: Room) -> bool:
        """A new room; false when there is one with this id."""
        row = {"id": room.id, "kind": room.kind, "name": room.name}
        return await insert_new(self._connection, rooms, row)

    async def room(self, room: str) -> Room | None:
        """The room with an id."""
        row = (await self._connection.execute(select(rooms).where(rooms.c.id == room))).first()
        return None if row is None else Room(row.id, row.kind, row.name)

    async def join(self, room: str, account: str) -> None:
        """They are in it from now on."""
        await insert_new(self._connection, members, {"room": room, "account": account})

    async def rooms_of(self, account: str) -> list[Room]:
        """Where they are."""
        theirs = select(members.c.room).where(members.c.account == account)
        rows = await self._connection.execute(
            select(rooms).where(rooms.c.id.in_(theirs)).order_by(rooms.c.kind, rooms.c.name)
        )
        return [Room(row.id, row.kind, row.name) for row in rows]

    async def members(self, room: str) -> list[WebAccount]:
        """Who is in it."""
        there = select(members.c.account).where(members.c.room == room)
        rows = await self._connection.execute(
            select(accounts).where(accounts.c.id.in_(there)).order_by(accounts.c.name)
        )
        return [WebAccount(row.id, row.name, row.language, row.sample) for row in rows]

    async def is_member(self, room: str, account: str) -> bool:
        """Whether they may read it."""
        there = select(members).where(members.c.room == room, members.c.account == account)
        return (await self._connection.execute(there)).first() is not None

    async def post(self, message: Message, nonce: str) -> str:
        """Posts it, once for a nonce; the id of the message that stands there."""
        known = select(messages.c.id).where(messages.c.nonce == nonce)
        found = (await self._connection.execute(known)).first()
        if found is not None:
            return str(found.id)
        number = await self._next_change()
        await self._connection.execute(
            messages.insert().values(
                id=message.id,
                nonce=nonce,
                room=message.room,
                author=message.author,
                text=message.text,
                card=message.card,
                at=message.at,
                removed=0,
                born=number,
                change=number,
            )
        )
        return message.id

    async def edit(self, message: str, card: dict[str, Any]) -> bool:
        """Shows another card; false when the message is gone."""
        changed = await self._connection.execute(
            update(messages)
            .where(messages.c.id == message, messages.c.removed == 0)
            .values(card=card, change=await self._next_change())
        )
        return changed.rowcount > 0

    async def remove(self, message: str) -> None:
        """Takes it away, with what it said."""
        await self._connection.execute(
            update(messages)
            .where(messages.c.id == message)
            .values(card=None, text="", removed=1, change=await self._next_change())
        )

    async def message(self, message: str) -> Message | None:
        """The message with an id."""
        found = await self._messages(messages.c.id == message)
        return found[0] if found else None

    async def latest(self, account: str, count: int) -> list[Message]:
        """The newest messages of every room they are in, oldest first."""
        found: list[Message] = []
        for room in await self.rooms_of(account):
            rows = await self._connection.execute(
                select(messages)
                .where(messages.c.room == room.id, messages.c.removed == 0)
                .order_by(messages.c.born.desc())
                .limit(count)
            )
            found += [_message(row) for row in rows]
        return sorted(found, key=lambda one: one.born)

    async def after(self, change: int) -> list[Message]:
        """Everything that changed since, in order."""
        return await self._messages(messages.c.change > change)

    async def change(self) -> int:
        """The number of the last change."""
        row = (await self._connection.execute(select(changes.c.number))).first()
        return 0 if row is None else int(row.number)

    async def _next_change(self) -> int:
        await insert_new(self._connection, changes, {"one": 1, "number": 0})
        raised = await self._connection.execute(
            update(changes).values(number=changes.c.number + 1).returning(changes.c.number)
        )
        return int(raised.scalar_one())

    async def _account(self, condition: Any) -> WebAccount | None:
        row = (await self._connection.execute(select(accounts).where(condition))).first()
        return None if row is None else WebAccount(row.id, row.name, row.language, row.sample)

    async def _messages(self, condition: Any) -> list[Message]:
        rows = await self._connection.execute(
            select(messages).where(condition).order_by(messages.c.change)
        )
        return [_message(row) for row in rows]


def _message(row: Any) -> Message:
    return Message(
        id=row.id,
        room=row.room,
        author=row.author,
        text=row.text,
        card=row.card,
        at=row.at,
        removed=bool(row.removed),
        born=row.born,
        change=row.change,
    )
