"""What the web chat stores of an account, in the transaction that deletes or unlinks it."""

from collections.abc import Collection

from sqlalchemy import Text, cast, delete, exists, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.app.ports import COMMON_GROUP, Address
from storage.database.tables import inbox
from storage.database.upsert import insert
from storage.database.web_tables import web_account as accounts
from storage.database.web_tables import web_counter as counter
from storage.database.web_tables import web_member as members
from storage.database.web_tables import web_message as messages
from storage.database.web_tables import web_room as rooms
from storage.database.web_tables import web_session as sessions

_PLATFORM = "web"
_SOMEBODY = {"text": "@?"}
"""In place of a mention of an account that was erased."""


class SqlWebAccounts:
    """Implements `bot.app.ports.WebAccounts`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def erase(self, addresses: Collection[Address]) -> list[Address]:
        """Deletes the accounts of the web chat among these, with everything stored of them; returns
        the rooms that are gone with them."""
        gone = []
        for address in addresses:
            if address.platform == _PLATFORM:
                gone += await self._erase(address.number)
        return [Address(_PLATFORM, room) for room in gone]

    async def _erase(self, account: str) -> list[str]:
        run = self._connection.execute
        change = await next_change(self._connection)
        shared, own = await self._list_rooms(account)
        await run(delete(messages).where(messages.c.room.in_(own)))
        await self._clear_messages(account, change)
        await self._clear_mentions(account, change)
        await run(delete(sessions).where(sessions.c.account == account))
        await run(delete(members).where(members.c.account == account))
        await run(delete(rooms).where(rooms.c.id.in_(own)))
        await run(update(rooms).where(rooms.c.id.in_(shared)).values(change=change))
        for room in shared:
            await self._appoint_admin(room)
        await run(delete(accounts).where(accounts.c.id == account))
        own_updates = inbox.c.update.startswith(f"{account}:", autoescape=True)
        await run(delete(inbox).where(inbox.c.platform == _PLATFORM, own_updates))
        return own

    async def _list_rooms(self, account: str) -> tuple[list[str], list[str]]:
        """The rooms of an account that stay for others, and those that only it is a member of."""
        others = members.alias()
        is_shared = exists().where(others.c.room == members.c.room, others.c.account != account)
        query = select(members.c.room, is_shared.label("is_shared"))
        rows = (await self._connection.execute(query.where(members.c.account == account))).all()
        keeps = [row.room for row in rows if row.is_shared or row.room == COMMON_GROUP]
        return keeps, [row.room for row in rows if row.room not in keeps]

    async def _clear_messages(self, account: str, change: int) -> None:
        """Clears what the account wrote. The rows stay without content, so that browsers learn of
        the deletion."""
        written = select(messages.c.id).where(messages.c.author == account)
        for message in (await self._connection.execute(written)).scalars().all():
            clear = update(messages).where(messages.c.id == message)
            clear = clear.values(author=None, nonce=f"gone:{message}", parts=[], card=None)
            await self._connection.execute(clear.values(gone=True, change=change))

    async def _clear_mentions(self, account: str, change: int) -> None:
        """Takes the name out of what others wrote."""
        mentioning = cast(messages.c.parts, Text).contains(account, autoescape=True)
        query = select(messages.c.id, messages.c.parts).where(mentioning)
        for message, parts in (await self._connection.execute(query)).all():
            cleared = [_SOMEBODY if part.get("mention") == account else part for part in parts]
            await self._connection.execute(
                update(messages)
                .where(messages.c.id == message)
                .values(parts=cleared, change=change)
            )

    async def _appoint_admin(self, room: str) -> None:
        """Makes the oldest account administer a group that has no admin any more."""
        in_room = members.c.room == room
        is_led = select(members.c.account).where(in_room, members.c.admin)
        if (await self._connection.execute(is_led)).first() is not None:
            return
        oldest = (
            select(members.c.account)
            .join(accounts, accounts.c.id == members.c.account)
            .where(in_room, accounts.c.sample == "")
            .order_by(accounts.c.made_at, accounts.c.id)
            .limit(1)
        )
        new = (await self._connection.execute(oldest)).scalar()
        await self._connection.execute(
            update(members).where(in_room, members.c.account == new).values(admin=True)
        )

    async def end_sessions(self, addresses: Collection[Address]) -> None:
        """Signs out every browser that is signed in as one of the accounts at these addresses."""
        own = [address.number for address in addresses if address.platform == _PLATFORM]
        if own:
            await next_change(self._connection)  # wakes the connections of every server
            await self._connection.execute(delete(sessions).where(sessions.c.account.in_(own)))


async def next_change(connection: AsyncConnection) -> int:
    """The next number of a change; its row stays locked until the transaction ends, so that numbers
    become visible in order."""
    statement = insert(connection, counter).values(one=1, number=1)
    statement = statement.on_conflict_do_update(
        index_elements=["one"], set_={"number": counter.c.number + 1}
    )
    result = await connection.execute(statement.returning(counter.c.number))
    return int(result.scalar_one())
