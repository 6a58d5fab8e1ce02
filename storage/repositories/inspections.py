"""What inspections of clips cost: how long each took, for whom, and from where it was begun."""

from datetime import datetime

from sqlalchemy import case, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.cameo import CameoState
from bot.core.ids import CameoId, PersonId, PlaceId
from bot.core.limits import DAY, InspectionUse
from storage.database.tables import cameo as cameos
from storage.database.tables import inspection as inspections
from storage.database.upsert import upsert


class SqlInspections:
    """Implements `bot.app.ports.Inspections`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self, cameo: CameoId, person: PersonId, place: PlaceId | None, at: datetime
    ) -> None:
        """Records that an enrollment began, and forgets what is older than a day."""
        await self._connection.execute(delete(inspections).where(inspections.c.at < at - DAY))
        row = {"cameo": cameo, "person": person, "place": place, "at": at, "seconds": 0.0}
        await upsert(self._connection, inspections, row)

    async def get_place(self, cameo: CameoId) -> PlaceId | None:
        """Where an enrollment was begun; None when that is not known."""
        statement = select(inspections.c.place).where(inspections.c.cameo == cameo)
        place = (await self._connection.execute(statement)).scalar()
        return None if place is None else PlaceId(place)

    async def add_seconds(self, cameo: CameoId, seconds: float) -> None:
        """Adds the time that an attempt to inspect a clip took."""
        await self._connection.execute(
            update(inspections)
            .where(inspections.c.cameo == cameo)
            .values(seconds=inspections.c.seconds + seconds)
        )

    async def get_use(
        self, person: PersonId, place: PlaceId | None, since: datetime
    ) -> InspectionUse:
        """What was used by a person and in a place since then, and which clips still wait."""
        of_person, in_place = inspections.c.person == person, inspections.c.place == place
        sums = await self._connection.execute(
            select(
                func.coalesce(func.sum(case((of_person, inspections.c.seconds), else_=0.0)), 0.0),
                func.coalesce(func.sum(case((in_place, inspections.c.seconds), else_=0.0)), 0.0),
            ).where(inspections.c.at > since, of_person | in_place)
        )
        by_person, by_place = sums.one()
        waiting = await self._connection.execute(
            select(func.count()).where(
                cameos.c.owner == person,
                cameos.c.state.in_((CameoState.RECEIVED, CameoState.CHECKING)),
            )
        )
        return InspectionUse(float(by_person), float(by_place), int(waiting.scalar_one()))

    async def reassign(self, person: PersonId, to: PersonId) -> None:
        """Counts a person's inspections for another one."""
        await self._connection.execute(
            update(inspections).where(inspections.c.person == person).values(person=to)
        )
