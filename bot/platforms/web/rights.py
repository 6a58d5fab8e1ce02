"""Says who administers a room of the web chat."""

from bot.app.ports import Address, Rooms


class WebRights:
    """Implements `bot.app.ports.Rights` with the members of the room, as they are stored now."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms

    async def is_admin(self, place: Address, account: Address) -> bool:
        """Whether an account administers a room; false for a room that it is not in."""
        room = await self._rooms.get_room(place.number, account.number)
        return room is not None and (account.number, True) in room.members
