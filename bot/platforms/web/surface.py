"""What Walk-On posts: messages are rows in the database, which every web server shows to its
browsers."""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime

from bot.app.ports import Address, Rooms
from bot.chat.card_json import card_to_json
from bot.chat.contract import Card
from bot.core.errors import NotFound
from bot.platforms.web.ids import PLATFORM, new_id


class WebSurface:
    """Implements `bot.chat.contract.Surface`. The private room of an account has the id of the
    account, so the address of one is the address of the other."""

    platform = PLATFORM
    min_edit_seconds = 0.3
    posts_once = True

    def __init__(
        self, rooms: Rooms, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._rooms = rooms
        self._now = now

    async def post(self, to: Address, card: Card, nonce: str) -> str:
        """Posts a message once for each nonce; returns its id. Raises NotFound "place-gone"."""
        # The prefix keeps it apart from the nonces of people, which start with an account id.
        stored_nonce = f"card:{hashlib.sha256(nonce.encode()).hexdigest()}"
        message = new_id()
        try:
            return await self._rooms.add_message(
                message, to.number, stored_nonce, self._now(), card=card_to_json(card)
            )
        except LookupError:
            raise NotFound("place-gone") from None

    async def edit(self, to: Address, message: str, card: Card) -> None:
        """Replaces the card of a message. Raises NotFound "message-gone"."""
        if not await self._rooms.set_card(message, card_to_json(card)):
            raise NotFound("message-gone")

    async def remove(self, to: Address, message: str) -> bool:
        """Deletes the content of a message for everyone. Always possible, so always True."""
        await self._rooms.remove_message(message)
        return True
