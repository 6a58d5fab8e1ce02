"""What people agreed to when they enrolled."""

from typing import Any

from sqlalchemy import Row, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.agreement import Agreement, AgreementText
from bot.core.ids import CameoId, PersonId
from storage.database.tables import agreement as agreements
from storage.database.upsert import upsert


class SqlAgreements:
    """Implements `bot.app.ports.Agreements`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def save(self, agreement: Agreement) -> None:
        """Adds an agreement, in place of one for the same enrollment."""
        row = {
            "cameo": agreement.cameo,
            "person": agreement.person,
            "at": agreement.at,
            "language": agreement.shown.language,
            "version": agreement.shown.version,
            "text": agreement.shown.text,
        }
        await upsert(self._connection, agreements, row)

    async def list_by_person(self, person: PersonId) -> list[Agreement]:
        """The agreements of a person, newest first."""
        query = select(agreements).where(agreements.c.person == person)
        rows = await self._connection.execute(query.order_by(agreements.c.at.desc()))
        return [_agreement(row) for row in rows]

    async def erase(self, person: PersonId) -> None:
        """Deletes the agreements of a person."""
        await self._connection.execute(delete(agreements).where(agreements.c.person == person))


def _agreement(row: Row[Any]) -> Agreement:
    shown = AgreementText(row.language, row.text)
    return Agreement(CameoId(row.cameo), PersonId(row.person), row.at, shown)
