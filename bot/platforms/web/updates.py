"""Sends a browser what it shows: everything after signing in, then every change of its rooms."""

import asyncio
import contextlib

from bot.app.ports import RoomMessage
from bot.platforms.web import format as as_json
from bot.platforms.web.context import WebContext
from bot.platforms.web.session import Session

HISTORY_LENGTH = 60
"""Messages of each room that a new connection gets; it asks for older ones when it scrolls up."""

_CLOSE_SECONDS = 2.0
"""From telling a page that it is signed out to closing its connection: the receipt of a deletion
may still be under way."""
_CHECK_SECONDS = 60.0
"""Between two looks whether a session that nobody uses is over."""


class Updates:
    """The outgoing side of one connection."""

    def __init__(self, context: WebContext, session: Session) -> None:
        self._context = context
        self._session = session
        self._since = 0  # the number of the last change that was sent
        self._sample_cast_version = -1
        self._known_rooms: set[str] = set()  # rooms whose history was sent

    async def resume(self, since: int) -> bool:
        """Continues after the change with that number; False when there is no such change."""
        if not 0 < since <= await self._context.rooms.get_last_change():
            return False
        self._since = since
        await self._session.send("back")
        return True

    async def send_welcome(self, token: str = "") -> None:
        """Sends everything that the page shows. `token`: for signing in the next time."""
        rooms, chat, account = self._context.rooms, self._context.chat, self._session.account
        # The number is read first: what changes in between is sent twice and shown once.
        self._since = await rooms.get_last_change()
        own_rooms = await rooms.list_rooms(account.id)
        self._known_rooms = {room.id for room in own_rooms}
        messages: list[RoomMessage] = []
        for room in own_rooms:
            messages += await rooms.list_messages(room.id, None, HISTORY_LENGTH)
        await self._session.send(
            "welcome",
            token=token,
            me={
                "id": account.id,
                "name": account.name,
                "has_secret": self._session.has_secret,
            },
            language=account.language,
            commands=[
                {"name": name, "help": line, "options": self._list_options(name)}
                for name, line in chat.list_commands(account.language)
            ],
            rooms=[as_json.room_for_browser(room) for room in own_rooms],
            people=await self._list_people(),
            messages=as_json.messages_for_browser(messages, self._session.media_link),
            latest=HISTORY_LENGTH,
            since=self._since,
        )

    async def run(self, changed: asyncio.Event) -> None:
        """Sends changes until it is cancelled. `changed`: set whenever there may be some. Once the
        session ended, for example because the account was deleted, says so and closes the
        connection."""
        while True:
            if not await self._session.is_valid():
                self._context.downloads.drop(self._session.id)
                await self._session.send("signed-out")
                await asyncio.sleep(_CLOSE_SECONDS)
                await self._session.close()
                return
            await self._send_changes()
            sample_cast = self._context.sample_cast
            if sample_cast.version != self._sample_cast_version:
                self._sample_cast_version = sample_cast.version
                await self._session.send("cast", people=sample_cast.list_people())
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_CHECK_SECONDS):
                    await changed.wait()
            changed.clear()

    async def _send_changes(self) -> None:
        rooms = self._context.rooms
        changes = await rooms.list_changes(self._session.account.id, self._since)
        if changes.rooms or changes.messages:
            messages = list(changes.messages)
            for room in changes.rooms:
                if room.id not in self._known_rooms:
                    # A person who just joined reads what was written before.
                    messages += await rooms.list_messages(room.id, None, HISTORY_LENGTH)
                    self._known_rooms.add(room.id)
            await self._session.send(
                "changes",
                rooms=[as_json.room_for_browser(room) for room in changes.rooms],
                people=await self._list_people() if changes.rooms else [],
                messages=as_json.messages_for_browser(messages, self._session.media_link),
                since=changes.since,
            )
        self._since = changes.since

    async def _list_people(self) -> list[dict[str, str]]:
        accounts = await self._context.rooms.list_accounts()
        return [as_json.account_for_browser(account) for account in accounts]

    def _list_options(self, command: str) -> list[dict[str, object]]:
        choices = self._context.chat.list_choices(command, self._session.account.language)
        return [
            {"name": choice.name, "values": [list(value) for value in choice.values]}
            for choice in choices
        ]
