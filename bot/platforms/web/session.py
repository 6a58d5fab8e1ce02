"""One connection of a browser: its socket, and the account that is signed in on it.

A name is enough to sign in. The browser then keeps a random token, with which it signs in again
after a lost connection; the database keeps only the hash of that token.
"""

import json
import secrets
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from aiohttp import WSMsgType, web

from bot.app.ports import Room, WebAccount
from bot.chat.contract import Actor, Command, Origin
from bot.core.place import PlaceKind
from bot.platforms.web import parse
from bot.platforms.web.context import WebContext
from bot.platforms.web.errors import UnexpectedMessage
from bot.platforms.web.ids import hash_token, new_id, to_address
from bot.platforms.web.media import media_url

Data = Mapping[str, Any]

_RESERVED_NAMES = ("walk-on", "walkon")


class Session:
    """A connection and its account. `token`: what the browser signs in with the next time; "" when
    it signed in with a token. `account` is empty until `sign_in` returned True."""

    def __init__(self, context: WebContext, socket: web.WebSocketResponse) -> None:
        self._context = context
        self._socket = socket
        self._id = ""
        self._secret = ""
        self.account = WebAccount("", "", "en")
        self.token = ""

    async def receive(self) -> Data | None:
        """The next message; None when the connection is closed.

        Raises UnexpectedMessage for anything but a JSON object.
        """
        message = await self._socket.receive()
        if message.type is not WSMsgType.TEXT:
            return None
        try:
            data = json.loads(message.data)
        except (ValueError, RecursionError) as error:  # lists in lists, thousands deep
            raise UnexpectedMessage("json") from error
        if not isinstance(data, dict):
            raise UnexpectedMessage("json")
        return data

    async def send(self, is_: str, **data: object) -> None:
        """Sends a message. `is_`: its kind."""
        await self._socket.send_json({"is": is_, **data})

    async def sign_in(self, data: Data) -> bool:
        """Signs in with the token or the name in the first message; False when it was refused."""
        token = parse.parse_text(data, "token", 100)
        if token:
            return await self._sign_in_with_token(token)
        return await self._sign_in_with_name(data)

    async def _sign_in_with_token(self, token: str) -> bool:
        known = await self._context.rooms.find_session(hash_token(token))
        if known is None:
            await self.send("signed-out")
            return False
        self._id, self.account = known
        self._secret = hash_token(token)
        self.token = token
        return True

    async def _sign_in_with_name(self, data: Data) -> bool:
        rooms, now = self._context.rooms, self._context.app.now()
        name = parse.parse_name(data)
        if not name or name.casefold() in _RESERVED_NAMES:
            await self.send("refused", why="name")
            return False
        new = WebAccount(new_id(), name, parse.parse_language(data))
        account = await rooms.sign_in(new, now)
        if account.sample:  # this server itself plays that person
            await self.send("refused", why="name")
            return False
        self.token = secrets.token_urlsafe(32)
        self._id, self._secret = new_id(), hash_token(self.token)
        self.account = account
        await rooms.add_session(self._id, account.id, self._secret, now)
        await self.set_language(new.language)
        return True

    async def is_valid(self) -> bool:
        """Whether it still exists: the account may have been deleted meanwhile."""
        return await self._context.rooms.get_session(self._id) is not None

    @property
    def id(self) -> str:
        """The id of the session, "" until `sign_in` returned True."""
        return self._id

    async def set_language(self, language: str) -> None:
        """Sets the language of the page, and of what Walk-On writes to this person, as if they had
        typed the command /language."""
        await self._context.rooms.set_language(self.account.id, language)
        self.account = replace(self.account, language=language)
        private_room = await self._context.rooms.get_room(self.account.id, self.account.id)
        if private_room is not None:
            command = Command(self.actor(), self.origin(private_room), "language", (language,))
            await self._context.chat.handle_command(command)

    def actor(self) -> Actor:
        """The account as the conversation knows it."""
        return Actor(to_address(self.account.id), self.account.name, self.account.language)

    def origin(self, room: Room) -> Origin:
        """The room as the conversation knows it."""
        return Origin(
            address=to_address(room.id),
            kind=PlaceKind(room.kind),
            name=room.name,
        )

    def media_link(self, media: Data, message: str) -> str:
        """The URL of a card's media that is valid for this session; see `format.MediaLink`."""
        return media_url(self._id, self._secret, media, message)
