"""What the windows of one server share."""

import hashlib
import secrets
import time
from dataclasses import dataclass, field

from bot.app.ports import App
from bot.chat.conversation import Chat
from bot.platforms.web.change_feed import ChangeFeed
from bot.platforms.web.sample_cast import SampleCast
from storage.web_rooms import Rooms

_KEPT = 300.0
"""Seconds that a file waits for its download."""


@dataclass
class Downloads:
    """Files for one person, each handed out once."""

    _waiting: dict[str, tuple[float, str, bytes]] = field(default_factory=dict)

    def add(self, name: str, content: bytes) -> str:
        """The address under which the file can be fetched, once, within five minutes."""
        now = time.monotonic()
        self._waiting = {key: one for key, one in self._waiting.items() if one[0] > now}
        key = secrets.token_urlsafe(24)
        self._waiting[key] = (now + _KEPT, name, content)
        return f"/download/{key}"

    def take(self, key: str) -> tuple[str, bytes] | None:
        """Name and content."""
        found = self._waiting.pop(key, None)
        return found[1:] if found is not None and found[0] > time.monotonic() else None


@dataclass(frozen=True)
class WebContext:
    """Everything a window works with."""

    app: App
    chat: Chat
    rooms: Rooms
    change_feed: ChangeFeed
    sample_cast: SampleCast
    downloads: Downloads = field(default_factory=Downloads)


def hash_token(token: str) -> str:
    """What is kept of a window's token."""
    return hashlib.sha256(token.encode()).hexdigest()
