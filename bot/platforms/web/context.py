"""What the connections of one web server share."""

import secrets
import time
from dataclasses import dataclass, field
from functools import cached_property

from aiohttp import web

from bot.app.ports import App, Rooms, WebSessions
from bot.chat.conversation import Chat
from bot.platforms.web.change_feed import ChangeFeed
from bot.platforms.web.sample_cast import SampleCast
from bot.platforms.web.secrets import NameSecrets

_KEEP_SECONDS = 300.0
"""How long a file waits to be downloaded."""


@dataclass
class Downloads:
    """Files for one person, each of which can be downloaded once."""

    _files: dict[str, tuple[float, str, bytes, str]] = field(default_factory=dict)
    """Key to the time of expiry, the file name, the content and the session it is for."""

    def add(self, name: str, content: bytes, session: str) -> str:
        """The URL path under which the file can be downloaded, once, within five minutes. It takes
        the place of an earlier file for that session, so that files do not pile up in memory."""
        now = time.monotonic()
        self._files = {
            key: file for key, file in self._files.items() if file[0] > now and file[3] != session
        }
        key = secrets.token_urlsafe(24)
        self._files[key] = (now + _KEEP_SECONDS, name, content, session)
        return f"/download/{key}"

    def take(self, key: str) -> tuple[str, bytes] | None:
        """Name and content; None when there is no such file, or no longer."""
        file = self._files.pop(key, None)
        return file[1:3] if file is not None and file[0] > time.monotonic() else None

    def drop(self, session: str) -> None:
        """Forgets the files for a session that ended."""
        self._files = {key: file for key, file in self._files.items() if file[3] != session}


@dataclass(frozen=True)
class WebContext:
    """What a connection works with."""

    app: App
    chat: Chat
    rooms: Rooms
    sessions: WebSessions
    change_feed: ChangeFeed
    sample_cast: SampleCast
    downloads: Downloads = field(default_factory=Downloads)

    @cached_property
    def secrets(self) -> NameSecrets:
        """The secrets of names."""
        return NameSecrets(self.app, self.sessions)


CONTEXT = web.AppKey("context", WebContext)
"""Where the application of the web server keeps its context."""
