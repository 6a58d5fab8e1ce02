"""What counts for an account that was deleted, should it come back. See the port."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.consent import ConsentState
from bot.core.ids import PersonId, RequestId
from storage.database.tables import block as blocks
from storage.database.tables import cameo as cameos
from storage.database.tables import consent as consents
from storage.database.tables import former_account as former
from storage.database.tables import inspection as inspections
from storage.database.tables import request as requests
from storage.database.upsert import insert_new

BLOCK, DECLINE, REQUEST, CHALLENGE = "block", "decline", "request", "challenge"
"""What a row is: an owner blocks the account; an owner said no to it; it asked for a clip; it began
an enrollment. The latter two have no owner."""


class SqlFormerAccounts:
    """Implements `bot.app.ports.FormerAccounts`.

    `person` of a row groups the accounts of one person: a random id while they are gone, the id of
    the new person once one of the accounts is back.
    """

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def keep(
        self, person: PersonId, accounts: Collection[str], group: str, since: datetime
    ) -> None:
        """Keeps what counts against a person who is about to be erased."""
        run = self._connection.execute
        await run(update(former).where(former.c.person == person).values(person=group))
        # What inspections of their clips cost is kept as it is, and counts for the group.
        await run(update(inspections).where(inspections.c.person == person).values(person=group))
        for kind, owner, at in await self._list_current(person, since):
            for account in accounts:
                row = {"account": account, "kind": kind, "owner": owner, "at": at, "person": group}
                await insert_new(self._connection, former, row)

    async def copy(self, person: PersonId, new: PersonId, account: str, since: datetime) -> None:
        """Makes what counts against a person, blocks left out, count for `new` as well."""
        run = self._connection.execute
        own = former.c.person == person, former.c.at > since
        earlier = (await run(select(former.c.kind, former.c.owner, former.c.at).where(*own))).all()
        for kind, owner, at in [*await self._list_current(person, since), *earlier]:
            row = {"account": account, "kind": kind, "owner": owner, "at": at, "person": new}
            if kind != BLOCK:
                await insert_new(self._connection, former, row)

    async def restore(self, account: str, person: PersonId) -> None:
        """Makes what was kept for an account count for a person who has it now."""
        run = self._connection.execute
        kept = (await run(select(former).where(former.c.account == account))).all()
        if not kept:
            return
        groups = {row.person for row in kept}
        for table in (former, inspections):
            await run(update(table).where(table.c.person.in_(groups)).values(person=person))
        for row in kept:
            if row.kind == BLOCK:
                block = {"owner": row.owner, "other": person, "at": row.at}
                await insert_new(self._connection, blocks, block)
        is_block = former.c.kind == BLOCK
        await run(delete(former).where(former.c.account == account, is_block))

    async def keep_decline(
        self, request: RequestId, asker: PersonId, owner: PersonId, at: datetime
    ) -> None:
        """Keeps an owner's no to an asker, who is still here, when its request no longer names the
        owner."""
        # No account has this hash: the row is found by its person alone.
        row = {"account": f"request {request}", "kind": DECLINE, "owner": owner, "at": at}
        await insert_new(self._connection, former, row | {"person": asker})

    async def unblock(self, owner: PersonId, person: PersonId) -> None:
        """Forgets an owner's block of the accounts of a person that are not back yet."""
        is_kept = former.c.owner == owner, former.c.person == person, former.c.kind == BLOCK
        await self._connection.execute(delete(former).where(*is_kept))

    async def erase(self, owner: PersonId) -> None:
        """Forgets whom an owner blocked and whom they said no to."""
        await self._connection.execute(delete(former).where(former.c.owner == owner))

    async def forget_before(self, since: datetime) -> None:
        """Forgets everything but blocks that is older."""
        is_old = former.c.at <= since, former.c.kind != BLOCK
        await self._connection.execute(delete(former).where(*is_old))

    async def _list_current(
        self, person: PersonId, since: datetime
    ) -> list[tuple[str, str, datetime]]:
        run = self._connection.execute
        blocking = await run(select(blocks.c.owner, blocks.c.at).where(blocks.c.other == person))
        declining = await run(
            select(consents.c.owner, consents.c.at)
            .join(requests, requests.c.id == consents.c.request)
            .where(
                requests.c.asker == person,
                consents.c.state == ConsentState.DECLINED,
                consents.c.at > since,
            )
        )
        asking = await run(
            select(requests.c.asked_at).where(
                requests.c.asker == person, requests.c.asked_at > since
            )
        )
        enrolling = await run(
            select(cameos.c.challenged_at).where(
                cameos.c.owner == person, cameos.c.challenged_at > since
            )
        )
        return [
            *((BLOCK, row.owner, row.at) for row in blocking),
            *((DECLINE, row.owner, row.at) for row in declining),
            *((REQUEST, "", row.asked_at) for row in asking),
            *((CHALLENGE, "", row.challenged_at) for row in enrolling),
        ]


async def list_times(
    connection: AsyncConnection, kind: str, person: PersonId, since: datetime
) -> list[datetime]:
    """When a person did something with an account that was deleted since: each time once, also when
    several of their accounts remember it."""
    query = select(former.c.at).distinct()
    query = query.where(former.c.person == person, former.c.kind == kind, former.c.at > since)
    return sorted((await connection.execute(query)).scalars())
