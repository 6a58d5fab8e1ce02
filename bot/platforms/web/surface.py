"""Walk-On's outgoing side: messages are rows that every web server shows to its browsers."""

import hashlib
import secrets
from collections.abc import Callable
from datetime import UTC, datetime

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.app.ports import Address
from bot.chat.contract import Card
from bot.core.errors import NotFound
from bot.platforms.web.format import card_to_json
from storage.web_rooms import Rooms


class WebSurface:
    """Implements `bot.chat.contract.Surface`. An account's private room has the number of the
    account, so both are addressed alike."""

    platform = "web"
    min_edit_seconds = 0.3
    posts_once = True

    def __init__(
        self, engine: AsyncEngine, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._rooms = Rooms(engine)
        self._now = now

    async def post(self, to: Address, card: Card, nonce: str) -> str:
        """Posts a message once for each nonce; its handle. Raises NotFound "place-gone"."""
        # Nonces of people start with their account; these are kept apart from them.
        once = f"card:{hashlib.sha256(nonce.encode()).hexdigest()}"
        message = secrets.token_hex(8)
        try:
            return await self._rooms.add(
                message, to.number, once, self._now(), card=card_to_json(card)
            )
        except LookupError:
            raise NotFound("place-gone") from None

    async def edit(self, to: Address, message: str, card: Card) -> None:
        """Makes a message show another card. Raises NotFound "message-gone"."""
        if not await self._rooms.show(message, card_to_json(card)):
            raise NotFound("message-gone")

    async def remove(self, to: Address, message: str) -> bool:
        """Takes a message away, for everybody and for good."""
        await self._rooms.take_away(message)
        return True
